"""Closing the window while some are not at the registry yet says so first, and once."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble_page import TroublePage


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MainWindow:
    made = MainWindow(600)
    qtbot.addWidget(made)
    made.show_page(TroublePage("NET-SERVER"))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def closings(window: MainWindow) -> list[bool]:
    heard: list[bool] = []
    window.closed.connect(lambda: heard.append(True))
    return heard


def focused_key(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_nothing_waits_and_the_window_closes(window: MainWindow) -> None:
    heard = closings(window)
    assert window.close()
    assert heard == [True]


def test_it_says_how_many_wait_and_esc_goes_back_to_where_one_was(window: MainWindow) -> None:
    heard, before = closings(window), window.current()
    window.header.show_not_yet(12)
    assert not window.close()
    assert window.current() is window.closing
    assert "12" in window.closing.title.text()
    focused_key(Qt.Key.Key_Escape)
    assert window.current() is before
    assert window.isVisible()
    assert heard == []


def test_what_is_counted_while_it_asks_is_told_and_of_one_it_speaks_as_of_one(
    window: MainWindow,
) -> None:
    window.header.show_not_yet(1)
    window.close()
    assert window.closing.lead.text().startswith("It is saved")
    window.header.show_not_yet(2)
    assert "2" in window.closing.title.text()
    assert window.closing.lead.text().startswith("They are saved")


@pytest.mark.parametrize("how", ["enter", "again"])
def test_enter_or_closing_again_closes(window: MainWindow, how: str) -> None:
    heard = closings(window)
    window.header.show_not_yet(1)
    window.close()
    if how == "enter":
        focused_key(Qt.Key.Key_Return)
    else:
        assert window.close()
    assert heard == [True]
    assert not window.isVisible()


class Watching(MainWindow):
    """Notes whose keys it was shown."""

    def __init__(self) -> None:
        self.seen: list[QObject] = []
        super().__init__(600)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        if event.type() == QEvent.Type.KeyPress:
            self.seen.append(watched)
        return super().eventFilter(watched, event)


def test_a_window_that_is_closed_looks_at_nobodys_keys(qtbot: QtBot) -> None:
    """Else the keys of the next window went through one that is being collected."""
    window, line = Watching(), QLineEdit()
    qtbot.addWidget(window)
    qtbot.addWidget(line)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert line in window.seen
    window.close()
    window.seen.clear()
    QTest.keyClick(line, Qt.Key.Key_A)
    assert window.seen == []
