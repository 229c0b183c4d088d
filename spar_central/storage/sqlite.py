"""The embedded database: SQLite, one connection, one thread, one transaction at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TypeVar

from spar_central.storage.migrations import newest, scripts
from spar_central.storage.port import Lock, Row, StorageGone, StorageOld, Value
from spar_central.storage.text import inserts

T = TypeVar("T")
BUSY_MS = 10_000
"""How long we wait for another process, which is the command line, to finish its transaction."""


class SqliteStorage:
    """A Storage in one file. ``open`` before use."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="central-db")
        self._turn = asyncio.Lock()
        self._conn: sqlite3.Connection | None = None

    async def open(self, *, migrate: bool) -> None:
        """Open the file, make or migrate it. Raises StorageGone, StorageOld."""
        try:
            await self.run(lambda: self._open(migrate=migrate))
        except BaseException:
            self._thread.shutdown(wait=True)
            raise

    async def close(self) -> None:
        """As Storage: release the database; nothing may be called afterwards."""
        await self.run(self._close)
        self._thread.shutdown(wait=True)

    async def ready(self) -> None:
        """As Storage: returns when the database answers with our schema. Raises StorageOld."""
        number = await self.run(lambda: _number(self.conn))
        if number < newest("sqlite"):
            raise StorageOld(f"schema {number}, this program needs {newest('sqlite')}")

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator["SqliteTransaction"]:
        """See Storage. It is the only writer from its beginning."""
        async with self._turn:
            await self.run(lambda: self.conn.execute("BEGIN IMMEDIATE"))
            try:
                yield SqliteTransaction(self)
                await self.run(lambda: self.conn.execute("COMMIT"))
            except BaseException:
                # also when we were cancelled: our thread takes it before anybody's next BEGIN
                await asyncio.shield(self.run(self._undo))
                raise

    async def run(self, work: Callable[[], T]) -> T:
        """Carry out ``work`` on the thread that owns the connection. Raises StorageGone."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.DatabaseError as error:
            if type(error) in {sqlite3.OperationalError, sqlite3.DatabaseError}:  # ... is damaged
                raise StorageGone(str(error)) from error
            raise

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
            conn.execute("PRAGMA journal_mode = WAL")
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("PRAGMA foreign_keys = ON")
            if migrate:
                _migrate(conn)
        except BaseException:
            conn.close()
            raise
        self._conn = conn

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None

    def _undo(self) -> None:
        if self._conn is not None and self._conn.in_transaction:
            self._conn.execute("ROLLBACK")


class SqliteTransaction:
    """A Transaction on one connection."""

    def __init__(self, storage: SqliteStorage) -> None:
        self._storage = storage

    async def fetch(self, sql: str, *values: Value) -> list[Row]:
        """As Transaction: the rows of one statement."""
        named = {str(at): value for at, value in enumerate(values, 1)}
        return await self._storage.run(lambda: self._storage.conn.execute(sql, named).fetchall())

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


def _migrate(conn: sqlite3.Connection) -> None:
    if _number(conn) > newest("sqlite"):
        raise StorageOld(f"schema {_number(conn)}, this program knows {newest('sqlite')}")
    for number, script in scripts("sqlite"):
        if number > _number(conn):
            _carry_out(conn, number, script)


def _carry_out(conn: sqlite3.Connection, number: int, script: str) -> None:
    try:
        conn.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;")
    except sqlite3.OperationalError as error:
        if conn.in_transaction:
            conn.rollback()
        if number > _number(conn):  # nobody else was faster
            raise StorageOld(f"script {number} cannot be run: {error}") from error


def _number(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
