"""Drives the real window by keys, as a tired agent would, and audits every state it passes.

Keys go to whatever has the focus, never to a widget that the test knows: a page whose focus is lost
or whose Enter is dead stops the walk.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from spar_agent.domain.look import Look
from tests.desk.audit import everything_wrong
from tests.e2e.conftest import Agent

ROOMY, SMALL = (1366, 728), (1024, 560)
"""Screens of field laptops less the bars of the desktop: 1366x768 and 1024x600."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the desk is looked at: palette, text size in percent, window in pixels."""

    look: Look
    percent: int
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.look.value} {self.percent} % {self.size[0]}x{self.size[1]}"


LIGHT = Appearance(Look.LIGHT, 100, ROOMY)
APPEARANCES = (
    LIGHT,
    Appearance(Look.LIGHT, 200, ROOMY),
    Appearance(Look.LIGHT, 100, SMALL),
    Appearance(Look.LIGHT, 200, SMALL),
    Appearance(Look.DARK, 100, ROOMY),
    Appearance(Look.CONTRAST, 100, ROOMY),
)
"""What the language of the screen does not change; a walk in Arabic sees the first two."""


@dataclass
class Driver:
    """One agent's fingers and eyes.

    pictures: where a PNG of each state and appearance goes, or None. sample: how many appearances
    each state is seen in, chosen in turn so that all are seen; 0 for all of them.
    """

    agent: Agent
    appearances: Sequence[Appearance] = APPEARANCES
    pictures: Path | None = None
    sample: int = 0
    wrong: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    @property
    def window(self) -> QWidget:
        """The app's only window."""
        assert self.agent.app is not None
        return self.agent.app.window

    def focused(self) -> QWidget:
        """What gets the next key."""
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Keys as a hint names them, such as ``Ctrl+Enter``, one after the other."""
        for name in keys:
            QTest.keySequence(self.focused(), QKeySequence(name.replace("Enter", "Return")))
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Letters and digits, one by one, to whatever has the focus then."""
        for char in text:
            QTest.keyClicks(self.focused(), char)

    def until(self, claim: Callable[[], bool]) -> None:
        """Waits for what the app does in its own time."""
        self.agent.until(claim)

    def see(self, state: str) -> None:
        """Audits the page that is shown, in every appearance; the present one comes back."""
        self.seen.append(state)
        for appearance in self._chosen():
            self._dress(appearance)
            found = everything_wrong(self.window)
            self.wrong += [f"{state} [{appearance}]: {fault}" for fault in found]
            if self.pictures is not None:
                self.window.grab().save(str(self.pictures / f"{state} {appearance}.png"))
        self._dress(self.appearances[0])

    def _chosen(self) -> Iterator[Appearance]:
        if not self.sample:
            yield from self.appearances
            return
        begin = (len(self.seen) - 1) * self.sample
        for at in range(begin, begin + self.sample):
            yield self.appearances[at % len(self.appearances)]

    def _dress(self, appearance: Appearance) -> None:
        assert self.agent.app is not None
        theme = self.agent.app.theme
        if (theme.look, theme.scale) != (appearance.look, appearance.percent / 100):
            theme.apply(appearance.look, appearance.percent / 100)
        self.window.resize(*appearance.size)
        settle(self.window)


def settle(window: QWidget) -> None:
    """Lets layouts, deferred calls and repaints that are due happen."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for widget in (window, *window.findChildren(QWidget)):
            layout = widget.layout()
            if layout is not None:
                layout.activate()
    window.repaint()
    QTest.qWait(0)
