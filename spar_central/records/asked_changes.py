"""Changes that wait for their person, and id_tokens that were used; all sealed or hashed."""

from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction


async def put(tx: Transaction, secret_hash: str, stage: str, sealed: str, until: datetime) -> None:
    """To be taken once, with what the browser holds and no other."""
    row = (secret_hash, stage, sealed, to_ms(until))
    await tx.insert("asked_changes", "secret_hash, stage, sealed, until", [row])


async def take(tx: Transaction, secret_hash: str, stage: str, now: datetime) -> str | None:
    """What was put down, which is gone with it; None when it is not there, or over."""
    rows = await tx.fetch(
        "DELETE FROM asked_changes WHERE secret_hash = $1 AND stage = $2 RETURNING sealed, until",
        secret_hash, stage,
    )  # fmt: skip
    return str(rows[0][0]) if rows and int(rows[0][1]) > to_ms(now) else None


async def look(tx: Transaction, secret_hash: str, stage: str, now: datetime) -> str | None:
    """As ``take``, and it stays."""
    rows = await tx.fetch(
        "SELECT sealed FROM asked_changes WHERE secret_hash = $1 AND stage = $2 AND until > $3",
        secret_hash, stage, to_ms(now),
    )  # fmt: skip
    return str(rows[0][0]) if rows else None


async def use_id_token(tx: Transaction, sha256: str, now: datetime) -> bool:
    """True the first time; it is on record for good."""
    rows = await tx.insert(
        "used_id_tokens", "sha256, at", [(sha256, to_ms(now))],
        "ON CONFLICT (sha256) DO NOTHING RETURNING sha256",
    )  # fmt: skip
    return bool(rows)


async def forget(tx: Transaction, now: datetime) -> None:
    """What nobody answered in time."""
    await tx.fetch("DELETE FROM asked_changes WHERE until < $1", to_ms(now))
