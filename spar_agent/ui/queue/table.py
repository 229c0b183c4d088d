"""The table of visits: columns take the room there is, and the least needed ones give way."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from spar_agent.ui.queue.model import Column, EnrollmentModel

FIXED = {Column.STATUS: 8.6, Column.SLIP: 7.4, Column.CAPTURED: 6.8}
"""Columns of known width, in line heights."""

SHARED = {Column.PERSON: 5.5, Column.ACCOUNT: 7.0, Column.NEXT: 10.0}
"""The least of the others; what is left over they share in this proportion."""

GIVE_WAY = (Column.CAPTURED, Column.ACCOUNT, Column.SLIP)
"""In this order, where there is no room."""


class EnrollmentTable(QTableView):
    """One row selected, no grid, never scrolled sideways."""

    def __init__(self, model: EnrollmentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("All visits"))
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """More room, or less."""
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """Larger text."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._share()

    def _share(self) -> None:
        line = self.fontMetrics().height()
        self.setIconSize(QSize(round(0.9 * line), round(0.9 * line)))
        self.setMinimumHeight(round(11.5 * line))
        self.verticalHeader().setDefaultSectionSize(round(2.2 * line))
        room = self.viewport().width() / line
        shown = _that_fit(room)
        left = room - sum(_least(column) for column in shown)
        all_shares = sum(SHARED[column] for column in shown if column in SHARED)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
            extra = left * SHARED[column] / all_shares if column in SHARED else 0.0
            self.setColumnWidth(column, int((_least(column) + extra) * line))


def _least(column: Column) -> float:
    return FIXED.get(column) or SHARED[column]


def _that_fit(room: float) -> frozenset[Column]:
    shown = set(Column)
    for column in GIVE_WAY:
        if _sum(shown) <= room:
            break
        shown.discard(column)
    return frozenset(shown)


def _sum(columns: Iterable[Column]) -> float:
    return sum(_least(column) for column in columns)
