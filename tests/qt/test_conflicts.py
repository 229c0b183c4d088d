"""The conflicts page: three columns, a look, a reason, and only then a decision."""

import asyncio
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    Intent,
    State,
)
from spar_agent.domain.review import Role
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import NotAllowed, SparError, Unreachable
from spar_agent.ports.conflict_desk import (
    AskedDecision,
    CenterConflict,
    ConflictChoice,
    ConflictList,
)
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.ports.vault import StaffMember
from spar_agent.services.center_conflicts import CenterConflicts
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.registered import AccountsAtMapper
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsPresenter, ConflictsState
from spar_agent.ui.theme import Theme
from tests.enrollments import FA, OTHER, queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
    FakeMapper,
    InlineRunner,
)

BOSS = StaffMember("boss", "Asha K.", Role.SUPERVISOR)
THIRD = replace(OTHER, account_number="77712345678")


class ConflictsSetup:
    """A store with one conflict, and everything that can decide it."""

    def __init__(self, *enrollments: Enrollment) -> None:
        self.clock = FakeClock()
        self.woken = 0
        self.store = FakeStore(self.clock, self._wake)
        self.mapper = FakeMapper()
        for enrollment in enrollments or (conflict(),):
            self.store.save(enrollment, event=Event.CLASH, actor="engine")
        self.mapper.registered["psut-1"] = RegisteredAccount(THIRD, START, "another office", 4)
        self.service = Conflicts(
            self.store, AccountsAtMapper(self.mapper), self.clock, lambda: "ref-new"
        )

    def _wake(self) -> None:
        self.woken += 1

    def row(self, number: int = 1) -> Enrollment:
        return self.store.rows[f"e{number:05d}"]


def conflict(number: int = 1, **changes: object) -> Enrollment:
    seen = SeenAccount(FA, START, "office Surat", 3, known=True)
    fields: dict[str, object] = {"seen": seen, "fa": OTHER, "intent": Intent.CHANGE, "tries": 2}
    return queued(number, state=State.CONFLICT, **{**fields, **changes})


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ConflictsPage:
    made = ConflictsPage()
    qtbot.addWidget(made)
    made.resize(1024, 600)
    made.show()
    return made


def opened(
    page: ConflictsPage, setup: ConflictsSetup, reviewer: StaffMember = BOSS
) -> ConflictsPresenter:
    presenter = ConflictsPresenter(page, setup.service, InlineRunner(), reviewer)
    page.enrollment_chosen.connect(presenter.chosen)
    page.numbers_asked.connect(presenter.show_numbers)
    page.decided.connect(presenter.decided)
    page.setProperty("presenter", presenter)  # signals do not keep it alive
    presenter.refresh()
    return presenter


def test_the_three_columns_tell_what_was_seen_what_is_there_and_what_is_wanted(
    page: ConflictsPage,
) -> None:
    opened(page, ConflictsSetup())
    assert page.saw.number.text().strip("\u2066\u2069") == "··5678"
    assert "another office" in page.now.facts.text()
    page.look.click()
    shown = [side.number.text().strip("\u2066\u2069") for side in (page.saw, page.now, page.wanted)]
    assert shown == [FA.number, THIRD.number, OTHER.number]


def test_nothing_can_be_decided_without_a_look_and_a_reason(page: ConflictsPage) -> None:
    setup = ConflictsSetup()
    opened(page, setup)
    acts = (page.ours, page.theirs, page.ask_again)
    page.reason_text.setText("the person says so")
    assert not any(act.isEnabled() for act in acts)
    page.look.click()
    assert all(act.isEnabled() for act in acts)
    page.reason_text.setText("   ")
    assert not any(act.isEnabled() for act in acts)
    assert setup.row().state is State.CONFLICT


