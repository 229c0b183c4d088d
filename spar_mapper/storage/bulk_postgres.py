"""Bulk on PostgreSQL: COPY for whoever is new, the usual statement for the few who come back."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import astuple, fields
from datetime import datetime
from typing import Any

from spar_mapper.model import Item
from spar_mapper.storage.bulk import PAGE, Page, Progress, Report, Told, judged
from spar_mapper.storage.decide import Decision, Known, Row
from spar_mapper.storage.port import StorageBusy
from spar_mapper.storage.postgres import AGAIN, LOST, PostgresStorage
from spar_mapper.storage.postgres_sql import COLUMNS, WRITE, columns, row_of
from spar_mapper.storage.text import packed, stamp

_NAMES = [field.name for field in fields(Progress)]
_MAPPING = (
    "person_key", "person", "fa", "strategy", "fields", "name", "phone", "info", "version",
    "active", "expires", "updated_by", "created_at", "updated_at",
)  # fmt: skip
_HISTORY = ("at", "partner", "op", "reference", "person_key", "version", "fa", "info")
_HELD = f"SELECT {COLUMNS} FROM mappings m WHERE m.person_key = ANY($1)"
_PAGE = f"SELECT {COLUMNS} FROM mappings m WHERE m.person_key > $1 ORDER BY m.person_key LIMIT $2"
_TOLD = "SELECT person_key, version, fa FROM history WHERE person_key = ANY($1) ORDER BY number"
_ORPHANS = (
    "SELECT count(DISTINCT person_key) FROM history h"
    " WHERE NOT EXISTS (SELECT 1 FROM mappings m WHERE m.person_key = h.person_key)"
)


class PostgresBulk(PostgresStorage):
    """See Bulk."""

    async def progress(self, source: str) -> Progress | None:
        """See Bulk."""
        sql = f"SELECT {', '.join(_NAMES)} FROM imports WHERE source = $1"
        async with self._connection() as conn:
            rows = await self._fetch(conn, sql, source)
        return Progress(*rows[0]) if rows else None

    async def forget(self, source: str) -> None:
        """See Bulk."""
        async with self._connection() as conn:
            await conn.execute("DELETE FROM imports WHERE source = $1", source)

    async def load(
        self, partner: str, items: Sequence[Item], before: Progress, report: Report
    ) -> Progress:
        """See Bulk."""
        for _ in range(AGAIN):
            try:
                async with self._connection() as conn, conn.transaction():
                    return await self._load(conn, partner, items, before, report)
            except LOST:
                continue
        raise StorageBusy("others were faster")

    async def pages(self, after: str = "", *, history: bool = False) -> AsyncGenerator[Page, None]:
        """See Bulk."""
        async with (
            self._connection() as conn,
            conn.transaction(isolation="repeatable_read", readonly=True),
        ):
            while found := await self._fetch(conn, _PAGE, after, PAGE):
                rows = {row["person_key"]: row_of(row) for row in found}
                told = await self._fetch(conn, _TOLD, list(rows)) if history else []
                yield Page(rows, [Told(*one) for one in told])
                after = found[-1]["person_key"]

    async def orphans(self) -> int:
        """See Bulk."""
        async with self._connection() as conn:
            return int(await self._fetchval(conn, _ORPHANS))

    async def damage(self) -> list[str]:
        """See Bulk: pg_amcheck looks at the pages, with rights that we do not need."""
        return []

    async def _load(
        self, conn: Any, partner: str, items: Sequence[Item], before: Progress, report: Report
    ) -> Progress:
        at = self._now()
        keys = [self._spelling.key(item.person) for item in items]
        found = await self._fetch(conn, _HELD, sorted(set(keys)))
        known = Known({row["person_key"]: row_of(row) for row in found}, {}, stamp(at))
        told, verdicts = judged(partner, items, keys, known)
        fresh = {key: row for key, row in told.rows.items() if key not in known.rows}
        await _copy(conn, partner, at, fresh, told)
        back = _only(told, known)
        if back.changes:
            await self._fetchval(conn, WRITE, partner, at, *columns(back, known))
        after = report(verdicts)
        await _move(conn, before, after)
        return after


async def _copy(
    conn: Any, partner: str, at: datetime, fresh: dict[str, Row], told: Decision
) -> None:
    """Whoever was made by somebody else since we looked is a unique violation: begin again."""
    mappings = [
        (
            key, row.mapping.person, row.mapping.text, row.mapping.strategy,
            packed(row.mapping.fields), row.name, row.phone,
            packed(row.mapping.info) if row.mapping.info is not None else None,
            row.mapping.version, True, row.mapping.expires, partner, at, at,
        )
        for key, row in sorted(fresh.items(), key=lambda pair: pair[0])
    ]  # fmt: skip
    await conn.copy_records_to_table("mappings", records=mappings, columns=_MAPPING)
    history = [
        (
            at, partner, change.op.value, change.item.reference, change.key,
            change.mapping.version, change.mapping.text,
            packed(change.item.info) if change.item.info is not None else None,
        )
        for change in told.changes
        if change.key in fresh
    ]  # fmt: skip
    await conn.copy_records_to_table("history", records=history, columns=_HISTORY)


def _only(told: Decision, known: Known) -> Decision:
    """Those who have a row from an earlier life."""
    rows = {key: row for key, row in told.rows.items() if key in known.rows}
    return Decision(rows=rows, changes=[c for c in told.changes if c.key in rows])


async def _move(conn: Any, before: Progress, after: Progress) -> None:
    if before.read_bytes == 0:
        marks = ", ".join(f"${at}" for at in range(1, len(_NAMES) + 1))
        done = await conn.execute(
            f"INSERT INTO imports ({', '.join(_NAMES)}) VALUES ({marks}) ON CONFLICT DO NOTHING",
            *astuple(after),
        )
    else:
        told = ", ".join(f"{name} = ${at}" for at, name in enumerate(_NAMES, 1))
        done = await conn.execute(
            f"UPDATE imports SET {told} WHERE source = $1 AND read_bytes = ${len(_NAMES) + 1}",
            *astuple(after),
            before.read_bytes,
        )
    if done.endswith(" 0"):
        raise StorageBusy("another import of the same file is running")
