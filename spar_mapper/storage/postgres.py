"""The registry on PostgreSQL 14 and later: asyncpg, a pool, set-based statements.

A batch is two statements: one reads, one writes everything or nothing, and between them
``decide``. Nothing is locked while we think. Where somebody else wrote one of the rows in the
meantime the second statement fails as a whole, and the batch begins again with what the faster one
left. Rows are locked in the order of their keys, so that nobody waits in a circle.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import asyncpg

from spar_mapper.model import Item, Mapping, Op, Outcome
from spar_mapper.people import Spelling
from spar_mapper.storage.decide import Known, decide, resolved
from spar_mapper.storage.migrations import newest, scripts
from spar_mapper.storage.port import Partner, Statement, StorageBusy, StorageGone, StorageOld
from spar_mapper.storage.postgres_sql import (
    BY_KEY,
    BY_TEXT,
    LAZILY,
    PARTNERS,
    READ,
    SWEEP,
    WRITE,
    array,
    columns,
    mapping,
    partner_of,
    row_of,
)
from spar_mapper.storage.text import now_utc, stamp

AGAIN = 25
"""How often a batch begins again because others were faster. Each time somebody has won."""

MIGRATING = 7_315_021
"""Our advisory lock: one process migrates, the others wait."""

LONG_S = 86_400.0
"""For what nobody waits for: a migration, ending what expired."""

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

LOST = (
    asyncpg.DivisionByZeroError,
    asyncpg.DeadlockDetectedError,
    asyncpg.SerializationError,
    asyncpg.UniqueViolationError,
)
"""Somebody else wrote one of our rows since we read it; ``WRITE`` says so by dividing by zero."""


class PostgresStorage:
    """A Storage over a pool. ``open`` before use."""

    def __init__(
        self,
        url: str,
        spelling: Spelling,
        now: Callable[[], datetime] = now_utc,
        *,
        connections: int = 8,
        wait_s: float = 10.0,
        answer_s: float = 60.0,
    ) -> None:
        """wait_s: for a connection; answer_s: for what one statement says."""
        self._answer_s = answer_s
        self._url = url
        self._spelling = spelling
        self._now = now
        self._connections = connections
        self._wait_s = wait_s
        self._pool: Any = None
        self._told: Callable[[str], None] | None = None

    async def open(self, *, migrate: bool = True) -> None:
        """Connect, and bring the schema up to date. Raises StorageGone, StorageOld."""
        try:
            self._pool = await asyncpg.create_pool(
                self._url,
                min_size=1,
                max_size=self._connections,
                timeout=self._wait_s,
                command_timeout=self._answer_s,
                reset=_as_it_is,
                server_settings={"application_name": "spar-mapper", "jit": "off"},
            )
        except (*GONE, asyncpg.PostgresError) as why:
            raise StorageGone(type(why).__name__) from why
        try:
            if migrate:
                await self.migrate()
        except BaseException:
            await self._pool.close()
            raise

    async def close(self) -> None:
        """See Storage."""
        if self._pool is not None:
            await self._pool.close()

    async def migrate(self) -> int:
        """Run the scripts that are missing; the schema's number. Raises StorageOld."""
        async with self._connection() as conn, conn.transaction():
            await conn.execute("SELECT pg_advisory_xact_lock($1)", MIGRATING, timeout=LONG_S)
            await conn.execute("CREATE TABLE IF NOT EXISTS schema (number integer PRIMARY KEY)")
            at = await conn.fetchval("SELECT coalesce(max(number), 0) FROM schema")
            if at > newest("postgres"):
                raise StorageOld(f"schema {at}, this program knows {newest('postgres')}")
            for number, script in scripts("postgres"):
                if number > at:
                    await _carry_out(conn, number, script)
                    await conn.execute("INSERT INTO schema VALUES ($1)", number)
        return newest("postgres")

    async def ready(self) -> None:
        """See Storage."""
        async with self._connection() as conn:
            try:
                at = await conn.fetchval("SELECT max(number) FROM schema")
            except asyncpg.UndefinedTableError:
                at = None
        if at is None or at < newest("postgres"):  # a newer one is read and written as ours
            raise StorageOld(f"schema {at}, this program needs {newest('postgres')}")

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        keys = [self._spelling.key(item.person) for item in items]
        for _ in range(AGAIN):
            try:
                return await self._write_once(op, partner, items, keys)
            except LOST:
                continue
        raise StorageBusy("others were faster")

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        keys = [self._spelling.key(item.person) for item in items]
        texts = list({item.text for item in items if item.text and not item.person})
        by_text: dict[str, Mapping] = {}
        async with self._connection() as conn:
            rows = await self._fetch(conn, BY_KEY, array(sorted({k for k in keys if k})))
            if texts:
                found = await self._fetch(conn, BY_TEXT, texts)
                by_text = {row["fa"]: mapping(row) for row in found}
        by_key = {row["person_key"]: mapping(row) for row in rows}
        return resolved(items, keys, by_key, by_text, stamp(self._now())[:10])

    async def sweep(self) -> int:
        """See Storage."""
        at = self._now()
        async with self._connection() as conn:
            return int(await conn.fetchval(SWEEP, at, stamp(at)[:10], timeout=LONG_S))

    async def partner(self, name: str) -> Partner | None:
        """See Storage."""
        async with self._connection() as conn:
            rows = await self._fetch(conn, f"{PARTNERS} WHERE name = $1", name)
        return partner_of(rows[0]) if rows else None

    async def partners(self) -> list[Partner]:
        """See Storage."""
        async with self._connection() as conn:
            return [partner_of(row) for row in await self._fetch(conn, f"{PARTNERS} ORDER BY name")]

    async def add_partner(self, partner: Partner) -> None:
        """See Storage."""
        async with self._connection() as conn:
            await conn.execute(
                "INSERT INTO partners VALUES ($1, $2, $3) ON CONFLICT (name)"
                " DO UPDATE SET public_key = excluded.public_key, rights = excluded.rights",
                partner.name, partner.public_key, ",".join(sorted(partner.rights)),
            )  # fmt: skip

    async def remove_partner(self, name: str) -> bool:
        """See Storage."""
        async with self._connection() as conn:
            done = await conn.execute("DELETE FROM partners WHERE name = $1", name)
        return bool(done != "DELETE 0")

    async def run(
        self, *statements: Statement, lazily: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """See Storage."""
        for _ in range(AGAIN):
            try:
                async with self._connection() as conn:
                    if len(statements) == 1:  # is a transaction by itself
                        sql, values = statements[0]
                        one = (LAZILY.format(sql=sql) if lazily else sql), values
                        return [await self._rows(conn, one)]
                    async with conn.transaction():
                        if lazily:
                            await conn.execute("SET LOCAL synchronous_commit TO off")
                        return [await self._rows(conn, one) for one in statements]
            except LOST:
                continue
        raise StorageBusy("others were faster")

    async def _rows(self, conn: Any, statement: Statement) -> list[tuple[Any, ...]]:
        sql, values = statement
        return [tuple(row) for row in await self._fetch(conn, sql, *values)]

    def trace(self, told: Callable[[str], None] | None) -> None:
        """``told`` gets each statement; for counting them in tests."""
        self._told = told

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        if self._pool is None:
            raise StorageGone("not open")
        try:
            async with self._pool.acquire(timeout=self._wait_s) as conn:
                try:
                    yield conn
                except asyncpg.InternalClientError:  # the server's farewell came between two acts
                    conn.terminate()
                    raise
        except GONE as why:
            raise StorageGone(type(why).__name__) from why

    async def _fetch(self, conn: Any, sql: str, *values: Any) -> list[Any]:
        if self._told is not None:
            self._told(sql)
        return list(await conn.fetch(sql, *values))

    async def _fetchval(self, conn: Any, sql: str, *values: Any) -> Any:
        if self._told is not None:
            self._told(sql)
        return await conn.fetchval(sql, *values)

    async def _write_once(
        self, op: Op, partner: str, items: Sequence[Item], keys: Sequence[str]
    ) -> list[Outcome]:
        at = self._now()
        async with self._connection() as conn:
            references = [item.reference for item in items]
            rows = await self._fetch(conn, READ, partner, op.value, array(keys), array(references))
            known = Known(
                {row["asked_key"]: row_of(row) for row in rows if row["person_key"] is not None},
                {row["asked"]: row["digest"] for row in rows if row["digest"] is not None},
                stamp(at),
            )
            told = decide(op, partner, items, keys, known)
            if told.changes:
                await self._fetchval(conn, WRITE, partner, at, *columns(told, known))
        return told.outcomes


async def _carry_out(conn: Any, number: int, script: str) -> None:
    try:
        await conn.execute(script, timeout=LONG_S)
    except asyncpg.PostgresError as why:
        if isinstance(why, GONE):
            raise
        raise StorageOld(f"script {number} cannot be run: {why}") from why


async def _as_it_is(_conn: Any) -> None:
    """We leave no session state behind: a round trip to clear it would be for nothing."""
