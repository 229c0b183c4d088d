import json
from typing import Any

import pytest

from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people.population import PEOPLE
from tests.sandbox.clients import DeviceClient, IdaClient, MakeDevice, MakeIdaClient
from tests.sandbox.partner_client import AMA_VID, b64, unb64


def uin(start: str) -> str:
    return next(p.uin for p in PEOPLE if p.label.startswith(start))


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        ("Finger", ("Left IndexFinger",)),
        ("Finger", ("Left IndexFinger", "Right Thumb")),
        ("Finger", ("UNKNOWN",)),
        ("Iris", ("Left", "Right")),
        ("Face", ()),
    ],
)
@pytest.mark.parametrize("spec", ["0.9.5", "1.0"])
def test_what_a_device_sealed_proves_the_person(
    ida: IdaClient, make_device: MakeDevice, kind: str, parts: tuple[str, ...], spec: str
) -> None:
    elements = make_device(kind, spec).capture(*parts)
    answer = ida.auth({"biometrics": elements})
    assert answer["errors"] is None
    by_vid = {"individualId": AMA_VID, "individualIdType": "VID"}
    again = ida.auth({"biometrics": elements}, **by_vid)
    assert again["response"]["authToken"] == answer["response"]["authToken"]


def test_otp_and_finger_together_must_both_be_right(ida: IdaClient, finger: DeviceClient) -> None:
    elements = finger.capture("Left Thumb")
    assert ida.auth({"otp": ida.otp(), "biometrics": elements})["errors"] is None
    ida.otp()
    assert ida.code(ida.auth({"otp": "x", "biometrics": elements})) == "IDA-OTA-004"
    finger.order(person=PEOPLE[1].uin)
    other = finger.capture("Left Thumb")
    assert ida.code(ida.auth({"otp": ida.otp(), "biometrics": other})) == "IDA-BIA-001"


def test_kyc_works_with_a_finger(ida: IdaClient, finger: DeviceClient) -> None:
    answer = ida.auth({"biometrics": finger.capture("Left Thumb")}, "kyc")
    assert answer["response"]["kycStatus"] is True


def test_anothers_finger_does_not_match(ida: IdaClient, finger: DeviceClient) -> None:
    finger.order(person=PEOPLE[1].uin)
    answer = ida.auth({"biometrics": finger.capture("Left Thumb")})
    assert ida.code(answer) == "IDA-BIA-001"
    assert answer["response"]["authStatus"] is False


def test_one_wrong_finger_among_right_ones_does_not_match(
    ida: IdaClient, finger: DeviceClient
) -> None:
    first = finger.capture("Left Thumb")
    finger.order(person=PEOPLE[1].uin)
    second = finger.capture("Right Thumb", bio={"previousHash": first[0]["hash"]})
    assert ida.code(ida.auth({"biometrics": first + second})) == "IDA-BIA-001"


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("wrong-transaction", "IDA-MLC-016"),
        ("wrong-domain", "IDA-MLC-024"),
        ("bad-signature", "IDA-BIA-015"),
        ("expired-key", "IDA-BIA-012"),
        ("untrusted", "IDA-BIA-004"),
    ],
)
def test_each_misbehaving_device_is_found_out(
    ida: IdaClient, finger: DeviceClient, mode: str, code: str
) -> None:
    finger.order(misbehave=mode)
    assert ida.code(ida.auth({"biometrics": finger.capture("Left Thumb")})) == code


def test_a_capture_of_another_transaction_is_refused(ida: IdaClient, finger: DeviceClient) -> None:
    elements = finger.capture("Left Thumb", transaction="9999999999")
    assert ida.code(ida.auth({"biometrics": elements})) == "IDA-MLC-016"


def test_another_environment_is_refused(ida: IdaClient, finger: DeviceClient) -> None:
    elements = finger.capture("Left Thumb", env="Staging")
    answer = ida.auth({"biometrics": elements})
    assert ida.code(answer) == "IDA-MLC-024"
    assert answer["errors"][0]["errorMessage"].startswith("env of request")


def test_a_capture_grows_too_old(make_ida: MakeIdaClient, finger: DeviceClient) -> None:
    ida = make_ida(IdaPolicy(time_window_s=60, time_adjustment_s=30))
    elements = finger.capture("Left Thumb")
    ida.clock.advance(89)
    assert ida.auth({"biometrics": elements})["errors"] is None
    ida.clock.advance(2)
    assert ida.code(ida.auth({"biometrics": elements})) == "IDA-MLC-001"


def test_a_deployment_may_allow_a_capture_to_wait_a_day(
    make_ida: MakeIdaClient, finger: DeviceClient
) -> None:
    ida = make_ida(IdaPolicy(time_window_s=86_400))
    elements = finger.capture("Left Thumb")
    ida.clock.advance(80_000)
    assert ida.auth({"biometrics": elements})["errors"] is None


