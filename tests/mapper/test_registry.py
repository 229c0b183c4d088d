"""The registry over HTTP, unsigned on loopback: items, envelopes, limits, repeats, faults."""

import asyncio
import itertools
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demo.processes import Server
from tests.mapper.waiting import WAIT_S

FA = {
    "strategy_id": 2,
    "fa_type": "BANK",
    "bank_name": "HDFC Bank Ltd.",
    "bank_code": "HDFC",
    "branch_name": "Mumbai Central",
    "branch_code": "HDFC0000522",
    "account_number": "12345678901",
}
SERIAL = itertools.count(1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("mapper")
    command = ["spar_mapper", "serve", "--port", "0", "--insecure-unsigned"]
    running = Server("spar-mapper", [*command, "--data", str(folder / "d")], folder / "log")
    try:
        running.wait_until_listening()
        yield running
    finally:
        running.stop()


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=WAIT_S) as client:
        yield client


def item(**changes: Any) -> dict[str, Any]:
    number = next(SERIAL)
    made = {
        "reference_id": f"r{number}",
        "timestamp": "2026-11-23T10:00:00Z",
        "id": f"token:P{number}@nationalId",
        "fa": FA,
    }
    return {k: v for k, v in {**made, **changes}.items() if v is not ...}


def spar2(http: httpx.Client, op: str, *items: Any) -> list[dict[str, Any]]:
    body = {
        "request_header": {
            "sender_app_mnemonic": "p",
            "sender_app_url": "",
            "request_id": "q",
            "request_timestamp": "2026-11-23T10:00:00Z",
        },
        "request_body": {"request_payload": {"transaction_id": "t", f"{op}_request": list(items)}},
    }
    reply = http.post(f"/mapper/{op}", json=body)
    assert reply.status_code == 200
    result = reply.json()
    assert result["response_header"]["response_status"] == "SUCCESS", result
    rows: list[dict[str, Any]] = result["response_body"]["response_payload"][f"{op}_response"]
    return rows


def g2p(http: httpx.Client, op: str, *items: Any, **header: Any) -> httpx.Response:
    head = {
        "version": "1.0.0",
        "message_id": "m",
        "message_ts": "2026-11-23T10:00:00Z",
        "action": op,
        "sender_id": "p",
        "total_count": len(items),
        **header,
    }
    message = {"transaction_id": "t", f"{op}_request": list(items)}
    return http.post(f"/mapper/sync/{op}", json={"header": head, "message": message})


def details(http: httpx.Client, person: str) -> dict[str, Any]:
    asked = item(id=person, scope="details", fa=...)
    return spar2(http, "resolve", asked)[0]


def test_a_mapping_lives_through_all_four_operations(http: httpx.Client) -> None:
    first = item(additional_info=[{"strategy_id": 2}, {"agent": "a"}], name="Asha")
    person = first["id"]
    linked = spar2(http, "link", first)[0]
    assert linked["status"] == "succ"
    assert linked["fa"].startswith("account_number:12345678901.branch_name:Mumbai")
    found = details(http, person)
    assert found["status_reason_code"] == "succ.id.active"
    assert found["fa"] == FA
    assert found["additional_info"] == first["additional_info"]
    assert found["mapping"]["version"] == 1
    assert "+00:00" in found["mapping"]["updated_at"]
    changed = {**FA, "account_number": "99999999999"}
    assert spar2(http, "update", item(id=person, fa=changed))[0]["status"] == "succ"
    assert details(http, person)["fa"]["account_number"] == "99999999999"
    assert details(http, person)["mapping"]["version"] == 2
    assert spar2(http, "unlink", item(id=person, fa=...))[0]["status"] == "succ"
    assert details(http, person)["status_reason_code"] == "succ.fa.not_linked_to_id"


