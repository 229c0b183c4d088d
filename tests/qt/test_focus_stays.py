"""What has the focus stays where it is, or work goes on at its place, always on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractSlider, QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.ports.store import TimelineEntry
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.theme import Theme
from spar_agent.ui.today.page import TodayPage, VisitRow
from spar_agent.ui.today.presenter import TodayState
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.plain_list import PlainList
from tests.desk.audit import lost_focus
from tests.desk.driver import settle
from tests.enrollments import changed, queued
from tests.fakes import START


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(600)
    qtbot.addWidget(made)
    made.resize(1024, 560)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def now() -> QWidget | None:
    """Once all is gone that goes."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return QApplication.focusWidget()


def row_of(page: TodayPage, name: str) -> VisitRow:
    rows = page.findChildren(VisitRow)
    return next(row for row in rows if name in row.accessibleName())


def visit(number: int, name: str, state: State = State.QUEUED) -> Enrollment:
    return changed(queued(number, state=state), name=name)


def test_who_stands_on_a_visit_of_today_stays_on_it_when_it_moves_on(window: MainWindow) -> None:
    page = TodayPage()
    window.show_page(page)
    page.show_state(TodayState(latest=(visit(2, "Meena"), visit(1, "Asha"))))
    row_of(page, "Asha").setFocus()
    sent = (visit(3, "Ravi"), visit(2, "Meena"), visit(1, "Asha", State.LINKED))
    page.show_state(TodayState(latest=sent))
    assert now() is row_of(page, "Asha")
    assert "At the registry" in row_of(page, "Asha").accessibleName()
    settle(window)
    tops = [row_of(page, name).y() for name in ("Ravi", "Meena", "Asha")]
    assert tops == sorted(tops)
    page.show_state(TodayState(latest=sent[:1]))
    settle(window)
    assert now() is page.main
    assert lost_focus(window) == []


def test_a_control_that_goes_gives_the_focus_to_where_work_goes_on(window: MainWindow) -> None:
    page = PageFrame()
    first, gone = Button("First"), Button("Gone")
    page.body.addWidget(first)
    page.body.addWidget(gone)
    page.start_at(first)
    window.show_page(page)
    gone.setFocus()
    assert now() is gone
    gone.deleteLater()
    now()
    settle(window)
    assert now() is first


def test_a_control_that_hides_gives_the_focus_to_nobody_who_happens_to_be_next(
    window: MainWindow,
) -> None:
    page = PageFrame()
    first, hides, after = Button("Throw away"), Button("Hides"), Button("Go on")
    for button in (first, hides, after):
        page.body.addWidget(button)
    page.start_at(after)
    window.show_page(page)
    hides.setFocus()
    assert now() is hides
    hides.hide()
    settle(window)
    assert now() is after


def test_what_one_opens_beside_the_list_is_in_view(window: MainWindow, theme: Theme) -> None:
    page = QueuePage(theme)
    window.show_page(page)
    window.resize(1366, 728)  # the visit stands beside the list, and scrolls by itself
    rows = (visit(1, "Wolfeschlegelsteinhausenbergerdorff " * 3), visit(2, "Asha"))
    story = tuple(TimelineEntry(START, Event.SUBMIT, "asha") for _ in range(20))
    page.show_state(QueueState(rows=rows, loaded=True))
    page.show_state(QueueState(rows=rows, chosen=rows[0], timeline=story, loaded=True))
    settle(window)
    page.table.setFocus()
    page.side.verticalScrollBar().setValue(page.side.verticalScrollBar().maximum())
    page.act.setFocus(Qt.FocusReason.OtherFocusReason)
    settle(window)
    assert now() is page.act
    assert lost_focus(window) == []
    page.show_state(
        QueueState(rows=rows, chosen=replace(rows[0], note="x"), timeline=story * 3, loaded=True)
    )
    settle(window)
    assert lost_focus(window) == []


def high_page(spacing: int = 900) -> tuple[PageFrame, Button, Button]:
    """Higher than the window, with a control in its first half and one at its end."""
    page = PageFrame()
    page.ask("Settings")
    first, last = Button("First"), Button("Last")
    page.body.addWidget(first)
    page.body.addSpacing(spacing)
    page.body.addWidget(last)
    page.start_at(first)
    return page, first, last


def test_a_page_opens_at_its_top_where_that_shows_what_has_the_focus(window: MainWindow) -> None:
    """Settings stood first at the button at their end, and stayed half scrolled down."""
    page, first, last = high_page()
    first.setEnabled(False)
    window.show_page(page)
    settle(window)
    assert now() is last
    bar = page.area.verticalScrollBar()
    assert bar.value() > 0
    first.setEnabled(True)
    page.take_focus()
    settle(window)
    assert bar.value() == 0


def test_where_a_person_scrolled_to_is_kept(window: MainWindow) -> None:
    page, first, _ = high_page()
    window.show_page(page)
    settle(window)
    bar = page.area.verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    there = bar.value()
    assert there > 0
    page.take_focus()
    settle(window)
    assert now() is first
    assert bar.value() == there


def test_what_a_page_brings_into_view_stays_there(window: MainWindow) -> None:
    """The account that is looked at in Review: Approve is dead while it is out of view."""
    page, first, last = high_page(spacing=300)
    window.show_page(page)
    settle(window)
    bar = page.area.verticalScrollBar()
    assert bar.maximum() > 0
    page.area.bring_into_view(last, 20)
    there = bar.value()
    assert there > 0
    page.body.addWidget(Button("More"))  # its layout is another one now
    settle(window)
    assert now() is first
    assert bar.value() == there


def test_beside_a_list_higher_than_the_view_it_is_seen_in_each_layout(
    window: MainWindow, theme: Theme
) -> None:
    """At 200 % the list was centred again, the account scrolled away, and Approve went dead."""
    page, listed, number = PageFrame(), PlainList(), Button("12345678901")
    listed.setMinimumHeight(900)
    page.body.addWidget(listed)
    page.body.addWidget(number)
    page.start_at(listed)
    window.show_page(page)
    settle(window)
    page.area.bring_into_view(number, 20)
    for scale in (2.0, 1.0):
        theme.apply(scale=scale)
        settle(window)
        assert now() is listed
        assert number.visibleRegion().boundingRect().height() == number.height()
