"""The key of who is signed in: whose it is, its words, and whether others confirmed it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from spar_agent.ports.own_key import KeyStanding, OwnKeyState
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.own_key.presenter import OwnKeyPageState
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.text import Chip, label, ltr

LOOK_EVERY_MS = 3000


class OwnKeyPage(PageFrame):
    """Asks for the staff number once; then shows the words until they were compared."""

    number_given = Signal(str)
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("My key at the center"),
            self.tr("Your PIN opens it, and what you save is signed with it."),
        )
        self.number = QLineEdit()
        self.number.setMaxLength(40)
        self.asking = card(field(self.tr("Your staff number"), self.number))
        self.chip = Chip()
        self.who = label("", "muted")
        self.words = label("", "number")
        self.comparing = card(
            label(self.tr("Read these five words to a supervisor at another laptop"), "field"),
            self.words,
        )
        self.said = label("")
        self.body.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.who, self.asking, self.comparing, self.said):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.main.clicked.connect(self._pressed)
        self._state: OwnKeyPageState | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.again_asked)

    def show_state(self, state: OwnKeyPageState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        before, self._state = self._state, state
        self.notice.say(trouble_sentence(state.trouble) if state.trouble.code else "")
        key = state.key
        for part in (self.chip, self.who, self.asking, self.comparing, self.said):
            part.setVisible(key is not None)
        if key is None:
            self._timer.stop()
            self.set_main(self.tr("Done"), "")
            return
        self._draw(key)
        asks = key.standing is KeyStanding.NO_NUMBER
        self.number.setEnabled(not state.busy)
        words = self.tr("Keep the number") if asks else self.tr("Done")
        self.set_main(words, "", enabled=not state.busy)
        if before is None or before.key is None or before.key.standing is not key.standing:
            first = self.number if asks else self.main
            self.start_at(first)
            self.stand_at(first)
        if key.standing is KeyStanding.WAITS:
            self._timer.start()
        else:
            self._timer.stop()

    def _draw(self, key: OwnKeyState) -> None:
        self.asking.setVisible(key.standing is KeyStanding.NO_NUMBER)
        self.comparing.setVisible(key.standing is KeyStanding.WAITS)
        self.who.setVisible(bool(key.number))
        self.who.setText(self.tr("Staff number: {number}").format(number=ltr(key.number)))
        self.words.setText(ltr(key.words))
        if key.standing is KeyStanding.NO_NUMBER:
            self.chip.say(
                self.tr("The center does not know whose key this is"), "key-round", "warn"
            )
            self.said.setText(
                self.tr(
                    "What you save stays here until it knows. Your administrator has the number."
                )
            )
        elif key.standing is KeyStanding.WAITS:
            self.chip.say(self.tr("Waits until others compared the words"), "clock", "warn")
            shown = self.tr("They find you under “Confirm laptops and keys” in their menu.")
            later = self.tr("The center hears of it at the next contact.")
            self.said.setText(shown if key.is_known else later)
        elif key.standing is KeyStanding.CONFIRMED:
            self.chip.say(self.tr("Confirmed"), "circle-check", "good")
            self.said.setText(self.tr("What you sign is believed. There is nothing to do."))
        else:
            self.chip.say(self.tr("Ended by your office"), "user-x", "bad")
            self.said.setText(
                self.tr(
                    "Nothing more of yours is sent. All that is here stays; ask your supervisor."
                )
            )

    def _pressed(self) -> None:
        key = self._state.key if self._state is not None else None
        if key is None or key.standing is not KeyStanding.NO_NUMBER:
            self.closed.emit()
        elif not self.number.text().strip():
            self.ask_for(self.number)
        else:
            self.number_given.emit(self.number.text().strip())
