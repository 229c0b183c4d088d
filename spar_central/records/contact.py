"""Office files, heartbeats, orders and journal heads."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Transaction
from spar_central.trust.joining import Head, JournalHead, PersonHead
from spar_central.trust.office_file import SignedOfficeFile

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class NumberedFile:
    """An office file as it is handed over."""

    serial: int
    signed: SignedOfficeFile


async def newest_office_file(tx: Lookup, office: str) -> NumberedFile | None:
    """None when none was made."""
    rows = await tx.fetch(
        "SELECT serial, signed FROM office_files WHERE office = $1 ORDER BY serial DESC LIMIT 1",
        office,
    )
    if not rows:
        return None
    return NumberedFile(
        int(rows[0][0]), msgspec.json.decode(str(rows[0][1]), type=SignedOfficeFile)
    )


async def add_office_file(
    tx: Transaction, office: str, file: NumberedFile, by: str, now: datetime
) -> bool:
    """False when there is one with this number."""
    signed = msgspec.json.encode(file.signed).decode()
    rows = await tx.insert(
        "office_files", "office, serial, signed, made_at, made_by",
        [(office, file.serial, signed, to_ms(now), by)],
        "ON CONFLICT (office, serial) DO NOTHING RETURNING serial",
    )  # fmt: skip
    return bool(rows)


async def keep_heartbeat(
    tx: Transaction,
    device_id: str,
    now: datetime,
    body: str,
    office_file: int,
    clock_s: int,
    *,
    made_at: datetime | None = None,
) -> None:
    """The last of each day, and what the laptop is known by while nothing newer came.

    clock_s: how far the laptop's clock was ahead of ours. made_at: when it was true, if not now.
    """
    at = to_ms(made_at or now)
    newer = "SELECT 1 FROM heartbeats WHERE device_id = $1 AND at > $2 LIMIT 1"
    if await tx.fetch(newer, device_id, at):
        return
    await tx.insert(
        "heartbeats", "device_id, day, at, heard_at, body, clock_s",
        [(device_id, at // _DAY_MS, at, to_ms(now), body, clock_s)],
        "ON CONFLICT (device_id, day) DO UPDATE SET at = excluded.at, heard_at = excluded.heard_at,"
        " body = excluded.body, clock_s = excluded.clock_s",
    )  # fmt: skip
    await tx.fetch(
        "UPDATE devices SET office_file = $2 WHERE device_id = $1", device_id, office_file
    )


async def orders(tx: Transaction, device_id: str, now: datetime) -> tuple[str, ...]:
    """Signed orders, told at every contact: a laptop may break off before it obeys."""
    rows = await tx.fetch(
        "UPDATE orders SET delivered_at = $2 WHERE device_id = $1 RETURNING token",
        device_id, to_ms(now),
    )  # fmt: skip
    return tuple(str(row[0]) for row in rows)


async def give_order(tx: Transaction, device_id: str, kind: str, token: str, now: datetime) -> None:
    """Once per kind."""
    await tx.insert(
        "orders", "device_id, kind, token, at", [(device_id, kind, token, to_ms(now))],
        "ON CONFLICT (device_id, kind) DO NOTHING",
    )  # fmt: skip


async def keep_person_head(
    tx: Transaction, found: PersonHead, kid: str, token: str, now: datetime
) -> bool:
    """False when the device told another hash for the same number."""
    rows = await tx.fetch(
        "SELECT hash FROM journal_heads WHERE device_id = $1 AND number = $2",
        found.device_id, found.head.number,
    )  # fmt: skip
    if rows and str(rows[0][0]) != found.head.hash:
        return False
    await tx.fetch(
        "INSERT INTO person_heads (device_id, kid, number, hash, token, at)"
        " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (device_id, kid, number) DO NOTHING",
        found.device_id, kid, found.head.number, found.head.hash, token, to_ms(now),
    )  # fmt: skip
    return True


async def journals(tx: Transaction) -> list[tuple[str, int, int, int, int]]:
    """By device: number and time of its newest head, and of the newest that a person signed."""
    rows = await tx.fetch(
        "SELECT h.device_id, max(h.number), max(h.at),"
        " coalesce((SELECT max(p.number) FROM person_heads AS p"
        " WHERE p.device_id = h.device_id), 0),"
        " coalesce((SELECT max(p.at) FROM person_heads AS p WHERE p.device_id = h.device_id), 0)"
        " FROM journal_heads AS h GROUP BY h.device_id ORDER BY h.device_id"
    )
    return [(str(row[0]), int(row[1]), int(row[2]), int(row[3]), int(row[4])) for row in rows]


async def follows(tx: Transaction, journal_head: JournalHead, token: str, now: datetime) -> bool:
    """Keep the head of a journal; False when it does not go on from the one reported last.

    A restored copy, a rewritten journal and two copies of one laptop all differ there: the laptop
    repeats the head that it reported last, and the center has it.
    """
    rows = await tx.fetch(
        "SELECT number, hash FROM journal_heads WHERE device_id = $1 ORDER BY number DESC LIMIT 1",
        journal_head.device_id,
    )
    last = Head(int(rows[0][0]), str(rows[0][1])) if rows else None
    vouched = await tx.fetch(
        "SELECT hash FROM person_heads WHERE device_id = $1 AND number = $2",
        journal_head.device_id, journal_head.head.number,
    )  # fmt: skip
    if any(str(row[0]) != journal_head.head.hash for row in vouched):
        return False
    if last == journal_head.head:
        return True
    if journal_head.before != last or (
        last is not None and journal_head.head.number <= last.number
    ):
        return False
    await tx.insert(
        "journal_heads", "device_id, number, hash, token, at",
        [
            (
                journal_head.device_id, journal_head.head.number, journal_head.head.hash, token,
                to_ms(now),
            )
        ],
    )  # fmt: skip
    return True
