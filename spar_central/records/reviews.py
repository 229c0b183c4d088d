"""Nonces of reviews, and what reviewers signed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from spar_central.clock import from_ms, to_ms
from spar_central.records.enrollments import Key, Stored
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks
from spar_central.trust.approval import Approval


@dataclass(frozen=True, slots=True)
class Shown:
    """What a nonce was given out for."""

    enrollment_id: str
    revision: int
    sha256: str
    review_round: int
    person_id: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A signed approval and when it came."""

    kid: str
    token: str
    received_at: datetime


async def show(
    tx: Transaction, rows: Sequence[tuple[str, Stored]], person_id: str, now: datetime
) -> None:
    """(nonce, enrollment) for this reviewer."""
    await tx.insert(
        "review_nonces",
        "nonce, enrollment_id, revision, sha256, review_round, person_id, made_at",
        [
            (
                nonce,
                of.enrollment_id,
                of.revision,
                of.sha256,
                of.review_round,
                person_id,
                to_ms(now),
            )
            for nonce, of in rows
        ],
    )


async def use_nonce(tx: Transaction, nonce: str, now: datetime, life: timedelta) -> Shown | None:
    """What it was for; it is used up. None when it is not ours, used, or over."""
    rows = await tx.fetch(
        "UPDATE review_nonces SET used_at = $2 WHERE nonce = $1 AND used_at = 0 AND made_at > $3"
        " RETURNING enrollment_id, revision, sha256, review_round, person_id",
        nonce, to_ms(now), to_ms(now - life),
    )  # fmt: skip
    if not rows:
        return None
    enrollment_id, revision, sha256, review_round, person_id = rows[0]
    return Shown(str(enrollment_id), int(revision), str(sha256), int(review_round), str(person_id))


async def keep(tx: Transaction, approval: Approval, kid: str, token: str, now: datetime) -> None:
    """As it was signed."""
    row = (
        approval.nonce, approval.enrollment_id, approval.revision, approval.enrollment_sha256,
        approval.decision.value, kid, token, to_ms(now),
    )  # fmt: skip
    await tx.insert(
        "approvals", "nonce, enrollment_id, revision, sha256, decision, kid, token, received_at",
        [row],
    )  # fmt: skip


async def kept(tx: Transaction, ids: Iterable[str]) -> dict[Key, list[Kept]]:
    """By revision, oldest first."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        "SELECT enrollment_id, revision, kid, token, received_at FROM approvals"
        f" WHERE enrollment_id IN ({marks(len(named))}) ORDER BY received_at, nonce",
        *named,
    )
    found: defaultdict[Key, list[Kept]] = defaultdict(list)
    for enrollment_id, revision, kid, token, at in rows:
        found[str(enrollment_id), int(revision)].append(
            Kept(str(kid), str(token), from_ms(int(at)))
        )
    return found
