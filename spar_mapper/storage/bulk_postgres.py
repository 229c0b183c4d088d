"""Import, export and check on PostgreSQL: COPY for new people, else the usual statement."""

from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import astuple, fields
from datetime import datetime
from typing import Any

from spar_mapper.core.clock import iso_utc
from spar_mapper.core.decide import CurrentState, Decision, PersonRow
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Item
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.bulk_port import (
    PAGE_ROWS,
    HistoryRow,
    ImportProgress,
    PeoplePage,
    WriteReport,
    decide_import,
)
from spar_mapper.storage.port import Storage, StorageBusy
from spar_mapper.storage.postgres_pool import (
    CONFLICT_ERRORS,
    MAX_ATTEMPTS,
    PostgresPool,
    RowsChanged,
    save_programmes,
)
from spar_mapper.storage.postgres_sql import (
    PERSON_COLUMNS,
    WRITE,
    answer_of,
    answer_version_of,
    facts_of,
    person_row,
    write_arguments,
)

_PROGRESS_COLUMNS = [field.name for field in fields(ImportProgress)]
MAPPING_COLUMNS = (
    "person_key", "person", "fa", "strategy", "fields", "name", "phone", "info", "version",
    "active", "expires", "updated_by", "created_at", "updated_at",
    "answer", "answer_version", "answer_facts",
)  # fmt: skip
HISTORY_COLUMNS = ("at", "partner", "op", "reference", "person_key", "version", "fa", "info")
_READ = f"SELECT {PERSON_COLUMNS} FROM mappings m WHERE m.person_key = ANY($1)"
_READ_PAGE = (
    f"SELECT {PERSON_COLUMNS} FROM mappings m WHERE m.person_key > $1"
    " ORDER BY m.person_key LIMIT $2"
)
_READ_HISTORY = (
    "SELECT person_key, version, fa, fa_hash <> '' FROM history"
    " WHERE person_key = ANY($1) ORDER BY number"
)
_COUNT_ORPHANS = (
    "SELECT count(DISTINCT person_key) FROM history h"
    " WHERE h.person_key NOT LIKE 'erased:%'"
    " AND NOT EXISTS (SELECT 1 FROM mappings m WHERE m.person_key = h.person_key)"
)
_IS_TABLE = "SELECT relkind <> 'v' FROM pg_class WHERE oid = to_regclass($1)"
_PAID = "SELECT fa, person_key FROM mappings WHERE active"
_USERS = "SELECT fa, person_key FROM account_users"
_MISPLACED = f"({_PAID} EXCEPT {_USERS}) UNION ALL ({_USERS} EXCEPT {_PAID})"
_TOGETHER = (
    f"{_PAID} AND fa IN (SELECT fa FROM mappings WHERE active GROUP BY fa HAVING count(*) > 1)"
)
_SHARERS = "SELECT fa, person_key FROM account_sharers"
_WITHOUT_FIRST = (
    "SELECT fa, '' FROM mappings WHERE active EXCEPT SELECT fa, '' FROM account_first_users"
)
_MISPLACED_SHARERS = (
    f"({_TOGETHER} EXCEPT {_SHARERS}) UNION ALL ({_SHARERS} EXCEPT {_TOGETHER})"
    f" UNION ALL ({_WITHOUT_FIRST})"
)


