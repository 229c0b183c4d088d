"""How a device seals one biometric for ID Authentication, and the hash chain over several.

bioValue: AES-256-GCM, 32-byte key, ciphertext followed by the 16-byte tag, base64url. iv and AAD
are the last 12 and 16 bytes of timestamp XOR transactionId, both as ASCII, the shorter one padded
on the left with zero bytes. Proved by tests/vectors/mosip/biometric.json.
"""

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_sandbox.crypto.envelope import DecryptionFailed

_IV_BYTES: Final = 12
_AAD_BYTES: Final = 16
INITIAL_HASH: Final = hashlib.sha256(b"").digest()
"""``previousHash`` of the first segment: SHA-256 of nothing, 32 bytes."""


def next_hash(previous: bytes, clear: bytes) -> bytes:
    """The segment hash after ``previous``: SHA-256(previous, SHA-256(clear)), 32 bytes."""
    return hashlib.sha256(previous + hashlib.sha256(clear).digest()).digest()


def _iv_and_aad(timestamp: str, transaction_id: str) -> tuple[bytes, bytes]:
    """12 and 16 bytes. Raises ValueError when either text is not ASCII."""
    left, right = timestamp.encode("ascii"), transaction_id.encode("ascii")
    size = max(len(left), len(right), _AAD_BYTES)
    mixed = bytes(
        a ^ b for a, b in zip(left.rjust(size, b"\0"), right.rjust(size, b"\0"), strict=True)
    )
    return mixed[-_IV_BYTES:], mixed[-_AAD_BYTES:]


def seal_biometric(key: bytes, clear: bytes, timestamp: str, transaction_id: str) -> bytes:
    """The bytes of ``bioValue``: ``clear`` under the 32-byte ``key``, tag at the end."""
    iv, aad = _iv_and_aad(timestamp, transaction_id)
    return AESGCM(key).encrypt(iv, clear, aad)


def open_biometric(key: bytes, sealed: bytes, timestamp: str, transaction_id: str) -> bytes:
    """The inverse of ``seal_biometric``.

    Raises DecryptionFailed when key, timestamp, transaction or bytes are not the device's.
    """
    try:
        iv, aad = _iv_and_aad(timestamp, transaction_id)
        return AESGCM(key).decrypt(iv, sealed, aad)
    except (InvalidTag, ValueError) as error:
        raise DecryptionFailed("wrong key or changed bytes") from error
