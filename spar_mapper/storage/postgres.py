"""The registry on PostgreSQL 14 and later: asyncpg, a pool, set-based statements.

A batch is two statements: one reads, one writes everything or nothing, and between them
``decide``. Nothing is locked while we think. Where somebody else wrote one of the rows in the
meantime the second statement fails as a whole, and the batch begins again with what the faster one
left. Rows are locked in the order of their keys, so that nobody waits in a circle.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import asyncpg

from spar_mapper.core.clock import iso_utc, now_utc
from spar_mapper.core.decide import (
    CurrentState,
    Decision,
    decide,
    grouped_programmes,
    resolve_outcomes,
)
from spar_mapper.core.expiry import days_from
from spar_mapper.core.model import Item, Mapping, Op, Outcome, ReadyOutcomes, ready_outcome
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.waiting import NO_LIMITS, WriteLimits
from spar_mapper.storage.bulk_postgres import PostgresBulk
from spar_mapper.storage.migrations import newest_version
from spar_mapper.storage.port import (
    IDS_FOLDED,
    IDS_FOLDED_MEANWHILE,
    Extension,
    PartnerRow,
    SchemaMismatch,
    Statement,
    StorageBusy,
    StreamName,
    TakenAdmission,
)
from spar_mapper.storage.postgres_pool import (
    CONFLICT_ERRORS,
    LONG_TIMEOUT_S,
    MAX_ATTEMPTS,
    PostgresPool,
    RowsChanged,
    save_programmes,
)
from spar_mapper.storage.postgres_sql import (
    ANSWER_END,
    ANSWER_PARTS,
    ANSWERS,
    BY_FA,
    BY_KEY,
    END_EXPIRED,
    EXTEND,
    NOT_READY,
    PROGRAMMES,
    READ,
    RELAXED_DURABILITY,
    SELECT_PARTNERS,
    SET_FROZEN,
    USE_UP,
    USE_UP_NEW,
    WRITE,
    WRITERS,
    mapping_of,
    partner_row,
    person_row,
    text_array,
    write_arguments,
)
from spar_mapper.storage.waiting_postgres import read_counts, save_waiting

SPLIT_FROM = 400
"""People. Who asks about so many, alone, has them looked up over two connections at once."""
SETTLE_WAIT_S = 10.0
SETTLE_EVERY_S = 0.05


class PostgresStorage:
    """A Storage over a pool. ``open`` before use."""

    def __init__(
        self,
        url: str,
        normalizer: IdNormalizer,
        now: Callable[[], datetime] = now_utc,
        *,
        connections: int = 8,
        connection_timeout_s: float = 10.0,
        statement_timeout_s: float = 60.0,
        grace_days: int = 0,
    ) -> None:
        """now: the clock. connections: of the pool, at most. The time-outs are in seconds.

        grace_days: after its last day, for which a mapping can still be extended.
        """
        self._pool = PostgresPool(url, connections, connection_timeout_s, statement_timeout_s)
        self._normalizer = normalizer
        self._now = now
        self._grace_days = grace_days

    async def open(self, *, migrate: bool = True) -> None:
        """Connect, and bring the schema up to date. Raises StorageUnavailable, SchemaMismatch."""
        await self._pool.open(migrate=migrate)
        async with self._pool.connection() as conn:
            try:
                folded = await conn.fetchval(IDS_FOLDED) == "1"
            except asyncpg.UndefinedTableError:  # not migrated: ``ready`` says so
                folded = False
        self._normalizer = replace(self._normalizer, fold_spelling=folded)

    async def close(self) -> None:
        """Close all connections; nothing may be called afterwards."""
        await self._pool.close()

    async def migrate(self) -> int:
        """Run the scripts that are missing; the schema's number. Raises SchemaMismatch."""
        return await self._pool.migrate()

    def bulk(self) -> PostgresBulk:
        """Import, export and check of the same database."""
        return PostgresBulk(self, self._pool, self._normalizer, self._now)

    async def ready(self) -> None:
        """As Storage: a newer schema is good as well."""
        async with self._pool.connection() as conn:
            try:
                at = await conn.fetchval("SELECT max(number) FROM schema")
            except asyncpg.UndefinedTableError:
                at = None
        if at is None or at < newest_version("postgres"):  # a newer one is read and written as ours
            raise SchemaMismatch(f"schema {at}, this program needs {newest_version('postgres')}")
        async with self._pool.connection() as conn:
            folded = await conn.fetchval(IDS_FOLDED) == "1"
        if folded is not self._normalizer.fold_spelling:
            raise SchemaMismatch(IDS_FOLDED_MEANWHILE)

    async def write(
        self, op: Op, partner: str, items: Sequence[Item], limits: WriteLimits = NO_LIMITS
    ) -> list[Outcome]:
        """As Storage: begun again up to MAX_ATTEMPTS times. Raises StorageBusy."""
        keys = self._normalizer.keys([item.person_id for item in items])
        for _ in range(MAX_ATTEMPTS):
            try:
                return await self._write_once(op, partner, items, keys, limits)
            except CONFLICT_ERRORS:
                continue
        raise StorageBusy("others wrote the same rows")

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """As Storage: one outcome for each item, in their order."""
        keys = self._normalizer.keys([item.person_id for item in items])
        fas = list({item.fa for item in items if item.fa and not item.person_id})
        by_fa: dict[str, Mapping] = {}
        async with self._pool.connection() as conn:
            rows = await self._pool.fetch(conn, BY_KEY, text_array(sorted({k for k in keys if k})))
            if fas:
                found = await self._pool.fetch(conn, BY_FA, fas)
                by_fa = {row["fa"]: mapping_of(row) for row in found}
            programmes = await self._programmes_of(conn, items, keys)
        by_key = {row["person_key"]: mapping_of(row) for row in rows}
        today = iso_utc(self._now())[:10]
        return resolve_outcomes(items, keys, by_key, by_fa, today, programmes, self._grace_days)

    async def resolve_answers(self, items: Sequence[Item]) -> Sequence[Outcome]:
        """As Storage: ready for those who are asked about by id, in full."""
        if not all(map(_is_plain, items)):
            return await self.resolve(items)
        keys = self._normalizer.keys([item.person_id for item in items])
        half = len(items) // 2
        if len(items) < SPLIT_FROM or not self._pool.is_idle():
            parts, others = await self._answers_to(keys)
        else:
            first, second = await asyncio.gather(
                self._answers_to(keys[:half]), self._answers_to(keys[half:])
            )
            parts, others = first[0] + second[0], first[1] | second[1]
        infos, fas, fa_objects, facts = (parts[at::ANSWER_PARTS] for at in range(ANSWER_PARTS))
        if NOT_READY not in facts and "" not in facts:
            return ReadyOutcomes(items, infos, fas, fa_objects, facts)
        left = [at for at, one in enumerate(facts) if one in {"", NOT_READY}]
        rest_items, rest_keys = [items[at] for at in left], [keys[at] for at in left]
        today, grace = iso_utc(self._now())[:10], self._grace_days
        rest = iter(resolve_outcomes(rest_items, rest_keys, others, {}, today, {}, grace))
        columns = zip(items, infos, fas, fa_objects, facts, strict=True)
        return [ready_outcome(*values) if values[3] else next(rest) for values in columns]

    async def _answers_to(self, keys: Sequence[str]) -> tuple[list[str], dict[str, Mapping]]:
        """The parts of ANSWERS, and the mappings of those that are not ready, by key."""
        async with self._pool.connection() as conn:
            text = await self._pool.fetchval(conn, ANSWERS, text_array(keys))
            parts = str(text or "").split(ANSWER_END)
            facts = parts[ANSWER_PARTS - 1 :: ANSWER_PARTS]
            if NOT_READY not in facts:
                return parts, {}
            others = sorted({k for k, f in zip(keys, facts, strict=True) if f == NOT_READY})
            found = await self._pool.fetch(conn, BY_KEY, text_array(others))
        return parts, {row["person_key"]: mapping_of(row) for row in found}

    async def _programmes_of(
        self, conn: Any, items: Sequence[Item], keys: Sequence[str]
    ) -> dict[str, frozenset[str]]:
        """The programmes of those whom partners of some programmes ask about."""
        limited = {key for key, item in zip(keys, items, strict=True) if item.allowed}
        if not limited:
            return {}
        return grouped_programmes(await self._pool.fetch(conn, PROGRAMMES, sorted(limited)))

    async def set_frozen(self, person_id: str, by: str, reason: str) -> bool:
        """As Storage: in one statement, with a row of history."""
        key = self._normalizer.key(person_id)
        async with self._pool.connection() as conn:
            return bool(await self._pool.fetchval(conn, SET_FROZEN, key, self._now(), by, reason))

    async def extend(self, asked: Extension) -> bool:
        """As Storage: in one statement, with a row of history."""
        at, key = self._now(), self._normalizer.key(asked.person_id)
        values = (asked.until, asked.version, self._first_kept(at), asked.reference)
        async with self._pool.connection() as conn:
            return bool(await self._pool.fetchval(conn, EXTEND, key, at, asked.by, *values))

    async def end_expired(self) -> int:
        """As Storage: in one transaction, with a row of history for each."""
        at = self._now()
        async with self._pool.connection() as conn:
            return int(
                await conn.fetchval(END_EXPIRED, at, self._first_kept(at), timeout=LONG_TIMEOUT_S)
            )

    def _first_kept(self, at: datetime) -> str:
        """The earliest last day whose grace is not over."""
        return days_from(iso_utc(at)[:10], -self._grace_days)

    async def settled(self, stream: StreamName) -> int:
        """As Storage: by the locks of those who write. Up to SETTLE_WAIT_S seconds.

        Who takes a number has the lock of a writer before that, until it is committed or undone.
        So once all who had it have ended, no number below the highest that was seen is to come.
        """
        name = stream.value
        async with self._pool.connection() as conn:
            highest = await conn.fetchval(f"SELECT coalesce(max(number), 0) FROM {name}")
            writers = set(map(tuple, await conn.fetch(WRITERS, name)))
            give_up_at = asyncio.get_running_loop().time() + SETTLE_WAIT_S
            while writers:
                if asyncio.get_running_loop().time() > give_up_at:
                    return 0
                await asyncio.sleep(SETTLE_EVERY_S)
                writers &= set(map(tuple, await conn.fetch(WRITERS, name)))
        return int(highest)

    async def partner(self, name: str) -> PartnerRow | None:
        """As Storage: from the table ``partners``."""
        async with self._pool.connection() as conn:
            rows = await self._pool.fetch(conn, f"{SELECT_PARTNERS} WHERE name = $1", name)
        return partner_row(rows[0]) if rows else None

    async def partners(self) -> list[PartnerRow]:
        """As Storage: from the table ``partners``."""
        async with self._pool.connection() as conn:
            return [
                partner_row(row)
                for row in await self._pool.fetch(conn, f"{SELECT_PARTNERS} ORDER BY name")
            ]

    async def add_partner(self, partner: PartnerRow) -> None:
        """As Storage: an upsert of one row."""
        async with self._pool.connection() as conn:
            await conn.execute(
                "INSERT INTO partners VALUES ($1, $2, $3) ON CONFLICT (name)"
                " DO UPDATE SET public_key = excluded.public_key, rights = excluded.rights",
                partner.name, partner.public_key, ",".join(sorted(partner.rights)),
            )  # fmt: skip

    async def remove_partner(self, name: str) -> bool:
        """As Storage: from the table ``partners`` alone."""
        async with self._pool.connection() as conn:
            done = await conn.execute("DELETE FROM partners WHERE name = $1", name)
        return bool(done != "DELETE 0")

    async def use_up(self, taken: TakenAdmission) -> set[str]:
        """As Storage: one statement, and one more where some were used up before."""
        enrollments = sorted(taken.references)
        values = (
            taken.partner, taken.admission, taken.at, taken.token, text_array(enrollments),
            text_array([taken.references[one] for one in enrollments]),
        )  # fmt: skip
        for _ in range(MAX_ATTEMPTS):
            try:
                async with self._pool.connection() as conn:
                    try:
                        await self._pool.fetchval(conn, USE_UP_NEW, *values)
                    except asyncpg.UniqueViolationError:
                        rows = await self._pool.fetch(conn, USE_UP, *values)
                        return {str(row[0]) for row in rows}
                    return set(enrollments)
            except CONFLICT_ERRORS:
                continue
        raise StorageBusy("others wrote the same rows")

    async def run(
        self, *statements: Statement, relaxed_durability: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """As Storage: begun again up to MAX_ATTEMPTS times. Raises StorageBusy."""
        for _ in range(MAX_ATTEMPTS):
            try:
                async with self._pool.connection() as conn:
                    if len(statements) == 1:  # is a transaction by itself
                        sql, values = statements[0]
                        if relaxed_durability:
                            sql = RELAXED_DURABILITY.format(sql=sql)
                        return [await self._rows(conn, (sql, values))]
                    async with conn.transaction():
                        if relaxed_durability:
                            await conn.execute("SET LOCAL synchronous_commit TO off")
                        return [await self._rows(conn, one) for one in statements]
            except CONFLICT_ERRORS:
                continue
        raise StorageBusy("others wrote the same rows")

    async def _rows(self, conn: Any, statement: Statement) -> list[tuple[Any, ...]]:
        sql, values = statement
        return [tuple(row) for row in await self._pool.fetch(conn, sql, *values)]

    def trace(self, on_statement: Callable[[str], None] | None) -> None:
        """Call ``on_statement`` with each statement from now on; None: no more."""
        self._pool.on_statement = on_statement

    async def _write_once(
        self,
        op: Op,
        partner: str,
        items: Sequence[Item],
        keys: Sequence[str],
        limits: WriteLimits,
    ) -> list[Outcome]:
        at = self._now()
        async with self._pool.connection() as conn:
            references = [item.reference for item in items]
            rows = await self._pool.fetch(
                conn, READ, partner, op.value, text_array(keys), text_array(references)
            )
            state = CurrentState(
                {
                    row["asked_key"]: person_row(row)
                    for row in rows
                    if row["person_key"] is not None
                },
                {row["asked"]: row["digest"] for row in rows if row["digest"] is not None},
                iso_utc(at),
                await self._programmes_of(conn, items, keys),
                limits,
                await read_counts(self._pool, conn, op, partner, items, keys, limits, at),
                self._grace_days,
            )
            decision = decide(op, partner, items, keys, state)
            if decision.changes or decision.waiting:
                async with conn.transaction():
                    await self._save(conn, partner, decision, state, at)
        return decision.outcomes

    async def _save(
        self, conn: Any, partner: str, decision: Decision, state: CurrentState, at: datetime
    ) -> None:
        """Write everything of ``decision``, within a transaction. Raises RowsChanged."""
        if decision.changes:
            arguments = write_arguments(decision, state)
            if not await self._pool.fetchval(conn, WRITE, partner, at, *arguments):
                raise RowsChanged
            await save_programmes(self._pool, conn, decision)
        await save_waiting(self._pool, conn, partner, decision, state.limits, at)


def _is_plain(item: Item) -> bool:
    """True for a person who is asked about by id alone, with the account, by any partner."""
    return bool(
        item.details and item.person_id and not item.fa and item.error is None and not item.allowed
    )
