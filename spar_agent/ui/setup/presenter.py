"""What the set-up page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass

from spar_agent.domain.secret import Secret
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SetupStage, SignIn
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


@dataclass(frozen=True, slots=True)
class SetupState(PageState):
    """All the page needs. pins_differ: the second PIN is another one. stage: what is being made."""

    pins_differ: bool = False
    stage: SetupStage | None = None


class SetupPresenter(Presenter[SetupState]):
    """Makes the vault and its first supervisor. opened: called with who that is."""

    def __init__(
        self,
        view: View[SetupState],
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        """post: runs a call on the page's thread, from any thread."""
        super().__init__(view, SetupState(), runner)
        self._signin = signin
        self._opened = opened
        self._post = post
        self.change()

    def person_given(self, name: str, pin: str, again: str) -> None:
        """Name and both PINs were typed."""
        self.change(pins_differ=pin != again, trouble=NO_TROUBLE, stage=None)
        if pin == again:
            self.act(self._signin.create_first(name, Secret(pin), self._began), self._opened)

    def _began(self, stage: SetupStage) -> None:
        """On the I/O thread."""
        self._post(lambda: self._show_stage(stage))

    def _show_stage(self, stage: SetupStage) -> None:
        if self._state.busy:
            self.change(stage=stage)
