"""The port to SPAR Central: it admits enrollments, has them reviewed, and sends them on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from spar_agent.domain.account import FinancialAddress
from spar_agent.domain.enrollment import Enrollment, Intent
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.signed import SignedContent
from spar_agent.ports.mapper import Traffic

KEPT: Final = "mapper.kept"
"""The center's word for a conflict that was decided for what is registered."""
REVIEW_MISSING: Final = "review.missing"
"""The center's word for what waits for a second person."""


class Decision(StrEnum):
    """What a reviewer signs. Values go on the wire: never rename one."""

    APPROVE = "approve"
    RETURN = "return"
    HOLD = "hold"  # not decided yet: others may, and it waits again on a day
    END_HOLD = "end_hold"


class CenterState(StrEnum):
    """Where an enrollment is at the center. Values go on the wire: never rename one."""

    WAITING = "waiting"  # a person must decide, or something must arrive
    IN_PROGRESS = "in_progress"  # admitted; the center settles every doubt with the mapper
    REGISTERED = "registered"
    CONFLICT = "conflict"
    REFUSED = "refused"  # for good; a new revision may follow


@dataclass(frozen=True, slots=True)
class CenterAnswer:
    """What became of one. codes: why it waits or was refused, as the center names it.

    account: as a reviewer found it, where bank or branch were only written down. note: why a
    reviewer sent it back, and who. decided: of a conflict, why and by whom. effective_at: when the
    registry, which has it, carries it out; None where it does so at once, or does not tell. hold:
    while a reviewer holds it.
    """

    state: CenterState
    sha256: str = ""
    codes: tuple[str, ...] = ()
    account: FinancialAddress | None = None
    note: str = ""
    decided: str = ""
    effective_at: datetime | None = None
    hold: ReviewHold | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ReviewAnswer:
    """reasons: of a return or a hold. account: found for one as written. until: of a hold."""

    decision: Decision
    reasons: tuple[str, ...] = ()
    account: FinancialAddress | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PastEnrollment:
    """What was asked for the same person before.

    standing: the center's word for what became of it: ``registered``, ``sent_back``, ``refused``,
    ``conflict``, ``review``, ``waits`` or ``sending``.
    """

    intent: Intent
    arrived_at: datetime
    standing: str


@dataclass(frozen=True, slots=True)
class ReviewFacts:
    """What the center knows beside what was signed.

    method: of the proof of identity, ``otp``, ``biometric`` or ``both``; "" without one. past: the
    newest first, of this office.
    """

    method: str = ""
    proven_at: datetime | None = None
    past: tuple[PastEnrollment, ...] = ()


NO_FACTS: Final = ReviewFacts()
"""Without network, and of a center of before."""


@dataclass(frozen=True, slots=True, repr=False)
class WaitingReview:
    """What a reviewer is shown. enrollment: as it was signed, with what is registered now.

    sha256: of what was signed; code: its first signs, to compare by voice. round, nonce: the
    center's, for one answer. author: a staff number. hold: while it is on hold. hold_limit: so long
    it may be; None where the center knows no holds. proof_ends: when its proof counts no longer.
    facts: what the center knows beside.
    """

    enrollment: Enrollment
    sha256: str
    code: str
    revision: int
    round: int
    nonce: str
    author: str
    hold: ReviewHold | None = None
    hold_limit: datetime | None = None
    proof_ends: datetime | None = None
    facts: ReviewFacts = NO_FACTS


@dataclass(frozen=True, slots=True)
class OfficeWaiting:
    """How many of other laptops wait in the office for a second person.

    One that waits for both is a conflict until that is decided.
    """

    reviews: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class ReviewList:
    """Oldest first, those on hold last. more: the center has others beyond these."""

    reviews: tuple[WaitingReview, ...]
    more: bool = False


class CenterReviewer(Protocol):
    """The office's reviews at the center, for the person who is signed in here."""

    async def waiting(self) -> ReviewList:
        """What waits for a second person. Raises as CenterGateway."""
        ...

    async def decide(self, review: WaitingReview, answer: ReviewAnswer) -> None:
        """Sign and hand over one answer. Raises as CenterGateway, Locked."""
        ...


class Author(Protocol):
    """Signs what a person captured, with the key that only their PIN opened."""

    def sign(
        self, enrollment: Enrollment, agent_id: str, transaction_id: str = ""
    ) -> SignedContent:
        """The content of ``enrollment``, signed. Raises Locked.

        transaction_id: of the sealed capture that is to prove it; its proof's where it has one.
        """
        ...


class MovedProofs(Protocol):
    """Has proofs attested that were given to this laptop before it had a center."""

    async def attest_moved(self, enrollment: Enrollment) -> str:
        """The attestation for exactly what is signed; the same one each time.

        Raises IdentityMissing where the center does not take the proof, else as CenterGateway.
        """
        ...


class CenterGateway(Protocol):
    """Raises the network's errors and those of ``errors.central``; nothing is lost by any."""

    async def submit(self, batch: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        """Hand over signed enrollments, first or again: the same content has the same answer.

        Answers by enrollment id; one that is missing was not understood.
        """
        ...

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        """What became of those that were handed over; what never arrived is left out."""
        ...

    async def ping(self) -> None:
        """Returns when the center answers."""
        ...

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        ...
