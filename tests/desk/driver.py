"""Drives the real window by keys, as a tired agent would, and audits every state it passes.

Keys go to whatever has the focus, never to a widget that the test knows: a page whose focus is lost
or whose Enter is dead stops the walk.
"""

import itertools
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtBotTimeoutError

from spar_agent.domain.look import Look
from tests.desk.audit import everything_wrong, name_of, visible_widgets
from tests.e2e.conftest import FieldAgent

ROOMY, SMALL = (1366, 728), (1024, 560)
"""Screens of field laptops less the bars of the desktop: 1366x768 and 1024x600."""

SLOW_MS = 100
"""What a change of the page may take. Reported only: a busy machine fails no test."""

HEARD_WITHIN_MS = 15_000
"""Only a dead key reaches this."""

MAX_TABS = 60


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the desk is looked at: palette, text size in percent, window in pixels."""

    look: Look
    percent: int
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.look.value} {self.percent} % {self.size[0]}x{self.size[1]}"


LIGHT = Appearance(Look.LIGHT, 100, ROOMY)
LARGE = Appearance(Look.LIGHT, 200, ROOMY)
LARGE_ON_SMALL = Appearance(Look.LIGHT, 200, SMALL)
CONTRAST = Appearance(Look.CONTRAST, 100, ROOMY)
APPEARANCES = (
    LIGHT,
    Appearance(Look.LIGHT, 100, SMALL),
    LARGE_ON_SMALL,
    LARGE,
    Appearance(Look.DARK, 100, ROOMY),
    CONTRAST,
)
"""Neighbours differ in one thing where they can: another look or size draws every widget anew."""

IN_ARABIC = (LIGHT, LARGE)
"""What the language of the screen changes."""

WORST = (LARGE_ON_SMALL, CONTRAST)
"""Least room, and the look whose borders are widest: what breaks first, in a third of the time."""


@dataclass
class Driver:
    """One agent's fingers and eyes.

    pictures: where a PNG of each state and appearance goes, or None. sample: how many appearances
    each state is seen in, chosen in turn so that all are seen; 0 for all of them. turn: where the
    choice begins, so that another story, or another day, sees other pairs.
    """

    agent: FieldAgent
    language: str = "en"
    appearances: Sequence[Appearance] = APPEARANCES
    pictures: Path | None = None
    sample: int = 0
    turn: int = 0
    wrong: list[str] = field(default_factory=list)
    slow: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    dressed: int = 0

    @property
    def window(self) -> QWidget:
        """What is looked at: the app's window or that of practice, or the screen for the person."""
        assert self.agent.app is not None
        practice = self.agent.app.practising.desk
        main = practice.window if practice is not None else self.agent.app.window
        return next((top for top in main.findChildren(QWidget) if _covers(top)), main)

    def focused(self) -> QWidget:
        """What gets the next key: an open menu before all else."""
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Keys as a hint names them, such as ``Ctrl+Enter``; each must change what is shown."""
        for name in keys:
            before = self.shown()
            began = time.perf_counter()
            QTest.keySequence(self.focused(), QKeySequence(name.replace("Enter", "Return")))
            QApplication.processEvents()
            took_ms = (time.perf_counter() - began) * 1000
            if took_ms > SLOW_MS:
                self.slow.append(f"{name} after {self._last()}: {took_ms:.0f} ms")
            if not self._changes(before):
                self.wrong.append(f"dead key: {name} after {self._last()} changes nothing")

    def type(self, text: str) -> None:
        """Letters and digits, one by one, to whatever has the focus then."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self.focused(), char)
            else:  # as a keyboard of another script hands it over
                committed = QInputMethodEvent()
                committed.setCommitString(char)
                QApplication.sendEvent(self.focused(), committed)

    def tab_to(self, widget: QWidget) -> None:
        """Goes to ``widget`` with Tab, as who has no mouse does."""
        for _ in range(MAX_TABS):
            if widget.hasFocus():
                return
            QTest.keySequence(self.focused(), QKeySequence("Tab"))
        self.wrong.append(f"out of reach: Tab never comes to {name_of(widget)} at {self._last()}")
        widget.setFocus()

    def choose(self, button: QWidget) -> None:
        """Tab to ``button`` and Enter."""
        self.tab_to(button)
        self.press("Enter")

    def from_menu(self, words: str) -> None:
        """F10, arrow keys to the entry that ``words`` name, Enter."""
        before = self.shown()
        QTest.keySequence(self.focused(), QKeySequence("F10"))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "F10 opens no menu"
        for _ in menu.actions():
            now: QAction | None = menu.activeAction()
            if now is not None and now.text().split("\t")[0] == words:
                break
            QTest.keySequence(menu, QKeySequence("Down"))
        else:
            self.wrong.append(f"no entry: {words!r} is not in the menu at {self._last()}")
        QTest.keySequence(menu, QKeySequence("Return"))
        self.window.activateWindow()  # as the system does; the display without a screen does not
        if not self._changes(before):
            self.wrong.append(f"dead entry: {words!r} at {self._last()} changes nothing")

    def until(self, claim: Callable[[], bool]) -> None:
        """Waits for what the app does in its own time."""
        try:
            self.agent.until(claim)
        except Exception:
            if self.pictures is not None and self.agent.app is not None:
                self.window.grab().save(str(self.pictures / f"STUCK after {self._last()}.png"))
            raise

    def see(self, *states: str) -> None:
        """Audits the page that is shown, in every appearance.

        All of them once forth and once back: a look costs more than the audit. After a choice of
        them the first one comes back.

        states: its names in the list; more than one where the list knows a page twice.
        """
        settle(self.window)
        self.seen += states
        for appearance in self._chosen():
            self._dress(appearance)
            found = everything_wrong(self.window)
            self.wrong += [f"{states[0]} [{self.language} {appearance}]: {one}" for one in found]
            if self.pictures is not None:
                name = f"{states[0]} {self.language} {appearance}.png"
                self.window.grab().save(str(self.pictures / name))
        if self.sample:
            self._dress(self.appearances[0])

    def shown(self) -> object:
        """All that could tell an agent that a key was heard, but for what only counts time."""
        return self.window, shown_on(self.window)

    def _changes(self, before: object) -> bool:
        try:
            self.agent.bot.waitUntil(lambda: self.shown() != before, timeout=HEARD_WITHIN_MS)
        except QtBotTimeoutError:
            return False
        return True

    def _last(self) -> str:
        return self.seen[-1] if self.seen else "the start"

    def _chosen(self) -> Iterator[Appearance]:
        if not self.sample:
            yield from self.appearances if self.dressed % 2 == 0 else reversed(self.appearances)
            self.dressed += 1
            return
        begin = self.turn + self.dressed
        self.dressed += self.sample
        cycle = itertools.cycle(self.appearances)
        yield from itertools.islice(cycle, begin, begin + self.sample)

    def _dress(self, appearance: Appearance) -> None:
        assert self.agent.app is not None
        theme = self.agent.app.theme
        if (theme.look, theme.scale) != (appearance.look, appearance.percent / 100):
            theme.apply(appearance.look, appearance.percent / 100)
        self.window.resize(*appearance.size)
        self.agent.app.window.resize(*appearance.size)
        settle(self.window)


