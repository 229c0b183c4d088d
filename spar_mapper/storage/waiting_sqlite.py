"""What waits, on SQLite: read before a decision and written with it, in one transaction."""

import secrets
import sqlite3
from collections.abc import Sequence

import msgspec

from spar_mapper.core.clock import now_ms
from spar_mapper.core.decide import Decision
from spar_mapper.core.json_text import to_json
from spar_mapper.core.model import Item, Op
from spar_mapper.core.waiting import (
    EarlierWait,
    WaitReason,
    WaitState,
    WriteCounts,
    WriteLimits,
)
from spar_mapper.storage.sqlite_sql import insert_json_rows

_COLUMNS = "id, at, partner, op, reference, digest, person_key, seen, reason, due, item"


def read_counts(
    conn: sqlite3.Connection,
    op: Op,
    partner: str,
    items: Sequence[Item],
    keys: Sequence[str],
    limits: WriteLimits,
    at: str,
) -> WriteCounts:
    """What counts against ``limits``; nothing where there is none. at: ISO 8601 in UTC."""
    if not limits.is_set():
        return WriteCounts()
    periods = dict(
        conn.execute(
            "SELECT period, number FROM write_counts WHERE partner = ? AND period IN (?, ?)",
            (partner, at[:16], at[:10]),
        )
    )
    people = conn.execute(
        "SELECT person_key, count(*) FROM history WHERE at >= ? AND op IN"
        " ('link', 'update', 'unlink') AND person_key IN (SELECT value FROM json_each(?))"
        " GROUP BY person_key",
        (at[:10], to_json(list(set(keys)))),
    )
    accounts = conn.execute(
        "SELECT fa, count(*) FROM mappings WHERE active = 1 AND fa IN"
        " (SELECT value FROM json_each(?)) GROUP BY fa",
        (to_json(list({item.fa for item in items})),),
    )
    earlier = conn.execute(
        "SELECT reference, digest, state, due FROM waiting_changes WHERE partner = ? AND op = ?"
        " AND reference IN (SELECT value FROM json_each(?))",
        (partner, op, to_json([item.reference for item in items])),
    )
    return WriteCounts(
        periods.get(at[:16], 0),
        periods.get(at[:10], 0),
        dict(people),
        dict(accounts),
        {ref: EarlierWait(digest, WaitState(state), due) for ref, digest, state, due in earlier},
    )


def save_waiting(
    conn: sqlite3.Connection, partner: str, decision: Decision, limits: WriteLimits, at: str
) -> None:
    """Write what waits, and count what was changed. at: ISO 8601 in UTC."""
    if not limits.is_set():
        return
    for period in (at[:16], at[:10]) if decision.changes else ():
        conn.execute(
            "INSERT INTO write_counts VALUES (?, ?, ?) ON CONFLICT (partner, period)"
            " DO UPDATE SET number = number + excluded.number",
            (partner, period, len(decision.changes)),
        )
    if not decision.waiting:
        return
    cooling = {w.key: w.due for w in decision.waiting.values() if w.reason is WaitReason.COOL_OFF}
    if cooling:
        conn.execute(
            "UPDATE waiting_changes SET state = 'superseded', item = '', decided_at = ?"
            " WHERE state = 'waiting' AND due > 0"
            " AND person_key IN (SELECT value FROM json_each(?))",
            (now_ms(), to_json(list(cooling))),
        )
        conn.executemany(
            "UPDATE mappings SET pending_until = ? WHERE person_key = ?",
            [(due, key) for key, due in cooling.items()],
        )
    rows = [
        [
            secrets.token_hex(8), now_ms(), partner, w.op, w.item.reference, w.item.digest, w.key,
            w.seen, w.reason, w.due, msgspec.json.encode(w.item).decode(),
        ]
        for w in decision.waiting.values()
    ]  # fmt: skip
    conn.execute(insert_json_rows("waiting_changes", _COLUMNS), (to_json(rows),))
