"""What the conflicts page does. No Qt in this file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import SparError
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.center_conflicts import CenterConflicts, OfficeConflicts
from spar_agent.services.conflicts import Conflicts, RegistryAnswer
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE, trouble_of


class Resolution(StrEnum):
    """How a conflict ends."""

    OURS = "ours"
    THEIRS = "theirs"
    ASK = "ask"


CHOICES: Final[Mapping[Resolution, ConflictChoice]] = MappingProxyType(
    {Resolution.OURS: ConflictChoice.SEND, Resolution.THEIRS: ConflictChoice.KEEP}
)
"""At the center what stays goes back to its agent, who asks the person again."""


@dataclass(frozen=True, slots=True)
class ConflictsState(PageState):
    """All the page needs.

    registered: None while the registry is being asked. numbers_shown: the accounts stand there in
    full, so that a decision is reachable. loaded: the list was read at least once. at_center: two
    persons of the office decide; decidable: this laptop's own are only shown. asked: what was
    signed so far about the one chosen; signed: what was signed just now.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    registered: RegistryAnswer | None = None
    numbers_shown: bool = False
    loaded: bool = False
    at_center: bool = False
    decidable: bool = True
    asked: tuple[AskedDecision, ...] = ()
    signed: AskedDecision | None = None
    more: bool = False


class ConflictsPresenter(Presenter[ConflictsState]):
    """One conflict at a time, oldest first; the registry is asked for each."""

    def __init__(
        self,
        view: View[ConflictsState],
        conflicts: Conflicts,
        runner: Runner,
        reviewer: StaffMember,
        center: CenterConflicts | None = None,
    ) -> None:
        """center: decides instead of ``conflicts``, where this laptop has joined one."""
        self._conflicts = conflicts
        self._reviewer = reviewer
        self._center = center
        self._office = OfficeConflicts((), decidable=True)
        super().__init__(view, ConflictsState(at_center=center is not None), runner)
        self._asked = ""
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        if self._center is not None:
            self.read(self._center.waiting(), self._office_found)
            return
        self.read(partial(self._conflicts.waiting, self._reviewer), self._found)

    def chosen(self, enrollment: Enrollment) -> None:
        """Look at one; what the registry holds now is asked for."""
        if self._state.chosen == enrollment:
            return
        self._asked = enrollment.enrollment_id
        self.change(chosen=enrollment, registered=None, numbers_shown=False, trouble=NO_TROUBLE)
        if self._center is not None:
            self._of_office(enrollment)
            return

        def answered(registered: RegistryAnswer) -> None:
            if self._asked == enrollment.enrollment_id:
                self.change(registered=registered)

        self.read(self._conflicts.registered(enrollment), answered)

    def show_numbers(self) -> None:
        """The supervisor wants the accounts in full."""
        self.change(numbers_shown=True)

    def decided(self, resolution: Resolution, reason: str) -> None:
        """End the chosen conflict; only once the numbers were shown, and with a reason."""
        state = self._state
        if self._center is not None:
            self._sign(self._center, resolution, reason)
            return
        enrollment, seen = state.chosen, state.registered
        if (
            enrollment is None
            or seen is None
            or not state.numbers_shown
            or state.busy
            or not reason.strip()
        ):
            return
        self.act(self._work(resolution, enrollment, reason, seen), self._done)

    def _work(
        self, resolution: Resolution, enrollment: Enrollment, reason: str, seen: RegistryAnswer
    ) -> Work[Enrollment]:
        if resolution is Resolution.OURS:
            return partial(self._conflicts.send_ours, enrollment, self._reviewer, reason, seen)
        if resolution is Resolution.THEIRS:
            return partial(self._conflicts.keep_theirs, enrollment, self._reviewer, reason)
        return partial(self._conflicts.ask_again, enrollment, self._reviewer, reason)

    def _found(self, rows: list[Enrollment]) -> None:
        self.change(rows=tuple(rows), loaded=True)
        chosen = self._state.chosen
        if chosen is None or chosen not in rows:
            self.change(chosen=None, registered=None, numbers_shown=False)
            if rows:
                self.chosen(rows[0])

    def _office_found(self, found: OfficeConflicts) -> None:
        """The office's; or why they are not here, with those of this laptop."""
        self._office = found
        trouble = trouble_of(found.trouble) if found.trouble is not None else NO_TROUBLE
        self.change(decidable=found.decidable, more=found.more, trouble=trouble)
        before = self._state.chosen
        known = {row.enrollment_id: row for row in found.rows}
        if before is not None and before.enrollment_id in known:
            self.change(chosen=known[before.enrollment_id])
            self._of_office(known[before.enrollment_id])
        self._found(list(found.rows))

    def _of_office(self, enrollment: Enrollment) -> None:
        """What is registered, and what was signed, came with the list."""
        unknown = RegistryAnswer(SeenAccount(), fresh=False)
        key = enrollment.enrollment_id
        registered = self._office.registered.get(key, unknown)
        self.change(registered=registered, asked=self._office.asked.get(key, ()))

    def _sign(self, center: CenterConflicts, resolution: Resolution, reason: str) -> None:
        """Only what was looked at; why is written by whoever signs first."""
        state = self._state
        choice = CHOICES.get(resolution)
        if state.chosen is None or choice is None or not state.numbers_shown or state.busy:
            return
        if not state.decidable:
            return
        self.change(signed=None)
        work = center.decide(state.chosen, choice, reason, state.asked)
        self.act(work, self._signed, self._not_signed)

    def _signed(self, signed: AskedDecision) -> None:
        self.change(signed=signed, numbers_shown=False)
        self.refresh()

    def _not_signed(self, error: SparError) -> None:
        """Where somebody else was faster, the list is read anew."""
        self.failed(error)
        if isinstance(error, ReviewOver):
            self.refresh()

    def _done(self, _: Enrollment) -> None:
        self.change(chosen=None, registered=None, numbers_shown=False)
        self.refresh()
