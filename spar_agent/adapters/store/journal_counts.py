"""What the journal counts for a heartbeat: numbers only."""

from datetime import datetime, timedelta
from typing import Final

from spar_agent.adapters.store.driver import Connection, translated
from spar_agent.domain.clock_trust import TOLERANCE
from spar_agent.domain.journal import Act
from spar_agent.domain.times import stored

NEWEST: Final = 5000
"""Entries that are looked at: a month of a busy laptop, read in milliseconds."""


def clock_set_back(conn: Connection, since: datetime) -> int:
    """How often an entry since then is older than the one before it, by more than TOLERANCE."""
    days = TOLERANCE / timedelta(days=1)
    with translated():
        row = conn.execute(
            "WITH read AS (SELECT at, lag(at) OVER (ORDER BY number) AS before FROM events"
            " WHERE number > (SELECT max(number) FROM events) - ?)"
            " SELECT count(*) FROM read WHERE at >= ? AND julianday(at) < julianday(before) - ?",
            (NEWEST, stored(since), days),
        ).fetchone()
    return int(row[0])


def wrong_pins(conn: Connection, since: datetime) -> int:
    """PINs that were wrong since then, each before one that was right."""
    with translated():
        row = conn.execute(
            "SELECT coalesce(sum(CAST(detail AS integer)), 0) FROM events"
            " WHERE number > (SELECT max(number) FROM events) - ? AND kind = ? AND at >= ?",
            (NEWEST, Act.WRONG_PINS.value, stored(since)),
        ).fetchone()
    return int(row[0])
