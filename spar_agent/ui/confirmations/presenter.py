"""What the page of confirmations does. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.ports.confirming import AskedConfirmation
from spar_agent.ports.runner import Runner
from spar_agent.services.confirmations import Confirmations
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class ConfirmationsState(PageState):
    """All the page needs. signed: what was signed just now. differ: the words are others."""

    asked: tuple[AskedConfirmation, ...] = ()
    chosen: AskedConfirmation | None = None
    loaded: bool = False
    signed: AskedConfirmation | None = None
    differ: bool = False


class ConfirmationsPresenter(Presenter[ConfirmationsState]):
    """Looks at one after the other."""

    def __init__(
        self, view: View[ConfirmationsState], confirmations: Confirmations, runner: Runner
    ) -> None:
        super().__init__(view, ConfirmationsState(), runner)
        self._confirmations = confirmations
        self.change()

    def refresh(self) -> None:
        """Ask the center again."""
        self.read(self._confirmations.all(), self._found)

    def chosen(self, asked: AskedConfirmation) -> None:
        """Show this one beside the list."""
        if asked != self._state.chosen:
            self.change(chosen=asked, signed=None, differ=False)

    def same(self) -> None:
        """The words of the chosen one are those on the other screen."""
        asked = self._state.chosen
        if asked is None or asked.is_mine or self._state.busy:
            return
        self.change(signed=None, differ=False)

        def done(found: tuple[AskedConfirmation, ...]) -> None:
            self._found(found)
            self.change(signed=asked)

        self.act(self._confirmations.confirm(asked), done)

    def differ(self) -> None:
        """They are others: nothing is signed."""
        if self._state.chosen is not None:
            self.change(signed=None, differ=True)

    def _found(self, found: tuple[AskedConfirmation, ...]) -> None:
        before = self._state.chosen
        same = [one for one in found if before is not None and one.subject == before.subject]
        first = found[0] if found else None
        self.change(asked=found, chosen=same[0] if same else first, loaded=True)
