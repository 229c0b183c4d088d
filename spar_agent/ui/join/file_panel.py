"""A join without network, once the request is on a stick: what to read out, and the answer."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ports.joining import JoinAsked
from spar_agent.ui.widgets.file_question import ask_for_file, ask_where_to_save
from spar_agent.ui.widgets.frame import card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr

REQUEST = "spar-join-request.json"


class JoinFilePanel(QWidget):
    """Two cards, one after the other: what goes to the center, and what comes back."""

    save_again = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.read_out = label("", "muted")
        self.words = label("", "number")
        self.save = Button(self.tr("Save the request again…"), "", "send")
        self.save.clicked.connect(self._save_again)
        row = QWidget()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.save)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(
            card(
                label(self.tr("1. The request goes to your administrator"), "strong"),
                self.read_out,
                self.words,
                row,
            )
        )
        column.addWidget(
            card(
                label(self.tr("2. The answer comes back on the stick"), "strong"),
                label(self.tr("Open it here. Then you compare the words of the office."), "muted"),
            )
        )

    def show_asked(self, asked: JoinAsked) -> None:
        """Draw the request that waits."""
        self.words.setText(ltr(asked.words))
        read_out = self.tr("Read these five words out to your administrator, by voice:")
        saved = self.tr("Saved as {file}.").format(file=ltr(asked.file)) if asked.file else ""
        self.read_out.setText(f"{saved} {read_out}".strip())

    def choose_request(self, chosen: Callable[[str], object]) -> None:
        """Asks where the request goes."""
        ask_where_to_save(self, self.tr("Save the request"), REQUEST, chosen)

    def choose_answer(self, chosen: Callable[[str], object]) -> None:
        """Asks for the answer that came back."""
        ask_for_file(self, self.tr("Open the answer"), chosen)

    def _save_again(self) -> None:
        self.choose_request(self.save_again.emit)
