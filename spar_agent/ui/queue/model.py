"""Enrollments as rows of a table."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from spar_agent.domain.account import institution, masked_number
from spar_agent.domain.enrollment import Enrollment
from spar_agent.ui.dates import moment
from spar_agent.ui.status import group_look, person_words, status_line
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.icon import pixmap
from spar_agent.ui.widgets.text import isolate, ltr
from spar_agent.ui.widgets.wrapping import without_breaks

Index = QModelIndex | QPersistentModelIndex
ENROLLMENT = int(Qt.ItemDataRole.UserRole)
NOWHERE = QModelIndex()
TONES = {"good": "good", "bad": "bad", "info": "accent", "warn": "warn"}


class Column(IntEnum):
    """What stands in each column."""

    STATUS = 0
    PERSON = 1
    ACCOUNT = 2
    NEXT = 3
    SLIP = 4
    CAPTURED = 5


class EnrollmentModel(QAbstractTableModel):
    """Rows as they were read; ``row_at`` gives the enrollment behind one."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[Enrollment, ...] = ()
        self._heads = (
            self.tr("Status"),
            self.tr("Person"),
            self.tr("Account"),
            self.tr("What happens next"),
            self.tr("Slip"),
            self.tr("Captured"),
        )

    def show_rows(self, rows: tuple[Enrollment, ...]) -> None:
        """Replace the rows; where only their content changed the selection stays."""
        if rows is self._rows:
            return
        before, self._rows = self._rows, rows
        if [r.enrollment_id for r in rows] != [r.enrollment_id for r in before]:
            self.beginResetModel()
            self.endResetModel()
            return
        changed = [at for at, row in enumerate(rows) if row is not before[at]]
        if changed:
            self.dataChanged.emit(
                self.index(changed[0], 0), self.index(changed[-1], Column.CAPTURED)
            )

    def row_at(self, row: int) -> Enrollment | None:
        """The enrollment in ``row``."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, enrollment_id: str) -> int:
        """In which row an enrollment is; below 0 when in none."""
        rows = (at for at, row in enumerate(self._rows) if row.enrollment_id == enrollment_id)
        return next(rows, -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        """How many rows; none below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        """How many columns; none below a row."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words above the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text of a cell, its icon, or the enrollment."""
        enrollment = self.row_at(index.row()) if index.isValid() else None
        if enrollment is None:
            return None
        if role == ENROLLMENT:
            return enrollment
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = TEXTS[Column(index.column())](enrollment)
            return words if role == Qt.ItemDataRole.DisplayRole else without_breaks(words)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.NEXT:
            return status_line(enrollment)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == Column.STATUS:
            return self._icon(enrollment)
        return None

    def _icon(self, enrollment: Enrollment) -> QIcon:
        look = group_look(enrollment.state)
        tone = self._theme.colour(TONES.get(look.kind, "muted")).name()
        return QIcon(pixmap(look.icon, tone, self._theme.px(18) * 2))


def _account(enrollment: Enrollment) -> str:
    fa = enrollment.account.fa
    return f"{ltr(masked_number(fa))} {isolate(institution(fa))}" if fa is not None else ""


TEXTS: Final[Mapping[Column, Callable[[Enrollment], str]]] = MappingProxyType(
    {
        Column.STATUS: lambda enrollment: group_look(enrollment.state).word,
        Column.PERSON: lambda enrollment: person_words(enrollment.person),
        Column.ACCOUNT: _account,
        Column.NEXT: status_line,
        Column.SLIP: lambda enrollment: ltr(enrollment.slip),
        Column.CAPTURED: lambda enrollment: moment(enrollment.captured_at),
    }
)
"""What stands in each column; a cell is drawn without the words of the others."""
