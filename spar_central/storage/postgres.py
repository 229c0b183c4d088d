"""PostgreSQL 14 and later: asyncpg and a pool."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import asyncpg

from spar_central.storage.migrations import newest, scripts
from spar_central.storage.port import Lock, Row, StorageBusy, StorageGone, StorageOld, Value
from spar_central.storage.text import insert_of_arrays, inserts

LOCKS = 7_315_100
"""Our advisory locks count from here."""

MIGRATE_S = 86_400.0

LEAST_ROWS = 5
"""From here on a statement takes an array for each column, whatever the number of rows.

With a mark for each value it is another statement for each number of rows, and PostgreSQL reads and
plans each of them anew: thousands of marks for a batch of enrollments.
"""

GONE = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.ReadOnlySQLTransactionError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
)
"""No network, shut down, no connection or no disk left, not the primary any more, not let in."""

LOST = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)


class PostgresStorage:
    """A Storage over a pool. ``open`` before use."""

    def __init__(self, url: str, *, connections: int, wait_s: float) -> None:
        """wait_s: for a connection, and for an answer to one statement."""
        self._url = url
        self._connections = connections
        self._wait_s = wait_s
        self._pool: Any = None

    async def open(self, *, migrate: bool) -> None:
        """Connect, migrate. Raises StorageGone, StorageOld, ValueError for a bad address."""
        try:
            self._pool = await asyncpg.create_pool(
                self._url,
                min_size=1,
                max_size=self._connections,
                timeout=self._wait_s,
                command_timeout=self._wait_s,
                reset=_as_it_is,
                server_settings={"application_name": "spar-central", "jit": "off"},
            )
        except (*GONE, asyncpg.PostgresError) as error:
            raise StorageGone(type(error).__name__) from error
        if migrate:
            try:
                await self._migrate()
            except BaseException:
                await self._pool.close()
                raise

    async def close(self) -> None:
        """As Storage: release the database; nothing may be called afterwards."""
        if self._pool is not None:
            await self._pool.close()
            self._pool = None

    async def ready(self) -> None:
        """As Storage: returns when the database answers with our schema. Raises StorageOld."""
        async with self._connection() as conn:
            try:
                at = await conn.fetchval("SELECT max(number) FROM schema")
            except asyncpg.UndefinedTableError:
                at = None
        if at is None or at < newest("postgres"):
            raise StorageOld(f"schema {at}, this program needs {newest('postgres')}")

    @asynccontextmanager
    async def transaction(self, *, durable: bool = True) -> AsyncIterator["PostgresTransaction"]:
        """As Storage: all that is written inside, or nothing."""
        begun = _durable if durable else _not_durable
        try:
            async with self._connection() as conn, begun(conn):
                yield PostgresTransaction(conn)
        except LOST as error:
            raise StorageBusy(type(error).__name__) from error

    @asynccontextmanager
    async def reading(self) -> AsyncIterator["PostgresLookup"]:
        """As Storage: to look something up, without a transaction around it."""
        async with self._connection() as conn:
            yield PostgresLookup(conn)

    async def _migrate(self) -> None:
        async with self._connection() as conn, conn.transaction():
            await PostgresTransaction(conn).lock(Lock.MIGRATION)
            await conn.execute("CREATE TABLE IF NOT EXISTS schema (number integer PRIMARY KEY)")
            at = await conn.fetchval("SELECT coalesce(max(number), 0) FROM schema")
            if at > newest("postgres"):
                raise StorageOld(f"schema {at}, this program knows {newest('postgres')}")
            for number, script in scripts("postgres"):
                if number > at:
                    await _carry_out(conn, number, script)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        if self._pool is None:
            raise StorageGone("not open")
        try:
            async with self._pool.acquire(timeout=self._wait_s) as conn:
                yield conn
        except GONE as error:
            raise StorageGone(type(error).__name__) from error


class PostgresLookup:
    """A Lookup on one connection."""

    def __init__(self, conn: Any) -> None:
        self._conn = conn

    async def fetch(self, sql: str, *values: Value) -> list[Row]:
        """As Lookup: the rows of one statement."""
        return [tuple(row) for row in await self._conn.fetch(sql, *values)]


class PostgresTransaction(PostgresLookup):
    """A Transaction on one connection."""

    async def insert(
        self, table: str, columns: str, rows: Iterable[Sequence[Value]], rest: str = ""
    ) -> list[Row]:
        """As Transaction: insert rows in as few statements as the engine allows."""
        lines = list(rows)
        if len(lines) < LEAST_ROWS:
            given = [await self.fetch(sql, *v) for sql, v in inserts(table, columns, lines, rest)]
            return [row for part in given for row in part]
        sql, arrays = insert_of_arrays(table, columns, lines, rest)
        return [tuple(row) for row in await self._conn.fetch(sql, *arrays)]

    async def lock(self, lock: Lock) -> None:
        """As Transaction: hold the lock of this name until the end of the transaction."""
        timeout = MIGRATE_S if lock is Lock.MIGRATION else None
        await self._conn.execute(f"SELECT pg_advisory_xact_lock({LOCKS + lock})", timeout=timeout)


def _durable(conn: Any) -> AbstractAsyncContextManager[Any]:
    begun: AbstractAsyncContextManager[Any] = conn.transaction()
    return begun


@asynccontextmanager
async def _not_durable(conn: Any) -> AsyncIterator[None]:
    """Begun in one round trip, which asyncpg's own has no word for."""
    try:
        await conn.execute("BEGIN; SET LOCAL synchronous_commit = off")
        yield
        await conn.execute("COMMIT")
    except BaseException:
        await conn.execute("ROLLBACK")  # also when it had hardly begun: the pool leaves it as it is
        raise


async def _carry_out(conn: Any, number: int, script: str) -> None:
    try:
        await conn.execute(script, timeout=MIGRATE_S)
    except asyncpg.PostgresError as error:
        if isinstance(error, GONE):
            raise
        raise StorageOld(f"script {number} cannot be run: {error}") from error
    await conn.execute("INSERT INTO schema VALUES ($1)", number)


async def _as_it_is(_conn: Any) -> None:
    """Everything here is bound to its transaction: a round trip to clear it is for nothing."""
