"""IDA's envelope: a session key under RSA, the content under AES-256-GCM.

Layout of sealed content: ciphertext, 16-byte tag, iv; the iv is the last 16 bytes, no AAD.
Session key: 32 bytes under RSA-OAEP with SHA-256, MGF1 with SHA-256, no label.
Proved by tests/vectors/mosip/envelope.json.
"""

import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509 import Certificate

from spar_sandbox.core.encoding import MalformedInput

_IV_BYTES: Final = 16
_TAG_BYTES: Final = 16
_KEY_BYTES: Final = 32


class DecryptionFailed(MalformedInput):
    """Made for another key, changed since, or too short."""


def _oaep() -> padding.OAEP:
    return padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)


def new_session_key() -> bytes:
    """32 random bytes: an AES-256 key for one request or one capture."""
    return os.urandom(_KEY_BYTES)


def seal(key: bytes, clear: bytes) -> bytes:
    """``clear`` under AES-256-GCM with a new iv, which stands at the end."""
    iv = os.urandom(_IV_BYTES)
    return AESGCM(key).encrypt(iv, clear, None) + iv


def unseal(key: bytes, sealed: bytes) -> bytes:
    """The inverse of ``seal``.

    Raises Unreadable when the tag does not fit or the bytes are too few.
    """
    if len(sealed) < _IV_BYTES + _TAG_BYTES:
        raise DecryptionFailed("too short")
    try:
        return AESGCM(key).decrypt(sealed[-_IV_BYTES:], sealed[:-_IV_BYTES], None)
    except InvalidTag as error:
        raise DecryptionFailed("wrong key or changed bytes") from error


def wrap_key(certificate: Certificate, key: bytes) -> bytes:
    """``key`` (32 bytes) encrypted for the holder of ``certificate``.

    Raises DecryptionFailed when its key is not RSA: nobody could decrypt it.
    """
    public = certificate.public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise DecryptionFailed("the certificate holds no RSA key")
    return public.encrypt(key, _oaep())


def unwrap_key(private: rsa.RSAPrivateKey, wrapped: bytes) -> bytes:
    """The 32-byte session key inside ``wrapped``.

    Raises Unreadable when it was made for another key.
    """
    try:
        key = private.decrypt(wrapped, _oaep())
    except ValueError as error:
        raise DecryptionFailed("the session key does not decrypt") from error
    if len(key) != _KEY_BYTES:
        raise DecryptionFailed("the session key has another length")
    return key


def hmac_text(clear: bytes) -> bytes:
    """What ``requestHMAC`` holds: upper-case hex SHA-256, in ASCII."""
    return hashlib.sha256(clear).hexdigest().upper().encode("ascii")


def equal_constant_time(left: bytes, right: bytes) -> bool:
    """True when equal; takes the same time wherever they differ."""
    return hmac.compare_digest(left, right)


def thumbprint(certificate: Certificate) -> bytes:
    """SHA-256 over the certificate's DER, 32 bytes."""
    return certificate.fingerprint(hashes.SHA256())
