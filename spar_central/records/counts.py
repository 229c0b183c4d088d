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
    """Count once for each; the first by name that is above its limit now, or None.

    In the order of their names, so that two transactions never wait for each other in a circle.
    """
    most = dict(sorted(limits))
    rows = await tx.insert(
        "counts", "kind, of_whom, span, count",
        [(one.kind, one.of_whom, one.span, 1) for one in most],
        "ON CONFLICT (kind, of_whom, span) DO UPDATE SET count = counts.count + 1"
        " RETURNING kind, of_whom, span, count",
    )  # fmt: skip
    now = {Counter(str(kind), str(whom), int(span)): int(count) for kind, whom, span, count in rows}
    return next((one for one, limit in most.items() if now[one] > limit), None)


async def give_back(tx: Transaction, counters: Iterable[Counter]) -> None:
    """What was counted before, and turned out not to count."""
    for counter in sorted(counters):
        await tx.fetch(
            "UPDATE counts SET count = count - 1"
            " WHERE kind = $1 AND of_whom = $2 AND span = $3 AND count > 0",
            counter.kind, counter.of_whom, counter.span,
        )  # fmt: skip


async def counts_of(tx: Transaction, counters: Iterable[Counter]) -> dict[Counter, int]:
    """0 for what never happened. counters: at least one."""
    found = dict.fromkeys(counters, 0)
    named = [value for one in found for value in (one.kind, one.of_whom, one.span)]
    each = (f"(kind = ${at} AND of_whom = ${at + 1} AND span = ${at + 2})"
            for at in range(1, len(named), 3))  # fmt: skip
    for kind, whom, span, count in await tx.fetch(
        f"SELECT kind, of_whom, span, count FROM counts WHERE {' OR '.join(each)}",
        *named,
    ):
        found[Counter(str(kind), str(whom), int(span))] = int(count)
    return found
