"""Sessions of the entries with pages, and forms that were carried out already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Row, Transaction


@dataclass(frozen=True, slots=True, repr=False)
class SessionRow:
    """Times in milliseconds, 0 for never. token_hash: of what the browser holds.

    subject: who it is, "" before a login. way: how that was proven. kept: what pages put down.
    """

    token_hash: str
    entry: str
    subject: str
    way: str
    csrf: str
    made_at: int
    seen_at: int
    ends_at: int
    ended_at: int = 0
    agent: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)


_NAMES = SessionRow.__slots__
COLUMNS = ", ".join(_NAMES)


def _row(row: Row) -> SessionRow:
    values: dict[str, object] = dict(zip(_NAMES, row, strict=True))
    values["kept"] = msgspec.json.decode(str(values["kept"]), type=dict[str, str])
    return msgspec.convert(values, SessionRow)


async def add(tx: Transaction, row: SessionRow) -> None:
    """A new one."""
    values = [getattr(row, name) for name in _NAMES[:-1]]
    kept = msgspec.json.encode(dict(row.kept)).decode()
    await tx.insert("web_sessions", COLUMNS, [[*values, kept]])


async def find(look: Lookup, entry: str, token_hash: str) -> SessionRow | None:
    """Whether or not it is over."""
    rows = await look.fetch(
        f"SELECT {COLUMNS} FROM web_sessions WHERE token_hash = $1 AND entry = $2",
        token_hash, entry,
    )  # fmt: skip
    return _row(rows[0]) if rows else None


async def seen(tx: Transaction, token_hash: str, now: datetime) -> None:
    """Somebody uses it."""
    await tx.fetch(
        "UPDATE web_sessions SET seen_at = $2 WHERE token_hash = $1", token_hash, to_ms(now)
    )


async def keep(tx: Transaction, token_hash: str, kept: Mapping[str, str]) -> None:
    """What pages put down, all of it."""
    text = msgspec.json.encode(dict(kept)).decode()
    await tx.fetch("UPDATE web_sessions SET kept = $2 WHERE token_hash = $1", token_hash, text)


async def end(tx: Transaction, token_hash: str, now: datetime) -> None:
    """From now on it is nobody's."""
    await tx.fetch(
        "UPDATE web_sessions SET ended_at = $2 WHERE token_hash = $1 AND ended_at = 0",
        token_hash, to_ms(now),
    )  # fmt: skip


async def take(tx: Transaction, entry: str, token_hash: str, now: datetime) -> SessionRow | None:
    """End it and have what it kept: only the first who asks gets it."""
    rows = await tx.fetch(
        f"UPDATE web_sessions SET ended_at = $3 WHERE token_hash = $1 AND entry = $2"
        f" AND ended_at = 0 RETURNING {COLUMNS}",
        token_hash, entry, to_ms(now),
    )  # fmt: skip
    return _row(rows[0]) if rows else None


async def end_others(tx: Transaction, entry: str, subject: str, besides: str, now: datetime) -> int:
    """Every other session of this person; how many."""
    rows = await tx.fetch(
        "UPDATE web_sessions SET ended_at = $4 WHERE entry = $1 AND subject = $2"
        " AND token_hash <> $3 AND ended_at = 0 RETURNING token_hash",
        entry, subject, besides, to_ms(now),
    )  # fmt: skip
    return len(rows)


async def open_ones(tx: Transaction, entry: str, subject: str, now: datetime) -> list[SessionRow]:
    """Of this person, the last used first."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM web_sessions WHERE entry = $1 AND subject = $2 AND ended_at = 0"
        " AND ends_at > $3 ORDER BY seen_at DESC LIMIT 50",
        entry, subject, to_ms(now),
    )  # fmt: skip
    return [_row(row) for row in rows]


async def is_first(tx: Transaction, form_id: str, now: datetime) -> bool:
    """False when this very form was carried out before, as by a second click."""
    rows = await tx.insert(
        "web_forms", "form_id, at", [(form_id, to_ms(now))],
        "ON CONFLICT (form_id) DO NOTHING RETURNING form_id",
    )  # fmt: skip
    return bool(rows)


async def forget(tx: Transaction, before: datetime) -> None:
    """Sessions that ended, and forms that came, before this."""
    await tx.fetch("DELETE FROM web_sessions WHERE ends_at < $1", to_ms(before))
    await tx.fetch("DELETE FROM web_forms WHERE at < $1", to_ms(before))
