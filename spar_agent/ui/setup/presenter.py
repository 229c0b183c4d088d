"""What the set-up page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass

from spar_agent.domain.secret import Secret
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


@dataclass(frozen=True, slots=True)
class SetupState(PageState):
    """All the page needs. pins_differ: the second PIN is another one."""

    pins_differ: bool = False


class SetupPresenter(Presenter[SetupState]):
    """Makes the vault and its first supervisor. opened: called with who that is."""

    def __init__(
        self,
        view: View[SetupState],
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
    ) -> None:
        super().__init__(view, SetupState(), runner)
        self._signin = signin
        self._opened = opened
        self.change()

    def person_given(self, name: str, pin: str, again: str) -> None:
        """Name and both PINs were typed."""
        self.change(pins_differ=pin != again, trouble=NO_TROUBLE)
        if pin == again:
            self.act(self._signin.create_first(name, Secret(pin)), self._opened)
