"""Two hands: which finger lies on the reader."""

from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

_NAMES: Final = ("LittleFinger", "RingFinger", "MiddleFinger", "IndexFinger", "Thumb")
FINGERS: Final = tuple(f"Left {name}" for name in _NAMES) + tuple(
    f"Right {name}" for name in reversed(_NAMES)
)
"""As SBI names them, from the left of the screen to its right, backs of both hands up."""

_TIPS: Final = ((0.03, 0.36), (0.10, 0.16), (0.18, 0.08), (0.26, 0.14), (0.36, 0.48))
_ROOTS: Final = ((0.07, 0.62), (0.125, 0.58), (0.185, 0.57), (0.245, 0.59), (0.275, 0.76))
"""Finger tips and roots of the left hand, in the unit square of both."""


def _mirrored(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    return points + tuple((1 - x, y) for x, y in reversed(points))


class FingerPicker(QWidget):
    """Arrow keys walk over "any finger" and the ten; ``marked`` tells which one, or empty."""

    marked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = -1
        self._skin = self._edge = self._lit = self._ring = QColor()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Which finger; arrow keys choose"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_finger(self, name: str) -> None:
        """Light ``name``; empty for any."""
        at = FINGERS.index(name) if name in FINGERS else -1
        if at != self._at:
            self._at = at
            self.update()

    def words(self, name: str) -> str:
        """``name`` as people say it."""
        said = {
            "": self.tr("Any finger"),
            "Left LittleFinger": self.tr("Left little finger"),
            "Left RingFinger": self.tr("Left ring finger"),
            "Left MiddleFinger": self.tr("Left middle finger"),
            "Left IndexFinger": self.tr("Left index finger"),
            "Left Thumb": self.tr("Left thumb"),
            "Right LittleFinger": self.tr("Right little finger"),
            "Right RingFinger": self.tr("Right ring finger"),
            "Right MiddleFinger": self.tr("Right middle finger"),
            "Right IndexFinger": self.tr("Right index finger"),
            "Right Thumb": self.tr("Right thumb"),
        }
        return said[name]

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """Grows with the text."""
        line = self.fontMetrics().height()
        return QSize(14 * line, 7 * line)

    minimumSizeHint = sizeHint  # noqa: N815 -- Qt's name

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Left and right walk; the picture is not mirrored, hands are where they are."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        self._choose((self._at + 1 + step) % (len(FINGERS) + 1) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        """The finger whose tip is nearest; the lit one again: any."""
        at = event.position()
        far = [(self._point(tip) - at).manhattanLength() for tip in _mirrored(_TIPS)]
        nearest = far.index(min(far))
        self._choose(-1 if nearest == self._at else nearest)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Palms, then fingers, the lit one last."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        broad = self._span() * 0.05
        for left in (True, False):
            self._draw_palm(painter, left=left)
        for at, (tip, root) in enumerate(zip(_mirrored(_TIPS), _mirrored(_ROOTS), strict=True)):
            lit = at == self._at or self._at < 0
            for colour, width in ((self._edge, broad + 2), (self._fill(at), broad)):
                pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(self._point(root), self._point(tip))
            if lit and self._at >= 0:
                painter.setPen(QPen(self._lit, 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(self._point(tip), broad, broad)
        if self.hasFocus():
            painter.setPen(QPen(self._ring, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _draw_palm(self, painter: QPainter, *, left: bool) -> None:
        x = 0.045 if left else 1 - 0.045 - 0.225
        corner, end = self._point((x, 0.55)), self._point((x + 0.225, 0.97))
        painter.setPen(QPen(self._edge, 1))
        painter.setBrush(self._skin)
        painter.drawRoundedRect(QRectF(corner, end), 18, 18)

    def _fill(self, at: int) -> QColor:
        return self._lit if at == self._at else self._skin

    def _span(self) -> float:
        return min(self.width(), self.height() * 2.0)

    def _point(self, unit: tuple[float, float]) -> QPointF:
        span = self._span()
        left = (self.width() - span) / 2
        return QPointF(left + unit[0] * span, unit[1] * span / 2)

    def _choose(self, at: int) -> None:
        self._at = at
        self.update()
        self.marked.emit(FINGERS[at] if at >= 0 else "")

    def _get(self) -> QColor:
        return self._skin

    def _set_skin(self, colour: QColor) -> None:
        self._skin = colour

    def _set_edge(self, colour: QColor) -> None:
        self._edge = colour

    def _set_lit(self, colour: QColor) -> None:
        self._lit = colour

    def _set_ring(self, colour: QColor) -> None:
        self._ring = colour

    skin = Property(QColor, _get, _set_skin)
    edge = Property(QColor, _get, _set_edge)
    lit = Property(QColor, _get, _set_lit)
    ring = Property(QColor, _get, _set_ring)
