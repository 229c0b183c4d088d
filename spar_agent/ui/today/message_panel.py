"""A message of the office: who wrote it and when, and a button that says it was read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ports.messages import OfficeMessage
from spar_agent.ui.dates import near_moment
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import isolate, label, ltr

WIDE_LINES = 28
"""Width in line heights from which the buttons stand beside the words."""


class MessagePanel(QFrame):
    """The oldest unread one; the next comes once it was read."""

    read = Signal(str)  # message id
    visit_asked = Signal(str)  # enrollment id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.heading = label("", "section")
        self.text = label("", "strong")
        self.more = label("", "muted")
        self.button = Button(self.tr("&Read"), icon="circle-check")
        self.open = Button(self.tr("Open the visit"), "quiet", "arrow-right")
        column = QVBoxLayout()
        column.setSpacing(4)
        for part in (self.heading, self.text, self.more):
            column.addWidget(part)
        words = QHBoxLayout()
        words.setSpacing(14)
        words.addWidget(Icon("message-square", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(14)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(18, 14, 18, 14)
        self._row.setSpacing(14)
        self._row.addLayout(words, 1)
        self._row.addLayout(buttons)
        self._shown: OfficeMessage | None = None
        self.button.clicked.connect(self._say_read)
        self.open.clicked.connect(self._open)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Large text leaves no room for words beside the buttons: they stand below then."""
        super().resizeEvent(event)
        wide = self.width() >= WIDE_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along)

    def show_messages(self, messages: tuple[OfficeMessage, ...]) -> None:
        """Draw the first of ``messages``; nothing where there is none."""
        self._shown = messages[0] if messages else None
        self.setVisible(bool(messages))
        if self._shown is None:
            return
        one = self._shown
        words = self.tr("Message of the office · {who} · {time}")
        self.heading.setText(words.format(who=isolate(one.sender), time=near_moment(one.sent_at)))
        self.text.setText(isolate(one.text))
        left = len(messages) - 1
        self.more.setText(self.tr("And {number} more").format(number=ltr(str(left))))
        self.more.setVisible(left > 0)
        self.open.setVisible(bool(one.about))
        self.button.setAccessibleDescription(one.text)

    def _say_read(self) -> None:
        if self._shown is not None:
            self.read.emit(self._shown.message_id)

    def _open(self) -> None:
        if self._shown is not None:
            self.visit_asked.emit(self._shown.about)
