"""The embedded registry: SQLite, one connection, one thread, one transaction per batch."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from spar_mapper.core.clock import iso_utc, now_utc
from spar_mapper.core.decide import CurrentState, Decision, decide, resolve_outcomes
from spar_mapper.core.expiry import days_from
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Item, Mapping, Op, Outcome
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.waiting import NO_LIMITS, WriteLimits
from spar_mapper.storage.bulk_sqlite import SqliteBulk
from spar_mapper.storage.port import (
    IDS_FOLDED,
    IDS_FOLDED_MEANWHILE,
    Extension,
    PartnerRow,
    SchemaMismatch,
    Statement,
    StreamName,
    TakenAdmission,
)
from spar_mapper.storage.sqlite_file import SqliteFile
from spar_mapper.storage.sqlite_sql import (
    ANSWERED_COLUMNS,
    END_EXPIRED,
    EXPIRED,
    EXTEND,
    EXTEND_WAITING,
    EXTENDED,
    KEEP_ADMISSION,
    PERSON_COLUMNS,
    USE_UP,
    insert_json_rows,
    people_rows,
    person_row,
    programmes_of,
    save_rows,
)
from spar_mapper.storage.waiting_sqlite import read_counts, save_waiting

T = TypeVar("T")
SHARED = (
    "EXISTS (SELECT 1 FROM mappings o WHERE o.fa = m.fa AND o.active = 1"
    " AND o.person_key <> m.person_key)"
)


class SqliteStorage:
    """A Storage in one file. Lists travel as JSON, so that a batch is a handful of statements."""

    def __init__(
        self,
        path: str,
        normalizer: IdNormalizer,
        now: Callable[[], datetime] = now_utc,
        *,
        grace_days: int = 0,
    ) -> None:
        """grace_days: after its last day, for which a mapping can still be extended."""
        self._grace_days = grace_days
        self._file = SqliteFile(path)
        self._normalizer = normalizer
        self._now = now

    async def open(self) -> None:
        """Open the file, make or migrate it. Raises StorageUnavailable, SchemaMismatch."""
        await self._file.open()
        self._normalizer = replace(self._normalizer, fold_spelling=await self._ids_are_folded())

    async def close(self) -> None:
        """Close the file and end its thread; nothing may be called afterwards."""
        await self._file.close()

    def bulk(self) -> SqliteBulk:
        """Import, export and check of the same file."""
        return SqliteBulk(self, self._file, self._normalizer, self._now)

    async def ready(self) -> None:
        """As Storage: a SELECT; the schema was brought up to date by ``open``."""
        if await self._ids_are_folded() is not self._normalizer.fold_spelling:
            raise SchemaMismatch(IDS_FOLDED_MEANWHILE)

    async def _ids_are_folded(self) -> bool:
        found = await self._file.run(lambda: self._file.conn.execute(IDS_FOLDED).fetchone())
        return bool(found[0] == "1")

    async def write(
        self, op: Op, partner: str, items: Sequence[Item], limits: WriteLimits = NO_LIMITS
    ) -> list[Outcome]:
        """As Storage: in the order of arrival, for there is one connection."""
        return await self._file.run(lambda: self._write(op, partner, items, limits))

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """As Storage: one outcome for each item, in their order."""
        return await self._file.run(lambda: self._resolve(items))

    async def resolve_answers(self, items: Sequence[Item]) -> Sequence[Outcome]:
        """As Storage: always with the mappings."""
        return await self.resolve(items)

    async def set_frozen(self, person_id: str, by: str, reason: str) -> bool:
        """As Storage: in one transaction, with a row of history."""
        return await self._file.run(lambda: self._set_frozen(person_id, by, reason))

    async def extend(self, asked: Extension) -> bool:
        """As Storage: in one transaction, with a row of history."""
        return await self._file.run(lambda: self._extend(asked))

    async def end_expired(self) -> int:
        """As Storage: in one transaction, with a row of history for each."""
        return await self._file.run(self._end_expired)

    async def settled(self, stream: StreamName) -> int:
        """As Storage: who writes has the file alone, and takes the next number."""
        sql = f"SELECT coalesce(max(number), 0) FROM {stream.value}"
        return int(await self._file.run(lambda: self._file.conn.execute(sql).fetchone()[0]))

    async def partner(self, name: str) -> PartnerRow | None:
        """As Storage: from the table ``partners``."""
        found = await self._file.run(lambda: self._select_partners("WHERE name = ?", name))
        return found[0] if found else None

    async def partners(self) -> list[PartnerRow]:
        """As Storage: from the table ``partners``."""
        return await self._file.run(lambda: self._select_partners("ORDER BY name"))

    async def add_partner(self, partner: PartnerRow) -> None:
        """As Storage: an upsert of one row."""
        row = (partner.name, partner.public_key, ",".join(sorted(partner.rights)))

        def add() -> None:
            with self._file.transaction():
                self._file.conn.execute(
                    "INSERT INTO partners VALUES (?, ?, ?) ON CONFLICT (name)"
                    " DO UPDATE SET public_key = excluded.public_key, rights = excluded.rights",
                    row,
                )

        await self._file.run(add)

    async def remove_partner(self, name: str) -> bool:
        """As Storage: from the table ``partners`` alone."""

        def remove() -> bool:
            with self._file.transaction():
                deleted = self._file.conn.execute("DELETE FROM partners WHERE name = ?", (name,))
                return deleted.rowcount > 0

        return await self._file.run(remove)

    async def use_up(self, taken: TakenAdmission) -> set[str]:
        """As Storage: in one transaction."""
        keep = (taken.admission, taken.at, taken.partner, taken.token)
        items = (taken.partner, taken.admission, to_json(dict(taken.references)))
        _, rows = await self.run((KEEP_ADMISSION, keep), (USE_UP, items), relaxed_durability=True)
        return {str(enrollment) for (enrollment,) in rows}

    async def run(
        self, *statements: Statement, relaxed_durability: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """As Storage: on the one connection."""

        def execute() -> list[list[tuple[Any, ...]]]:
            found = []
            with self._file.transaction():
                for sql, values in statements:
                    named = {str(at): value for at, value in enumerate(values, 1)}
                    found.append(self._file.conn.execute(sql, named).fetchall())
            return found

        def execute_relaxed() -> list[list[tuple[Any, ...]]]:
            self._file.conn.execute("PRAGMA synchronous = NORMAL")
            try:
                return execute()
            finally:
                self._file.conn.execute("PRAGMA synchronous = FULL")

        return await self._file.run(execute_relaxed if relaxed_durability else execute)

    def trace(self, on_statement: Callable[[str], None] | None) -> None:
        """Call ``on_statement`` with each statement from now on; None: no more."""
        self._file.conn.set_trace_callback(on_statement)

    def _write(
        self, op: Op, partner: str, items: Sequence[Item], limits: WriteLimits
    ) -> list[Outcome]:
        at = iso_utc(self._now())
        keys = [self._normalizer.key(item.person_id) for item in items]
        with self._file.transaction():
            answered = self._answered(op, partner, items)
            limited = [key for key, item in zip(keys, items, strict=True) if item.allowed]
            state = CurrentState(
                people_rows(self._file.conn, keys),
                answered,
                at,
                programmes_of(self._file.conn, limited),
                limits,
                read_counts(self._file.conn, op, partner, items, keys, limits, at),
                self._grace_days,
            )
            decision = decide(op, partner, items, keys, state)
            if decision.changes:
                self._save(partner, decision, at)
            save_waiting(self._file.conn, partner, decision, limits, at)
        return decision.outcomes

    def _answered(self, op: Op, partner: str, items: Sequence[Item]) -> dict[str, str]:
        references = to_json([item.reference for item in items])
        return dict(
            self._file.conn.execute(
                "SELECT reference, digest FROM answered WHERE partner = ? AND op = ?"
                " AND reference IN (SELECT value FROM json_each(?))",
                (partner, op, references),
            )
        )

    def _save(self, partner: str, decision: Decision, at: str) -> None:
        save_rows(self._file.conn, partner, decision, at)
        answered = [
            [partner, c.op, c.item.reference, c.item.digest, c.mapping.version, at]
            for c in decision.changes
        ]
        self._file.conn.execute(
            insert_json_rows("answered", ANSWERED_COLUMNS), (to_json(answered),)
        )

    def _resolve(self, items: Sequence[Item]) -> list[Outcome]:
        keys = [self._normalizer.key(item.person_id) for item in items]
        fas = [item.fa for item in items if item.fa and not item.person_id]
        by_key = self._active_mappings("m.person_key", [k for k in keys if k])
        by_fa = {m.fa: m for m in self._active_mappings("m.fa", fas).values()} if fas else {}
        limited = [key for key, item in zip(keys, items, strict=True) if item.allowed]
        programmes = programmes_of(self._file.conn, limited)
        today = iso_utc(self._now())[:10]
        return resolve_outcomes(items, keys, by_key, by_fa, today, programmes, self._grace_days)

    def _active_mappings(self, column: str, values: Sequence[str]) -> dict[str, Mapping]:
        rows = self._file.conn.execute(
            f"SELECT m.person_key, {PERSON_COLUMNS}, {SHARED} FROM mappings m"
            f" WHERE m.active = 1 AND {column} IN (SELECT value FROM json_each(?))"
            " ORDER BY m.person_key DESC",
            (to_json(list(dict.fromkeys(values))),),
        )
        return {key: person_row(rest[:-1], shared=bool(rest[-1])).mapping for key, *rest in rows}

    def _set_frozen(self, person_id: str, by: str, reason: str) -> bool:
        at, key = iso_utc(self._now()), self._normalizer.key(person_id)
        with self._file.transaction():
            changed = self._file.conn.execute(
                "UPDATE mappings SET frozen = ?1, version = version + 1, updated_at = ?2,"
                " updated_by = ?3 WHERE person_key = ?4 AND (frozen = '') <> (?1 = '')",
                (reason, at, by, key),
            )
            self._file.conn.execute(
                "INSERT INTO history (at, partner, op, reference, person_key, version, fa)"
                " SELECT ?, ?, ?, '', person_key, version, fa FROM mappings"
                " WHERE person_key = ? AND ?",
                (at, by, "freeze" if reason else "lift", key, changed.rowcount),
            )
            return changed.rowcount > 0

    def _extend(self, asked: Extension) -> bool:
        at, key = iso_utc(self._now()), self._normalizer.key(asked.person_id)
        first = days_from(at[:10], -self._grace_days)
        with self._file.transaction():
            changed = self._file.conn.execute(
                EXTEND, (key, at, asked.by, asked.until, asked.version, first)
            ).rowcount
            if changed:
                self._file.conn.execute(EXTEND_WAITING, (key, asked.version))
                self._file.conn.execute(EXTENDED, (key, at, asked.by, asked.reference))
            return changed > 0

    def _end_expired(self) -> int:
        at = iso_utc(self._now())
        values = (at, days_from(at[:10], -self._grace_days))
        with self._file.transaction():
            self._file.conn.execute(EXPIRED, values)
            return self._file.conn.execute(END_EXPIRED, values).rowcount

    def _select_partners(self, rest: str, *values: str) -> list[PartnerRow]:
        rows = self._file.conn.execute(
            f"SELECT name, public_key, rights FROM partners {rest}",
            values,
        )
        return [PartnerRow(name, pem, frozenset(rights.split(","))) for name, pem, rights in rows]
