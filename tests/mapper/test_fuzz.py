"""Thousands of damaged requests: never a 500, never half an item, never growing memory."""

import asyncio
import copy
import json
import random
import sqlite3
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import httpx
import psutil  # type: ignore[import-untyped]  # no stubs installed
import pytest

from tests.mapper.partner_client import (
    FA,
    TEXT,
    PartnerClient,
    item,
    register,
    serving,
    sorted_form,
)
from tests.mapper.waiting import WAIT_S

OPS = ("link", "update", "resolve", "unlink")
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 2**63, 2**200, 1e308, "", " ", "\x00", "\ud800", "\u202e", "x" * 5000, [],
    {}, [[]], {"a": {}}, "' OR 1=1 --", "{sub}", "%s", "../..", "1970-01-01", TEXT, FA, [None],
    "e\u0301",
    "account_number:" + ".branch_name:" * 60,
)  # fmt: skip


class RequestFuzzer:
    """Seeded: the same damage in every run."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self._office = PartnerClient("fuzz", object())
        self._people = [f"token:F{n}@nationalId" for n in range(40)]

    def request(self) -> tuple[str, bytes, dict[str, str]]:
        dice = self._dice
        op = dice.choice(OPS)
        path = dice.choice(
            [f"/mapper/{op}"] * 3
            + [f"/mapper/sync/{op}", f"/sync/{op}", f"/async/{op}", "/mapper/txn/status"]
            + ["/registry/sync/txn/status", "/dfsp/fetch-branches", "/dfsp/getLevelValues"]
            + [
                "/strategies/add",
                "/strategies/fetch",
                "/oauth/token",
                "/freeze",
                "/extend",
                "/validations",
            ]
        )
        takes_spar2 = path.startswith(("/dfsp/fetch", "/strategies")) or path == f"/mapper/{op}"
        body = self._body(op, takes_spar2=takes_spar2)
        for _ in range(dice.choice([0, 1, 1, 2, 5])):
            self._break(body)
        text = json.dumps(body, ensure_ascii=dice.random() < 0.3)
        raw = text.encode("utf-8", "surrogatepass")
        if dice.random() < 0.1:
            raw = self._tear(raw)
        return path, raw, self._headers()

    def _body(self, op: str, *, takes_spar2: bool) -> Any:
        dice = self._dice
        many = dice.choice([1, 1, 2, 5])
        is_spar = dice.random() < (0.7 if takes_spar2 else 0.1)
        result = [
            item(
                id=dice.choice(self._people),
                fa=dict(FA) if is_spar and op in {"link", "update"} else TEXT,
                scope=dice.choice(["details", "yes_no"]),
                additional_info=[{"strategy_id": dice.choice([2, 3, 99])}],
            )
            for _ in range(many)
        ]
        made = self._office.spar2(op, *result) if is_spar else self._office.g2p(op, *result)
        if dice.random() < 0.1:
            question = {"txn_type": op, "attribute_type": "transaction_id", "attribute_value": "t"}
            made = self._office.g2p("txn-status")
            made["message"]["txnstatus_request"] = question
        if dice.random() < 0.1:
            made = {"request_payload": {"parent": 0, "level_id": 1}, "request_pagination": None}
        return made

    def _break(self, body: Any) -> None:
        """Replace, drop, double or add one member somewhere."""
        dice = self._dice
        places = list(_places(body))
        if not places:
            return
        inside, key = dice.choice(places)
        act = dice.random()
        if act < 0.6:
            inside[key] = copy.deepcopy(dice.choice(ODD))
        elif act < 0.8:
            del inside[key]
        elif isinstance(inside, list):
            inside.append(copy.deepcopy(inside[key]))
        else:
            inside[str(dice.choice(ODD))[:30]] = dice.choice(ODD[:9])

    def _tear(self, raw: bytes) -> bytes:
        at = self._dice.randrange(len(raw))
        return raw[:at] + self._dice.choice([b"", b"\xff", b"[" * 2000, b"\x00"]) + raw[at + 1 :]

    def _headers(self) -> dict[str, str]:
        odd = ["", "a..b", "..", "x", "e30..AAAA", "Bearer x", "Bearer a.b.c", "Basic eDp5"]
        return {
            "signature": self._dice.choice(odd),
            "authorization": self._dice.choice(odd),
            "content-type": self._dice.choice(["application/json", "text/plain", "x"]),
        }


def _places(value: Any) -> Any:
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


async def storm(url: str, count: int, seed: int) -> Counter[int]:
    """Statuses of ``count`` damaged requests, eight at a time."""
    statuses: Counter[int] = Counter()
    async with httpx.AsyncClient(base_url=url, timeout=WAIT_S) as http:

        async def sender(number: int) -> None:
            damage = RequestFuzzer(seed * 8 + number)
            for _ in range(count // 8):
                path, raw, headers = damage.request()
                reply = await http.post(path, content=raw, headers=headers)
                statuses[reply.status_code] += 1
                assert reply.status_code < 500, (path, raw, reply.text)
                reply.json()

        async with asyncio.TaskGroup() as group:
            for number in range(8):
                group.create_task(sender(number))
    return statuses


@pytest.mark.parametrize(
    ("unsigned", "count"),
    [
        (True, 4000),
        (False, 1000),
        pytest.param(True, 80_000, marks=pytest.mark.slow),
        pytest.param(False, 20_000, marks=pytest.mark.slow),
    ],
)
def test_no_damaged_request_makes_it_fail(tmp_path: Path, unsigned: bool, count: int) -> None:
    data = tmp_path / "data"
    register(
        data, PartnerClient("fuzz"), "--rights", "link,update,resolve,unlink,txn-status,manage"
    )
    arguments = ["--insecure-unsigned"] if unsigned else []
    with serving(data, "failures_per_minute = 0\n", *arguments) as server:
        statuses = asyncio.run(storm(server.url, count, seed=11))
        assert httpx.get(f"{server.url}/ready").json() == {"ready": True}
    assert statuses.total() == count
    assert statuses[200] > (count // 3 if unsigned else 0)
    assert statuses[400] > count // 50
    log = next(data.glob("log-*")).read_text(encoding="utf-8")
    assert "failure" not in log, log[-2000:]
    whole_items(data / "registry.db")


def whole_items(database: Path) -> None:
    """Each mapping has its history, and each version of it its row."""
    with sqlite3.connect(database) as conn:
        torn = conn.execute(
            "SELECT count(*) FROM mappings m WHERE m.version <> (SELECT count(*) FROM history h"
            " WHERE h.person_key = m.person_key)"
        ).fetchone()[0]
        unanswered = conn.execute(
            "SELECT (SELECT count(*) FROM history) - (SELECT count(*) FROM answered)"
        ).fetchone()[0]
    conn.close()
    assert (torn, unanswered) == (0, 0)


@pytest.mark.parametrize(
    "batches", [60, pytest.param(1000, marks=pytest.mark.slow)], ids=["60 thousand", "a million"]
)
def test_memory_stays_where_it_is(tmp_path: Path, batches: int) -> None:
    """After a warm-up, items by the thousand leave nothing behind in the process."""
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    with serving(data) as server, httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        process = psutil.Process(server.pid)

        def batch() -> None:
            body = partner.g2p("link", *(item() for _ in range(1000)))
            data_sent = sorted_form(body)
            headers = {"signature": partner.sign(data_sent)}
            reply = http.post("/mapper/sync/link", content=data_sent, headers=headers)
            assert reply.json()["header"]["completed_count"] == 1000

        for _ in range(20):
            batch()
        before = process.memory_info().rss
        for _ in range(batches):
            batch()
        grown_mb = (process.memory_info().rss - before) / 1e6
    sys.stdout.write(f"{batches},000 items: {grown_mb:.1f} MB more than {before / 1e6:.0f} MB\n")
    assert grown_mb < 40
