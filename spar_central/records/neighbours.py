"""How the mapper answered a sender last: the entry for laptops has no key to ask it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.clock import from_ms, to_ms
from spar_central.storage.port import Lookup, Transaction

MAPPER: Final = "mapper"


@dataclass(frozen=True, slots=True)
class Looked:
    """answers: False where it did not, or refused our key."""

    at: datetime
    answers: bool


async def note(tx: Transaction, name: str, now: datetime, *, answers: bool) -> None:
    """Of several senders the last word counts."""
    await tx.fetch(
        "INSERT INTO neighbours (name, looked_at, answers) VALUES ($1, $2, $3)"
        " ON CONFLICT (name) DO UPDATE SET looked_at = $2, answers = $3",
        name, to_ms(now), int(answers),
    )  # fmt: skip


async def last_look(look: Lookup, name: str) -> Looked | None:
    """None where nobody has looked yet."""
    rows = await look.fetch("SELECT looked_at, answers FROM neighbours WHERE name = $1", name)
    return Looked(from_ms(int(rows[0][0])), bool(rows[0][1])) if rows else None
