import json
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes

from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people.population import PEOPLE
from tests.sandbox.clients import IdaClient, MakeIdaClient
from tests.sandbox.partner_client import AMA_VID, OAEP, b64, check_jws, gcm_open, stamp, unb64


def test_the_token_is_the_same_for_uin_and_vid_and_differs_between_persons(ida: IdaClient) -> None:
    by_vid = {"individualId": AMA_VID, "individualIdType": "VID"}
    other = {"individualId": PEOPLE[1].uin}
    tokens = [
        ida.auth({"otp": ida.otp(**who)}, **who)["response"]["authToken"]
        for who in ({}, {}, by_vid, other)
    ]
    assert tokens[0] == tokens[1] == tokens[2]
    assert tokens[3] != tokens[0]
    assert all(len(t) == 36 and t.isdigit() for t in tokens)


def test_the_answer_is_signed_over_its_exact_bytes_under_the_trust_anchor(ida: IdaClient) -> None:
    body = ida.partner.auth_body(ida.clock.now(), {"otp": ida.otp()})
    answer = ida.post("auth", body)
    _, chain = check_jws(answer.headers["response-signature"], answer.content)
    chain[0].verify_directly_issued_by(ida.partner.anchor)
    assert answer.json()["responseTime"] == stamp(ida.clock.now())


def test_kyc_gives_the_identity_to_the_partners_key_alone(ida: IdaClient) -> None:
    code = ida.otp(individualId=PEOPLE[1].uin)
    response = ida.auth({"otp": code}, "kyc", individualId=PEOPLE[1].uin)["response"]
    assert response["kycStatus"] is True
    assert unb64(response["thumbprint"]) == ida.partner.cert.fingerprint(hashes.SHA256())
    key = ida.partner.key.decrypt(unb64(response["sessionKey"]), OAEP)
    identity = json.loads(gcm_open(key, unb64(response["identity"])))
    assert identity["name_hin"] == "सुनीता कुमारी देवी"
    assert identity["dob"] == "1979/11/02"
    assert unb64(identity["photo"].replace("+", "-").replace("/", "_")).startswith(b"\xff\xd8\xff")


