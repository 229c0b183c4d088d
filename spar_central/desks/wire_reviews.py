"""What laptops and this entry say about enrollments that wait for a second person."""

from spar_central.admission.reasons import Reason
from spar_central.desks.wire import Problem, RegisteredReply, Reply, Request
from spar_central.trust.shapes import Moment, Token


class WaitingReview(Reply, frozen=True):
    """What a reviewer must see. enrollment: as it was signed; code: first signs of its sha256.

    names: what ID Authentication calls the person. registered: for them now; absent where there is
    no proof, or no sender and mapper answered in time. method: of the proof, "" without one.
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


class WaitingReviewsReply(Reply, frozen=True):
    """Oldest first; more: there are others."""

    reviews: tuple[WaitingReview, ...]
    more: bool = False


class ReviewRequest(Request, frozen=True):
    """approval: one signed Approval; never a batch under one signature."""

    approval: Token