def shown_on(window: QWidget) -> object:
    """All that could tell a person that a key was heard, but for what only counts time."""
    focus = QApplication.focusWidget()
    return focus, tuple(_look_of(one) for one in visible_widgets(window))


def _covers(widget: QWidget) -> bool:
    """A window of its own above the app's; a list that opened is none."""
    return widget.isVisible() and widget.windowType() is Qt.WindowType.Window


_TIME = re.compile(r"\d+:\d\d")


def _look_of(widget: QWidget) -> tuple[object, ...]:
    """What can be seen of ``widget`` without its pixels."""
    words = ""
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        words = _TIME.sub("", widget.text())
    elif isinstance(widget, QComboBox):
        words = widget.currentText()
    row = widget.currentIndex().row() if isinstance(widget, QAbstractItemView) else -1
    checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return widget, words, widget.isEnabled(), checked, row


MAX_ROUNDS = 60
"""Of settling; a page of nested layouts and sentences that wrap needs up to ten."""


def settle(window: QWidget) -> None:
    """Lets layouts, deferred calls and repaints that are due happen, until nothing moves."""
    before: object = None
    for _ in range(MAX_ROUNDS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for widget in (window, *window.findChildren(QWidget)):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
        window.repaint()
        QTest.qWait(0)
        now = tuple(widget.geometry().getRect() for widget in visible_widgets(window))
        if now == before:
            return
        before = now
