"""The same state drawn twice looks the same, and takes nothing away that is being typed."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Event, State
from spar_agent.errors import DiskFull, WrongPin
from spar_agent.ports.store import TimelineEntry
from spar_agent.services.queue import QueueSummary
from spar_agent.ui.conflicts.page import ConflictsPage
from spar_agent.ui.conflicts.presenter import ConflictsState
from spar_agent.ui.day.page import DayPage
from spar_agent.ui.day.presenter import DayState
from spar_agent.ui.figures.page import FiguresPage
from spar_agent.ui.figures.presenter import FiguresState
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.people.page import PeoplePage
from spar_agent.ui.people.presenter import PeopleState
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.signin.page import SignInPage
from spar_agent.ui.signin.presenter import PinReason, SignInState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.trouble import trouble_of
from tests.enrollments import queued
from tests.fakes import START
from tests.services import AGENT, SUPERVISOR

DISK = trouble_of(DiskFull())
PIN = trouble_of(WrongPin(left=2))
ROWS = tuple(queued(number, state=State.RETURNED) for number in (1, 2))
TIMELINE = (TimelineEntry(START, Event.SUBMIT, "agent-1", ""),)


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1180, 760)
    page.show()


def picture(page: QWidget) -> QImage:
    """What stands on the page, without the blinking cursor."""
    page.setFocus()
    return page.grab().toImage()


@pytest.mark.parametrize(
    "state",
    [
        TodayState(),
        TodayState(name="Asha K.", summary=QueueSummary(needs_you=2), latest=ROWS),
        TodayState(latest=ROWS, trouble=DISK),
    ],
)
def test_today(qtbot: QtBot, theme: Theme, state: TodayState) -> None:
    page = TodayPage()
    shown(qtbot, page)
    page.show_state(state)
    first = picture(page)
    page.show_state(state)
    assert picture(page) == first


@pytest.mark.parametrize(
    "state",
    [
        QueueState(loaded=True),
        QueueState(ROWS, chosen=ROWS[0], timeline=TIMELINE, loaded=True),
        QueueState(ROWS, loaded=True, trouble=DISK),
    ],
)
def test_queue(qtbot: QtBot, theme: Theme, state: QueueState) -> None:
    page = QueuePage(theme)
    shown(qtbot, page)
    page.show_state(state)
    first = picture(page)
    page.show_state(state)
    assert picture(page) == first


def test_the_pages_of_supervisors(qtbot: QtBot, theme: Theme) -> None:
    review, conflicts, figures = ReviewPage(), ConflictsPage(), FiguresPage(theme)
    day = DayPage(theme)
    for page in (review, conflicts, figures, day):
        shown(qtbot, page)

    def draw() -> list[QImage]:
        review.show_state(ReviewState(ROWS, ROWS[0], loaded=True, trouble=DISK))
        conflicts.show_state(ConflictsState(ROWS, ROWS[0], loaded=True, trouble=DISK))
        figures.show_state(FiguresState(loaded=True, trouble=DISK))
        day.show_state(DayState(name="Asha", trouble=DISK))
        return [picture(page) for page in (review, conflicts, figures, day)]

    assert draw() == draw()


def test_a_pin_that_is_being_typed_after_a_wrong_one_stays(qtbot: QtBot, theme: Theme) -> None:
    signin, join, people = SignInPage(), JoinPage(), PeoplePage()
    for page in (signin, join, people):
        shown(qtbot, page)
    waits = SignInState(people=(AGENT,), pin_reason=PinReason.LOCKED, trouble=PIN)
    unequal = JoinState(pins_differ=True)
    again = PeopleState(people=(AGENT, SUPERVISOR), me="boss", may_add=True, pins_differ=True)
    signin.show_state(waits)
    join.show_state(unequal)
    people.show_state(again)
    for entry in (signin.pin, join.pin, people.pin):
        entry.setFocus()
        QTest.keyClicks(entry, "204")
    signin.show_state(waits)
    join.show_state(unequal)
    people.show_state(again)
    assert [entry.text() for entry in (signin.pin, join.pin, people.pin)] == ["204"] * 3
