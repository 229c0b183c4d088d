"""The page of a laptop that joins: it asks until it is in, and then never again."""

from dataclasses import replace
from pathlib import Path

import pytest

from spar_agent.domain.review import Role
from spar_agent.errors import VaultInUse
from spar_agent.errors.central import JoinFileBad, JoinFileOver
from spar_agent.ports.joining import JoinAsked, JoinWords
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
        self.ready = self.over = False
        self.looks = 0
        self.waiting: JoinAsked | None = None
        self.taken: list[str] = []

    def prepare(self) -> None:
        pass

    async def ask(self, url: str, code: str, staff_number: str, agent_id: str) -> JoinWords:
        return WORDS

    def words(self) -> JoinWords | None:
        return None

    def is_moving(self) -> bool:
        return False

    async def is_ready(self) -> bool:
        self.looks += 1
        return self.ready

    async def ask_by_file(
        self, file: Path, code: str, staff_number: str, agent_id: str
    ) -> JoinAsked:
        self.waiting = JoinAsked(WORDS.device, file.name)
        return self.waiting

    def asked(self) -> JoinAsked | None:
        return self.waiting

    async def save_again(self, file: Path) -> JoinAsked:
        return JoinAsked(WORDS.device, file.name)

    async def read_answer(self, file: Path) -> JoinWords:
        if file.name != "answer.json":
            raise JoinFileBad
        return WORDS

    async def take_answer(self, file: Path, compared: JoinWords) -> None:
        if self.over:
            raise JoinFileOver
        assert compared == WORDS
        self.taken.append(file.name)


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

    def asks_over_the_network(self) -> None:
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
    laptop.asks_over_the_network()
    laptop.presenter.look()
    assert laptop.entered == []
    laptop.desk.ready = True
    laptop.presenter.look()
    assert [person.name for person in laptop.entered] == ["Asha"]
    looks = laptop.desk.looks
    for _ in range(3):  # the page's timer fires on: nobody is signed in over a visit or a lock
        laptop.presenter.look()
    assert len(laptop.entered) == 1
    assert laptop.desk.looks == looks
    assert laptop.view.state.joined


def test_what_could_not_be_opened_is_tried_again(laptop: JoiningLaptop) -> None:
    laptop.asks_over_the_network()
    laptop.desk.ready = laptop.fault = True
    laptop.presenter.look()
    assert laptop.entered == []
    assert laptop.view.state.trouble.code == VaultInUse.code
    laptop.fault = False
    laptop.presenter.look()
    assert len(laptop.entered) == 1


def test_by_file_the_words_are_compared_before_the_answer_counts(laptop: JoiningLaptop) -> None:
    presenter, desk = laptop.presenter, laptop.desk
    presenter.go_by_file(by_file=True)
    presenter.request_wanted(FORM, "/stick/request.json")
    assert laptop.view.state.asked == JoinAsked(WORDS.device, "request.json")
    presenter.answer_given("/stick/other.json")
    assert laptop.view.state.trouble.code == JoinFileBad.code
    assert laptop.view.state.words is None
    presenter.answer_given("/stick/answer.json")
    assert laptop.view.state.words == WORDS
    assert desk.taken == []
    presenter.differ()
    assert laptop.view.state.words is None
    assert desk.taken == []
    presenter.answer_given("/stick/answer.json")
    presenter.compared()
    assert desk.taken == ["answer.json"]
    assert [person.name for person in laptop.entered] == ["Asha"]
    assert desk.looks == 0  # nobody is asked over the network


def test_an_answer_that_is_over_meanwhile_leads_back_to_the_request(laptop: JoiningLaptop) -> None:
    laptop.presenter.go_by_file(by_file=True)
    laptop.presenter.request_wanted(FORM, "/stick/request.json")
    laptop.presenter.answer_given("/stick/answer.json")
    laptop.desk.over = True
    laptop.presenter.compared()
    state = laptop.view.state
    assert (state.trouble.code, state.words, state.compared) == (JoinFileOver.code, None, False)
    assert state.asked is not None
    assert laptop.entered == []


def test_after_a_restart_the_request_still_waits_and_another_code_is_asked_with_anew(
    laptop: JoiningLaptop,
) -> None:
    laptop.desk.waiting = JoinAsked(WORDS.device)
    laptop.presenter.resume(StaffMember("first", "Asha", Role.SUPERVISOR))
    assert laptop.view.state.asked == JoinAsked(WORDS.device)
    laptop.presenter.go_by_file(by_file=True)
    form: JoinState = laptop.view.state
    assert form.asked is None
    assert form.by_file
    laptop.presenter.go_by_file(by_file=False)
    assert not laptop.view.state.by_file


def test_two_pins_that_differ_ask_nobody(laptop: JoiningLaptop) -> None:
    laptop.presenter.go_by_file(by_file=True)
    unequal = replace(FORM, again="204682")
    laptop.presenter.request_wanted(unequal, "/stick/request.json")
    assert laptop.view.state.pins_differ
    assert laptop.desk.waiting is None
