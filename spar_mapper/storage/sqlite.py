"""The embedded registry: SQLite, one connection, one thread, one transaction per batch."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from spar_mapper.model import Item, Mapping, Op, Outcome
from spar_mapper.people import Spelling
from spar_mapper.storage.decide import Decision, Known, Row, decide, resolved
from spar_mapper.storage.migrations import newest, scripts
from spar_mapper.storage.port import Partner, Statement, StorageGone, StorageOld
from spar_mapper.storage.text import now_utc, packed, stamp, unpacked

T = TypeVar("T")
COLUMNS = (
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
        self, path: str, spelling: Spelling, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._path = path
        self._spelling = spelling
        self._now = now
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="registry")
        self._conn: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open the file, make or migrate it. Raises StorageGone, StorageOld."""
        try:
            await self._run(self._open)
        except BaseException:
            self._thread.shutdown(wait=True)
            raise

    async def close(self) -> None:
        """See Storage."""
        await self._run(self._close)
        self._thread.shutdown(wait=True)

    async def ready(self) -> None:
        """See Storage."""
        await self._run(lambda: self._db.execute("SELECT 1").fetchone())

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        return await self._run(lambda: self._write(op, partner, items))

    async def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """See Storage."""
        return await self._run(lambda: self._resolve(items))

    async def sweep(self) -> int:
        """See Storage."""
        return await self._run(self._sweep)

    async def partner(self, name: str) -> Partner | None:
        """See Storage."""
        found = await self._run(lambda: self._partners("WHERE name = ?", name))
        return found[0] if found else None

    async def partners(self) -> list[Partner]:
        """See Storage."""
        return await self._run(lambda: self._partners("ORDER BY name"))

    async def add_partner(self, partner: Partner) -> None:
        """See Storage."""
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
        """See Storage."""

        def remove() -> bool:
            with self._transaction():
                gone = self._db.execute("DELETE FROM partners WHERE name = ?", (name,))
                return gone.rowcount > 0

        return await self._run(remove)

    async def run(
        self, *statements: Statement, lazily: bool = False
    ) -> list[list[tuple[Any, ...]]]:
        """See Storage."""

        def carry_out() -> list[list[tuple[Any, ...]]]:
            found = []
            with self._transaction():
                for sql, values in statements:
                    named = {str(at): value for at, value in enumerate(values, 1)}
                    found.append(self._db.execute(sql, named).fetchall())
            return found

        def carry_out_lazily() -> list[list[tuple[Any, ...]]]:
            self._db.execute("PRAGMA synchronous = NORMAL")
            try:
                return carry_out()
            finally:
                self._db.execute("PRAGMA synchronous = FULL")

        return await self._run(carry_out_lazily if lazily else carry_out)

    def trace(self, told: Callable[[str], None] | None) -> None:
        """``told`` gets each statement; for counting them in tests."""
        self._db.set_trace_callback(told)

    async def _run(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.DatabaseError as why:
            if type(why) in {sqlite3.OperationalError, sqlite3.DatabaseError}:  # ... is damaged
                raise StorageGone(str(why)) from why
            raise

    @property
    def _db(self) -> sqlite3.Connection:
        if self._conn is None:
            raise StorageGone("not open")
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
        keys = [self._spelling.key(item.person) for item in items]
        with self._transaction():
            known = Known(self._rows(keys), self._answered(op, partner, items), stamp(self._now()))
            told = decide(op, partner, items, keys, known)
            if told.changes:
                self._keep(partner, told, known.at)
        return told.outcomes

    def _rows(self, keys: Sequence[str]) -> dict[str, Row]:
        found = self._db.execute(
            f"SELECT person_key, {COLUMNS} FROM mappings"
            " WHERE person_key IN (SELECT value FROM json_each(?))",
            (packed(list(dict.fromkeys(keys))),),
        )
        return {key: _row(rest) for key, *rest in found}

    def _answered(self, op: Op, partner: str, items: Sequence[Item]) -> dict[str, str]:
        references = packed([item.reference for item in items])
        return dict(
            self._db.execute(
                "SELECT reference, digest FROM answered WHERE partner = ? AND op = ?"
                " AND reference IN (SELECT value FROM json_each(?))",
                (partner, op, references),
            )
        )

    def _keep(self, partner: str, told: Decision, at: str) -> None:
        self._keep_rows(partner, told, at)
        answered = [
            [partner, c.op, c.item.reference, c.item.digest, c.mapping.version, at]
            for c in told.changes
        ]
        self._db.execute(_into("answered", _ANSWERED), (packed(answered),))

    def _keep_rows(self, partner: str, told: Decision, at: str) -> None:
        """Mappings and history."""
        mappings = [
            [
                key, row.mapping.person, row.mapping.text, row.mapping.strategy,
                packed(row.mapping.fields), row.name, row.phone,
                packed(row.mapping.info) if row.mapping.info is not None else None,
                row.mapping.version, at, at, partner, int(row.active), row.mapping.expires,
            ]
            for key, row in told.rows.items()
        ]  # fmt: skip
        self._db.execute(_into("mappings", _MAPPING) + _UPSERT, (packed(mappings),))
        history = [
            [
                at, partner, change.op, change.item.reference, change.key, change.mapping.version,
                change.mapping.text,
                packed(change.item.info) if change.item.info is not None else None,
            ]
            for change in told.changes
        ]  # fmt: skip
        self._db.execute(_into("history", _HISTORY), (packed(history),))

    def _resolve(self, items: Sequence[Item]) -> list[Outcome]:
        keys = [self._spelling.key(item.person) for item in items]
        texts = [item.text for item in items if item.text and not item.person]
        by_key = self._found("m.person_key", [k for k in keys if k])
        by_text = {m.text: m for m in self._found("m.fa", texts).values()} if texts else {}
        return resolved(items, keys, by_key, by_text, stamp(self._now())[:10])

    def _found(self, column: str, values: Sequence[str]) -> dict[str, Mapping]:
        rows = self._db.execute(
            f"SELECT m.person_key, {COLUMNS}, {SHARED} FROM mappings m"
            f" WHERE m.active = 1 AND {column} IN (SELECT value FROM json_each(?))"
            " ORDER BY m.person_key DESC",
            (packed(list(dict.fromkeys(values))),),
        )
        return {key: _row(rest[:-1], shared=bool(rest[-1])).mapping for key, *rest in rows}

    def _sweep(self) -> int:
        at = stamp(self._now())
        over = "active = 1 AND expires <> '' AND expires < ?"
        with self._transaction():
            self._db.execute(
                "INSERT INTO history (at, partner, op, reference, person_key, version, fa)"
                " SELECT ?, 'registry', 'expire', '', person_key, version + 1, fa FROM mappings"
                f" WHERE {over}",
                (at, at[:10]),
            )
            ended = self._db.execute(
                "UPDATE mappings SET active = 0, version = version + 1, updated_at = ?,"
                f" updated_by = 'registry' WHERE {over}",
                (at, at[:10]),
            )
            return ended.rowcount

    def _partners(self, rest: str, *values: str) -> list[Partner]:
        rows = self._db.execute(
            f"SELECT name, public_key, rights FROM partners {rest}",
            values,
        )
        return [Partner(name, pem, frozenset(rights.split(","))) for name, pem, rights in rows]


_MAPPING = (
    "person_key, person, fa, strategy, fields, name, phone, info, version, created_at, updated_at,"
    " updated_by, active, expires"
)
_HISTORY = "at, partner, op, reference, person_key, version, fa, info"
_ANSWERED = "partner, op, reference, digest, version, at"
_UPSERT = (
    " WHERE true ON CONFLICT (person_key) DO UPDATE SET person = excluded.person,"
    " fa = excluded.fa, strategy = excluded.strategy, fields = excluded.fields,"
    " name = excluded.name, phone = excluded.phone, info = excluded.info,"
    " version = excluded.version, updated_at = excluded.updated_at,"
    " updated_by = excluded.updated_by, active = excluded.active, expires = excluded.expires"
)


def _into(table: str, columns: str) -> str:
    """INSERT of the rows of one JSON array of arrays."""
    count = len(columns.split(","))
    taken = ", ".join(f"value ->> {at}" for at in range(count))
    return f"INSERT INTO {table} ({columns}) SELECT {taken} FROM json_each(?)"


def _row(found: Sequence[Any], *, shared: bool = False) -> Row:
    person, fa, strategy, fields, info, version, at, by, expires, active, name, phone = found
    mapping = Mapping(
        person, fa, strategy, unpacked(fields), unpacked(info) if info is not None else None,
        version, at, by, expires, shared,
    )  # fmt: skip
    return Row(mapping, bool(active), name, phone)


def _migrate(conn: sqlite3.Connection) -> None:
    if _number(conn) > newest("sqlite"):
        raise StorageOld(f"schema {_number(conn)}, this program knows {newest('sqlite')}")
    for number, script in scripts("sqlite"):
        if number > _number(conn):
            try:
                conn.executescript(
                    f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;"
                )
            except sqlite3.OperationalError as why:
                if conn.in_transaction:
                    conn.rollback()
                if number > _number(conn):  # nobody else was faster
                    raise StorageOld(f"script {number} cannot be run: {why}") from why


def _number(conn: sqlite3.Connection) -> int:
    return int(conn.execute("PRAGMA user_version").fetchone()[0])
