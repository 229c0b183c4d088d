"""What the operator of an app asks for: one JWS by the key that the app will sign with.

It comes as a file, or by ``POST /partner-requests``. Nothing of it counts before two operators
approved it; until then it is a text that strangers wrote.
"""

import hashlib
from typing import Annotated, Any, Final, Literal

import msgspec
from joserfc import jws
from joserfc.util import urlsafe_b64decode
from msgspec import Meta, Struct

from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import Op, Service
from spar_mapper.onboarding.partner_changes import PartnerChange, check_app_terms
from spar_mapper.records.app_terms import AppTerms, Sentence
from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import (
    accepted_algorithms,
    jose_key_of,
    jws_algorithm,
    public_jose_key,
    read_partner_key,
)
from spar_mapper.security.signature import open_compact
from spar_mapper.settings import BadSetting

TYPE: Final = "spar-partner-request+jws"
MAX_CHARS: Final = 40_000
MAX_AGE_MS: Final = 30 * DAY_MS
AHEAD_MS: Final = 900_000
APP_RIGHTS: Final = frozenset(
    {Op.RESOLVE, Service.STATUS, Service.RESOLVE_CONSENTED, Service.HISTORY, Service.STATEMENT}
)
"""What an app may ask for; whoever writes accounts or speaks for people is added by operators."""

WORDS: Final = 5
_CONSONANTS: Final = "bdfghjklmnprstvz"
_VOWELS: Final = "aiou"

Name = Annotated[str, Meta(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{2,63}$")]
Text = Annotated[str, Meta(max_length=300)]


class PartnerRequest(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is signed. kind: onboard, or key for one more key of a partner that there is.

    key: PEM or JWK, of the key that signs this. contact: where its operator is reached, to compare
    words. starts, ends: of the key, milliseconds since 1970, 0: none. manager_id: its name at the
    Partner Manager that its keys come from. at: milliseconds since 1970.
    """

    kind: Literal["onboard", "key"]
    name: Name
    key: Annotated[str, Meta(max_length=8000)]
    at: int
    organisation: Text = ""
    contact: Text = ""
    rights: Annotated[tuple[str, ...], Meta(max_length=10)] = ()
    programmes: Annotated[tuple[Sentence, ...], Meta(max_length=50)] = ()
    callback: Annotated[str, Meta(max_length=500)] = ""
    manager_id: Annotated[str, Meta(pattern="^[A-Za-z0-9._-]{0,64}$")] = ""
    terms: AppTerms | None = None
    starts: Annotated[int, Meta(ge=0)] = 0
    ends: Annotated[int, Meta(ge=0)] = 0


def read_request(signed: str) -> tuple[PartnerRequest, PartnerKey]:
    """A request and its key, once all of it holds that can be seen from it. Raises BadSetting."""
    if len(signed) > MAX_CHARS:
        raise BadSetting("the request is too long")
    try:
        payload = urlsafe_b64decode(signed.split(".")[1].encode())
        asked = msgspec.json.decode(payload, type=PartnerRequest)
        key = read_partner_key(asked.key.encode())
    except (IndexError, ValueError, RecursionError, BadKey) as error:
        raise BadSetting(f"no request of an app: {error}") from error
    if open_compact(signed, TYPE, key.pem) != payload:
        raise BadSetting("it is not signed by the key in it, or was signed for something else")
    if not now_ms() - MAX_AGE_MS < asked.at < now_ms() + AHEAD_MS:
        raise BadSetting("at: older than 30 days, or not yet")
    _check(asked)
    ends = min(filter(None, (key.not_after, asked.ends)), default=0)
    return asked, PartnerKey(key.kid, key.pem, ends, asked.starts)


def _check(asked: PartnerRequest) -> None:
    if asked.ends and asked.ends <= max(asked.starts, now_ms()):
        raise BadSetting("ends: of a key that never signs")
    if asked.kind == "key":
        return
    if not asked.rights or not set(asked.rights) <= APP_RIGHTS:
        raise BadSetting(f"rights: of {', '.join(sorted(APP_RIGHTS))}")
    if asked.callback and not is_allowed_callback(asked.callback):
        raise BadSetting("callback: an https address is needed (http on this computer only)")
    if any("," in one for one in asked.programmes):
        raise BadSetting("programmes: without commas")
    if not asked.organisation or not asked.contact:
        raise BadSetting("organisation, contact: who asks, and where they are reached")
    if asked.terms is None:
        raise BadSetting("terms: what the app asks people for")
    check_app_terms(asked.terms)


def sign_request(asked: PartnerRequest, key: Any) -> str:
    """key: private, of cryptography, the one whose public half stands in it."""
    header = {"alg": jws_algorithm(key), "typ": TYPE}
    algorithms = list(accepted_algorithms(key.public_key()))
    data = msgspec.json.encode(asked)
    return jws.serialize_compact(header, data, jose_key_of(key), algorithms=algorithms)


def request_number(signed: str) -> str:
    """Its name among requests: of what is signed, so that sending it again adds none."""
    return hashlib.sha256(signed.rpartition(".")[0].encode()).hexdigest()[:16]


def key_words(key: PartnerKey) -> str:
    """What two people compare on the telephone: 80 bits of SHA-256 over the key's thumbprint.

    Source: Wilkerson, "A Proposal for Proquints" (arXiv:0901.4016).
    """
    digest = hashlib.sha256(public_jose_key(key.pem).thumbprint().encode()).digest()
    numbers = (int.from_bytes(digest[at : at + 2], "big") for at in range(0, 2 * WORDS, 2))
    return " ".join(_proquint(number) for number in numbers)


def _proquint(number: int) -> str:
    """Sixteen bits as five letters that can be spoken."""
    return (
        _CONSONANTS[number >> 12]
        + _VOWELS[number >> 10 & 3]
        + _CONSONANTS[number >> 6 & 15]
        + _VOWELS[number >> 4 & 3]
        + _CONSONANTS[number & 15]
    )


def change_of(asked: PartnerRequest, key: PartnerKey, number: str) -> PartnerChange:
    """What two operators approve: all of it stands in what they sign."""
    if asked.kind == "key":
        return PartnerChange("add-key", asked.name, key, request=number)
    return PartnerChange(
        "onboard", asked.name, key, rights=tuple(sorted(asked.rights)),
        programmes=tuple(sorted(asked.programmes)), callback=asked.callback, app=asked.terms,
        manager_id=asked.manager_id, request=number,
    )  # fmt: skip
