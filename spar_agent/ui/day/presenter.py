"""What closing the day does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import DayEnd, FiguresService
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class DayState:
    """All the page needs. end: None until it was counted."""

    name: str = ""
    end: DayEnd | None = None
    trouble: Trouble = NO_TROUBLE


class DayView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: DayState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class DayPresenter:
    """Counts again whenever something may have changed."""

    def __init__(
        self,
        view: DayView,
        service: FiguresService,
        runner: Runner,
        agent: StaffMember,
        send: Callable[[], None],
    ) -> None:
        self._view = view
        self._service = service
        self._runner = runner
        self._agent = agent
        self._send = send
        self._state = DayState(agent.name)
        view.show_state(self._state)

    def refresh(self) -> None:
        """Count today."""
        self._runner.run(self._service.day_end(self._agent), self._counted, self._failed)

    def send_now(self) -> None:
        """F5, or the main button."""
        self._send()

    def _counted(self, end: DayEnd) -> None:
        self._show(end=end, trouble=NO_TROUBLE)

    def _failed(self, error: SparError) -> None:
        self._show(trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
