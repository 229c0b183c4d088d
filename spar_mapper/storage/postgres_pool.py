"""The pool of connections to PostgreSQL: opened, migrated, and what goes wrong in our words."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import asyncpg

from spar_mapper.core.decide import Decision, programme_changes
from spar_mapper.storage.migrations import newest_version, scripts
from spar_mapper.storage.port import SchemaMismatch, StorageReadOnly, StorageUnavailable
from spar_mapper.storage.postgres_sql import ADD_PROGRAMMES, DELETE_PROGRAMMES

MAX_ATTEMPTS = 25
"""How often a batch begins, when others write its rows meanwhile: each time one of them wins."""

MIGRATION_LOCK = 7_315_021
"""Our advisory lock: one process migrates, the others wait."""

LONG_TIMEOUT_S = 86_400.0
"""For what nobody waits for: a migration, ending what expired."""

UNAVAILABLE_ERRORS = (
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


class RowsChanged(Exception):
    """Somebody else wrote one of our rows between the reading of a batch and its writing."""


CONFLICT_ERRORS = (
    RowsChanged,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.UniqueViolationError,
)
"""Somebody else wrote one of our rows since we read it: the batch begins again."""


class PostgresPool:
    """Connections to one database, handed out one at a time. ``open`` before use."""

    def __init__(
        self, url: str, connections: int, connection_timeout_s: float, statement_timeout_s: float
    ) -> None:
        self._url = url
        self._connections = connections
        self._connection_timeout_s = connection_timeout_s
        self._statement_timeout_s = statement_timeout_s
        self._pool: Any = None
        self.on_statement: Callable[[str], None] | None = None

    async def open(self, *, migrate: bool = True) -> None:
        """Connect, and bring the schema up to date. Raises StorageUnavailable, SchemaMismatch."""
        try:
            self._pool = await asyncpg.create_pool(
                self._url,
                min_size=1,
                max_size=self._connections,
                timeout=self._connection_timeout_s,
                command_timeout=self._statement_timeout_s,
                reset=_skip_reset,
                server_settings={"application_name": "spar-mapper", "jit": "off"},
            )
        except (*UNAVAILABLE_ERRORS, asyncpg.PostgresError) as error:
            raise StorageUnavailable(type(error).__name__) from error
        try:
            if migrate:
                await self.migrate()
        except BaseException:
            await self._pool.close()
            raise

    async def close(self) -> None:
        """Close all connections; nothing may be called afterwards."""
        if self._pool is not None:
            await self._pool.close()

    async def migrate(self) -> int:
        """Run the scripts that are missing; the schema's number. Raises SchemaMismatch."""
        async with self.connection() as conn, conn.transaction():
            await conn.execute(
                "SELECT pg_advisory_xact_lock($1)", MIGRATION_LOCK, timeout=LONG_TIMEOUT_S
            )
            await conn.execute("CREATE TABLE IF NOT EXISTS schema (number integer PRIMARY KEY)")
            at = await conn.fetchval("SELECT coalesce(max(number), 0) FROM schema")
            if at > newest_version("postgres"):
                raise SchemaMismatch(
                    f"schema {at}, this program knows {newest_version('postgres')}"
                )
            for number, script in scripts("postgres"):
                if number > at:
                    await _run_script(conn, number, script)
                    await conn.execute("INSERT INTO schema VALUES ($1)", number)
        return newest_version("postgres")

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Any]:
        """One of the pool, given back at the end. Raises StorageUnavailable, StorageReadOnly."""
        if self._pool is None:
            raise StorageUnavailable("not open")
        try:
            async with self._pool.acquire(timeout=self._connection_timeout_s) as conn:
                try:
                    yield conn
                except asyncpg.InternalClientError:  # the server said goodbye between two calls
                    conn.terminate()
                    raise
        except asyncpg.ReadOnlySQLTransactionError as error:
            raise StorageReadOnly(type(error).__name__) from error
        except UNAVAILABLE_ERRORS as error:
            raise StorageUnavailable(type(error).__name__) from error

    def is_idle(self) -> bool:
        """True when none of the connections is at work."""
        return self._pool is not None and self._pool.get_idle_size() == self._pool.get_size()

    async def fetch(self, conn: Any, sql: str, *values: Any) -> list[Any]:
        """The rows of one statement, which ``on_statement`` is told of."""
        if self.on_statement is not None:
            self.on_statement(sql)
        return list(await conn.fetch(sql, *values))

    async def fetchval(self, conn: Any, sql: str, *values: Any) -> Any:
        """The first value of the first row, as ``fetch``."""
        if self.on_statement is not None:
            self.on_statement(sql)
        return await conn.fetchval(sql, *values)


async def save_programmes(pool: PostgresPool, conn: Any, decision: Decision) -> None:
    """Write which programmes the changed people belong to, within a transaction."""
    ended, named = programme_changes(decision)
    if ended:
        await pool.fetch(conn, DELETE_PROGRAMMES, ended)
    if named:
        keys, programmes = zip(*sorted(named), strict=True)
        await pool.fetch(conn, ADD_PROGRAMMES, keys, programmes)


async def _run_script(conn: Any, number: int, script: str) -> None:
    try:
        await conn.execute(script, timeout=LONG_TIMEOUT_S)
    except asyncpg.PostgresError as error:
        if isinstance(error, UNAVAILABLE_ERRORS):
            raise
        raise SchemaMismatch(f"script {number} cannot be run: {error}") from error


async def _skip_reset(_conn: Any) -> None:
    """We leave no session state behind: a round trip to clear it would be for nothing."""
