"""What is the disk's or another process's doing reads as "unavailable"; a mistake of ours flies."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import asyncpg
import pytest

from spar_mapper.core.model import Op
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.port import StorageBusy, StorageUnavailable
from spar_mapper.storage.postgres import PostgresStorage
from spar_mapper.storage.sqlite import SqliteStorage
from spar_mapper.storage.sqlite_file import is_unavailable
from tests.mapper.postgres import Postgres
from tests.mapper.test_storage import item

Act = Callable[[SqliteStorage], Awaitable[None]]


def embedded(path: Path, act: Act) -> None:
    async def go() -> None:
        storage = SqliteStorage(str(path), IdNormalizer())
        await storage.open()
        try:
            await act(storage)
        finally:
            await storage.close()

    asyncio.run(go())


@pytest.mark.parametrize(
    ("sql", "values"),
    [
        ("SELECT nothing FROM mappings", ()),
        ("SELECT FROM", ()),
        ("INSERT INTO partners (name) VALUES ($1)", ("half a row",)),
        ("SELECT * FROM a_table_that_is_not_there", ()),
    ],
)
def test_a_mistake_in_our_sql_is_no_reason_to_try_later(
    tmp_path: Path, sql: str, values: tuple[str, ...]
) -> None:
    async def act(storage: SqliteStorage) -> None:
        with pytest.raises(sqlite3.DatabaseError):
            await storage.run((sql, values))

    embedded(tmp_path / "registry.db", act)


def test_a_damaged_file_is_unavailable(tmp_path: Path) -> None:
    path = tmp_path / "registry.db"
    path.write_bytes(b"this was a database once" * 400)

    async def act(_storage: SqliteStorage) -> None:
        pytest.fail("it opened")

    with pytest.raises(StorageUnavailable):
        embedded(path, act)


def test_a_database_that_may_not_be_written_is_unavailable(tmp_path: Path) -> None:
    async def act(storage: SqliteStorage) -> None:
        await storage.run(("PRAGMA query_only = ON", ()))
        with pytest.raises(StorageUnavailable):
            await storage.write(Op.LINK, "p", [item(1)])

    embedded(tmp_path / "registry.db", act)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_BUSY, True),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, True),
        (sqlite3.SQLITE_FULL, True),
        (sqlite3.SQLITE_IOERR_FSYNC, True),
        (sqlite3.SQLITE_CORRUPT_INDEX, True),
        (sqlite3.SQLITE_ERROR, False),
        (sqlite3.SQLITE_CONSTRAINT_UNIQUE, False),
        (sqlite3.SQLITE_MISMATCH, False),
        (sqlite3.SQLITE_TOOBIG, False),
    ],
)
def test_extended_codes_are_read_by_their_primary_one(code: int, expected: bool) -> None:
    error = sqlite3.OperationalError("words that nobody reads")
    error.sqlite_errorcode = code
    assert is_unavailable(error) is expected


def on_postgres(url: str, act: Callable[[PostgresStorage], Awaitable[None]]) -> None:
    async def go() -> None:
        storage = PostgresStorage(url, IdNormalizer())
        await storage.open()
        try:
            await act(storage)
        finally:
            await storage.close()

    asyncio.run(go())


def test_a_division_by_zero_is_a_mistake_and_no_conflict(postgres: Postgres) -> None:
    async def act(storage: PostgresStorage) -> None:
        with pytest.raises(asyncpg.DivisionByZeroError):
            await storage.run(("SELECT 1 / 0", ()))

    on_postgres(postgres.database(), act)


async def _bump(url: str, key: str) -> None:
    conn = await asyncpg.connect(url)
    await conn.execute("UPDATE mappings SET version = version + 1 WHERE person_key = $1", key)
    await conn.close()


def test_a_batch_that_is_overtaken_each_time_leaves_nothing_behind(postgres: Postgres) -> None:
    """Somebody writes one row between each reading and writing: no other row of it is there."""
    url = postgres.database()
    key = IdNormalizer().key(item(1).person_id)

    def overtake(sql: str) -> None:
        if "all_written" in sql:
            with ThreadPoolExecutor(1) as thread:
                thread.submit(asyncio.run, _bump(url, key)).result()

    async def act(storage: PostgresStorage) -> None:
        await storage.write(Op.LINK, "p", [item(1), item(2)])
        storage.trace(overtake)
        first = item(3, "account_number:8", person_id=item(2).person_id)
        second = item(4, "account_number:9", person_id=item(1).person_id)
        with pytest.raises(StorageBusy):
            await storage.write(Op.UPDATE, "p", [first, second])
        storage.trace(None)
        written = "SELECT count(*) FROM history WHERE reference IN ('r3', 'r4')"
        assert await storage.run((written, ())) == [[(0,)]]
        assert await storage.run(("SELECT count(*) FROM answered", ())) == [[(2,)]]

    on_postgres(url, act)
