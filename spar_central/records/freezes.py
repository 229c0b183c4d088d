"""Persons for whom nothing is written, and whether the registry knows it, too."""

from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Transaction


@dataclass(frozen=True, slots=True)
class Freeze:
    """Times in milliseconds, 0 for never. told_at: when the registry had it, too.

    answer: why the registry did not take it; "" for nothing.
    """

    at: int
    by_whom: str
    reason: str
    told_at: int
    answer: str


async def of_person(look: Lookup, psut_key: str) -> Freeze | None:
    """None while nothing is stopped for this person."""
    rows = await look.fetch(
        "SELECT at, by_whom, reason, told_at, answer FROM freezes WHERE psut_key = $1", psut_key
    )
    if not rows or not psut_key:
        return None
    at, by_whom, reason, told_at, answer = rows[0]
    return Freeze(int(at), str(by_whom), str(reason), int(told_at), str(answer))


async def untold(look: Lookup, tried_before: int, most: int) -> list[str]:
    """psut_keys of those that the registry does not have, longest untried first."""
    rows = await look.fetch(
        "SELECT psut_key FROM freezes WHERE told_at = 0 AND tried_at < $1"
        f" ORDER BY tried_at, psut_key LIMIT {most}",
        tried_before,
    )
    return [str(row[0]) for row in rows]


async def note_told(tx: Transaction, psut_key: str, answer: str, now: datetime) -> None:
    """What the registry said to it. answer: "" for yes; else it is tried again."""
    taken_at = 0 if answer else to_ms(now)
    await tx.fetch(
        "UPDATE freezes SET tried_at = $2, told_at = $3, answer = $4 WHERE psut_key = $1",
        psut_key, to_ms(now), taken_at, answer[:64],
    )  # fmt: skip
