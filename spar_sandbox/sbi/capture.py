"""The CAPTURE call: reading what is asked for, sealing what the sensor sees."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cryptography.x509 import Certificate

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import encode_base64url
from spar_sandbox.crypto.envelope import KEY_BYTES, thumbprint, wrap_key
from spar_sandbox.people import biometrics as bio
from spar_sandbox.sbi.device import SimulatedDevice

_WORDS: Final = {
    "100": "Device not registered",
    "101": "Unable to detect a biometric object",
    "102": "Technical error during extraction",
    "103": "Device tamper detected",
    "104": "Unable to connect to management server",
    "105": "Image orientation error",
    "106": "Device not found",
    "107": "Device public key expired",
    "108": "Domain public key missing",
    "109": "Requested number of biometric (Finger/IRIS) not supported",
    "202": "Device not found",
    "501": "Device is busy",
    "502": "Purpose is not supported",
    "551": "The request cannot be read",
}
_MOST: Final = {"Finger": 10, "Iris": 2, "Face": 1}
_ENVS: Final = frozenset({"Staging", "Developer", "Pre-Production", "Production"})
_LONGEST_TRANSACTION: Final = 50
_ELSEWHERE: Final = "https://elsewhere.example"


@dataclass(frozen=True, slots=True)
class CaptureRequest:
    """A capture request, checked."""

    env: str
    domain_uri: str
    transaction: str
    timeout_ms: int
    parts: tuple[str, ...]
    requested_score: int
    previous: bytes


class SbiError(Exception):
    """The device answers with ``code`` and no biometric."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def error_words(code: str) -> dict[str, str]:
    """The ``error`` object for ``code``."""
    return {"errorCode": code, "errorInfo": _WORDS.get(code, "Vendor specific error")}


def error_reply(device: SimulatedDevice, code: str) -> dict[str, Any]:
    """A whole capture answer that holds nothing but an error."""
    empty = {"specVersion": device.spec, "data": "", "hash": "", "sessionKey": ""}
    return {"biometrics": [empty | {"thumbprint": "", "error": error_words(code)}]}


def _number(found: object, low: int, high: int) -> int:
    """An integer that clients send as a number or as text."""
    if isinstance(found, bool) or not isinstance(found, int | float | str):
        raise SbiError("551")
    try:
        value = int(float(found))
    except (ValueError, OverflowError) as error:
        raise SbiError("551") from error
    if not low <= value <= high:
        raise SbiError("551")
    return value


def _text(found: object, *, longest: int = 2_000) -> str:
    if not isinstance(found, str) or not found.isascii() or len(found) > longest:
        raise SbiError("551")
    return found


def read_capture_request(device: SimulatedDevice, body: Mapping[str, Any]) -> CaptureRequest:
    """What is asked of ``device``.

    Raises CannotCapture with the SBI code of the first thing that cannot be done.
    """
    if body.get("purpose") != "Auth":
        raise SbiError("502")
    env = _text(body.get("env"))
    if env not in _ENVS:
        raise SbiError("551")
    transaction = _text(body.get("transactionId"), longest=_LONGEST_TRANSACTION)
    if not transaction:
        raise SbiError("551")
    items = body.get("bio")
    if not isinstance(items, list) or len(items) != 1 or not isinstance(items[0], dict):
        raise SbiError("551")
    item = items[0]
    if item.get("type") != device.kind or item.get("deviceId") != device.serial:
        raise SbiError("106")
    if str(item.get("deviceSubId", "0")) not in device.sub_ids:
        raise SbiError("106")
    return CaptureRequest(
        env=env,
        domain_uri=_text(body.get("domainUri") or ""),
        transaction=transaction,
        timeout_ms=_number(body.get("timeout", 10_000), 1, 600_000),
        parts=_parts(device, item),
        requested_score=_number(item.get("requestedScore", 0), 0, 100),
        previous=_previous(item.get("previousHash")),
    )


