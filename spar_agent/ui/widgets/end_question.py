"""Asks once more before a visit ends without a change."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import in_page_direction, label


class EndQuestion(QWidget):
    """One key never ends a visit: the focus goes to going on, and ending takes another key."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.end = Button(self.tr("End the visit"), "danger", "x")
        self.end.set_keys("Alt+E")
        self.go_on = Button(self.tr("Go on with the visit"))
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.end)
        row.addStretch(1)
        words = label(self.tr("End the visit here? Nothing is changed at the registry."), "strong")
        words_of_keys = self.tr("Enter: go on with the visit · Alt+E: end it")
        hint = label(in_page_direction(words_of_keys), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card(words, row, hint))
        self.go_on.clicked.connect(self.hide)
        self.end.clicked.connect(self._end)
        self.hide()

    def ask(self) -> None:
        """Show the question; Enter goes on."""
        self.show()
        self.go_on.setFocus()

    def put_away(self) -> bool:
        """Go on with the visit; False where nothing was asked."""
        asked = not self.isHidden()
        self.hide()
        return asked

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
