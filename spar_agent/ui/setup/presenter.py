"""What the set-up page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


@dataclass(frozen=True, slots=True)
class SetupState:
    """All the page needs. differs: the second PIN is another one."""

    busy: bool = False
    differs: bool = False
    trouble: Trouble = NO_TROUBLE


class SetupView(Protocol):
    """The page, as its presenter sees it."""

    def show_state(self, state: SetupState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class SetupPresenter:
    """Makes the vault and its first supervisor."""

    def __init__(
        self, view: SetupView, signin: SignIn, runner: Runner, opened: Callable[[StaffMember], None]
    ) -> None:
        self._view = view
        self._signin = signin
        self._runner = runner
        self._opened = opened
        view.show_state(SetupState())

    def person_given(self, name: str, pin: str, again: str) -> None:
        """Name and both PINs were typed."""
        if pin != again:
            self._view.show_state(SetupState(differs=True))
            return
        self._view.show_state(SetupState(busy=True))
        work = self._signin.create_first(name, Secret(pin))
        self._runner.run(work, self._opened, self._failed)

    def _failed(self, error: SparError) -> None:
        self._view.show_state(SetupState(trouble=trouble_of(error)))
