import hashlib
import json
from itertools import pairwise
from typing import Any

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from PySide6.QtGui import QImage

from spar_sandbox.people.population import PEOPLE
from tests.sandbox.clients import DeviceClient, MakeDevice, ManualClock, call, decoded
from tests.sandbox.partner_client import MosipPartner, check_jws, unb64


def leads_to_anchor(
    chain: list[x509.Certificate], partner: MosipPartner, *, chip: bool = False
) -> bool:
    links = [*chain, partner.ftm_anchor if chip else partner.anchor]
    try:
        for child, parent in pairwise(links):
            child.verify_directly_issued_by(parent)
    except (ValueError, InvalidSignature):
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "sub"), [("Finger", "Slap"), ("Iris", "Double"), ("Face", "Full face")]
)
@pytest.mark.parametrize(("spec", "wire"), [("0.9.5", "0.9.5"), ("1.0", "1.0.0")])
def test_discovery_tells_what_the_device_is(
    make_device: MakeDevice, kind: str, sub: str, spec: str, wire: str
) -> None:
    sensor = make_device(kind, spec)
    for asked in ("Biometric Device", kind):
        (found,) = sensor.ask("MOSIPDISC", "/device", {"type": asked})
        assert found["deviceStatus"] == "Ready"
        assert found["specVersion"] == [wire]
        assert found["purpose"] == "Auth"
        assert found["error"] == {"errorCode": "0", "errorInfo": "Success"}
        digital = json.loads(unb64(found["digitalId"]))
        assert (digital["type"], digital["deviceSubType"]) == (kind, sub)
        assert digital["serialNo"] == sensor.device.serial
        assert found["deviceId"] == sensor.device.device_id != digital["serialNo"]
    other = "Iris" if kind != "Iris" else "Face"
    assert sensor.ask("MOSIPDISC", "/device", {"type": other}) == []


def test_info_of_a_registered_device_is_signed_down_to_its_digital_id(
    finger: DeviceClient, partner: MosipPartner
) -> None:
    (item,) = finger.ask("MOSIPDINFO", "/info")
    payload, chain = check_jws(item["deviceInfo"])
    assert leads_to_anchor(chain, partner)
    info = json.loads(payload)
    assert info["env"] == "Developer"
    digital, inner_chain = check_jws(info["digitalId"])
    assert leads_to_anchor(inner_chain, partner, chip=True)
    assert not leads_to_anchor(inner_chain, partner)
    assert json.loads(digital)["serialNo"] == finger.device.serial


def test_an_unregistered_device_signs_nothing(finger: DeviceClient) -> None:
    finger.order(status="Not Registered")
    (item,) = finger.ask("MOSIPDINFO", "/info")
    assert item["error"]["errorCode"] == "100"
    said = json.loads(unb64(item["deviceInfo"]))
    assert said["deviceStatus"] == "Not Registered"
    assert (said["deviceId"], said["deviceCode"], said["purpose"]) == ("", "", "")
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "100"


def test_an_unplugged_device_is_not_there(finger: DeviceClient) -> None:
    finger.order(plugged=False)
    assert finger.ask("MOSIPDISC", "/device", {"type": "Finger"}) == []
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "106"
    finger.order(plugged=True)
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "0"


def test_a_capture_is_signed_by_the_device_and_says_what_was_asked(
    finger: DeviceClient, partner: MosipPartner
) -> None:
    (element,) = finger.capture("Left IndexFinger", transaction="7777777777")
    payload, chain = check_jws(element["data"])
    assert leads_to_anchor(chain, partner)
    data = json.loads(payload)
    assert data["transactionId"] == "7777777777"
    assert data["domainUri"] == "https://sandbox.example.org"
    assert (data["env"], data["purpose"]) == ("Developer", "Auth")
    assert (data["bioType"], data["bioSubType"]) == ("Finger", "Left IndexFinger")
    assert element["thumbprint"] == partner.ida.fingerprint(hashes.SHA256()).hex().upper()
    assert json.loads(check_jws(data["digitalId"])[0])["serialNo"] == finger.device.serial


def test_the_biometric_is_nowhere_in_the_clear(finger: DeviceClient) -> None:
    (element,) = finger.capture("Left IndexFinger")
    clear = finger.device.template("Left IndexFinger")
    assert clear is not None
    shown = json.dumps(element) + check_jws(element["data"])[0].decode()
    sealed = unb64(decoded(element)["bioValue"])
    assert len(sealed) == len(clear) + 16
    for piece in (clear[:16], clear[-16:]):
        assert piece not in sealed
        assert piece.hex() not in shown.lower()


