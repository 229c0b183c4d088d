"""What must hold before a device, or a capture of it, is believed."""

import json
import logging
import math
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from cryptography import x509

from spar_agent.adapters.mosip.crypto import (
    BadSignature,
    SignerExpired,
    from_base64url,
    verified_payload,
)
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import (
    SUCCESS,
    BiometricDevice,
    CaptureRequest,
    FoundReaders,
    ReaderTrouble,
    reader_trouble,
)
from spar_agent.domain.times import parse_time
from spar_agent.errors import (
    CaptureFailed,
    DeviceFault,
    DeviceGone,
    DeviceUntrusted,
    SparError,
)

log = logging.getLogger(__name__)

METHODS: Final = {"Finger": AuthMethod.FINGER, "Iris": AuthMethod.IRIS, "Face": AuthMethod.FACE}
BIO_TYPES: Final = {method: word for word, method in METHODS.items()}
SENT_TO_IDA: Final = ("specVersion", "data", "hash", "sessionKey", "thumbprint")
LEEWAY: Final = timedelta(seconds=2)
MAX_DEVICES: Final = 16
KEY_EXPIRED: Final = "107"
NOT_FOR_AUTH: Final = "806"
_KINDS: Final[Mapping[type[SparError], Set[ReaderTrouble | None]]] = {
    DeviceUntrusted: {
        ReaderTrouble.NOT_REGISTERED,
        ReaderTrouble.TAMPERED,
        ReaderTrouble.KEY_EXPIRED,
    },
    CaptureFailed: {
        ReaderTrouble.NOTHING_SEEN,
        ReaderTrouble.UNUSABLE,
        ReaderTrouble.TURNED,
        ReaderTrouble.TIMED_OUT,
    },
    DeviceGone: {ReaderTrouble.GONE},
}
"""What an error of the service comes to; DeviceFault for all others."""
_HASH: Final = re.compile(r"\A[0-9A-F]{64}\Z")


@dataclass(frozen=True, slots=True)
class ReaderAnchors:
    """Whom readers are believed under. device: who signs what they say and capture.

    ftm: who signs digital IDs, the makers of the secure chips (foundational trust modules).
    """

    device: tuple[x509.Certificate, ...]
    ftm: tuple[x509.Certificate, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a capture must be for, and when it must have been made."""

    device: BiometricDevice
    request: CaptureRequest
    transaction: str
    domain_uri: str
    env: str
    asked_at: datetime
    anchors: ReaderAnchors


def read_devices(
    port: int, found: object, info: object, anchors: ReaderAnchors, now: datetime
) -> FoundReaders:
    """The devices of one service that are vouched for; a strange one hides no other.

    found, info: the answers of MOSIPDISC and MOSIPDINFO, whose elements need not stand in the same
    order nor be as many. Raises DeviceFault when they are no lists.
    """
    if not isinstance(found, list) or not isinstance(info, list):
        raise DeviceFault("lists")
    claimed = {_claimed_serial(one) for one in found[:MAX_DEVICES]} - {""}
    devices: list[BiometricDevice] = []
    refused: list[ReaderTrouble] = []
    for one in info[:MAX_DEVICES]:
        try:
            devices.append(read_device(port, one, claimed, anchors, now))
        except SparError as error:
            log.info("port %d: a reader is not used (%s)", port, error)
            refused.append(_trouble_of(error))
    shown = tuple(trouble for trouble in refused if trouble is not ReaderTrouble.GONE)
    return FoundReaders(tuple(devices), shown)


def read_device(
    port: int, info: object, claimed: Set[str], anchors: ReaderAnchors, now: datetime
) -> BiometricDevice:
    """A device whose info the anchors vouch for. Raises DeviceFault, DeviceUntrusted, DeviceGone.

    claimed: serial numbers that the service named when it was asked what is there.
    """
    _check_registered(_object(info))
    try:
        signed = verified_payload(_text(_object(info), "deviceInfo"), anchors.device, now)
        device_info = _object(json.loads(signed))
        signed_id = verified_payload(_text(device_info, "digitalId"), anchors.ftm, now)
        digital = _object(json.loads(signed_id))
    except BadSignature as error:
        raise _untrusted(error) from error
    except (ValueError, RecursionError) as error:
        raise DeviceFault("device info") from error
    if _text(digital, "serialNo") not in claimed:
        raise DeviceUntrusted("another serial number")
    method = METHODS.get(_text(digital, "type"))
    if method is None:
        raise DeviceFault("type")
    if str(device_info.get("purpose")).casefold() != "auth":
        raise DeviceFault("purpose", server_code=NOT_FOR_AUTH)
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
        device_id=_text(device_info, "deviceId"),
    )


def _check_registered(info: Mapping[str, Any]) -> None:
    """An unregistered device signs nothing: what it says of itself is no JWS."""
    error = info.get("error")
    code = _code_in(error) if isinstance(error, dict) else SUCCESS
    if code != SUCCESS and str(info.get("deviceInfo") or "").count(".") != 2:
        raise _error_of(code)


def _claimed_serial(found: object) -> str:
    """The serial number in an unsigned digital ID; empty where there is none to read."""
    try:
        digital = json.loads(from_base64url(_text(_object(found), "digitalId")))
        return _text(_object(digital), "serialNo")
    except (SparError, ValueError, RecursionError):
        return ""


def _trouble_of(error: SparError) -> ReaderTrouble:
    known = reader_trouble(error.server_code) if error.server_code else None
    if known is not None:
        return known
    untrusted = isinstance(error, DeviceUntrusted)
    return ReaderTrouble.UNTRUSTED if untrusted else ReaderTrouble.FAULT


def _untrusted(error: BadSignature) -> DeviceUntrusted:
    code = KEY_EXPIRED if isinstance(error, SignerExpired) else ""
    return DeviceUntrusted(str(error), server_code=code)


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
    code = _code_in(_object(element.get("error")))
    if code != SUCCESS:
        raise _error_of(code)


def _code_in(error: Mapping[str, Any]) -> str:
    """The code, if it is one: it goes to the record and the log."""
    code = str(error.get("errorCode", ""))
    return code if len(code) <= 4 and code.isascii() and code.isdigit() else "unreadable"


def _error_of(code: str) -> SparError:
    trouble = reader_trouble(code)
    kind = next((kind for kind, group in _KINDS.items() if trouble in group), DeviceFault)
    return kind(server_code=code)


def _checked(element: Mapping[str, Any], expected: Expected, now: datetime) -> float:
    for name in SENT_TO_IDA:
        _text(element, name)
    if not _HASH.match(_text(element, "hash")):
        raise DeviceFault("hash")
    try:
        signed = verified_payload(_text(element, "data"), expected.anchors.device, now)
        data = _object(json.loads(signed))
        signed_id = verified_payload(_text(data, "digitalId"), expected.anchors.ftm, now)
        digital = _object(json.loads(signed_id))
    except BadSignature as error:
        raise _untrusted(error) from error
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
