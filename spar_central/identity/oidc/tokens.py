"""What the login service signed: opened, and every claim compared with what was asked."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final

import msgspec
from joserfc import jwe, jws
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey
from joserfc.util import urlsafe_b64decode, urlsafe_b64encode
from msgspec import Meta, Struct

from spar_central.errors import Refused
from spar_central.identity.oidc.keys import ProviderKeys
from spar_central.identity.oidc.login import same_text
from spar_central.trust.shapes import END

MAX_TOKEN: Final = 100_000
SKEW: Final = timedelta(seconds=60)
"""How far the login service's clock may be from ours."""

_SEALING: Final = ("RSA-OAEP-256", "RSA-OAEP", "A256GCM", "A128GCM", "A128CBC-HS256")
_MAX_NAMES: Final = 20

Psut = Annotated[str, Meta(pattern="^[0-9A-Za-z_-]{8,200}" + END)]
"""36 digits of MOSIP, 64 hex digits of its stand-in; never a dot, which the registry refuses."""


class _JwsHeader(Struct):
    """``crit`` is understood by nobody here, so it must not be there."""

    alg: str
    kid: str
    crit: object = None


class _IdClaims(Struct):
    iss: str
    sub: Psut
    aud: str | list[str]
    exp: float
    iat: float
    auth_time: float
    nonce: str
    acr: str
    azp: str | None = None
    at_hash: str | None = None
    amr: str | list[str] | None = None


class _JwsRegistry(jws.JWSRegistry):
    """joserfc's limits, raised for a certificate in the header."""

    max_header_length = 16 * 1024


class _JweRegistry(jwe.JWERegistry):
    """The same; and members that repeat claims in the header (RFC 7519, 5.3) are let pass."""

    max_protected_header_length = 16 * 1024
    max_ciphertext_length = MAX_TOKEN


@dataclass(frozen=True, slots=True)
class Expected:
    """What an id_token must say. acr: of these ways only. fresh: from the login until now.

    access_token: None where only the id_token was handed on, so that at_hash says nothing.
    """

    issuer: str
    client_id: str
    nonce: str
    acr: Collection[str]
    fresh: timedelta
    access_token: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class VerifiedId:
    """An id_token of which everything held. token: the JWS, without a seal around it."""

    psut: str
    acr: tuple[str, ...]
    amr: tuple[str, ...]
    auth_time: datetime
    token: str


class Opener:
    """Verifies with the login service's keys, by an allow-list of algorithms."""

    def __init__(
        self, keys: ProviderKeys, opens: RSAKey | None, algorithms: Collection[str]
    ) -> None:
        """opens: with which sealed tokens are opened; None where none are expected."""
        self._keys = keys
        self._opens = opens
        self._allowed = frozenset(algorithms)

    async def id_token(self, token: str, expected: Expected, now: datetime) -> VerifiedId:
        """Raises Refused ``login.token``, ``login.weak``, ``login.old``, ``login.away``."""
        token = self._unsealed(token)
        algorithm, payload = await self._verified(token)
        try:
            claims = msgspec.json.decode(payload, type=_IdClaims)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("login.token", "claims") from error
        _check_whose(claims, expected)
        return _check_when(claims, expected, algorithm, now, token)

    async def names(self, token: str, psut: str) -> tuple[str, ...]:
        """The names in a userinfo reply about this very person. Raises Refused."""
        _, payload = await self._verified(self._unsealed(token))
        try:
            claims = msgspec.json.decode(payload, type=dict[str, Any])
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("login.token", "userinfo") from error
        if not isinstance(claims.get("sub"), str) or not same_text(claims["sub"], psut):
            raise Refused("login.token", "userinfo of another person")
        found = [_name(value) for name, value in claims.items() if name.partition("#")[0] == "name"]
        return tuple(dict.fromkeys(one for one in found if one))[:_MAX_NAMES]

    async def _verified(self, token: str) -> tuple[str, bytes]:
        """Algorithm and payload of a JWS."""
        if token.count(".") != 2:
            raise Refused("login.token", "form")
        header = _header(token)
        if header.alg not in self._allowed or header.crit is not None:
            raise Refused("login.token", "algorithm")
        key = await self._keys.key(header.kid, header.alg)
        registry = _JwsRegistry(algorithms=[header.alg], strict_check_header=False)
        try:
            found = jws.deserialize_compact(token, key, registry=registry)
        except (JoseError, ValueError, TypeError) as error:
            raise Refused("login.token", "signature") from error
        return header.alg, found.payload

    def _unsealed(self, token: str) -> str:
        """The JWS inside, where it is sealed."""
        if len(token) > MAX_TOKEN:
            raise Refused("login.token", "too long")
        if token.count(".") != 4:
            return token
        if self._opens is None:
            raise Refused("login.setup", "sealed, and we have no key for it")
        registry = _JweRegistry(algorithms=list(_SEALING), strict_check_header=False)
        try:
            found = jwe.decrypt_compact(token, self._opens, registry=registry)
            return (found.plaintext or b"").decode("ascii")
        except (JoseError, ValueError, TypeError) as error:
            raise Refused("login.token", "sealed to somebody else") from error


def _header(token: str) -> _JwsHeader:
    try:
        raw = urlsafe_b64decode(token.partition(".")[0].encode())
        return msgspec.json.decode(raw, type=_JwsHeader)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refused("login.token", "header") from error


def _check_whose(claims: _IdClaims, expected: Expected) -> None:
    audience = [claims.aud] if isinstance(claims.aud, str) else claims.aud
    if claims.iss != expected.issuer:
        raise Refused("login.token", "another issuer")
    if audience != [expected.client_id] or claims.azp not in {None, expected.client_id}:
        raise Refused("login.token", "meant for another client")
    if not same_text(claims.nonce, expected.nonce):
        raise Refused("login.token", "another nonce")


def _check_when(
    claims: _IdClaims, expected: Expected, algorithm: str, now: datetime, token: str
) -> VerifiedId:
    expires, issued, auth_time = (_moment(at) for at in (claims.exp, claims.iat, claims.auth_time))
    if expires <= now - SKEW or issued > now + SKEW or auth_time > now + SKEW:
        raise Refused("login.token", "time")
    if now - auth_time > expected.fresh + SKEW:
        raise Refused("login.old")
    if expected.access_token is not None and claims.at_hash is not None:
        _check_access_token(claims.at_hash, expected.access_token, algorithm)
    acr = tuple(claims.acr.split())
    if not acr or not set(acr) <= set(expected.acr):
        raise Refused("login.weak")
    amr = claims.amr.split() if isinstance(claims.amr, str) else claims.amr or []
    return VerifiedId(claims.sub, acr, tuple(amr), auth_time, token)


def _check_access_token(at_hash: str, access_token: str, algorithm: str) -> None:
    """ESignet always takes SHA-256; the standard SHA-512 where a key of Ed25519 signs."""
    raw = access_token.encode()
    fitting = {urlsafe_b64encode(hashlib.sha256(raw).digest()[:16]).decode()}
    if algorithm in {"EdDSA", "Ed25519"}:
        fitting.add(urlsafe_b64encode(hashlib.sha512(raw).digest()[:32]).decode())
    if at_hash not in fitting:
        raise Refused("login.token", "at_hash")


def _moment(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Refused("login.token", "time") from error


def _name(value: object) -> str:
    if not isinstance(value, str) or not value.isprintable():
        return ""
    return value.strip() if len(value) <= 200 else ""
