"""A list on a page whose letters are keys."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

MIN_LINES, MAX_LINES = 5, 7
"""Line heights of a list above a page: two rows of two lines are whole."""
NO_LIMIT = 16_777_215
"""Qt's largest width or height."""
INSET = 12
"""Pixels between the edge and what stands in a list without rows."""


class WholeRows(QStyledItemDelegate):
    """Rows so high that Qt draws all their lines.

    It draws the next line only where one as high as the one before has room: below a name in Arabic
    or Burmese letters, which are taller, it left the slip number out.
    """

    def sizeHint(  # noqa: N802 -- Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """With what the lines would take more if each were as high as the highest."""
        asked = super().sizeHint(option, index)
        made = QStyleOptionViewItem(option)
        self.initStyleOption(made, index)
        laid = QTextLayout(str(made.text).replace("\n", "\u2028"), made.font)
        heights = []
        laid.beginLayout()
        while (line := laid.createLine()).isValid():
            line.setLineWidth(max(1, made.rect.width()))
            line.setPosition(QPointF(0, 0))
            heights.append(line.height())
        laid.endLayout()
        more = len(heights) * max(heights, default=0.0) - sum(heights)
        return asked + QSize(0, math.ceil(more))


class PlainList(QListView):
    """Rows to go through by arrows, never edited. Letters are left to the page.

    Qt's own list would search its rows by them, and the keys that the hint names would be dead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(True)
        self.setItemDelegate(WholeRows(self))
        self._looking = ""

    def stand(self, width: int, *, beside: bool) -> None:
        """``beside`` the rest of a page no wider than ``width``, or above it with a few rows."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(0 if beside else line * MIN_LINES)
        most = (width, NO_LIMIT) if beside else (NO_LIMIT, line * MAX_LINES)
        self.setMaximumSize(*most)

    def set_looking(self, *, looking: bool) -> None:
        """Whether rows are still being looked for: that is told, not that there are none."""
        words = self.tr("Looking…") if looking else ""
        if words != self._looking:
            self._looking = words
            self.setAccessibleDescription(words)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The rows, or that they are being looked for."""
        super().paintEvent(event)
        if self._looking and self.model() is not None and self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
            painter.drawText(self._inside(), flags | Qt.TextFlag.TextWordWrap, self._looking)
            painter.end()

    def _inside(self) -> QRect:
        return self.viewport().rect().adjusted(INSET, INSET, -INSET, -INSET)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Arrows move; what writes a sign is the page's."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)
