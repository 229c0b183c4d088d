"""Behind the lock, with the key storage locked too: nobody is asked before somebody presses."""

from spar_agent.domain.review import Role
from spar_agent.errors import KeyringRefused
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_agent.ui.signin.presenter import SignInPresenter, SignInState
from tests.fakes import InlineRunner
from tests.services import FakeVault

ASHA = StaffMember("a1", "Asha K.", Role.AGENT)


class LockedVault(FakeVault):
    """Names can be read only once a person opened the key storage. asked: how often."""

    def __init__(self) -> None:
        super().__init__(ASHA)
        self.asked = 0

    def people(self) -> list[StaffMember]:
        raise KeyringRefused("locked, and nobody was asked")

    def ended_people(self) -> list[StaffMember]:
        return []

    def people_asking(self) -> list[StaffMember]:
        self.asked += 1
        return super().people_asking()


class SignInView:
    """Keeps what it was last told to draw."""

    state = SignInState()

    def show_state(self, state: SignInState) -> None:
        self.state = state


def test_the_lock_screen_waits_for_somebody_to_press_try_again() -> None:
    vault, view, opened = LockedVault(), SignInView(), list[StaffMember]()
    signin = SignIn(vault, lambda: "new", lambda: None)
    presenter = SignInPresenter(view, signin, InlineRunner(), opened.append)
    presenter.start(locked_for="a1")
    assert view.state.trouble.code == KeyringRefused.code
    assert (view.state.people, vault.asked) == ((), 0)
    presenter.try_again()
    assert (view.state.people, vault.asked) == ((ASHA,), 1)
    assert view.state.trouble.code == ""
