"""What the page of updates does. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.updates import Comparison, ProgramUpdates, UpdateOffer
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import trouble_of


class UpdateAct(StrEnum):
    """What is under way."""

    NONE = "none"
    LOOK = "look"
    TAKE = "take"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class UpdatesState(PageState):
    """All the page needs.

    present: the version that runs. starts, before: the one that starts next time and the one kept
    beside it, "" where this program lies in no folder of versions. offer: None before the look.
    """

    present: str = ""
    starts: str = ""
    before: str = ""
    offer: UpdateOffer | None = None
    act: UpdateAct = UpdateAct.NONE

    @property
    def is_newer(self) -> bool:
        """Something can be taken."""
        return self.offer is not None and self.offer.comparison is Comparison.NEWER


class UpdatesPresenter(Presenter[UpdatesState]):
    """Looks, takes, goes back. present: the version that runs."""

    def __init__(
        self, view: View[UpdatesState], updates: ProgramUpdates, runner: Runner, present: str
    ) -> None:
        super().__init__(view, UpdatesState(present=present), runner)
        self._updates = updates
        try:
            kept = updates.kept()
        except SparError as error:  # of a package of the system: nothing here can be pressed
            self.change(trouble=trouble_of(error))
            return
        self.change(starts=kept.starts, before=kept.before)

    def look(self) -> None:
        """Ask what is offered."""
        self._begin(UpdateAct.LOOK)
        self.act(self._updates.look(), self._found)

    def take(self) -> None:
        """Fetch what is offered and use it from the next start on."""
        self._begin(UpdateAct.TAKE)
        self.act(self._updates.take(), self._starts)

    def back(self) -> None:
        """Use the version before from the next start on."""
        self._begin(UpdateAct.BACK)
        self.act(self._updates.back(), self._starts)

    def _begin(self, act: UpdateAct) -> None:
        self.change(act=act)

    def _found(self, offer: UpdateOffer) -> None:
        self.change(offer=offer, act=UpdateAct.NONE)

    def _starts(self, _: str) -> None:
        kept = self._updates.kept()
        self.change(starts=kept.starts, before=kept.before, offer=None, act=UpdateAct.NONE)

    def failed(self, error: SparError) -> None:
        """The version in use stays."""
        self.change(act=UpdateAct.NONE)
        super().failed(error)
