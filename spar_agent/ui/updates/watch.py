"""Looks for a newer version between visits, and offers it in a line above the page."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from spar_agent.errors import SparError
from spar_agent.errors.updates import UpdateStale, UpdateUntrusted
from spar_agent.ports.runner import Runner
from spar_agent.ports.updates import Comparison, ProgramUpdates, UpdateOffer
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import label, ltr

log = logging.getLogger(__name__)

EVERY_MS = 60_000
QUIET_S = 60.0
"""Without a key or the mouse: a pause, and not a breath between two keys."""
AGAIN_S = 12 * 3600.0
AFTER_A_FAULT_S = 3600.0


class UpdateStrip(QFrame):
    """Says which version is offered. Shown between visits only."""

    page_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._text = label()
        self.page = Button(self.tr("See the update"), "quiet")
        self.later = Button(self.tr("Later"), "quiet")
        self.page.clicked.connect(self.page_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(Icon("message-square", 20, "accent"))
        row.addWidget(self._text, 1)
        row.addWidget(self.page)
        row.addWidget(self.later)
        self.hide()

    def show_version(self, version: str) -> None:
        """Which one is offered."""
        words = self.tr("Version {version} of this program is offered.")
        self._text.setText(words.format(version=ltr(version)))


class UpdateWatch(QTimer):
    """may_look: True between visits, at the home page or the sign-in. ticks_s: seconds that rise.

    A program that cannot be updated from here is not looked for; a fault is written down and tried
    again in an hour: whoever has no network has none.
    """

    page_asked = Signal()

    def __init__(
        self,
        window: MainWindow,
        updates: ProgramUpdates,
        runner: Runner,
        may_look: Callable[[], bool],
        ticks_s: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._updates = updates
        self._runner = runner
        self._may_look = may_look
        self._ticks_s = ticks_s
        self._due_s = ticks_s()
        self._is_offered = False
        self.strip: UpdateStrip | None = None
        self.setInterval(EVERY_MS)
        self.timeout.connect(self.look_when_due)
        window.pages.currentChanged.connect(self._page_changed)

    def begin(self) -> None:
        """From now on; not at all for a program that others update."""
        try:
            self._updates.kept()
        except SparError:
            return
        self.start()

    def look_when_due(self) -> None:
        """Look, if it is time and nobody is at work."""
        now = self._ticks_s()
        if now < self._due_s or not self._may_look() or self._window.quiet_for_s() < QUIET_S:
            return
        self._due_s = now + AGAIN_S
        self._runner.run(self._updates.look(), self._found, self._failed)

    def _found(self, offer: UpdateOffer) -> None:
        self._is_offered = offer.comparison is Comparison.NEWER
        if self._is_offered:
            self._made_strip().show_version(offer.offered)
        self._page_changed()

    def _failed(self, error: SparError) -> None:
        self._due_s = self._ticks_s() + AFTER_A_FAULT_S
        if isinstance(error, UpdateUntrusted | UpdateStale):
            log.warning("%s: what is offered as an update is refused", error.code)

    def _made_strip(self) -> UpdateStrip:
        """Made when there is something to say, in the language of then."""
        if self.strip is not None:
            self.strip.deleteLater()
        self.strip = UpdateStrip()
        self.strip.page_asked.connect(self._see)
        self.strip.later.clicked.connect(self._later)
        self._window.put_above(self.strip)
        return self.strip

    def _see(self) -> None:
        self._later()
        self.page_asked.emit()

    def _later(self) -> None:
        """Until the next look."""
        self._is_offered = False
        self._page_changed()

    def _page_changed(self) -> None:
        if self.strip is not None:
            self.strip.setVisible(self._is_offered and self._may_look())
