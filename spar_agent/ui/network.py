"""Notices that the network is back, so that nobody waits for the next try."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkInformation

log = logging.getLogger(__name__)

SETTLE_MS = 2_000
"""An address and a name server take a moment after the line is up."""

_THERE = frozenset({QNetworkInformation.Reachability.Online, QNetworkInformation.Reachability.Site})
"""Site: a registry may stand inside the office's own network."""


class NetworkWatch(QObject):
    """``back`` once after each time the network came back, ``gone`` when it went. One per app.

    Only a hint: a system that tells nothing, or something wrong, costs a wait and no more.
    """

    back = Signal()
    gone = Signal()

    def __init__(self, parent: QObject, settle_ms: int = SETTLE_MS) -> None:
        super().__init__(parent)
        self._was_there = True
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(settle_ms)
        self._settle.timeout.connect(self.back)

    def start(self) -> None:
        """Ask the system to tell; where it cannot, the schedule goes on by the clock."""
        if not QNetworkInformation.loadDefaultBackend():
            log.info("this system does not tell when the network is back")
            return
        system = QNetworkInformation.instance()
        if system is not None:
            self.changed(system.reachability())
            system.reachabilityChanged.connect(self.changed)

    def changed(self, now: QNetworkInformation.Reachability) -> None:
        """The system says how far this computer reaches."""
        is_there = now in _THERE
        if is_there and not self._was_there:
            self._settle.start()
        elif not is_there:
            self._settle.stop()
        went = self._was_there and not is_there
        self._was_there = is_there
        if went:
            self.gone.emit()
