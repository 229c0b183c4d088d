"""What waits, on PostgreSQL: read before a decision and written with it, in one transaction."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec

from spar_mapper.core.clock import iso_utc, now_ms
from spar_mapper.core.decide import Decision
from spar_mapper.core.model import Item, Op
from spar_mapper.core.waiting import (
    EarlierWait,
    WaitReason,
    WaitState,
    WriteCounts,
    WriteLimits,
)
from spar_mapper.storage.postgres_pool import PostgresPool, RowsChanged

_COUNT = """
INSERT INTO write_counts VALUES ($1, $2, $3) ON CONFLICT (partner, period)
DO UPDATE SET number = write_counts.number + excluded.number RETURNING number"""
_WAIT = """
INSERT INTO waiting_changes
    (id, at, partner, op, reference, digest, person_key, seen, reason, due, item)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"""


async def read_counts(
    pool: PostgresPool,
    conn: Any,
    op: Op,
    partner: str,
    items: Sequence[Item],
    keys: Sequence[str],
    limits: WriteLimits,
    at: datetime,
) -> WriteCounts:
    """What counts against ``limits``; nothing where there is none."""
    if not limits.is_set():
        return WriteCounts()
    minute, day = iso_utc(at)[:16], iso_utc(at)[:10]
    periods = await pool.fetch(
        conn,
        "SELECT period, number FROM write_counts WHERE partner = $1 AND period IN ($2, $3)",
        partner, minute, day,
    )  # fmt: skip
    people = await pool.fetch(
        conn,
        "SELECT person_key, count(*) FROM history WHERE at >= $1 AND op IN"
        " ('link', 'update', 'unlink') AND person_key = ANY($2) GROUP BY person_key",
        at.replace(hour=0, minute=0, second=0, microsecond=0), list(set(keys)),
    )  # fmt: skip
    accounts = await pool.fetch(
        conn,
        "SELECT fa, count(*) FROM account_users WHERE fa = ANY($1) GROUP BY fa",
        list({item.fa for item in items}),
    )
    earlier = await pool.fetch(
        conn,
        "SELECT reference, digest, state, due FROM waiting_changes WHERE partner = $1"
        " AND op = $2 AND reference = ANY($3)",
        partner, op.value, [item.reference for item in items],
    )  # fmt: skip
    counted = dict(map(tuple, periods))
    return WriteCounts(
        counted.get(minute, 0),
        counted.get(day, 0),
        dict(map(tuple, people)),
        dict(map(tuple, accounts)),
        {row[0]: EarlierWait(row[1], WaitState(row[2]), row[3]) for row in earlier},
    )


async def save_waiting(
    pool: PostgresPool,
    conn: Any,
    partner: str,
    decision: Decision,
    limits: WriteLimits,
    at: datetime,
) -> None:
    """Write what waits, and count what was changed.

    Raises RowsChanged when another process used up a budget meanwhile: begin again.
    """
    if not limits.is_set():
        return
    budgets = ((16, limits.per_minute), (10, limits.per_day))
    for length, most in budgets if decision.changes else ():
        period = iso_utc(at)[:length]
        number = await pool.fetchval(conn, _COUNT, partner, period, len(decision.changes))
        if most and number > most:
            raise RowsChanged
    cooling = {w.key: w.due for w in decision.waiting.values() if w.reason is WaitReason.COOL_OFF}
    if cooling:
        await pool.fetch(
            conn,
            "UPDATE waiting_changes SET state = 'superseded', item = '', decided_at = $1"
            " WHERE state = 'waiting' AND due > 0 AND person_key = ANY($2)",
            now_ms(), list(cooling),
        )  # fmt: skip
        await pool.fetch(
            conn,
            "UPDATE mappings m SET pending_until = c.due FROM"
            " unnest($1::text[], $2::bigint[]) AS c (key, due) WHERE m.person_key = c.key",
            list(cooling), list(cooling.values()),
        )  # fmt: skip
    rows = [
        (
            secrets.token_hex(8), now_ms(), partner, w.op.value, w.item.reference, w.item.digest,
            w.key, w.seen, w.reason.value, w.due, msgspec.json.encode(w.item).decode(),
        )
        for w in decision.waiting.values()
    ]  # fmt: skip
    if rows:
        await conn.executemany(_WAIT, rows)
