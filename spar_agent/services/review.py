"""Review: a second person approves or returns what policy does not let one person do alone."""

import re
from dataclasses import replace
from typing import Final

from spar_agent.domain.account import BankAccount, FaType
from spar_agent.domain.checks import NumberFault, check_number
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import Enrollment, Event, Reason, State, advance
from spar_agent.domain.review import may_review
from spar_agent.errors import BranchUnfit, NotAllowed
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import StaffMember

_CODE: Final = re.compile(r"[A-Z0-9][A-Z0-9-]{1,33}")


class Review:
    """Approve or return; never one's own enrollment."""

    def __init__(self, store: EnrollmentStore, clock: Clock, *, at_center: bool = False) -> None:
        """at_center: the second person decides at the center; what is said here counts nothing."""
        self._at_center = at_center
        self._store = store
        self._clock = clock

    def waiting(self, reviewer: StaffMember) -> list[Enrollment]:
        """What this reviewer may decide, oldest first."""
        if self._at_center:
            return []
        rows = self._store.in_states([State.IN_REVIEW])
        return [row for row in rows if may_review(row, reviewer.agent_id, reviewer.role)]

    def approve(self, enrollment: Enrollment, reviewer: StaffMember) -> Enrollment:
        """Let it go. Raises NotAllowed for one's own or without the role."""
        return self._decide(enrollment, Event.APPROVE, reviewer, "")

    def give_back(self, enrollment: Enrollment, reviewer: StaffMember, reason: str) -> Enrollment:
        """Return it to the agent with a reason. Raises NotAllowed as ``approve``."""
        return self._decide(enrollment, Event.RETURN, reviewer, reason)

    def choose_branch(self, waiting: Enrollment, reviewer: StaffMember, hit: Hit) -> Enrollment:
        """The bank and branch that the agent wrote down is ``hit``, of the list.

        Raises NotAllowed as ``approve``, BranchUnfit where the account cannot be one of that bank.
        """
        return self._settle(waiting, reviewer, account_at(waiting, hit))

    def write_codes(
        self, waiting: Enrollment, reviewer: StaffMember, bank_code: str, branch_code: str
    ) -> Enrollment:
        """Bank and branch are in no list, and the reviewer found out their codes.

        Raises NotAllowed as ``approve``, BranchUnfit for what is no code.
        """
        return self._settle(waiting, reviewer, account_with(waiting, bank_code, branch_code))

    def _settle(self, waiting: Enrollment, reviewer: StaffMember, fa: BankAccount) -> Enrollment:
        if waiting.state is not State.IN_REVIEW or Reason.NOT_LISTED not in waiting.signals:
            raise BranchUnfit("nothing to choose")
        _may(waiting, reviewer)
        signals = waiting.signals
        if self._store.others_with_account(fa, waiting.person.tag):
            signals = tuple(dict.fromkeys((*signals, Reason.SAME_ACCOUNT)))
        settled = replace(
            waiting.with_account(fa=fa, branch_by=reviewer.agent_id),
            signals=signals,
            changed_at=self._clock.now(),
        )
        self._store.save(
            settled,
            event=Event.CHOOSE_BRANCH,
            actor=reviewer.agent_id,
            detail=fa.branch_code or fa.bank_code,
            expect=State.IN_REVIEW,
        )
        return settled

    def _decide(
        self, enrollment: Enrollment, event: Event, reviewer: StaffMember, reason: str
    ) -> Enrollment:
        _may(enrollment, reviewer)
        after = replace(
            advance(enrollment, event), note=reason or enrollment.note, changed_at=self._clock.now()
        )
        self._store.save(
            after, event=event, actor=reviewer.agent_id, detail=reason, expect=State.IN_REVIEW
        )
        return after


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


def _may(enrollment: Enrollment, reviewer: StaffMember) -> None:
    """Raises NotAllowed for one's own or without the role."""
    if not may_review(enrollment, reviewer.agent_id, reviewer.role):
        raise NotAllowed("own enrollment, or not a supervisor")