def test_one_bad_item_never_fails_its_neighbours_and_order_is_kept(http: httpx.Client) -> None:
    good, last = item(), item()
    rows = spar2(
        http,
        "link",
        good,
        item(id=""),
        item(fa={**FA, "account_number": "1.branch_code:2"}),
        item(fa={**FA, "strategy_id": 77}),
        item(fa=None),
        item(timestamp="yesterday"),
        item(reference_id=None),
        17,
        item(id=good["id"]),
        last,
    )
    codes = [row["status_reason_code"] for row in rows]
    assert codes == [
        None,
        "rjct.id.invalid",
        "rjct.fa.invalid",
        "rjct.fa.invalid",
        "rjct.fa.invalid",
        "rjct.timestamp.invalid",
        "rjct.reference_id.invalid",
        "rjct.reference_id.invalid",
        "rjct.reference_id.duplicate",
        None,
    ]
    assert rows[4]["status_reason_message"] == "link_request[4].fa: cannot be kept"
    assert details(http, last["id"])["fa"] == FA


def test_a_repeat_gets_the_same_answer_and_another_body_is_refused(http: httpx.Client) -> None:
    first = item()
    for stamp in ("2026-11-23T10:00:00Z", "2026-11-24T10:00:00Z"):
        assert spar2(http, "link", {**first, "timestamp": stamp})[0]["status"] == "succ"
    other = {**first, "fa": {**FA, "account_number": "55555555555"}}
    refused = spar2(http, "link", other)[0]
    assert refused["status_reason_code"] == "rjct.reference_id.duplicate"
    assert details(http, first["id"])["mapping"]["version"] == 1


def test_a_rejected_request_may_be_tried_again(http: httpx.Client) -> None:
    first, second = item(), item()
    second["id"] = first["id"]
    spar2(http, "link", first)
    assert spar2(http, "link", second)[0]["status"] == "rjct"
    spar2(http, "unlink", item(id=first["id"], fa=...))
    assert spar2(http, "link", second)[0]["status"] == "succ"


def test_compare_and_set_refuses_a_version_nobody_saw(http: httpx.Client) -> None:
    first = item()
    spar2(http, "link", first)
    change = item(id=first["id"], expected_version=7)
    assert spar2(http, "update", change)[0]["status"] == "rjct"
    assert spar2(http, "update", {**change, "expected_version": 1})[0]["status"] == "succ"


def test_ids_that_differ_in_case_only_are_one_person(http: httpx.Client) -> None:
    first = item()
    spar2(http, "link", first)
    again = spar2(http, "link", item(id=first["id"].upper()))[0]
    assert again["status_reason_code"] == "rjct.reference_id.duplicate"


def test_what_one_dialect_writes_the_other_reads(http: httpx.Client) -> None:
    first = item()
    text = spar2(http, "link", first)[0]["fa"]
    asked = item(id=first["id"], scope="details", fa=...)
    read = g2p(http, "resolve", asked).json()
    assert read["message"]["resolve_response"][0]["fa"] == text
    second = item(fa=text)
    written = g2p(http, "link", second).json()
    assert written["header"]["completed_count"] == 1
    assert details(http, second["id"])["fa"] == FA


def test_resolve_by_account_and_by_both(http: httpx.Client) -> None:
    fa = {**FA, "account_number": "70000000001"}
    first = item(fa=fa)
    text = spar2(http, "link", first)[0]["fa"]
    by_fa = spar2(http, "resolve", item(id=..., fa=text, scope="details"))[0]
    assert (by_fa["id"], by_fa["status_reason_code"]) == (first["id"], "succ.fa.active")
    wrong = spar2(http, "resolve", item(id=first["id"], fa="account_number:1"))[0]
    assert wrong["status_reason_code"] == "succ.fa.not_linked_to_id"


def test_envelopes_that_are_wrong_are_named(http: httpx.Client) -> None:
    assert http.post("/mapper/link", content=b"{").status_code == 400
    assert http.post("/mapper/link", content=b"[" * 50_000).status_code == 400
    assert http.post("/mapper/link", json={"x": 1}).status_code == 400
    assert http.post("/mapper/link", content=b"x" * 5_000_000).status_code == 413
    assert http.get("/mapper/link").status_code == 405
    for header in ({"action": "update"}, {"version": "9"}, {"total_count": 7}):
        result = g2p(http, "link", item(fa="a:b@c"), **header).json()
        assert result["header"]["status"] == "rjct"
        assert "message" not in result
    many = g2p(http, "link", *(item() for _ in range(1001))).json()
    assert many["header"]["status_reason_code"] == "rjct.total_count.limit_exceeded"


