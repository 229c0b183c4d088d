"""Review at the center: what waits in the whole office, decided by whoever is signed in here."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from spar_agent.domain.account import BankAccount, FaType
from spar_agent.domain.checks import NumberFault, check_number
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.errors import BranchUnfit, IllegalEvent, NotAllowed, SparError
from spar_agent.ports.center import (
    CenterReviewer,
    Decision,
    OfficeWaiting,
    ReviewAnswer,
    ReviewFacts,
    WaitingReview,
)
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.moving import Moving

_CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{1,33}")


@dataclass(frozen=True, slots=True)
class OfficeReviews:
    """What the page lists. decidable: False for this laptop's own, which others decide.

    codes: a few signs of what was signed, by enrollment id, to compare by voice. authors: staff
    numbers. trouble: why the center's list is not here; None where it is. holds, terms: of those
    that are on hold, and how long each may be. facts: what the center knows beside.
    """

    rows: tuple[Enrollment, ...]
    decidable: bool
    codes: Mapping[str, str] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    more: bool = False
    trouble: SparError | None = None
    holds: Mapping[str, ReviewHold] = field(default_factory=dict)
    terms: Mapping[str, "HoldTerms"] = field(default_factory=dict)
    facts: Mapping[str, ReviewFacts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HoldTerms:
    """limit: the latest moment a hold may end. is_proof: because its proof counts no longer."""

    limit: datetime
    is_proof: bool


class Review:
    """Approve, return or hold at the center. What was found for one as written stays in memory."""

    def __init__(
        self,
        reviewer: CenterReviewer,
        store: EnrollmentStore,
        moving: Moving | None = None,
        conflicts: Conflicts | None = None,
        counts: Callable[[str], OfficeWaiting | None] = lambda _: None,
    ) -> None:
        """moving: what waited here before the join and has no author any more.

        conflicts: shown in the same list, decided on a page of their own. counts: what the center
        said at the last contact for an agent id, another object after each.
        """
        self._counts = counts
        self._last_counts: OfficeWaiting | None = None
        self._listed: OfficeWaiting | None = None
        self._conflicts = conflicts
        self._reviewer = reviewer
        self._store = store
        self._moving = moving
        self._shown: dict[str, WaitingReview] = {}
        self._left: dict[str, Enrollment] = {}

    def in_office(self, person: StaffMember) -> OfficeWaiting | None:
        """How many wait for ``person`` and other supervisors; None where nobody told.

        By the last contact, or the last list here if that is newer.
        To read the list itself for a number would put every name in it on the record of reads.
        """
        counts = self._counts(person.agent_id)
        if counts is not self._last_counts:
            self._last_counts, self._listed = counts, None
        return self._listed or counts

    async def waiting(self, person: StaffMember) -> OfficeReviews:
        """The office's; without network what of this laptop waits, which others decide.

        What waits for both stands there once: its review comes when the conflict is decided.

        First of all what ``person`` may answer for, because who captured it here is gone.
        """
        left = self._moving.left_behind(person) if self._moving is not None else []
        self._left = {one.enrollment_id: one for one in left}
        if left:
            return OfficeReviews(tuple(left), decidable=True)
        try:
            found = await self._reviewer.waiting()
        except SparError as error:
            self._shown.clear()
            here = self._store.in_states([State.IN_REVIEW, State.CONFLICT])
            return OfficeReviews(tuple(here), decidable=False, trouble=error)
        conflicts = await self._conflicts.waiting() if self._conflicts is not None else None
        clashed = conflicts.rows if conflicts is not None and conflicts.decidable else ()
        first = {one.enrollment_id for one in clashed}
        reviews = [one for one in found.reviews if one.enrollment.enrollment_id not in first]
        self._shown = {one.enrollment.enrollment_id: one for one in reviews}
        self._last_counts = self._counts(person.agent_id)
        self._listed = OfficeWaiting(len(reviews), len(clashed))
        return OfficeReviews(
            (*clashed, *(one.enrollment for one in reviews)),
            decidable=True,
            codes={key: one.code for key, one in self._shown.items()},
            authors={key: one.author for key, one in self._shown.items()},
            more=found.more,
            holds={key: one.hold for key, one in self._shown.items() if one.hold is not None},
            terms={
                key: HoldTerms(one.hold_limit, one.hold_limit == one.proof_ends)
                for key, one in self._shown.items()
                if one.hold_limit is not None
            },
            facts={key: one.facts for key, one in self._shown.items()},
        )

    async def approve(self, enrollment: Enrollment, person: StaffMember) -> Enrollment:
        """Sign that it is right as shown. Raises as CenterReviewer."""
        if self._moving is not None and enrollment.enrollment_id in self._left:
            return self._moving.answer_for(enrollment, person)
        account = enrollment.account
        named = account.fa if account.branch_by else None
        answer = ReviewAnswer(Decision.APPROVE, account=named)
        await self._reviewer.decide(self._of(enrollment), answer)
        return enrollment

    async def give_back(
        self, enrollment: Enrollment, person: StaffMember, reason: str
    ) -> Enrollment:
        """Sign that it goes back, and why. Raises as CenterReviewer."""
        if not reason.strip():
            raise NotAllowed("without a reason")
        if self._moving is not None and enrollment.enrollment_id in self._left:
            return self._moving.give_back(enrollment, person, reason.strip())
        answer = ReviewAnswer(Decision.RETURN, (reason.strip(),))
        await self._reviewer.decide(self._of(enrollment), answer)
        return enrollment

    async def hold(
        self, enrollment: Enrollment, reasons: tuple[str, ...], until: datetime
    ) -> Enrollment:
        """Sign that it cannot be decided yet; others still may. Raises as CenterReviewer."""
        if not reasons:
            raise NotAllowed("without a reason")
        answer = ReviewAnswer(Decision.HOLD, reasons, until=until)
        await self._reviewer.decide(self._of(enrollment), answer)
        return enrollment

    async def end_hold(self, enrollment: Enrollment) -> Enrollment:
        """Sign that it waits for a decision again. Raises as CenterReviewer."""
        await self._reviewer.decide(self._of(enrollment), ReviewAnswer(Decision.END_HOLD))
        return enrollment

    def choose_branch(self, waiting: Enrollment, reviewer: StaffMember, hit: Hit) -> Enrollment:
        """The bank and branch that were written down are ``hit``. Raises BranchUnfit."""
        fa = account_at(waiting, hit)
        return self._keep(waiting.with_account(fa=fa, branch_by=reviewer.agent_id))

    def write_codes(
        self, waiting: Enrollment, reviewer: StaffMember, bank_code: str, branch_code: str
    ) -> Enrollment:
        """They are in no list. Raises BranchUnfit."""
        fa = account_with(waiting, bank_code, branch_code)
        return self._keep(waiting.with_account(fa=fa, branch_by=reviewer.agent_id))

    def _keep(self, settled: Enrollment) -> Enrollment:
        shown = self._of(settled)
        self._shown[settled.enrollment_id] = replace(shown, enrollment=settled)
        return settled

    def _of(self, enrollment: Enrollment) -> WaitingReview:
        found = self._shown.get(enrollment.enrollment_id)
        if found is None:
            raise IllegalEvent("not shown by the center")
        return found


def account_at(waiting: Enrollment, hit: Hit) -> BankAccount:
    """The account that was written down, at ``hit`` of the list. Raises BranchUnfit."""
    fa = waiting.account.fa
    if hit.dfsp.kind is not FaType.BANK or not isinstance(fa, BankAccount):
        raise BranchUnfit("no bank")
    if hit.branch is None and hit.dfsp.branch_required:
        raise BranchUnfit("no branch")
    checked = check_number(fa.account_number, hit.dfsp.rule, hit.dfsp.kind)
    if isinstance(checked, NumberFault):
        raise BranchUnfit(checked)
    branch = (hit.branch.name, hit.branch.code) if hit.branch else ("", "")
    return BankAccount(hit.dfsp.name, hit.dfsp.code, *branch, checked.value)


def account_with(waiting: Enrollment, bank_code: str, branch_code: str) -> BankAccount:
    """The account that was written down, with codes that no list has. Raises BranchUnfit."""
    fa = waiting.account.fa
    bank, branch = (code.strip().upper() for code in (bank_code, branch_code))
    if not isinstance(fa, BankAccount) or not all(map(_CODE.fullmatch, (bank, branch))):
        raise BranchUnfit("no code")
    return replace(fa, bank_code=bank, branch_code=branch)
