"""What the figures page does. No Qt in this file."""

from dataclasses import dataclass
from functools import partial

from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import NOTHING_YET, Figures, FiguresService
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class FiguresState(PageState):
    """All the page needs. loaded: they were read at least once."""

    figures: Figures = NOTHING_YET
    loaded: bool = False


class FiguresPresenter(Presenter[FiguresState]):
    """Reads the figures whenever the page is opened."""

    def __init__(
        self, view: View[FiguresState], service: FiguresService, runner: Runner, reader: StaffMember
    ) -> None:
        super().__init__(view, FiguresState(), runner)
        self._service = service
        self._reader = reader
        self.change()

    def refresh(self) -> None:
        """Read the figures of the last 30 days again."""
        self.read(partial(self._service.refresh, self._reader), self._counted)

    def _counted(self, figures: Figures) -> None:
        self.change(figures=figures, loaded=True)
