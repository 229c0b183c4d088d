"""What the figures page does. No Qt in this file."""

from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import NOTHING_YET, Figures, FiguresService
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class FiguresState:
    """All the page needs."""

    figures: Figures = NOTHING_YET
    loaded: bool = False
    trouble: Trouble = NO_TROUBLE


class FiguresView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: FiguresState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class FiguresPresenter:
    """Reads the figures whenever the page is opened."""

    def __init__(
        self, view: FiguresView, service: FiguresService, runner: Runner, reader: StaffMember
    ) -> None:
        self._view = view
        self._service = service
        self._runner = runner
        self._reader = reader
        self._state = FiguresState()
        view.show_state(self._state)

    def refresh(self) -> None:
        """Count again."""
        self._runner.run(self._service.refresh(self._reader), self._counted, self._failed)

    def _counted(self, figures: Figures) -> None:
        self._show(figures=figures, loaded=True, trouble=NO_TROUBLE)

    def _failed(self, error: SparError) -> None:
        self._show(trouble=trouble_of(error))

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)
