"""What the conflicts page does. No Qt in this file."""

from collections.abc import Coroutine
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.conflicts import Conflicts, RegistryAnswer
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


class Resolution(StrEnum):
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
    registered: RegistryAnswer | None = None
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
        self, view: ConflictsView, conflicts: Conflicts, runner: Runner, reviewer: StaffMember
    ) -> None:
        self._view = view
        self._conflicts = conflicts
        self._runner = runner
        self._reviewer = reviewer
        self._state = ConflictsState()
        self._asked = ""
        view.show_state(self._state)

    def refresh(self) -> None:
        """Read the list again."""
        self._runner.run(self._conflicts.waiting(self._reviewer), self._found, self._failed)

    def chosen(self, enrollment: Enrollment) -> None:
        """Look at one; what the registry holds now is asked for."""
        if self._state.chosen == enrollment:
            return
        self._asked = enrollment.enrollment_id
        self._show(chosen=enrollment, registered=None, looked=False, trouble=NO_TROUBLE)

        def told(registered: RegistryAnswer) -> None:
            if self._asked == enrollment.enrollment_id:
                self._show(registered=registered)

        self._runner.run(self._conflicts.registered(enrollment), told, self._failed)

    def looked(self) -> None:
        """The supervisor had the accounts shown in full."""
        self._show(looked=True)

    def decided(self, auth_method: str, reason: str) -> None:
        """End the chosen conflict; nothing happens without a look and a reason."""
        state = self._state
        enrollment, seen = state.chosen, state.registered
        if (
            enrollment is None
            or seen is None
            or not state.looked
            or state.busy
            or not reason.strip()
        ):
            return
        self._show(busy=True, trouble=NO_TROUBLE)
        self._runner.run(
            self._work(Resolution(auth_method), enrollment, reason, seen), self._done, self._failed
        )

    def _work(
        self, auth_method: Resolution, enrollment: Enrollment, reason: str, seen: RegistryAnswer
    ) -> Coroutine[Any, Any, Enrollment]:
        if auth_method is Resolution.OURS:
            return self._conflicts.send_ours(enrollment, self._reviewer, reason, seen)
        if auth_method is Resolution.THEIRS:
            return self._conflicts.keep_theirs(enrollment, self._reviewer, reason)
        return self._conflicts.ask_again(enrollment, self._reviewer, reason)

    def _found(self, rows: list[Enrollment]) -> None:
        self._show(rows=tuple(rows), loaded=True)
        chosen = self._state.chosen
        if chosen is None or chosen not in rows:
            self._show(chosen=None, registered=None, looked=False)
            if rows:
                self.chosen(rows[0])

    def _done(self, _: Enrollment) -> None:
        self._show(busy=False, chosen=None, registered=None, looked=False)
        self.refresh()

    def _failed(self, error: SparError) -> None:
        self._show(busy=False, trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
