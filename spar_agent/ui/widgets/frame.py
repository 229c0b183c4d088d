"""The frame of every page: one question, one main button, one hint line."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.text import Notice, label

BODY_WIDTH = 940
FOOT_LINES = 34
"""Width in line heights from which hint and buttons stand side by side."""

ROUND_FOCUS = 48
"""Pixels that are shown above and below what has the focus."""

LOW_LINES = 20
"""Height in line heights below which a page gives up title and hint for what is worked on."""


class PageFrame(QWidget):
    """Title, lead, notice, body; below them the hint and the buttons.

    Enter and Space act on the control that has the focus; in a line to write in, Enter presses the
    main button. The page sets the focus when it is shown, and again where a change of the page took
    the focus away: Qt would give it to the next control, whatever that does.
    """

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.lead = label("", "lead")
        self.notice = Notice()
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        self.hint = label("", "hint")
        self.main = Button("", "main")
        self._first: QWidget | None = None
        self._stood: QWidget | None = None  # where work goes on; None: the user went elsewhere
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        self._build(wide=wide)

    def _build(self, *, wide: bool) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(32, 26, 32, 26)
        inner.setSpacing(12)
        inner.addWidget(self.title)
        inner.addWidget(self.lead)
        inner.addWidget(self.notice)
        inner.addSpacing(4)
        inner.addLayout(self.body, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(content if wide else _centred(content))
        footer = QFrame()
        footer.setObjectName("footer")
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight, footer)
        self._foot.setContentsMargins(32, 12, 32, 12)
        self._foot.setSpacing(10)
        self._buttons.addWidget(self.main)
        self._foot.addWidget(self.hint, 1)
        self._foot.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(footer)
        self.main.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def ask(self, title: str, lead: str = "") -> None:
        """The question of this page and one line below it."""
        self.title.setText(title)
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.setAccessibleName(title)

    def set_main(self, text: str, hint: str = "", *, enabled: bool = True) -> None:
        """The main button and what Enter does now."""
        self.main.setText(text)
        self.main.setVisible(bool(text))
        self.main.setEnabled(enabled)
        self.hint.setText(hint)
        QTimer.singleShot(0, self, self._settle)

    def add_button(self, button: Button) -> Button:
        """Another button in the footer, before the main one."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Where there is no room beside the buttons, the hint stands above them."""
        super().resizeEvent(event)
        wide = self.width() >= FOOT_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._foot.setDirection(along)

    def start_at(self, widget: QWidget) -> None:
        """The focus goes here whenever the page is shown."""
        self._first = widget

    def take_focus(self) -> None:
        """Put the focus where work goes on."""
        places = (self._first, self.main, *self.area.findChildren(QWidget))
        found = next((place for place in places if place is not None and _takes_focus(place)), None)
        self._stood = found
        (found or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def settle_focus(self, *, busy: bool = False) -> None:
        """After a change of the page: put the focus back where it was, or where work goes on.

        busy: it stays with the page, on nothing, until what it stood on can be used again.
        """
        stood = self._stood
        if stood is None or not self.isVisible():
            return
        if not _takes_focus(stood):
            if not busy:
                self.take_focus()
            elif self.window().focusWidget() is not self:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.window().focusWidget() is not stood:
            stood.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self.settle_focus(busy=self.main.isVisible() and not self.main.isEnabled())

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is seen, also when it was below the edge until now."""
        if now is not None and self.area.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.area.ensureWidgetVisible(now, 0, ROUND_FOCUS))
        if now is None or now is self or not self.isVisible():
            return
        if before is not None and self.isAncestorOf(before) and not _takes_focus(before):
            return  # taken away, and given to what came next
        self._stood = now if self.isAncestorOf(now) else None

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        """A page that opens has its focus set."""
        super().showEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in a line, or where nothing has the focus, presses the main button."""
        if is_enter(event):
            if self.main.isVisible() and self.main.isEnabled():
                self.main.click()
            return
        super().keyPressEvent(event)


def _takes_focus(widget: QWidget) -> bool:
    """True for a control that is there and can be used."""
    if not isValid(widget) or not widget.isEnabled() or not widget.isVisible():
        return False
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus


def _centred(content: QWidget) -> QWidget:
    """``content`` in the middle, never wider than the eye follows a line."""
    content.setMaximumWidth(BODY_WIDTH)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(content, 100)
    row.addStretch(1)
    return holder


def card(*parts: QWidget | QLayout, soft: bool = False) -> QFrame:
    """A panel around ``parts``, one below the other."""
    panel = QFrame()
    panel.setObjectName("cardSoft" if soft else "card")
    column = QVBoxLayout(panel)
    column.setContentsMargins(20, 18, 20, 18)
    column.setSpacing(10)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part)
        else:
            column.addLayout(part)
    return panel


def field(caption: str, widget: QWidget, buddy: QLabel | None = None) -> QVBoxLayout:
    """A caption above its input, tied together for screen readers."""
    words = buddy or label(caption, "fieldLabel")
    words.setBuddy(widget)
    if not widget.accessibleName():
        widget.setAccessibleName(caption)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(words)
    column.addWidget(widget)
    return column
