"""What the conflicts page does. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import SparError
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.ports.runner import Runner
from spar_agent.services.conflicts import Conflicts, OfficeConflicts, RegistryAnswer
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE, trouble_of


@dataclass(frozen=True, slots=True)
class ConflictsState(PageState):
    """All the page needs.

    registered: of the one chosen, None where none is. numbers_shown: the accounts stand there in
    full, so that a decision is reachable. loaded: the list was read at least once. decidable: False
    where this laptop's own are only shown. asked: what was signed so far about the one chosen;
    signed: what was signed just now.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    registered: RegistryAnswer | None = None
    numbers_shown: bool = False
    loaded: bool = False
    decidable: bool = True
    asked: tuple[AskedDecision, ...] = ()
    signed: AskedDecision | None = None
    more: bool = False


class ConflictsPresenter(Presenter[ConflictsState]):
    """One conflict at a time, oldest first; two persons of the office decide it."""

    def __init__(self, view: View[ConflictsState], conflicts: Conflicts, runner: Runner) -> None:
        self._conflicts = conflicts
        self._office = OfficeConflicts((), decidable=True)
        super().__init__(view, ConflictsState(), runner)
        self.change()

    def refresh(self) -> None:
        """Read the list again."""
        self.read(self._conflicts.waiting(), self._found)

    def chosen(self, enrollment: Enrollment) -> None:
        """Look at one; what the registry holds came with the list."""
        if self._state.chosen == enrollment:
            return
        self.change(chosen=enrollment, numbers_shown=False, trouble=NO_TROUBLE)
        self._of_office(enrollment)

    def show_numbers(self) -> None:
        """The supervisor wants the accounts in full."""
        self.change(numbers_shown=True)

    def decided(self, choice: ConflictChoice, reason: str) -> None:
        """Sign: only what was looked at; why is written by whoever signs first.

        What stays goes back to its agent, who asks the person again.
        """
        state = self._state
        if state.chosen is None or not state.numbers_shown or state.busy or not state.decidable:
            return
        self.change(signed=None)
        work = self._conflicts.decide(state.chosen, choice, reason, state.asked)
        self.act(work, self._signed, self._not_signed)

    def _found(self, found: OfficeConflicts) -> None:
        """The office's; or why they are not here, with those of this laptop."""
        self._office = found
        trouble = trouble_of(found.trouble) if found.trouble is not None else NO_TROUBLE
        self.change(
            rows=found.rows,
            loaded=True,
            decidable=found.decidable,
            more=found.more,
            trouble=trouble,
        )
        before = self._state.chosen
        known = {row.enrollment_id: row for row in found.rows}
        if before is not None and before.enrollment_id in known:
            self.change(chosen=known[before.enrollment_id])
            self._of_office(known[before.enrollment_id])
            return
        self.change(chosen=None, registered=None, numbers_shown=False)
        if found.rows:
            self.chosen(found.rows[0])

    def _of_office(self, enrollment: Enrollment) -> None:
        """What is registered, and what was signed, came with the list."""
        unknown = RegistryAnswer(SeenAccount(), fresh=False)
        key = enrollment.enrollment_id
        registered = self._office.registered.get(key, unknown)
        self.change(registered=registered, asked=self._office.asked.get(key, ()))

    def _signed(self, signed: AskedDecision) -> None:
        self.change(signed=signed, numbers_shown=False)
        self.refresh()

    def _not_signed(self, error: SparError) -> None:
        """Where somebody else was faster, the list is read anew."""
        self.failed(error)
        if isinstance(error, ReviewOver):
            self.refresh()
