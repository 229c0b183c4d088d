"""Results that come late and out of order: Enter takes a row of what stands in the box."""

from collections.abc import Callable, Coroutine
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.ports.runner import Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.bank_search import BankSearch
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.account.place_page import PlacePage
from spar_agent.ui.visit.account.place_presenter import PlacePresenter
from spar_agent.ui.visit.account.state import PickerStep, PlaceState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.widgets.end_question import EndQuestion
from tests.fakes import FakeClock, FakeDirectory

T = TypeVar("T")
BANKS = tuple(
    Dfsp(name.upper() + kind.value[0], name, kind, branch_required=False)
    for kind in (FaType.BANK, FaType.MOBILE_WALLET)
    for name in ("aab", "aba", "abb", "bab", "baa", "bba")
)
NO_BRANCHES: tuple[Branch, ...] = ()
ASHA = StaffMember("asha", "Asha", Role.AGENT)
ACTS = st.lists(
    st.one_of(
        st.sampled_from(("a", "b", "enter", "erase", "down")),
        st.integers(min_value=0, max_value=5),  # which of the answers under way comes now
    ),
    max_size=14,
)


class OutOfOrderRunner:
    """Work is done when it is asked for; its answer comes when the test says so."""

    def __init__(self) -> None:
        self.answers: list[Callable[[], None]] = []

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        assert not isinstance(work, Coroutine)
        value = work()
        self.answers.append(lambda: done(value))

    def answer(self, at: int) -> None:
        if self.answers:
            self.answers.pop(at % len(self.answers))()


class LateSetup:
    """The page and its presenter; ``taken`` is the row, and what stood in the box."""

    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.runner = OutOfOrderRunner()
        self.search = BankSearch(FakeDirectory(BANKS, NO_BRANCHES), FakeClock(), 30)
        self.page = PlacePage(theme)
        qtbot.addWidget(self.page)
        self.taken: list[tuple[object, str]] = []
        current = CurrentVisit(self.runner, ASHA, lambda _step: None)
        self.presenter = PlacePresenter(self.page, self.search, current, self.take, self.take)
        self.page.query_changed.connect(self.presenter.typed)
        self.page.row_taken.connect(self.presenter.row_taken)
        self.page.show()

    def take(self, hit: Hit) -> None:
        self.taken.append((hit, self.page.search.text()))

    def begin(self) -> None:
        self.runner.answers.clear()
        self.taken.clear()
        self.page.clear()
        self.presenter.reset(PlaceState())
        self.presenter.open()

    def act(self, what: str | int) -> None:
        keys = {"enter": Qt.Key.Key_Return, "erase": Qt.Key.Key_Backspace, "down": Qt.Key.Key_Down}
        if isinstance(what, int):
            self.runner.answer(what)
        elif what in keys:
            QTest.keyClick(self.page.search, keys[what])
        else:
            QTest.keyClicks(self.page.search, what)


def test_enter_never_takes_a_row_of_another_query(theme: Theme, qtbot: QtBot) -> None:
    setup = LateSetup(theme, qtbot)

    @settings(
        max_examples=250,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    @given(ACTS)
    def holds(acts: list[str | int]) -> None:
        setup.begin()
        for what in acts:
            setup.act(what)
            for row, box in setup.taken:
                assert row in setup.search.search(box, ASHA.agent_id)
        box = setup.page.search.text()
        found = setup.search.search(box, ASHA.agent_id)
        before = len(setup.taken)
        setup.act("enter")
        while setup.runner.answers:
            setup.act(0)
        if found and not found[0].fuzzy:
            assert len(setup.taken) == before + 1
        assert all(row in setup.search.search(text, ASHA.agent_id) for row, text in setup.taken)

    holds()


def test_keys_of_a_scanner_take_the_first_row_of_the_whole_text(theme: Theme, qtbot: QtBot) -> None:
    setup = LateSetup(theme, qtbot)
    setup.begin()
    for key in ("b", "b", "a", "enter"):
        setup.act(key)
    assert setup.taken == []
    while setup.runner.answers:
        setup.act(-1)
    assert [row.dfsp.code for row, _box in setup.taken if isinstance(row, Hit)] == ["BBAM"]


def test_a_region_typed_before_the_rows_are_there_narrows_them(theme: Theme, qtbot: QtBot) -> None:
    setup = LateSetup(theme, qtbot)
    setup.begin()
    setup.presenter.step_by_step()
    setup.act("enter")
    for key in ("b", "b", "enter"):
        setup.act(key)
    assert setup.taken == []
    while setup.runner.answers:
        setup.act(0)
    assert [row.dfsp.code for row, _box in setup.taken if isinstance(row, Hit)] == ["BBAB"]


def test_a_branch_that_was_merged_is_asked_about_once(theme: Theme, qtbot: QtBot) -> None:
    setup = LateSetup(theme, qtbot)
    old = Dfsp("OLD", "old", FaType.BANK, branch_required=False, replaced_by="AABB")
    setup.search = BankSearch(FakeDirectory((*BANKS, old), NO_BRANCHES), FakeClock(), 30)
    setup.presenter = PlacePresenter(
        setup.page,
        setup.search,
        CurrentVisit(setup.runner, ASHA, lambda _step: None),
        setup.take,
        setup.take,
    )
    setup.presenter.open()
    setup.presenter.row_taken(Hit(old, None))
    while setup.runner.answers:
        setup.act(0)
    assert setup.presenter.state.successor_of == Hit(old, None)
    assert setup.taken == []


def test_the_keys_of_a_button_act_before_the_next_key(theme: Theme, qtbot: QtBot) -> None:
    setup = LateSetup(theme, qtbot)
    setup.page.unlisted_asked.connect(setup.presenter.not_listed)
    setup.begin()
    with qtbot.waitActive(setup.page):
        setup.page.activateWindow()
    for _ in range(2):  # the branch is not in the list, nor is its bank
        QTest.keyClick(setup.page.search, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(setup.page.search, "abc")
    guided = setup.presenter.state.guided
    assert guided is not None
    assert guided.picker_step is PickerStep.WRITE_BANK
    assert setup.page.search.text() == "abc"


def test_the_keys_of_a_button_stay_when_its_words_are_folded(qtbot: QtBot) -> None:
    question = EndQuestion()
    qtbot.addWidget(question)
    question.end.fold(60)
    assert "\n" in question.end.text()
    assert question.end.shortcut().toString() == "Alt+E"
