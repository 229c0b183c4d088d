"""Where staff are reminded, as they wrote it down themselves: sealed; and who was, on which day."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Role

DAY_MS: Final = 86_400_000


@dataclass(frozen=True, slots=True, repr=False)
class StaffContact:
    """sealed: a contact, bound to the person."""

    person_id: str
    office: str
    role: Role
    sealed: str
    language: str


async def put(tx: Transaction, person_id: str, sealed: str, language: str, now: datetime) -> None:
    """Instead of what stood there."""
    await tx.insert(
        "staff_contacts", "person_id, sealed, language, at",
        [(person_id, sealed, language, to_ms(now))],
        "ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed,"
        " language = excluded.language, at = excluded.at",
    )  # fmt: skip


async def remove(tx: Transaction, person_id: str) -> None:
    """No more messages."""
    await tx.fetch("DELETE FROM staff_contacts WHERE person_id = $1", person_id)


async def is_there(tx: Transaction, person_id: str) -> bool:
    """Whether this person is reminded."""
    rows = await tx.fetch("SELECT 1 FROM staff_contacts WHERE person_id = $1", person_id)
    return bool(rows)


async def unreminded(tx: Transaction, now: datetime) -> list[StaffContact]:
    """Those of the console who can be reached and were not reminded today (of UTC)."""
    rows = await tx.fetch(
        "SELECT p.person_id, p.office, p.role, c.sealed, c.language FROM staff_contacts c"
        " JOIN people p ON p.person_id = c.person_id"
        " WHERE p.ended_at = 0 AND p.role <> $1 AND NOT EXISTS (SELECT 1 FROM reminders r"
        " WHERE r.person_id = p.person_id AND r.day = $2) ORDER BY p.person_id",
        Role.AGENT.value, to_ms(now) // DAY_MS,
    )  # fmt: skip
    return [
        StaffContact(str(a), str(b), Role(str(role)), str(c), str(d)) for a, b, role, c, d in rows
    ]


async def note_reminded(tx: Transaction, person_id: str, now: datetime) -> bool:
    """False when somebody was faster: one message a day."""
    rows = await tx.insert(
        "reminders", "person_id, day, at", [(person_id, to_ms(now) // DAY_MS, to_ms(now))],
        "ON CONFLICT (person_id, day) DO NOTHING RETURNING person_id",
    )  # fmt: skip
    return bool(rows)


async def take_back(tx: Transaction, person_id: str, now: datetime) -> None:
    """The message did not leave: it is tried again today."""
    await tx.fetch(
        "DELETE FROM reminders WHERE person_id = $1 AND day = $2",
        person_id, to_ms(now) // DAY_MS,
    )  # fmt: skip


async def forget(tx: Transaction, now: datetime) -> None:
    """Days that are over."""
    await tx.fetch("DELETE FROM reminders WHERE day < $1", to_ms(now) // DAY_MS - 7)
