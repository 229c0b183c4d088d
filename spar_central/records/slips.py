"""The numbers on people's slips, as their laptops told them: the way back to an enrollment."""

from collections.abc import Iterable
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks


def plain(slip: str) -> str:
    """As it is kept: what people write between the parts, and small letters, do not count."""
    return "".join(sign for sign in slip.upper() if sign.isalnum() and sign.isascii())[:40]


async def keep(
    tx: Transaction, rows: Iterable[tuple[str, str]], device_id: str, now: datetime
) -> None:
    """(slip, enrollment_id). The first laptop that tells a number has it."""
    kept = [
        (plain(slip), enrollment_id, device_id, to_ms(now), slip[:40])
        for slip, enrollment_id in dict(rows).items()
        if plain(slip)
    ]
    await tx.insert(
        "slips", "slip, enrollment_id, device_id, at, written", kept, "ON CONFLICT DO NOTHING"
    )


async def enrollment_of(tx: Transaction, slip: str) -> str:
    """Empty for a number that nobody told."""
    rows = await tx.fetch("SELECT enrollment_id FROM slips WHERE slip = $1", plain(slip))
    return str(rows[0][0]) if rows else ""


async def of_enrollments(tx: Transaction, ids: Iterable[str]) -> dict[str, str]:
    """As they are written on paper, by enrollment_id."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        f"SELECT enrollment_id, written FROM slips WHERE enrollment_id IN ({marks(len(named))})",
        *named,
    )
    return {str(enrollment_id): str(slip) for enrollment_id, slip in rows}
