"""Detached JWS over the canonical body, as SPAR 1.1 and 2.x verify it.

Signature: b64url({"alg":"RS256"}) ".." b64url(signature)
signed bytes: b64url(header) "." b64url(canonical JSON of the whole body)
RSASSA-PKCS1-v1_5 with SHA-256
"""

import base64
import json
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from spar_agent.domain.profile import Canonical
from spar_agent.domain.secret import Secret
from spar_agent.errors import ProfileBad


def canonical(body: dict[str, Any], rule: Canonical) -> bytes:
    """The bytes that are signed, and sent: sorted and raw UTF-8, or in order and ASCII."""
    sort = rule is Canonical.SORTED
    return json.dumps(body, sort_keys=sort, separators=(",", ":"), ensure_ascii=not sort).encode()


class Signer:
    """Signs with this office's key. Raises ProfileBad for a key that is none."""

    def __init__(self, key_pem: Secret) -> None:
        try:
            key = serialization.load_pem_private_key(key_pem.reveal().encode(), None)
        except (ValueError, TypeError) as error:
            raise ProfileBad("mapper: signing key cannot be read") from error
        if not isinstance(key, rsa.RSAPrivateKey):
            raise ProfileBad("mapper: an RSA signing key is needed")
        self._key = key

    def sign(self, payload: bytes) -> str:
        """The value of the ``Signature`` header."""
        header = _b64(b'{"alg":"RS256"}')
        signed = f"{header}.{_b64(payload)}".encode()
        return f"{header}..{_b64(self._key.sign(signed, padding.PKCS1v15(), hashes.SHA256()))}"


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
