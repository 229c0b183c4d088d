"""A list on a page whose letters are keys."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

MIN_LINES, MAX_LINES = 5, 7
"""Line heights of a list above a page: two rows of two lines are whole."""
NO_LIMIT = 16_777_215
"""Qt's largest width or height."""


class PlainList(QListView):
    """Rows to go through by arrows, never edited. Letters are left to the page.

    Qt's own list would search its rows by them, and the keys that the hint names would be dead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)

    def stand(self, width: int, *, beside: bool) -> None:
        """``beside`` the rest of a page no wider than ``width``, or above it with a few rows."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(0 if beside else line * MIN_LINES)
        most = (width, NO_LIMIT) if beside else (NO_LIMIT, line * MAX_LINES)
        self.setMaximumSize(*most)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Arrows move; what writes a sign is the page's."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)
