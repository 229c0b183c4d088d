"""The chain of hashes over the journal: whether it is whole, and where it ends."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from spar_agent.adapters.store.driver import Connection, translated
from spar_agent.domain.times import from_stored

GENESIS = b"\x00" * 32


def chained(before: bytes, number: int, texts: Sequence[str]) -> bytes:
    """SHA-256 over the hash before, the number and each text with its length in front."""
    digest = hashlib.sha256(before + number.to_bytes(8, "big"))
    for text in texts:
        raw = text.encode()
        digest.update(len(raw).to_bytes(4, "big") + raw)
    return digest.digest()


def first_broken(conn: Connection) -> int | None:
    """The number of the first event that does not follow from the one before; None when whole."""
    before, expected = GENESIS, 1
    with translated():
        rows = conn.execute(
            "SELECT number, at, enrollment_id, kind, actor, detail, state, before, hash"
            " FROM events ORDER BY number"
        )
        for number, *texts, stored_before, stored in rows:
            whole = chained(before, number, texts)
            if number != expected or bytes(stored_before) != before or bytes(stored) != whole:
                return int(number)
            before, expected = whole, expected + 1
    return None


def journal_head(conn: Connection) -> tuple[int, str] | None:
    """Number and hash (hex) of the last event; None when there is none."""
    with translated():
        row = conn.execute(
            "SELECT number, hash FROM events ORDER BY number DESC LIMIT 1"
        ).fetchone()
    return (int(row[0]), bytes(row[1]).hex()) if row else None


def last_entry_at(conn: Connection) -> datetime | None:
    """When the newest entry was written, by the clock of that moment; None for an empty journal."""
    with translated():
        row = conn.execute("SELECT at FROM events ORDER BY number DESC LIMIT 1").fetchone()
    return None if row is None else from_stored(row[0])


def journal_fault(conn: Connection, anchored: tuple[int, str] | None) -> str:
    """Why the journal does not hold the event that was anchored; empty when it does.

    A journal may have grown since. One that ends before, or has another event in that place, was
    put back or rewritten.
    """
    if anchored is None:
        return ""
    number, expected = anchored
    with translated():
        row = conn.execute("SELECT hash FROM events WHERE number = ?", (number,)).fetchone()
    if row is None:
        head = journal_head(conn)
        return f"it ends at row {head[0] if head else 0}, row {number} was there"
    return "" if bytes(row[0]).hex() == expected else f"row {number} is another one"
