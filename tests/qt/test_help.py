"""Every page has help of its own; the menu has every act for the mouse; both scroll and close."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from spar_agent.ui.desk_menu import DeskMenu
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import TOPICS
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from tests.qt.every_page import pages_of_the_app

NO_TOPIC = {"HelpPage"}
"""F1 on the help closes it."""


def test_every_page_has_a_topic() -> None:
    assert pages_of_the_app() - set(TOPICS) == NO_TOPIC
    for topic in (made() for made in TOPICS.values()):
        assert topic.title
        assert topic.sentences


def test_arrows_and_page_keys_scroll_the_help(qtbot: QtBot, theme: Theme) -> None:
    page = HelpPage(TOPICS["IdentityPage"]())
    qtbot.addWidget(page)
    page.resize(700, 320)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.area.hasFocus)
    bar = page.area.verticalScrollBar()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        before = bar.value()
        QTest.keyClick(page.area, key)
        assert bar.value() != before, key


@pytest.mark.parametrize("in_session", [True, False])
def test_what_a_key_does_is_in_the_menu_too(qtbot: QtBot, *, in_session: bool) -> None:
    window = MainWindow(600)
    qtbot.addWidget(window)
    menu = DeskMenu(window, in_session=in_session)
    keys = {action.text().partition("\t")[2] for action in menu.actions()} - {""}
    session = {"Ctrl+N", "Ctrl+F", "F5", "F8", "F9", "Ctrl+L"}
    assert keys == {"F1", *(session if in_session else ())}
    names = {action.text(): action for action in menu.actions()}
    assert ("Settings" in names) is in_session
    if in_session:
        with qtbot.waitSignal(menu.settings_asked):
            names["Settings"].trigger()
    for action in menu.actions():
        if action.text().endswith("F1"):
            with qtbot.waitSignal(window.help_asked):
                action.trigger()
