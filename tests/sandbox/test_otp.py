import pytest

from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people.population import PEOPLE, SandboxPerson
from tests.sandbox.clients import IdaClient, MakeIdaClient, call
from tests.sandbox.partner_client import AMA, AMA_VID


def person(start: str) -> SandboxPerson:
    return next(p for p in PEOPLE if p.label.startswith(start))


def test_the_answer_masks_where_the_code_went(ida: IdaClient) -> None:
    answer = ida.send_otp()
    assert answer["errors"] is None
    assert answer["transactionID"] == "1234567890"
    assert answer["id"] == "mosip.identity.otp"
    assert answer["response"] == {"maskedMobile": "XXXXXXX1011", "maskedEmail": "XXa@example.org"}


def test_the_code_arrives_on_the_phone_and_names_nobodys_number(ida: IdaClient) -> None:
    ida.send_otp()
    first, second = ida.messages()
    assert first["otp"] == second["otp"]
    assert first["otp"].isdigit()
    assert len(first["otp"]) == 6
    assert {first["channel"], second["channel"]} == {"phone", "email"}
    page = call(ida.app, "GET", "/sms").text
    assert first["otp"] in page
    for text in (page, str(first)):
        assert AMA not in text
        assert AMA_VID not in text


def test_the_newest_message_comes_first(ida: IdaClient) -> None:
    ida.send_otp(transactionID="1111111111", otpChannel=["phone"])
    ida.clock.advance(2)
    ida.send_otp(transactionID="2222222222", otpChannel=["phone"])
    assert [m["transaction_id"] for m in ida.messages()] == ["2222222222", "1111111111"]


def test_the_right_code_in_time_proves_the_person_once(ida: IdaClient) -> None:
    code = ida.otp()
    ida.clock.advance(179)
    first = ida.auth({"otp": code})
    assert first["errors"] is None
    assert first["response"]["authStatus"] is True
    assert ida.code(ida.auth({"otp": code})) == "IDA-OTA-004"


def test_a_code_dies_after_its_life(make_ida: MakeIdaClient) -> None:
    ida = make_ida(IdaPolicy(otp_life_s=30))
    code = ida.otp()
    ida.clock.advance(30)
    answer = ida.auth({"otp": code})
    assert ida.code(answer) == "IDA-OTA-003"
    assert answer["response"]["authStatus"] is False


def test_a_wrong_code_is_refused_and_the_right_one_still_works(ida: IdaClient) -> None:
    code = ida.otp()
    wrong = f"{(int(code) + 1) % 10**6:06d}"
    answer = ida.auth({"otp": wrong})
    assert ida.code(answer) == "IDA-OTA-004"
    assert answer["response"]["authStatus"] is False
    assert ida.auth({"otp": code})["errors"] is None


def test_too_many_wrong_codes_freeze_the_person_for_a_while(make_ida: MakeIdaClient) -> None:
    ida = make_ida(IdaPolicy(otp_attempts=3, otp_freeze_s=60, otp_life_s=600))
    code = ida.otp()
    for _ in range(3):
        assert ida.code(ida.auth({"otp": "0"})) == "IDA-OTA-004"
    assert ida.code(ida.auth({"otp": code})) == "IDA-OTA-007"
    assert ida.code(ida.send_otp()) == "IDA-OTA-006"
    ida.clock.advance(60)
    assert ida.auth({"otp": code})["errors"] is None


def test_a_freeze_of_one_person_leaves_the_others_alone(make_ida: MakeIdaClient) -> None:
    ida = make_ida(IdaPolicy(otp_attempts=1))
    ida.otp()
    ida.auth({"otp": "0"})
    assert ida.send_otp(individualId=PEOPLE[1].uin)["errors"] is None


def test_asking_too_often_is_refused_until_time_has_passed(make_ida: MakeIdaClient) -> None:
    ida = make_ida(IdaPolicy(max_otp_requests=2, otp_request_window_s=50))
    assert ida.send_otp()["errors"] is None
    assert ida.send_otp()["errors"] is None
    assert ida.code(ida.send_otp()) == "IDA-OTA-001"
    ida.clock.advance(51)
    assert ida.send_otp()["errors"] is None


