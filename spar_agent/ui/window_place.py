"""Where the window stands: the whole screen at first, then where it was left."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

ROOMY = (1500, 900)
"""Pixels of a screen from which a window that leaves some of it free is better to work in."""


class WindowPlace:
    """Opens ``window`` where ``kept`` says, or as large as the screen allows.

    kept: what ``keep`` was given the last time, empty at a first start or where it cannot be read;
    something that is not ours, or that lies on a screen which is gone, counts as nothing.
    """

    def __init__(self, window: QMainWindow, kept: bytes, keep: Callable[[bytes], None]) -> None:
        self._window = window
        self._kept = kept
        self._keep = keep

    def open(self) -> None:
        """Show the window."""
        if self._window.isVisible():
            return
        if self._kept and self._window.restoreGeometry(QByteArray(self._kept)):
            self._window.show()
            return
        room = self._window.screen().availableSize()
        self._window.resize(self._window.size().boundedTo(room))
        self._window.move(self._window.screen().availableGeometry().topLeft())
        if room.width() < ROOMY[0] or room.height() < ROOMY[1]:
            self._window.showMaximized()
        else:
            self._window.show()

    def closed(self) -> None:
        """Keep where it stands now."""
        self._keep(bytes(self._window.saveGeometry().data()))
