"""What a login is, before and after: the values that pages and admission keep."""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from msgspec import Struct

from spar_central.errors import Refused

MAX_VALUE: Final = 4000
"""Characters of one value of a callback; codes of eSignet have some hundred."""

_LOCAL: Final = re.compile(r"/(?![/\\])[\x21\x23-\x5b\x5d-\x7e]*", re.ASCII)


class PendingLogin(Struct, frozen=True, forbid_unknown_fields=True):
    """A login that was begun. Secret: it stays on the server, under a cookie of its own.

    Take it out of the store before ``finish_login`` is called, so that it is used once whatever
    happens. nonce, verifier: drawn for this login alone. begun_at: milliseconds since 1970.
    return_to: a path of ours. dpop_key: a private JWK as JSON; "" where none is needed.
    """

    state: str
    nonce: str
    verifier: str
    issuer: str
    acr: tuple[str, ...]
    language: str
    begun_at: int
    return_to: str = "/"
    asks_name: bool = False
    dpop_key: str = ""

    def __repr__(self) -> str:
        return "PendingLogin(...)"


@dataclass(frozen=True, slots=True, repr=False)
class LoginStart:
    """url: where the browser goes, by 303. pending: to be kept for ``finish_login``."""

    url: str
    pending: PendingLogin


@dataclass(frozen=True, slots=True, repr=False)
class Callback:
    """What came back to the redirect URI; "" for what did not."""

    state: str = ""
    code: str = ""
    error: str = ""
    issuer: str = ""
    has_issuer: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Login:
    """Who logged in, as the login service signed it; every check of the id_token held.

    psut: MOSIP's token of the person at this relying party. acr: the ways that were used, all of
    them allowed. names: only where they were asked for. id_token: drop it, or hand it to
    admission; never store or log it. assertion_jti: of our own token request.
    """

    psut: str
    issuer: str
    acr: tuple[str, ...]
    auth_time: datetime
    id_token: str
    assertion_jti: str
    nonce: str
    amr: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def id_token_sha256(self) -> str:
        """64 lower-case hex digits: what is kept of the token."""
        return hashlib.sha256(self.id_token.encode()).hexdigest()


def read_callback(query: Iterable[tuple[str, str]]) -> Callback:
    """The parameters of the callback's address. Raises Refused ``login.state``.

    A parameter that is there twice is an attack or a fault: which one counts is nobody's to guess.
    """
    found: dict[str, str] = {}
    for name, value in query:
        if name in {"state", "code", "error", "iss"}:
            if name in found or len(value) > MAX_VALUE:
                raise Refused("login.state", "parameters")
            found[name] = value
    return Callback(
        found.get("state", ""), found.get("code", ""), found.get("error", ""),
        found.get("iss", ""), "iss" in found,
    )  # fmt: skip


def local_path(text: str) -> str:
    """``text`` when it is a path on our own host, else "/": nobody is sent elsewhere."""
    return text if len(text) <= 500 and _LOCAL.fullmatch(text) else "/"


def same_text(one: str, other: str) -> bool:
    """Compared without telling by the time taken where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())
