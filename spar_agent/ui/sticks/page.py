"""Without network: three acts, each with a file."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from spar_agent.ui.dates import moment
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.sticks.presenter import SticksState
from spar_agent.ui.widgets.file_question import ask_for_file, ask_where_to_save
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr

STICK, RECEIPT = "spar-stick.json", "spar-receipt.json"


class SticksPage(PageFrame):
    """Save what waits; hand in another laptop's file; take the receipt in."""

    save_wanted = Signal(str)
    hand_in_wanted = Signal(str, str)  # the file, and where the receipt goes
    receipt_given = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Carry on a stick"),
            self.tr("For a place without network. Who carries the stick can read nothing of it."),
        )
        self.save = Button(self.tr("Save to the stick…"), "", "send")
        self.hand_in = Button(self.tr("Hand in a stick…"), "", "arrow-right-left")
        self.take = Button(self.tr("Take in the receipt…"), "", "inbox")
        self.saved, self.handed_in, self.taken = (label("", "strong") for _ in range(3))
        self.save.clicked.connect(self._choose_save)
        self.hand_in.clicked.connect(self._choose_stick)
        self.take.clicked.connect(self._choose_receipt)
        for words, button, done in (
            (self.tr("1. At the place: what waits here goes on the stick"), self.save, self.saved),
            (
                self.tr("2. Where there is network: hand in the stick of another laptop"),
                self.hand_in,
                self.handed_in,
            ),
            (self.tr("3. Back at the place: what became of it"), self.take, self.taken),
        ):
            self.body.addWidget(card(label(words), _row(button, done)))
        self.body.addStretch(1)
        self.start_at(self.save)
        self.set_main(self.tr("Done"), "")
        self.main.clicked.connect(self.closed)
        self._state: SticksState | None = None

    def show_state(self, state: SticksState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return
        self._state = state
        for button in (self.save, self.hand_in, self.take):
            button.setEnabled(not state.busy)
        self.notice.say(trouble_sentence(state.trouble))
        self.saved.setText(self._saved_words(state))
        self.handed_in.setText(
            "" if state.handed_in is None else self.tr("Handed in. Take the receipt back.")
        )
        self.taken.setText(
            ""
            if state.taken is None
            else self.tr("Visits with news: {number}").format(number=ltr(str(state.taken)))
        )

        self.settle_focus(busy=state.busy)

    def _saved_words(self, state: SticksState) -> str:
        if state.saved is None:
            return ""
        words = self.tr("Visits on the stick: {number}").format(number=ltr(str(state.saved)))
        if state.captures_until is None:
            return words
        until = self.tr("Hand it in before {time}.").format(time=moment(state.captures_until))
        return f"{words} · {until}"

    def _choose_save(self) -> None:
        ask_where_to_save(self, self.tr("Save to the stick"), STICK, self.save_wanted.emit)

    def _choose_receipt(self) -> None:
        ask_for_file(self, self.tr("Take in the receipt"), self.receipt_given.emit)

    def _choose_stick(self) -> None:
        ask_for_file(self, self.tr("Hand in a stick"), self._stick_chosen)

    def _stick_chosen(self, file: str) -> None:
        then = partial(self.hand_in_wanted.emit, file)
        ask_where_to_save(self, self.tr("Save the receipt"), RECEIPT, then)


def _row(button: Button, done: QLabel) -> QWidget:
    row = QWidget()
    inner = QHBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(14)
    inner.addWidget(button)
    inner.addWidget(done, 1)
    return row
