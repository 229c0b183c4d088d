"""Reviews on hold: somebody cannot decide yet. Whether one still is, the clock says on reading."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.clock import from_ms, to_ms
from spar_central.records.enrollments import Key
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks

IS_HELD = (
    "EXISTS (SELECT 1 FROM review_holds h WHERE h.enrollment_id = enrollments.enrollment_id"
    " AND h.revision = enrollments.revision AND h.until_at > {now})"
)
"""A condition on ``enrollments``; now: the mark of a moment in milliseconds."""


@dataclass(frozen=True, slots=True)
class Hold:
    """human: staff number of who put it on hold, at ``at``; until: when it waits again."""

    human: str
    reasons: tuple[str, ...]
    at: datetime
    until: datetime


async def put(tx: Transaction, key: Key, of: Hold) -> None:
    """From now on; a longer or shorter one takes the place of the one before."""
    reasons = msgspec.json.encode(of.reasons).decode()
    await tx.insert(
        "review_holds", "enrollment_id, revision, human, reasons, made_at, until_at",
        [(*key, of.human, reasons, to_ms(of.at), to_ms(of.until))],
        "ON CONFLICT (enrollment_id, revision) DO UPDATE SET human = excluded.human,"
        " reasons = excluded.reasons, made_at = excluded.made_at, until_at = excluded.until_at",
    )  # fmt: skip


async def end(tx: Transaction, key: Key) -> None:
    """It was decided, or its holder takes it up again."""
    await tx.fetch("DELETE FROM review_holds WHERE enrollment_id = $1 AND revision = $2", *key)


async def of(tx: Transaction, ids: Iterable[str], now: datetime) -> dict[Key, Hold]:
    """Those that hold now, by revision."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        "SELECT enrollment_id, revision, human, reasons, made_at, until_at FROM review_holds"
        f" WHERE until_at > $1 AND enrollment_id IN ({marks(len(named), 2)})",
        to_ms(now), *named,
    )  # fmt: skip
    return {
        (str(enrollment_id), int(revision)): Hold(
            str(human), msgspec.json.decode(str(reasons), type=tuple[str, ...]),
            from_ms(int(at)), from_ms(int(until)),
        )
        for enrollment_id, revision, human, reasons, at, until in rows
    }  # fmt: skip


async def forget(tx: Transaction, before: datetime) -> None:
    """What was over by then; the signature stays among the approvals."""
    await tx.fetch("DELETE FROM review_holds WHERE until_at < $1", to_ms(before))
