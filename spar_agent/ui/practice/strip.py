"""The line above every page of practice: what this is, the made-up phone, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import isolate, label, ltr

WIDE_LINES = 52
"""Width in line heights from which the buttons have room for words."""


class PracticeStrip(QFrame):
    """Always in view."""

    people_asked = Signal()
    network_wanted = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._what = label(self.tr("Practice: made-up people, nothing is sent."), "strong")
        self.phone = label("")
        self.phone.hide()
        self.people = Button(self.tr("The made-up people"), "quiet", "users")
        self.network = Button(self.tr("Practise without network"), "quiet", "wifi-off")
        self.network.setCheckable(True)
        self.leave = Button(self.tr("Leave practice"), "", "x")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self.phone)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(Icon("pencil", 22, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for button in (self.people, self.network, self.leave):
            row.addWidget(button)
        self.people.clicked.connect(self.people_asked)
        self.network.toggled.connect(self._network_toggled)
        self.leave.clicked.connect(self.left)
        self._lay_out()

    def show_code(self, name: str, code: str) -> None:
        """The phone of a made-up person got a code."""
        said = self.tr("The phone of {name} shows the code {code}.")
        words = said.format(name=isolate(name), code=ltr(f"{code[:3]} {code[3:]}"))
        self.phone.setText(words)
        self.phone.show()
        announce(self, words, at_once=False)

    def hide_code(self) -> None:
        """The visit it was for is over."""
        self.phone.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """A narrow window keeps the icons and drops the words."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        wide = self.width() >= WIDE_LINES * self.fontMetrics().height()
        online = self.network.isChecked()
        network = (
            self.tr("Practise with network") if online else self.tr("Practise without network")
        )
        for button, words in (
            (self.people, self.tr("The made-up people")),
            (self.network, network),
            (self.leave, self.tr("Leave practice")),
        ):
            button.setText(words if wide else "")
            button.setAccessibleName(words)
            button.setToolTip("" if wide else words)

    def _network_toggled(self, off: bool) -> None:  # noqa: FBT001 -- a slot
        self.network.show_icon("wifi" if off else "wifi-off")
        self._lay_out()
        self.network_wanted.emit(not off)
