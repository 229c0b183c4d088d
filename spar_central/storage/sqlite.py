"""The embedded database: SQLite, one connection, one transaction at a time.

What waits for the disk or for another process (opening, a COMMIT that must be on the disk, a BEGIN
while somebody else writes) has a thread of its own. A statement inside of a transaction takes some
20 microseconds, a change of thread several times that: it is carried out where it is asked, and so
are a BEGIN that nobody is in the way of and a COMMIT that does not wait for the disk.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from typing import TypeVar

from spar_central.storage.checkpoints import Checkpoints
from spar_central.storage.migrations import newest, scripts
from spar_central.storage.port import Lock, Row, StorageGone, StorageOld, Value
from spar_central.storage.text import inserts

T = TypeVar("T")
BUSY_MS = 10_000
"""How long we wait for another process, which is the command line, to finish its transaction."""


WAL_RETRY_S = 0.01


class SqliteStorage:
    """A Storage in one file. ``open`` before use."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="central-db")
        self._turn = asyncio.Lock()
        self._conn: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._checkpoints = Checkpoints(path, self._turn)

    async def open(self, *, migrate: bool) -> None:
        """Open the file, make or migrate it. Raises StorageGone, StorageOld."""
        try:
            await self.run(lambda: self._open(migrate=migrate))
        except BaseException:
            self._thread.shutdown(wait=True)
            raise

    async def close(self) -> None:
        """As Storage: release the database; nothing may be called afterwards."""
        await self._checkpoints.close()
        await self.run(self._close)
        self._thread.shutdown(wait=True)

    async def ready(self) -> None:
        """As Storage: returns when the database answers with our schema. Raises StorageOld."""
        number = await self.run(lambda: _number(self.conn))
        if number < newest("sqlite"):
            raise StorageOld(f"schema {number}, this program needs {newest('sqlite')}")

    @asynccontextmanager
    async def transaction(self, *, durable: bool = True) -> AsyncIterator["SqliteTransaction"]:
        """See Storage. It is the only writer from its beginning."""
        async with self._turn:
            try:
                if not self._begun_at_once(durable=durable):
                    await self.run(lambda: self._begin(durable=durable))
                before = self.conn.total_changes
                yield SqliteTransaction(self)
                if durable and self.conn.total_changes != before:
                    await self.run(self._commit)
                else:
                    with _faults():
                        self._commit()
            except BaseException:
                # also when we were cancelled: our thread takes it before anybody's next BEGIN
                await asyncio.shield(self.run(self._undo))
                raise
        self._checkpoints.after(self.conn.total_changes)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator["SqliteLookup"]:
        """See Storage. On a connection of its own: a transaction of ours does not show in it."""
        if self._reader is None:
            raise StorageGone("not open")
        yield SqliteLookup(self._reader)

    async def run(self, work: Callable[[], T]) -> T:
        """Carry out ``work`` on the thread that may wait. Raises StorageGone."""
        with _faults():
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    @property
    def conn(self) -> sqlite3.Connection:
        """Raises StorageGone when it is not open."""
        if self._conn is None:
            raise StorageGone("not open")
        return self._conn

    def _open(self, *, migrate: bool) -> None:
        conn = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            _switch_to_wal(conn)
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("PRAGMA foreign_keys = ON")
            if migrate:
                _migrate(conn)
            conn.execute("PRAGMA wal_autocheckpoint = 0")  # no COMMIT of ours carries it over
            self._reader = _reader(self._path)
        except BaseException:
            conn.close()
            raise
        self._conn = conn

    def _close(self) -> None:
        for one in (self._conn, self._reader):
            if one is not None:
                one.close()
        self._conn = self._reader = None

    def _begin(self, *, durable: bool) -> None:
        level = "FULL" if durable else "NORMAL"
        self.conn.execute(f"PRAGMA synchronous = {level}")  # outside of a transaction only
        self.conn.execute("BEGIN IMMEDIATE")

    def _begun_at_once(self, *, durable: bool) -> bool:
        """False while another process writes: our thread waits for it."""
        with _faults():
            self.conn.execute("PRAGMA busy_timeout = 0")
            try:
                self._begin(durable=durable)
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    raise
                return False
            finally:
                self.conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
        return True

    def _commit(self) -> None:
        self.conn.execute("COMMIT")

    def _undo(self) -> None:
        if self._conn is not None and self._conn.in_transaction:
            self._conn.execute("ROLLBACK")


class SqliteTransaction:
    """A Transaction on one connection."""

    def __init__(self, storage: SqliteStorage) -> None:
        self._storage = storage

    async def fetch(self, sql: str, *values: Value) -> list[Row]:
        """As Transaction: the rows of one statement."""
        return _fetch(self._storage.conn, sql, values)

    async def insert(
        self, table: str, columns: str, rows: Iterable[Sequence[Value]], rest: str = ""
    ) -> list[Row]:
        """As Transaction: insert rows in as few statements as the engine allows."""
        lines: list[Row] = []
        for sql, values in inserts(table, columns, list(rows), rest):
            lines += await self.fetch(sql, *values)
        return lines

    async def lock(self, lock: Lock) -> None:
        """Nothing to do: there is one writer at a time."""


class SqliteLookup:
    """A Lookup."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    async def fetch(self, sql: str, *values: Value) -> list[Row]:
        """As Lookup: the rows of one statement."""
        return _fetch(self._conn, sql, values)


def _reader(path: str) -> sqlite3.Connection:
    conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    conn.execute("PRAGMA query_only = ON")
    return conn


def _fetch(conn: sqlite3.Connection, sql: str, values: Sequence[Value]) -> list[Row]:
    """Here and now. Raises StorageGone."""
    named = {str(at): value for at, value in enumerate(values, 1)}
    with _faults():
        return conn.execute(sql, named).fetchall()


@contextmanager
def _faults() -> Iterator[None]:
    """A database that cannot be used is gone, for now; what is our mistake stays what it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if type(error) in {sqlite3.OperationalError, sqlite3.DatabaseError}:  # ... is damaged
            raise StorageGone(str(error)) from error
        raise


def _migrate(conn: sqlite3.Connection) -> None:
    if _number(conn) > newest("sqlite"):
        raise StorageOld(f"schema {_number(conn)}, this program knows {newest('sqlite')}")
    for number, script in scripts("sqlite"):
        if number > _number(conn):
            _carry_out(conn, number, script)


def _switch_to_wal(conn: sqlite3.Connection) -> None:
    """With this one statement SQLite does not wait, so we do.

    While another process switches, or opens the file for the first time, it is "locked" at once,
    whatever ``busy_timeout`` says.
    """
    give_up_at = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > give_up_at:
                raise
            time.sleep(WAL_RETRY_S)
        else:
            return


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def _carry_out(conn: sqlite3.Connection, number: int, script: str) -> None:
    """In one transaction with its number, unless another process was faster: looked at inside."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        if number > _number(conn):
            for statement in _statements(script):
                conn.execute(statement)
            conn.execute(f"PRAGMA user_version = {number}")
        conn.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise StorageOld(f"script {number} cannot be run: {error}") from error


def _statements(script: str) -> Iterator[str]:
    """One by one: ``executescript`` would end our transaction first."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _number(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
