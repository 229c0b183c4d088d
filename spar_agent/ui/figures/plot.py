"""Captured against confirmed per day, drawn: bars for one, bars beside them for the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from spar_agent.services.figures import DayCounts
from spar_agent.ui.dates import short_day
from spar_agent.ui.theme import Theme
from spar_agent.ui.widgets.text import ltr

MAX_LINES = 5


class BarKind(StrEnum):
    """Which of the two bars of a day."""

    CAPTURED = "captured"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class PlotColors:
    """The colours of a plot; bars differ in fill too, for eyes that see no colour."""

    ink: QColor
    line: QColor
    captured: QColor
    confirmed: QColor


def step_of(highest: int) -> int:
    """The round number (1, 2, 5, 10...) of which MAX_LINES reach ``highest``."""
    step = 1
    while step * MAX_LINES < highest:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step


def paint_days(
    painter: QPainter, area: QRectF, days: Sequence[DayCounts], colors: PlotColors
) -> None:
    """Draw ``days`` from the first at the left edge to the last; time runs left to right."""
    if not days:
        return
    metrics = QFontMetricsF(painter.font(), painter.device())
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    highest = max(1, *(max(day.captured, day.confirmed) for day in days))
    step = step_of(highest)
    high = -(-highest // step) * step
    left = metrics.horizontalAdvance(str(high)) + metrics.averageCharWidth()
    plot = area.adjusted(left, metrics.height() / 2, 0, -metrics.height() * 1.5)
    _grid(painter, plot, range(0, high + 1, step), colors)
    width = plot.width() / len(days)
    bar = max(1.0, width * 0.36)
    widest = max(metrics.horizontalAdvance(f"{short_day(day.day)}  ") for day in days)
    every = max(1, round(widest / width + 0.5))
    for at, day in enumerate(days):
        x = plot.left() + at * width + (width - 2 * bar) / 2
        _bar(
            painter,
            QRectF(x, plot.top(), bar, plot.height()),
            day.captured / high,
            colors,
            BarKind.CAPTURED,
        )
        beside = QRectF(x + bar, plot.top(), bar, plot.height())
        _bar(painter, beside, day.confirmed / high, colors, BarKind.CONFIRMED)
        if (len(days) - 1 - at) % every == 0:
            under = QRectF(x + bar - 60, plot.bottom() + metrics.height() * 0.3, 120, 99)
            painter.setPen(colors.ink)
            middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            _text(painter, under, middle, short_day(day.day), area)


def _grid(painter: QPainter, plot: QRectF, values: range, colors: PlotColors) -> None:
    height = QFontMetricsF(painter.font(), painter.device()).height()
    for value in values:
        y = plot.bottom() - plot.height() * value / values[-1]
        painter.setPen(QPen(colors.line, 0))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(colors.ink)
        word = QRectF(plot.left() - 200, y - height / 2, 194, height)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(word, int(side), str(value))


def _text(painter: QPainter, box: QRectF, flags: Qt.AlignmentFlag, text: str, area: QRectF) -> None:
    """Words under a bar, never cut at the edge."""
    wide = QFontMetricsF(painter.font(), painter.device()).horizontalAdvance(text) / 2
    centre = min(max(box.center().x(), area.left() + wide), area.right() - wide)
    box.moveCenter(QPointF(centre, box.center().y()))
    painter.drawText(box, int(flags), text)


def _bar(painter: QPainter, room: QRectF, share: float, colors: PlotColors, kind: BarKind) -> None:
    if share <= 0:
        return
    height = room.height() * share
    box = QRectF(room.left(), room.bottom() - height, room.width(), height)
    if kind is BarKind.CONFIRMED:
        painter.fillRect(box, colors.confirmed)
        return
    painter.setPen(QPen(colors.captured, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(0.5, 0.5, -0.5, 0)
    painter.fillRect(inner, QColor(colors.captured.red(), colors.captured.green(),
                                   colors.captured.blue(), 90))  # fmt: skip
    painter.drawRect(inner)


class Swatch(QWidget):
    """A piece of one kind of bar, for the legend."""

    def __init__(self, plot: "DayPlot", kind: BarKind) -> None:
        super().__init__(plot)
        self._plot = plot
        self._kind = kind
        side = max(12, self.fontMetrics().height() * 2 // 3)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Draw the sample of one bar beside its word in the legend."""
        painter = QPainter(self)
        _bar(painter, QRectF(self.rect()), 1.0, self._plot.colors(), self._kind)
        painter.end()


class DayPlot(QWidget):
    """The plot on the screen, with its words for a screen reader."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[DayCounts, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_days(self, days: tuple[DayCounts, ...]) -> None:
        """Draw ``days``."""
        if days == self._days:
            return
        self._days = days
        captured = sum(day.captured for day in days)
        confirmed = sum(day.confirmed for day in days)
        words = self.tr("Captured: {a}. At the registry: {b}. Days: {n}.")
        text = words.format(a=ltr(str(captured)), b=ltr(str(confirmed)), n=ltr(str(len(days))))
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def colors(self) -> PlotColors:
        """The colours of the present look."""
        theme = self._theme
        return PlotColors(
            theme.colour("muted"),
            theme.colour("line"),
            theme.colour("warn"),
            theme.colour("accent"),
        )

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """High enough to read the lines."""
        return QSize(320, self._theme.px(190))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """The least size of the plot: the one it asks for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """All of it; thirty bars are nothing."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(self._theme.px(12))
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        paint_days(painter, QRectF(self.rect()), self._days, self.colors())
        painter.end()
