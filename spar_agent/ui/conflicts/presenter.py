"""What the conflicts page does. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from spar_agent.domain.enrollment import Enrollment
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts, RegistryAnswer
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


class Resolution(StrEnum):
    """How a conflict ends."""

    OURS = "ours"
    THEIRS = "theirs"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class ConflictsState(PageState):
    """All the page needs.

    registered: None while the registry is being asked. numbers_shown: the accounts stand there in
    full, so that a decision is reachable. loaded: the list was read at least once.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    registered: RegistryAnswer | None = None
    numbers_shown: bool = False
    loaded: bool = False


class ConflictsPresenter(Presenter[ConflictsState]):
    """One conflict at a time, oldest first; the registry is asked for each."""

    def __init__(
        self,
        view: View[ConflictsState],
        conflicts: Conflicts,
        runner: Runner,
        reviewer: StaffMember,
    ) -> None:
        self._conflicts = conflicts
        self._reviewer = reviewer
        super().__init__(view, ConflictsState(), runner)
        self._asked = ""
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        self.read(partial(self._conflicts.waiting, self._reviewer), self._found)

    def chosen(self, enrollment: Enrollment) -> None:
        """Look at one; what the registry holds now is asked for."""
        if self._state.chosen == enrollment:
            return
        self._asked = enrollment.enrollment_id
        self.change(chosen=enrollment, registered=None, numbers_shown=False, trouble=NO_TROUBLE)

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

    def _done(self, _: Enrollment) -> None:
        self.change(chosen=None, registered=None, numbers_shown=False)
        self.refresh()
