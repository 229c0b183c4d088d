"""What the page of the own key does. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.ports.own_key import OwnKeyState
from spar_agent.ports.runner import Runner
from spar_agent.services.own_key import OwnKey
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class OwnKeyPageState(PageState):
    """All the page needs. key: None until it was read."""

    key: OwnKeyState | None = None


class OwnKeyPresenter(Presenter[OwnKeyPageState]):
    """Looks, and gives the number."""

    def __init__(self, view: View[OwnKeyPageState], own_key: OwnKey, runner: Runner) -> None:
        super().__init__(view, OwnKeyPageState(), runner)
        self._own_key = own_key
        self.change()

    def refresh(self) -> None:
        """Look again."""
        self.read(self._own_key.look, self._found)

    def number_given(self, number: str) -> None:
        """The staff number was typed."""
        if not self._state.busy and number.strip():
            self.act(self._own_key.give(number), self._found)

    def _found(self, key: OwnKeyState) -> None:
        self.change(key=key)