def test_the_hashes_of_several_fingers_form_a_chain(finger: DeviceClient) -> None:
    parts = ("Left IndexFinger", "Right Thumb", "Left Thumb")
    previous = hashlib.sha256(b"").digest()
    for part, element in zip(parts, finger.capture(*parts), strict=True):
        clear = finger.device.template(part) or b""
        previous = hashlib.sha256(previous + hashlib.sha256(clear).digest()).digest()
        assert element["hash"] == previous.hex().upper()


def test_a_chain_goes_on_from_the_previous_hash_given(finger: DeviceClient) -> None:
    whole = finger.capture("Left Thumb", "Right Thumb")
    (second,) = finger.capture("Right Thumb", bio={"previousHash": whole[0]["hash"]})
    assert second["hash"] == whole[1]["hash"]


def test_scores_are_text_in_the_old_version_and_numbers_in_the_new(make_device: MakeDevice) -> None:
    (old,) = make_device("Finger", "0.9.5").capture("Left Thumb")
    (new,) = make_device("Finger", "1.0").capture("Left Thumb")
    assert decoded(old)["qualityScore"] == "42"
    assert decoded(new)["qualityScore"] == 42.0


def test_quality_varies_by_attempt_as_ordered(finger: DeviceClient) -> None:
    finger.order(qualities=[12, 55, 90])
    seen = [decoded(finger.capture("Left Thumb")[0])["qualityScore"] for _ in range(4)]
    assert seen == ["12", "55", "90", "90"]


def test_a_missing_finger_is_not_detected_and_the_others_are(finger: DeviceClient) -> None:
    finger.order(missing=["Left Thumb"])
    codes = [e["error"]["errorCode"] for e in finger.capture("Left Thumb", "Right Thumb")]
    assert codes == ["101", "0"]


@pytest.mark.parametrize(
    "code",
    [
        *map(str, range(100, 123)),
        *["202", "503", "551", "601", "701", "801", "803", "805", "806", "809"],
    ],
)
def test_every_error_code_can_be_ordered(finger: DeviceClient, code: str) -> None:
    finger.order(error=code)
    (element,) = finger.capture("Left Thumb")
    assert element["error"]["errorCode"] == code
    assert element["data"] == ""


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"purpose": "Registration"}, "806"),
        ({"purpose": "Census"}, "121"),
        ({"env": "Nowhere"}, "115"),
        ({"transactionId": ""}, "112"),
        ({"transactionId": 5}, "551"),
        ({"timeout": "soon"}, "551"),
        ({"bio": {"type": "Iris"}}, "114"),
        ({"bio": {"deviceId": "other"}}, "805"),
        ({"bio": {"deviceSubId": "9"}}, "106"),
        ({"bio": {"count": "11"}}, "109"),
        ({"bio": {"count": 0}}, "109"),
        ({"bio": {"count": 1, "bioSubType": ["Left Thumb", "Right Thumb"]}}, "109"),
        ({"bio": {"bioSubType": ["Left Toe"]}}, "119"),
        ({"bio": {"previousHash": "xyz"}}, "551"),
        ({"bio": {"requestedScore": "nan"}}, "551"),
    ],
)
def test_a_request_that_cannot_be_met_gets_its_code(
    finger: DeviceClient, change: dict[str, Any], code: str
) -> None:
    (element,) = finger.capture("Left Thumb", **change)
    assert element["error"]["errorCode"] == code


def test_a_wrong_transaction_and_a_wrong_domain_are_signed_all_the_same(
    finger: DeviceClient,
) -> None:
    finger.order(misbehave="wrong-transaction")
    assert decoded(finger.capture("Left Thumb")[0])["transactionId"] == "1234567891"
    finger.order(misbehave="wrong-domain")
    assert decoded(finger.capture("Left Thumb")[0])["domainUri"] == "https://elsewhere.example"


def test_a_bad_signature_does_not_verify(finger: DeviceClient) -> None:
    finger.order(misbehave="bad-signature")
    (element,) = finger.capture("Left Thumb")
    with pytest.raises(InvalidSignature):
        check_jws(element["data"])


def test_an_expired_key_signs_well_but_has_run_out(
    finger: DeviceClient, partner: MosipPartner, clock: ManualClock
) -> None:
    finger.order(misbehave="expired-key")
    _, chain = check_jws(finger.capture("Left Thumb")[0]["data"])
    assert leads_to_anchor(chain, partner)
    assert chain[0].not_valid_after_utc < clock.now()


def test_a_stranger_signs_well_but_leads_nowhere(
    finger: DeviceClient, partner: MosipPartner
) -> None:
    finger.order(misbehave="untrusted")
    _, chain = check_jws(finger.capture("Left Thumb")[0]["data"])
    assert not leads_to_anchor(chain, partner)