def test_sending_ours_replaces_only_what_was_shown_and_is_a_new_enrollment(
    page: ConflictsPage,
) -> None:
    setup = ConflictsSetup()
    opened(page, setup)
    page.look.click()
    QTest.keyClicks(page.reason_text, "She has moved")
    page.ours.click()
    row = setup.row()
    assert (row.state, row.delivery.reference_id, row.delivery.tries) == (
        State.QUEUED,
        "ref-new",
        0,
    )
    assert (row.account.seen.fa, row.note) == (THIRD, "She has moved")
    recorded = setup.store.timeline("e00001")[-1]
    assert (recorded.event, recorded.actor, recorded.detail) == (
        Event.SEND_OURS,
        "boss",
        "She has moved",
    )
    assert setup.woken == 1
    assert page.empty.isVisible()


@pytest.mark.parametrize(("button", "state"), [("theirs", "cancelled"), ("ask_again", "returned")])
def test_the_other_two_resolutions_send_nothing(
    page: ConflictsPage, button: str, state: str
) -> None:
    setup = ConflictsSetup()
    opened(page, setup)
    page.look.click()
    page.reason_text.setText("ask at the counter")
    getattr(page, button).click()
    assert (setup.row().state, setup.row().note) == (State(state), "ask at the counter")
    assert setup.mapper.sent == []
    assert setup.woken == 0


def test_ones_own_conflict_is_not_shown_and_cannot_be_decided(page: ConflictsPage) -> None:
    import asyncio

    setup = ConflictsSetup(conflict(agent_id="boss"))
    opened(page, setup)
    assert page.empty.isVisible()
    seen = asyncio.run(setup.service.registered(setup.row()))
    for who in (BOSS, StaffMember("x", "Ravi", Role.AGENT)):
        with pytest.raises(NotAllowed):
            setup.service.send_ours(setup.row(), who, "why", seen)
        with pytest.raises(NotAllowed):
            setup.service.keep_theirs(setup.row(), who, "why")
    with pytest.raises(NotAllowed):
        ConflictsSetup().service.ask_again(conflict(), BOSS, "  ")
    assert setup.row().state is State.CONFLICT


def test_without_network_the_last_word_is_shown_as_old(page: ConflictsPage) -> None:
    registered = SeenAccount(THIRD, START, "x", 4, known=True)
    setup = ConflictsSetup(conflict(registered=registered))
    setup.mapper.resolve_trouble = [Unreachable()]
    opened(page, setup)
    assert "last seen" in page.now.facts.text()
    page.look.click()
    assert page.now.number.text().strip("\u2066\u2069") == THIRD.number


def test_where_nobody_knows_what_would_go_ours_is_not_sent(page: ConflictsPage) -> None:
    setup = ConflictsSetup(conflict(registered=SeenAccount()))
    setup.mapper.resolve_trouble = [Unreachable()]
    opened(page, setup)
    page.look.click()
    page.reason_text.setText("why")
    page.ours.click()
    assert setup.row().state is State.CONFLICT
    assert page.notice.isVisible()


@pytest.mark.parametrize("width", [800, 1180])
@pytest.mark.parametrize("looked", [False, True])
def test_every_state_can_be_drawn_twice(page: ConflictsPage, looked: bool, width: int) -> None:
    page.resize(width, 600)
    rows = tuple(conflict(n) for n in (1, 2))
    for state in (
        ConflictsState(),
        ConflictsState(loaded=True),
        ConflictsState(rows, rows[0], loaded=True),
        ConflictsState(rows, rows[1].with_account(intent=Intent.REMOVE), None, looked, loaded=True),
    ):
        page.show_state(state)
        page.show_state(state)
    assert page.detail.isVisible()


class OfficeConflictDesk:
    """A ConflictDesk whose center holds one conflict; signatures are kept as they come."""

    def __init__(self, of: Enrollment, *asked: AskedDecision) -> None:
        self.of = of
        self.asked = asked
        self.signed: list[tuple[ConflictChoice, str]] = []
        self.error: SparError | None = None

    async def waiting(self) -> ConflictList:
        if self.error is not None:
            raise self.error
        now = SeenAccount(THIRD, START, "another office", 4, known=True)
        return ConflictList((CenterConflict(self.of, "S-1", now, self.asked),))

    async def decide(
        self, enrollment_id: str, choice: ConflictChoice, reason: str
    ) -> AskedDecision:
        assert enrollment_id == self.of.enrollment_id
        self.signed.append((choice, reason))
        before = self.asked[0].signed_by if self.asked else ()
        made = AskedDecision(choice, (*before, "S-2"), 2, reason, is_mine=True)
        self.asked = (made,)
        return made


