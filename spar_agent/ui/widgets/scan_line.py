"""A line that knows a scanner from hands."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

SCAN_GAP_MS: Final = 30
"""Scanners that type send a key every 1 to 20 ms; hands need 60 and more."""

SCAN_KEYS: Final = 6
"""So many keys one after the other are no accident."""


class ScanLineEdit(QLineEdit):
    """Emits ``scanned`` at the Tab that some scanners end with; typed by hands, Tab moves on.

    The time is that of the key itself, so that a busy computer does not make a scanner of hands.
    """

    scanned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_ms = 0
        self._in_a_row = 0

    def event(self, event: QEvent) -> bool:
        """Tab comes here and not to keyPressEvent."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            gap = event.timestamp() - self._last_ms
            quick = self._last_ms > 0 and 0 <= gap <= SCAN_GAP_MS
            self._in_a_row = self._in_a_row + 1 if quick else 0
            self._last_ms = event.timestamp()
            if event.key() == Qt.Key.Key_Tab and self._in_a_row >= SCAN_KEYS:
                self._in_a_row = 0
                self.scanned.emit()
                return True
        return super().event(event)
