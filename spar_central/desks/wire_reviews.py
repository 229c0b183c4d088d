"""What laptops and this entry say about enrollments that wait for a second person."""

from spar_central.admission.reasons import Reason
from spar_central.desks.wire import Problem, RegisteredReply, Reply, Request
from spar_central.records.enrollments import Standing
from spar_central.trust.enrollment import Operation
from spar_central.trust.shapes import Moment, Token


class HoldReply(Reply, frozen=True):
    """Who cannot decide it yet, a staff number; why; and when it waits again.

    mine: of the reviewer who asks, who alone can end or prolong it.
    """

    by: str
    because: tuple[str, ...]
    until: Moment
    mine: bool = False


class PastEnrollment(Reply, frozen=True):
    """What was asked for the same person before, in the same office; the newest first."""

    operation: Operation
    arrived_at: Moment
    standing: Standing


class WaitingReview(Reply, frozen=True):
    """What a reviewer must see. enrollment: as it was signed; code: first signs of its sha256.

    names: what ID Authentication calls the person. registered: for them now; absent where there is
    no proof, or no sender and mapper answered in time. method, proven_at: of the proof, "" and
    absent without one, as for who asked on the portal. past: five at most.
    hold: while it is on hold. hold_limit: until when it may be put on hold; proof_ends: when its
    proof of identity counts no longer, on hold or not.
    """

    enrollment: str
    kid: str
    sha256: str
    code: str
    revision: int
    review_round: int
    nonce: str
    author: str
    arrived_at: Moment
    reasons: tuple[Reason, ...]
    problems: tuple[Problem, ...]
    names: tuple[str, ...] = ()
    registered: RegisteredReply | None = None
    method: str = ""
    hold: HoldReply | None = None
    hold_limit: Moment | None = None
    proof_ends: Moment | None = None
    proven_at: Moment | None = None
    past: tuple[PastEnrollment, ...] = ()


class WaitingReviewsReply(Reply, frozen=True):
    """Oldest first, what is on hold last; more: there are others."""

    reviews: tuple[WaitingReview, ...]
    more: bool = False


class ReviewRequest(Request, frozen=True):
    """approval: one signed Approval, also of a hold; never a batch under one signature."""

    approval: Token