def test_the_code_belongs_to_its_transaction_its_person_and_its_kind_of_id(ida: IdaClient) -> None:
    code = ida.otp()
    assert ida.code(ida.auth({"otp": code}, transactionID="0987654321")) == "IDA-OTA-005"
    assert ida.code(ida.auth({"otp": code}, individualId=PEOPLE[1].uin)) == "IDA-OTA-005"
    by_vid = {"individualId": AMA_VID, "individualIdType": "VID"}
    assert ida.code(ida.auth({"otp": code}, **by_vid)) == "IDA-OTA-010"


def test_two_persons_may_use_the_same_transaction_number(ida: IdaClient) -> None:
    first = ida.otp()
    second = ida.otp(individualId=PEOPLE[1].uin)
    assert ida.auth({"otp": first})["errors"] is None
    assert ida.auth({"otp": second}, individualId=PEOPLE[1].uin)["errors"] is None


@pytest.mark.parametrize(
    ("channels", "code"),
    [
        (None, "IDA-OTA-008"),
        ([], "IDA-OTA-008"),
        (["fax"], "IDA-MLC-009"),
        ("phone", "IDA-MLC-009"),
    ],
)
def test_a_channel_must_be_named_and_known(ida: IdaClient, channels: object, code: str) -> None:
    assert ida.code(ida.send_otp(otpChannel=channels)) == code


def test_who_has_only_e_mail_gets_it_there(ida: IdaClient) -> None:
    jose = person("P06").uin
    assert ida.code(ida.send_otp(individualId=jose, otpChannel=["phone"])) == "IDA-MLC-014"
    answer = ida.send_otp(individualId=jose)
    assert answer["response"] == {"maskedMobile": "", "maskedEmail": "XXsX@example.org"}


def test_who_has_neither_is_told_so(ida: IdaClient) -> None:
    answer = ida.send_otp(individualId=person("P07").uin)
    assert ida.code(answer) == "IDA-MLC-014"
    assert "Phone,Email" in answer["errors"][0]["errorMessage"]


@pytest.mark.parametrize(
    ("start", "kind", "code"),
    [
        ("P08", "UIN", "IDA-MLC-019"),
        ("P09", "UIN", "IDA-MLC-003"),
        ("P09", "VID", "IDA-MLC-010"),
        ("P12", "VID", "IDA-MLC-023"),
        ("P12", "UIN", None),
        ("P10", "UIN", None),
    ],
)
def test_the_special_persons_meet_their_fate(
    ida: IdaClient, start: str, kind: str, code: str | None
) -> None:
    found = person(start)
    number = found.uin if kind == "UIN" else found.vid
    answer = ida.send_otp(individualId=number, individualIdType=kind)
    assert (ida.code(answer) if code else answer["errors"]) == code


@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [
        ("6892881855", "UIN", "IDA-MLC-027"),
        ("689288185", "UIN", "IDA-MLC-026"),
        ("68928818x4", "UIN", "IDA-MLC-002"),
        ("٦٨٩٢٨٨١٨٥٤", "UIN", "IDA-MLC-002"),
        ("6793190270372088", "VID", "IDA-MLC-029"),
        ("679319027037208", "VID", "IDA-MLC-028"),
        ("x" * 16, "VID", "IDA-MLC-004"),
        ("3326706532", "UIN", "IDA-MLC-018"),
        ("", "UIN", "IDA-MLC-006"),
        (AMA, "HANDLE", "IDA-MLC-015"),
        (AMA, "uin", "IDA-MLC-009"),
    ],
)
def test_each_wrong_number_has_its_own_code(
    ida: IdaClient, number: str, kind: str, code: str
) -> None:
    assert ida.code(ida.send_otp(individualId=number, individualIdType=kind)) == code


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "mosip.identity.auth", "IDA-MLC-009"),
        ("version", "one", "IDA-MLC-009"),
        ("version", None, "IDA-MLC-006"),
        ("transactionID", "123456789", "IDA-MLC-009"),
        ("transactionID", "123456789a", "IDA-MLC-009"),
        ("transactionID", 1234567890, "IDA-MLC-009"),
        ("requestTime", "yesterday", "IDA-MLC-009"),
        ("requestTime", "2026-11-23T10:00:00", "IDA-MLC-009"),
        ("requestTime", "0001-01-01T00:00:00+23:59", "IDA-MLC-009"),
    ],
)
def test_each_malformed_field_has_its_own_code(
    ida: IdaClient, field: str, value: object, code: str
) -> None:
    answer = ida.send_otp(**{field: value})
    assert ida.code(answer) == code
    assert field in answer["errors"][0]["errorMessage"]
