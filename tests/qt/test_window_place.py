"""The window opens as large as the screen allows, and later where it was left."""

from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.window_place import WindowPlace


def opened(qtbot: QtBot, kept: bytes, left: list[bytes]) -> tuple[MainWindow, WindowPlace]:
    window = MainWindow(600)
    qtbot.addWidget(window)
    place = WindowPlace(window, kept, left.append)
    place.open()
    return window, place


def test_a_first_start_takes_a_small_screen_whole(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, b"", [])
    assert window.isVisible()
    assert window.isMaximized()
    room = window.screen().availableSize()
    assert window.size().boundedTo(room) == window.size()


def test_it_opens_where_it_was_left(qtbot: QtBot) -> None:
    left: list[bytes] = []
    window, place = opened(qtbot, b"", left)
    window.showNormal()
    window.setGeometry(QRect(40, 50, 640, 480))
    place.closed()
    again, _ = opened(qtbot, left[0], left)
    assert again.geometry().size() == window.geometry().size()
    assert not again.isMaximized()


def test_what_is_not_ours_counts_as_nothing(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, b"nonsense", [])
    assert window.isMaximized()
