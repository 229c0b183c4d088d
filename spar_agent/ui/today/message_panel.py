"""A message of the office: who wrote it and when, and a button that says it was read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ports.messages import OfficeMessage
from spar_agent.ui.dates import near_moment
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import isolate, label, ltr


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
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 14, 18, 14)
        row.setSpacing(14)
        row.addWidget(Icon("message-square", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._shown: OfficeMessage | None = None
        self.button.clicked.connect(self._say_read)
        self.open.clicked.connect(self._open)
        self.hide()

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
