"""Looks at the battery now and then, and has the window say when it is low."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QTimer

from spar_agent.domain.battery import Battery, BatteryLevel
from spar_agent.ui.main_window import MainWindow

log = logging.getLogger(__name__)

EVERY_MS = 60_000


class BatteryWatch(QTimer):
    """read: the battery as the system tells it, or None."""

    def __init__(self, window: MainWindow, read: Callable[[], Battery | None]) -> None:
        super().__init__(window)
        self._window = window
        self._read = read
        self._low = False
        self.setInterval(EVERY_MS)
        self.timeout.connect(self.look)

    def look(self) -> None:
        """Now."""
        battery = self._read()
        low = battery is not None and battery.level is not BatteryLevel.FINE
        if low and not self._low:
            log.info("BATTERY-LOW: %d %% are left", battery.percent if battery else 0)
        self._low = low
        self._window.show_battery(battery)
