"""Sticks that came, and what ID Authentication said about their items."""

from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction


@dataclass(frozen=True, slots=True)
class ItemProof:
    """What is known of one item's proof. codes: of IDA's no; problem: why it was not asked."""

    attestation: str = ""
    holder: str = ""
    codes: str = ""
    problem: str = ""


async def take(
    tx: Transaction, device_id: str, number: int, sha256: str, by: str, now: datetime
) -> bool:
    """False when other content came under this number before: two computers hold one key."""
    await tx.insert(
        "sticks", "device_id, number, sha256, at, brought_by",
        [(device_id, number, sha256, to_ms(now), by)], "ON CONFLICT DO NOTHING",
    )  # fmt: skip
    rows = await tx.fetch(
        "SELECT sha256 FROM sticks WHERE device_id = $1 AND number = $2", device_id, number
    )
    return str(rows[0][0]) == sha256


async def is_known(tx: Transaction, device_id: str, number: int) -> bool:
    """One came under this number before."""
    rows = await tx.fetch(
        "SELECT 1 FROM sticks WHERE device_id = $1 AND number = $2", device_id, number
    )
    return bool(rows)


async def proofs(tx: Transaction, device_id: str, number: int) -> dict[int, ItemProof]:
    """By the place of the item."""
    rows = await tx.fetch(
        "SELECT place, attestation, holder, ida_codes, problem FROM stick_items"
        " WHERE device_id = $1 AND number = $2",
        device_id, number,
    )  # fmt: skip
    return {int(place): ItemProof(*(str(one) for one in rest)) for place, *rest in rows}


async def keep_proof(
    tx: Transaction, device_id: str, number: int, place: int, proof: ItemProof
) -> None:
    """In place of what was known."""
    await tx.insert(
        "stick_items", "device_id, number, place, attestation, holder, ida_codes, problem",
        [(device_id, number, place, proof.attestation, proof.holder, proof.codes, proof.problem)],
        "ON CONFLICT (device_id, number, place) DO UPDATE SET attestation = excluded.attestation,"
        " holder = excluded.holder, ida_codes = excluded.ida_codes, problem = excluded.problem",
    )  # fmt: skip