@pytest.mark.parametrize("consent", [False, None, "true", 1])
def test_without_the_persons_consent_nothing_is_done(ida: IdaClient, consent: object) -> None:
    assert ida.code(ida.auth({"otp": ida.otp()}, consentObtained=consent)) == "IDA-MLC-012"


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ("thumbprint", "IDA-MPA-003"),
        ("requestSessionKey", "IDA-MPA-003"),
        ("request", "IDA-MPA-003"),
        ("requestHMAC", "IDA-MPA-016"),
    ],
)
def test_one_changed_bit_in_any_sealed_field_is_refused(
    ida: IdaClient, field: str, code: str
) -> None:
    body = ida.partner.auth_body(ida.clock.now(), {"otp": ida.otp()})
    raw = bytearray(unb64(body[field]))
    for place in (0, len(raw) // 2, len(raw) - 1):
        changed = raw.copy()
        changed[place] ^= 1
        answer = ida.post("auth", body | {field: b64(bytes(changed))}).json()
        assert ida.code(answer) == code
    assert ida.post("auth", body).json()["errors"] is None


def test_the_digest_must_be_that_of_the_content(ida: IdaClient) -> None:
    code = ida.otp()
    one = ida.partner.auth_body(ida.clock.now(), {"otp": code})
    other = ida.partner.auth_body(ida.clock.now(), {"otp": code})
    mixed = one | {"requestHMAC": other["requestHMAC"]}
    assert ida.code(ida.post("auth", mixed).json()) == "IDA-MPA-016"


def test_a_well_sealed_digest_of_other_content_is_refused(ida: IdaClient) -> None:
    body = ida.partner.auth_body(ida.clock.now(), {"otp": ida.otp()}, digest_of=b"other")
    assert ida.code(ida.post("auth", body).json()) == "IDA-MPA-016"


@pytest.mark.parametrize("thumb", ["not base64!", "AAAA", "=", "00" * 32])
def test_a_thumbprint_of_anything_else_is_refused(ida: IdaClient, thumb: str) -> None:
    assert ida.code(ida.auth({"otp": ida.otp()}, thumbprint=thumb)) == "IDA-MPA-003"


def test_an_iv_of_another_length_is_not_accepted(ida: IdaClient) -> None:
    body = ida.partner.auth_body(ida.clock.now(), {"otp": ida.otp()}, iv_bytes=12)
    assert ida.code(ida.post("auth", body).json()) == "IDA-MPA-003"


def test_padded_base64url_and_a_hex_thumbprint_are_read_too(ida: IdaClient) -> None:
    body = ida.partner.auth_body(ida.clock.now(), {"otp": ida.otp()})
    for field in ("request", "requestSessionKey", "requestHMAC"):
        body[field] += "=" * (-len(body[field]) % 4)
    body["thumbprint"] = unb64(body["thumbprint"]).hex().upper()
    assert ida.post("auth", body).json()["errors"] is None


@pytest.mark.parametrize("field", ["requestTime", "timestamp"])
@pytest.mark.parametrize(("age_s", "fits"), [(0, True), (89, True), (91, False), (-31, False)])
def test_both_times_must_lie_in_the_window(
    make_ida: MakeIdaClient, field: str, age_s: int, fits: bool
) -> None:
    ida = make_ida(IdaPolicy(time_window_s=60, time_adjustment_s=30))
    code = ida.otp()
    moment = stamp(ida.clock.now() - timedelta(seconds=age_s))
    inner: dict[str, Any] = {"otp": code}
    outer: dict[str, Any] = {}
    (inner if field == "timestamp" else outer)[field] = moment
    answer = ida.auth(inner, **outer)
    if fits:
        assert answer["errors"] is None
    else:
        assert ida.code(answer) == "IDA-MLC-001"
        assert "within 60 seconds" in answer["errors"][0]["errorMessage"]


def test_the_same_sealed_request_is_not_granted_twice(ida: IdaClient) -> None:
    demographics = {"name": [{"language": "eng", "value": "ama serwaa mensah"}]}
    body = ida.partner.auth_body(ida.clock.now(), {"demographics": demographics})
    assert ida.post("auth", body).json()["errors"] is None
    assert ida.code(ida.post("auth", body).json()) == "IDA-MLC-009"
    assert ida.auth({"demographics": demographics})["errors"] is None


@pytest.mark.parametrize(
    ("demographics", "code"),
    [
        ({"name": [{"language": "eng", "value": "Somebody"}]}, "IDA-DEA-001"),
        ({"dob": "1984/03/13"}, "IDA-DEA-001"),
        ({"addressLine1": [{"language": "eng", "value": "x"}]}, "IDA-MLC-011"),
        ({"name": "Ama"}, "IDA-MLC-009"),
        ({"dob": 1984}, "IDA-MLC-009"),
        ({"name": [], "dob": "", "metadata": {"a": 1}}, "IDA-MLC-008"),
        ({"name": [{"language": "eng"}]}, "IDA-MLC-009"),
    ],
)
def test_demographics_are_compared_with_the_register(
    ida: IdaClient, demographics: dict[str, Any], code: str
) -> None:
    assert ida.code(ida.auth({"demographics": demographics})) == code


@pytest.mark.parametrize(
    ("inner", "outer", "code"),
    [
        ({}, {}, "IDA-MLC-008"),
        ({"otp": ""}, {}, "IDA-MLC-008"),
        ({"otp": 123456}, {}, "IDA-MLC-009"),
        ({"staticPin": "1234"}, {}, "IDA-MLC-011"),
        ({"otp": "1"}, {"requestedAuth": {"bio": True}}, "IDA-MLC-013"),
        ({"otp": "1"}, {"requestedAuth": {"pin": True}}, "IDA-MLC-011"),
        ({"otp": "1"}, {"requestedAuth": "otp"}, "IDA-MLC-009"),
        ({"biometrics": {}, "otp": "1"}, {}, "IDA-OTA-005"),
        ({"biometrics": "x"}, {}, "IDA-MLC-009"),
        ({"biometrics": [5]}, {}, "IDA-MLC-009"),
        ({"demographics": [1]}, {}, "IDA-MLC-009"),
    ],
)
def test_what_is_asked_must_be_there_and_well_formed(
    ida: IdaClient, inner: dict[str, Any], outer: dict[str, Any], code: str
) -> None:
    assert ida.code(ida.auth(inner, **outer)) == code


def test_a_refusal_before_the_match_names_neither_transaction_nor_token(ida: IdaClient) -> None:
    answer = ida.auth({"otp": "000000"}, transactionID="5555555555")
    assert ida.code(answer) == "IDA-OTA-005"
    assert answer["transactionID"] is None
    assert answer["response"] == {"authStatus": False, "authToken": None}


def test_a_failed_match_names_the_token_but_not_success(ida: IdaClient) -> None:
    ida.otp()
    answer = ida.auth({"otp": "x"})
    assert answer["transactionID"] == "1234567890"
    assert answer["response"]["authStatus"] is False
    assert len(answer["response"]["authToken"]) == 36


def test_a_service_nobody_knows_is_not_found(ida: IdaClient) -> None:
    answer = ida.post("otp", b"{}", path=ida.partner.path("vci"))
    assert answer.status_code == 404


def test_a_body_of_ten_megabytes_is_cut_off(ida: IdaClient) -> None:
    assert ida.post("otp", b" " * 10_000_000, signature="x").status_code == 413
