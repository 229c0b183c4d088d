"""Whatever arrives, the simulators answer: never a 500, never an exception."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spar_sandbox.people.biometrics import Modality
from spar_sandbox.sbi.device import SbiVersion, SimulatedDevice
from spar_sandbox.storage.keys import SandboxKeys
from spar_sandbox.wiring import device_app, ida_app
from tests.sandbox.clients import HOST, DeviceClient, IdaClient, ManualClock, call
from tests.sandbox.partner_client import MosipPartner, b64, unb64

EXAMPLES = int(os.environ.get("SANDBOX_FUZZ_EXAMPLES", "30"))
fuzz = settings(max_examples=EXAMPLES, deadline=None)

any_text = st.text(st.characters(exclude_categories=()), max_size=40)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | any_text
    | st.sampled_from(["2026-11-23T12:00:00Z", "0001-01-01T00:00:00+14:00", "a.b.c", "A" * 400])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text, inner, max_size=4),
    max_leaves=12,
)
hostile_json = st.sampled_from(
    [
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b"1" * 10_000,
        b'{"id": 1e999}',
        b"\xff\xfe{}",
        b'"\\ud800"',
        b'{"id":"\\udfff"}',
        b"",
    ]
)


@pytest.fixture(scope="module")
def manual_clock(keys: SandboxKeys) -> ManualClock:
    return ManualClock(keys.root.certificate.not_valid_before_utc.replace(microsecond=0))


@pytest.fixture(scope="module")
def target(keys: SandboxKeys, partner: MosipPartner, manual_clock: ManualClock) -> IdaClient:
    return IdaClient(ida_app(keys, manual_clock), partner, manual_clock)


@pytest.fixture(scope="module")
def device(data: Path, keys: SandboxKeys, manual_clock: ManualClock) -> DeviceClient:
    found = SimulatedDevice(data, keys, manual_clock, Modality.FINGER, SbiVersion.V0_9_5)
    return DeviceClient(device_app(found, keys, manual_clock, capture_s=0.0), found)


def is_no_server_error(status: int) -> bool:
    return status < 500


@fuzz
@given(
    method=st.sampled_from(["GET", "POST", "PUT", "HEAD", "CAPTURE", "MOSIPDISC", "X"]),
    path=st.sampled_from(["/sms", "/token.json?id=1", "/control", "/health", "/device", "/capture"])
    | st.text("abc/%.\\é", max_size=30).map(lambda t: "/" + t),
    body=st.binary(max_size=300) | hostile_json,
)
def test_any_request_line_and_body_is_answered(
    target: IdaClient, device: DeviceClient, method: str, path: str, body: bytes
) -> None:
    headers = {"content-type": "application/json"}
    for app in (target.app, device.app):
        answer = call(app, method, HOST + path, content=body, headers=headers)
        assert is_no_server_error(answer.status_code)
        call(app, "POST", "/control", json={"reset": True})


@fuzz
@given(
    call_name=st.sampled_from(["otp", "auth", "kyc"]),
    body=st.binary(max_size=300) | hostile_json | values.map(lambda v: json.dumps(v).encode()),
    signature=st.binary(max_size=200).map(lambda raw: raw.replace(b"\n", b"").replace(b"\r", b"")),
)
def test_any_body_and_any_signature_get_an_answer_of_ida(
    target: IdaClient, call_name: str, body: bytes, signature: bytes
) -> None:
    path = target.partner.path(call_name)
    authorization = target.partner.settings["authorization"]
    headers = [(b"authorization", authorization.encode()), (b"signature", signature.strip())]
    answer = call(target.app, "POST", path, content=body, headers=headers)
    assert answer.status_code == 200
    assert answer.json()["errors"]


@fuzz
@given(head=values, rest=any_text)
def test_any_signature_header_is_refused(target: IdaClient, head: Any, rest: str) -> None:
    token = f"{b64(json.dumps(head).encode())}..{b64(rest.encode('utf-8', 'surrogatepass'))}"
    answer = target.post("otp", b"{}", signature=token).json()
    assert answer["errors"][0]["errorCode"].startswith("IDA-MPA-")


@fuzz
@given(call_name=st.sampled_from(["otp", "auth", "kyc"]), body=values)
def test_any_json_of_the_partner_itself_is_answered(
    target: IdaClient, call_name: str, body: Any
) -> None:
    answer = target.post(call_name, json.dumps(body).encode())
    assert answer.status_code == 200
    assert answer.json()["errors"]


OUTER = [
    *("id", "version", "individualId", "individualIdType", "transactionID", "requestTime"),
    *("thumbprint", "domainUri", "env", "requestedAuth", "consentObtained"),
    *("request", "requestSessionKey", "requestHMAC", "otpChannel"),
]


@fuzz
@given(
    call_name=st.sampled_from(["otp", "auth", "kyc"]), field=st.sampled_from(OUTER), value=values
)
def test_any_value_in_any_outer_field_is_answered(
    target: IdaClient, call_name: str, field: str, value: Any
) -> None:
    now = target.clock.now()
    if call_name == "otp":
        body = target.partner.otp_body(now)
    else:
        body = target.partner.auth_body(now, {"otp": "1"}, call_name)
    answer = target.post(call_name, body | {field: value})
    assert answer.status_code == 200
    target.order(forgive=True)


INNER = ["timestamp", "otp", "demographics", "biometrics"]


@fuzz
@given(inner=st.dictionaries(st.sampled_from(INNER), values))
def test_any_inner_request_is_answered(target: IdaClient, inner: dict[str, Any]) -> None:
    assert target.auth(inner)["errors"]
    target.order(forgive=True)


DATA = [
    *("digitalId", "bioType", "bioSubType", "purpose", "env", "domainUri", "bioValue"),
    *("transactionId", "timestamp", "qualityScore"),
]


@fuzz
@given(field=st.sampled_from(DATA), value=values)
def test_any_value_a_device_may_sign_is_answered(
    target: IdaClient, device: DeviceClient, field: str, value: Any
) -> None:
    (element,) = device.capture("Left Thumb")
    payload = json.loads(_payload(element["data"])) | {field: value}
    changed = element | {"data": device.device.sign(payload)}
    answer = target.auth({"biometrics": [changed]})
    assert answer["response"] is not None


@fuzz
@given(
    field=st.sampled_from(["data", "hash", "sessionKey", "thumbprint", "specVersion"]), value=values
)
def test_any_value_in_a_capture_element_is_answered(
    target: IdaClient, device: DeviceClient, field: str, value: Any
) -> None:
    (element,) = device.capture("Left Thumb")
    answer = target.auth({"biometrics": [element | {field: value}]})
    assert answer["response"] is not None


CAPTURE = [
    *("env", "purpose", "specVersion", "timeout", "captureTime"),
    *("domainUri", "transactionId", "bio", "customOpts"),
]
BIO = ["type", "count", "bioSubType", "requestedScore", "deviceId", "deviceSubId", "previousHash"]


@fuzz
@given(outer=st.dictionaries(st.sampled_from(CAPTURE), values, max_size=2))
def test_any_capture_request_is_answered(device: DeviceClient, outer: dict[str, Any]) -> None:
    body = device.request("Left Thumb") | outer
    answer = call(device.app, "CAPTURE", "/capture", content=json.dumps(body).encode())
    assert answer.status_code == 200
    assert answer.json()["biometrics"]


@fuzz
@given(inner=st.dictionaries(st.sampled_from(BIO), values, max_size=2))
def test_any_biometric_request_is_answered(device: DeviceClient, inner: dict[str, Any]) -> None:
    body = device.request("Left Thumb", bio=inner)
    answer = call(device.app, "CAPTURE", "/capture", content=json.dumps(body).encode())
    assert answer.status_code == 200
    assert answer.json()["biometrics"]


ORDERS = [
    *("person", "qualities", "missing", "error", "status", "plugged", "misbehave"),
    *("misbehave_on", "reset", "fail_next", "times", "on"),
]


@fuzz
@given(order=st.dictionaries(st.sampled_from(ORDERS) | any_text, values, max_size=3))
def test_any_order_is_taken_or_refused(
    target: IdaClient, device: DeviceClient, order: dict[str, Any]
) -> None:
    raw = json.dumps(order).encode()
    headers = {"content-type": "application/json"}
    for app in (target.app, device.app):
        answer = call(app, "POST", "/control", content=raw, headers=headers)
        assert answer.status_code in {200, 400}
        call(app, "POST", "/control", json={"reset": True})


@fuzz
@given(kind=values, method=st.sampled_from(["MOSIPDISC", "MOSIPDINFO"]))
def test_any_discovery_is_answered(device: DeviceClient, kind: Any, method: str) -> None:
    path = "/device" if method == "MOSIPDISC" else "/info"
    answer = call(device.app, method, path, content=json.dumps({"type": kind}).encode())
    assert answer.status_code == 200


@fuzz
@given(body=values)
def test_any_stream_request_is_answered(device: DeviceClient, body: Any) -> None:
    wanted = {"deviceId": device.device.device_id, "timeout": "1"}
    for sent in (body, wanted | body if isinstance(body, dict) else wanted):
        answer = call(device.app, "STREAM", "/stream", content=json.dumps(sent).encode())
        assert answer.status_code == 200


def _payload(token: str) -> bytes:
    return unb64(token.split(".")[1])
