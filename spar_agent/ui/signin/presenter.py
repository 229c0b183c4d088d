"""What the sign-in page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.secret import Secret
from spar_agent.errors.central import PersonEnded
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE, Trouble


class PinReason(StrEnum):
    """Why a PIN is asked for."""

    START = "start"
    LOCKED = "locked"  # somebody's work goes on behind the lock
    DECISIONS = "decisions"  # a reviewer has decided for a while
    ENDED = "ended"  # the center ended the key of who worked here


@dataclass(frozen=True, slots=True)
class SignInState(PageState):
    """All the page needs. last_agent: whose work waits behind the lock."""

    people: tuple[StaffMember, ...] = ()
    last_agent: str = ""
    pin_reason: PinReason = PinReason.START


class SignInPresenter(Presenter[SignInState]):
    """Turns a PIN into an open vault. opened: called with who signed in."""

    def __init__(
        self,
        view: View[SignInState],
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
    ) -> None:
        super().__init__(view, SignInState(), runner)
        self._signin = signin
        self._opened = opened

    def start(self, *, locked_for: str = "", pin_reason: PinReason = PinReason.START) -> None:
        """Show who works here. locked_for: whose work waits behind the lock."""
        self.change(
            people=(),
            last_agent=locked_for,
            pin_reason=pin_reason,
            busy=False,
            trouble=Trouble(PersonEnded.code) if pin_reason is PinReason.ENDED else NO_TROUBLE,
        )
        self.read(self._signin.people(), self._people_found)

    def try_again(self) -> None:
        """The key storage was locked; now somebody sits here to open it."""
        self.act(self._signin.people_asking(), self._people_found)

    def pin_given(self, agent_id: str, pin: str) -> None:
        """Six digits were typed."""
        self.act(self._signin.open(agent_id, Secret(pin)), self._opened)

    def _people_found(self, people: list[StaffMember]) -> None:
        self.change(people=tuple(people))
