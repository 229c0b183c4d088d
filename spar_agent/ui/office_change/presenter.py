"""What the page of a newer office file does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from spar_agent.ports.office_change import OfficeChange
from spar_agent.ports.runner import Runner
from spar_agent.services.office_change import OfficeChanges
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class OfficeChangeState(PageState):
    """All the page needs."""

    change: OfficeChange | None = None


class OfficeChangePresenter(Presenter[OfficeChangeState]):
    """Shows one file. over: called once it is taken in."""

    def __init__(
        self,
        view: View[OfficeChangeState],
        changes: OfficeChanges,
        runner: Runner,
        change: OfficeChange,
        over: Callable[[], None],
    ) -> None:
        super().__init__(view, OfficeChangeState(change=change), runner)
        self._changes = changes
        self._shown = change
        self._over = over
        self.change()

    def taken(self) -> None:
        """It was read."""
        if not self._state.busy:
            self.act(partial(self._changes.take, self._shown), lambda _: self._over())
