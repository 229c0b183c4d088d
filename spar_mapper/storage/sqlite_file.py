"""One SQLite file of the registry: its thread, its connection, its transactions, its schema."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from spar_mapper.storage.migrations import newest_version, scripts
from spar_mapper.storage.port import SchemaMismatch, StorageUnavailable

T = TypeVar("T")

UNAVAILABLE_CODES = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
"""Primary result codes for which the file, the disk or another process is the cause.

Every other one (no such column, a broken constraint, misuse) is a mistake of ours and flies.
Source: sqlite.org/rescode.html.
"""

BUSY_TIMEOUT_MS = 10_000
MIGRATION_TIMEOUT_MS = 120_000
"""Of many workers that start at once one migrates, and on a slow disk the others wait for it."""
WAL_RETRY_S = 0.01


def is_unavailable(error: sqlite3.Error) -> bool:
    """True when trying later may help, or somebody has to look after the disk."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in UNAVAILABLE_CODES


class SqliteFile:
    """One connection, used on one thread only; what ``run`` is given runs there."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")
        self._conn: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open the file, make or migrate it. Raises StorageUnavailable, SchemaMismatch."""
        try:
            await self.run(self._open)
        except BaseException:
            self._thread.shutdown(wait=True)
            raise

    async def close(self) -> None:
        """Close the file and end its thread; nothing may be called afterwards."""
        await self.run(self._close)
        self._thread.shutdown(wait=True)

    async def run(self, work: Callable[[], T]) -> T:
        """What ``work`` returns on the thread of the file. Raises StorageUnavailable."""
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.DatabaseError as error:
            if is_unavailable(error):
                raise StorageUnavailable(str(error)) from error
            raise

    @property
    def conn(self) -> sqlite3.Connection:
        """The open connection, for use inside ``run``. Raises StorageUnavailable."""
        if self._conn is None:
            raise StorageUnavailable("not open")
        return self._conn

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside, or nothing; for use inside ``run``."""
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.conn.execute("COMMIT")
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise

    def _open(self) -> None:
        conn = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            conn.execute(f"PRAGMA busy_timeout = {MIGRATION_TIMEOUT_MS}")
            _switch_to_wal(conn)
            conn.execute("PRAGMA synchronous = FULL")
            _migrate(conn)
            conn.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        except BaseException:
            conn.close()
            raise
        self._conn = conn

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None


def _switch_to_wal(conn: sqlite3.Connection) -> None:
    """Write-ahead logging, for everybody who opens the file from now on.

    With this one statement SQLite does not wait: while another process switches, or writes in the
    former mode, it is "locked" at once, whatever ``busy_timeout`` says. So we wait ourselves.
    """
    give_up_at = time.monotonic() + MIGRATION_TIMEOUT_MS / 1000
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > give_up_at:
                raise
            time.sleep(WAL_RETRY_S)
        else:
            return


def _migrate(conn: sqlite3.Connection) -> None:
    if _schema_version(conn) > newest_version("sqlite"):
        raise SchemaMismatch(
            f"schema {_schema_version(conn)}, this program knows {newest_version('sqlite')}"
        )
    for number, script in scripts("sqlite"):
        if number > _schema_version(conn):
            _run_script(conn, number, script)


def _run_script(conn: sqlite3.Connection, number: int, script: str) -> None:
    """Run ``script`` in one transaction together with its number, unless somebody was faster."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        if number > _schema_version(conn):
            for statement in _statements(script):
                conn.execute(statement)
            conn.execute(f"PRAGMA user_version = {number}")
        conn.execute("COMMIT")
    except sqlite3.Error as error:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        if is_unavailable(error):
            raise
        raise SchemaMismatch(f"script {number} cannot be run: {error}") from error


def _statements(script: str) -> Iterator[str]:
    """The statements of ``script``; ``executescript`` would commit what is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _schema_version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
