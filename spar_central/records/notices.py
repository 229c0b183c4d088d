"""Contacts, notices and freezes: what admission must know of them, and what the notifier does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from spar_central.admission.evidence import Notice
from spar_central.clock import from_ms, to_ms
from spar_central.records.enrollments import COLUMNS, Key, Stored, stored
from spar_central.storage.port import Lookup, Transaction
from spar_central.storage.text import marks

MISSING: Final = "notice.missing"
KEPT_AFTER: Final = timedelta(days=35)
"""A last day: the registry's grace is as long, and in it the account can still be kept."""


@dataclass(frozen=True, slots=True)
class Due:
    """A notice that is ours to send for a while. sealed: the contact; former: the one before."""

    notice_id: str
    row: Stored
    sealed: str
    tries: int
    former: str = ""


# what admission asks


async def keep_contact(tx: Transaction, psut_key: str, sealed: str, now: datetime) -> None:
    """As ID Authentication just told; what it told before is replaced."""
    await tx.insert(
        "contacts", "psut_key, sealed, at", [(psut_key, sealed, to_ms(now))],
        "ON CONFLICT (psut_key) DO UPDATE SET sealed = excluded.sealed, at = excluded.at",
    )  # fmt: skip


async def keep_for(tx: Transaction, psut_key: str, day: str) -> None:
    """Who has an account until ``day`` (ISO) is told of that day, and when it is over.

    Registries write 9999-12-31 for one without an end: no day comes after it.
    """
    last = min(date.fromisoformat(day), date.max - KEPT_AFTER) + KEPT_AFTER
    until = to_ms(datetime(last.year, last.month, last.day, tzinfo=UTC))
    await tx.fetch(
        "UPDATE contacts SET keep_until = $2 WHERE psut_key = $1 AND keep_until < $2",
        psut_key, until,
    )  # fmt: skip


async def contact_of(look: Lookup, psut_key: str) -> str:
    """Sealed; "" where none is known."""
    rows = await look.fetch("SELECT sealed FROM contacts WHERE psut_key = $1", psut_key)
    return str(rows[0][0]) if rows else ""


async def keep_former(tx: Transaction, psut_key: str, sealed: str, now: datetime) -> None:
    """Where the person was reached until now."""
    await tx.insert(
        "former_contacts", "psut_key, sealed, at", [(psut_key, sealed, to_ms(now))],
        "ON CONFLICT (psut_key) DO UPDATE SET sealed = excluded.sealed, at = excluded.at",
    )  # fmt: skip


async def former_of(look: Lookup, psut_key: str) -> str:
    """Sealed, of the contact before; "" where none is known."""
    rows = await look.fetch("SELECT sealed FROM former_contacts WHERE psut_key = $1", psut_key)
    return str(rows[0][0]) if rows else ""


async def reachable(look: Lookup, psut_keys: Iterable[str]) -> set[str]:
    """Those of whom a number or address is known."""
    named = sorted(set(psut_keys))
    rows = await look.fetch(
        f"SELECT psut_key FROM contacts WHERE psut_key IN ({marks(len(named))})", *named
    )
    return {str(row[0]) for row in rows}


async def frozen(look: Lookup, psut_keys: Iterable[str]) -> set[str]:
    """Those for whom nothing may be written."""
    named = sorted(set(psut_keys))
    rows = await look.fetch(
        f"SELECT psut_key FROM freezes WHERE psut_key IN ({marks(len(named))})", *named
    )
    return {str(row[0]) for row in rows}


async def notices_of(look: Lookup, ids: Iterable[str]) -> dict[Key, Notice]:
    """By revision."""
    named = sorted(set(ids))
    rows = await look.fetch(
        "SELECT enrollment_id, revision, sent_at, failed_at, objected_at FROM notices"
        f" WHERE enrollment_id IN ({marks(len(named))})",
        *named,
    )
    return {
        (str(one), int(revision)): Notice(
            sent_at=from_ms(int(sent)) if sent else None,
            failed=bool(failed) and not sent,
            objected=bool(objected),
        )
        for one, revision, sent, failed, objected in rows
    }


# what the notifier does


