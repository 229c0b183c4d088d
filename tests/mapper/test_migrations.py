"""Every schema that ever was, with somebody in it, is brought up to date with everybody kept."""

import asyncio
import multiprocessing
import sqlite3
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from spar_mapper.__main__ import main
from spar_mapper.core.model import Item, Op, Reason
from spar_mapper.settings import Settings
from spar_mapper.storage.migrations import newest_version, scripts
from spar_mapper.storage.opening import open_storage
from tests.mapper.postgres import Postgres
from tests.mapper.waiting import WAIT_S

OLD = [number for number, _ in scripts("postgres")][:-1]
MAPPING = (
    "INSERT INTO mappings (person_key, person, fa, fields, version, created_at, updated_at,"
    " updated_by) VALUES ('p1', 'P1', 'account_number:1', '{}', 1, '2026-01-01T00:00:00Z',"
    " '2026-01-01T00:00:00Z', 'p')"
)
HISTORY = (
    "INSERT INTO history (at, partner, op, reference, person_key, version, fa)"
    " VALUES ('2026-01-01T00:00:00Z', 'p', 'link', 'r1', 'p1', 1, 'account_number:1')"
)
ANSWERED = "INSERT INTO answered VALUES ('p', 'link', 'r1', 'd1', 1, '2026-01-01T00:00:00Z')"
PARTNERS = (
    "INSERT INTO partners (name, public_key, rights) VALUES ('a', '', 'resolve'),"
    " ('b', '', 'link,history'), ('c', '', 'resolve-fa,manage')"
)
PEOPLE = (MAPPING, HISTORY, ANSWERED, PARTNERS)
JOB_STATUS = 85
"""With this script what became of one's requests is a right: who could send some keeps it."""


def make_sqlite(file: Path, upto: int) -> None:
    conn = sqlite3.connect(file)
    for number, script in scripts("sqlite"):
        if number <= upto:
            conn.executescript(f"{script}\nPRAGMA user_version = {number};")
    for sql in PEOPLE:
        conn.execute(sql)
    conn.commit()
    conn.close()


async def make_postgres(url: str, upto: int) -> None:
    conn = await asyncpg.connect(url)
    try:
        await conn.execute("CREATE TABLE schema (number integer PRIMARY KEY)")
        for number, script in scripts("postgres"):
            if number <= upto:
                await conn.execute(script)
                await conn.execute("INSERT INTO schema VALUES ($1)", number)
        for sql in PEOPLE:
            await conn.execute(sql)
    finally:
        await conn.close()


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[int], Settings]:
    """Makes a registry of that schema and says how to open it."""
    if request.param == "sqlite":

        def embedded(upto: int) -> Settings:
            make_sqlite(tmp_path / "registry.db", upto)
            return Settings(data=tmp_path)

        return embedded
    server: Postgres = request.getfixturevalue("postgres")

    def served(upto: int) -> Settings:
        url = server.database()
        asyncio.run(make_postgres(url, upto))
        return Settings(database=url)

    return served


def arguments(settings: Settings) -> list[str]:
    if settings.database:
        return ["--database", settings.database]
    return ["--data", str(settings.data)]


def run(settings: Settings, act: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
    async def go() -> None:
        storage = await open_storage(settings)
        try:
            await act(storage)
        finally:
            await storage.close()

    asyncio.run(go())


@pytest.mark.parametrize("upto", OLD)
def test_whoever_was_there_is_there_after_a_migration(
    old: Callable[[int], Settings], upto: int
) -> None:
    settings = old(upto)
    assert main(["migrate", *arguments(settings)]) == 0

    async def look(storage: Any) -> None:
        await storage.ready()
        assert (await storage.resolve([Item("q", "p1")]))[0].reason is Reason.ACTIVE
        same = Item("r1", "P1", "account_number:1", digest="d1")
        assert (await storage.write(Op.LINK, "p", [same]))[0].ok
        change = Item("r2", "P1", "account_number:2", digest="d2", expected_version=1)
        assert (await storage.write(Op.UPDATE, "p", [change]))[0].ok
        asks = {one.name for one in await storage.partners() if "txn-status" in one.rights}
        assert asks == ({"a", "b"} if upto < JOB_STATUS else set())

    run(settings, look)
    assert main(["check", *arguments(settings)]) == 0


def migrate(result: list[str]) -> None:
    raise SystemExit(main(["migrate", *result]))


@pytest.mark.parametrize("upto", [0, OLD[0]])
def test_of_many_workers_that_start_at_once_one_migrates(
    old: Callable[[int], Settings], upto: int, tmp_path: Path
) -> None:
    settings = old(OLD[0]) if upto else None
    result = arguments(settings) if settings else ["--data", str(tmp_path / "new")]
    spawned = multiprocessing.get_context("spawn")
    workers = [spawned.Process(target=migrate, args=(result,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(WAIT_S)
    assert [worker.exitcode for worker in workers] == [0] * 4


def test_a_script_that_fails_leaves_the_schema_as_it_was(
    old: Callable[[int], Settings], capsys: pytest.CaptureFixture[str]
) -> None:
    settings = old(OLD[0])
    in_the_way = "CREATE TABLE imports (other text)"

    async def block(conn: Any) -> None:
        await conn.execute(in_the_way)
        await conn.close()

    if settings.database:

        async def go() -> None:
            await block(await asyncpg.connect(settings.database))

        asyncio.run(go())
    else:
        embedded = sqlite3.connect(settings.data / "registry.db")
        embedded.execute(in_the_way)
        embedded.commit()
        embedded.close()
    assert main(["migrate", *arguments(settings)]) == 2
    assert "imports" in capsys.readouterr().err
    assert number_of(settings) < newest_version("sqlite")


def number_of(settings: Settings) -> int:
    if not settings.database:
        conn = sqlite3.connect(settings.data / "registry.db")
        found = conn.execute("PRAGMA user_version").fetchone()[0]
        conn.close()
        return int(found)

    async def go() -> int:
        conn = await asyncpg.connect(settings.database)
        try:
            return int(await conn.fetchval("SELECT max(number) FROM schema"))
        finally:
            await conn.close()

    return asyncio.run(go())


def test_a_file_that_another_writes_is_waited_for_while_its_journal_is_changed(
    tmp_path: Path,
) -> None:
    """SQLite says "locked" to this at once; a worker that starts beside another must not end."""
    make_sqlite(tmp_path / "registry.db", 1)
    writer = sqlite3.connect(tmp_path / "registry.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")

    async def go() -> None:
        opening = asyncio.create_task(open_storage(Settings(data=tmp_path)))
        done, _ = await asyncio.wait({opening}, timeout=0.2)
        assert not done, await opening
        writer.execute("COMMIT")
        await (await opening).close()

    asyncio.run(go())
    writer.close()
