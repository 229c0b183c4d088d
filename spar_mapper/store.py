"""The embedded registry: SQLite, one connection, one thread, one transaction per batch."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from spar_mapper.model import Item, Mapping, Op, Outcome, Reason

NOT_LINKED_TEXT = "ID doesnt exist please link first"
LINKED_TEXT = "ID and FA are already mapped"
_SQL_VARIABLES = 900


def now_utc() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


class SqliteRegistry:
    """Every batch is one transaction; each item in it has its own outcome."""

    def __init__(
        self, path: str, *, fold_case: bool = True, now: Callable[[], datetime] = now_utc
    ) -> None:
        self._conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._conn.execute("PRAGMA journal_mode = WAL")
        self._conn.execute("PRAGMA synchronous = FULL")
        self._conn.execute("PRAGMA busy_timeout = 10000")
        self._fold_case = fold_case
        self._now = now
        self._one = threading.Lock()
        _migrate(self._conn)

    def close(self) -> None:
        """After the last request."""
        with self._one:
            self._conn.close()

    def ready(self) -> bool:
        """True when the database answers."""
        with self._one:
            return bool(self._conn.execute("SELECT 1").fetchone())

    def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """Carry out ``items`` in their order; on an error nothing of the batch stands."""
        with self._transaction():
            held = self._held([self._key(item.person) for item in items])
            answered = self._answered(op, partner, items)
            return [self._carry_out(op, partner, item, held, answered) for item in items]

    def resolve(self, items: Sequence[Item]) -> list[Outcome]:
        """What is held; by id, by FA, or whether the two belong together."""
        with self._one:
            held = self._held([self._key(item.person) for item in items if item.person])
            return [self._resolved(item, held) for item in items]

    def partner(self, name: str) -> tuple[str, frozenset[str]] | None:
        """Public key (PEM) and rights of a partner."""
        with self._one:
            row = self._conn.execute(
                "SELECT public_key, rights FROM partners WHERE name = ?", (name,)
            ).fetchone()
        return (row[0], frozenset(row[1].split(","))) if row else None

    def partners(self) -> list[tuple[str, str]]:
        """Names and rights."""
        with self._one:
            return list(self._conn.execute("SELECT name, rights FROM partners ORDER BY name"))

    def add_partner(self, name: str, public_key: str, rights: str) -> None:
        """Register a partner, or give it another key."""
        with self._transaction():
            self._conn.execute(
                "INSERT INTO partners VALUES (?, ?, ?) ON CONFLICT (name)"
                " DO UPDATE SET public_key = excluded.public_key, rights = excluded.rights",
                (name, public_key, rights),
            )

    def remove_partner(self, name: str) -> bool:
        """True when there was one."""
        with self._transaction():
            gone = self._conn.execute("DELETE FROM partners WHERE name = ?", (name,))
            return gone.rowcount > 0

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._one:
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._conn.execute("COMMIT")
            except BaseException:
                if self._conn.in_transaction:
                    self._conn.execute("ROLLBACK")
                raise

    def _key(self, person: str) -> str:
        return person.casefold() if self._fold_case else person

    def _held(self, keys: Sequence[str]) -> dict[str, Mapping]:
        found: dict[str, Mapping] = {}
        unique = list(dict.fromkeys(keys))
        for at in range(0, len(unique), _SQL_VARIABLES):
            some = unique[at : at + _SQL_VARIABLES]
            marks = ",".join("?" * len(some))
            rows = self._conn.execute(
                "SELECT person_key, person, fa, strategy, fields, info, version, updated_at,"
                f" updated_by FROM mappings WHERE active = 1 AND person_key IN ({marks})",
                some,
            )
            found.update({row[0]: _mapping(row[1:]) for row in rows})
        return found

    def _answered(self, op: Op, partner: str, items: Sequence[Item]) -> dict[str, tuple[str, int]]:
        found: dict[str, tuple[str, int]] = {}
        references = list(dict.fromkeys(item.reference for item in items))
        for at in range(0, len(references), _SQL_VARIABLES):
            some = references[at : at + _SQL_VARIABLES]
            marks = ",".join("?" * len(some))
            rows = self._conn.execute(
                "SELECT reference, digest, version FROM answered"
                f" WHERE partner = ? AND op = ? AND reference IN ({marks})",
                (partner, op, *some),
            )
            found.update({row[0]: (row[1], row[2]) for row in rows})
        return found

    def _carry_out(
        self,
        op: Op,
        partner: str,
        item: Item,
        held: dict[str, Mapping],
        answered: dict[str, tuple[str, int]],
    ) -> Outcome:
        if item.fault is not None:
            return Outcome(item, ok=False, reason=item.fault, message=item.fault_text)
        key = self._key(item.person)
        before = answered.get(item.reference)
        if before is not None:
            if before[0] == item.digest:
                return Outcome(item, ok=True, mapping=held.get(key))
            text = "this reference_id was used for another request"
            return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=text)
        refusal = self._refusal(op, item, held.get(key))
        if refusal is not None:
            return refusal
        mapping = self._change(op, partner, item, key, held.get(key))
        if op is Op.UNLINK:
            held.pop(key, None)
        else:
            held[key] = mapping
        answered[item.reference] = (item.digest, mapping.version)
        self._record(op, partner, item, key, mapping)
        return Outcome(item, ok=True, mapping=mapping)

    def _refusal(self, op: Op, item: Item, now_held: Mapping | None) -> Outcome | None:
        """Why the item cannot be carried out; SPAR's own codes, for SPAR's own clients."""
        if op is Op.LINK and now_held is not None:
            return Outcome(item, ok=False, reason=Reason.REFERENCE_DUPLICATE, message=LINKED_TEXT)
        if op is not Op.LINK and now_held is None:
            code = Reason.REFERENCE_DUPLICATE if op is Op.UPDATE else Reason.ID_INVALID
            return Outcome(item, ok=False, reason=code, message=NOT_LINKED_TEXT)
        if op is Op.UNLINK and now_held is not None and item.text not in {"", now_held.text}:
            return Outcome(item, ok=False, reason=Reason.ID_INVALID, message=NOT_LINKED_TEXT)
        if (
            item.expected_version is not None
            and now_held is not None
            and now_held.version != item.expected_version
        ):
            text = f"version is {now_held.version}, not {item.expected_version}"
            return Outcome(item, ok=False, reason=Reason.VERSION_CHANGED, message=text)
        return None

    def _change(
        self, op: Op, partner: str, item: Item, key: str, now_held: Mapping | None
    ) -> Mapping:
        at = self._now().isoformat(timespec="milliseconds")
        row = self._conn.execute(
            "SELECT version FROM mappings WHERE person_key = ?", (key,)
        ).fetchone()
        version = (row[0] if row else 0) + 1
        if op is Op.UNLINK and now_held is not None:
            self._conn.execute(
                "UPDATE mappings SET active = 0, version = ?, updated_at = ?, updated_by = ?"
                " WHERE person_key = ?",
                (version, at, partner, key),
            )
            text, strategy, fields, info = now_held.text, now_held.strategy, now_held.fields, None
        else:
            text, strategy, fields, info = item.text, item.strategy, item.fields, item.info
            self._conn.execute(
                "INSERT INTO mappings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
                " ON CONFLICT (person_key) DO UPDATE SET person = excluded.person,"
                " fa = excluded.fa, strategy = excluded.strategy, fields = excluded.fields,"
                " name = CASE excluded.name WHEN '' THEN mappings.name ELSE excluded.name END,"
                " phone = CASE excluded.phone WHEN '' THEN mappings.phone ELSE excluded.phone END,"
                " info = excluded.info, version = excluded.version,"
                " updated_at = excluded.updated_at, updated_by = excluded.updated_by, active = 1",
                (
                    key,
                    item.person,
                    text,
                    strategy,
                    json.dumps(fields),
                    item.name,
                    item.phone,
                    json.dumps(info) if info is not None else None,
                    version,
                    at,
                    at,
                    partner,
                ),
            )
        return Mapping(item.person, text, strategy, fields, info, version, at, partner)

    def _record(self, op: Op, partner: str, item: Item, key: str, mapping: Mapping) -> None:
        self._conn.execute(
            "INSERT INTO history (at, partner, op, reference, person_key, version, fa, info)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                mapping.updated_at,
                partner,
                op,
                item.reference,
                key,
                mapping.version,
                mapping.text,
                json.dumps(item.info) if item.info is not None else None,
            ),
        )
        self._conn.execute(
            "INSERT INTO answered VALUES (?, ?, ?, ?, ?, ?)",
            (partner, op, item.reference, item.digest, mapping.version, mapping.updated_at),
        )

    def _resolved(self, item: Item, held: dict[str, Mapping]) -> Outcome:
        if item.fault is not None:
            return Outcome(item, ok=False, reason=item.fault, message=item.fault_text)
        if item.person:
            found = held.get(self._key(item.person))
            if found is not None and item.text and found.text != item.text:
                found = None
        else:
            row = self._conn.execute(
                "SELECT person, fa, strategy, fields, info, version, updated_at, updated_by"
                " FROM mappings WHERE active = 1 AND fa = ? LIMIT 1",
                (item.text,),
            ).fetchone()
            found = _mapping(row) if row else None
        if found is None:
            text = "ID doesn't exist, please link first"
            return Outcome(item, ok=True, reason=Reason.NOT_LINKED, message=text)
        reason = Reason.ACTIVE if item.person else Reason.FA_ACTIVE
        return Outcome(item, ok=True, reason=reason, mapping=found)


def _mapping(row: Sequence[Any]) -> Mapping:
    person, fa, strategy, fields, info, version, updated_at, updated_by = row
    read = json.loads(info) if info is not None else None
    return Mapping(person, fa, strategy, json.loads(fields), read, version, updated_at, updated_by)


def _migrate(conn: sqlite3.Connection) -> None:
    """Numbered scripts, each one transaction together with its number."""
    at = conn.execute("PRAGMA user_version").fetchone()[0]
    folder = files("spar_mapper") / "migrations"
    for script in sorted(folder.iterdir(), key=lambda f: f.name):
        number = int(script.name.split("_")[0])
        if number > at:
            try:
                conn.executescript(
                    f"BEGIN IMMEDIATE;\n{script.read_text('utf-8')}\n"
                    f"PRAGMA user_version = {number};\nCOMMIT;"
                )
            except sqlite3.Error:
                if conn.in_transaction:
                    conn.rollback()
                raise


def open_registry(data: Path, *, fold_case: bool) -> SqliteRegistry:
    """The registry in ``data``, made when it is not there."""
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return SqliteRegistry(str(data / "registry.db"), fold_case=fold_case)
