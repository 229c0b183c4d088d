"""Keys: ours, with which we name ourselves; the login service's, with which it signs."""

import asyncio
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import msgspec
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey

from spar_central.clock import Clock
from spar_central.errors import BadSetting, Refused
from spar_central.identity.oidc.discovery import Discovery
from spar_central.identity.oidc.http import HttpReply, LoginHttp
from spar_central.settings_login import LoginClient

LEAST_BITS: Final = 2048
MAX_KEYS: Final = 200
FRESH: Final = timedelta(hours=1)
AGAIN: Final = timedelta(seconds=20)
"""Between two fetches because of a kid that is not there: anybody can make one up."""

_MEMBERS: Final = {
    "RSA": ("kty", "kid", "alg", "n", "e"),
    "EC": ("kty", "kid", "alg", "crv", "x", "y"),
    "OKP": ("kty", "kid", "alg", "crv", "x"),
}
"""Public members only. eSignet adds ``exp``, ``x5c`` and others, which are no business of ours."""

PublicKey = RSAKey | ECKey | OKPKey
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, repr=False)
class ClientKeys:
    """What proves that it is us. kid: as the country registered it. opens: for JWE; or None."""

    client_id: str
    signs: RSAKey | ECKey
    kid: str
    opens: RSAKey | None

    def algorithm(self, offered: tuple[str, ...]) -> str:
        """Of our assertions: PS256 where it is taken, else RS256; ES256 of an EC key."""
        if isinstance(self.signs, ECKey):
            return "ES256"
        return "PS256" if "PS256" in offered else "RS256"


def read_client_keys(client: LoginClient) -> ClientKeys:
    """Raises BadSetting, which names the file."""
    signs = _read_private(client.key_file)
    opens = _read_private(client.decryption_key_file) if client.decryption_key_file else None
    if opens is not None and not isinstance(opens, RSAKey):
        raise BadSetting(f"login: {client.decryption_key_file}: an RSA key is needed")
    return ClientKeys(client.client_id, signs, client.kid or signs.thumbprint(), opens)


def _read_private(name: str) -> RSAKey | ECKey:
    path = Path(name)
    try:
        data = path.read_bytes()
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise BadSetting(f"login: {name}: others may read it; chmod 600 is needed")
        key = serialization.load_pem_private_key(data, None)
    except OSError as error:
        raise BadSetting(f"login: {name}: {error.strerror}") from error
    except (ValueError, TypeError) as error:
        raise BadSetting(f"login: {name}: no unencrypted PEM key") from error
    plain = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= LEAST_BITS:
        pem = key.private_bytes(*plain, serialization.NoEncryption())
        return RSAKey.import_key(pem)
    if isinstance(key, ec.EllipticCurvePrivateKey) and isinstance(key.curve, ec.SECP256R1):
        return ECKey.import_key(key.private_bytes(*plain, serialization.NoEncryption()))
    raise BadSetting(f"login: {name}: RSA of {LEAST_BITS} bits or more, or P-256, is needed")


class ProviderKeys:
    """The keys of the login service, fresh for an hour and fetched anew for an unknown kid.

    The ID system's own signing keys are among them: userinfo may be signed by it.
    """

    def __init__(self, discovery: Discovery, http: LoginHttp, clock: Clock) -> None:
        self._discovery = discovery
        self._http = http
        self._clock = clock
        self._keys: dict[str, PublicKey] = {}
        self._fetched: datetime | None = None
        self._turn = asyncio.Lock()

    async def key(self, kid: str, algorithm: str) -> PublicKey:
        """Raises Refused ``login.token`` for an unknown one, ``login.away``."""
        async with self._turn:
            if self._is_due(kid):
                await self._refresh()
            found = self._keys.get(kid)
        if found is None:
            raise Refused("login.token", "unknown key")
        named = found.get("alg")
        if named is not None and named != algorithm:
            raise Refused("login.token", "key of another algorithm")
        return found

    def _is_due(self, kid: str) -> bool:
        if self._fetched is None:
            return True
        age = self._clock() - self._fetched
        return age >= FRESH or (kid not in self._keys and age >= AGAIN)

    async def _refresh(self) -> None:
        """A failure keeps the last good keys, as long as there are any."""
        try:
            metadata = await self._discovery.metadata()
            reply = await self._http.get(metadata.jwks_uri, {"accept": "application/json"})
            self._keys = _read_keys(reply)
        except Refused as error:
            if not self._keys:
                raise
            logger.warning("the last good keys are kept: %s %s", error.code, error.detail)
        self._fetched = self._clock()


def _read_keys(reply: HttpReply) -> dict[str, PublicKey]:
    """By kid. One that cannot be used is left out; none that can is a failure."""
    if reply.status != 200:
        raise Refused("login.away", f"keys {reply.status}")
    try:
        listed = msgspec.json.decode(reply.body, type=dict[str, Any])["keys"]
    except (msgspec.MsgspecError, KeyError, RecursionError) as error:
        raise Refused("login.away", "keys") from error
    found: dict[str, PublicKey] = {}
    for one in listed[:MAX_KEYS] if isinstance(listed, list) else ():
        key = _read_key(one) if isinstance(one, dict) else None
        if key is not None and key.kid and key.kid not in found:
            found[key.kid] = key
    if not found:
        raise Refused("login.away", "no keys")
    return found


def _read_key(jwk: Mapping[str, Any]) -> PublicKey | None:
    members = _MEMBERS.get(str(jwk.get("kty")))
    if members is None or jwk.get("use", "sig") != "sig":
        return None
    kept = {name: jwk[name] for name in members if isinstance(jwk.get(name), str)}
    try:
        if kept["kty"] == "RSA":
            key = RSAKey.import_key(kept)
            return key if key.raw_value.key_size >= LEAST_BITS else None
        return ECKey.import_key(kept) if kept["kty"] == "EC" else OKPKey.import_key(kept)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
