"""The pages of a session together: what fails is shown where it was asked for."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import (
    Event,
    State,
)
from spar_agent.domain.limits import Limits
from spar_agent.domain.look import Look
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.sync.report import NetworkStatus, SyncState
from spar_agent.ui.bridge import Courier, IoThread
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import Header, MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.queue.presenter import QueueFilter
from spar_agent.ui.session_window import SessionWindow
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.widgets.frame import PageFrame
from tests.desk.audit import cut_texts
from tests.desk.driver import settle
from tests.enrollments import FA, queued
from tests.fakes import START
from tests.services import SUPERVISOR, Office
from tests.visits import visit_state

ALT = Qt.KeyboardModifier.AltModifier


class WindowSetup:
    """A supervisor's session over fakes, on a real I/O thread."""

    def __init__(self, bot: QtBot, theme: Theme, io: IoThread) -> None:
        self.bot = bot
        self.office = Office()
        self.window = MainWindow(300)
        bot.addWidget(self.window)
        self._io, self._theme = io, theme
        self.session = self.new_session()
        self.window.show()
        self.session.show_today()

    def new_session(self) -> SessionWindow:
        return SessionWindow(
            self.window,
            self.office.services,
            SUPERVISOR,
            Courier(self._io, self.window).scope(),
            self._theme,
            PersonLanguage("en", self.window),
            self.office.clock,
            Limits(100, 7),
            SlipRules(),
        )

    def until(self, claim: Callable[[], bool]) -> None:
        self.bot.waitUntil(claim, timeout=60_000)


@pytest.fixture
def setup(qtbot: QtBot, theme: Theme) -> Iterator[WindowSetup]:
    io = IoThread()
    io.start()
    made = WindowSetup(qtbot, theme, io)
    yield made
    made.session.close()
    assert io.stop()
    QApplication.processEvents()


def tells(page: PageFrame) -> bool:
    """The page shows that the disk is full."""
    return page.notice.isVisible() and "disk" in page.notice.accessibleName()


def made(session: SessionWindow) -> list[str]:
    """Pages that are there, by name."""
    visit, pages = session.visit, session.pages
    all_of_them = {
        "person": visit.person_page.if_made,
        "identity": visit.identity_page.if_made,
        "present": visit.present_page.if_made,
        "apps": visit.apps_page.if_made,
        "place": visit.place_page.if_made,
        "number": visit.number_page.if_made,
        "consent": visit.consent_page.if_made,
        "readback": visit.readback_page.if_made,
        "ending": visit.ending_page.if_made,
        "done": visit.done_page.if_made,
        "today": pages.today.if_made,
        "queue": pages.queue.if_made,
        "review": pages.review.if_made,
        "conflicts": pages.conflicts.if_made,
        "people": pages.people.if_made,
        "figures": pages.figures.if_made,
        "day": pages.day.if_made,
        "round": pages.round.if_made,
    }
    return [name for name, page in all_of_them.items() if page is not None]


def test_whoever_typed_the_pin_waits_for_the_page_they_see_alone(setup: WindowSetup) -> None:
    assert made(setup.session) == ["today"]
    assert setup.window.current() is setup.session.today


def test_the_pages_of_a_visit_are_made_before_the_first_person(setup: WindowSetup) -> None:
    setup.until(lambda: setup.session.pages.queue.if_made is not None)  # the last of them
    of_most_visits = ("person", "identity", "present", "place", "number", "consent", "readback")
    assert made(setup.session) == [*of_most_visits, "done", "today", "queue"]
    assert setup.window.pages.indexOf(setup.session.queue) >= 0
    assert setup.window.current() is setup.session.today


def test_a_page_that_is_made_later_shows_what_came_before_it(setup: WindowSetup) -> None:
    setup.session.sync_changed(SyncState(sent_bytes=4_000, received_bytes=9_000))
    setup.session.pages.people_presenter.refresh()
    setup.until(lambda: bool(setup.session.pages.people_presenter.state.people))
    assert made(setup.session) == ["today"]
    assert setup.session.people.who.count() == 1 + 2  # somebody new, and who is there
    assert "9" in setup.session.queue.traffic.text()


def test_after_the_lock_the_page_one_was_at_is_made_and_the_others_have_what_was_typed(
    setup: WindowSetup,
) -> None:
    setup.session.new_visit()
    setup.session.visit.person.entry.setText("5678 9012")
    setup.session.visit.number.first.setText("12345")
    held = pickle.loads(pickle.dumps(setup.session.hold()))  # noqa: S301 -- our own, as the lock's
    setup.session.close()
    setup.session = setup.new_session()
    setup.session.restore(held)
    assert setup.session.visit.person.entry.text() == "5678 9012"
    assert made(setup.session) == ["person"]
    after = setup.session.hold().visit
    assert after is not None
    assert after.typed == held.visit.typed
    assert setup.session.visit.number.first.text() == "12345"
    setup.session.new_visit()
    assert setup.session.visit.person.entry.text() == ""


