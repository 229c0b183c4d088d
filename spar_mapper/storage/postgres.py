"""The registry on PostgreSQL 14 and later: asyncpg, a pool, set-based statements.

A batch is two statements: one reads, one writes everything or nothing, and between them
``decide``. Nothing is locked while we think. Where somebody else wrote one of the rows in the
meantime the second statement fails as a whole, and the batch begins again with what the faster one
left. Rows are locked in the order of their keys, so that nobody waits in a circle.
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
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

LONG_S = 86_400.0
"""For what nobody waits for: a migration, ending what expired."""

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
"""Somebody else wrote one of our rows since we read it; ``_WRITE`` says so by dividing by zero."""


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
            rows = await self._fetch(conn, _BY_KEY, array(sorted({k for k in keys if k})))
            if texts:
                found = await self._fetch(conn, _BY_TEXT, texts)
                by_text = {row["fa"]: _mapping(row) for row in found}
        by_key = {row["person_key"]: _mapping(row) for row in rows}
        return resolved(items, keys, by_key, by_text, stamp(self._now())[:10])

    async def sweep(self) -> int:
        """See Storage."""
        at = self._now()
        async with self._connection() as conn:
            return int(await conn.fetchval(_SWEEP, at, stamp(at)[:10], timeout=LONG_S))

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

    async def run(
        self, *statements: Statement, lazily: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """See Storage."""
        for _ in range(AGAIN):
            try:
                async with self._connection() as conn:
                    if len(statements) == 1:  # is a transaction by itself
                        sql, values = statements[0]
                        one = (_LAZILY.format(sql=sql) if lazily else sql), values
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
            rows = await self._fetch(conn, _READ, partner, op.value, array(keys), array(references))
            known = Known(
                {row["asked_key"]: _row(row) for row in rows if row["person_key"] is not None},
                {row["asked"]: row["digest"] for row in rows if row["digest"] is not None},
                stamp(at),
            )
            told = decide(op, partner, items, keys, known)
            if told.changes:
                await self._fetchval(conn, _WRITE, partner, at, *_columns(told, known))
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


_LAZILY = """
WITH told AS ({sql})
SELECT told.* FROM (SELECT set_config('synchronous_commit', 'off', true)) AS lazily
LEFT JOIN told ON true WHERE told IS NOT NULL"""
"""One statement in one round trip; it must be one that returns rows without NULL."""

_READ = f"""
SELECT t.key AS asked_key, t.reference AS asked, a.digest, {COLUMNS}
FROM unnest($3::text::text[], $4::text::text[]) AS t (key, reference)
LEFT JOIN LATERAL (SELECT * FROM mappings WHERE person_key = t.key LIMIT 1) AS m ON true
LEFT JOIN LATERAL (
    SELECT digest FROM answered WHERE partner = $1 AND op = $2 AND reference = t.reference LIMIT 1
) AS a ON true"""
"""LIMIT keeps the planner at one look-up each: a partner it has not counted yet has, as far as it
knows, one row, and it then read all of that partner's rows for every item."""

_HELD = f"SELECT {COLUMNS}, {SHARED} AS shared FROM mappings m WHERE m.active"
_BY_KEY = f"{_HELD} AND m.person_key = ANY($1::text::text[])"
_BY_TEXT = f"{_HELD} AND m.fa = ANY($1) ORDER BY m.person_key DESC"
_WRITE = """
WITH told AS (
    SELECT * FROM unnest($3::text::text[], $4::text::text[], $5::text::text[], $6::text::text[],
        $7::text::bigint[], $8::text::text[], $9::text::text[])
        AS t (op, reference, digest, person_key, version, fa, info)
), wished AS (
    SELECT * FROM unnest($10::text::text[], $11::text::text[], $12::text::text[],
        $13::text::integer[], $14::text::text[], $15::text::text[], $16::text::text[],
        $17::text::text[], $18::text::bigint[], $19::text::boolean[], $20::text::text[],
        $21::text::bigint[])
        AS t (person_key, person, fa, strategy, fields, name, phone, info, version, active, expires,
            seen)
), answering AS (
    INSERT INTO answered (partner, op, reference, digest, version, at)
    SELECT $1, op, reference, digest, version, $2 FROM told ORDER BY reference
    ON CONFLICT DO NOTHING RETURNING 1
), made AS (
    INSERT INTO mappings (person_key, person, fa, strategy, fields, name, phone, info, version,
        active, expires, updated_by, created_at, updated_at)
    SELECT person_key, person, fa, strategy, fields, name, phone, info, version, active, expires,
        $1, $2, $2
    FROM wished WHERE seen = 0 ORDER BY person_key
    ON CONFLICT DO NOTHING RETURNING 1
), locked AS (
    SELECT m.person_key FROM mappings m JOIN wished w ON w.person_key = m.person_key
    WHERE w.seen > 0 AND m.version = w.seen ORDER BY m.person_key FOR UPDATE OF m
), changed AS (
    UPDATE mappings m SET person = w.person, fa = w.fa, strategy = w.strategy, fields = w.fields,
        name = w.name, phone = w.phone, info = w.info, version = w.version, active = w.active,
        expires = w.expires, updated_at = $2, updated_by = $1
    FROM wished w JOIN locked l ON l.person_key = w.person_key
    WHERE m.person_key = w.person_key AND m.version = w.seen RETURNING 1
), writing AS (
    INSERT INTO history (at, partner, op, reference, person_key, version, fa, info)
    SELECT $2, $1, op, reference, person_key, version, fa, info FROM told RETURNING 1
)
SELECT 1 / ((SELECT count(*) FROM answering) = (SELECT count(*) FROM told)
    AND (SELECT count(*) FROM made) + (SELECT count(*) FROM changed)
        = (SELECT count(*) FROM wished)
    AND (SELECT count(*) FROM writing) = (SELECT count(*) FROM told))::integer"""
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


def array(values: Iterable[str | int | None]) -> str:
    """An array as PostgreSQL reads it from text; made several times faster than a list is bound."""
    told = (
        "NULL"
        if value is None
        else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
        if isinstance(value, str)
        else str(value)
        for value in values
    )
    return f"{{{','.join(told)}}}"


def _columns(told: Decision, known: Known) -> list[str]:
    """The arrays of ``_WRITE``: one of each change, then one of each row."""
    changes, rows = told.changes, list(told.rows.items())
    mappings = [row.mapping for _, row in rows]
    seen = (known.rows.get(key) for key, _ in rows)
    return [
        array(c.op.value for c in changes),
        array(c.item.reference for c in changes),
        array(c.item.digest for c in changes),
        array(c.key for c in changes),
        array(c.mapping.version for c in changes),
        array(c.mapping.text for c in changes),
        array(packed(c.item.info) if c.item.info is not None else None for c in changes),
        array(key for key, _ in rows),
        array(m.person for m in mappings),
        array(m.text for m in mappings),
        array(m.strategy for m in mappings),
        array(packed(m.fields) for m in mappings),
        array(row.name for _, row in rows),
        array(row.phone for _, row in rows),
        array(packed(m.info) if m.info is not None else None for m in mappings),
        array(m.version for m in mappings),
        array(row.active for _, row in rows),
        array(m.expires for m in mappings),
        array(row.mapping.version if row is not None else 0 for row in seen),
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