def _parts(device: SimulatedDevice, item: Mapping[str, Any]) -> tuple[str, ...]:
    """The fingers or irises to take: those named, and unnamed ones up to ``count``."""
    count = _number(item.get("count", 1), 0, 1_000)
    if not 1 <= count <= _MOST[device.kind]:
        raise SbiError("109")
    if device.kind == "Face":
        return ("",)
    named = item.get("bioSubType") or []
    if not isinstance(named, list) or not all(isinstance(n, str) for n in named):
        raise SbiError("551")
    chosen = [n for n in named if n != bio.UNKNOWN]
    if not set(chosen) <= set(bio.BODY_PARTS[device.kind]) or len(set(chosen)) != len(chosen):
        raise SbiError("551")
    if len(chosen) > count:
        raise SbiError("109")
    return (*chosen, *([bio.UNKNOWN] * (count - len(chosen))))


def _previous(found: object) -> bytes:
    if found in (None, ""):
        return bio.INITIAL_HASH
    try:
        raw = bytes.fromhex(_text(found))
    except ValueError as error:
        raise SbiError("551") from error
    if len(raw) != len(bio.INITIAL_HASH):
        raise SbiError("551")
    return raw


class CaptureService:
    """Makes the answers of one device, sealed for the holder of ``ida`` alone."""

    def __init__(self, device: SimulatedDevice, clock: SandboxClock, ida: Certificate) -> None:
        self._device = device
        self._clock = clock
        self._ida = ida

    def take(self, wanted: CaptureRequest) -> dict[str, Any]:
        """The capture answer, one element for each part, chained by their hashes."""
        quality = self._device.sensor.next_quality()
        previous, elements = wanted.previous, []
        unnamed = [p for p in bio.BODY_PARTS[self._device.kind] if p not in wanted.parts]
        for part in wanted.parts:
            clear = self._device.template(unnamed.pop(0) if part == bio.UNKNOWN else part)
            if clear is None:
                elements.append(error_reply(self._device, "101")["biometrics"][0])
                continue
            previous = bio.next_hash(previous, clear)
            elements.append(self._element(wanted, part, clear, previous, quality))
        return {"biometrics": elements}

    def _element(
        self, wanted: CaptureRequest, part: str, clear: bytes, segment_hash: bytes, quality: int
    ) -> dict[str, Any]:
        device, mode = self._device, self._device.sensor.misbehave
        moment = format_timestamp(self._clock.now())
        transaction = wanted.transaction
        if mode == "wrong-transaction":
            transaction = transaction[:-1] + ("1" if transaction[-1] != "1" else "2")
        key = os.urandom(KEY_BYTES)
        sealed = bio.seal_template(key, clear, moment, transaction)
        data = {
            "digitalId": device.sign(device.digital_id()),
            "deviceCode": device.code,
            "deviceServiceVersion": "1.0.0",
            "bioType": device.kind,
            "bioSubType": part or None,
            "purpose": "Auth",
            "env": wanted.env,
            "domainUri": "https://elsewhere.example"
            if mode == "wrong-domain"
            else wanted.domain_uri,
            "bioValue": encode_base64url(sealed),
            "transactionId": transaction,
            "timestamp": moment,
            "requestedScore": self._score(wanted.requested_score),
            "qualityScore": self._score(quality),
        }
        return {
            "specVersion": device.spec,
            "data": _with_bad_signature(device.sign(data))
            if mode == "bad-signature"
            else device.sign(data),
            "hash": segment_hash.hex().upper(),
            "sessionKey": encode_base64url(wrap_key(self._ida, key)),
            "thumbprint": thumbprint(self._ida).hex().upper(),
            "error": {"errorCode": "0", "errorInfo": "Success"},
        }

    def _score(self, value: int) -> str | float:
        """0.9.5 devices write scores as text; 1.0 ones as numbers. Clients must take both."""
        return str(value) if self._device.spec == "0.9.5" else float(value)


def _with_bad_signature(token: str) -> str:
    """The token with another signature of the right length."""
    head, _, signature = token.rpartition(".")
    return f"{head}.{signature[-1:]}{signature[:-1]}"