class PostgresBulk:
    """A BulkStorage over a pool of connections."""

    def __init__(
        self,
        storage: Storage,
        pool: PostgresPool,
        normalizer: IdNormalizer,
        now: Callable[[], datetime],
    ) -> None:
        self.storage = storage
        self._pool = pool
        self.normalizer = normalizer
        self._now = now

    async def progress(self, source: str) -> ImportProgress | None:
        """As BulkStorage: from the table ``imports``."""
        sql = f"SELECT {', '.join(_PROGRESS_COLUMNS)} FROM imports WHERE source = $1"
        async with self._pool.connection() as conn:
            rows = await self._pool.fetch(conn, sql, source)
        return ImportProgress(*rows[0]) if rows else None

    async def delete_progress(self, source: str) -> None:
        """As BulkStorage: from the table ``imports``."""
        async with self._pool.connection() as conn:
            await conn.execute("DELETE FROM imports WHERE source = $1", source)

    async def load(
        self, partner: str, items: Sequence[Item], before: ImportProgress, report: WriteReport
    ) -> ImportProgress:
        """As BulkStorage: begun again up to MAX_ATTEMPTS times."""
        for _ in range(MAX_ATTEMPTS):
            try:
                async with self._pool.connection() as conn, conn.transaction():
                    return await self._load(conn, partner, items, before, report)
            except CONFLICT_ERRORS:
                continue
        raise StorageBusy("others wrote the same rows")

    async def pages(
        self, after: str = "", *, history: bool = False
    ) -> AsyncGenerator[PeoplePage, None]:
        """As BulkStorage: in one transaction that reads only."""
        async with (
            self._pool.connection() as conn,
            conn.transaction(isolation="repeatable_read", readonly=True),
        ):
            while found := await self._pool.fetch(conn, _READ_PAGE, after, PAGE_ROWS):
                rows = {row["person_key"]: person_row(row) for row in found}
                past = await self._pool.fetch(conn, _READ_HISTORY, list(rows)) if history else []
                yield PeoplePage(rows, [HistoryRow(*row) for row in past])
                after = found[-1]["person_key"]

    async def people(self, keys: Sequence[str]) -> dict[str, PersonRow]:
        """As BulkStorage: in one statement."""
        async with self._pool.connection() as conn:
            found = await self._pool.fetch(conn, _READ, sorted(set(keys)))
        return {row["person_key"]: person_row(row) for row in found}

    async def orphans(self) -> int:
        """As BulkStorage: counted by the database."""
        async with self._pool.connection() as conn:
            return int(await self._pool.fetchval(conn, _COUNT_ORPHANS))

    async def misplaced_accounts(self) -> int:
        """As BulkStorage: counted by the database, where ``mappings`` is partitioned."""
        async with self._pool.connection() as conn:
            if await self._pool.fetchval(conn, _IS_TABLE, "account_sharers"):
                misplaced = f"{_MISPLACED} UNION ALL {_MISPLACED_SHARERS}"
            elif await self._pool.fetchval(conn, _IS_TABLE, "account_users"):
                misplaced = _MISPLACED
            else:
                return 0
            sql = f"SELECT count(DISTINCT fa) FROM ({misplaced}) AS m"
            return int(await self._pool.fetchval(conn, sql))

    async def damage(self) -> list[str]:
        """As BulkStorage: nothing; pg_amcheck looks at the files, with rights we do not need."""
        return []

    async def _load(
        self,
        conn: Any,
        partner: str,
        items: Sequence[Item],
        before: ImportProgress,
        report: WriteReport,
    ) -> ImportProgress:
        at = self._now()
        keys = [self.normalizer.key(item.person_id) for item in items]
        found = await self._pool.fetch(conn, _READ, sorted(set(keys)))
        state = CurrentState({row["person_key"]: person_row(row) for row in found}, {}, iso_utc(at))
        decision, results = decide_import(partner, items, keys, state)
        new = {key: row for key, row in decision.rows.items() if key not in state.rows}
        await _copy(conn, partner, at, new, decision)
        relinked = _of_known_people(decision, state)
        if relinked.changes:
            arguments = write_arguments(relinked, state)
            if not await self._pool.fetchval(conn, WRITE, partner, at, *arguments):
                raise RowsChanged
        await save_programmes(self._pool, conn, decision)
        after = report(results)
        await _write_progress(conn, before, after)
        return after


async def _copy(
    conn: Any, partner: str, at: datetime, new: dict[str, PersonRow], decision: Decision
) -> None:
    """Insert rows and history of ``new`` people.

    Raises a unique violation for one whom somebody else inserted since we read: begin again.
    """
    mappings = [
        (
            key, row.mapping.person_id, row.mapping.fa, row.mapping.strategy,
            to_json(row.mapping.fields), row.name, row.phone,
            to_json(row.mapping.info) if row.mapping.info is not None else None,
            row.mapping.version, True, row.mapping.expires, partner, at, at,
            answer_of(row), answer_version_of(row), facts_of(row),
        )
        for key, row in sorted(new.items(), key=lambda pair: pair[0])
    ]  # fmt: skip
    await conn.copy_records_to_table("mappings", records=mappings, columns=MAPPING_COLUMNS)
    history = [
        (
            at, partner, change.op.value, change.item.reference, change.key,
            change.mapping.version, change.mapping.fa,
            to_json(change.item.info) if change.item.info is not None else None,
        )
        for change in decision.changes
        if change.key in new
    ]  # fmt: skip
    await conn.copy_records_to_table("history", records=history, columns=HISTORY_COLUMNS)


def _of_known_people(decision: Decision, state: CurrentState) -> Decision:
    """The part about people who have a row, because they were linked before."""
    rows = {key: row for key, row in decision.rows.items() if key in state.rows}
    return Decision(rows=rows, changes=[c for c in decision.changes if c.key in rows])


async def _write_progress(conn: Any, before: ImportProgress, after: ImportProgress) -> None:
    if before.read_bytes == 0:
        marks = ", ".join(f"${at}" for at in range(1, len(_PROGRESS_COLUMNS) + 1))
        done = await conn.execute(
            f"INSERT INTO imports ({', '.join(_PROGRESS_COLUMNS)}) VALUES ({marks})"
            " ON CONFLICT DO NOTHING",
            *astuple(after),
        )
    else:
        assignments = ", ".join(f"{name} = ${at}" for at, name in enumerate(_PROGRESS_COLUMNS, 1))
        done = await conn.execute(
            f"UPDATE imports SET {assignments} WHERE source = $1"
            f" AND read_bytes = ${len(_PROGRESS_COLUMNS) + 1}",
            *astuple(after),
            before.read_bytes,
        )
    if done.endswith(" 0"):
        raise StorageBusy("another import of the same file is running")
