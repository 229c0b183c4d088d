"""Rights that bind: what a partner may, what a proof must have, who is read at all."""

import asyncio
import base64
import json
import socket
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import httpx
import pytest

from spar_mapper.core.model import Dialect
from spar_mapper.http.requests import MAX_UNPROVEN_BYTES
from spar_mapper.records.jobs import Job, JobOptions, Jobs
from spar_mapper.security.limits import RateLimiter
from spar_mapper.settings import Settings
from spar_mapper.storage.opening import open_storage
from tests.mapper.partner_client import (
    TEXT,
    PartnerClient,
    item,
    mapper,
    register,
    serving,
    sorted_form,
)
from tests.mapper.waiting import WAIT_S, wait_until

FIRST_JOB, SECOND_JOB, THIRD_JOB = (f"6a8b1c1e-0000-4000-8000-00000000000{n}" for n in (1, 2, 3))


def items_of(reply: httpx.Response, op: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = reply.json()["message"][f"{op}_response"]
    return rows


def test_whose_an_account_is_needs_a_right_of_its_own(tmp_path: Path) -> None:
    data, plain, asks = tmp_path / "data", PartnerClient("plain"), PartnerClient("asks")
    register(data, plain)
    register(data, asks, "--rights", "resolve,resolve-fa")
    linked = item()
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        plain.post(http, "/mapper/sync/link", plain.g2p("link", linked))
        by_fa = {**item(fa=TEXT, scope="details"), "id": ""}
        refused = plain.post(http, "/mapper/sync/resolve", plain.g2p("resolve", by_fa))
        assert items_of(refused, "resolve")[0]["status_reason_code"] == "rjct.permission.denied"
        assert linked["id"] not in refused.text
        both = plain.g2p("resolve", {**by_fa, "id": linked["id"]})
        assert items_of(plain.post(http, "/mapper/sync/resolve", both), "resolve")[0]["id"]
        found = asks.post(http, "/mapper/sync/resolve", asks.g2p("resolve", by_fa))
        assert items_of(found, "resolve")[0]["id"] == linked["id"]


def test_who_asks_once_more_hears_what_it_sent_not_what_is_there_now(tmp_path: Path) -> None:
    data, one, other = tmp_path / "data", PartnerClient("one"), PartnerClient("other")
    register(data, one, "--rights", "link")
    register(data, other)
    linked, new = item(), TEXT.replace("12345678901", "99999999999")
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        one.post(http, "/mapper/sync/link", one.g2p("link", linked))
        other.post(http, "/mapper/sync/update", other.g2p("update", {**linked, "fa": new}))
        again = one.post(http, "/mapper/sync/link", one.g2p("link", linked))
    (row,) = items_of(again, "link")
    assert (row["status"], row["fa"]) == ("succ", TEXT)
    assert "99999999999" not in again.text
    assert "mapping" not in row


def status_question(who: PartnerClient) -> dict[str, Any]:
    """What became of the links of transaction ``t``."""
    body = who.g2p("txn-status", total_count=1)
    asked = {"attribute_type": "transaction_id", "attribute_value": "t", "txn_type": "link"}
    question = {"reference_id": "q", **asked}
    body["message"] = {"transaction_id": "q", "txnstatus_request": question}
    return body


def test_a_right_that_was_taken_away_is_gone_when_the_job_runs(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner, "--rights", "resolve,txn-status")
    blind = PartnerClient("blind")
    register(data, blind, "--rights", "link")
    asked = item()
    kept = [
        (FIRST_JOB, partner, "link", partner.g2p("link", asked)),
        (SECOND_JOB, blind, "link", blind.g2p("link", item())),
        (THIRD_JOB, blind, "txn-status", status_question(blind)),
    ]

    async def keep() -> None:
        storage = await open_storage(Settings(data=data))
        for number, whose, op, body in kept:
            job = Job(number, whose.name, op, Dialect.G2P, number, "t", "d", body, JobOptions(), "")
            await Jobs(storage).insert(job, [])
        await storage.close()

    def done() -> dict[str, str]:
        with closing(sqlite3.connect(data / "registry.db", timeout=WAIT_S)) as conn:
            return dict(conn.execute("SELECT id, reply FROM jobs WHERE due = 0").fetchall())

    asyncio.run(keep())
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        wait_until(lambda: len(done()) == len(kept))

        def status(who: PartnerClient) -> str:
            return who.post(http, "/registry/sync/txn/status", status_question(who)).text

        assert "link: no right any more" in status(partner)
        assert "rjct.permission.denied" in status(blind)
        refused = done()[THIRD_JOB]
        assert "txn-status: no right any more" in refused
        assert SECOND_JOB not in refused
        assert '"succ"' in done()[SECOND_JOB], "there was something to be told"
        found = partner.post(
            http, "/mapper/sync/resolve", partner.g2p("resolve", {**asked, "fa": ""})
        )
    assert items_of(found, "resolve")[0]["status_reason_code"] == "succ.fa.not_linked_to_id"


def test_who_failed_too_often_is_not_read_any_more(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    toml = "failures_per_minute = 2\n"
    with serving(data, toml) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        strange = PartnerClient("strange")
        for _ in range(3):
            strange.post(http, "/mapper/sync/link", strange.g2p("link", item()))
        assert http.post("/mapper/link", content=b"{" * 1000).status_code == 429  # not 400
        assert http.post("/oauth/token", data={}).status_code == 429


def test_a_long_request_without_any_proof_is_not_read(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    body = partner.g2p("link", *(item() for _ in range(400)))
    assert len(sorted_form(body)) > MAX_UNPROVEN_BYTES
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        assert http.post("/mapper/sync/link", json=body).status_code == 413
        assert partner.post(http, "/mapper/sync/link", body).status_code == 200


def test_a_form_that_comes_slowly_is_ended(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data, "body_wait_s = 0.2\n") as server:
        url = urlparse(server.url)
        assert url.port is not None
        with socket.create_connection(("127.0.0.1", url.port), timeout=WAIT_S) as connection:
            head = "POST /oauth/token HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n"
            kind = "content-type: application/x-www-form-urlencoded\r\n\r\n"
            connection.sendall(f"{head}{kind}grant".encode())
            assert b" 408 " in connection.recv(1000)


def test_an_address_is_believed_of_a_named_proxy_only(tmp_path: Path) -> None:
    data = tmp_path / "data"
    stranger, far = PartnerClient("stranger"), "203.0.113.7"
    for settings, address in (("", "127.0.0.1"), ('proxies = "127.0.0.1"\n', far)):
        with serving(data, settings) as server, httpx.Client(base_url=server.url) as http:
            headers = {"x-forwarded-for": far}
            body = stranger.g2p("link", item())
            assert stranger.post(http, "/mapper/sync/link", body, **headers).status_code == 401
            # whoever asks through something on this computer is not on this computer
            assert http.get("/metrics", headers=headers).status_code == 401
            assert http.get("/metrics").status_code == 200
        assert address in mapper(data, "audit")
        assert (far in mapper(data, "audit")) is (address == far)


def test_a_key_whose_id_begins_with_a_dash_can_be_removed(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    text = {"kty": "OKP", "crv": "Ed25519", "kid": "-q8"}
    raw = PartnerClient("x", None).key.public_key().public_numbers().n.to_bytes(256, "big")[:32]
    text["x"] = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    file = tmp_path / "jwk.json"
    file.write_text(json.dumps(text), encoding="utf-8")
    mapper(data, "partner", "add-key", "partner", "--cert", str(file))
    assert "-q8" in mapper(data, "partner", "show", "partner")
    mapper(data, "partner", "remove-key", "partner", "-q8")
    assert "-q8" not in mapper(data, "partner", "show", "partner")


@pytest.mark.parametrize("per_s", [0.0, 2.0])
def test_looking_at_a_limit_takes_nothing(per_s: float) -> None:
    now = time.monotonic()
    limiter = RateLimiter(per_s, 1.0, lambda: now)
    assert [limiter.wait_s("a") for _ in range(3)] == [0.0, 0.0, 0.0]
    assert limiter.take("a") == 0.0
    assert limiter.wait_s("a") == (0.5 if per_s else 0.0)
