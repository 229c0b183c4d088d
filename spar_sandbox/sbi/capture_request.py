"""Reading what a CAPTURE call asks for.

By hand and not by a schema: SBI answers each fault with a code of its own, and clients write
numbers as numbers or as text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from spar_sandbox.crypto.biometric_cipher import INITIAL_HASH
from spar_sandbox.people.biometrics import BODY_PARTS, UNKNOWN, Modality
from spar_sandbox.sbi.device import SimulatedDevice
from spar_sandbox.sbi.errors import SbiError
from spar_sandbox.sbi.sensor import Purpose

_ENVS: Final = frozenset({"Staging", "Developer", "Pre-Production", "Production"})
_MAX_TRANSACTION_ID: Final = 50
_UNREADABLE: Final = "551"


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """A capture request, checked.

    body_parts: SBI's ``bioSubType`` of each segment, UNKNOWN where nobody named one.
    requested_score: 0 to 100. previous_hash: 32 bytes.
    """

    env: str
    domain_uri: str
    transaction_id: str
    timeout_ms: int
    body_parts: tuple[str, ...]
    requested_score: int
    previous_hash: bytes


def read_capture_request(device: SimulatedDevice, body: Mapping[str, Any]) -> CaptureRequest:
    """What is asked of ``device``.

    Raises SbiError with the SBI code of the first thing that cannot be done.
    """
    _check_purpose(device, body.get("purpose"))
    env = _text(body.get("env"))
    if env not in _ENVS:
        raise SbiError("115")
    transaction_id = _text(body.get("transactionId"), max_length=_MAX_TRANSACTION_ID)
    if not transaction_id:
        raise SbiError("112")
    bio = _bio(device, body)
    return CaptureRequest(
        env=env,
        domain_uri=_text(body.get("domainUri") or ""),
        transaction_id=transaction_id,
        timeout_ms=_number(body.get("timeout", 10_000), 1, 600_000),
        body_parts=_body_parts(device.modality, bio),
        requested_score=_number(bio.get("requestedScore", 0), 0, 100),
        previous_hash=_previous_hash(bio.get("previousHash")),
    )


def _check_purpose(device: SimulatedDevice, purpose: object) -> None:
    """CAPTURE is for authentication, by a device that is for it; RCAPTURE is not simulated."""
    if purpose not in tuple(Purpose):
        raise SbiError("121")
    if device.sensor.purpose is Purpose.REGISTRATION:
        raise SbiError("809")
    if purpose != Purpose.AUTH:
        raise SbiError("806")


def _bio(device: SimulatedDevice, body: Mapping[str, Any]) -> dict[str, Any]:
    """The one element of ``bio``, which must be for this device."""
    elements = body.get("bio")
    if not isinstance(elements, list) or len(elements) != 1 or not isinstance(elements[0], dict):
        raise SbiError(_UNREADABLE)
    bio: dict[str, Any] = elements[0]
    if bio.get("type") != device.modality:
        raise SbiError("114")
    if bio.get("deviceId") != device.device_id:
        raise SbiError("805")
    if str(bio.get("deviceSubId", "0")) not in device.sub_ids:
        raise SbiError("106")
    return bio


def _body_parts(modality: Modality, bio: Mapping[str, Any]) -> tuple[str, ...]:
    """The fingers or irises to capture: those named, and unnamed ones up to ``count``."""
    count = _number(bio.get("count", 1), 0, 1_000)
    if not 1 <= count <= len(BODY_PARTS[modality]):
        raise SbiError("109")
    if modality is Modality.FACE:
        return BODY_PARTS[modality]
    given = bio.get("bioSubType") or []
    if not isinstance(given, list) or not all(isinstance(part, str) for part in given):
        raise SbiError(_UNREADABLE)
    named = [part for part in given if part != UNKNOWN]
    if not set(named) <= set(BODY_PARTS[modality]) or len(set(named)) != len(named):
        raise SbiError("119")
    if len(named) > count:
        raise SbiError("109")
    return (*named, *([UNKNOWN] * (count - len(named))))


def _number(value: object, low: int, high: int) -> int:
    """An integer that clients send as a number or as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise SbiError(_UNREADABLE)
    try:
        number = int(float(value))
    except (ValueError, OverflowError) as error:
        raise SbiError(_UNREADABLE) from error
    if not low <= number <= high:
        raise SbiError(_UNREADABLE)
    return number


def _text(value: object, *, max_length: int = 2_000) -> str:
    if not isinstance(value, str) or not value.isascii() or len(value) > max_length:
        raise SbiError(_UNREADABLE)
    return value


def _previous_hash(value: object) -> bytes:
    """Hex on the wire; absent or empty begins a chain."""
    if value in (None, ""):
        return INITIAL_HASH
    try:
        raw = bytes.fromhex(_text(value))
    except ValueError as error:
        raise SbiError(_UNREADABLE) from error
    if len(raw) != len(INITIAL_HASH):
        raise SbiError(_UNREADABLE)
    return raw
