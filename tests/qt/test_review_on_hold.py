"""Reviews on hold at the desk."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from spar_agent.domain.enrollment import State
from spar_agent.domain.review import MAX_SESSION_S
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.errors import Unreachable
from tests.qt.test_review import MANY, ReviewSetup, setup

__all__ = ["setup"]


def test_what_is_held_waits_at_the_end_with_who_and_until_when(setup: ReviewSetup) -> None:
    """H, a line, Enter: three keys beside the words, and nothing is decided."""
    page = setup.page
    assert "Person 1\u2069" in page.headline.text()
    setup.press(Qt.Key.Key_H)
    assert page.holding.reason.hasFocus()
    assert page.holding.until.count() == 3
    page.holding.until.setCurrentIndex(1)
    page.holding.line.setFocus()
    QTest.keyClicks(page.holding.line, "ha rings back")  # no key of the page in there
    QTest.keyClick(page.holding.line, Qt.Key.Key_Return)
    (held,) = setup.office.holds.values()
    assert held.because == ("The bank is being asked", "ha rings back")
    day = setup.clock.now().astimezone().date() + timedelta(days=2)
    assert held.until.astimezone() == datetime.combine(day, time()).astimezone()
    assert "Person 2\u2069" in page.headline.text()
    assert page.holding.form.isHidden()
    last = page.model.index(MANY - 1, 0).data()
    assert "Person 1\u2069\n" in last
    assert "on hold until" in last
    assert "S-2" in last
    assert setup.states(State.IN_REVIEW) == MANY
    assert not page.main.isEnabled()


def test_who_holds_it_can_end_it_and_another_s_can_only_be_decided(setup: ReviewSetup) -> None:
    page, now = setup.page, setup.clock.now()
    mine, other = list(setup.store.rows)[:2]
    until = now + timedelta(days=2)
    setup.office.holds[mine] = ReviewHold("S-2", ("Something else", "at birth"), until, True)
    setup.office.holds[other] = ReviewHold("S-7", ("A paper is missing",), until)
    setup.presenter.refresh()
    setup.presenter.chosen(setup.store.rows[other])
    assert "S-7" in page.holding.standing.text()
    assert "A paper is missing" in page.holding.standing.text()
    assert page.holding.end.isHidden()
    assert page.holding.ask.isHidden()
    setup.press(Qt.Key.Key_H)
    assert page.holding.form.isHidden()
    assert page.look.isVisible()  # to decide it all the same
    setup.presenter.chosen(setup.store.rows[mine])
    assert page.holding.ask.isVisible()  # prolong it
    page.holding.end.click()
    assert set(setup.office.holds) == {other}


def test_a_hold_is_bounded_by_the_proof_and_the_page_says_so(setup: ReviewSetup) -> None:
    page, now = setup.page, setup.clock.now()
    setup.office.limit = setup.office.proof_ends = now + timedelta(days=1, hours=1)
    setup.presenter.refresh()
    setup.press(Qt.Key.Key_H)
    assert page.holding.until.count() in {1, 2}  # midnights of this computer
    assert "counts until" in page.holding.ends.text()
    assert page.holding.ends.isVisible()
    setup.office.limit = setup.office.proof_ends = now - timedelta(minutes=1)
    setup.presenter.refresh()
    setup.press(Qt.Key.Key_H)
    assert page.holding.ask.isHidden()
    assert "Decide by" in page.holding.standing.text()
    assert setup.office.holds == {}


def test_esc_closes_the_form_of_a_hold_and_a_center_of_before_offers_none(
    setup: ReviewSetup,
) -> None:
    setup.press(Qt.Key.Key_H)
    assert setup.page.close_question()
    assert setup.page.holding.form.isHidden()
    assert not setup.page.close_question()
    setup.office.limit = None
    setup.presenter.refresh()
    assert setup.page.holding.isHidden()
    setup.press(Qt.Key.Key_H)
    assert setup.page.holding.isHidden()


def test_without_network_nothing_is_held_as_nothing_is_decided(setup: ReviewSetup) -> None:
    setup.office.error = Unreachable()
    setup.presenter.refresh()
    assert not setup.presenter.state.decidable
    setup.press(Qt.Key.Key_H)
    assert setup.page.holding.isHidden()
    assert setup.office.holds == {}


def test_after_the_pin_runs_out_a_hold_asks_for_it(setup: ReviewSetup) -> None:
    setup.press(Qt.Key.Key_H)
    setup.clock.forward(MAX_SESSION_S + 1)
    QTest.keyClick(setup.page.holding.line, Qt.Key.Key_Return)
    assert (setup.asked, setup.office.holds) == (1, {})