async def untold(tx: Transaction, now: datetime, most: int) -> list[Stored]:
    """Enrollments that wait for their notice and have none yet, oldest first."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments e WHERE outcome = 'waits' AND codes LIKE $1"
        " AND arrived_at <= $2 AND NOT EXISTS (SELECT 1 FROM notices n WHERE"
        " n.enrollment_id = e.enrollment_id AND n.revision = e.revision)"
        f" ORDER BY arrived_at, enrollment_id LIMIT {most}",
        f'%"{MISSING}"%', to_ms(now),
    )  # fmt: skip
    return [stored(row) for row in rows]


async def begin(tx: Transaction, notice_id: str, of: Stored, code_hash: str, now: datetime) -> None:
    """It is due from now on."""
    await tx.insert(
        "notices", "notice_id, enrollment_id, revision, psut_key, code_hash, made_at, due_at",
        [(notice_id, *of.key, of.psut_key, code_hash, to_ms(now), to_ms(now))],
        "ON CONFLICT DO NOTHING",
    )  # fmt: skip


async def take_due(tx: Transaction, now: datetime, lease: timedelta, most: int) -> list[Due]:
    """Ours until the lease is over; one more try is counted before it is made."""
    rows = await tx.fetch(
        "UPDATE notices SET due_at = $2, tries = tries + 1 WHERE notice_id IN"
        " (SELECT n.notice_id FROM notices n JOIN enrollments e"
        " ON e.enrollment_id = n.enrollment_id AND e.revision = n.revision"
        " WHERE n.due_at <= $1 AND n.sent_at = 0 AND n.failed_at = 0 AND n.objected_at = 0"
        f" AND e.outcome = 'waits' ORDER BY n.due_at, n.notice_id LIMIT {most})"
        " RETURNING notice_id, enrollment_id, revision, psut_key, tries",
        to_ms(now), to_ms(now + lease),
    )  # fmt: skip
    due = []
    for notice_id, enrollment_id, revision, psut_key, tries in rows:
        found = await tx.fetch(
            f"SELECT {COLUMNS} FROM enrollments WHERE enrollment_id = $1 AND revision = $2",
            enrollment_id, revision,
        )  # fmt: skip
        sealed = await contact_of(tx, str(psut_key))
        former = await former_of(tx, str(psut_key))
        due.append(Due(str(notice_id), stored(found[0]), sealed, int(tries), former))
    return due


async def note_sent(tx: Transaction, notice_id: str, now: datetime) -> None:
    """The gateway has it."""
    await tx.fetch(
        "UPDATE notices SET sent_at = $2 WHERE notice_id = $1 AND sent_at = 0",
        notice_id, to_ms(now),
    )  # fmt: skip


async def note_failed(tx: Transaction, notice_id: str, now: datetime) -> None:
    """It cannot be delivered: a second person looks instead."""
    await tx.fetch(
        "UPDATE notices SET failed_at = $2 WHERE notice_id = $1 AND sent_at = 0",
        notice_id, to_ms(now),
    )  # fmt: skip


async def put_off(tx: Transaction, notice_id: str, until: datetime) -> None:
    """Tried again then."""
    await tx.fetch("UPDATE notices SET due_at = $2 WHERE notice_id = $1", notice_id, to_ms(until))


async def object_to(
    tx: Transaction, code_hash: str, by: str, now: datetime
) -> tuple[Key, bool] | None:
    """The enrollment and whether this was the first time; None for a code that is nobody's."""
    rows = await tx.fetch(
        "SELECT enrollment_id, revision, objected_at FROM notices WHERE code_hash = $1", code_hash
    )
    if not rows:
        return None
    key = (str(rows[0][0]), int(rows[0][1]))
    moved = await tx.fetch(
        "UPDATE notices SET objected_at = $2, objected_by = $3 WHERE code_hash = $1"
        " AND objected_at = 0 RETURNING notice_id",
        code_hash, to_ms(now), by,
    )  # fmt: skip
    return key, bool(moved)


async def objections(tx: Transaction, most: int) -> list[tuple[str, Key]]:
    """notice_id and enrollment of those nothing was done about yet."""
    rows = await tx.fetch(
        "SELECT notice_id, enrollment_id, revision FROM notices"
        f" WHERE objected_at > 0 AND settled_at = 0 ORDER BY objected_at LIMIT {most}"
    )
    return [(str(notice_id), (str(one), int(revision))) for notice_id, one, revision in rows]


async def settle(tx: Transaction, notice_id: str, now: datetime) -> None:
    """What follows from an objection was done."""
    await tx.fetch("UPDATE notices SET settled_at = $2 WHERE notice_id = $1", notice_id, to_ms(now))


async def freeze(tx: Transaction, psut_key: str, by: str, reason: str, now: datetime) -> bool:
    """False when it was frozen before."""
    rows = await tx.insert(
        "freezes", "psut_key, at, by_whom, reason", [(psut_key, to_ms(now), by, reason)],
        "ON CONFLICT DO NOTHING RETURNING psut_key",
    )  # fmt: skip
    return bool(rows)


async def unfreeze(tx: Transaction, psut_key: str) -> bool:
    """False when it was not frozen."""
    rows = await tx.fetch("DELETE FROM freezes WHERE psut_key = $1 RETURNING psut_key", psut_key)
    return bool(rows)


async def newest(look: Lookup, most: int) -> list[tuple[str, int, int, int, int, int]]:
    """Enrollment, revision; when made, sent, failed and objected to: 0 for never."""
    rows = await look.fetch(
        "SELECT enrollment_id, revision, made_at, sent_at, failed_at, objected_at FROM notices"
        f" ORDER BY made_at DESC, notice_id LIMIT {most}"
    )
    return [(str(one), *(int(number) for number in rest)) for one, *rest in rows]  # type: ignore[misc]  # -- as selected


async def counts(look: Lookup) -> dict[str, int]:
    """Of enrollments that wait, how many notices are to be sent and how many could not be.

    ``objections``: those that nothing was done about yet.
    """
    rows = await look.fetch(
        "SELECT coalesce(sum(CASE WHEN n.sent_at = 0 AND n.failed_at = 0 AND n.objected_at = 0"
        " THEN 1 ELSE 0 END), 0),"
        " coalesce(sum(CASE WHEN n.failed_at > 0 AND n.sent_at = 0 THEN 1 ELSE 0 END), 0)"
        " FROM notices n JOIN enrollments e"
        " ON e.enrollment_id = n.enrollment_id AND e.revision = n.revision"
        " WHERE e.outcome = 'waits'"
    )
    due, failed = (int(one) for one in rows[0])
    objected = await look.fetch(
        "SELECT count(*) FROM notices WHERE objected_at > 0 AND settled_at = 0"
    )
    return {"due": due, "failed": failed, "objections": int(objected[0][0])}


async def forget(tx: Transaction, now: datetime, contact_days: int) -> None:
    """Numbers of people, after their time."""
    before = to_ms(now - timedelta(days=contact_days))
    await tx.fetch("DELETE FROM contacts WHERE at < $1 AND keep_until < $2", before, to_ms(now))
    await tx.fetch("DELETE FROM former_contacts WHERE at < $1", before)
