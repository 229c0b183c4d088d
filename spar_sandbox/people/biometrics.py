"""Made-up biometrics, and how a device seals them for ID Authentication.

bioValue: AES-256-GCM, 32-byte key, ciphertext followed by the 16-byte tag, base64url. iv and AAD
are the last 12 and 16 bytes of timestamp XOR transactionId, both as ASCII, the shorter one padded
on the left with zero bytes. Proved by tests/vectors/mosip/biometric.json.
"""

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_sandbox.crypto.envelope import DecryptionFailed

FINGERS: Final = tuple(
    f"{side} {finger}"
    for side in ("Left", "Right")
    for finger in ("IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger", "Thumb")
)
IRISES: Final = ("Left", "Right")
BODY_PARTS: Final[dict[str, tuple[str, ...]]] = {
    "Finger": FINGERS,
    "Iris": IRISES,
    "Face": ("",),
}
UNKNOWN: Final = "UNKNOWN"
_MARK: Final = b"SPAR sandbox, not a biometric\n"
_TEMPLATE_BYTES: Final = 512
_IV_BYTES: Final = 12
_AAD_BYTES: Final = 16
INITIAL_HASH: Final = hashlib.sha256(b"").digest()


def template(uin: str, kind: str, part: str) -> bytes:
    """The bytes that stand for one finger, iris or face of one person; 512 bytes, fixed."""
    seed = f"{uin}/{kind}/{part}".encode("ascii")
    return _MARK + hashlib.shake_256(seed).digest(_TEMPLATE_BYTES - len(_MARK))


def is_template(clear: bytes) -> bool:
    """True for bytes that one of our devices could have sealed."""
    return len(clear) == _TEMPLATE_BYTES and clear.startswith(_MARK)


def matches(clear: bytes, uin: str, kind: str, part: str) -> bool:
    """True when ``clear`` is that part of that person; UNKNOWN means any part."""
    parts = BODY_PARTS[kind] if part == UNKNOWN else (part,)
    return any(clear == template(uin, kind, held) for held in parts)


def next_hash(previous: bytes, clear: bytes) -> bytes:
    """The segment hash after ``previous``: SHA-256(previous, SHA-256(clear)), 32 bytes."""
    return hashlib.sha256(previous + hashlib.sha256(clear).digest()).digest()


def _salts(timestamp: str, transaction: str) -> tuple[bytes, bytes]:
    """Iv and AAD."""
    left, right = timestamp.encode("ascii"), transaction.encode("ascii")
    size = max(len(left), len(right), _AAD_BYTES)
    mixed = bytes(
        a ^ b for a, b in zip(left.rjust(size, b"\0"), right.rjust(size, b"\0"), strict=True)
    )
    return mixed[-_IV_BYTES:], mixed[-_AAD_BYTES:]


def seal_template(key: bytes, clear: bytes, timestamp: str, transaction: str) -> bytes:
    """What a device puts into ``bioValue``."""
    iv, aad = _salts(timestamp, transaction)
    return AESGCM(key).encrypt(iv, clear, aad)


def open_template(key: bytes, sealed: bytes, timestamp: str, transaction: str) -> bytes:
    """The inverse of ``seal_template``.

    Raises Unreadable when key, timestamp, transaction or bytes are not the ones of the device.
    """
    try:
        iv, aad = _salts(timestamp, transaction)
        return AESGCM(key).decrypt(iv, sealed, aad)
    except (InvalidTag, ValueError) as error:
        raise DecryptionFailed("wrong key or changed bytes") from error
