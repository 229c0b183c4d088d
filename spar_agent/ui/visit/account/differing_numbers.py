"""Two entries of one number below each other, the signs that differ in boxes."""

from PySide6.QtCore import Property, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spar_agent.ui.fonts import MONO

LARGEST, SMALLEST = 1.5, 0.3
"""Size of the digits by that of words: the largest with which the longer entry fits."""
STEP = 0.1
COLUMN = 1.2
"""Width of a column by that of a digit."""
PAD = 2.0


class DifferingNumbers(QWidget):
    """Each sign in a column of its own, large, left to right: columns are compared by eye."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[str, str] = ("", "")
        self._differs: frozenset[int] = frozenset()
        self._ink, self._mark = QColor(), QColor()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_numbers(self, first: str, again: str, differs: tuple[int, ...]) -> None:
        """differs: columns, from 0; none of them hides it."""
        self._numbers, self._differs = (first, again), frozenset(differs)
        self.setAccessibleName(f"{first}, {again}" if differs else "")
        self.setVisible(bool(differs))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """Any width; the height is that of two lines."""
        return QSize(20 * self.fontMetrics().height(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Another width takes other digits."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Both lines, at the left as in the lines they were typed in, also in Arabic."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        for number, line in zip(self._numbers, self.cells(), strict=True):
            for at, cell in enumerate(line):
                if at in self._differs:
                    painter.setPen(QPen(self._mark, 2))
                    painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4)
                painter.setPen(self._mark if at in self._differs else self._ink)
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, number[at : at + 1])
        painter.end()

    def cells(self) -> tuple[list[QRectF], list[QRectF]]:
        """Where each sign of both entries stands; an entry that is too short has empty ones."""
        metrics = QFontMetricsF(self._font())
        wide, high = COLUMN * metrics.horizontalAdvance("0"), metrics.height() + PAD
        columns = max(map(len, self._numbers))
        first, again = (
            [QRectF(at * wide, y, wide, high) for at in range(columns)] for y in (0.0, high + PAD)
        )
        return first, again

    def _fit(self) -> None:
        first, again = self.cells()
        self.setFixedHeight(round(again[0].bottom()) + 2 if first else 0)

    def _font(self) -> QFont:
        """The largest with which all columns fit."""
        font = QFont(self.font())
        font.setFamilies([MONO])
        font.setBold(True)
        columns, size = max(map(len, self._numbers)), LARGEST
        while True:
            font.setPixelSize(max(1, round(size * self.fontMetrics().ascent())))
            wide = columns * COLUMN * QFontMetricsF(font).horizontalAdvance("0")
            if wide <= self.width() or size <= SMALLEST:
                return font
            size -= STEP

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.update()

    def _get_mark(self) -> QColor:
        return self._mark

    def _set_mark(self, colour: QColor) -> None:
        self._mark = colour
        self.update()

    ink = Property(QColor, _get_ink, _set_ink)
    mark = Property(QColor, _get_mark, _set_mark)
