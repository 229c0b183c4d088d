"""Pages that are made when they are first asked for, or before that while nobody presses a key.

To make a page and to give it its look takes up to a tenth of a second; to make all of them kept
whoever had typed the PIN waiting for pages that nobody looks at.
"""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

P = TypeVar("P", bound=QWidget)
S = TypeVar("S")

Making = Callable[[], AbstractContextManager[None]]
"""What is held while a page is made, such as ``MainWindow.making_pages``."""

FIRST_AFTER_MS = 600
"""What was asked for is read first."""
NEXT_AFTER_MS = 60
QUIET_S = 0.4
"""Between two keys of a person who types nothing is made."""


class PageOnDemand(Generic[P]):
    """One page, made when it is first asked for. make: makes it, with nothing connected."""

    def __init__(self, make: Callable[[], P], making: Making = nullcontext) -> None:
        self._make = make
        self._making = making
        self._page: P | None = None
        self._acts: list[Callable[[P], None]] = []

    @property
    def if_made(self) -> P | None:
        """The page; None where nobody has asked for it yet."""
        return self._page

    @property
    def page(self) -> P:
        """The page; made now if it was not there."""
        if self._page is not None:
            return self._page
        with self._making():
            page = self._page = self._make()
            for act in self._acts:
                act(page)
        self._acts.clear()
        return page

    def when_made(self, act: Callable[[P], None]) -> None:
        """Call ``act`` with the page: now, or once it is made, in the order of these calls."""
        if self._page is None:
            self._acts.append(act)
        else:
            act(self._page)

    def view(self, draw: Callable[[P, S], None]) -> "PageView[P, S]":
        """The page as a presenter's View. draw: has the page draw a state."""
        return PageView(self, draw)


class PageView(Generic[P, S]):
    """A page as its presenter sees it: what it should show before it is made, it shows then."""

    def __init__(self, page: PageOnDemand[P], draw: Callable[[P, S], None]) -> None:
        self._page = page
        self._draw = draw
        self._waits: deque[S] = deque(maxlen=1)
        page.when_made(self._draw_what_waits)

    def show_state(self, state: S) -> None:
        """As View: drawn now, or once the page is made."""
        page = self._page.if_made
        if page is None:
            self._waits.append(state)
        else:
            self._draw(page, state)

    def _draw_what_waits(self, page: P) -> None:
        while self._waits:
            self._draw(page, self._waits.pop())


class IdleMaking(QObject):
    """Makes pages before they are asked for, one in a turn of the event loop.

    makes: each makes one page, in the order in which they may be wanted; one that is there already
    costs nothing. quiet_for_s: seconds since a person last did something.
    """

    def __init__(
        self,
        makes: Iterable[Callable[[], object]],
        quiet_for_s: Callable[[], float],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._left = deque(makes)
        self._quiet_for_s = quiet_for_s
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def begin(self) -> None:
        """A page is shown: the others may follow. Called again, it changes nothing."""
        if self._left and not self._timer.isActive():
            self._timer.start(FIRST_AFTER_MS)

    def stop(self) -> None:
        """The pages go."""
        self._left.clear()
        self._timer.stop()

    def _turn(self) -> None:
        if self._quiet_for_s() >= QUIET_S:
            self._left.popleft()()
        if self._left:
            self._timer.start(NEXT_AFTER_MS)
