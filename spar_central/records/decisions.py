"""Who decided a conflict: at the console, at a desk or at the command line."""

from collections.abc import Iterable
from dataclasses import dataclass

from spar_central.records import acts
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks

KEPT, RELEASED = "enrollment.kept_theirs", "enrollment.released"


@dataclass(frozen=True, slots=True)
class ConflictDecision:
    """humans: staff numbers. because: as the first of them wrote it, "" for nothing."""

    humans: tuple[str, ...]
    because: str


async def conflict_decisions(tx: Transaction, ids: Iterable[str]) -> dict[str, ConflictDecision]:
    """The last decision about each enrollment that has one."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        "SELECT subject, actor FROM records WHERE (kind = $1 OR (kind = $2 AND detail LIKE $3))"
        f" AND subject IN ({marks(len(named), 4)}) ORDER BY number",
        KEPT, RELEASED, '%"registered.conflict"%', *named,
    )  # fmt: skip
    last = {str(subject): tuple(str(actor).split()) for subject, actor in rows}
    return {
        subject: ConflictDecision(humans, await acts.reason_of(tx, subject))
        for subject, humans in last.items()
    }