def at_center(page: ConflictsPage, desk: OfficeConflictDesk) -> ConflictsPresenter:
    setup = ConflictsSetup()
    service = CenterConflicts(desk, setup.store)
    presenter = ConflictsPresenter(page, setup.service, InlineRunner(), BOSS, service)
    page.enrollment_chosen.connect(presenter.chosen)
    page.numbers_asked.connect(presenter.show_numbers)
    page.decided.connect(presenter.decided)
    page.setProperty("presenter", presenter)
    presenter.refresh()
    return presenter


def test_a_row_of_another_laptop_says_that_nobody_knows_the_name(page: ConflictsPage) -> None:
    """Its first line was empty: neither name nor slip of another laptop's visit is told."""
    row = conflict()
    nameless = row.with_person(name="", id=None, mask="")
    at_center(page, OfficeConflictDesk(replace(nameless, slip="")))
    first, facts = page.list.texts[0].split("\n")
    assert first == "The person's name is not known"
    assert not facts.startswith(" ·")
    assert "not known" in page.headline.text()


def test_the_first_of_two_looks_says_why_and_signs(page: ConflictsPage) -> None:
    desk = OfficeConflictDesk(conflict())
    at_center(page, desk)
    assert not page.ask_again.isVisible()
    assert not page.theirs.isEnabled()
    page.look.click()
    assert not page.theirs.isEnabled()
    QTest.keyClicks(page.reason_text, "the wife's account")
    page.theirs.click()
    assert desk.signed == [(ConflictChoice.KEEP, "the wife's account")]
    assert "second person" in page.notice.text()
    page.look.click()
    QTest.keyClicks(page.reason_text, "once more")
    assert not page.theirs.isEnabled()  # twice one is not two
    assert page.ours.isEnabled()


def test_the_second_reads_what_the_first_signed_and_needs_no_reason(page: ConflictsPage) -> None:
    asked = AskedDecision(ConflictChoice.SEND, ("S-3",), 2, "asked again")
    desk = OfficeConflictDesk(conflict(), asked)
    at_center(page, desk)
    assert "S-3" in page.asked.text()
    assert "asked again" in page.asked.text()
    assert "last seen" not in page.now.facts.text()  # the center has just told it
    page.look.click()
    assert not page.theirs.isEnabled()
    page.ours.click()
    assert desk.signed == [(ConflictChoice.SEND, "")]
    assert "Decided by two" in page.notice.text()


def test_who_signs_otherwise_than_the_first_says_why(page: ConflictsPage) -> None:
    asked = AskedDecision(ConflictChoice.SEND, ("S-3",), 2, "asked again")
    desk = OfficeConflictDesk(conflict(), asked)
    service = CenterConflicts(desk, ConflictsSetup().store)
    with pytest.raises(NotAllowed):
        asyncio.run(service.decide(conflict(), ConflictChoice.KEEP, " ", (asked,)))
    assert desk.signed == []


def test_without_the_center_this_laptops_conflicts_are_shown_only(page: ConflictsPage) -> None:
    desk = OfficeConflictDesk(conflict())
    desk.error = Unreachable()
    presenter = at_center(page, desk)
    assert [row.enrollment_id for row in presenter.state.rows] == ["e00001"]
    page.look.click()
    assert not page.reason_text.isVisible()
    assert not page.ours.isEnabled()


def test_enter_in_the_list_goes_to_the_numbers_and_the_reason_and_never_decides(
    page: ConflictsPage,
) -> None:
    setup = ConflictsSetup()
    opened(page, setup)
    page.take_focus()
    assert page.list.hasFocus()
    assert page.look.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.look.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.reason_text.hasFocus()
    QTest.keyClicks(page.reason_text, "the person says so")
    QTest.keyClick(page.reason_text, Qt.Key.Key_Return)
    assert setup.row().state is State.CONFLICT
