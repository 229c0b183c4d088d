"""What the header says of a session: who works, the network, what waits, the awaited code."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from spar_agent.domain.limits import DailyReminder, Level, Limits
from spar_agent.ports.clock import TrustedClock
from spar_agent.services.queue import QueueSummary, remaining_room
from spar_agent.sync.report import SyncState
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.network_words import network_chip
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.page import minutes
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.text import ltr


class SessionHeader(QObject):
    """Writes into the window's header. visit: what the pages of the visit show now."""

    def __init__(
        self,
        window: MainWindow,
        clock: TrustedClock,
        limits: Limits,
        visit: Callable[[], VisitState],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._limits = limits
        self._visit = visit
        self._reminder = DailyReminder()
        self._needs_you = -1
        self._countdown = QTimer(self)
        self._countdown.setInterval(1000)
        self._countdown.timeout.connect(self._show_code)

    def stop(self) -> None:
        """Somebody else signs in, or the window goes."""
        self._countdown.stop()

    def show_network(self, state: SyncState) -> None:
        """What the engine last met."""
        words, icon, kind = network_chip(state.network)
        self._window.header.show_network(words, icon, kind)

    def show_counts(self, summary: QueueSummary) -> None:
        """How many wait; once a day, and when one more needs somebody, the task bar says so."""
        now = self._clock.now()
        left = remaining_room(self._limits, summary, self._clock)
        self._window.header.show_not_yet(summary.not_yet, urgent=left.level >= Level.CLOSE)
        more = summary.needs_you > self._needs_you >= 0
        self._needs_you = summary.needs_you
        if self._reminder.due(left.level, now) or more:
            QApplication.alert(self._window)  # the task bar only: nobody is interrupted

    def visit_moved(self, state: VisitState) -> None:
        """On other pages of the visit the header says that a code is awaited."""
        waiting = state.identity.code is not None and state.step is not VisitStep.IDENTITY
        if waiting and not self._countdown.isActive():
            self._countdown.start()
            self._show_code()
        elif not waiting:
            self._countdown.stop()
            self._window.header.show_code("", "")

    def _show_code(self) -> None:
        code = self._visit().identity.code
        if code is not None:
            left = ltr(minutes(code.until_s - self._clock.ticks_s()))
            self._window.header.show_code(self.tr("Code awaited {time}").format(time=left), left)
