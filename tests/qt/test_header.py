"""The header lays itself out only when something changed: it must not miss a change."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from spar_agent.ui.main_window import Header, MainWindow
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
