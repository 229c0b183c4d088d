"""What the page of sticks does. No Qt in this file."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from spar_agent.errors.central import NotJoined
from spar_agent.ports.runner import Runner
from spar_agent.ports.sticks import StickDesk, StickSaved, StickTaken
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import trouble_of


@dataclass(frozen=True, slots=True)
class SticksState(PageState):
    """All the page needs. Each number is of the last such act; None before it.

    captures_until: when the first sealed capture on the stick is over.
    """

    saved: int | None = None
    captures_until: datetime | None = None
    handed_in: int | None = None
    taken: int | None = None


class SticksPresenter(Presenter[SticksState]):
    """Saves, hands in, takes in. sticks: None for a laptop that has joined no center."""

    def __init__(self, view: View[SticksState], sticks: StickDesk | None, runner: Runner) -> None:
        super().__init__(view, SticksState(), runner)
        self._sticks = sticks
        self.change()
        if sticks is None:
            self.change(busy=True, trouble=trouble_of(NotJoined()))

    def save_wanted(self, file: str) -> None:
        """What waits goes into ``file``."""
        if self._sticks is not None:
            self.act(partial(self._sticks.save, Path(file)), self._saved)

    def hand_in_wanted(self, file: str, receipt: str) -> None:
        """Another laptop's ``file``; the center's answer goes into ``receipt``."""
        if self._sticks is not None:
            self.act(self._sticks.hand_in(Path(file), Path(receipt)), self._handed_in)

    def receipt_given(self, file: str) -> None:
        """The answer to what was saved here."""
        if self._sticks is not None:
            self.act(partial(self._sticks.take, Path(file)), self._taken)

    def _saved(self, saved: StickSaved) -> None:
        self.change(saved=saved.count, captures_until=saved.captures_until)

    def _handed_in(self, count: int) -> None:
        self.change(handed_in=count)

    def _taken(self, taken: StickTaken) -> None:
        self.change(taken=taken.count)
