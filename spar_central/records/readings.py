"""Questions of laptops about what is registered, and their answers.

The process that faces the laptops has no key of the mapper: it asks through this table, and the
sender answers. Neither question nor answer stays longer than a minute.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction

KEPT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """attestation: the token that names the person; the sender verifies it anew."""

    reading_id: str
    attestation: str


async def ask(
    tx: Transaction, reading_id: str, attestation: str, device_id: str, now: datetime
) -> None:
    """Put a question."""
    row = (reading_id, attestation, device_id, to_ms(now))
    await tx.insert("registry_readings", "reading_id, attestation, device_id, asked_at", [row])


async def take_answer(tx: Transaction, reading_id: str) -> str | None:
    """The reply, which is forgotten with its question; None while there is none."""
    rows = await tx.fetch(
        "DELETE FROM registry_readings WHERE reading_id = $1 AND answered_at > 0 RETURNING reply",
        reading_id,
    )
    return str(rows[0][0]) if rows else None


async def withdraw(tx: Transaction, reading_id: str) -> None:
    """Nobody waits for it any more."""
    await tx.fetch("DELETE FROM registry_readings WHERE reading_id = $1", reading_id)


async def open_questions(tx: Transaction, now: datetime, most: int) -> list[Question]:
    """Oldest first, those that somebody still waits for."""
    rows = await tx.fetch(
        "SELECT reading_id, attestation FROM registry_readings WHERE answered_at = 0"
        f" AND asked_at > $1 ORDER BY asked_at LIMIT {most}",
        to_ms(now - KEPT),
    )
    return [Question(str(one), str(token)) for one, token in rows]


async def answer(tx: Transaction, replies: dict[str, str], now: datetime) -> None:
    """By reading_id; of two senders that answer the first counts."""
    for reading_id, text in sorted(replies.items()):
        await tx.fetch(
            "UPDATE registry_readings SET answered_at = $2, reply = $3"
            " WHERE reading_id = $1 AND answered_at = 0",
            reading_id, to_ms(now), text,
        )  # fmt: skip


async def forget(tx: Transaction, now: datetime) -> None:
    """What nobody fetched."""
    await tx.fetch("DELETE FROM registry_readings WHERE asked_at < $1", to_ms(now - KEPT))
