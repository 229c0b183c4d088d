"""The counters of devices: each request has a number that was never used before."""

from datetime import datetime
from enum import Enum, auto

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction


class Turn(Enum):
    """How the number of a request stands to those before it."""

    NEXT = auto()
    REPLAYED = auto()  # this very request came before
    LATE = auto()  # a number that was jumped over: a request that got lost on its way
    FORKED = auto()  # another request had this number: two computers hold one key


async def take_turn(
    tx: Transaction, device_id: str, counter: int, digest: str, now: datetime
) -> Turn:
    """NEXT: the number is used up from now on; digest: of the signed request."""
    moved = await tx.fetch(
        "UPDATE devices SET counter = $2, seen_at = $3 WHERE device_id = $1 AND counter < $2"
        " RETURNING counter",
        device_id, counter, to_ms(now),
    )  # fmt: skip
    if moved:
        row = (device_id, counter, digest, to_ms(now))
        await tx.insert("requests", "device_id, counter, digest, at", [row])
        return Turn.NEXT
    before = await tx.fetch(
        "SELECT digest FROM requests WHERE device_id = $1 AND counter = $2", device_id, counter
    )
    if not before:
        return Turn.LATE
    return Turn.REPLAYED if before[0][0] == digest else Turn.FORKED
