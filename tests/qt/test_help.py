"""Every page has help of its own; the menu has every act for the mouse; both scroll and close."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from spar_agent.domain.deployment import Deployment
from spar_agent.ui.desk_menu import DeskMenu
from spar_agent.ui.help.page import HelpPage
from spar_agent.ui.help.topics import TOPICS, Topic
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from tests.qt.every_page import PAGES, pages_of_the_app
from tests.qt.test_fits import language

NO_TOPIC = {"HelpPage"}
"""F1 on the help closes it."""
__all__ = ["language"]


def live_keys(page: QWidget) -> set[str]:
    """Keys with Alt that do something on ``page``."""
    buttons = [one.shortcut() for one in page.findChildren(QAbstractButton)]
    keys = buttons + [one.key() for one in page.findChildren(QShortcut)]
    return {key.toString() for key in keys if key.toString().startswith("Alt+")}


def test_keys_of_the_help_are_those_of_the_page_in_every_language(
    qtbot: QtBot, theme: Theme, language: str, tmp_path: Path
) -> None:
    spoken = PersonLanguage(language, theme)
    visit = VisitPages(theme, spoken, Deployment(), lambda: 0.0)
    for step in VisitStep:
        visit.page_of(step)
    shown: list[QWidget] = [visit]
    shown += [PAGES[name](theme, tmp_path) for name in ("today of an agent", "round, on")]
    live: dict[Callable[[], Topic], set[str]] = {}
    for page in shown:
        qtbot.addWidget(page)
        for part in (page, *page.findChildren(QWidget)):
            if type(part).__name__ in TOPICS:
                live.setdefault(TOPICS[type(part).__name__], set()).update(live_keys(part))
    for made in TOPICS.values():
        named = {key for key, _ in made().keys if key.startswith("Alt+")}
        assert named <= live.get(made, set()), made().title


def test_every_page_has_a_topic() -> None:
    assert pages_of_the_app() - NO_TOPIC == TOPICS.keys()
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