def test_it_tells_what_it_speaks(http: httpx.Client) -> None:
    paths = http.get("/openapi.json").json()["paths"]
    assert {"/mapper/link", "/mapper/sync/link", "/sync/link", "/ping"} <= set(paths)
    assert http.get("/ping").json() == "pong"
    assert http.get("/ready").json() == {"ready": True}


def test_sixteen_clients_linking_one_person_have_one_winner(server: Server) -> None:
    person = item()["id"]
    alone = [item() for _ in range(16)]

    async def story() -> list[list[str]]:
        async with httpx.AsyncClient(base_url=server.url, timeout=WAIT_S) as client:

            async def one(number: int) -> list[str]:
                raw_items = [item(id=person, fa={**FA, "account_number": f"{number:011d}"})]
                raw_items.append(alone[number])
                payload = {"transaction_id": "t", "link_request": raw_items}
                body = {
                    "request_header": {"sender_app_mnemonic": f"p{number}"},
                    "request_body": {"request_payload": payload},
                }
                result = (await client.post("/mapper/link", json=body)).json()
                rows = result["response_body"]["response_payload"]["link_response"]
                return [row["status"] for row in rows]

            return await asyncio.gather(*(one(number) for number in range(16)))

    answers = asyncio.run(story())
    assert [shared for shared, _ in answers].count("succ") == 1
    assert {own for _, own in answers} == {"succ"}


scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "fa", "reference_id", "timestamp", "scope", "additional_info", "x"]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.sampled_from(["link", "update", "resolve", "unlink"]),
    st.lists(anything, max_size=3),
    anything,
)
def test_no_request_makes_it_fail(
    http: httpx.Client, op: str, items: list[Any], other: Any
) -> None:
    bodies = [
        other,
        {"request_header": other, "request_body": other},
        {
            "request_header": {"sender_app_mnemonic": "p"},
            "request_body": {"request_payload": {f"{op}_request": items}},
        },
        {"header": {"action": op}, "message": {f"{op}_request": items}},
    ]
    for path in (f"/mapper/{op}", f"/mapper/sync/{op}"):
        for body in bodies:
            answer = http.post(path, content=json.dumps(body))
            assert answer.status_code < 500, (answer.text, body)
            answer.json()


def test_it_says_what_is_wrong_with_its_arguments(tmp_path: Path) -> None:
    serve = [sys.executable, "-m", "spar_mapper", "serve", "--data", str(tmp_path / "d")]
    outside = [*serve, "--host", "0.0.0.0", "--port", "0", "--insecure-unsigned"]  # noqa: S104
    done = subprocess.run(outside, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 2
    assert "loopback" in done.stderr
    for host in ("0.0.0.0", "::", "192.0.2.1"):  # noqa: S104 -- refused
        plain = [*serve, "--host", host, "--port", "0"]
        done = subprocess.run(plain, capture_output=True, text=True, check=False, encoding="utf-8")
        assert done.returncode == 2
        assert "with TLS (tls_cert, tls_key) only" in done.stderr
    add = [sys.executable, "-m", "spar_mapper", "partner", "add", "x", "--cert", __file__]
    done = subprocess.run(
        [*add, "--data", str(tmp_path / "d")],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert "PEM" in done.stderr


def test_a_port_in_use_is_named(server: Server, tmp_path: Path) -> None:
    port = server.url.rsplit(":", 1)[1]
    command = ["serve", "--port", port, "--insecure-unsigned", "--data", str(tmp_path / "d")]
    done = subprocess.run(
        [sys.executable, "-m", "spar_mapper", *command],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 2
    assert "in use" in done.stderr
