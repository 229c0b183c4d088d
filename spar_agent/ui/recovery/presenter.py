"""What the page for a laptop on which nobody can sign in does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from spar_agent.domain.secret import Secret
from spar_agent.ports.recovery import RecoveryAsked, RecoveryGiven
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


@dataclass(frozen=True, slots=True)
class RecoveryState(PageState):
    """All the page needs. asked: the request that was saved; given: what the answer says."""

    asked: RecoveryAsked | None = None
    given: RecoveryGiven | None = None
    pins_differ: bool = False


class RecoveryPresenter(Presenter[RecoveryState]):
    """Saves a request, reads the answer, takes a PIN. opened: called with who is signed in."""

    def __init__(
        self,
        view: View[RecoveryState],
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
    ) -> None:
        super().__init__(view, RecoveryState(), runner)
        self._signin = signin
        self._opened = opened
        self._answer = Path()
        self.change()

    def request_wanted(self, file: str) -> None:
        """Where the request goes, such as a stick."""
        self.act(self._signin.ask_recovery(Path(file)), self._asked)

    def answer_given(self, file: str) -> None:
        """The file that came back from the center."""
        self._answer = Path(file)
        self.change(given=None)
        self.act(self._signin.read_recovery(self._answer), self._read)

    def pin_given(self, pin: str, again: str) -> None:
        """Both PINs were typed."""
        self.change(pins_differ=pin != again, trouble=NO_TROUBLE)
        if pin == again and self._state.given is not None:
            self.act(self._signin.recover(self._answer, Secret(pin)), self._opened)

    def _asked(self, asked: RecoveryAsked) -> None:
        self.change(asked=asked)

    def _read(self, given: RecoveryGiven) -> None:
        self.change(given=given)
