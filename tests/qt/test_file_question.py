"""After the dialog of files the keys are the page's again, chosen or not, busy or not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from spar_agent.ports.joining import JoinAsked
from spar_agent.ui.join.page import JoinPage
from spar_agent.ui.join.presenter import JoinState
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.recovery.page import RecoveryPage
from spar_agent.ui.recovery.presenter import RecoveryState
from spar_agent.ui.sticks.page import SticksPage
from spar_agent.ui.sticks.presenter import SticksState
from spar_agent.ui.widgets.frame import PageFrame

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "Keyboard event not accepted")


@dataclass
class Asking:
    """A page, what opens its dialog, what it says was chosen; busy: drawn while that is done."""

    page: PageFrame
    opens: QPushButton
    chosen: list[str]
    show_busy: Callable[[bool], None]


def sticks() -> Asking:
    page, chosen = SticksPage(), list[str]()
    page.receipt_given.connect(chosen.append)
    page.show_state(SticksState())
    return Asking(page, page.take, chosen, lambda busy: page.show_state(SticksState(busy=busy)))


def recovery() -> Asking:
    page, chosen = RecoveryPage(), list[str]()
    page.answer_given.connect(chosen.append)
    page.show_state(RecoveryState())
    return Asking(page, page.open, chosen, lambda busy: page.show_state(RecoveryState(busy=busy)))


def join() -> Asking:
    page, chosen = JoinPage(), list[str]()
    page.answer_given.connect(chosen.append)
    asked = JoinAsked("one two three four five", "request.json")

    def show(busy: bool) -> None:
        page.show_state(JoinState(by_file=True, asked=asked, busy=busy))

    show(False)
    return Asking(page, page.main, chosen, show)


@pytest.fixture(params=[sticks, recovery, join])
def asking(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[Asking]:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    made: Asking = request.param()
    window = MainWindow(300)
    qtbot.addWidget(window)
    window.show_page(made.page)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.opens.setFocus()
    qtbot.waitUntil(made.opens.hasFocus)
    yield made
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def opened(asking: Asking, bot: QtBot) -> QFileDialog:
    QTest.keyClick(asking.opens, Qt.Key.Key_Return)
    bot.waitUntil(lambda: bool(asking.page.findChildren(QFileDialog)))
    dialog = asking.page.findChildren(QFileDialog)[0]
    bot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(dialog: QFileDialog, file: Path) -> None:
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(file))
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_who_chose_nothing_is_where_they_were(asking: Asking, qtbot: QtBot) -> None:
    dialog = opened(asking, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(asking.opens.hasFocus)
    assert asking.chosen == []


def test_who_chose_is_where_they_were_once_it_is_done(
    asking: Asking, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "file.json"
    file.touch()
    dialog = opened(asking, qtbot)
    choose(dialog, file)
    asking.show_busy(True)
    qtbot.waitUntil(asking.page.window().isActiveWindow)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert not asking.opens.hasFocus()
    asking.show_busy(False)
    qtbot.waitUntil(asking.opens.hasFocus)
    assert [Path(one) for one in asking.chosen] == [file]  # Qt writes / on every system
