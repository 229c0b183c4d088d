"""First start: who is the first person here, and a PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from spar_agent.services.signin import SetupStage
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.setup.presenter import SetupState
from spar_agent.ui.signin.page import PIN_DIGITS
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card, field
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.text import label


class SetupPage(PageFrame):
    """Takes a name and a PIN, twice."""

    person_given = Signal(str, str, str)  # name, pin, pin again
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("Set up this computer"),
            self.tr("Everything captured here is encrypted. Only a PIN and this computer open it."),
        )
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(self.tr("As colleagues call you"))
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
        self.body.addWidget(card(field(self.tr("Your name"), self.name), pins))
        self.body.addWidget(
            card(
                _line("key-round", self.tr("The key lies in the key storage of this computer.")),
                _line("lock", self.tr("Without your PIN nobody reads what is stored here.")),
                _line("users", self.tr("You are the first supervisor and can add people.")),
                soft=True,
            )
        )
        self.progress = QProgressBar()
        self.progress.setRange(0, len(SetupStage) + 1)
        self.progress.setTextVisible(False)
        self.progress.hide()
        self.body.addWidget(self.progress)
        self.body.addStretch(1)
        self.back = self.add_button(Button(self.tr("Back"), icon="arrow-left"))
        self.back.clicked.connect(self.back_asked)
        self.back.hide()
        self.start_at(self.name)
        self._state: SetupState | None = None
        self.pin.completed.connect(self._to_again)
        for line in (self.pin, self.again):
            line.refused.connect(self.notice.say)
        self.main.clicked.connect(self._given)

    def may_go_back(self) -> None:
        """The office was chosen on the pages before this one."""
        self.back.show()

    def _stage_words(self, stage: SetupStage | None) -> str:
        words = {
            SetupStage.KEYS: self.tr("Making the keys… (1 of 3)"),
            SetupStage.VAULT: self.tr("Making the encrypted store… (2 of 3)"),
            SetupStage.OFFICE: self.tr("Taking in the office and the list of banks… (3 of 3)"),
        }
        return words[stage] if stage else self.tr("Setting up…")

    def show_state(self, state: SetupState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        self._state = state
        for widget in (self.name, self.pin, self.again, self.back):
            widget.setEnabled(not state.busy)
        self.progress.setVisible(state.busy)
        self.progress.setValue(list(SetupStage).index(state.stage) + 1 if state.stage else 0)
        self.progress.setAccessibleName(self._stage_words(state.stage))
        if state.pins_differ:
            self.notice.say(self.tr("The two PINs differ. Type both again."))
        else:
            self.notice.say(trouble_sentence(state.trouble))
        if state.pins_differ or state.trouble.code == "VAULT-PIN-WEAK":
            self.pin.clear()
            self.again.clear()
            self.stand_at(self.pin)
        self.set_main(
            self.tr("Setting up…") if state.busy else self.tr("Set up"),
            self._stage_words(state.stage)
            if state.busy
            else self.tr("Enter: set up this computer"),
            enabled=not state.busy,
        )

    def _to_again(self) -> None:
        self.stand_at(self.again)

    def _given(self) -> None:
        """Enter asks for what is still missing; nothing half-typed is judged."""
        if not self.name.text().strip():
            self.ask_for(self.name)
            return
        for line in (self.pin, self.again):
            if len(line.text()) < PIN_DIGITS:
                self.ask_for(line)
                return
        self.person_given.emit(self.name.text().strip(), self.pin.text(), self.again.text())


def _line(icon: str, text: str) -> QWidget:
    row = QWidget()
    inner = QVBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(Icon(icon, 20, "accent"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label(text), 1)
    inner.addLayout(line)
    return row
