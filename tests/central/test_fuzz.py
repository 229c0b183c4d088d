"""Whatever a laptop or a stranger sends, the center answers in its own words and stays up."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spar_central.desks.openapi import PATHS
from spar_central.errors import SENTENCES
from tests.central.center import Center, SigningLaptop, running
from tests.central.storages import settings as center_settings
from tests.central.world import new_enrollment

SOME = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=30) | st.floats(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=12), inside,
                                                                   max_size=4),
    max_leaves=8,
)  # fmt: skip
NAMES = st.sampled_from(
    ["items", "enrollment", "attestation", "approval", "key", "kid", "present", "request",
     "confirmation", "journal_head", "program", "vault_schema", "waiting", "enrollment_ids",
     "transaction_id", "individual_id", "factor", "operation"]
)  # fmt: skip
BODIES = st.one_of(
    st.binary(max_size=200),
    st.builds(lambda value: json.dumps(value).encode(), JSON | st.dictionaries(NAMES, JSON)),
)
TOKENS = st.one_of(
    st.text(max_size=60),
    st.builds(".".join, st.lists(st.text("AZaz09-_=", max_size=40), min_size=3, max_size=3)),
)


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder: Path = tmp_path_factory.mktemp("fuzz")
    with running(center_settings("", folder), folder) as made:
        yield made


@pytest.fixture(scope="module")
def laptop(center: Center) -> SigningLaptop:
    return center.laptop("S-1")


def translate_error(reply: httpx.Response) -> None:
    assert reply.status_code != 500, reply.text
    if reply.status_code != 200:
        answer = reply.json()["error"]
        assert answer["message"] == SENTENCES[answer["code"]]


@SOME
@given(path=st.sampled_from(sorted(PATHS)), body=BODIES)
def test_a_signed_body_of_anything(laptop: SigningLaptop, path: str, body: bytes) -> None:
    translate_error(laptop.send(laptop.signed(path, body)))


@SOME
@given(path=st.sampled_from(sorted(PATHS)), body=BODIES, headers=st.dictionaries(
    st.sampled_from(["signature", "signature-input", "content-digest", "spar-counter",
                     "spar-protocol", "content-encoding"]),
    st.text("abc=();:,\"'0123456789 -@", max_size=60),
))  # fmt: skip
def test_a_stranger_s_request_of_anything(
    center: Center, path: str, body: bytes, headers: dict[str, str]
) -> None:
    reply = {name: text.strip() for name, text in headers.items()}
    translate_error(httpx.post(f"{center.url}{path}", content=body, headers=reply, timeout=30))


@SOME
@given(tokens=st.lists(TOKENS, min_size=1, max_size=4))
def test_signed_messages_of_anything(laptop: SigningLaptop, tokens: list[str]) -> None:
    items: list[dict[str, Any]] = [
        {"enrollment": token.ljust(20, "A"), "attestation": token.ljust(20, "B")}
        for token in tokens
    ]
    translate_error(laptop.post("enrollments", {"items": items}))
    translate_error(laptop.post("people/keys", {"key": tokens[0].ljust(20, "A")}))
    head = {"program": "x", "vault_schema": 1, "journal_head": tokens[0].ljust(20, "A")}
    translate_error(laptop.post("heartbeats", head))
    join = {"request": tokens[0].ljust(20, "A")}
    translate_error(httpx.post(f"{laptop.center.url}/desks/join", json=join, timeout=30))


@SOME
@given(at=st.integers(0, 400), sign=st.characters(codec="utf-8"))
def test_a_signed_enrollment_with_another_character(
    laptop: SigningLaptop, at: int, sign: str
) -> None:
    token = laptop.sign(new_enrollment(device_id=laptop.device_id))
    at %= len(token)
    changed = token[:at] + sign + token[at + 1 :]
    translate_error(laptop.post("enrollments", {"items": [{"enrollment": changed}]}))


def test_it_is_still_there(center: Center) -> None:
    assert httpx.get(f"{center.url}/ready", timeout=30).json() == {"ready": True}
    assert center.is_whole()
    assert center.rows("SELECT count(*) FROM enrollments WHERE outcome = 'admitted'") == [(0,)]
