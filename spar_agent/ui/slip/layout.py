"""Lays a slip out on paper and draws it: the same lines on screen, on printers and in PDF.

Everything is measured in tenths of a point, whatever the device: a line breaks at the same word
everywhere, and what the agent sees is what comes out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from spar_agent.domain.slip import QrModules
from spar_agent.domain.slip_paper import Paper
from spar_agent.ui.fonts import MONO, font_of_words
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet

UNITS_PER_INCH: Final = 720
UNITS_PER_MM: Final = UNITS_PER_INCH / 25.4
INK = QColor("#000000")
GROUND = QColor("#FFFFFF")
MARK_INK = QColor("#C8C8C8")
MARK_ACROSS: Final = 7
"""How many capital letters of a mark fit across the paper."""
MARK_SLANT: Final = 35
"""Degrees."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How lines of one role look: points at 100 %, weight, and the space above in points.

    at_least: points down to which a line is drawn smaller rather than broken in two; 0: never.
    """

    points: float
    bold: bool = False
    above: float = 0.0
    centred: bool = False
    mono: bool = False
    at_least: float = 0.0


TEXT_STYLES: Final = {
    SlipLineRole.PROGRAMME: TextStyle(11, above=0, centred=True),
    SlipLineRole.HEADING: TextStyle(14, bold=True, above=3, centred=True),
    SlipLineRole.STAMP: TextStyle(14, bold=True, above=3, centred=True),
    SlipLineRole.NUMBER: TextStyle(24, bold=True, above=0, centred=True, mono=True, at_least=14),
    SlipLineRole.TITLE: TextStyle(8.5, above=5, centred=True),
    SlipLineRole.CAPTION: TextStyle(8.5, above=5),
    SlipLineRole.FACT: TextStyle(11, above=0.5),
    SlipLineRole.STATUS: TextStyle(11, bold=True, above=0.5),
    SlipLineRole.SMALL: TextStyle(8.5, above=6),
}


@dataclass(frozen=True, slots=True)
class PaperFormat:
    """A paper in millimetres.

    height 0: as long as the slip is. code: side of the QR code. size: of the text, 1 is 100 %.
    column: width of the captions
    that stand beside their facts; 0: they stand above them.
    """

    width: float
    height: float
    margin: float
    code: float
    size: float = 1.0
    column: float = 0.0


PAPER_FORMATS: Final = {
    Paper.ROLL: PaperFormat(80, 0, 5, 24),
    Paper.A5: PaperFormat(148, 210, 10, 22, 1.0, 38),
}

BESIDE: Final = frozenset({SlipLineRole.FACT, SlipLineRole.STATUS})
"""What may stand beside a caption."""
GAP: Final = 80

QUIET_MODULES: Final = 4
"""White around a QR code. Source: ISO/IEC 18004."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line of text, the code, a rule, or nothing but air. Everything in units."""

    top: float
    height: float
    text: QTextLine | None = None
    x: float = 0.0
    width: float = 0.0
    modules: QrModules = ()


