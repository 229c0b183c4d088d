"""The page of a laptop that joins: it asks until it is in, and then never again."""

import pytest

from spar_agent.errors import VaultInUse
from spar_agent.ports.joining import JoinWords
from spar_agent.ports.vault import StaffMember
from spar_agent.services.joining import Joining
from spar_agent.services.signin import SignIn
from spar_agent.ui.join.presenter import JoinForm, JoinPresenter, JoinState
from tests.fakes import InlineRunner
from tests.services import FakeVault

WORDS = JoinWords("lusab babad", "gutih tugad", "Field office 1")
FORM = JoinForm("central.example.org", "AAAA-BBBB-CCCC", "S-17", "Asha", "204681", "204681")


class FakeJoinDesk:
    """A center whose administrator compares the words when a test says so."""

    def __init__(self) -> None:
        self.ready = False
        self.asked = 0

    def prepare(self) -> None:
        pass

    async def ask(self, url: str, code: str, staff_number: str, agent_id: str) -> JoinWords:
        return WORDS

    def words(self) -> JoinWords | None:
        return None

    def is_moving(self) -> bool:
        return False

    async def is_ready(self) -> bool:
        self.asked += 1
        return self.ready


class JoinView:
    """Shows the last state."""

    def __init__(self) -> None:
        self.state = JoinState()

    def show_state(self, state: JoinState) -> None:
        self.state = state


class JoiningLaptop:
    """A laptop of which somebody compares the words; entered: who was let in, each time."""

    def __init__(self) -> None:
        self.desk = FakeJoinDesk()
        self.view = JoinView()
        self.entered: list[StaffMember] = []
        self.fault = False
        vault = FakeVault()
        signin = SignIn(vault, lambda: "id", self._opened)
        self.presenter = JoinPresenter(
            self.view,
            Joining(vault, self.desk, lambda: "first"),
            signin,
            InlineRunner(),
            self.entered.append,
        )
        self.presenter.given(FORM)
        self.presenter.compared()

    def _opened(self) -> None:
        if self.fault:
            raise VaultInUse


@pytest.fixture
def laptop() -> JoiningLaptop:
    return JoiningLaptop()


def test_it_asks_until_the_words_were_compared_there_and_lets_in_once(
    laptop: JoiningLaptop,
) -> None:
    laptop.presenter.look()
    assert laptop.entered == []
    laptop.desk.ready = True
    laptop.presenter.look()
    assert [person.name for person in laptop.entered] == ["Asha"]
    asked = laptop.desk.asked
    for _ in range(3):  # the page's timer fires on: nobody is signed in over a visit or a lock
        laptop.presenter.look()
    assert len(laptop.entered) == 1
    assert laptop.desk.asked == asked
    assert laptop.view.state.joined


def test_what_could_not_be_opened_is_tried_again(laptop: JoiningLaptop) -> None:
    laptop.desk.ready = laptop.fault = True
    laptop.presenter.look()
    assert laptop.entered == []
    assert laptop.view.state.trouble.code == VaultInUse.code
    laptop.fault = False
    laptop.presenter.look()
    assert len(laptop.entered) == 1
