"""Icons: our SVG files, drawn in a colour the style sheet chooses."""

from functools import lru_cache

from PySide6.QtCore import Property, QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShortcutEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from spar_agent.resources import resource
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.wrapping import wrapped

MIRRORED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "log-out"})
"""Icons that point along the reading direction."""


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, *, mirror: bool = False) -> QPixmap:
    """The icon ``name`` in ``colour`` as a square of ``size`` device pixels."""
    svg = resource(f"icons/{name}.svg").replace(b"currentColor", colour.encode())
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirror:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def _points_left(widget: QWidget, name: str) -> bool:
    return name in MIRRORED and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


class Icon(QWidget):
    """One icon. ``tone`` picks its colour in the style sheet. Invisible to screen readers."""

    _ink = QColor()  # Qt may ask for it before the constructor ends, and after a collection

    def __init__(
        self, name: str, size: int = 20, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def name(self) -> str:
        """Which icon it is now."""
        return self._name

    def show_icon(self, name: str, tone: str = "") -> None:
        """Draw another icon in another tone."""
        self._name = name
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """A square that grows with the text."""
        side = round(self._size * max(1.0, self.fontMetrics().height() / 20))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        """Draw the icon as large as the widget."""
        ratio = self.devicePixelRatioF()
        side = round(min(self.width(), self.height()) * ratio)
        if not self._name or side <= 0:
            return
        picture = pixmap(self._name, self._ink.name(), side, mirror=_points_left(self, self._name))
        picture.setDevicePixelRatio(ratio)
        QPainter(self).drawPixmap(0, 0, picture)

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self.update()

    ink = Property(QColor, _get_ink, _set_ink)


GAP = 0.25
"""Between an icon and its words, of the icon's side. Qt's own is next to nothing."""


def _apart(picture: QPixmap, gap: int, along: Qt.LayoutDirection) -> QPixmap:
    """``picture`` with ``gap`` empty pixels on the side where the words are."""
    wide = QPixmap(picture.width() + gap, picture.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap if along is Qt.LayoutDirection.RightToLeft else 0, 0, picture)
    painter.end()
    return wide


class Button(QPushButton):
    """A push button whose icon follows the style sheet.

    kind: main, quiet, danger, choice, or empty for an ordinary one.
    """

    def __init__(
        self, text: str, kind: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._words = text
        self._icon_name = icon
        self._ink = QColor()
        self._keys = QKeySequence()
        self.setObjectName(kind)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if kind == "choice":
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_icon(self, name: str) -> None:
        """Put another icon before the text."""
        self._icon_name = name
        self._draw_icon()

    def event(self, event: QEvent) -> bool:
        """The keys of a button press it at once.

        Qt shows it pressed for 100 ms first: what is typed in these would go to the page that is
        being left, and the same keys once more would be lost.
        """
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter presses the button that has the focus, as Space does; a held key presses once."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def setText(self, text: str) -> None:  # noqa: N802 -- Qt's name
        """With words beside it the icon keeps its distance."""
        self._words = text
        self._show_words(text)
        self._draw_icon()

    def set_keys(self, keys: str) -> None:
        """Its shortcut, such as ``Alt+U``; it stays when the words change."""
        self._keys = QKeySequence(keys)
        self.setShortcut(self._keys)

    def _show_words(self, text: str) -> None:
        super().setText(text)
        if not self._keys.isEmpty():
            self.setShortcut(self._keys)  # Qt takes the keys away with the words

    def whole_width(self) -> int:
        """Pixels that the button wants with its words in one line."""
        lines = self.text().split("\n")
        return self.sizeHint().width() + self._wide(self._words) - max(map(self._wide, lines))

    def fold(self, room: int) -> None:
        """Words that would make the button wider than ``room`` pixels go on in the next line."""
        around = self.whole_width() - self._wide(self._words)
        shown = wrapped(self._words, self.fontMetrics(), room - around)
        shown = self._words if self.whole_width() <= room else shown
        if shown != self.text():
            self._show_words(shown)

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text.replace("&", ""))

    def _get_ink(self) -> QColor:
        return self._ink

    def _set_ink(self, colour: QColor) -> None:
        self._ink = colour
        self._draw_icon()

    ink = Property(QColor, _get_ink, _set_ink)

    def _draw_icon(self) -> None:
        if not self._icon_name or not self._ink.isValid():
            return
        side = max(18, round(self.fontMetrics().height() * 0.95))
        mirror = _points_left(self, self._icon_name)
        picture = pixmap(self._icon_name, self._ink.name(), side * 2, mirror=mirror)
        gap = round(side * GAP) if self.text() else 0
        if gap:
            picture = _apart(picture, gap * 2, self.layoutDirection())
        self.setIcon(QIcon(picture))
        self.setIconSize(QSize(side + gap, side))