class Layout:
    """A sheet on a paper. May be made and drawn on any thread, one thread at a time.

    texts: each paragraph as it was broken into lines, from top to bottom.
    """

    def __init__(self, sheet: SlipSheet, paper: Paper) -> None:
        self._sheet = sheet
        self._format = PAPER_FORMATS[paper]
        self._left = self._format.margin * UNITS_PER_MM
        self._width = (self._format.width - 2 * self._format.margin) * UNITS_PER_MM
        self.texts: list[QTextLayout] = []  # a QTextLine lives as long as its layout
        self._pages: list[list[_Placed]] = [[]]
        self._y = self._left
        self._caption: _Placed | None = None
        for line in sheet.lines:
            for piece in self._pieces(line):
                self._place(piece)

    @property
    def pages(self) -> int:
        """The number of pages; a roll has one."""
        return len(self._pages)

    def size_mm(self) -> QSizeF:
        """Width and height of one page in millimetres."""
        height = self._format.height or (self._y + self._left) / UNITS_PER_MM
        return QSizeF(self._format.width, height)

    def draw(self, painter: QPainter, page: int = 0) -> None:
        """Draw ``page``. The painter's unit is a tenth of a point, its origin the paper's edge."""
        if self._sheet.mark:
            self._draw_mark(painter)
        painter.setPen(QPen(INK, 0))
        for placed in self._pages[page]:
            if placed.text is not None:
                placed.text.draw(painter, QPointF(placed.x, placed.top))
            elif placed.modules:
                box = QRectF(placed.x, placed.top, placed.width, placed.height)
                draw_code(painter, box, placed.modules)
            elif placed.height:
                painter.fillRect(QRectF(self._left, placed.top, self._width, placed.height), INK)

    def _draw_mark(self, painter: QPainter) -> None:
        """The mark slantwise, again and again down the paper: no part that is cut off lacks it."""
        size = self.size_mm()
        wide, high = size.width() * UNITS_PER_MM, size.height() * UNITS_PER_MM
        font = font_of_words()
        font.setBold(True)
        font.setPixelSize(round(wide / MARK_ACROSS))
        painter.save()
        painter.setFont(font)
        painter.setPen(QPen(MARK_INK, 0))
        for at in range(max(1, round(high / wide))):
            painter.save()
            painter.translate(wide / 2, wide * (at + 0.5))
            painter.rotate(-MARK_SLANT)
            box = QRectF(-wide, -wide / 2, 2 * wide, wide)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sheet.mark)
            painter.restore()
        painter.restore()

    def _place(self, piece: _Placed) -> None:
        """Below the last; on a new page where this one is full."""
        full = self._format.height * UNITS_PER_MM - self._left
        if self._format.height and self._pages[-1] and self._y + piece.top + piece.height > full:
            self._pages.append([])
            self._y = self._left - piece.top
        top = self._y + piece.top
        self._pages[-1].append(
            _Placed(top, piece.height, piece.text, piece.x, piece.width, piece.modules)
        )
        self._y = top + piece.height

    def _pieces(self, line: SlipLine) -> Iterator[_Placed]:
        """What ``line`` is made of; the top of each is the air above it."""
        if line.role not in BESIDE:
            self._end_caption()
        if line.role is SlipLineRole.RULE:
            yield _Placed(50, 6)
            yield _Placed(10, 0)
        elif line.role is SlipLineRole.CODE:
            yield from self._code()
        else:
            yield from self._text(line)

    def _code(self) -> Iterator[_Placed]:
        modules = self._sheet.code
        if not modules:
            return
        side = self._format.code * UNITS_PER_MM
        quiet = side / len(modules) * QUIET_MODULES
        left = self._left + (self._width - side) / 2
        yield _Placed(quiet, side, x=left, width=side, modules=modules)
        yield _Placed(quiet - 60, 0)

    def _text(self, line: SlipLine) -> Iterator[_Placed]:
        style = TEXT_STYLES[line.role]
        x, width = self._column(line.role)
        layout = QTextLayout(line.text, _font(style, self._format.size, line.text, width))
        layout.setTextOption(self._option(style))
        layout.setCacheEnabled(True)
        self.texts.append(layout)
        layout.beginLayout()
        above = style.above * 10 * self._format.size
        while (one := layout.createLine()).isValid():
            one.setLineWidth(width)
            one.setPosition(QPointF(0, 0))
            yield _Placed(above, one.height(), text=one, x=x)
            above = 0
        layout.endLayout()
        if line.role is SlipLineRole.CAPTION and self._format.column:
            self._begin_beside(layout)

    def _column(self, role: SlipLineRole) -> tuple[float, float]:
        """Where a line of this role begins, and how wide it may be."""
        column = self._format.column * UNITS_PER_MM
        if column and role is SlipLineRole.CAPTION:
            narrow = column - GAP
            return (self._left + self._width - narrow if self._sheet.rtl else self._left), narrow
        if self._caption is not None:
            return self._left + (0 if self._sheet.rtl else column), self._width - column
        return self._left, self._width

    def _begin_beside(self, caption: QTextLayout) -> None:
        """The next line stands beside the caption that was just put, on one line with it."""
        first = self._pages[-1][-caption.lineCount()]
        self._caption = self._pages[-1][-1]
        higher = TEXT_STYLES[SlipLineRole.FACT].points - TEXT_STYLES[SlipLineRole.CAPTION].points
        self._y = first.top - higher * 10 * self._format.size

    def _end_caption(self) -> None:
        """What follows stands below the caption and what was beside it."""
        if self._caption is not None and self._caption in self._pages[-1]:
            self._y = max(self._y, self._caption.top + self._caption.height)
        self._caption = None

    def _option(self, style: TextStyle) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = self._sheet.rtl
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if style.centred else side)
        return option


def draw_code(painter: QPainter, box: QRectF, modules: QrModules) -> None:
    """Draw the dark modules of a QR code so that they fill ``box``, with no seams."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    side = box.width() / len(modules)
    for y, row in enumerate(modules):
        for start, length in _runs(row):
            run = QRectF(box.x() + start * side, box.y() + y * side, length * side, side)
            painter.fillRect(run, INK)
    painter.restore()


def _runs(row: tuple[bool, ...]) -> Iterator[tuple[int, int]]:
    """Where dark modules begin, and how many stand side by side."""
    start = None
    for at, dark in enumerate((*row, False)):
        if dark and start is None:
            start = at
        elif not dark and start is not None:
            yield start, at - start
            start = None


def _font(style: TextStyle, size: float, text: str, width: float) -> QFont:
    """The font of ``text``, smaller where its style lets it be and it is wider than ``width``."""
    font = font_of_words(MONO) if style.mono else font_of_words()
    font.setPixelSize(round(style.points * 10 * size))
    font.setBold(style.bold)
    if style.at_least:
        wide = QFontMetricsF(font).horizontalAdvance(text)
        fitting = int(font.pixelSize() * min(1, width / max(wide, 1)))
        font.setPixelSize(max(fitting, round(style.at_least * 10 * size)))
    return font
