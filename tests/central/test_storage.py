"""The contract that both engines keep, and the log on top of it."""

import asyncio
import sqlite3
import threading
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from spar_central.records import log
from spar_central.records.log import Entry
from spar_central.settings import Settings
from spar_central.storage import sqlite
from spar_central.storage.checkpoints import ROWS, Checkpoints
from spar_central.storage.migrations import newest, scripts
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Lock, Storage, StorageGone, StorageOld
from spar_central.storage.text import MAX_VALUES, insert_of_arrays, marks
from tests.central.storages import run
from tests.central.world import NOW

COUNTS = "kind, of_whom, span, count"
AGAIN = "ON CONFLICT (kind, of_whom, span) DO UPDATE SET count = counts.count + 1"


async def counts(storage: Storage) -> list[Any]:
    async with storage.transaction() as tx:
        return await tx.fetch("SELECT of_whom, count FROM counts ORDER BY of_whom")


def test_what_was_committed_is_there_when_it_is_opened_again(engine: Settings) -> None:
    async def write(storage: Storage) -> None:
        async with storage.transaction() as tx:
            await tx.insert("counts", COUNTS, [("k", "a", 0, 1), ("k", "b", 0, 2)])

    run(engine, write)
    assert run(engine, counts) == [("a", 1), ("b", 2)]


@pytest.mark.parametrize("durable", [True, False])
def test_a_transaction_that_fails_leaves_nothing(engine: Settings, durable: bool) -> None:
    async def act(storage: Storage) -> None:
        with pytest.raises(ZeroDivisionError):
            async with storage.transaction(durable=durable) as tx:
                await tx.insert("counts", COUNTS, [("k", "a", 0, 1)])
                raise ZeroDivisionError
        assert await counts(storage) == []

    run(engine, act)


def test_what_need_not_be_durable_leaves_the_next_one_durable(engine: Settings) -> None:
    asked = "SHOW synchronous_commit" if engine.database else "PRAGMA synchronous"
    full, less = (("on",), ("off",)) if engine.database else ((2,), (1,))

    async def act(storage: Storage) -> None:
        for durable, expected in ((True, full), (False, less), (True, full)):
            async with storage.transaction(durable=durable) as tx:
                assert await tx.fetch(asked) == [expected]
                await tx.insert("counts", COUNTS, [("k", "a", 0, 1)], AGAIN)
        assert await counts(storage) == [("a", 3)]

    run(engine, act)


@pytest.mark.parametrize("durable", [True, False])
def test_a_cancelled_transaction_leaves_nothing_and_blocks_nobody(
    engine: Settings, durable: bool
) -> None:
    async def act(storage: Storage) -> None:
        inside = asyncio.Event()

        async def hang() -> None:
            async with storage.transaction(durable=durable) as tx:
                await tx.insert("counts", COUNTS, [("k", "a", 0, 1)])
                inside.set()
                await asyncio.Event().wait()

        task = asyncio.create_task(hang())
        await inside.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await counts(storage) == []

    run(engine, act)


def test_more_rows_than_one_statement_takes(engine: Settings) -> None:
    many = MAX_VALUES // 4 * 2 + 7

    async def act(storage: Storage) -> None:
        async with storage.transaction() as tx:
            rows = [("k", str(at), 0, at) for at in range(many)]
            reply = await tx.insert("counts", COUNTS, rows, "RETURNING of_whom")
            assert len(reply) == many
            listed = await tx.fetch(f"SELECT count FROM counts WHERE of_whom IN ({marks(0)})")
            assert listed == []
            listed = await tx.fetch(
                f"SELECT count FROM counts WHERE of_whom IN ({marks(2)}) ORDER BY count", "7", "8"
            )
            assert listed == [(7,), (8,)]

    run(engine, act)


def test_a_row_of_the_wrong_width_is_our_mistake(engine: Settings) -> None:
    async def act(storage: Storage) -> None:
        async with storage.transaction() as tx:
            for whole in (0, 9):
                rows = [*(("k", f"a{at}", 0, 1) for at in range(whole)), ("k", "a", 0)]
                with pytest.raises(ValueError, match="4 values"):
                    await tx.insert("counts", COUNTS, rows)

    run(engine, act)


