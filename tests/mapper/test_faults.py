"""Real worker processes and a real PostgreSQL, ended and started under load.

Whatever happens: a batch stands whole or not at all, what was answered stands, a repeat is carried
out once, and the answer to trouble is 503 and never a lie.
"""

import asyncio
import base64
import json
import os
import shutil
import signal
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from demo.processes import Server
from spar_mapper.__main__ import main
from spar_mapper.core.record_key import DIGEST_BYTES
from tests.mapper.postgres import Postgres, running_postgres
from tests.mapper.waiting import WAIT_S

SIZE = 200
CLIENTS = 8
MAX_CONNECTIONS = "max_connections=20"
FA = {
    "strategy_id": 2,
    "fa_type": "BANK",
    "bank_name": "HDFC Bank Ltd.",
    "bank_code": "HDFC",
    "branch_name": "Mumbai Central",
    "branch_code": "HDFC0000522",
}


@pytest.fixture
def database() -> Iterator[Postgres]:
    """A server of this test's own: it will be ended."""
    folder = Path(tempfile.mkdtemp(prefix="spar-pg-"))  # short: a socket lies in it
    try:
        with running_postgres(folder, MAX_CONNECTIONS) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


Start = Callable[..., Server]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts workers; ends them after the test."""
    running: list[Server] = []

    def make(*arguments: str) -> Server:
        log = tmp_path / f"log{len(running)}"
        command = ["spar_mapper", "serve", "--port", "0", "--insecure-unsigned", *arguments]
        if "--data" not in arguments:  # its keys lie there
            command += ["--data", str(tmp_path / "keys")]
        server = Server("spar-mapper", command, log)
        running.append(server)
        server.wait_until_listening()
        return server

    yield make
    for server in running:
        server.stop()


def raw_item(op: str, number: int, account: int, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "reference_id": f"{op}-{number}-{account}",
        "timestamp": "2026-11-23T10:00:00Z",
        "id": f"token:P{number}@nationalId",
    }
    if op == "resolve":
        return {**made, "scope": "details", **more}
    return {**made, "fa": {**FA, "account_number": str(account)}, **more}


async def send(http: httpx.AsyncClient, op: str, raw_items: Sequence[dict[str, Any]]) -> Any:
    """(HTTP status, answers); status 0 when the worker did not answer."""
    head = {"sender_app_mnemonic": "p", "request_id": "q", "sender_app_url": ""}
    head["request_timestamp"] = "2026-11-23T10:00:00Z"
    payload = {"transaction_id": "t", f"{op}_request": list(raw_items)}
    body = {"request_header": head, "request_body": {"request_payload": payload}}
    try:
        answer = await http.post(f"/mapper/{op}", json=body)
    except httpx.TransportError:
        return 0, []
    if answer.status_code != 200:
        return answer.status_code, answer
    return 200, answer.json()["response_body"]["response_payload"][f"{op}_response"]


@asynccontextmanager
async def clients_of(*servers: Server) -> AsyncIterator[list[httpx.AsyncClient]]:
    limits = httpx.Limits(max_connections=CLIENTS * 4)
    made = [httpx.AsyncClient(base_url=s.url, timeout=WAIT_S, limits=limits) for s in servers]
    try:
        yield made
    finally:
        for http in made:
            await http.aclose()


@dataclass
class LinkLoad:
    """Clients that link batches of people nobody else has, and ask again as real ones do.

    statuses: per batch, the last one; seen: of all requests.
    """

    http: httpx.AsyncClient
    statuses: dict[int, int] = field(default_factory=dict)
    seen: Counter[int] = field(default_factory=Counter)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)
    over: bool = False

    async def client(self, first: int) -> None:
        batch = first
        while not self.over:
            status, answer = await send(self.http, "link", self.batch(batch))
            if status == 503:
                assert answer.headers["retry-after"]
            if status == 200:
                assert all(row["status"] == "succ" for row in answer)
            async with self.news:
                self.statuses[batch] = status
                self.seen[status] += 1
                self.news.notify_all()
            batch += CLIENTS if status == 200 else 0

    def batch(self, number: int) -> list[dict[str, Any]]:
        return [raw_item("link", number * SIZE + at, number) for at in range(SIZE)]

    async def until(self, more: int, status: int) -> None:
        """``more`` requests end so from now on."""
        enough = self.seen[status] + more
        async with self.news:
            await asyncio.wait_for(
                self.news.wait_for(lambda: self.seen[status] >= enough), timeout=WAIT_S
            )

    async def run(self, fault: Callable[["LinkLoad"], Awaitable[None]]) -> None:
        async def trouble() -> None:
            try:
                await self.until(6, 200)
                await fault(self)
            finally:
                self.over = True

        async with asyncio.TaskGroup() as group:
            for number in range(CLIENTS):
                group.create_task(self.client(number))
            group.create_task(trouble())


async def assert_batches_whole_or_absent(http: httpx.AsyncClient, load: LinkLoad) -> list[int]:
    """The batches that stand. Fails on one that stands in part, or was answered and is gone."""
    stand = []
    for number, status in sorted(load.statuses.items()):
        asked = [raw_item("resolve", number * SIZE + at, number) for at in range(SIZE)]
        found, rows = await send(http, "resolve", asked)
        assert found == 200
        held = Counter(row["fa"] is not None for row in rows)
        assert len(held) == 1, f"batch {number} stands in part: {held}"
        assert held[True] or status != 200, f"batch {number} was answered and is gone"
        if held[True]:
            stand.append(number)
    return stand


async def assert_repeats_run_once(http: httpx.AsyncClient, load: LinkLoad) -> None:
    """The sender asks again for everything it has no answer to, as it must."""
    for number in sorted(load.statuses):
        status, rows = await send(http, "link", load.batch(number))
        assert status == 200
        assert all(row["status"] == "succ" for row in rows)
        asked = [raw_item("resolve", number * SIZE + at, number) for at in range(SIZE)]
        _, rows = await send(http, "resolve", asked)
        assert {row["mapping"]["version"] for row in rows} == {1}


@pytest.mark.parametrize("how", ["immediate", "fast"])
def test_a_database_that_goes_under_load_and_comes_back_is_found_again(
    database: Postgres, start: Start, how: str
) -> None:
    worker = start("--database", database.database())

    async def fault(load: LinkLoad) -> None:
        await asyncio.to_thread(database.stop, how)
        await load.until(4, 503)
        ready = await load.http.get("/ready")
        assert ready.status_code == 503
        await asyncio.to_thread(database.start, MAX_CONNECTIONS)
        await load.until(12, 200)

    async def go() -> None:
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
            assert set(load.seen) <= {200, 503}
            await assert_batches_whole_or_absent(http, load)
            await assert_repeats_run_once(http, load)

    asyncio.run(go())


@pytest.mark.parametrize("engine", ["postgres", "sqlite"])
def test_a_worker_killed_under_load_leaves_nothing_in_part(
    database: Postgres, start: Start, engine: str, tmp_path: Path
) -> None:
    arguments = ["--database", database.database()]
    if engine == "sqlite":
        arguments = ["--data", str(tmp_path / "data")]
    worker = start(*arguments)

    async def fault(load: LinkLoad) -> None:
        os.kill(worker.pid, signal.SIGKILL)
        await load.until(CLIENTS, 0)

    async def go() -> None:
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
            assert set(load.seen) <= {200, 0}
        async with clients_of(start(*arguments)) as (http,):
            await assert_batches_whole_or_absent(http, load)
            await assert_repeats_run_once(http, load)

    asyncio.run(go())
    assert main(["check", *arguments]) == 0


@pytest.mark.parametrize("engine", ["postgres", "sqlite"])
def test_a_worker_asked_to_stop_finishes_what_it_has(
    database: Postgres, start: Start, engine: str, tmp_path: Path
) -> None:
    arguments = ["--database", database.database()]
    if engine == "sqlite":
        arguments = ["--data", str(tmp_path / "data")]
    worker = start(*arguments)

    async def fault(load: LinkLoad) -> None:
        os.kill(worker.pid, signal.SIGTERM)
        await load.until(CLIENTS, 0)

    async def go() -> None:
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
        async with clients_of(start(*arguments)) as (http,):
            stand = await assert_batches_whole_or_absent(http, load)
            assert stand == sorted(n for n, status in load.statuses.items() if status == 200)

    asyncio.run(go())


def test_without_a_free_connection_the_answer_is_later_and_not_a_lie(
    database: Postgres, start: Start
) -> None:
    url = database.database()
    worker = start("--database", url)

    async def fault(load: LinkLoad) -> None:
        await load.until(4, 503)
        for conn in taken:
            await conn.close()
        await load.until(12, 200)

    taken: list[Any] = []

    async def go() -> None:
        with pytest.raises(asyncpg.TooManyConnectionsError):
            while True:
                taken.append(await asyncpg.connect(url))
        async with clients_of(worker) as (http,):
            load = LinkLoad(http)
            await load.run(fault)
            assert set(load.seen) <= {200, 503}
            await assert_batches_whole_or_absent(http, load)
            await assert_repeats_run_once(http, load)

    asyncio.run(go())


def test_of_sixteen_clients_on_two_workers_one_wins_and_nobody_innocent_loses(
    database: Postgres, start: Start
) -> None:
    url = database.database()
    workers = [start("--database", url), start("--database", url)]
    rounds = 12

    async def go() -> None:
        async with clients_of(*workers) as lines:
            for one in range(rounds):
                prize = 10_000_000 + one

                def batch(client: int, one: int = one, prize: int = prize) -> list[dict[str, Any]]:
                    own = [
                        raw_item("link", client * 1000 + one * 20 + n, client) for n in range(20)
                    ]
                    return [*own[:10], raw_item("link", prize, client), *own[10:]]

                answers = await asyncio.gather(
                    *(send(lines[client % 2], "link", batch(client)) for client in range(16))
                )
                assert {status for status, _ in answers} == {200}
                won = [n for n, (_, rows) in enumerate(answers) if rows[10]["status"] == "succ"]
                assert len(won) == 1
                for _, rows in answers:
                    assert all(row["status"] == "succ" for row in [*rows[:10], *rows[11:]])
                _, rows = await send(lines[0], "resolve", [raw_item("resolve", prize, 0)])
                assert rows[0]["fa"]["account_number"] == str(won[0])
                assert rows[0]["mapping"]["version"] == 1

    asyncio.run(go())
    assert main(["check", "--database", url]) == 0


def test_a_delivery_in_sixteen_copies_to_two_workers_is_carried_out_once(
    database: Postgres, start: Start
) -> None:
    url = database.database()
    workers = [start("--database", url), start("--database", url)]

    async def go() -> None:
        async with clients_of(*workers) as lines:
            for one in range(6):
                batch = [raw_item("link", one * SIZE + n, one) for n in range(SIZE)]
                answers = await asyncio.gather(
                    *(send(lines[copy % 2], "link", batch) for copy in range(16))
                )
                assert {status for status, _ in answers} == {200}
                assert {row["status"] for _, rows in answers for row in rows} == {"succ"}
        conn = await asyncpg.connect(url)
        try:
            for table in ("mappings", "history", "answered"):
                assert await conn.fetchval(f"SELECT count(*) FROM {table}") == 6 * SIZE
        finally:
            await conn.close()

    asyncio.run(go())


def test_of_many_who_count_one_up_no_step_is_lost(database: Postgres, start: Start) -> None:
    """Each reads, adds one and writes on the version it saw: the sum is the number of yeses."""
    url = database.database()
    workers = [start("--database", url), start("--database", url)]

    async def counter(http: httpx.AsyncClient, client: int) -> int:
        done = 0
        for step in range(10):
            _, rows = await send(http, "resolve", [raw_item("resolve", 1, 0)])
            seen, at = rows[0]["mapping"]["version"], int(rows[0]["fa"]["account_number"])
            change = raw_item("update", 1, at + 1, expected_version=seen)
            change["reference_id"] = f"{client}-{step}"
            status, rows = await send(http, "update", [change])
            assert status == 200
            done += rows[0]["status"] == "succ"
        return done

    async def go() -> None:
        async with clients_of(*workers) as lines:
            await send(lines[0], "link", [raw_item("link", 1, 0)])
            done = await asyncio.gather(*(counter(lines[n % 2], n) for n in range(16)))
            _, rows = await send(lines[1], "resolve", [raw_item("resolve", 1, 0)])
            assert sum(done) >= 10
            assert int(rows[0]["fa"]["account_number"]) == sum(done)
            assert rows[0]["mapping"]["version"] == sum(done) + 1

    asyncio.run(go())


def test_a_replica_answers_reads_and_sends_writers_away(
    database: Postgres, start: Start, tmp_path: Path
) -> None:
    """Read-only as a replica is; not migrated by the worker. Reads stand in its log instead."""
    url, account = database.database(), 7700112233
    assert main(["migrate", "--database", url]) == 0

    async def make_read_only() -> None:
        conn = await asyncpg.connect(url)
        try:
            name = await conn.fetchval("SELECT current_database()")
            await conn.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        finally:
            await conn.close()

    async def go() -> None:
        async with clients_of(start("--database", url)) as (http,):
            assert (await send(http, "link", [raw_item("link", 1, account)]))[0] == 200
            await make_read_only()
        replica = start("--database", url, "--settings", str(toml))
        async with clients_of(replica) as (http,):
            assert (await send(http, "link", [raw_item("link", 2, 2)]))[0] == 503
            people = [raw_item("resolve", number, 0) for number in (1, 2)]
            status, rows = await send(http, "resolve", people)
            assert (status, rows[0]["fa"]["account_number"]) == (200, str(account))
        replica.stop()

    toml = tmp_path / "settings.toml"
    toml.write_text("migrate = false\n", "utf-8")
    asyncio.run(go())
    log = (tmp_path / "log1").read_text("utf-8")
    (line,) = [line for line in log.splitlines() if "AUDIT-READS-IN-LOG " in line]
    said = str(json.loads(line)["message"]).removeprefix("AUDIT-READS-IN-LOG ")
    at, *asked, packed = json.loads(said)
    assert (type(at), asked) == (int, ["p", "resolve", "q"])
    noted = base64.b64decode(packed)
    assert (noted[DIGEST_BYTES :: DIGEST_BYTES + 1], len(noted)) == (b"an", 2 * DIGEST_BYTES + 2)
    assert b"P1" not in noted
    for secret in (str(account), "nationalId", "HDFC"):
        assert secret.casefold() not in log.casefold()


def test_nothing_is_told_where_it_cannot_be_noted_who_asked(
    database: Postgres, start: Start, tmp_path: Path
) -> None:
    """The disk is full: only a replica answers without a row."""
    url, account = database.database(), 7700112233
    raises = (
        "CREATE FUNCTION no_row() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'no row' USING ERRCODE = 'disk_full'; END $$"
    )

    async def take_no_rows() -> None:
        conn = await asyncpg.connect(url)
        try:
            await conn.execute(raises)
            await conn.execute(
                "CREATE TRIGGER no_row BEFORE INSERT ON reads EXECUTE FUNCTION no_row()"
            )
        finally:
            await conn.close()

    async def go() -> None:
        worker = start("--database", url)
        async with clients_of(worker) as (http,):
            assert (await send(http, "link", [raw_item("link", 1, account)]))[0] == 200
            await take_no_rows()
            got, answer = await send(http, "resolve", [raw_item("resolve", 1, 0)])
            assert (got, str(account) in answer.text) == (503, False)
        worker.stop()

    asyncio.run(go())
    log = (tmp_path / "log0").read_text("utf-8")
    assert "AUDIT-READS-IN-LOG" not in log
    assert str(account) not in log
