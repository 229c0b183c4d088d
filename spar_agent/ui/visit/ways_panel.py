"""The ways in which this person can be authenticated, best first, on number keys."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spar_agent.domain.ways import Way
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.glyph import Button
from spar_agent.ui.widgets.text import Tick, label, ltr

ICONS = {
    Way.FINGER: "fingerprint",
    Way.PHONE: "smartphone",
    Way.FACE: "scan-face",
    Way.IRIS: "eye",
    Way.EMAIL: "mail",
}


class WaysPanel(QWidget):
    """Asks for the person's leave, then offers the ways."""

    chosen = Signal(str)  # a Way
    leave_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leave = Tick(
            self.tr("The person agrees that the ID service checks their identity now.")
        )
        self._reader = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(card(label(self.tr("Ask the person"), "section"), self.leave.row()))
        self._buttons = {way: Button("", "choice", ICONS[way]) for way in Way}
        self._column = column
        for way, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(self._told(way))
        column.addWidget(self._reader)
        self._keys = [self._key(at) for at in range(len(Way))]
        self._ways: tuple[Way, ...] = ()
        self._busy = False
        self.leave.toggled.connect(self._leave_given)

    def button(self, way: Way) -> Button:
        """The button of ``way``."""
        return self._buttons[way]

    def first(self) -> Way | None:
        """What Enter does: the best way there is."""
        return self._ways[0] if self._ways else None

    def show_state(self, state: VisitState) -> None:
        """Draw the ways of ``state`` in their order."""
        self._ways = state.identity.ways
        self._busy = state.busy
        words = self._words()
        for at, way in enumerate(self._ways):
            self._column.removeWidget(self._buttons[way])
            self._column.insertWidget(1 + at, self._buttons[way])
            self._buttons[way].setText(ltr(str(at + 1)) + "   " + words[way])
        for way, button in self._buttons.items():
            button.setVisible(way in self._ways)
            button.setEnabled(self.leave.isChecked() and not state.busy)
        self.leave.setEnabled(not state.busy)
        self._reader.setText(self._reader_words(state))
        self._reader.setVisible(bool(self._reader.text()))

    def _words(self) -> dict[Way, str]:
        return {
            Way.FINGER: self.tr("Fingerprint"),
            Way.PHONE: self.tr("Code to the phone"),
            Way.FACE: self.tr("Face"),
            Way.IRIS: self.tr("Eyes (iris)"),
            Way.EMAIL: self.tr("Code to the e-mail"),
        }

    def _reader_words(self, state: VisitState) -> str:
        if state.identity.code_first:
            return self.tr("This office asks for a code first, then for a finger or the face.")
        if state.identity.readers:
            return ""
        return self.tr("No reader is connected. Plug one in; we notice by ourselves.")

    def _key(self, at: int) -> QShortcut:
        key = QShortcut(QKeySequence(str(at + 1)), self)
        key.activated.connect(lambda: self._pressed(at))
        return key

    def _pressed(self, at: int) -> None:
        if at < len(self._ways) and self._buttons[self._ways[at]].isEnabled():
            self.chosen.emit(self._ways[at].value)

    def _told(self, way: Way) -> "object":
        return lambda: self.chosen.emit(way.value)

    def _leave_given(self, given: bool) -> None:
        for button in self._buttons.values():
            button.setEnabled(given and not self._busy)
        self.leave_changed.emit(given)
