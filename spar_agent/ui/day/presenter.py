"""What closing the day does. No Qt in this file."""

from dataclasses import dataclass
from functools import partial

from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import DayEnd, FiguresService
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class DayState(PageState):
    """All the page needs. end: None until it was counted."""

    name: str = ""
    end: DayEnd | None = None


class DayPresenter(Presenter[DayState]):
    """Counts again whenever something may have changed."""

    def __init__(
        self,
        view: View[DayState],
        service: FiguresService,
        runner: Runner,
        agent: StaffMember,
    ) -> None:
        super().__init__(view, DayState(name=agent.name), runner)
        self._service = service
        self._agent = agent
        self.change()

    def refresh(self) -> None:
        """Read again what today left open."""
        self.read(partial(self._service.day_end, self._agent), self._counted)

    def _counted(self, end: DayEnd) -> None:
        self.change(end=end)
