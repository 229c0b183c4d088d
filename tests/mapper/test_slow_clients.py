"""A slow or standing database, a slow client: said in time, and nothing is lost."""

import asyncio
import os
import shutil
import signal
import socket
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from demo.processes import Server
from spar_mapper.http.slow_clients import MAX_HEADER_BYTES
from tests.mapper.conformance import Conformance
from tests.mapper.partner_client import PartnerClient, item, register, serving
from tests.mapper.postgres import Postgres, running_postgres
from tests.mapper.test_faults import (
    LinkLoad,
    Start,
    assert_batches_whole_or_absent,
    assert_repeats_run_once,
    clients_of,
    start,
)
from tests.mapper.waiting import WAIT_S

__all__ = ["start"]
SLOW_DISK = ("commit_delay=100000", "commit_siblings=0")
"""Each commit takes a tenth of a second longer, as on a disk that is asked too much."""


@pytest.fixture(params=[(), SLOW_DISK], ids=["quick", "slow"])
def database(request: pytest.FixtureRequest) -> Iterator[Postgres]:
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    try:
        with running_postgres(folder, *request.param) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def backends(url: str) -> list[int]:
    """The processes that serve our worker."""
    conn = await asyncpg.connect(url)
    try:
        sql = "SELECT pid FROM pg_stat_activity WHERE application_name = 'spar-mapper'"
        return [row["pid"] for row in await conn.fetch(sql)]
    finally:
        await conn.close()


@contextmanager
def standing_still(pids: list[int]) -> Iterator[None]:
    assert pids
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def settings(folder: Path, text: str) -> tuple[str, str]:
    file = folder / "settings.toml"
    file.write_text(text, "utf-8")
    return "--settings", str(file)


def test_a_database_that_stands_still_is_told_in_time_and_nothing_is_in_part(
    database: Postgres, start: Start, tmp_path: Path
) -> None:
    """Its processes are stopped in the middle of batches, and go on later."""
    url = database.database()
    worker = start("--database", url, *settings(tmp_path, "database_wait_s = 1.5\n"))

    async def fault(load: LinkLoad) -> None:
        whole = int(
            (database.folder / "data" / "postmaster.pid").read_text(encoding="utf-8").split()[0]
        )
        with standing_still([whole, *await backends(url)]):
            await load.until(4, 503)
            ready = await load.http.get("/ready")
            assert (ready.status_code, ready.json()["ready"]) == (503, False)
        await load.until(12, 200)
        assert (await load.http.get("/ready")).status_code == 200

    under_load(worker, fault)


def test_a_slow_disk_makes_it_slow_and_nothing_else(database: Postgres, start: Start) -> None:
    worker = start("--database", database.database())
    under_load(worker, lambda load: load.until(20, 200), {200})


def under_load(
    worker: Server, fault: Callable[[LinkLoad], Awaitable[None]], seen: set[int] | None = None
) -> None:
    async def go() -> None:
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
            assert set(load.seen) <= (seen or {200, 503})
            await assert_batches_whole_or_absent(http, load)
            await assert_repeats_run_once(http, load)

    asyncio.run(go())


def test_a_request_that_drips_in_is_ended_and_disturbs_nobody(
    tmp_path: Path, conformance: Conformance
) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    with serving(data, "body_wait_s = 0.5\n") as server, httpx.Client(base_url=server.url) as http:
        host, port = http.base_url.host, http.base_url.port
        assert port is not None
        with socket.create_connection((host, port), timeout=WAIT_S) as line:
            head = "POST /mapper/link HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{"
            line.sendall(head.encode())
            reply = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
            assert reply.json()["header"]["completed_count"] == 1
            result = b""
            while not result.endswith(b"}"):
                part = line.recv(4096)
                assert part, result
                result += part
        assert result.startswith(b"HTTP/1.1 408")
        body = result.partition(b"\r\n\r\n")[2]
        conformance.check_parts("POST", "/mapper/link", 408, "application/json", body)
        assert http.get("/ready").status_code == 200


def test_the_limits_are_parted_among_processes(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    toml = "failures_per_minute = 6\nprocesses = 2\n"
    with serving(data, toml) as server, httpx.Client(base_url=server.url) as http:
        body: Any = partner.g2p("link", item())
        seen = [http.post("/mapper/sync/link", json=body).status_code for _ in range(5)]
    assert seen == [401, 401, 401, 429, 429]


HALF_A_HEAD = b"POST /mapper/link HTTP/1.1\r\nhost: x\r\n"


@pytest.mark.parametrize("sent", [b"", HALF_A_HEAD, b"GET /ping HTTP/1.1\r\nhost: x\r\n\r\nPOST"])
def test_a_head_that_does_not_come_ends_its_connection_and_no_other(
    tmp_path: Path, sent: bytes
) -> None:
    data = tmp_path / "data"
    toml = "head_wait_s = 0.5\n"
    with serving(data, toml) as server, httpx.Client(base_url=server.url) as http:
        host, port = http.base_url.host, http.base_url.port
        assert port is not None
        assert http.get("/ping").status_code == 200
        with socket.create_connection((host, port), timeout=WAIT_S) as line:
            line.sendall(sent)
            result = b""
            while part := line.recv(4096):
                result += part
        assert result.count(b"200 OK") == sent.count(b"GET")
        assert http.get("/ping").status_code == 200


def test_a_head_without_end_is_not_kept(tmp_path: Path) -> None:
    """Not by the time it takes: that limit is far away."""
    with serving(tmp_path / "data", "head_wait_s = 86400\n") as server:
        where = httpx.URL(server.url)
        assert where.port is not None
        with (
            socket.create_connection((where.host, where.port), timeout=WAIT_S) as line,
            suppress(BrokenPipeError, ConnectionResetError),
        ):
            line.sendall(HALF_A_HEAD)
            for _ in range(2 * MAX_HEADER_BYTES // 4000):
                line.sendall(b"x-more: " + b"y" * 4000 + b"\r\n")
            assert line.recv(1) == b""
