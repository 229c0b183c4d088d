"""Nobody here can sign in: a request for the center, its answer, a PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.recovery.presenter import RecoveryState
from spar_agent.ui.signin.page import PIN_DIGITS
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.file_question import ask_for_file, ask_where_to_save
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import isolate, label, ltr

REQUEST = "spar-request.json"


class RecoveryPage(PageFrame):
    """Two cards, one after the other: what goes to the center, and what comes back."""

    request_wanted = Signal(str)
    answer_given = Signal(str)
    pin_given = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Nobody here can sign in"),
            self.tr("Two persons at your office's center let a supervisor in. Nothing is lost."),
        )
        self._state: RecoveryState | None = None
        self.body.addWidget(self._request_card())
        self.body.addWidget(self._answer_card())
        self.body.addStretch(1)
        back = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        back.clicked.connect(self.closed)
        self.start_at(self.save)
        self.pin.completed.connect(self._to_again)
        self.main.clicked.connect(self._pressed)

    def _request_card(self) -> QFrame:
        self.words = label("", "number")
        self.words.hide()
        self.read_out = label("", "muted")
        self.read_out.hide()
        self.save = Button(self.tr("Save the request…"), "", "send")
        self.save.clicked.connect(self._choose_request)
        title = label(self.tr("1. Take a request to the center, on a stick"), "strong")
        return card(title, self.read_out, self.words, _row(self.save))

    def _answer_card(self) -> QFrame:
        self.person = label("", "lead")
        self.person.hide()
        self.open = Button(self.tr("Open the answer…"), "", "inbox")
        self.open.clicked.connect(self._choose_answer)
        self.pin = CodeEdit(PIN_DIGITS, hidden=True)
        self.again = CodeEdit(PIN_DIGITS, hidden=True)
        pins = SideBySide(32)
        for words, pin in (
            (self.tr("Choose a PIN of six digits"), self.pin),
            (self.tr("The same PIN again"), self.again),
        ):
            column = field(words, pin)
            column.setAlignment(pin, Qt.AlignmentFlag.AlignLeading)
            pins.addLayout(column)
            pin.refused.connect(self.notice.say)
        self._pins = QWidget()
        pins.setContentsMargins(0, 0, 0, 0)
        self._pins.setLayout(pins)
        title = label(self.tr("2. Open the answer that came back"), "strong")
        return card(title, _row(self.open), self.person, self._pins)

    def show_state(self, state: RecoveryState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        before, self._state = self._state, state
        self._show_request(state)
        self.person.setVisible(state.given is not None)
        self._pins.setVisible(state.given is not None)
        if state.given is not None:
            self.person.setText(
                self.tr("{name} may sign in now, with a new PIN.").format(
                    name=isolate(state.given.name)
                )
            )
        for widget in (self.save, self.open, self.pin, self.again):
            widget.setEnabled(not state.busy)
        if state.pins_differ:
            self.notice.say(self.tr("The two PINs differ. Type both again."))
        else:
            self.notice.say(trouble_sentence(state.trouble))
        if state.pins_differ or state.trouble.code == "VAULT-PIN-WEAK":
            self.pin.clear()
            self.again.clear()
            self.stand_at(self.pin)
        elif state.given is not None and (before is None or before.given is None):
            self.stand_at(self.pin)
        self.set_main(
            self.tr("Open this laptop"),
            self.tr("Enter: open this laptop") if state.given is not None else "",
            enabled=state.given is not None and not state.busy,
        )

    def _show_request(self, state: RecoveryState) -> None:
        self.words.setVisible(state.asked is not None)
        self.read_out.setVisible(state.asked is not None)
        if state.asked is not None:
            self.words.setText(ltr(state.asked.words))
            self.read_out.setText(
                self.tr("Saved as {file}. Read these five words out to the two at the center:")
                .format(file=ltr(state.asked.file))
            )  # fmt: skip

    def _choose_request(self) -> None:
        ask_where_to_save(self, self.tr("Save the request"), REQUEST, self.request_wanted.emit)

    def _choose_answer(self) -> None:
        ask_for_file(self, self.tr("Open the answer"), self.answer_given.emit)

    def _to_again(self) -> None:
        self.stand_at(self.again)

    def _pressed(self) -> None:
        """Enter asks for what is still missing; nothing half-typed is judged."""
        for line in (self.pin, self.again):
            if len(line.text()) < PIN_DIGITS:
                self.ask_for(line)
                return
        self.pin_given.emit(self.pin.text(), self.again.text())


def _row(button: Button) -> QWidget:
    row = QWidget()
    inner = QHBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(button)
    inner.addStretch(1)
    return row