def test_segments_must_follow_each_other_in_time(ida: IdaClient, finger: DeviceClient) -> None:
    first = finger.capture("Left Thumb")
    ida.clock.advance(100)
    second = finger.capture("Right Thumb", bio={"previousHash": first[0]["hash"]})
    assert ida.auth({"biometrics": first + second})["errors"] is None
    assert ida.code(ida.auth({"biometrics": second + first})) == "IDA-MLC-030"
    ida.clock.advance(21)
    third = finger.capture("Left IndexFinger", bio={"previousHash": first[0]["hash"]})
    assert ida.code(ida.auth({"biometrics": first + third})) == "IDA-MLC-030"


def test_the_hash_chain_must_hold_in_the_order_sent(ida: IdaClient, finger: DeviceClient) -> None:
    one, two = finger.capture("Left Thumb", "Right Thumb")
    assert ida.code(ida.auth({"biometrics": [two, one]})) == "IDA-BIA-014"
    assert ida.code(ida.auth({"biometrics": [two]})) == "IDA-BIA-014"
    assert ida.code(ida.auth({"biometrics": [one | {"hash": two["hash"]}]})) == "IDA-BIA-014"
    assert ida.code(ida.auth({"biometrics": [one | {"hash": "zz"}]})) == "IDA-BIA-014"


@pytest.mark.parametrize("field", ["sessionKey", "thumbprint"])
def test_a_changed_session_key_or_thumbprint_is_refused(
    ida: IdaClient, finger: DeviceClient, field: str
) -> None:
    (element,) = finger.capture("Left Thumb")
    (other,) = finger.capture("Left Thumb")
    changed = element | {field: other[field] if field == "sessionKey" else "0" * 64}
    assert ida.code(ida.auth({"biometrics": [changed]})) == "IDA-MPA-003"


def test_one_changed_bit_in_the_signed_data_is_refused(
    ida: IdaClient, finger: DeviceClient
) -> None:
    (element,) = finger.capture("Left Thumb")
    head, body, signature = element["data"].split(".")
    data = json.loads(unb64(body)) | {"qualityScore": "99"}
    changed = f"{head}.{b64(json.dumps(data).encode())}.{signature}"
    assert ida.code(ida.auth({"biometrics": [element | {"data": changed}]})) == "IDA-BIA-015"


@pytest.mark.parametrize(
    ("kind", "parts", "code"),
    [
        ("Finger", ["Left Thumb", "Left Thumb"], "IDA-BIA-002"),
        ("Iris", ["Left", "Left"], "IDA-BIA-007"),
        ("Iris", ["Left", "Right", "UNKNOWN"], "IDA-BIA-008"),
        ("Face", ["", ""], "IDA-BIA-009"),
    ],
)
def test_wrong_sets_are_refused(
    ida: IdaClient, make_device: MakeDevice, kind: str, parts: list[str], code: str
) -> None:
    sensor = make_device(kind)
    elements: list[dict[str, Any]] = []
    for part in parts:
        previous = elements[-1]["hash"] if elements else ""
        elements += sensor.capture(*([part] if part else []), bio={"previousHash": previous})
    assert ida.code(ida.auth({"biometrics": elements})) == code


def test_more_fingers_than_allowed_are_refused(
    make_ida: MakeIdaClient, finger: DeviceClient
) -> None:
    ida = make_ida(IdaPolicy(max_fingers=2))
    elements = finger.capture("Left Thumb", "Right Thumb", "Left IndexFinger")
    answer = ida.auth({"biometrics": elements})
    assert ida.code(answer) == "IDA-BIA-003"
    assert "2" in answer["errors"][0]["errorMessage"]


def test_a_locked_kind_and_one_never_enrolled_have_their_codes(
    ida: IdaClient, finger: DeviceClient
) -> None:
    for start, code in (("P11", "IDA-MLC-019"), ("P13", "IDA-BIA-006")):
        finger.order(person=uin(start))
        elements = finger.capture("Left Thumb")
        answer = ida.auth({"biometrics": elements}, individualId=uin(start))
        assert ida.code(answer) == code
        assert "Finger" in answer["errors"][0]["errorMessage"]


def test_who_locked_the_fingers_can_still_use_the_iris(
    ida: IdaClient, make_device: MakeDevice
) -> None:
    sensor = make_device("Iris")
    sensor.order(person=uin("P11"))
    answer = ida.auth({"biometrics": sensor.capture("Left")}, individualId=uin("P11"))
    assert answer["errors"] is None


@pytest.mark.parametrize("field", ["data", "hash", "sessionKey", "thumbprint"])
def test_every_field_of_an_element_is_needed(
    ida: IdaClient, finger: DeviceClient, field: str
) -> None:
    (element,) = finger.capture("Left Thumb")
    del element[field]
    answer = ida.auth({"biometrics": [element]})
    assert ida.code(answer) == "IDA-MLC-006"
    assert field in answer["errors"][0]["errorMessage"]
