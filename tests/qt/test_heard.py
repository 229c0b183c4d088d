"""What changes while the focus stays in a box is said to a screen reader; each act has a button."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.enrollment import Reason, State
from spar_agent.services.review import HoldTerms
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.queue.presenter import QueueState
from spar_agent.ui.review.page import ReviewPage
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.frame import PageFrame
from spar_agent.ui.widgets.hit_list import spoken_row
from spar_agent.ui.widgets.page_stack import PageStack
from tests.enrollments import queued
from tests.fakes import START
from tests.qt.test_fits import WRITTEN
from tests.qt.test_pages import HIT


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader would say: no reader listens in a test."""
    heard: list[str] = []

    def note(_speaker: object, words: str, *, at_once: bool = False) -> None:
        if words:
            heard.append(f"! {words}" if at_once else words)

    for module in ("spar_agent.ui.queue.page", "spar_agent.ui.review.branch_panel"):
        monkeypatch.setattr(f"{module}.announce", note)
    return heard


def on_screen(bot: QtBot, page: QWidget) -> None:
    bot.addWidget(page)
    page.resize(1366, 728)
    page.show()
    page.activateWindow()
    bot.waitUntil(page.isActiveWindow)


def test_a_search_of_visits_says_what_it_found(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    page = QueuePage(theme)
    on_screen(qtbot, page)
    rows = (queued(1, state=State.LINKED), queued(2))
    page.show_state(QueueState(rows=rows, chosen=rows[0], loaded=True))
    assert said == []
    page.search.setFocus()
    page.show_state(QueueState(rows=rows[:1], chosen=rows[0], loaded=True, text="K7"))
    page.show_state(QueueState(rows=rows[:1], chosen=rows[0], loaded=True, text="K7-"))
    page.show_state(QueueState(loaded=True, text="K7-zz"))
    assert len(said) == 2
    assert said[0].endswith("K7-0001-0. At the registry")
    assert said[1].startswith("0 ") or "no visit" in said[1].lower()


def test_the_rows_of_a_looked_up_bank_are_said(qtbot: QtBot, said: list[str]) -> None:
    page = ReviewPage()
    on_screen(qtbot, page)
    state = ReviewState(rows=(WRITTEN,), chosen=WRITTEN, reasons=(Reason.NOT_LISTED,), loaded=True)
    page.show_state(state)
    page.branch.search.setFocus()
    page.show_state(replace(state, query="dum", hits=(HIT, replace(HIT, fuzzy=True))))
    QTest.keyClick(page.branch.search, Qt.Key.Key_Down)
    page.show_state(replace(state, query="qq"))
    page.show_state(replace(state, query="qq", codes_differ=True))
    dumas = spoken_row(HIT)
    assert said[0].endswith(f". {dumas}")
    assert said[1:3] == [dumas, page.branch.nothing.text()]
    assert said[3].startswith("! The codes differ")


def test_holding_has_a_button_too(qtbot: QtBot) -> None:
    page = ReviewPage()
    on_screen(qtbot, page)
    case = replace(queued(7), state=State.IN_REVIEW)
    terms = {case.enrollment_id: HoldTerms(START + timedelta(days=1), is_proof=False)}
    days = (START + timedelta(days=1),)
    page.show_state(
        ReviewState(rows=(case,), chosen=case, loaded=True, terms=terms, hold_days=days)
    )
    asked: list[bool] = []
    page.holding.asked.connect(lambda: asked.append(True))
    QTest.mouseClick(page.holding.ask, Qt.MouseButton.LeftButton)
    QTest.keyClick(page.list, Qt.Key.Key_H)
    assert asked == [True, True]


@pytest.fixture
def focus_went() -> Iterator[list[QWidget]]:
    """What had the focus, one after the other."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    seen: list[QWidget] = []

    def note(_before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            seen.append(now)

    application.focusChanged.connect(note)
    yield seen
    application.focusChanged.disconnect(note)


def test_from_page_to_page_the_focus_goes_nowhere_between(
    qtbot: QtBot, focus_went: list[QWidget]
) -> None:
    window = MainWindow(600)
    qtbot.addWidget(window)
    window.header.show()
    first, second = PageFrame(), PageFrame()
    for page in (first, second):
        page.set_main("Go on")
    window.show_page(first)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(first.main.hasFocus)
    assert isinstance(window.pages, PageStack)
    focus_went.clear()
    window.show_page(second)
    qtbot.waitUntil(second.main.hasFocus)
    assert set(focus_went) == {second.main}
