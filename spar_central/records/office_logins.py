"""Whose a login of the office's own login service is: by issuer and subject, nothing else."""

from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction


@dataclass(frozen=True, slots=True)
class OfficeLoginRow:
    """added_at: milliseconds."""

    issuer: str
    subject: str
    added_at: int


async def person_of(tx: Transaction, issuer: str, subject: str) -> str:
    """The person_id; "" for a login that is nobody's."""
    rows = await tx.fetch(
        "SELECT person_id FROM office_logins WHERE issuer = $1 AND subject = $2", issuer, subject
    )
    return str(rows[0][0]) if rows else ""


async def add(
    tx: Transaction, issuer: str, subject: str, person_id: str, by: str, now: datetime
) -> bool:
    """False when it is somebody's already."""
    rows = await tx.insert(
        "office_logins", "issuer, subject, person_id, added_at, added_by",
        [(issuer, subject, person_id, to_ms(now), by)],
        "ON CONFLICT (issuer, subject) DO NOTHING RETURNING person_id",
    )  # fmt: skip
    return bool(rows)


async def of_person(tx: Transaction, person_id: str) -> list[OfficeLoginRow]:
    """Oldest first."""
    rows = await tx.fetch(
        "SELECT issuer, subject, added_at FROM office_logins WHERE person_id = $1"
        " ORDER BY added_at, issuer, subject",
        person_id,
    )
    return [OfficeLoginRow(str(a), str(b), int(c)) for a, b, c in rows]


async def remove_all(tx: Transaction, person_id: str) -> int:
    """They open nothing any more; how many they were."""
    rows = await tx.fetch(
        "DELETE FROM office_logins WHERE person_id = $1 RETURNING subject", person_id
    )
    return len(rows)
