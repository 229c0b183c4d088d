"""What the conflicts page does. No Qt in this file."""

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import SparError
from spar_agent.ports import Person, Runner
from spar_agent.services.conflicts import Conflicts, Registered
from spar_agent.ui.visit.state import NO_TROUBLE, Trouble


class Way(StrEnum):
    """How a conflict ends."""

    OURS = "ours"
    THEIRS = "theirs"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class ConflictsState:
    """All the page needs.

    registered: None while the registry is being asked. looked: the accounts were shown in full,
    so that a decision is reachable.
    """

    rows: tuple[Enrollment, ...] = ()
    chosen: Enrollment | None = None
    registered: Registered | None = None
    looked: bool = False
    busy: bool = False
    loaded: bool = False
    trouble: Trouble = NO_TROUBLE


class ConflictsView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: ConflictsState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class ConflictsPresenter:
    """One conflict at a time, oldest first; the registry is asked for each."""

    def __init__(
        self, view: ConflictsView, conflicts: Conflicts, runner: Runner, reviewer: Person
    ) -> None:
        self._view = view
        self._conflicts = conflicts
        self._runner = runner
        self._reviewer = reviewer
        self._state = ConflictsState()
        self._asked = ""
        view.show_state(self._state)

    def look(self) -> None:
        """Read the list again."""
        self._runner.run(self._conflicts.waiting(self._reviewer), self._found, self._failed)

    def chosen(self, case: Enrollment) -> None:
        """Look at one; what the registry holds now is asked for."""
        if self._state.chosen == case:
            return
        self._asked = case.enrollment_id
        self._show(chosen=case, registered=None, looked=False, trouble=NO_TROUBLE)

        def told(registered: Registered) -> None:
            if self._asked == case.enrollment_id:
                self._show(registered=registered)

        self._runner.run(self._conflicts.registered(case), told, self._failed)

    def looked(self) -> None:
        """The supervisor had the accounts shown in full."""
        self._show(looked=True)

    def decided(self, way: str, why: str) -> None:
        """End the chosen conflict; nothing happens without a look and a reason."""
        state = self._state
        case, seen = state.chosen, state.registered
        if case is None or seen is None or not state.looked or state.busy or not why.strip():
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        self._runner.run(self._work(Way(way), case, why, seen), self._done, self._failed)

    def _work(
        self, way: Way, case: Enrollment, why: str, seen: Registered
    ) -> Coroutine[Any, Any, Enrollment]:
        if way is Way.OURS:
            return self._conflicts.send_ours(case, self._reviewer, why, seen)
        if way is Way.THEIRS:
            return self._conflicts.keep_theirs(case, self._reviewer, why)
        return self._conflicts.ask_again(case, self._reviewer, why)

    def _found(self, rows: list[Enrollment]) -> None:
        self._show(rows=tuple(rows), loaded=True)
        chosen = self._state.chosen
        if chosen is None or chosen not in rows:
            self._show(chosen=None, registered=None, looked=False)
            if rows:
                self.chosen(rows[0])

    def _done(self, _: Enrollment) -> None:
        self._show(busy=False, chosen=None, registered=None, looked=False)
        self.look()

    def _failed(self, why: SparError) -> None:
        self._show(busy=False, trouble=Trouble(why.code, why.left, why.wait_s))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
