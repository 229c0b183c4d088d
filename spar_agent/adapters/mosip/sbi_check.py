"""What must hold before a device, or a capture of it, is believed."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from cryptography import x509

from spar_agent.adapters.mosip.crypto import BadSignature, from_base64url, verified_payload
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import BiometricDevice, CaptureRequest
from spar_agent.domain.times import parse_time
from spar_agent.errors import CaptureFailed, DeviceFault, DeviceGone, DeviceUntrusted

METHODS: Final = {"Finger": AuthMethod.FINGER, "Iris": AuthMethod.IRIS, "Face": AuthMethod.FACE}
BIO_TYPES: Final = {method: word for word, method in METHODS.items()}
SENT_TO_IDA: Final = ("specVersion", "data", "hash", "sessionKey", "thumbprint")
LEEWAY: Final = timedelta(seconds=2)
_HASH: Final = re.compile(r"\A[0-9A-F]{64}\Z")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a capture must be for, and when it must have been made."""

    device: BiometricDevice
    request: CaptureRequest
    transaction: str
    domain_uri: str
    env: str
    asked_at: datetime
    anchor: x509.Certificate


def read_device(
    port: int, found: object, info: object, anchor: x509.Certificate, now: datetime
) -> BiometricDevice:
    """A device whose info the anchor vouches for. Raises DeviceFault, DeviceUntrusted."""
    plain = _object(found)
    try:
        signed = verified_payload(_text(_object(info), "deviceInfo"), anchor, now)
        device_info = _object(json.loads(signed))
        digital = _object(
            json.loads(verified_payload(_text(device_info, "digitalId"), anchor, now))
        )
        claimed = _object(json.loads(from_base64url(_text(plain, "digitalId"))))
    except BadSignature as error:
        raise DeviceUntrusted(str(error)) from error
    except (ValueError, RecursionError) as error:
        raise DeviceFault("device info") from error
    if _text(claimed, "serialNo") != _text(digital, "serialNo"):
        raise DeviceUntrusted("another serial number")
    method = METHODS.get(_text(digital, "type"))
    if method is None or device_info.get("purpose") != "Auth":
        raise DeviceFault("purpose or type")
    specs, sub_ids = device_info.get("specVersion"), device_info.get("deviceSubId")
    return BiometricDevice(
        port=port,
        method=method,
        serial=_text(digital, "serialNo"),
        make=_text(digital, "make"),
        model=_text(digital, "model"),
        provider=_text(digital, "deviceProviderId"),
        code=_text(device_info, "deviceCode"),
        spec=str(specs[0]) if isinstance(specs, list) and specs else "",
        status=_text(device_info, "deviceStatus"),
        sub_ids=tuple(map(str, sub_ids)) if isinstance(sub_ids, list) else (),
    )


def check_capture(reply: object, expected: Expected, now: datetime) -> tuple[list[Any], float]:
    """The elements to pass on untouched, and the poorest quality among them.

    Raises CaptureFailed, DeviceFault, DeviceGone; DeviceUntrusted for a device to put away.
    """
    elements = _object(reply).get("biometrics")
    if not isinstance(elements, list) or not elements:
        raise DeviceFault("no biometrics")
    for element in elements:
        _check_error(_object(element))
    if len(elements) != expected.request.count:
        raise DeviceFault("another number of segments")
    scores = [_checked(_object(element), expected, now) for element in elements]
    hashes = [element["hash"] for element in elements]
    if len({expected.request.previous_hash, *hashes}) != len(hashes) + 1:
        raise DeviceFault("hash chain")
    return [{name: element[name] for name in SENT_TO_IDA} for element in elements], min(scores)


def _check_error(element: Mapping[str, Any]) -> None:
    code = str(_object(element.get("error")).get("errorCode", ""))
    if not (len(code) <= 4 and code.isascii() and code.isdigit()):
        code = "unreadable"
    if code == "0":
        return
    if code in {"100", "103", "107"}:
        raise DeviceUntrusted(server_code=code)
    if code in {"101", "102", "105"}:
        raise CaptureFailed(server_code=code)
    if code in {"106", "202"}:
        raise DeviceGone(server_code=code)
    raise DeviceFault(server_code=code)


def _checked(element: Mapping[str, Any], expected: Expected, now: datetime) -> float:
    for name in SENT_TO_IDA:
        _text(element, name)
    if not _HASH.match(_text(element, "hash")):
        raise DeviceFault("hash")
    try:
        data = _object(json.loads(verified_payload(_text(element, "data"), expected.anchor, now)))
        signed_id = verified_payload(_text(data, "digitalId"), expected.anchor, now)
        digital = _object(json.loads(signed_id))
    except BadSignature as error:
        raise DeviceUntrusted(str(error)) from error
    except (ValueError, RecursionError) as error:
        raise DeviceFault("data") from error
    _check_owner(data, digital, expected)
    _check_purpose(data, expected)
    _check_time(_text(data, "timestamp"), expected.asked_at, now)
    return _score(data.get("qualityScore"))


def _check_owner(data: Mapping[str, Any], digital: Mapping[str, Any], expected: Expected) -> None:
    names: Sequence[str] = ("deviceProviderId", "make", "model", "serialNo")
    if tuple(_text(digital, name) for name in names) != expected.device.identity:
        raise DeviceUntrusted("another device")
    if data.get("deviceCode") != expected.device.code:
        raise DeviceUntrusted("another device code")


def _check_purpose(data: Mapping[str, Any], expected: Expected) -> None:
    due = {
        "purpose": "Auth",
        "transactionId": expected.transaction,
        "domainUri": expected.domain_uri,
        "env": expected.env,
        "bioType": BIO_TYPES[expected.device.method],
    }
    wrong = [name for name, value in due.items() if data.get(name) != value]
    if wrong:
        raise DeviceFault(f"another {wrong[0]}")
    parts = expected.request.parts
    if len(parts) == expected.request.count and data.get("bioSubType") not in parts:
        raise DeviceFault("another bioSubType")


def _check_time(text: str, asked_at: datetime, now: datetime) -> None:
    made = parse_time(text)
    if made is None:
        raise DeviceFault("timestamp")
    if not (asked_at - LEEWAY) <= made <= (now + LEEWAY):
        raise DeviceFault("not captured just now")


def _score(found: object) -> float:
    """0.9.5 writes scores as text, 1.0 as numbers; both occur with either."""
    try:
        score = float(found) if isinstance(found, str | int | float) else math.nan
    except (ValueError, OverflowError) as error:
        raise DeviceFault("qualityScore") from error
    if not 0 <= score <= 100:
        raise DeviceFault("qualityScore")
    return score


def _object(found: object) -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise DeviceFault("not an object")
    return found


def _text(holder: Mapping[str, Any], name: str) -> str:
    found = holder.get(name)
    if not isinstance(found, str) or not found:
        raise DeviceFault(f"no {name}")
    return found
