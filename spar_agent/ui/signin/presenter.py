"""What the sign-in page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class SignInState:
    """All the page needs. locked: somebody's work goes on behind it.

    decisions: a reviewer has decided for a while, and types the PIN again.
    """

    people: tuple[StaffMember, ...] = ()
    last_agent: str = ""
    locked: bool = False
    decisions: bool = False
    busy: bool = False
    trouble: Trouble = NO_TROUBLE


class SignInView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: SignInState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class SignInPresenter:
    """Turns a PIN into an open vault. opened: called with who signed in."""

    def __init__(
        self,
        view: SignInView,
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
    ) -> None:
        self._view = view
        self._signin = signin
        self._runner = runner
        self._opened = opened
        self._state = SignInState()

    def start(self, *, locked_for: str = "", decisions: bool = False) -> None:
        """Show who works here. locked_for: whose work waits behind the lock."""
        self._show(SignInState(last_agent=locked_for, locked=bool(locked_for), decisions=decisions))
        self._runner.run(self._signin.people(), self._people_found, self._failed)

    def pin_given(self, agent_id: str, pin: str) -> None:
        """Six digits were typed."""
        self._show(replace(self._state, busy=True, trouble=NO_TROUBLE))
        self._runner.run(self._signin.open(agent_id, Secret(pin)), self._signed_in, self._failed)

    def _people_found(self, people: list[StaffMember]) -> None:
        self._show(replace(self._state, people=tuple(people)))

    def _signed_in(self, person: StaffMember) -> None:
        self._show(replace(self._state, busy=False))
        self._opened(person)

    def _failed(self, error: SparError) -> None:
        trouble = trouble_of(error)
        self._show(replace(self._state, busy=False, trouble=trouble))

    def _show(self, state: SignInState) -> None:
        self._state = state
        self._view.show_state(state)
