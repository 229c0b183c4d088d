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
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.errors import NotAllowed, Unreachable
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.services.conflicts import Conflicts
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsPresenter, ConflictsState
from spar_agent.ui.theme import Theme
from tests.enrollments import FA, OTHER, queued
from tests.fake_center import FakeConflicts
from tests.fake_store import FakeStore
from tests.fakes import START, FakeClock, InlineRunner

THIRD = replace(OTHER, account_number="77712345678")


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


def desk_of(*rows: Enrollment, asked: tuple[AskedDecision, ...] = ()) -> FakeConflicts:
    """A center with ``rows``, or one conflict."""
    store = FakeStore(FakeClock())
    for row in rows or (conflict(),):
        store.save(row, event=Event.CLASH, actor="engine")
    now = SeenAccount(THIRD, START, "another office", 4, known=True)
    return FakeConflicts(store, now, *asked)


def opened(page: ConflictsPage, desk: FakeConflicts) -> ConflictsPresenter:
    presenter = ConflictsPresenter(page, Conflicts(desk, desk.store), InlineRunner())
    page.enrollment_chosen.connect(presenter.chosen)
    page.numbers_asked.connect(presenter.show_numbers)
    page.decided.connect(presenter.decided)
    page.setProperty("presenter", presenter)  # signals do not keep it alive
    presenter.refresh()
    return presenter


def test_the_three_columns_tell_what_was_seen_what_is_there_and_what_is_wanted(
    page: ConflictsPage,
) -> None:
    opened(page, desk_of())
    assert page.saw.number.text().strip("\u2066\u2069") == "··5678"
    assert "another office" in page.now.facts.text()
    page.look.click()
    shown = [side.number.text().strip("\u2066\u2069") for side in (page.saw, page.now, page.wanted)]
    assert shown == [FA.number, THIRD.number, OTHER.number]


def test_nothing_can_be_decided_without_a_look_and_a_reason(page: ConflictsPage) -> None:
    desk = desk_of()
    opened(page, desk)
    acts = (page.ours, page.theirs)
    page.reason_text.setText("the person says so")
    assert not any(act.isEnabled() for act in acts)
    page.look.click()
    assert all(act.isEnabled() for act in acts)
    page.reason_text.setText("   ")
    assert not any(act.isEnabled() for act in acts)
    assert desk.signed == []


def test_sending_ours_signs_it_with_its_reason_and_sends_nothing_from_here(
    page: ConflictsPage,
) -> None:
    desk = desk_of()
    opened(page, desk)
    page.look.click()
    QTest.keyClicks(page.reason_text, "She has moved")
    page.ours.click()
    assert desk.signed == [(ConflictChoice.SEND, "She has moved")]
    assert desk.store.rows["e00001"].state is State.CONFLICT
    assert page.reason_text.text() == ""


def test_without_network_the_last_word_is_shown_as_old(page: ConflictsPage) -> None:
    desk = desk_of(conflict(registered=SeenAccount(THIRD, START, "x", 4, known=True)))
    desk.error = Unreachable()
    opened(page, desk)
    assert "last seen" in page.now.facts.text()
    page.look.click()
    assert page.now.number.text().strip("\u2066\u2069") == THIRD.number


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


def test_a_row_of_another_laptop_says_that_nobody_knows_the_name(page: ConflictsPage) -> None:
    """Its first line was empty: neither name nor slip of another laptop's visit is told."""
    row = conflict()
    nameless = row.with_person(name="", id=None, mask="")
    opened(page, desk_of(replace(nameless, slip="")))
    first, facts = page.list.texts[0].split("\n")
    assert first == "The person's name is not known"
    assert not facts.startswith(" ·")
    assert "not known" in page.headline.text()


def test_the_first_of_two_looks_says_why_and_signs(page: ConflictsPage) -> None:
    desk = desk_of()
    opened(page, desk)
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
    desk = desk_of(asked=(asked,))
    opened(page, desk)
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
    desk = desk_of(asked=(asked,))
    service = Conflicts(desk, desk.store)
    with pytest.raises(NotAllowed):
        asyncio.run(service.decide(conflict(), ConflictChoice.KEEP, " ", (asked,)))
    assert desk.signed == []


def test_without_the_center_this_laptops_conflicts_are_shown_only(page: ConflictsPage) -> None:
    desk = desk_of()
    desk.error = Unreachable()
    presenter = opened(page, desk)
    assert [row.enrollment_id for row in presenter.state.rows] == ["e00001"]
    page.look.click()
    assert not page.reason_text.isVisible()
    assert not page.ours.isEnabled()


def test_enter_in_the_list_goes_to_the_numbers_and_the_reason_and_never_decides(
    page: ConflictsPage,
) -> None:
    desk = desk_of()
    opened(page, desk)
    page.take_focus()
    assert page.list.hasFocus()
    assert page.look.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert not page.look.isVisible()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.reason_text.hasFocus()
    QTest.keyClicks(page.reason_text, "the person says so")
    QTest.keyClick(page.reason_text, Qt.Key.Key_Return)
    assert desk.signed == []
