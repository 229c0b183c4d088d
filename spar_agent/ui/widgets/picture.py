"""A picture that came from outside: shown small, never kept."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from spar_agent.ui.widgets.icon import Icon

MAX_SIDE = 4_000


class Picture(QWidget):
    """Draws JPEG or PNG bytes as large as it fits; an icon where there is nothing to draw."""

    def __init__(self, lines: int, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = self._across = lines
        self._picture = QPixmap()
        self._glyph = Icon(icon, 44, "faint", self)
        self.setObjectName("picture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_bytes(self, data: bytes) -> None:
        """Draw ``data``; what cannot be read, or is huge, shows the icon instead."""
        image = QImage.fromData(data) if data else QImage()
        fits = max(image.width(), image.height()) <= MAX_SIDE
        self._picture = QPixmap.fromImage(image) if fits else QPixmap()
        self._glyph.setVisible(self._picture.isNull())
        self.update()

    def set_lines(self, lines: int, across: int = 0) -> None:
        """Another size, in lines of text; a square where no width is given."""
        self._lines, self._across = lines, across or lines
        self.updateGeometry()

    def show_icon(self, name: str) -> None:
        """The icon for when there is no picture."""
        self._glyph.show_icon(name, "faint")

    def is_empty(self) -> bool:
        """True when there is nothing but the icon."""
        return self._picture.isNull()

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """Grows with the text."""
        line = self.fontMetrics().height()
        return QSize(self._across * line, self._lines * line)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """The icon stays in the middle."""
        hint = self._glyph.sizeHint()
        self._glyph.resize(hint)
        self._glyph.move((self.width() - hint.width()) // 2, (self.height() - hint.height()) // 2)
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """The whole picture, inside a small margin."""
        if self._picture.isNull():
            return
        inside = self.rect().adjusted(6, 6, -6, -6)
        drawn = self._picture.scaled(
            inside.size(), Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        at = inside.center() - drawn.rect().center()
        QPainter(self).drawPixmap(at, drawn)