def test_a_batch_of_any_size_is_one_statement_to_postgresql() -> None:
    """It is read and planned once, and not for each number of rows anew."""
    (few, _), (many, _) = (
        insert_of_arrays("counts", COUNTS, [("k", "a", 0, 1)] * rows, AGAIN) for rows in (5, 200)
    )
    assert few == many


def embedded(folder: Path) -> Settings:
    return Settings("office-1", "Field office 1", str(folder / "data"))


def file_of(folder: Path) -> Path:
    (found,) = (folder / "data").glob("*.db")
    return found


def carried_over(path: Path) -> int:
    """Rows in the file itself: whoever opens it so does not look at the log."""
    conn = sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)
    try:
        return int(conn.execute("SELECT count(*) FROM counts").fetchone()[0])
    except sqlite3.DatabaseError:  # it was being written meanwhile
        return 0
    finally:
        conn.close()


async def until(carried: int, path: Path) -> None:
    async with asyncio.timeout(60):
        while carried_over(path) < carried:  # noqa: ASYNC110 -- a thread of SQLite's writes it
            await asyncio.sleep(0.01)


def test_who_waits_for_another_process_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_MS", 600_000)

    async def act(storage: Storage) -> None:
        other = sqlite3.connect(file_of(tmp_path), isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        end_anyway = threading.Timer(30, other.rollback)  # were the loop to wait for it
        end_anyway.start()
        waiting = asyncio.create_task(counts(storage))
        async with storage.reading() as look:  # several turns of the loop, none of them waits
            for _ in range(5):
                await asyncio.sleep(0.01)
                assert await look.fetch("SELECT count(*) FROM counts") == [(0,)]
        assert end_anyway.is_alive()
        end_anyway.cancel()
        assert not waiting.done()
        other.execute("INSERT INTO counts VALUES ('k', 'theirs', 0, 1)")
        other.execute("COMMIT")
        other.close()
        assert await waiting == [("theirs", 1)]

    run(embedded(tmp_path), act)


def test_the_log_is_carried_over_while_others_go_on(tmp_path: Path) -> None:
    async def act(storage: Storage) -> None:
        for at in range(3):
            async with storage.transaction() as tx:
                await tx.insert("counts", COUNTS, [("k", f"{at} {n}", 0, n) for n in range(ROWS)])
            await until((at + 1) * ROWS, file_of(tmp_path))

    run(embedded(tmp_path), act)


def test_a_log_that_would_not_end_ends_while_writers_wait(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    writer = sqlite3.connect(path, isolation_level=None)
    for line in ("PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0",
                 "CREATE TABLE counts (a)"):  # fmt: skip
        writer.execute(line)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM counts").fetchall()  # what comes now it must not see
    writer.execute("INSERT INTO counts VALUES (1)")

    async def act() -> None:
        turn = asyncio.Lock()
        log_of = Checkpoints(str(path), turn, max_pages=0)
        async with turn:
            log_of.after(ROWS)
            await asyncio.sleep(0.05)
            assert carried_over(path) == 0
            reader.execute("ROLLBACK")
        await until(1, path)
        await log_of.close()

    asyncio.run(act())
    reader.close()
    writer.close()


def test_one_at_a_time_under_a_lock(engine: Settings) -> None:
    """Read, think, write: without the lock one of them would overwrite the other."""

    async def act(storage: Storage) -> None:
        async def add() -> None:
            async with storage.transaction() as tx:
                await tx.lock(Lock.ADMISSION)
                found = await tx.fetch("SELECT count FROM counts WHERE of_whom = 'a'")
                await asyncio.sleep(0)
                number = int(found[0][0]) + 1 if found else 1
                await tx.fetch("DELETE FROM counts WHERE of_whom = 'a'")
                await tx.insert("counts", COUNTS, [("k", "a", 0, number)])

        await asyncio.gather(*(add() for _ in range(20)))
        assert await counts(storage) == [("a", 20)]

    run(engine, act)


def test_a_closed_storage_is_gone(engine: Settings) -> None:
    async def go() -> None:
        storage = await open_storage(engine, migrate=True)
        await storage.ready()
        await storage.close()
        with pytest.raises((StorageGone, RuntimeError)):
            await storage.ready()

    asyncio.run(go())


def test_a_database_that_nobody_migrated_is_not_ready(engine: Settings) -> None:
    async def go() -> None:
        storage = await open_storage(engine, migrate=False)
        try:
            with pytest.raises(StorageOld, match="schema"):
                await storage.ready()
        finally:
            await storage.close()

    asyncio.run(go())


def test_a_newer_schema_is_not_opened(engine: Settings) -> None:
    run(engine, Storage.ready)
    execute(engine, f"INSERT INTO schema VALUES ({newest('postgres') + 1})",
            f"PRAGMA user_version = {newest('sqlite') + 1}")  # fmt: skip
    with pytest.raises(StorageOld, match="knows"):
        run(engine, Storage.ready)


def execute(made: Settings, postgres: str, sqlite: str = "") -> None:
    """As somebody with the database in their hands, beside our program."""
    if not made.database:
        conn = sqlite3.connect(Path(made.data) / "central.db")
        with conn:
            conn.executescript(sqlite or postgres)
        conn.close()
        return

    async def go() -> None:
        served = await asyncpg.connect(made.database)
        try:
            await served.execute(postgres)
        finally:
            await served.close()

    asyncio.run(go())


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_scripts_count_up_and_both_engines_have_each(kind: str) -> None:
    numbers = [number for number, _ in scripts(kind)]
    assert numbers == sorted(set(numbers))  # pieces of work number in tens, so there are gaps
    assert numbers == [number for number, _ in scripts("sqlite")]


def test_many_that_start_at_once_migrate_once(engine: Settings) -> None:
    async def go() -> None:
        opened = await asyncio.gather(*(open_storage(engine, migrate=True) for _ in range(4)))
        for storage in opened:
            await storage.ready()
            await storage.close()

    asyncio.run(go())


# the log


async def write(storage: Storage) -> None:
    async with storage.transaction() as tx:
        await log.append(tx, NOW, Entry("refused.device.held", "S-1", "device-1", "é"), Entry("x"))
    async with storage.transaction() as tx:
        await log.append(tx, NOW, Entry("read.reviews", "S-2", detail={"count": 3}))


def test_entries_follow_from_one_another(engine: Settings) -> None:
    run(engine, write)
    assert run(engine, log.broken_at) == 0


OPEN = (
    "ALTER TABLE records DISABLE TRIGGER ALL; {}; ALTER TABLE records ENABLE TRIGGER ALL",
    "DROP TRIGGER records_no_update; DROP TRIGGER records_no_delete; {}",
)


@pytest.mark.parametrize(
    ("act", "at"),
    [
        ("UPDATE records SET actor = 'S-9' WHERE number = 1", 1),
        ("UPDATE records SET detail = '{}' WHERE number = 3", 3),
        ("UPDATE records SET at = at + 1 WHERE number = 2", 2),
        ("DELETE FROM records WHERE number = 2", 2),
        ("DELETE FROM records WHERE number = 1", 1),
    ],
)
def test_a_changed_entry_is_found(engine: Settings, act: str, at: int) -> None:
    run(engine, write)
    execute(engine, *(text.format(act) for text in OPEN))
    assert run(engine, log.broken_at) == at


@pytest.mark.parametrize(
    "act", ["UPDATE records SET actor = 'S-9'", "DELETE FROM records", "DELETE FROM revocations"]
)
def test_the_database_lets_nobody_change_what_is_on_record(engine: Settings, act: str) -> None:
    run(engine, write)
    insert = "INSERT INTO revocations VALUES ('k', 1, 'S-1', 'lost')"
    execute(engine, insert)
    with pytest.raises((sqlite3.IntegrityError, asyncpg.PostgresError), match=r"append-only|good"):
        execute(engine, act)


def test_many_writers_make_one_chain(engine: Settings) -> None:
    async def act(storage: Storage) -> None:
        async def one(at: int) -> None:
            async with storage.transaction() as tx:
                await log.append(tx, NOW, *(Entry("x", str(at)) for _ in range(at % 3)))

        await asyncio.gather(*(one(at) for at in range(30)))

    run(engine, act)
    assert run(engine, log.broken_at) == 0


def test_strangers_are_counted_by_the_hour(engine: Settings) -> None:
    async def act(storage: Storage) -> list[Any]:
        for _ in range(3):
            async with storage.transaction() as tx:
                await log.count_refusal(tx, NOW, "device.unknown", "10.0.0.1")
        async with storage.transaction() as tx:
            return await tx.fetch("SELECT code, address, count FROM refusals")

    assert run(engine, act) == [("device.unknown", "10.0.0.1", 3)]
