"""Practice beside the real desk: begun, shown in a window of its own, and forgotten."""

import asyncio
import contextlib
import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from spar_agent.domain.limits import Limits
from spar_agent.domain.preferences import Preferences
from spar_agent.errors import SparError
from spar_agent.ports.clock import TrustedClock
from spar_agent.practice_wiring import AGENT, SUPERVISOR, Practice, practice
from spar_agent.sync.report import SyncState
from spar_agent.ui.bridge import Courier, IoThread
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.practice.practice_window import PracticeDesk, PracticeParts
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.theme import Theme

log = logging.getLogger(__name__)

STOP_WITHIN_S = 8.0
NEVER_LOCKS_S = 24 * 3600
"""Nothing in practice is worth a lock; the real desk behind it is locked."""


class Practising(QObject):
    """One practice at a time; ``real`` is hidden meanwhile, and comes back as it was left.

    Gets neither vault nor settings: what it builds is made in the process, and dies with it.
    """

    ended = Signal()
    failed = Signal(str)  # the code of why it could not begin

    def __init__(
        self, real: QMainWindow, io: IoThread, courier: Courier, theme: Theme, clock: TrustedClock
    ) -> None:
        super().__init__(real)
        self._real = real
        self._io = io
        self._courier = courier
        self._theme = theme
        self._clock = clock
        self._scope = courier.scope()
        self._running: asyncio.Task[None] | None = None  # the I/O thread's
        self._begun = False
        self.desk: PracticeDesk | None = None

    def begin(self, now: Preferences, language: str, limits: Limits) -> None:
        """Show the practice desk. now: how the real one looks."""
        if self._begun:
            return
        self._begun = True

        def show(made: Practice) -> None:
            self._show(made, now, language, limits)

        self._scope.run(self._build(now), show, self._failed)

    async def _build(self, now: Preferences) -> Practice:
        made = await practice(self._clock, self._tell, self._code_sent, now)
        self._running = asyncio.get_running_loop().create_task(made.background)
        return made

    def _show(self, made: Practice, now: Preferences, language: str, limits: Limits) -> None:
        def network(up: bool) -> None:  # noqa: FBT001 -- up or down
            made.line.is_up = up
            made.services.wake()

        window = MainWindow(NEVER_LOCKS_S)
        parts = PracticeParts(made.services, AGENT, SUPERVISOR, network)
        rules = SlipRules(now.slip_paper, now.slip_printer)
        person = PersonLanguage(language, window)
        self.desk = PracticeDesk(
            window, self._courier, self._theme, person, self._clock, limits, rules, parts
        )
        self.desk.left.connect(self.leave)
        window.setGeometry(self._real.geometry())
        window.setWindowState(self._real.windowState())
        window.show()
        self._real.hide()

    def leave(self) -> None:
        """Back to the real desk; everything that was practised is forgotten."""
        desk, self.desk = self.desk, None
        if desk is None:
            return
        self._real.show()
        desk.close()
        desk.window.hide()
        desk.window.deleteLater()
        self._io.submit(self._end())
        self._begun = False
        self.ended.emit()

    def stop(self) -> None:
        """The app ends."""
        self._scope.close()
        desk, self.desk = self.desk, None
        if desk is not None:
            desk.close()
            desk.window.close()  # leads nowhere any more
        if not self._begun:
            return  # the I/O thread may have ended before us
        with contextlib.suppress(SparError, TimeoutError):
            self._io.submit(self._end()).result(STOP_WITHIN_S)

    async def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

    def _failed(self, error: SparError) -> None:
        self._begun = False
        log.error("practice could not begin: %s", error)
        self.failed.emit(error.code)

    def _tell(self, state: SyncState) -> None:
        self._courier.post(lambda: self._with_desk(lambda desk: desk.sync_changed(state)))

    def _code_sent(self, name: str, code: str) -> None:
        self._courier.post(lambda: self._with_desk(lambda desk: desk.show_code(name, code)))

    def _with_desk(self, act: Callable[[PracticeDesk], None]) -> None:
        if self.desk is not None:
            act(self.desk)
