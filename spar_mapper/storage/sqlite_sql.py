"""The SQL of the registry on SQLite, and how its rows are read and written.

Lists travel as JSON, so that a batch is a handful of statements.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from spar_mapper.core.decide import (
    Decision,
    PersonRow,
    grouped_programmes,
    programme_changes,
)
from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.model import Mapping

PERSON_COLUMNS = (
    "person, fa, strategy, fields, info, version, updated_at, updated_by, expires, active, name,"
    " phone, frozen, pending_until"
)
_MAPPING_COLUMNS = (
    "person_key, person, fa, strategy, fields, name, phone, info, version, created_at, updated_at,"
    " updated_by, active, expires"
)
_HISTORY_COLUMNS = "at, partner, op, reference, person_key, version, fa, info"
ANSWERED_COLUMNS = "partner, op, reference, digest, version, at"
_ON_CONFLICT_UPDATE = (
    " WHERE true ON CONFLICT (person_key) DO UPDATE SET person = excluded.person,"
    " fa = excluded.fa, strategy = excluded.strategy, fields = excluded.fields,"
    " name = excluded.name, phone = excluded.phone, info = excluded.info,"
    " version = excluded.version, updated_at = excluded.updated_at,"
    " updated_by = excluded.updated_by, active = excluded.active, expires = excluded.expires,"
    " pending_until = 0"
)

KEEP_ADMISSION = (
    "INSERT INTO admissions (id, at, partner, token) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
)
USE_UP = (
    "INSERT INTO admitted_items (partner, enrollment, reference, admission)"
    " SELECT $1, key, value, $2 FROM json_each($3) WHERE true"
    " ON CONFLICT DO NOTHING RETURNING enrollment"
)
EXTEND = """
UPDATE mappings SET expires = ?4, version = version + 1, updated_at = ?2, updated_by = ?3
WHERE person_key = ?1 AND active = 1 AND frozen = '' AND version = ?5
    AND expires <> '' AND expires < ?4 AND expires >= ?6"""
EXTEND_WAITING = """
UPDATE waiting_changes SET seen = seen + 1
WHERE person_key = ?1 AND state = 'waiting' AND seen = ?2"""
EXTENDED = """
INSERT INTO history (at, partner, op, reference, person_key, version, fa)
SELECT ?2, ?3, 'extend', ?4, person_key, version, fa FROM mappings WHERE person_key = ?1"""
_EXPIRED = "active = 1 AND expires <> '' AND expires < ?2"
EXPIRED = f"""
INSERT INTO history (at, partner, op, reference, person_key, version, fa)
SELECT ?1, 'registry', 'expire', '', person_key, version + 1, '' FROM mappings WHERE {_EXPIRED}"""
END_EXPIRED = f"""
UPDATE mappings SET active = 0, version = version + 1, updated_at = ?1, updated_by = 'registry',
    fa = '', strategy = NULL, fields = '{{}}', name = '', phone = '', info = NULL, pending_until = 0
WHERE {_EXPIRED}"""


def insert_json_rows(table: str, columns: str) -> str:
    """INSERT of the rows of one JSON array of arrays."""
    count = len(columns.split(","))
    values = ", ".join(f"value ->> {at}" for at in range(count))
    return f"INSERT INTO {table} ({columns}) SELECT {values} FROM json_each(?)"


def person_row(row: Sequence[Any], *, shared: bool = False) -> PersonRow:
    """The row of a person from the values of PERSON_COLUMNS."""
    person, fa, strategy, fields, info, version, at, by, expires, active, name, phone, *rest = row
    frozen, pending_until = rest
    mapping = Mapping(
        person, fa, strategy, from_json(fields), from_json(info) if info is not None else None,
        version, at, by, expires, shared, bool(frozen), pending_until,
    )  # fmt: skip
    return PersonRow(mapping, bool(active), name, phone)


def people_rows(conn: sqlite3.Connection, keys: Sequence[str]) -> dict[str, PersonRow]:
    """The rows of those of ``keys`` that have one, by key."""
    found = conn.execute(
        f"SELECT person_key, {PERSON_COLUMNS} FROM mappings"
        " WHERE person_key IN (SELECT value FROM json_each(?))",
        (to_json(list(dict.fromkeys(keys))),),
    )
    return {key: person_row(rest) for key, *rest in found}


def programmes_of(conn: sqlite3.Connection, keys: Sequence[str]) -> dict[str, frozenset[str]]:
    """The programmes of those of ``keys`` that belong to any, by key."""
    if not keys:
        return {}
    found = conn.execute(
        "SELECT person_key, programme FROM mapping_programmes"
        " WHERE person_key IN (SELECT value FROM json_each(?))",
        (to_json(list(dict.fromkeys(keys))),),
    )
    return grouped_programmes(found)


def _save_programmes(conn: sqlite3.Connection, decision: Decision) -> None:
    ended, named = programme_changes(decision)
    if ended:
        sql = "DELETE FROM mapping_programmes WHERE person_key IN (SELECT value FROM json_each(?))"
        conn.execute(sql, (to_json(ended),))
    if named:
        columns = insert_json_rows("mapping_programmes", "person_key, programme")
        conn.execute(f"{columns} WHERE true ON CONFLICT DO NOTHING", (to_json(named),))


def save_rows(conn: sqlite3.Connection, partner: str, decision: Decision, at: str) -> None:
    """Write the mappings and the history of ``decision``, made by ``partner`` at ``at``."""
    mappings = [
        [
            key, row.mapping.person_id, row.mapping.fa, row.mapping.strategy,
            to_json(row.mapping.fields), row.name, row.phone,
            to_json(row.mapping.info) if row.mapping.info is not None else None,
            row.mapping.version, at, at, partner, int(row.active), row.mapping.expires,
        ]
        for key, row in decision.rows.items()
    ]  # fmt: skip
    conn.execute(
        insert_json_rows("mappings", _MAPPING_COLUMNS) + _ON_CONFLICT_UPDATE,
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
    conn.execute(insert_json_rows("history", _HISTORY_COLUMNS), (to_json(history),))
    _save_programmes(conn, decision)
