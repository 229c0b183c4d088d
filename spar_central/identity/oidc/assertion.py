"""What we sign: that it is us who ask (RFC 7523), and that a token is used by us (RFC 9449)."""

import hashlib
import secrets
import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
from joserfc import jws
from joserfc.jwk import RSAKey
from joserfc.util import urlsafe_b64encode

from spar_central.identity.oidc.discovery import ProviderMetadata
from spar_central.identity.oidc.keys import ClientKeys

ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
LIFE_S: Final = 60


def random_text() -> str:
    """32 random bytes, base64url."""
    return secrets.token_urlsafe(32)


def challenge(verifier: str) -> str:
    """PKCE, S256."""
    return urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode()


def assertion(
    keys: ClientKeys, metadata: ProviderMetadata, audience: str, now: datetime
) -> tuple[dict[str, str], str]:
    """The form members that name us, and the jti; each is used once."""
    at, jti = int(now.timestamp()), str(uuid.uuid4())
    claims = {
        "iss": keys.client_id, "sub": keys.client_id, "aud": audience, "jti": jti,
        "iat": at, "exp": at + LIFE_S,
    }  # fmt: skip
    alg = keys.algorithm(metadata.token_endpoint_auth_signing_alg_values_supported)
    header = {"alg": alg, "kid": keys.kid, "typ": "JWT"}
    signed = jws.serialize_compact(
        header, msgspec.json.encode(claims), keys.signs, algorithms=[alg]
    )
    form = {
        "client_id": keys.client_id,
        "client_assertion_type": ASSERTION_TYPE,
        "client_assertion": signed,
    }
    return form, jti


def new_dpop_key() -> str:
    """A private key for one login, as JSON: RSA, because PS256 works with every version."""
    return msgspec.json.encode(
        RSAKey.generate_key(2048, private=True).as_dict(private=True)
    ).decode()


class DpopSigner:
    """Proofs of one login's key; the service's nonce is taken along once it is known."""

    def __init__(self, key: str, clock: Callable[[], datetime]) -> None:
        """key: of ``new_dpop_key``."""
        self._key = RSAKey.import_key(msgspec.json.decode(key))
        self._clock = clock
        self.nonce = ""

    def proof(self, method: str, url: str, access_token: str = "") -> str:
        """The header's value for one request."""
        claims: dict[str, Any] = {
            "jti": str(uuid.uuid4()), "htm": method, "htu": _bare(url),
            "iat": int(self._clock().timestamp()),
        }  # fmt: skip
        if self.nonce:
            claims["nonce"] = self.nonce
        if access_token:
            claims["ath"] = challenge(access_token)
        header = {"typ": "dpop+jwt", "alg": "PS256", "jwk": self._key.as_dict(private=False)}
        registry = jws.JWSRegistry(algorithms=["PS256"], strict_check_header=False)
        return jws.serialize_compact(
            header, msgspec.json.encode(claims), self._key, registry=registry
        )


def _bare(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
