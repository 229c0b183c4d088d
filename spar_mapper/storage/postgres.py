"""The registry on PostgreSQL 14 and later: asyncpg, a pool, set-based statements.

A batch reads, decides in memory, writes. Two batches may decide on the same person at once: the
inserts then meet on a unique index, the slower one sees that it lost, and begins again with what
the faster one left. Rows are touched in the order of their keys, so that nobody waits in a circle.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import asyncpg

from spar_mapper.model import Item, Mapping, Op, Outcome
from spar_mapper.people import Spelling
from spar_mapper.storage.decide import Decision, Known, Row, decide, resolved
from spar_mapper.storage.migrations import newest, scripts
from spar_mapper.storage.port import Partner, Statement, StorageBusy, StorageGone, StorageOld
from spar_mapper.storage.text import now_utc, packed, stamp, unpacked

AGAIN = 25
"""How often a batch begins again because others were faster. Each time somebody has won."""

MIGRATING = 7_315_021
"""Our advisory lock: one process migrates, the others wait."""

COLUMNS = (
    "m.person_key, m.person, m.fa, m.strategy, m.fields, m.info, m.version, m.updated_at,"
    " m.updated_by, m.expires, m.active, m.name, m.phone"
)
SHARED = (
    "EXISTS (SELECT 1 FROM mappings o WHERE o.fa = m.fa AND o.active"
    " AND o.person_key <> m.person_key)"
)
GONE = (
    OSError,
    asyncio.TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.TooManyConnectionsError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.DiskFullError,
    asyncpg.ReadOnlySQLTransactionError,
)
LOST = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError, asyncpg.UniqueViolationError)


class _Overtaken(Exception):
    """Somebody else wrote one of our rows since we read it."""


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
    ) -> None:
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
                command_timeout=60,
                server_settings={"application_name": "spar-mapper"},
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
            await conn.execute("SELECT pg_advisory_xact_lock($1)", MIGRATING)
            await conn.execute("CREATE TABLE IF NOT EXISTS schema (number integer PRIMARY KEY)")
            at = await conn.fetchval("SELECT coalesce(max(number), 0) FROM schema")
            if at > newest("postgres"):
                raise StorageOld(f"schema {at}, this program knows {newest('postgres')}")
            for number, script in scripts("postgres"):
                if number > at:
                    await conn.execute(script)
                    await conn.execute("INSERT INTO schema VALUES ($1)", number)
        return newest("postgres")

    async def ready(self) -> None:
        """See Storage."""
        async with self._connection() as conn:
            try:
                at = await conn.fetchval("SELECT max(number) FROM schema")
            except asyncpg.UndefinedTableError:
                at = None
        if at != newest("postgres"):
            raise StorageOld(f"schema {at}, this program needs {newest('postgres')}")

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        keys = [self._spelling.key(item.person) for item in items]
        for _ in range(AGAIN):
            try:
                return await self._write_once(op, partner, items, keys)
            except (_Overtaken, *LOST):
                continue
        raise StorageBusy("others were faster")

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        keys = [self._spelling.key(item.person) for item in items]
        texts = list({item.text for item in items if item.text and not item.person})
        by_text: dict[str, Mapping] = {}
        async with self._connection() as conn:
            rows = await self._fetch(conn, _BY_KEY, sorted({k for k in keys if k}))
            if texts:
                found = await self._fetch(conn, _BY_TEXT, texts)
                by_text = {row["fa"]: _mapping(row) for row in found}
        by_key = {row["person_key"]: _mapping(row) for row in rows}
        return resolved(items, keys, by_key, by_text, stamp(self._now())[:10])

    async def sweep(self) -> int:
        """See Storage."""
        at = self._now()
        async with self._connection() as conn:
            return int(await self._fetchval(conn, _SWEEP, at, stamp(at)[:10]))

    async def partner(self, name: str) -> Partner | None:
        """See Storage."""
        async with self._connection() as conn:
            rows = await self._fetch(conn, f"{_PARTNERS} WHERE name = $1", name)
        return _partner(rows[0]) if rows else None

    async def partners(self) -> list[Partner]:
        """See Storage."""
        async with self._connection() as conn:
            return [_partner(row) for row in await self._fetch(conn, f"{_PARTNERS} ORDER BY name")]

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

    async def run(self, *statements: Statement) -> list[list[tuple[Any, ...]]]:
        """See Storage."""
        for _ in range(AGAIN):
            try:
                async with self._connection() as conn, conn.transaction():
                    return [
                        [tuple(row) for row in await self._fetch(conn, sql, *values)]
                        for sql, values in statements
                    ]
            except LOST:
                continue
        raise StorageBusy("others were faster")

    def trace(self, told: Callable[[str], None] | None) -> None:
        """``told`` gets each statement; for counting them in tests."""
        self._told = told

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        if self._pool is None:
            raise StorageGone("not open")
        try:
            async with self._pool.acquire(timeout=self._wait_s) as conn:
                yield conn
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
        async with self._connection() as conn, conn.transaction():
            known = await self._known(conn, op, partner, items, keys, at)
            told = decide(op, partner, items, keys, known)
            if told.changes:
                await self._keep(conn, partner, told, at)
        return told.outcomes

    async def _known(
        self,
        conn: Any,
        op: Op,
        partner: str,
        items: Sequence[Item],
        keys: Sequence[str],
        at: datetime,
    ) -> Known:
        sql = _READ if op is Op.LINK else _READ_LOCKED
        rows = await self._fetch(conn, sql, sorted(set(keys)))
        references = list({item.reference for item in items})
        answered = await self._fetch(conn, _ANSWERED, partner, op.value, references)
        return Known(
            {row["person_key"]: _row(row) for row in rows},
            {row["reference"]: row["digest"] for row in answered},
            stamp(at),
        )

    async def _keep(self, conn: Any, partner: str, told: Decision, at: datetime) -> None:
        """answered, then mappings, then history: everybody in this order."""
        changes = sorted(told.changes, key=lambda change: change.item.reference)
        kept = await self._fetchval(
            conn, _ANSWER, partner, at, [c.op.value for c in changes],
            [c.item.reference for c in changes], [c.item.digest for c in changes],
            [c.mapping.version for c in changes],
        )  # fmt: skip
        if kept != len(changes):
            raise _Overtaken
        rows = sorted(told.rows.items())
        locked = told.changes[0].op is not Op.LINK
        written = await self._fetchval(conn, _UPSERT, *_columns(rows), locked, partner, at)
        if written != len(rows):
            raise _Overtaken
        await self._fetchval(
            conn, _HISTORY, partner, at, [c.op.value for c in told.changes],
            [c.item.reference for c in told.changes], [c.key for c in told.changes],
            [c.mapping.version for c in told.changes], [c.mapping.text for c in told.changes],
            [packed(c.item.info) if c.item.info is not None else None for c in told.changes],
        )  # fmt: skip


_READ = f"SELECT {COLUMNS} FROM mappings m WHERE m.person_key = ANY($1)"
_READ_LOCKED = f"{_READ} ORDER BY m.person_key FOR UPDATE"
_HELD = f"SELECT {COLUMNS}, {SHARED} AS shared FROM mappings m WHERE m.active"
_BY_KEY = f"{_HELD} AND m.person_key = ANY($1)"
_BY_TEXT = f"{_HELD} AND m.fa = ANY($1) ORDER BY m.person_key DESC"
_ANSWERED = (
    "SELECT reference, digest FROM answered WHERE partner = $1 AND op = $2 AND reference = ANY($3)"
)
_ANSWER = """
WITH kept AS (
    INSERT INTO answered (partner, op, reference, digest, version, at)
    SELECT $1, t.op, t.reference, t.digest, t.version, $2
    FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[])
        AS t (op, reference, digest, version)
    ON CONFLICT DO NOTHING RETURNING 1
) SELECT count(*) FROM kept"""
_UPSERT = """
WITH written AS (
    INSERT INTO mappings AS m (person_key, person, fa, strategy, fields, name, phone, info, version,
        active, expires, updated_by, created_at, updated_at)
    SELECT t.person_key, t.person, t.fa, t.strategy, t.fields, t.name, t.phone, t.info, t.version,
        t.active, t.expires, $13, $14, $14
    FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::text[],
        $7::text[], $8::text[], $9::bigint[], $10::boolean[], $11::text[])
        AS t (person_key, person, fa, strategy, fields, name, phone, info, version, active, expires)
    ON CONFLICT (person_key) DO UPDATE SET person = excluded.person, fa = excluded.fa,
        strategy = excluded.strategy, fields = excluded.fields, name = excluded.name,
        phone = excluded.phone, info = excluded.info, version = excluded.version,
        active = excluded.active, expires = excluded.expires, updated_at = excluded.updated_at,
        updated_by = excluded.updated_by
    WHERE $12 OR m.version = excluded.version - 1
    RETURNING 1
) SELECT count(*) FROM written"""
_HISTORY = """
WITH told AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa, info)
    SELECT $2, $1, t.* FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[],
        $8::text[]) AS t
    RETURNING 1
) SELECT count(*) FROM told"""
_SWEEP = """
WITH ended AS (
    UPDATE mappings SET active = false, version = version + 1, updated_at = $1,
        updated_by = 'registry'
    WHERE active AND expires <> '' AND expires < $2
    RETURNING person_key, version, fa
), told AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa)
    SELECT $1, 'registry', 'expire', '', person_key, version, fa FROM ended RETURNING 1
) SELECT count(*) FROM told"""
_PARTNERS = "SELECT name, public_key, rights FROM partners"


def _columns(rows: Sequence[tuple[str, Row]]) -> list[list[Any]]:
    mappings = [row.mapping for _, row in rows]
    return [
        [key for key, _ in rows],
        [m.person for m in mappings],
        [m.text for m in mappings],
        [m.strategy for m in mappings],
        [packed(m.fields) for m in mappings],
        [row.name for _, row in rows],
        [row.phone for _, row in rows],
        [packed(m.info) if m.info is not None else None for m in mappings],
        [m.version for m in mappings],
        [row.active for _, row in rows],
        [m.expires for m in mappings],
    ]


def _mapping(row: Any) -> Mapping:
    return Mapping(
        row["person"], row["fa"], row["strategy"], unpacked(row["fields"]),
        unpacked(row["info"]) if row["info"] is not None else None,
        row["version"], stamp(row["updated_at"]), row["updated_by"], row["expires"], row["shared"],
    )  # fmt: skip


def _row(row: Any) -> Row:
    mapping = Mapping(
        row["person"], row["fa"], row["strategy"], unpacked(row["fields"]),
        unpacked(row["info"]) if row["info"] is not None else None,
        row["version"], stamp(row["updated_at"]), row["updated_by"], row["expires"],
    )  # fmt: skip
    return Row(mapping, row["active"], row["name"], row["phone"])


def _partner(row: Any) -> Partner:
    return Partner(row["name"], row["public_key"], frozenset(row["rights"].split(",")))
