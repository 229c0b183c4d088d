from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature

from spar_sandbox.ida.errors import MESSAGES
from tests.sandbox.clients import IdaClient, call
from tests.sandbox.partner_client import AMA, AMA_VID, check_jws


@pytest.mark.parametrize("code", [f"IDA-{code}" for code in MESSAGES])
def test_every_code_can_be_ordered(ida: IdaClient, code: str) -> None:
    assert ida.order(fail_next=code, detail="UIN").json() == {"ok": True}
    answer = ida.auth({"otp": "1"})
    assert ida.code(answer) == code
    assert "%s" not in str(answer["errors"])


def test_an_ordered_failure_hits_the_call_it_is_meant_for_and_as_often_as_asked(
    ida: IdaClient,
) -> None:
    ida.order(fail_next="IDA-MLC-007", on="auth", times=2)
    assert ida.send_otp()["errors"] is None
    code = ida.messages()[0]["otp"]
    assert ida.code(ida.auth({"otp": code})) == "IDA-MLC-007"
    assert ida.code(ida.auth({"otp": code})) == "IDA-MLC-007"
    assert ida.auth({"otp": code})["errors"] is None


def test_a_status_comes_with_its_retry_after(ida: IdaClient) -> None:
    ida.order(http_status=503, retry_after_s=7)
    answer = ida.post("otp", b"{}")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "7")


def test_a_captive_portal_answers_html(ida: IdaClient) -> None:
    ida.order(html=True)
    answer = ida.post("otp", b"{}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")


def test_a_response_signature_can_be_wrong_or_missing(ida: IdaClient) -> None:
    ida.order(bad_signature=True)
    ida.order(unsigned=True)
    body = ida.partner.otp_body(ida.clock.now())
    wrong = ida.post("otp", body)
    with pytest.raises(InvalidSignature):
        check_jws(wrong.headers["response-signature"], wrong.content)
    assert "response-signature" not in ida.post("otp", body).headers


def test_a_server_clock_that_is_off_shows_in_date_and_response_time(ida: IdaClient) -> None:
    ida.order(clock_offset_s=600)
    body = ida.partner.otp_body(ida.clock.start)
    answer = ida.post("otp", body)
    assert ida.code(answer.json()) == "IDA-MLC-001"
    seen = parsedate_to_datetime(answer.headers["date"])
    assert 598 <= (seen - ida.clock.start).total_seconds() <= 600
    ida.order(reset=True)
    assert ida.post("otp", body).json()["errors"] is None


def test_all_codes_can_be_made_too_old(ida: IdaClient) -> None:
    code = ida.otp()
    ida.order(expire_otps=True)
    assert ida.code(ida.auth({"otp": code})) == "IDA-OTA-003"


def test_reset_forgets_planned_failures_and_freezes(ida: IdaClient) -> None:
    code = ida.otp()
    for _ in range(5):
        ida.auth({"otp": "x"})
    ida.order(fail_next="IDA-MLC-007", times=5)
    ida.order(reset=True)
    assert ida.auth({"otp": code})["errors"] is None


@pytest.mark.parametrize(
    "order",
    [
        {"fail_next": 5},
        {"times": 0},
        {"times": True},
        {"http_status": 99},
        {"on": "resolve"},
        {"when": "never"},
        {"unknown": 1},
        {"reset": "yes"},
        {"clock_offset_s": "1"},
        {"clock_offset_s": 1e300},
    ],
)
def test_an_order_that_makes_no_sense_changes_nothing(
    ida: IdaClient, order: dict[str, Any]
) -> None:
    answer = ida.order(**order)
    assert answer.status_code == 400
    assert next(iter(order)) in answer.json()["error"]
    assert ida.send_otp()["errors"] is None


@pytest.mark.parametrize("path", ["/sms", "/sms.json", "/token.json", "/control"])
def test_only_this_machine_sees_messages_and_control(ida: IdaClient, path: str) -> None:
    method = "POST" if path == "/control" else "GET"
    assert call(ida.app, method, path, client="192.0.2.7", json={}).status_code == 403
    host = {"host": "rebound.example.org"}
    assert call(ida.app, method, path, headers=host, json={}).status_code == 403
    for good in ("localhost:1", "[::1]:1", "127.0.0.1"):
        answer = call(ida.app, method, path, headers={"host": good}, json={})
        assert answer.status_code in {200, 404}


def test_the_token_of_a_person_is_shown_before_any_auth_and_is_the_one_auth_gives(
    ida: IdaClient,
) -> None:
    shown = [call(ida.app, "GET", f"/token.json?id={n}").json()["psut"] for n in (AMA, AMA_VID)]
    given = ida.auth({"otp": ida.otp()})["response"]["authToken"]
    assert shown == [given, given]
    assert call(ida.app, "GET", "/token.json?id=nobody").status_code == 404
    assert call(ida.app, "GET", "/token.json").status_code == 404


def test_a_web_page_cannot_post_orders_without_asking_first(ida: IdaClient) -> None:
    headers = {"content-type": "text/plain"}
    answer = call(ida.app, "POST", "/control", content=b'{"html":true}', headers=headers)
    assert answer.status_code == 415
    assert ida.send_otp()["errors"] is None


def test_the_phone_page_shows_an_expired_message_as_such(ida: IdaClient) -> None:
    assert "No message yet" in call(ida.app, "GET", "/sms").text
    ida.send_otp(otpChannel=["phone"])
    assert "Good for 180 s" in call(ida.app, "GET", "/sms").text
    ida.clock.advance(181)
    page = call(ida.app, "GET", "/sms").text
    assert "Expired" in page
    assert 'class="over"' in page
