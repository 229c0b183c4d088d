"""Whatever IDA or a device answers, the desk gets a value or one of our own errors."""

import asyncio
import json
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.mosip.crypto import BadSignature, verified_payload
from spar_agent.domain.enrollment import Proven
from spar_agent.errors import SparError
from tests.relayed import AMA, TRANSACTION, MadeUpCenter
from tests.unit.test_mosip_crypto import NOW, ROOT

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


@given(WIRE | MEMBERS)
def test_any_answer_is_a_value_or_an_error_of_ours(body: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        center = MadeUpCenter(json.dumps(body).encode(), Path(folder))
        try:
            found: Proven | str = asyncio.run(center.prove())
        except SparError as error:
            found = str(error)
    if isinstance(found, str):
        assert AMA.value not in found
        return
    assert body["response"]["authStatus"] is True or body["response"]["kycStatus"] is True
    assert body["transactionID"] == TRANSACTION
    assert found.proof.psut


def test_what_is_proven_needs_every_part_of_the_answer(tmp_path: Path) -> None:
    whole = {"response": {"authStatus": True, "authToken": "t"}, "transactionID": TRANSACTION}
    assert asyncio.run(MadeUpCenter(json.dumps(whole).encode(), tmp_path).prove()).proof.psut == "t"


@given(st.text() | st.from_regex(r"\A[A-Za-z0-9_-]{0,40}(\.[A-Za-z0-9_-]{0,40}){2}\Z"))
def test_any_text_is_no_signature(text: str) -> None:
    try:
        verified_payload(text, [ROOT], NOW)
    except BadSignature:
        return
    raise AssertionError("believed")
