"""P2: identity. Is this the person."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spar_agent.ui.messages import sentence
from spar_agent.ui.visit.identity_part import no_network
from spar_agent.ui.visit.state import CodeAwaited, VisitState
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.glyph import Button
from spar_agent.ui.widgets.text import Tick, label, ltr

OTP_DIGITS = 6


def minutes(seconds: float) -> str:
    """``1:05`` for 65 seconds; never below zero."""
    left = max(0, round(seconds))
    return f"{left // 60}:{left % 60:02d}"


class IdentityPage(PageFrame):
    """Asks for the person's leave, has a code sent, takes the code."""

    code_asked = Signal(str)
    code_given = Signal(str)
    meanwhile_asked = Signal()
    later_asked = Signal()

    def __init__(self, ticks: Callable[[], float]) -> None:
        super().__init__()
        self._ticks = ticks
        self._until = 0.0
        self._build_ways()
        self._build_code()
        self.body.addStretch(1)
        self.later = self.add_button(Button(self.tr("Finish identity later"), "quiet", "clock"))
        self.later.clicked.connect(self.later_asked)
        self._second = QTimer(self)
        self._second.setInterval(500)
        self._second.timeout.connect(self._count_down)
        self.main.clicked.connect(self._main_pressed)

    def _build_ways(self) -> None:
        self.leave = Tick(
            self.tr("The person agrees that the ID service checks their identity now.")
        )
        self.phone = Button(self.tr("Send a code to the phone"), "choice", "smartphone")
        self.email = Button(self.tr("Send a code to the e-mail"), "choice", "mail")
        self.ways = QWidget()
        column = QVBoxLayout(self.ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card(label(self.tr("Ask the person"), "section"), self.leave.row()))
        column.addWidget(self.phone)
        column.addWidget(self.email)
        self.body.addWidget(self.ways)
        self.leave.toggled.connect(self._leave_given)
        self.phone.clicked.connect(self._by_phone)
        self.email.clicked.connect(self._by_email)

    def _build_code(self) -> None:
        self.sent = label("", "strong")
        self.code = CodeEdit(OTP_DIGITS, hidden=False)
        self.code.setAccessibleName(self.tr("Code the person received"))
        self.valid = label("", "muted")
        self.meanwhile = Button(self.tr("Go on &meanwhile"), icon="arrow-right")
        self.again = Button(self.tr("Send a new code"), "quiet", "refresh-cw")
        row = QHBoxLayout()
        row.addWidget(self.meanwhile)
        row.addWidget(self.again)
        row.addStretch(1)
        self.entry = card(self.sent, self.code, self.valid, row)
        self.body.addWidget(self.entry)
        self.code.completed.connect(self.code_given)
        self.meanwhile.clicked.connect(self.meanwhile_asked)
        self.again.clicked.connect(self._by_phone)

    def show_state(self, state: VisitState) -> None:
        """Draw the identity's part of ``state``."""
        self.ask(
            self.tr("Is this the person?"),
            self.tr("ID {number}. The ID service confirms who it is.").format(
                number=ltr(state.person_mask)
            ),
        )
        waiting = state.code is not None
        self.ways.setVisible(not waiting)
        self.entry.setVisible(waiting)
        self._show_code(state.code, state)
        told = sentence(state.trouble.code, state.trouble.left, state.trouble.wait_s)
        offline = no_network(state.trouble)
        if offline:
            told = (
                self.tr(
                    "A code needs the network, and there is none here. Save the rest and finish"
                    " identity later."
                )
                if state.trouble.code == "NET-UNREACHABLE"
                else told
            )
        self.notice.say(told, "warn" if offline else "bad")
        self.later.setVisible(not waiting and not state.finishing and not offline)
        for button in (self.phone, self.email):
            button.setEnabled(self.leave.isChecked() and not state.busy)
        self.leave.setEnabled(not state.busy)
        self._main(state, offline=offline)

    def _main(self, state: VisitState, *, offline: bool) -> None:
        if offline and not state.finishing:
            self._act = self.later_asked.emit
            self.set_main(
                self.tr("Finish identity later"), self.tr("Enter: go on without the network")
            )
        elif state.code is None:
            self._act = self._by_phone
            self.set_main(
                self.tr("Send code"),
                self.tr("Space: the person agrees · Enter: send the code"),
                enabled=self.leave.isChecked() and not state.busy,
            )
        else:
            self.set_main("", self.tr("The code is checked at its sixth digit"))
        self.start_at(self.code if state.code else self.leave)

    def _show_code(self, code: CodeAwaited | None, state: VisitState) -> None:
        self.code.setEnabled(not state.busy)
        self.code.show_fault(state.trouble.code == "IDA-OTP-WRONG")
        if code is None:
            self._second.stop()
            return
        if self._until != code.until_s:
            self._until = code.until_s
            self.code.clear()
        if state.trouble.code == "IDA-OTP-WRONG" and not state.busy:
            self.code.clear()
            self.code.show_fault(True)
        where = code.masked_phone or code.masked_email
        self.sent.setText(self.tr("Code sent to {where}").format(where=ltr(where)))
        self._second.start()
        self._count_down()
        if not state.busy and self.isVisible():
            self.code.setFocus()

    def _count_down(self) -> None:
        left = self._until - self._ticks()
        self.valid.setText(
            self.tr("Valid for {time} more. It arrives as a text message.").format(
                time=ltr(minutes(left))
            )
            if left > 0
            else self.tr("This code is too old now. Send a new one.")
        )

    def clear(self) -> None:
        """The next person has not agreed to anything yet."""
        self.leave.setChecked(False)
        self.code.clear()

    def _leave_given(self, given: bool) -> None:
        for button in (self.phone, self.email, self.main):
            button.setEnabled(given)

    def _main_pressed(self) -> None:
        self._act()

    def _by_phone(self) -> None:
        self.code_asked.emit("phone")

    def _by_email(self) -> None:
        self.code_asked.emit("email")
