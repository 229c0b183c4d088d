"""Whatever IDA or a device answers, we get a value or one of our own errors."""

import asyncio
import json
from typing import Any

import httpx
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.mosip.crypto import BadSignature, read_certificate, verified_payload
from spar_agent.adapters.mosip.ida import IdaClient
from spar_agent.adapters.mosip.profile import IdaProfile
from spar_agent.domain.enrollment import Proven
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from tests.fakes import FakeClock
from tests.unit.test_mosip_crypto import ENVELOPE, FOLDER, NOW, ROOT, SIGNATURE, private

WIRE = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
MEMBERS = st.fixed_dictionaries(
    {},
    optional={
        "response": WIRE
        | st.fixed_dictionaries(
            {"authStatus": WIRE | st.just(value=True), "authToken": WIRE, "maskedMobile": WIRE}
        ),
        "errors": WIRE | st.lists(st.fixed_dictionaries({"errorCode": WIRE})),
        "responseTime": WIRE
        | st.sampled_from(["9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"]),
        "transactionID": WIRE | st.just("4021976553"),
    },
)
AMA = PersonId(IdKind.UIN, "6892881854")


def service(body: Any, date: str) -> IdaClient:
    """An Ida whose server answers ``body``."""
    return raw_service(json.dumps(body).encode(), date)


def raw_service(body: bytes, date: str = "") -> IdaClient:
    """An Ida whose server answers exactly these bytes."""
    profile = IdaProfile(
        "http://ida.example", "partner", Secret("l"), Secret("k"), Secret("a"),
        private(SIGNATURE["key"]),
        read_certificate((FOLDER / SIGNATURE["cert"]).read_bytes()),
        read_certificate((FOLDER / ENVELOPE["cert"]).read_bytes()),
        None, "https://d.example", "Staging",
    )  # fmt: skip

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body, headers={"date": date})

    return IdaClient(profile, FakeClock(), transport=httpx.MockTransport(answer))


@given(WIRE | MEMBERS, st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_any_answer_is_a_value_or_an_error_of_ours(body: Any, date: str) -> None:
    async def go() -> None:
        ida = service(body, date)
        try:
            sent = await ida.prove_by_otp(AMA, "4021976553", Secret("111222"))
        finally:
            await ida.close()
        assert isinstance(sent, Proven)
        assert body["response"]["authStatus"] is True

    try:
        asyncio.run(go())
    except SparError as error:
        message = str(error)
    else:
        message = ""
    assert AMA.value not in message


@given(st.text() | st.from_regex(r"\A[A-Za-z0-9_-]{0,40}(\.[A-Za-z0-9_-]{0,40}){2}\Z"))
def test_any_text_is_no_signature(text: str) -> None:
    try:
        verified_payload(text, [ROOT], NOW)
    except BadSignature:
        return
    raise AssertionError("believed")
