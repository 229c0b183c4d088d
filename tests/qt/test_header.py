"""The header lays itself out only when something changed: it must not miss a change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from spar_agent.sync.report import NetworkStatus
from spar_agent.ui.main_window import Header, MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.theme import Theme
from tests.desk.driver import settle

Step = Callable[[MainWindow, Theme], object]
CODE = ("A code is on its way: 2:41", "2:41")

STEPS: dict[str, Step] = {
    "a sign-in": lambda window, _: window.header.show_network(
        "The network wants a sign-in of its own, in a browser", "wifi-off", "warn"
    ),
    "narrower": lambda window, _: window.resize(1024, 600),
    "larger text": lambda _, theme: theme.apply(scale=2.0),
    "a code is on its way": lambda window, _: window.header.show_code(*CODE),
    "no network": lambda window, _: window.header.show_network("No network", "wifi-off", "warn"),
    "as many as fit": lambda window, _: window.header.show_not_yet(9_999, urgent=True),
    "another page": lambda window, _: window.header.show_title("Laptops of the office"),
    "practice": lambda window, _: window.header.show_office("Practice: everybody is made up"),
    "somebody else": lambda window, _: window.header.show_person("Ravindranath Venkataraman"),
    "small text": lambda _, theme: theme.apply(scale=1.0),
    "the code came": lambda window, _: window.header.show_code("", ""),
    "wider": lambda window, _: window.resize(1920, 1080),
    "all is sent": lambda window, _: window.header.show_not_yet(0),
}


def made(qtbot: QtBot) -> MainWindow:
    window = MainWindow(600)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.header.show_office("Welfare office of the northern district")
    window.header.show_person("Asha K.")
    window.header.show_network("Online", "wifi", "good")
    window.show()
    return window


def shape(window: MainWindow) -> list[tuple[bool, str]]:
    """What is shown, and with which words."""
    settle(window)
    header = window.header
    buttons, words = header.findChildren(QPushButton), header.findChildren(QLabel)
    shown = [(one.isVisible(), one.text()) for one in buttons]
    return shown + [(one.isVisible(), one.text()) for one in words]


def fits(header: Header) -> bool:
    ends = [part.geometry() for part in header.findChildren(QPushButton) if part.isVisible()]
    return all(end.left() >= 0 and end.right() < header.width() for end in ends)


def test_after_each_change_it_looks_as_one_that_was_never_anything_else(
    qtbot: QtBot, theme: Theme
) -> None:
    changed, done = made(qtbot), []
    for name, step in STEPS.items():
        done.append(step)
        step(changed, theme)
        fresh = made(qtbot)
        for before in done:
            before(fresh, theme)
        fresh.header.translate_again()
        assert shape(changed) == shape(fresh), name
        assert fits(changed.header), name
        travels = STEPS["a code is on its way"] in done and STEPS["the code came"] not in done
        assert changed.header.code.isVisible() == travels, name


class Resizes(QObject):
    """Counts how often what it watches gets another size."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        self.count += event.type() is QEvent.Type.Resize
        return super().eventFilter(watched, event)


def test_words_in_two_lines_make_the_header_higher_once(qtbot: QtBot, theme: Theme) -> None:
    """It went from one height to the other for ever, and the words were cut in half of the time."""
    theme.apply(scale=2.0)
    window = MainWindow(600)
    qtbot.addWidget(window)
    window.header.show_person("Asha K.")
    window.header.show_not_yet(12)
    window.header.show_title("All visits")
    window.show()
    window.resize(1024, 560)
    settle(window)
    resizes = Resizes()
    window.header.installEventFilter(resizes)
    for status in NetworkStatus:
        window.header.show_network(*network_chip(status))
        settle(window)
        resizes.count = 0
        for _ in range(3):
            settle(window)
        assert window.header.height() == window.header.sizeHint().height(), status
        assert resizes.count == 0, status
