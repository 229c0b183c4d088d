"""What a laptop that worked without a center brings along when it joins one."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Final

from spar_agent.domain.enrollment import Enrollment, Event, Reason, State, advance
from spar_agent.domain.signed import id_hash

WAITING: Final = (
    State.AWAITING_AUTH,
    State.IN_REVIEW,
    State.QUEUED,
    State.SENDING,
    State.IN_DOUBT,
    State.CONFLICT,
)
"""What is neither a draft, which its next Save signs, nor over."""
STAYS: Final = frozenset({State.DRAFT, State.AWAITING_AUTH, State.QUEUED})
"""Where it stands does not change by its signature; everything else the center decides anew."""


def is_unsigned(enrollment: Enrollment) -> bool:
    """True for one that waits and that nobody has signed: the center would not look at it."""
    return enrollment.signed is None and enrollment.state in WAITING


def is_for_center(enrollment: Enrollment) -> bool:
    """True when it can be handed over: signed, and its proof known to the center."""
    proof = enrollment.proof
    return enrollment.signed is not None and proof is not None and bool(proof.attestation)


def is_left_behind(enrollment: Enrollment, people: Collection[str]) -> bool:
    """True when nobody of ``people`` (agent ids) is its author: a supervisor must look at it."""
    return is_unsigned(enrollment) and enrollment.agent_id not in people


def salted(enrollment: Enrollment, salt: str) -> Enrollment:
    """With the hash of the person's number, while that is here and nobody has hashed it yet."""
    person = enrollment.person
    if person.id is None or person.salt:
        return enrollment
    return enrollment.with_person(salt=salt, id_hash=id_hash(salt, person.id.value))


def handed_over(enrollment: Enrollment, now: datetime) -> Enrollment:
    """From now on the center decides, also about what was in doubt: it asks before it sends."""
    moved = enrollment
    if enrollment.state not in STAYS:
        moved = advance(enrollment, Event.MOVE)
    return replace(moved.with_delivery(error="", due_at=None), changed_at=now)


def answered_for(enrollment: Enrollment, agent_id: str) -> Enrollment:
    """Somebody who did not capture it signs for it: theirs, and another one must review it."""
    signals = tuple(dict.fromkeys((*enrollment.signals, Reason.AUTHOR_GONE)))
    return replace(enrollment, agent_id=agent_id, signals=signals)


def as_review(enrollment: Enrollment) -> Enrollment:
    """As a supervisor is shown one that has no author any more."""
    others = (one for one in enrollment.signals if one is not Reason.NOT_LISTED)
    return replace(enrollment, state=State.IN_REVIEW, signals=(Reason.AUTHOR_GONE, *others))


def without_proof(enrollment: Enrollment, error: str, now: datetime) -> Enrollment:
    """The center does not take its proof: the person comes back, and it is signed anew."""
    back = advance(enrollment, Event.UNPROVE).with_delivery(error=error, due_at=None)
    return replace(back, proof=None, expires_at=None, changed_at=now)