def test_a_header_is_laid_out_when_something_in_it_changed(setup: WindowSetup) -> None:
    header = setup.window.header
    header.show_code("Code awaited 2:10", "2:10")
    header.show_network("No network", "wifi-off", "warn")
    assert (header.code.text(), header.network.isVisible()) == ("Code awaited 2:10", True)
    header.show_code("", "")
    header.show_network("", "", "")
    assert header.code.isHidden()
    assert header.network.isHidden()
    header.show_code("Code awaited 2:10", "2:10")
    assert header.code.isVisible()


@pytest.mark.parametrize(("held", "times"), [(False, 1), (True, 0)])
def test_keys_of_an_act_that_are_held_act_once(setup: WindowSetup, held: bool, times: int) -> None:
    button = setup.session.visit.place.unlisted
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    before = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_U, ALT, "", held)
    QApplication.sendEvent(setup.window, before)  # as Qt does before it looks for an act
    QApplication.sendEvent(button, QShortcutEvent(QKeySequence("Alt+U"), 0))
    assert len(pressed) == times


@pytest.mark.parametrize(("later_ms", "times"), [(0, 1), (9, 2)])
def test_a_repeat_that_qt_takes_for_a_press_acts_as_one(
    setup: WindowSetup, later_ms: int, times: int
) -> None:
    button, act = setup.session.visit.place.unlisted, QShortcutEvent(QKeySequence("Alt+U"), 0)
    tick = setup.session.visit.consent.agree
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    tick.clicked.connect(lambda: pressed.append(True))
    for kind, key, of in (
        (QEvent.Type.ShortcutOverride, Qt.Key.Key_U, button),
        (QEvent.Type.KeyPress, Qt.Key.Key_Return, tick),
    ):
        pressed.clear()
        for what, at in ((kind, 100), (QEvent.Type.KeyRelease, 700), (kind, 700 + later_ms)):
            event = QKeyEvent(what, key, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(at)
            QApplication.sendEvent(of, event)
            if what is QEvent.Type.ShortcutOverride:
                QApplication.sendEvent(of, act)
        assert len(pressed) == times, key


def test_a_correction_that_fails_is_shown_on_the_queue_page_where_it_was_asked(
    setup: WindowSetup,
) -> None:
    setup.office.store.save(queued(state=State.RETURNED), event=Event.SUBMIT, actor="t")
    setup.session.show_queue()
    setup.until(lambda: setup.session.queue.model.rowCount() == 1)
    setup.session.queue.table.selectRow(0)
    setup.until(setup.session.queue.act.isVisible)
    setup.office.store.is_full = True
    setup.session.queue.act.click()
    setup.until(lambda: tells(setup.session.queue))
    assert setup.window.current() is setup.session.queue
    setup.office.store.is_full = False
    setup.session.queue.act.click()
    setup.until(lambda: setup.window.current() is setup.session.visit)
    assert not setup.session.queue.notice.isVisibleTo(setup.session.queue)


@pytest.mark.parametrize("name", ["today", "queue", "review", "conflicts", "figures", "day"])
def test_sending_now_that_fails_is_shown_on_the_page_that_is_shown(
    setup: WindowSetup, name: str
) -> None:
    waits = queued(due_at=START + timedelta(hours=1))
    setup.office.store.save(waits, event=Event.SUBMIT, actor="t")
    setup.office.store.is_full = True
    page: QWidget = getattr(setup.session, name)
    show = getattr(setup.session, f"show_{name}")
    show()
    setup.session.send_now()
    assert isinstance(page, PageFrame)
    setup.until(lambda: tells(page))
    setup.office.store.is_full = False
    setup.session.send_now()
    setup.until(lambda: not page.notice.isVisible())
    assert setup.office.woken == 1


HELD = SeenAccount(known=True, fa=FA)
ASKED = {
    "type REMOVE": (VisitStep.PRESENT, lambda pages: pages.present.remove.click, "sure"),
    "end on present": (VisitStep.PRESENT, lambda pages: pages.present.keep.click, "end"),
    "end on consent": (VisitStep.CONSENT, lambda pages: pages.consent.no.click, "end"),
    "end on read-back": (VisitStep.READBACK, lambda pages: pages.readback.end.ask, "end"),
}


@pytest.mark.parametrize("asked", ASKED)
def test_esc_on_a_question_closes_it_and_leaves_no_page(setup: WindowSetup, asked: str) -> None:
    step, ask, part = ASKED[asked]
    setup.session.new_visit()
    pages = setup.session.visit
    pages.show_state(visit_state(step=step, seen=HELD, fa=FA))
    ask(pages)()
    page = pages.current()
    question = getattr(page, part)
    assert question.isVisible()
    setup.session.back()
    assert (setup.window.current(), pages.current()) == (pages, page)
    assert not question.isVisible()
    focus = setup.window.focusWidget()
    assert focus is not None
    assert focus.isVisible()
    assert page is not None
    assert page.isAncestorOf(focus)
    setup.session.back()
    assert setup.window.current() is setup.session.today


def test_esc_on_throw_away_keeps_the_draft_and_stays_in_the_list(setup: WindowSetup) -> None:
    setup.office.store.save(queued(state=State.DRAFT), event=Event.SUBMIT, actor="t")
    setup.session.show_queue(QueueFilter.DRAFTS)
    queue = setup.session.queue
    setup.until(lambda: queue.model.rowCount() == 1)
    queue.table.selectRow(0)
    setup.until(queue.throw.isVisible)
    queue.throw.click()
    setup.session.back()
    assert setup.window.current() is queue
    assert queue.throw.isVisible()
    assert not queue.sure.isVisible()
    setup.session.back()
    assert setup.window.current() is setup.session.today


def test_who_came_back_is_asked_for_the_card_whatever_was_typed_before(setup: WindowSetup) -> None:
    """The number of somebody who must come back is gone from the disk."""
    session = setup.session
    row = replace(queued(1, proof=None), state=State.NEEDS_VISIT)
    setup.office.store.save(row, event=Event.OTHER, actor="t")
    session.new_visit()
    setup.until(session.visit.person.entry.hasFocus)
    QTest.keyClicks(session.visit.person.entry, "6892881854")
    session.pages.visit_presenter.person.typed_number = "6892881854"
    session.show_queue(QueueFilter.FINISH)
    setup.until(lambda: session.queue.act.isVisible())
    session.queue.table.setFocus()
    QTest.keyClick(session.queue.table, Qt.Key.Key_Return)
    setup.until(session.visit.person.entry.isVisible)
    assert session.visit.state.step is VisitStep.PERSON
    assert session.visit.person.entry.text() == ""
    assert session.pages.visit_presenter.person.typed_number == ""


def test_a_lock_keeps_how_long_a_visit_put_aside_was_at_hand(setup: WindowSetup) -> None:
    mine = queued(state=State.DRAFT, agent_id=SUPERVISOR.agent_id, visit_s=30)
    setup.office.store.save(mine, event=Event.BEGIN, actor="t")
    setup.session.queue.go_on_asked.emit(mine)
    setup.office.clock.ticks += 40
    setup.session.new_visit()
    setup.office.clock.ticks += 500  # the next person's
    held = pickle.loads(pickle.dumps(setup.session.hold()))  # noqa: S301 -- our own, as the lock's
    setup.session.close()
    setup.session = setup.new_session()
    setup.session.restore(held)
    assert setup.session.hold().put_aside == {mine.enrollment_id: 70}


def test_esc_after_the_first_press_keeps_the_access(setup: WindowSetup) -> None:
    setup.session.show_people()
    people = setup.session.people
    setup.until(lambda: people.who.count() > 0)
    people.who.addItem("Meena D.", "other")
    people.who.setCurrentIndex(people.who.count() - 1)
    people.take_away.click()
    assert people.notice.isVisible()
    setup.session.back()
    assert setup.window.current() is people
    assert not people.notice.isVisible()
    setup.session.back()
    assert setup.window.current() is setup.session.today


@pytest.mark.parametrize("size", [(1024, 560), (1366, 728)])
def test_at_200_percent_the_header_cuts_no_word_of_network_and_code(
    qtbot: QtBot, theme: Theme, size: tuple[int, int]
) -> None:
    theme.apply(Look.LIGHT, 2.0)
    window = MainWindow(300)
    qtbot.addWidget(window)
    window.resize(*size)
    header = window.header
    header.show_office("Surat office")
    header.show_title("Today")
    header.show_person("Asha K.")
    header.show_not_yet(12)
    header.back.show()
    window.show()
    for words, time in (("Code awaited 2:58", "2:58"), ("", "")):
        header.show_code(words, time)
        for status in NetworkStatus:
            header.show_network(*network_chip(status))
            settle(window)
            assert header.code.isVisible() == bool(words)
            assert header.network.isVisible(), status
            assert cut_texts(header) == [], status


def test_the_network_has_no_empty_box_before_anything_is_known_of_it(theme: Theme) -> None:
    header = Header()
    header.show()
    header.show_not_yet(3)
    assert not header.network.isVisible()
    header.show_network("No network", "wifi-off", "warn")
    assert header.network.isVisible()
    header.show_network("", "", "")
    assert not header.network.isVisible()
