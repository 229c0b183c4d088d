"""Labels and small text pieces every page is made of."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from spar_agent.ui.glyphs import readable_here
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.icon import Icon
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.wrapping import BREAK, with_breaks, without_breaks, wrapped

_ISOLATE, _FIRST_STRONG, _POP = "\u2066", "\u2068", "\u2069"
_RTL_MARK = "\u200f"


def ltr(text: str) -> str:
    """``text`` kept left-to-right inside any sentence: numbers, codes, IDs."""
    return f"{_ISOLATE}{text}{_POP}" if text else ""


def in_own_direction(text: str) -> str:
    """``text`` in its own direction, standing where the page's direction puts it."""
    return f"{_FIRST_STRONG}{text}{_POP}" if text else ""


def isolate(text: str) -> str:
    """``text`` of somebody's name or words in its own direction, in letters that can be seen here.

    Words that no font of this computer has are in Latin letters, in brackets; slips tell of them
    otherwise, and take ``in_own_direction``. The longest words may be broken at the end of a line.
    """
    return in_own_direction(with_breaks(readable_here(text)))


def in_page_direction(text: str) -> str:
    """``text`` that begins where the page begins, also when its first word is the name of a key.

    So does each part of a list with dots between: "Enter · Alt+S: ..." would be one run from left
    to right in Arabic, and Enter would stand at what Alt+S does.
    """
    arabic = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    parts = text.replace(" · ", f" {_RTL_MARK}· ")
    return f"{_RTL_MARK}{parts}" if arabic and text else text


def breakable(text: str, signs: str = "-") -> str:
    """``text`` that may go on in the next line after each of ``signs``: slip numbers, paths."""
    return "".join(f"{char}{BREAK}" if char in signs else char for char in text)


class Sentence(QLabel):
    """A label that begins where the page begins.

    Qt would put an English name to the left of an Arabic page.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named_by_text = False
        self.setText(text)
        self._begin_where_the_page_does()

    def setText(self, text: str) -> None:  # noqa: N802 -- Qt's name
        """What is broken for the eye has its name for screen readers in one piece."""
        super().setText(text)
        whole = without_breaks(text)
        if self._named_by_text or (whole != text and not self.accessibleName()):
            self._named_by_text = whole != text
            self.setAccessibleName(whole if self._named_by_text else "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """The page turned round: the text begins on its other side."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._begin_where_the_page_does()
        super().changeEvent(event)

    def _begin_where_the_page_does(self) -> None:
        flags = Qt.AlignmentFlag
        if self.alignment() & flags.AlignHCenter:
            return
        arabic = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = flags.AlignRight if arabic else flags.AlignLeft
        self.setAlignment(side | flags.AlignAbsolute | flags.AlignVCenter)


def label(text: str = "", name: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps. ``name`` is its place in the style sheet: title, lead, muted..."""
    made = Sentence(text, parent)
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def restyle(widget: QWidget, key: str, value: object) -> None:
    """Set a property the style sheet looks at, and draw by it."""
    if widget.property(key) != value:
        widget.setProperty(key, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


SHORT_LINES = 20
"""Width in line heights below which a large name has no room for its longest words."""


class BigName(Sentence):
    """A person's name, large; less so where its lines are short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("big")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Measured by the words around it: its own lines are other ones afterwards."""
        super().resizeEvent(event)
        around = self.parentWidget()
        if around is not None:
            restyle(self, "low", self.width() < SHORT_LINES * around.fontMetrics().height())


class Notice(QFrame):
    """A sentence with an icon, inside the page: never a dialog, never timed."""

    ICONS = {  # noqa: RUF012 -- a table, not state
        "info": "message-square",
        "good": "circle-check",
        "warn": "triangle-alert",
        "bad": "circle-alert",
    }

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._icon = Icon("message-square", 22)
        self._text = label()
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 14, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str, kind: str = "bad") -> None:
        """Show ``text``; an empty one hides the notice."""
        if text != self._text.text():
            self._text.setText(text)
            self.setAccessibleName(text)
            announce(self, text, at_once=kind == "bad")
        restyle(self, "kind", kind)
        self._icon.show_icon(self.ICONS[kind], {"info": "accent"}.get(kind, kind))
        self.setVisible(bool(text))

    def text(self) -> str:
        """What it says now."""
        return self._text.text()


class Chip(QFrame):
    """A word with a shape: the network, a status group. Colour is never the only sign.

    is_announced: each change is said to a screen reader.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self.is_announced = False
        self._icon = Icon("", 16)
        self._text = QLabel()
        self._words = ""
        self._room = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 12, 4)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._text)

    def say(self, text: str, icon: str, kind: str = "") -> None:
        """Show ``text`` with ``icon``; kind is good, warn, bad, info or plain."""
        if text != self._words:
            self._words = text
            self._draw()
            self.setAccessibleName(text)
            if self.isVisible() and self.is_announced:
                announce(self, text)
        restyle(self, "kind", kind)
        self._icon.show_icon(icon, {"info": "accent"}.get(kind, kind))

    def text(self) -> str:
        """What it says now."""
        return self._words

    def wrap_at(self, room: int) -> None:
        """Words wider than ``room`` pixels go on in the next line; 0: one line."""
        self._room = room
        self._draw()

    def narrow_by(self, pixels: int) -> None:
        """Wrap the words, as they stand now, in that much less."""
        self.wrap_at(max(1, self._text.sizeHint().width() - pixels))

    def show_words(self, shown: bool) -> None:  # noqa: FBT001 -- one question
        """Without room for words the shape stands alone; the words are its name and tool tip."""
        self._text.setVisible(shown)
        self.setToolTip("" if shown else self._words)
        self._tell_size()

    def _draw(self) -> None:
        metrics = self._text.fontMetrics()
        self._text.setText(wrapped(self._words, metrics, self._room) if self._room else self._words)
        self._tell_size()

    def _tell_size(self) -> None:
        """At once: whoever asks now how wide this is would be told the width of before."""
        row = self.layout()
        if row is not None:
            row.invalidate()
        self.updateGeometry()


class Tick(QCheckBox):
    """A check box with a sentence that wraps beside it; a click on either toggles it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Icon("check", 18, "on", self)
        self._words = label(text)
        self._words.setBuddy(self)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words.installEventFilter(self)
        self.setAccessibleName(text)
        self._mark.hide()
        self.toggled.connect(self._mark.setVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter toggles it, as Space does; a held key toggles once."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """A click on the sentence is one on the box."""
        if (
            watched is self._words
            and event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and event.button() is Qt.MouseButton.LeftButton
            and self._words.rect().contains(event.position().toPoint())
        ):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.click()
            return True
        return super().eventFilter(watched, event)

    def mark(self) -> None:
        """Draw the mark after the box was set while its signals were blocked."""
        self._mark.setVisible(self.isChecked())

    def words(self) -> QLabel:
        """The sentence; lay it out beside the box."""
        return self._words

    def row(self) -> QHBoxLayout:
        """Box and sentence in one row."""
        row = QHBoxLayout()
        row.setSpacing(4)  # beside the room for the ring of the focus
        row.addWidget(self, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """Keep the mark inside the box."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_CheckBoxIndicator
        self._mark.setGeometry(self.style().subElementRect(element, option, self))
        super().resizeEvent(event)  # type: ignore[arg-type]  # typed object to stay small
