"""The CAPTURE call's answer: what the sensor sees, sealed for IDA and signed by the device."""

from typing import Any, Final

from cryptography.x509 import Certificate

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import encode_base64url
from spar_sandbox.crypto.biometric_cipher import next_hash, seal_biometric
from spar_sandbox.crypto.envelope import new_session_key, thumbprint, wrap_key
from spar_sandbox.people.biometrics import BODY_PARTS, UNKNOWN
from spar_sandbox.sbi.capture_request import CaptureRequest
from spar_sandbox.sbi.device import SbiVersion, SimulatedDevice
from spar_sandbox.sbi.errors import NOT_DETECTED, SUCCESS, error_object
from spar_sandbox.sbi.sensor import Misbehavior

_OTHER_DOMAIN: Final = "https://elsewhere.example"


def capture_error(device: SimulatedDevice, code: str) -> dict[str, Any]:
    """A whole CAPTURE answer that holds nothing but an error."""
    return {"biometrics": [_error_element(device, code)]}


def _error_element(device: SimulatedDevice, code: str) -> dict[str, Any]:
    return {
        "specVersion": device.version.on_wire,
        "data": "",
        "hash": "",
        "sessionKey": "",
        "thumbprint": "",
        "error": error_object(code),
    }


class CaptureService:
    """Makes the CAPTURE answers of one device, sealed for the holder of ``ida`` alone."""

    def __init__(self, device: SimulatedDevice, clock: SandboxClock, ida: Certificate) -> None:
        self._device = device
        self._clock = clock
        self._ida = ida

    def capture(self, request: CaptureRequest) -> dict[str, Any]:
        """One element for each part, chained by their hashes; error 101 for a missing part."""
        quality = self._device.sensor.next_quality()
        all_parts = BODY_PARTS[self._device.modality]
        unnamed = [part for part in all_parts if part not in request.body_parts]
        segment_hash, elements = request.previous_hash, []
        for part in request.body_parts:
            clear = self._device.template(unnamed.pop(0) if part == UNKNOWN else part)
            if clear is None:
                elements.append(_error_element(self._device, NOT_DETECTED))
                continue
            segment_hash = next_hash(segment_hash, clear)
            elements.append(self._element(request, part, clear, segment_hash, quality))
        return {"biometrics": elements}

    def _element(
        self, request: CaptureRequest, part: str, clear: bytes, segment_hash: bytes, quality: int
    ) -> dict[str, Any]:
        key = new_session_key()
        token = self._device.sign(self._data(request, part, clear, key, quality))
        if self._device.sensor.misbehavior is Misbehavior.BAD_SIGNATURE:
            token = _with_bad_signature(token)
        return {
            "specVersion": self._device.version.on_wire,
            "data": token,
            "hash": segment_hash.hex().upper(),
            "sessionKey": encode_base64url(wrap_key(self._ida, key)),
            "thumbprint": thumbprint(self._ida).hex().upper(),
            "error": error_object(SUCCESS),
        }

    def _data(
        self, request: CaptureRequest, part: str, clear: bytes, key: bytes, quality: int
    ) -> dict[str, Any]:
        """What the device signs of one segment."""
        device = self._device
        timestamp = format_timestamp(self._clock.now())
        transaction_id, domain_uri = request.transaction_id, request.domain_uri
        if device.sensor.misbehavior is Misbehavior.WRONG_TRANSACTION:
            transaction_id = _other_transaction_id(transaction_id)
        if device.sensor.misbehavior is Misbehavior.WRONG_DOMAIN:
            domain_uri = _OTHER_DOMAIN
        return {
            "digitalId": device.signed_digital_id(),
            "deviceCode": device.code,
            "deviceServiceVersion": "1.0.0",
            "bioType": device.modality,
            "bioSubType": part or None,
            "purpose": "Auth",
            "env": request.env,
            "domainUri": domain_uri,
            "bioValue": encode_base64url(seal_biometric(key, clear, timestamp, transaction_id)),
            "transactionId": transaction_id,
            "timestamp": timestamp,
            "requestedScore": self._score(request.requested_score),
            "qualityScore": self._score(quality),
        }

    def _score(self, value: int) -> str | float:
        """0.9.5 devices write scores as text; 1.0 ones as numbers. Clients must take both."""
        return str(value) if self._device.version is SbiVersion.V0_9_5 else float(value)


def _other_transaction_id(transaction_id: str) -> str:
    return transaction_id[:-1] + ("1" if transaction_id[-1] != "1" else "2")


def _with_bad_signature(token: str) -> str:
    """The token with another signature of the right length."""
    head, _, signature = token.rpartition(".")
    return f"{head}.{signature[-1:]}{signature[:-1]}"
