"""First start of a laptop that joins a center: who, where, with which code; then the words."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spar_agent.errors import WeakPin
from spar_agent.ports.joining import JoinAsked, JoinWords
from spar_agent.ui.join.file_panel import JoinFilePanel
from spar_agent.ui.join.presenter import JoinForm, JoinState
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.signin.page import PIN_DIGITS
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import label, ltr

LOOK_EVERY_MS = 3000


class JoinPage(PageFrame):
    """Takes what the administrator gave, then shows what both must see alike."""

    given = Signal(JoinForm)
    compared = Signal()
    differ = Signal()
    look = Signal()
    back_asked = Signal()
    by_file_asked = Signal(bool)
    request_wanted = Signal(JoinForm, str)
    save_again = Signal(str)
    answer_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.url, self.code, self.staff, self.name = (_line(size) for size in (200, 40, 40, 80))
        self.url.setPlaceholderText("https://central.example.org")
        self.pin = CodeEdit(PIN_DIGITS, hidden=True)
        self.again = CodeEdit(PIN_DIGITS, hidden=True)
        self._form = self._made_form()
        self._words = QWidget()
        self.device_words, self.root_words = label("", "number"), label("", "number")
        self._made_words()
        self.body.addWidget(self._form)
        self.body.addWidget(self._words)
        self.files = JoinFilePanel()
        self.files.save_again.connect(self.save_again)
        self.body.addWidget(self.files)
        self.body.addStretch(1)
        self.other = Button("", "plain")
        self.add_button(self.other)
        self.other.clicked.connect(self._other_pressed)
        self.back = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.back_asked)
        self._may_go_back = False
        self.back.hide()
        self.start_at(self.url)
        self._state: JoinState | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.pin.completed.connect(self._to_again)
        for pin in (self.pin, self.again):
            pin.refused.connect(self.notice.say)
        self.main.clicked.connect(self._pressed)

    def may_go_back(self) -> None:
        """There are pages before this one, until the vault is made."""
        self._may_go_back = True
        self.back.show()

    def show_state(self, state: JoinState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        self.back.setVisible(self._may_go_back and not state.known and state.words is None)
        self.back.setEnabled(not state.busy)
        before, self._state = self._state, state
        waits = self._waits_for_file(state)
        self._form.setVisible(state.words is None and not waits)
        self._words.setVisible(state.words is not None)
        self.files.setVisible(waits)
        self._address.setVisible(not state.by_file)
        self._person.setVisible(not state.known)
        self.other.setVisible(not state.compared)
        self.other.setEnabled(not state.busy)
        for part in (self._form, self.files):
            part.setEnabled(not state.busy)
        if state.pins_differ:
            self.notice.say(self.tr("The two PINs differ. Type both again."))
        else:
            self.notice.say(trouble_sentence(state.trouble))
        if state.pins_differ or state.trouble.code == WeakPin.code:
            self.pin.clear()
            self.again.clear()
            self.stand_at(self.pin)
        if state.words is None or state.joined:
            self._timer.stop()
        if state.words is not None:
            self._show_words(state, state.words)
        elif state.by_file and state.asked is not None:
            self._show_waiting(state, state.asked)
        else:
            self._show_form(state)
        if before is not None and before.by_file != state.by_file:
            self.stand_at(self.code if state.by_file else self.url)

    @property
    def words_shown(self) -> bool:
        """True while the words are compared, false while the form is filled in."""
        return self._state is not None and self._state.words is not None

    def _show_form(self, state: JoinState) -> None:
        self.must_have_been_seen = ()
        self.start_at(self.code if state.by_file else self.url)
        self.other.setText(
            self.tr("Join over the network") if state.by_file else self.tr("Join without network…")
        )
        if state.by_file:
            self.ask(
                self.tr("Join without network"),
                self.tr(
                    "Your administrator gives you a code that works once. A request goes to them"
                    " on a stick, within the hours of the code."
                ),
            )
            self.set_main(
                self.tr("Save the request…"),
                self.tr("Enter: choose where, such as a stick"),
                enabled=not state.busy,
            )
            return
        if state.moving:
            self.ask(
                self.tr("Your office works through its center now"),
                self.tr(
                    "Join it with the address and the code from your administrator. All that is on"
                    " this laptop stays, and what waits is handed over to the center."
                ),
            )
        else:
            self.ask(
                self.tr("Join your office's center"),
                self.tr("Your administrator gives you the address and a code that works once."),
            )
        self.set_main(
            self.tr("Joining…") if state.busy else self.tr("Join"),
            self.tr("Enter: ask the center"),
            enabled=not state.busy,
        )

    def _show_waiting(self, state: JoinState, asked: JoinAsked) -> None:
        self.must_have_been_seen = ()
        self.other.setText(self.tr("Ask with another code"))
        self.files.show_asked(asked)
        self.ask(
            self.tr("Take the request to your administrator"),
            self.tr("You can close the app meanwhile. Only the last request has an answer."),
        )
        self.set_main(
            self.tr("Open the answer…"),
            self.tr("Enter: open the answer that came back"),
            enabled=not state.busy,
        )
        self.start_at(self.main)

    @staticmethod
    def _waits_for_file(state: JoinState) -> bool:
        return state.by_file and state.asked is not None and state.words is None

    def _other_pressed(self) -> None:
        """Another way than the main one: what it is, the button says."""
        state = self._state
        if state is None:
            return
        if state.words is not None:
            self.differ.emit()
        else:
            self.by_file_asked.emit(self._waits_for_file(state) or not state.by_file)

    def _show_words(self, state: JoinState, words: JoinWords) -> None:
        self.other.setText(self.tr("The words differ"))
        self.must_have_been_seen = (self.device_words, self.root_words)
        self.device_words.setText(ltr(words.device))
        self.root_words.setText(ltr(words.root))
        self.ask(
            self.tr("Compare the words with your administrator"),
            self.tr("By voice, each reading from the own screen. All five words, both lines."),
        )
        if state.compared:
            if state.by_file:
                self.set_main("", self.tr("Joining…"))
                return
            if not state.joined:
                self._timer.start()
            self.set_main("", self.tr("Waiting until the administrator has compared them, too…"))
            return
        self.set_main(
            self.tr("The words are the same"), self.tr("Enter: they are the same"),
            enabled=not state.busy,
        )  # fmt: skip
        self.start_at(self.main)

    def _made_form(self) -> QWidget:
        form = QWidget()
        inner = QVBoxLayout(form)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        self._address = QWidget()
        address = field(self.tr("Address of the center"), self.url)
        address.setContentsMargins(0, 0, 0, 0)
        self._address.setLayout(address)
        inner.addWidget(
            card(
                self._address,
                field(self.tr("Join code"), self.code),
                field(self.tr("Your staff number"), self.staff),
            )
        )
        pins = SideBySide(32)
        for words, pin in (
            (self.tr("Choose a PIN of six digits"), self.pin),
            (self.tr("The same PIN again"), self.again),
        ):
            column = field(words, pin)
            column.setAlignment(pin, Qt.AlignmentFlag.AlignLeading)
            pins.addLayout(column)
        self._person = card(field(self.tr("Your name"), self.name), pins)
        inner.addWidget(self._person)
        return form

    def _made_words(self) -> None:
        inner = QVBoxLayout(self._words)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(14)
        inner.addWidget(
            card(
                label(self.tr("Words of this laptop: read them out"), "field"),
                self.device_words,
            )
        )
        inner.addWidget(
            card(
                label(self.tr("Words of the office: the administrator reads them out"), "field"),
                self.root_words,
            )
        )

    def _to_again(self) -> None:
        self.stand_at(self.again)

    def _pressed(self) -> None:
        if self.words_shown:
            self.compared.emit()
            return
        state = self._state or JoinState()
        if self._waits_for_file(state):
            self.files.choose_answer(self.answer_given.emit)
            return
        known = state.known
        address = () if state.by_file else (self.url,)
        for line in (*address, self.code, self.staff, *(() if known else (self.name,))):
            if not line.text().strip():
                self.ask_for(line)
                return
        for pin in () if known else (self.pin, self.again):
            if len(pin.text()) < PIN_DIGITS:
                self.ask_for(pin)
                return
        if state.by_file:
            self.files.choose_request(self._request_chosen)
            return
        self.given.emit(self._filled_in())

    def _request_chosen(self, file: str) -> None:
        self.request_wanted.emit(self._filled_in(), file)

    def _filled_in(self) -> JoinForm:
        return JoinForm(
            self.url.text().strip(),
            self.code.text().strip(),
            self.staff.text().strip(),
            self.name.text().strip(),
            self.pin.text(),
            self.again.text(),
        )


def _line(length: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(length)
    return line
