"""What the page of a village round does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import FiguresService, LastRound, RoundSheet
from spar_agent.ui.presenter import PageState, Presenter, View

MAX_PLACE = 60


@dataclass(frozen=True, slots=True)
class RoundState(PageState):
    """All the page needs.

    place: of the round that is on, empty for none. last: the place of this agent's last one today,
    or of a colleague's at this laptop, which is ``taken_over``.
    sheet: what was captured in it, also of one that was just ended. empty: no place was written.
    """

    name: str = ""
    place: str = ""
    last: str = ""
    taken_over: bool = False
    sheet: RoundSheet | None = None
    empty: bool = False


class RoundPresenter(Presenter[RoundState]):
    """One village, one round. on_changed: called with its place, empty once it is over."""

    def __init__(
        self,
        view: View[RoundState],
        figures: FiguresService,
        runner: Runner,
        agent: StaffMember,
        on_changed: Callable[[str], None],
    ) -> None:
        super().__init__(view, RoundState(name=agent.name), runner)
        self._figures = figures
        self._agent = agent
        self._on_changed = on_changed
        self.change()

    def refresh(self) -> None:
        """Count again; without a round, look which was the last one today."""
        place = self._state.place
        if place:
            self.read(partial(self._figures.round_sheet, self._agent, place), self._counted)
        else:
            self.read(partial(self._figures.last_round, self._agent), self._last_read)

    def begin(self, place: str) -> None:
        """The agent has come to ``place``; one of the same name today goes on."""
        cleaned = " ".join(place.split())[:MAX_PLACE]
        self.change(place=cleaned, sheet=None, empty=not cleaned, taken_over=False)
        if cleaned:
            self._on_changed(cleaned)
            self.refresh()

    def another(self) -> None:
        """The sheet of the round that is over was seen; the page asks for the next village."""
        self.change(sheet=None, last="", taken_over=False)

    def end(self) -> None:
        """The round is over; its sheet stays on the page."""
        self.change(place="", last=self._state.place)
        self._on_changed("")

    def _counted(self, sheet: RoundSheet) -> None:
        if sheet.place == self._state.place:
            self.change(sheet=sheet)

    def _last_read(self, found: LastRound) -> None:
        self.change(last=found.place, taken_over=bool(found.place) and not found.is_own)
