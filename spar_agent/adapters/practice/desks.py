"""What a supervisor decides at the made-up center: reviews, and conflicts with a colleague.

Whoever practises is agent and supervisor in one window; to the center these are two persons at two
laptops, so that there is something to decide.
"""

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from spar_agent.adapters.practice.center import Case, PracticeCenter
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import State, needs_branch
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.errors import BranchNotChosen
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.center import (
    CenterState,
    Decision,
    PastEnrollment,
    ReviewAnswer,
    ReviewFacts,
    ReviewList,
    WaitingReview,
)
from spar_agent.ports.conflict_desk import (
    AskedDecision,
    CenterConflict,
    ConflictChoice,
    ConflictList,
)

NEEDED: Final = 2
SECOND_SIGNS: Final = timedelta(seconds=6)
"""So long a made-up colleague looks at a conflict before signing the same."""
HOLD_AT_MOST: Final = timedelta(days=3)
STANDINGS: Final = MappingProxyType(
    {
        CenterState.WAITING: "review",
        CenterState.IN_PROGRESS: "sending",
        CenterState.REGISTERED: "registered",
        CenterState.CONFLICT: "conflict",
        CenterState.REFUSED: "sent_back",
    }
)
"""What a real center says of each in a list of what was asked for before."""
CODE_SIGNS: Final = 8
"""Of a hash, to compare by voice: as many as a real desk shows."""


class PracticeReviews:
    """A CenterReviewer. reviewer_id: the agent id of who decides; their own they never see."""

    def __init__(self, center: PracticeCenter, reviewer_id: str) -> None:
        self._center = center
        self._reviewer_id = reviewer_id

    async def waiting(self) -> ReviewList:
        """What waits for a second person."""
        await self._center.line.travel()
        waiting = self._center.cases(CenterState.WAITING)
        mine = [self._review(case) for case in waiting if case.signed.agent_id != self._reviewer_id]
        return ReviewList(tuple(sorted(mine, key=lambda one: one.hold is not None)))

    async def decide(self, review: WaitingReview, answer: ReviewAnswer) -> None:
        """Raises ReviewOver, and BranchNotChosen for one whose branch nobody has found."""
        await self._center.line.travel()
        case = self._center.case(review.enrollment.enrollment_id)
        if case is None or case.sha256 != review.sha256 or case.state is not CenterState.WAITING:
            raise ReviewOver
        me = self._center.number_of(self._reviewer_id)
        if answer.decision is Decision.HOLD and answer.until is not None:
            case.hold = ReviewHold(me, answer.reasons, answer.until)
        elif answer.decision is Decision.END_HOLD:
            case.hold = None
        elif answer.decision is Decision.RETURN:
            case.state, case.codes, case.hold = CenterState.REFUSED, (), None
            case.note = f"{'; '.join(answer.reasons)} ({me})"
        elif answer.account is None and needs_branch(case.signed):
            raise BranchNotChosen
        else:
            case.account, case.hold = answer.account, None
            self._center.carry_out(case)
        self._center.tell(case)

    def _review(self, case: Case) -> WaitingReview:
        shown = self._center.shown(case, State.IN_REVIEW)
        shown = shown.with_account(seen=self._center.registered(case))
        revision = shown.signed.revision if shown.signed is not None else 1
        code = case.sha256[:CODE_SIGNS]
        now, hold = self._center.clock.now(), case.hold
        mine = self._center.number_of(self._reviewer_id)
        if hold is not None:
            hold = replace(hold, is_mine=hold.by == mine) if hold.until > now else None
        return WaitingReview(
            shown, case.sha256, code, revision, 1, "practice", shown.agent_id, hold,
            now + HOLD_AT_MOST, facts=self._facts(case),
        )  # fmt: skip

    def _facts(self, case: Case) -> ReviewFacts:
        past = tuple(
            PastEnrollment(one.signed.account.intent, one.signed.captured_at, STANDINGS[one.state])
            for one in self._center.before(case)
        )
        proof = case.signed.proof
        if proof is None:
            return ReviewFacts(past=past)
        by_code = proof.method in {AuthMethod.OTP, AuthMethod.OTP_BY_PHONE}
        return ReviewFacts("otp" if by_code else "biometric", proof.response_time, past)


class PracticeConflicts:
    """A ConflictDesk. colleague: the staff number of who signs second, and always agrees."""

    def __init__(self, center: PracticeCenter, reviewer_id: str, colleague: str) -> None:
        self._center = center
        self._reviewer_id = reviewer_id
        self._colleague = colleague

    async def waiting(self) -> ConflictList:
        """Those of others, with what is registered now."""
        await self._center.line.travel()
        self.second_signs()
        found = self._center.cases(CenterState.CONFLICT)
        return ConflictList(
            tuple(self._conflict(case) for case in found if self._is_of_another(case))
        )

    async def decide(
        self, enrollment_id: str, choice: ConflictChoice, reason: str
    ) -> AskedDecision:
        """The first signature; a colleague's follows. Raises ReviewOver."""
        await self._center.line.travel()
        case = self._center.case(enrollment_id)
        if case is None or case.state is not CenterState.CONFLICT:
            raise ReviewOver
        mine = self._center.number_of(self._reviewer_id)
        asked = AskedDecision(choice, (mine,), NEEDED, reason, is_mine=True)
        case.asked = (asked,)
        case.second_signs_at = self._center.clock.now() + SECOND_SIGNS
        return asked

    def second_signs(self) -> None:
        """The colleague has signed by now what was signed once: it counts."""
        now = self._center.clock.now()
        for case in self._center.cases(CenterState.CONFLICT):
            if case.second_signs_at is not None and case.second_signs_at <= now:
                self._end(case, case.asked[0])

    def _end(self, case: Case, asked: AskedDecision) -> None:
        case.decided = f"{asked.reason} ({', '.join((*asked.signed_by, self._colleague))})"
        if asked.choice is ConflictChoice.KEEP:
            self._center.keep(case)
        else:
            self._center.write(case)
        case.second_signs_at = None
        self._center.tell(case)

    def _conflict(self, case: Case) -> CenterConflict:
        shown = self._center.shown(case, State.CONFLICT)
        return CenterConflict(shown, shown.agent_id, self._center.registered(case), case.asked)

    def _is_of_another(self, case: Case) -> bool:
        return case.signed.agent_id != self._reviewer_id
