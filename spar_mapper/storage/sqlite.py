"""The embedded registry: SQLite, one connection, one thread, one transaction per batch."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from spar_mapper.core.clock import iso_utc, now_utc
from spar_mapper.core.decide import CurrentState, Decision, PersonRow, decide, resolve_outcomes
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.model import Item, Mapping, Op, Outcome
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.storage.migrations import newest_version, scripts
from spar_mapper.storage.port import PartnerRow, SchemaMismatch, Statement, StorageUnavailable

T = TypeVar("T")
PERSON_COLUMNS = (
    "person, fa, strategy, fields, info, version, updated_at, updated_by, expires, active, name,"
    " phone"
)
SHARED = (
    "EXISTS (SELECT 1 FROM mappings o WHERE o.fa = m.fa AND o.active = 1"
    " AND o.person_key <> m.person_key)"
)


class SqliteStorage:
    """A Storage in one file. Lists travel as JSON, so that a batch is a handful of statements."""

    def __init__(
        self, path: str, normalizer: IdNormalizer, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._path = path
        self._normalizer = normalizer
        self._now = now
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")
        self._conn: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open the file, make or migrate it. Raises StorageUnavailable, SchemaMismatch."""
        try:
            await self._run(self._open)
        except BaseException:
            self._thread.shutdown(wait=True)
            raise

    async def close(self) -> None:
        """Close the file and end its thread; nothing may be called afterwards."""
        await self._run(self._close)
        self._thread.shutdown(wait=True)

    async def ready(self) -> None:
        """As Storage: a SELECT; the schema was brought up to date by ``open``."""
        await self._run(lambda: self._db.execute("SELECT 1").fetchone())

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """As Storage: in the order of arrival, for there is one connection."""
        return await self._run(lambda: self._write(op, partner, items))

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """As Storage: one outcome for each item, in their order."""
        return await self._run(lambda: self._resolve(items))

    async def end_expired(self) -> int:
        """As Storage: in one transaction, with a row of history for each."""
        return await self._run(self._end_expired)

    async def partner(self, name: str) -> PartnerRow | None:
        """As Storage: from the table ``partners``."""
        found = await self._run(lambda: self._select_partners("WHERE name = ?", name))
        return found[0] if found else None

    async def partners(self) -> list[PartnerRow]:
        """As Storage: from the table ``partners``."""
        return await self._run(lambda: self._select_partners("ORDER BY name"))

    async def add_partner(self, partner: PartnerRow) -> None:
        """As Storage: an upsert of one row."""
        row = (partner.name, partner.public_key, ",".join(sorted(partner.rights)))

        def add() -> None:
            with self._transaction():
                self._db.execute(
                    "INSERT INTO partners VALUES (?, ?, ?) ON CONFLICT (name)"
                    " DO UPDATE SET public_key = excluded.public_key, rights = excluded.rights",
                    row,
                )

        await self._run(add)

    async def remove_partner(self, name: str) -> bool:
        """As Storage: from the table ``partners`` alone."""

        def remove() -> bool:
            with self._transaction():
                deleted = self._db.execute("DELETE FROM partners WHERE name = ?", (name,))
                return deleted.rowcount > 0

        return await self._run(remove)

    async def run(
        self, *statements: Statement, relaxed_durability: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """As Storage: on the one connection."""

        def execute() -> list[list[tuple[Any, ...]]]:
            found = []
            with self._transaction():
                for sql, values in statements:
                    named = {str(at): value for at, value in enumerate(values, 1)}
                    found.append(self._db.execute(sql, named).fetchall())
            return found

        def execute_relaxed() -> list[list[tuple[Any, ...]]]:
            self._db.execute("PRAGMA synchronous = NORMAL")
            try:
                return execute()
            finally:
                self._db.execute("PRAGMA synchronous = FULL")

        return await self._run(execute_relaxed if relaxed_durability else execute)

    def trace(self, on_statement: Callable[[str], None] | None) -> None:
        """Call ``on_statement`` with each statement from now on; None: no more."""
        self._db.set_trace_callback(on_statement)

    async def _run(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.DatabaseError as error:
            if type(error) in {sqlite3.OperationalError, sqlite3.DatabaseError}:  # ... is damaged
                raise StorageUnavailable(str(error)) from error
            raise

    @property
    def _db(self) -> sqlite3.Connection:
        if self._conn is None:
            raise StorageUnavailable("not open")
        return self._conn

    def _open(self) -> None:
        conn = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            conn.execute("PRAGMA journal_mode = WAL")
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute("PRAGMA busy_timeout = 10000")
            _migrate(conn)
        except BaseException:
            conn.close()
            raise
        self._conn = conn

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        keys = [self._normalizer.key(item.person_id) for item in items]
        with self._transaction():
            answered = self._answered(op, partner, items)
            state = CurrentState(self._rows(keys), answered, iso_utc(self._now()))
            decision = decide(op, partner, items, keys, state)
            if decision.changes:
                self._save(partner, decision, state.at)
        return decision.outcomes

    def _rows(self, keys: Sequence[str]) -> dict[str, PersonRow]:
        found = self._db.execute(
            f"SELECT person_key, {PERSON_COLUMNS} FROM mappings"
            " WHERE person_key IN (SELECT value FROM json_each(?))",
            (to_json(list(dict.fromkeys(keys))),),
        )
        return {key: person_row(rest) for key, *rest in found}

    def _answered(self, op: Op, partner: str, items: Sequence[Item]) -> dict[str, str]:
        references = to_json([item.reference for item in items])
        return dict(
            self._db.execute(
                "SELECT reference, digest FROM answered WHERE partner = ? AND op = ?"
                " AND reference IN (SELECT value FROM json_each(?))",
                (partner, op, references),
            )
        )

    def _save(self, partner: str, decision: Decision, at: str) -> None:
        self._save_rows(partner, decision, at)
        answered = [
            [partner, c.op, c.item.reference, c.item.digest, c.mapping.version, at]
            for c in decision.changes
        ]
        self._db.execute(_insert_json_rows("answered", _ANSWERED_COLUMNS), (to_json(answered),))

    def _save_rows(self, partner: str, decision: Decision, at: str) -> None:
        """Mappings and history."""
        mappings = [
            [
                key, row.mapping.person_id, row.mapping.fa, row.mapping.strategy,
                to_json(row.mapping.fields), row.name, row.phone,
                to_json(row.mapping.info) if row.mapping.info is not None else None,
                row.mapping.version, at, at, partner, int(row.active), row.mapping.expires,
            ]
            for key, row in decision.rows.items()
        ]  # fmt: skip
        self._db.execute(
            _insert_json_rows("mappings", _MAPPING_COLUMNS) + _ON_CONFLICT_UPDATE,
            (to_json(mappings),),
        )
        history = [
            [
                at, partner, change.op, change.item.reference, change.key, change.mapping.version,
                change.mapping.fa,
                to_json(change.item.info) if change.item.info is not None else None,
            ]
            for change in decision.changes
        ]  # fmt: skip
        self._db.execute(_insert_json_rows("history", _HISTORY_COLUMNS), (to_json(history),))

    def _resolve(self, items: Sequence[Item]) -> list[Outcome]:
        keys = [self._normalizer.key(item.person_id) for item in items]
        fas = [item.fa for item in items if item.fa and not item.person_id]
        by_key = self._active_mappings("m.person_key", [k for k in keys if k])
        by_fa = {m.fa: m for m in self._active_mappings("m.fa", fas).values()} if fas else {}
        return resolve_outcomes(items, keys, by_key, by_fa, iso_utc(self._now())[:10])

    def _active_mappings(self, column: str, values: Sequence[str]) -> dict[str, Mapping]:
        rows = self._db.execute(
            f"SELECT m.person_key, {PERSON_COLUMNS}, {SHARED} FROM mappings m"
            f" WHERE m.active = 1 AND {column} IN (SELECT value FROM json_each(?))"
            " ORDER BY m.person_key DESC",
            (to_json(list(dict.fromkeys(values))),),
        )
        return {key: person_row(rest[:-1], shared=bool(rest[-1])).mapping for key, *rest in rows}

    def _end_expired(self) -> int:
        at = iso_utc(self._now())
        expired = "active = 1 AND expires <> '' AND expires < ?"
        with self._transaction():
            self._db.execute(
                "INSERT INTO history (at, partner, op, reference, person_key, version, fa)"
                " SELECT ?, 'registry', 'expire', '', person_key, version + 1, fa FROM mappings"
                f" WHERE {expired}",
                (at, at[:10]),
            )
            ended = self._db.execute(
                "UPDATE mappings SET active = 0, version = version + 1, updated_at = ?,"
                f" updated_by = 'registry' WHERE {expired}",
                (at, at[:10]),
            )
            return ended.rowcount

    def _select_partners(self, rest: str, *values: str) -> list[PartnerRow]:
        rows = self._db.execute(
            f"SELECT name, public_key, rights FROM partners {rest}",
            values,
        )
        return [PartnerRow(name, pem, frozenset(rights.split(","))) for name, pem, rights in rows]


_MAPPING_COLUMNS = (
    "person_key, person, fa, strategy, fields, name, phone, info, version, created_at, updated_at,"
    " updated_by, active, expires"
)
_HISTORY_COLUMNS = "at, partner, op, reference, person_key, version, fa, info"
_ANSWERED_COLUMNS = "partner, op, reference, digest, version, at"
_ON_CONFLICT_UPDATE = (
    " WHERE true ON CONFLICT (person_key) DO UPDATE SET person = excluded.person,"
    " fa = excluded.fa, strategy = excluded.strategy, fields = excluded.fields,"
    " name = excluded.name, phone = excluded.phone, info = excluded.info,"
    " version = excluded.version, updated_at = excluded.updated_at,"
    " updated_by = excluded.updated_by, active = excluded.active, expires = excluded.expires"
)


def _insert_json_rows(table: str, columns: str) -> str:
    """INSERT of the rows of one JSON array of arrays."""
    count = len(columns.split(","))
    values = ", ".join(f"value ->> {at}" for at in range(count))
    return f"INSERT INTO {table} ({columns}) SELECT {values} FROM json_each(?)"


def person_row(row: Sequence[Any], *, shared: bool = False) -> PersonRow:
    """The row of a person from the values of PERSON_COLUMNS."""
    person, fa, strategy, fields, info, version, at, by, expires, active, name, phone = row
    mapping = Mapping(
        person, fa, strategy, from_json(fields), from_json(info) if info is not None else None,
        version, at, by, expires, shared,
    )  # fmt: skip
    return PersonRow(mapping, bool(active), name, phone)


def _migrate(conn: sqlite3.Connection) -> None:
    if _schema_version(conn) > newest_version("sqlite"):
        raise SchemaMismatch(
            f"schema {_schema_version(conn)}, this program knows {newest_version('sqlite')}"
        )
    for number, script in scripts("sqlite"):
        if number > _schema_version(conn):
            try:
                conn.executescript(
                    f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;"
                )
            except sqlite3.OperationalError as error:
                if conn.in_transaction:
                    conn.rollback()
                if number > _schema_version(conn):  # nobody else was faster
                    raise SchemaMismatch(f"script {number} cannot be run: {error}") from error


def _schema_version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
