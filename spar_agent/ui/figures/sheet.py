"""Sheets of paper: figures and the end of a day as PDF, and files that are whole or not there."""

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QStandardPaths, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from spar_agent.services.figures import DayCounts
from spar_agent.ui.figures.plot import PlotColors, paint_days
from spar_agent.ui.fonts import font_of_words

DPI = 150
PAPER = PlotColors(QColor("#333333"), QColor("#BBBBBB"), QColor("#8A5300"), QColor("#0B6B60"))


def folder() -> Path:
    """Where sheets are kept: the person's documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place)


def keep(path: Path, write: Callable[[Path], None]) -> None:
    """Have ``write`` make a file beside ``path`` and put it in place whole. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".sheet-")
    os.close(handle)
    made = Path(name)
    try:
        write(made)
        if made.stat().st_size == 0:
            raise OSError("nothing could be written")
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def file_name(name: str, stamp: str) -> str:
    """``name``, and of a sheet that bears a stamp one that cannot be taken for another's."""
    return f"practice-{name}" if stamp else name


class PdfSheet:
    """A4 pages filled from the top; lines of a table go on over as many as they need."""

    def __init__(self, path: Path, title: str, stamp: str = "") -> None:
        """stamp: stands above the title, where what follows is not to be believed."""
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(DPI)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
        self._writer.setTitle(title)
        self._painter = QPainter(self._writer)
        self._y = 0.0
        self._rtl = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if stamp:
            self.line(stamp, 15, bold=True)
        self.line(title, 15, bold=True)

    @property
    def _width(self) -> float:
        return float(self._writer.width())

    def line(self, text: str, points: float = 9, *, bold: bool = False) -> None:
        """One paragraph, wrapped."""
        self._use(points, bold=bold)
        box = QRectF(0, self._y, self._width, 10_000)
        flags = int(Qt.TextFlag.TextWordWrap) | int(self._side())
        needed = self._painter.boundingRect(box, flags, text)
        self._make_room(needed.height())
        self._painter.drawText(QRectF(0, self._y, self._width, needed.height() + 2), flags, text)
        self._y += needed.height() * 1.25

    def plot(self, days: Sequence[DayCounts]) -> None:
        """Captured against confirmed."""
        height = self._width * 0.36
        self._make_room(height)
        self._use(7, bold=False)
        paint_days(self._painter, QRectF(0, self._y, self._width, height), days, PAPER)
        self._y += height * 1.05

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Columns of equal width under ``heads``, which stand again on each page."""
        self._row(heads, bold=True)
        for row in rows:
            if self._row(row, bold=False):
                self._row(heads, bold=True)

    def end(self) -> None:
        """Finish the file."""
        self._painter.end()

    def _row(self, cells: Sequence[str], *, bold: bool) -> bool:
        """Draw one row; True when it was the last that fits."""
        self._use(9, bold=bold)
        metrics = QFontMetricsF(self._painter.font(), self._writer)
        height, width = metrics.height() * 1.3, self._width / len(cells)
        self._make_room(height)
        for at, cell in enumerate(cells):
            place = len(cells) - 1 - at if self._rtl else at
            box = QRectF(place * width, self._y, width - 6, height)
            text = metrics.elidedText(cell, Qt.TextElideMode.ElideRight, width - 6)
            self._painter.drawText(box, int(self._side()), text)
        self._y += height
        return self._y + height > self._writer.height()

    def _side(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignTop

    def _use(self, points: float, *, bold: bool) -> None:
        font = font_of_words()
        font.setPointSizeF(points)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor("#111111"))

    def _make_room(self, height: float) -> None:
        if self._y > 0 and self._y + height > self._writer.height():
            self._writer.newPage()
            self._y = 0.0
