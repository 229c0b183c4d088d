"""Tab: the page, its main button, its other buttons, then the header; on every page."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.settings.page import SettingsPage
from spar_agent.ui.settings.presenter import SettingsState
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.frame import PageFrame
from tests.qt.test_pages import STATES
from tests.services import PREFERENCES


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(600)
    made.resize(1366, 728)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def where(widget: QWidget, page: PageFrame) -> str:
    above = widget.parentWidget()
    if widget is page.main:
        return "main"
    if not page.isAncestorOf(widget):
        return "header"
    return "footer" if above is not None and above.objectName() == "footer" else "body"


def walked(window: MainWindow, page: PageFrame, key: str) -> list[str]:
    """Once around by ``key``, from the first control of the page or the last of the header."""
    begun, seen = QApplication.focusWidget(), []
    for _ in range(80):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(where(now, page))
        QTest.keySequence(now, QKeySequence(key))
        if QApplication.focusWidget() is begun:
            return seen
    raise AssertionError("Tab comes round to no beginning")


def assert_order(window: MainWindow, page: PageFrame) -> None:
    places = walked(window, page, "Tab")
    order = ["body", "main", "footer", "header"]
    found = [place for at, place in enumerate(places) if at == 0 or places[at - 1] != place]
    if len(found) > 1 and found[0] == found[-1]:
        found.pop()  # begun in the middle
    turn = found.index(min(found, key=order.index))
    found = found[turn:] + found[:turn]
    assert found == [place for place in order if place in found]
    assert "header" in found
    assert sorted(walked(window, page, "Shift+Tab")) == sorted(places)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.step.value)
def test_on_each_page_of_a_visit(window: MainWindow, theme: Theme, state: VisitState) -> None:
    pages = VisitPages(theme, PersonLanguage("en", theme), Deployment(), lambda: 0.0)
    window.show_page(pages, "New person")
    pages.show_state(state)
    page = pages.current()
    assert isinstance(page, PageFrame)
    page.take_focus()
    assert_order(window, page)


def test_in_the_settings(window: MainWindow) -> None:
    page = SettingsPage()
    page.show_state(SettingsState(chosen=PREFERENCES, administers=True))
    window.show_page(page, "Settings")
    assert_order(window, page)


def test_at_a_first_start(window: MainWindow) -> None:
    page = JoinPage()
    page.show_state(JoinState())
    window.show_page(page)
    assert_order(window, page)


def test_a_page_of_words_alone_gives_tab_to_the_header(window: MainWindow) -> None:
    window.show_page(QLabel("nothing to press"))
    QTest.keySequence(window, QKeySequence("Tab"))
    now = QApplication.focusWidget()
    assert now is not None
    assert window.header.isAncestorOf(now)
