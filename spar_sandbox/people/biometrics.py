"""Made-up biometrics: fixed bytes for each finger, iris and face of each made-up person."""

import hashlib
from enum import StrEnum
from typing import Final


class Modality(StrEnum):
    """What a device captures; the value is SBI's ``type`` and IDA's ``bioType``."""

    FINGER = "Finger"
    IRIS = "Iris"
    FACE = "Face"


FINGERS: Final = tuple(
    f"{side} {finger}"
    for side in ("Left", "Right")
    for finger in ("IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger", "Thumb")
)
IRISES: Final = ("Left", "Right")
BODY_PARTS: Final[dict[Modality, tuple[str, ...]]] = {
    Modality.FINGER: FINGERS,
    Modality.IRIS: IRISES,
    Modality.FACE: ("",),
}
"""Every ``bioSubType`` of a modality; a face has none."""
UNKNOWN: Final = "UNKNOWN"
"""The ``bioSubType`` of a finger or iris that nobody named."""
_HEAD: Final = b"SPAR sandbox, not a biometric\n"
_TEMPLATE_BYTES: Final = 512


def template(uin: str, modality: Modality, body_part: str) -> bytes:
    """The bytes that stand for one finger, iris or face of one person; 512 bytes, fixed."""
    seed = f"{uin}/{modality}/{body_part}".encode("ascii")
    return _HEAD + hashlib.shake_256(seed).digest(_TEMPLATE_BYTES - len(_HEAD))


def is_template(clear: bytes) -> bool:
    """True for bytes that one of our devices could have sealed."""
    return len(clear) == _TEMPLATE_BYTES and clear.startswith(_HEAD)


def matches(clear: bytes, uin: str, modality: Modality, body_part: str) -> bool:
    """True when ``clear`` is that part of that person; UNKNOWN means any part."""
    candidates = BODY_PARTS[modality] if body_part == UNKNOWN else (body_part,)
    return any(clear == template(uin, modality, part) for part in candidates)
