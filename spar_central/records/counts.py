"""Counters over all processes: how often something happened in a span of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Transaction

DAY_S = 86_400


@dataclass(frozen=True, slots=True, order=True)
class Counter:
    """kind: what; of_whom: a device, a staff number, a keyed person, an address; span: which."""

    kind: str
    of_whom: str
    span: int


def span_of(now: datetime, length_s: int) -> int:
    """The number of the span of this length that ``now`` lies in."""
    return to_ms(now) // (length_s * 1000)


async def over(tx: Transaction, limits: Sequence[tuple[Counter, int]]) -> Counter | None:
    """Count once for each; the first that is above its limit now, or None.

    In the order of their names, so that two transactions never wait for each other in a circle.
    """
    for counter, limit in sorted(limits):
        rows = await tx.fetch(
            "INSERT INTO counts (kind, of_whom, span, count) VALUES ($1, $2, $3, 1)"
            " ON CONFLICT (kind, of_whom, span) DO UPDATE SET count = counts.count + 1"
            " RETURNING count",
            counter.kind, counter.of_whom, counter.span,
        )  # fmt: skip
        if int(rows[0][0]) > limit:
            return counter
    return None


async def give_back(tx: Transaction, counters: Iterable[Counter]) -> None:
    """What was counted before, and turned out not to count."""
    for counter in sorted(counters):
        await tx.fetch(
            "UPDATE counts SET count = count - 1"
            " WHERE kind = $1 AND of_whom = $2 AND span = $3 AND count > 0",
            counter.kind, counter.of_whom, counter.span,
        )  # fmt: skip


async def count_of(tx: Transaction, counter: Counter) -> int:
    """0 when it never happened."""
    rows = await tx.fetch(
        "SELECT count FROM counts WHERE kind = $1 AND of_whom = $2 AND span = $3",
        counter.kind, counter.of_whom, counter.span,
    )  # fmt: skip
    return int(rows[0][0]) if rows else 0
