"""The embedded registry: SQLite, one connection, one thread, one transaction per batch."""

import asyncio
import sqlite3
import time
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

UNAVAILABLE_CODES = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)
"""Primary result codes for which the file, the disk or another process is the cause.

Every other one (no such column, a broken constraint, misuse) is a mistake of ours and flies.
Source: sqlite.org/rescode.html.
"""

BUSY_TIMEOUT_MS = 10_000
MIGRATION_TIMEOUT_MS = 120_000
"""Of many workers that start at once one migrates, and on a slow disk the others wait for it."""
WAL_RETRY_S = 0.01


def is_unavailable(error: sqlite3.Error) -> bool:
    """True when trying later may help, or somebody has to look after the disk."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in UNAVAILABLE_CODES


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
            if is_unavailable(error):
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
            conn.execute(f"PRAGMA busy_timeout = {MIGRATION_TIMEOUT_MS}")
            _switch_to_wal(conn)
            conn.execute("PRAGMA synchronous = FULL")
            _migrate(conn)
            conn.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
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


def _switch_to_wal(conn: sqlite3.Connection) -> None:
    """Write-ahead logging, for everybody who opens the file from now on.

    With this one statement SQLite does not wait: while another process switches, or writes in the
    former mode, it is "locked" at once, whatever ``busy_timeout`` says. So we wait ourselves.
    """
    give_up_at = time.monotonic() + MIGRATION_TIMEOUT_MS / 1000
    while True:
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > give_up_at:
                raise
            time.sleep(WAL_RETRY_S)
        else:
            return


def _migrate(conn: sqlite3.Connection) -> None:
    if _schema_version(conn) > newest_version("sqlite"):
        raise SchemaMismatch(
            f"schema {_schema_version(conn)}, this program knows {newest_version('sqlite')}"
        )
    for number, script in scripts("sqlite"):
        if number > _schema_version(conn):
            _run_script(conn, number, script)


def _run_script(conn: sqlite3.Connection, number: int, script: str) -> None:
    """Run ``script`` in one transaction together with its number, unless somebody was faster."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        if number > _schema_version(conn):
            for statement in _statements(script):
                conn.execute(statement)
            conn.execute(f"PRAGMA user_version = {number}")
        conn.execute("COMMIT")
    except sqlite3.Error as error:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        if is_unavailable(error):
            raise
        raise SchemaMismatch(f"script {number} cannot be run: {error}") from error


def _statements(script: str) -> Iterator[str]:
    """The statements of ``script``; ``executescript`` would commit what is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _schema_version(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
