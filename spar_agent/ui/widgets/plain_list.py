"""A list on a page whose letters are keys."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from spar_agent.ui.widgets.text import label

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
        self._looking = label(self.tr("Looking…"), "muted")
        self._looking.hide()
        column = QVBoxLayout(self.viewport())
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.addWidget(self._looking, 0, Qt.AlignmentFlag.AlignTop)

    def stand(self, width: int, *, beside: bool) -> None:
        """``beside`` the rest of a page no wider than ``width``, or above it with a few rows."""
        line = self.fontMetrics().height()
        self.setMinimumHeight(0 if beside else line * MIN_LINES)
        most = (width, NO_LIMIT) if beside else (NO_LIMIT, line * MAX_LINES)
        self.setMaximumSize(*most)

    def set_looking(self, *, looking: bool) -> None:
        """Whether rows are still being looked for: that is told, not that there are none."""
        shown = looking and (self.model() is None or self.model().rowCount() == 0)
        self._looking.setVisible(shown)  # never over rows that are there until others come
        self.setAccessibleDescription(self._looking.text() if shown else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Arrows move; what writes a sign is the page's."""
        if event.text().strip() and event.text().isprintable():
            event.ignore()
            return
        super().keyPressEvent(event)
