"""Sealing a request to ID Authentication, where the center itself asks: nobody else reads it.

Source: MOSIP id-authentication 1.2, as its own client does it.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_central.errors import BadSetting
from spar_central.identity.kyc import IV_BYTES, OAEP
from spar_central.identity.signing import b64url

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True, repr=False)
class SealedRequest:
    """MOSIP's request, requestSessionKey, requestHMAC and thumbprint: base64url texts."""

    request: str
    session_key: str
    hmac: str
    thumbprint: str


def seal_request(inner: Mapping[str, object], ida: x509.Certificate) -> SealedRequest:
    """ida: its encryption certificate. Raises BadSetting where that holds no RSA key."""
    public = ida.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise BadSetting("IDA's certificate holds no RSA key")
    clear = msgspec.json.encode(inner)
    key = os.urandom(KEY_BYTES)
    digest = hashlib.sha256(clear).hexdigest().upper().encode()
    return SealedRequest(
        _sealed(key, clear),
        b64url(public.encrypt(key, OAEP)),
        _sealed(key, digest),
        b64url(ida.fingerprint(hashes.SHA256())),
    )


def _sealed(key: bytes, clear: bytes) -> str:
    iv = os.urandom(IV_BYTES)
    return b64url(AESGCM(key).encrypt(iv, clear, None) + iv)
