"""What a worker does by itself, and that several do it once."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import httpx

from tests.mapper.callback_server import listening
from tests.mapper.partner_client import PartnerClient, item, serving
from tests.mapper.postgres import Postgres
from tests.mapper.waiting import WAIT_S

PEOPLE = 60
YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).date().isoformat()
OFTEN = "chores_every_s = 0.05\n"


async def until(url: str, sql: str, true: Callable[[Any], bool]) -> Any:
    """What ``sql`` finds, once it is as wished."""
    conn = await asyncpg.connect(url)
    try:
        async with asyncio.timeout(WAIT_S):
            while not true(found := await conn.fetchval(sql)):
                await conn.execute("SELECT pg_sleep(0.02)")
        return found
    finally:
        await conn.close()


async def execute(url: str, sql: str) -> None:
    conn = await asyncpg.connect(url)
    try:
        await conn.execute(sql)
    finally:
        await conn.close()


def test_accounts_whose_day_is_over_end_by_themselves_and_once(
    postgres: Postgres, tmp_path: Path
) -> None:
    url, workers = postgres.database(), 3
    settings = f"{OFTEN}expiry_grace_days = 0\nkeys = '{tmp_path / 'keys'}'\n"
    with ExitStack() as stack:
        running = [
            stack.enter_context(
                serving(tmp_path / str(n), settings, "--insecure-unsigned", "--database", url)
            )
            for n in range(workers)
        ]
        partner = PartnerClient("partner", object())
        for round_ in range(3):
            people = [item(id=f"token:R{round_}N{n}@x") for n in range(PEOPLE)]
            body = partner.g2p("link", *people)
            result = httpx.post(f"{running[0].url}/mapper/sync/link", json=body).json()
            assert result["header"]["completed_count"] == PEOPLE
            mine = f"person LIKE 'token:R{round_}N%'"
            asyncio.run(execute(url, f"UPDATE mappings SET expires = '{YESTERDAY}' WHERE {mine}"))
            left = f"SELECT count(*) FROM mappings WHERE active AND {mine}"
            asyncio.run(until(url, left, lambda count: count == 0))
        ended = "SELECT count(*) FROM history WHERE op = 'expire'"
        assert asyncio.run(until(url, ended, lambda count: count >= 3 * PEOPLE)) == 3 * PEOPLE
        twice = "SELECT count(*) FROM mappings WHERE NOT active AND version <> 2"
        assert asyncio.run(until(url, twice, lambda count: count is not None)) == 0


def test_of_several_workers_one_delivers_each_callback(postgres: Postgres, tmp_path: Path) -> None:
    url, many = postgres.database(), 40
    settings = f"keys = '{tmp_path / 'keys'}'\n"
    partner = PartnerClient("partner")
    with ExitStack() as stack:
        callback_server = stack.enter_context(listening())
        running = [
            stack.enter_context(
                serving(tmp_path / str(n), settings, "--insecure-unsigned", "--database", url)
            )
            for n in range(3)
        ]
        for at in range(many):
            body = partner.g2p("link", item(), sender_uri=callback_server.url)
            path = f"{running[at % 3].url}/mapper/link"
            assert httpx.post(path, json=body).json()["message"]["ack_status"] == "ACK"
        callback_server.wait(many)
        done = "SELECT count(*) FROM callbacks WHERE due > 0"
        asyncio.run(until(url, done, lambda count: count == 0))
        result = [call.body["message"]["correlation_id"] for call in callback_server.arrived]
    assert len(result) == len(set(result)) == many


def test_old_records_are_dropped_by_themselves(postgres: Postgres, tmp_path: Path) -> None:
    url, partner = postgres.database(), PartnerClient("partner")
    data = tmp_path / "data"
    with serving(data, OFTEN, "--database", url) as server:
        httpx.post(f"{server.url}/mapper/sync/link", json=partner.g2p("link", item()))
        asyncio.run(until(url, "SELECT count(*) FROM refusals", lambda count: count == 1))
        old = "UPDATE refusals SET hour = hour - 24 * 31"
        asyncio.run(execute(url, old))
        columns = "n::text, n, 'p', 'link', '', '', '', NULL::bigint"  # of before rows were sealed
        rows = f"SELECT {columns} FROM generate_series(1, 25000) n"
        asyncio.run(execute(url, f"INSERT INTO audit {rows}"))
        asyncio.run(execute(url, "INSERT INTO erasure_orders VALUES ('h', 'nobody decided', 0)"))
        for table in ("refusals", "audit", "erasure_orders"):
            asyncio.run(until(url, f"SELECT count(*) FROM {table}", lambda count: count == 0))