@pytest.mark.parametrize("mode", ["untrusted-ftm", "expired-ftm"])
def test_a_chip_may_be_strange_while_its_device_is_not(
    finger: DeviceClient, partner: MosipPartner, clock: ManualClock, mode: str
) -> None:
    finger.order(misbehave=mode)
    payload, chain = check_jws(finger.capture("Left Thumb")[0]["data"])
    assert leads_to_anchor(chain, partner)
    _, chip = check_jws(json.loads(payload)["digitalId"])
    in_date = chip[0].not_valid_after_utc > clock.now()
    assert (leads_to_anchor(chip, partner, chip=True), in_date) == (
        mode == "expired-ftm",
        mode == "untrusted-ftm",
    )


def test_a_registration_reader_does_not_authenticate(finger: DeviceClient) -> None:
    finger.order(purpose="Registration")
    (found,) = finger.ask("MOSIPDISC", "/device", {"type": "Finger"})
    assert found["purpose"] == "Registration"
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "809"


def test_a_strange_neighbour_stands_before_the_device_itself(finger: DeviceClient) -> None:
    finger.order(misbehave="neighbour")
    found = finger.ask("MOSIPDISC", "/device", {"type": "Finger"})
    info = finger.ask("MOSIPDINFO", "/info")
    assert [one["error"]["errorCode"] for one in found] == ["100", "0"]
    assert [one["error"]["errorCode"] for one in info] == ["100", "0"]


@pytest.mark.parametrize(("status", "code"), [("Busy", "111"), ("Not Ready", "110")])
def test_a_device_in_another_state_signs_and_says_so(
    finger: DeviceClient, status: str, code: str
) -> None:
    finger.order(status=status)
    (item,) = finger.ask("MOSIPDINFO", "/info")
    assert item["error"]["errorCode"] == code
    assert json.loads(check_jws(item["deviceInfo"])[0])["deviceStatus"] == status


def test_a_replaying_device_answers_the_old_capture(finger: DeviceClient) -> None:
    first = finger.capture("Left Thumb", transaction="1111111111")
    finger.order(misbehave="replay")
    assert finger.capture("Right Thumb", transaction="2222222222") == first


def test_a_tampered_device_says_so(finger: DeviceClient) -> None:
    finger.order(misbehave="tampered")
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "103"


def test_misbehaviour_can_be_kept_to_one_call(finger: DeviceClient) -> None:
    finger.order(misbehave="html", misbehave_on="capture")
    assert len(finger.ask("MOSIPDISC", "/device", {"type": "Finger"})) == 1
    answer = call(finger.app, "CAPTURE", "/capture", json=finger.request("Left Thumb"))
    assert answer.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    "order",
    [
        {"person": "1"},
        {"qualities": []},
        {"qualities": [101]},
        {"missing": ["Nose"]},
        {"error": "7"},
        {"status": "Fine"},
        {"plugged": 1},
        {"misbehave": "politely"},
        {"reset": False},
        {"who": "x"},
    ],
)
def test_an_order_that_makes_no_sense_is_refused_whole(
    finger: DeviceClient, order: dict[str, Any]
) -> None:
    answer = finger.order(**({"person": PEOPLE[1].uin} | order))
    assert answer.status_code == 400
    assert finger.device.sensor.person == (PEOPLE[0].uin)


def test_reset_puts_the_sensor_back(finger: DeviceClient) -> None:
    finger.order(person=PEOPLE[2].uin, error="102", misbehave="tampered", fail_next="103")
    finger.order(reset=True)
    assert finger.capture("Left Thumb")[0]["error"]["errorCode"] == "0"
    assert finger.device.sensor.person == PEOPLE[0].uin


@pytest.mark.parametrize("kind", ["Finger", "Iris", "Face"])
def test_the_live_picture_is_a_stream_of_moving_jpegs(make_device: MakeDevice, kind: str) -> None:
    sensor = make_device(kind)
    body = {"deviceId": sensor.device.device_id, "deviceSubId": "0", "timeout": "375"}
    answer = call(sensor.app, "STREAM", "/stream", json=body)
    assert answer.headers["content-type"].startswith("multipart/x-mixed-replace; boundary=")
    boundary = answer.headers["content-type"].partition("boundary=")[2].encode()
    parts = answer.content.split(b"--" + boundary)[1:-1]
    pictures = [part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for part in parts]
    assert len(set(pictures)) == len(pictures) == 3  # one each 125 ms
    for picture in pictures:
        image = QImage.fromData(picture)
        assert (image.width(), image.height()) == (160, 120)


def test_a_stream_of_another_device_is_refused(finger: DeviceClient) -> None:
    answer = finger.ask("STREAM", "/stream", {"deviceId": finger.device.serial})
    assert answer["error"]["errorCode"] == "605"


def test_the_ordinary_methods_are_not_the_verbs(finger: DeviceClient) -> None:
    for method, path in (("POST", "/capture"), ("GET", "/device"), ("POST", "/info")):
        assert call(finger.app, method, path).status_code == 405
