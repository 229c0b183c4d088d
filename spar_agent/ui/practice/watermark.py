"""The word PRACTICE across every window: no photo of the screen can be taken for a real visit."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from spar_agent.ui.theme import Theme

SLANT = 28
ALPHA = 34
ACROSS = 3.4
"""How many times the word stands side by side."""


class Watermark(QWidget):
    """Lies over ``window``, as large as it is; keys, mouse and screen readers pass through."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._under = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        self._lie_over()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """The window has another size, or something new lies in it."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ChildAdded, QEvent.Type.Show}:
            self._lie_over()
        return super().eventFilter(watched, event)

    def _lie_over(self) -> None:
        self.setGeometry(self._under.rect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The word, slantwise, in rows that are shifted against each other."""
        painter = QPainter(self)
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(max(24, round(self.width() / 24)))
        painter.setFont(font)
        ink = self._theme.colour("ink")
        ink.setAlpha(ALPHA)
        painter.setPen(ink)
        step = QPointF(self.width() / ACROSS, self.width() / ACROSS / 1.6)
        word = self.tr("PRACTICE")
        rows = round(self.height() / step.y()) + 2
        for row in range(rows):
            for column in range(round(ACROSS) + 2):
                shift = step.x() / 2 if row % 2 else 0
                painter.save()
                painter.translate(column * step.x() - shift, row * step.y())
                painter.rotate(-SLANT)
                box = QRectF(-step.x(), -step.y(), 2 * step.x(), 2 * step.y())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
                painter.restore()


class WatermarkOverAll(QObject):
    """Puts a watermark on ``window``, and on every other window that opens out of it."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        Watermark(window, theme)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """A screen that is turned to the person opens."""
        if (
            isinstance(event, QShowEvent)
            and isinstance(watched, QWidget)
            and watched is not self._window
            and watched.windowType() in {Qt.WindowType.Window, Qt.WindowType.Dialog}
            and self._window.isAncestorOf(watched)
            and not watched.findChildren(Watermark)
        ):
            Watermark(watched, self._theme)
        return super().eventFilter(watched, event)
