"""The identity page: is this the person."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from spar_agent.domain.auth_methods import OFFERED, AuthMethod
from spar_agent.domain.deployment import Deployment
from spar_agent.errors import IdFinal, Unreachable
from spar_agent.ui.clock_notice import ClockNotice
from spar_agent.ui.dates import near_moment
from spar_agent.ui.messages import sentence
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.visit.identity.auth_methods_panel import AuthMethodsPanel
from spar_agent.ui.visit.identity.capture_panel import CapturePanel
from spar_agent.ui.visit.identity.presenter import can_finish_later
from spar_agent.ui.visit.identity.side_panels import EkycPanel, ExcusePanel, TelephonePanel
from spar_agent.ui.visit.identity.state import Excuse, IdentityState, ProofStatus
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.sounds import Sound, let_hear
from spar_agent.ui.widgets.text import label, ltr


def minutes(seconds: float) -> str:
    """``1:05`` for 65 seconds; never below zero."""
    left = max(0, round(seconds))
    return f"{left // 60}:{left % 60:02d}"


class IdentityPage(PageFrame):
    """One panel at a time: methods, a code, a reader, eKYC, why not, the telephone."""

    auth_method_chosen = Signal(object)  # AuthMethod
    code_given = Signal(str)
    other_method_asked = Signal()
    meanwhile_asked = Signal()
    later_asked = Signal()
    excuse_asked = Signal()
    excused = Signal(object)  # Excuse
    seal_asked = Signal()
    telephone_asked = Signal()
    slip_number_said = Signal(str)
    same_person = Signal()
    other_person = Signal()
    end_asked = Signal()

    def __init__(self, ticks: Callable[[], float], deployment: Deployment) -> None:
        super().__init__()
        self._ticks = ticks
        self._deployment = deployment
        self._until = 0.0
        self._wait = (Trouble(), 0.0)
        self._main_act: Callable[[], None] = _nothing
        self.auth_methods = AuthMethodsPanel(deployment.way_names)
        self.capture = CapturePanel()
        self.ekyc = EkycPanel()
        self.excuse = ExcusePanel()
        self.call = TelephonePanel()
        self.entry = self._code_panel()
        self._panels = (
            self.call,
            self.auth_methods,
            self.entry,
            self.capture,
            self.ekyc,
            self.excuse,
        )
        self.clock = ClockNotice()
        self.body.addWidget(self.clock)
        for panel in self._panels:
            self.body.addWidget(panel)
        self.body.addStretch(1)
        self._build_foot()
        self._second = QTimer(self)
        self._second.setInterval(500)
        self._second.timeout.connect(self._tick)
        self._state = IdentityState()
        self._panel_shown: QWidget = self.auth_methods
        self._connect()

    @property
    def permission(self) -> QCheckBox:
        """The box for the person's permission."""
        return self.auth_methods.permission

    def _code_panel(self) -> QWidget:
        self.sent = label("", "strong")
        self.code = CodeEdit(self._deployment.otp_digits, hidden=False)
        self.code.setAccessibleName(self.tr("Code the person received"))
        self.valid = label("", "muted")
        self.meanwhile = Button(self.tr("Go on &meanwhile"), icon="arrow-right")
        self.again = Button(self.tr("Send a new code"), "quiet", "refresh-cw")
        self.other = Button(self.tr("Another way"), "quiet", "x")
        row = SideBySide(10)
        for button in (self.meanwhile, self.again, self.other):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return card(self.sent, self.code, self.valid, row)

    def _build_foot(self) -> None:
        self.later = self.add_button(Button(self.tr("Finish identity later"), "quiet", "clock"))
        self.cannot = self.add_button(
            Button(self.tr("9  Cannot be checked today"), "quiet", "user-x")
        )
        self.no = self.add_button(Button(self.tr("&No, stop"), "danger", "user-x"))
        self.by_phone = self.add_button(Button(self.tr("By telephone"), "quiet", "phone"))
        nine = QShortcut(QKeySequence("9"), self)
        nine.activated.connect(self._nine)

    def _connect(self) -> None:
        self.auth_methods.chosen.connect(self.auth_method_chosen)
        self.auth_methods.permission_changed.connect(self._permission_given)
        self.code.completed.connect(self.code_given)
        self.code.refused.connect(self.notice.say)
        self.meanwhile.clicked.connect(self.meanwhile_asked)
        self.again.clicked.connect(self._send_again)
        self.other.clicked.connect(self.other_method_asked)
        self.later.clicked.connect(self.later_asked)
        self.cannot.clicked.connect(self.excuse_asked)
        self.by_phone.clicked.connect(self.telephone_asked)
        self.call.slip_number_said.connect(self.slip_number_said)
        self.excuse.chosen.connect(self.excused)
        self.no.clicked.connect(self.other_person)
        self.main.clicked.connect(self._main_pressed)

    def show_state(self, state: IdentityState) -> None:
        """Draw ``state``."""
        if state.captures > self._state.captures:
            let_hear(Sound.CAPTURE)
        self._state = state
        self.ask(
            self.tr("Is this the person?"),
            self.tr("ID {number}. The ID service confirms who it is.").format(
                number=ltr(state.person_mask)
            ),
        )
        panel = self._panel(state)
        useless = bool(state.id_refused) or (state.offline and not state.auth_methods)
        nothing = panel is self.auth_methods and useless
        for other in self._panels:
            called = other is self.call and self._calling(state)
            other.setVisible(called or (other is panel and not nothing))
        self._draw(state)
        self._show_code(state)
        self._show_trouble(state)
        self._main(state, panel)
        self._show_foot(state, panel)
        if panel is not self._panel_shown:
            self._panel_shown = panel
            if self.isVisible():
                self.take_focus()

    def _panel(self, state: IdentityState) -> QWidget:
        if state.ekyc is not None:
            return self.ekyc
        if state.capturing is not None:
            return self.capture
        if state.choosing_excuse:
            return self.excuse
        return self.entry if state.code is not None else self.auth_methods

    def _calling(self, state: IdentityState) -> bool:
        return state.telephone and state.code is None

    def _draw(self, state: IdentityState) -> None:
        self.auth_methods.show_state(state)
        if state.capturing is not None:
            self.capture.show_capturing(state.auth_method or AuthMethod.FINGER, state.capturing)
        if state.ekyc is not None:
            self.ekyc.show_ekyc(state.ekyc)
        self.call.show_call(state.phone, slip_matches=state.slip_matches)
        if self._calling(state):
            for auth_method in OFFERED:
                allowed = (
                    state.slip_matches and auth_method.proof_method is AuthMethod.PHONE.proof_method
                )
                self.auth_methods.button(auth_method).setEnabled(
                    allowed and self.auth_methods.permission.isChecked()
                )

    def _show_trouble(self, state: IdentityState) -> None:
        trouble = state.trouble
        if trouble.wait_s and self._wait[0] is not trouble:
            self._wait = (trouble, self._ticks() + trouble.wait_s)
        left_s = self._wait[1] - self._ticks() if trouble.wait_s else 0.0
        words = sentence(trouble.code or state.id_refused, trouble.left, max(0.0, left_s))
        no_way = can_finish_later(trouble) or _known_before(state)
        if no_way:
            words = self._no_way_words(state) or words
        self.notice.say(words, "warn" if no_way else "bad")
        if left_s > 0 or state.code is not None:
            self._second.start()
        elif not trouble.wait_s:
            self._second.stop()

    def _no_way_words(self, state: IdentityState) -> str:
        """What to do where nothing gets through; empty where the trouble's own sentence does."""
        here = state.trouble.code or state.no_way
        if state.sealable_until is not None:
            if state.offline or here == Unreachable.code:
                return self.tr(
                    "No network. The reader has sealed the capture: only the ID service can open"
                    " it."
                )
            return self.tr(
                "The ID service does not answer. The reader has sealed the capture: only the ID"
                " service can open it."
            )
        if here == Unreachable.code:
            if state.auth_methods and state.offline:
                return self.tr(
                    "No network here. Finish identity later, or seal a capture now: only the ID"
                    " service can open it."
                )
            return self.tr(
                "Identity needs the network, and there is none here. Save the rest and finish"
                " identity later."
            )
        if state.trouble.code or state.status is ProofStatus.FINISHING:
            return sentence(here)
        more = (
            self.tr(
                "Finish identity later, or capture now: it is kept sealed if it cannot be sent."
            )
            if state.can_seal
            else self.tr("Finish identity later, or try one of the ways.")
        )
        return f"{sentence(here)} {more}"

    def _main(self, state: IdentityState, panel: QWidget) -> None:
        permitted = self.auth_methods.permission.isChecked()
        if panel is self.ekyc:
            self._main_act = self.same_person.emit
            self.set_main(self.tr("Yes, this is the person"), self.tr("Enter: yes · N: no, stop"))
            self.start_at(self.main)
        elif state.sealable_until is not None:
            self._main_act = self.seal_asked.emit
            self.set_main(
                self.tr("Keep it sealed until {time}").format(
                    time=near_moment(state.sealable_until)
                ),
                self.tr("Enter: keep it, and go on. It is sent first when there is network."),
                enabled=not state.busy,
            )
        elif panel is self.capture:
            self.set_main(
                "", self.tr("It captures by itself · ← →: which finger · Esc: another way")
            )
            finger = state.auth_method is AuthMethod.FINGER
            self.start_at(self.capture.finger_picker if finger else self.capture.stop)
        elif panel is self.excuse:
            self.set_main("", self.tr("Esc: back to the ways"))
            self.start_at(self.excuse.buttons[Excuse.NO_PHONE])
        elif state.id_refused and panel is self.auth_methods:
            self._main_refused(state)
        elif self._is_later(state, panel):
            self._main_act = self.later_asked.emit
            self.start_at(self.main)
            self.set_main(
                self.tr("Finish identity later"), self.tr("Enter: go on without the network")
            )
        elif panel is self.auth_methods and state.offline and not state.auth_methods:
            self.set_main("", self.tr("Esc: back"))  # nothing can be finished without network
        elif panel is self.entry:
            self.set_main("", self.tr("The code is checked at its last digit"))
            self.start_at(self.code)
        else:
            self._main_act = self._first_method
            self.set_main(
                self._first_words(),
                self._ways_hint(state, permitted=permitted),
                enabled=permitted and not state.busy and self._may_begin(state),
            )
            first = self.main if permitted else self.auth_methods.permission
            self.start_at(self.call.slip if self._calling(state) else first)

    def _main_refused(self, state: IdentityState) -> None:
        """Every way leads to the same refusal: the number is another one, or the visit ends."""
        self._main_act = self.end_asked.emit
        self.start_at(self.main)
        if state.status is ProofStatus.FINISHING:
            self.set_main("", self.tr("Esc: back"))
        else:
            self.set_main(
                self.tr("End the visit"),
                self.tr("Enter: end the visit · Esc: another number"),
                enabled=not state.busy,
            )

    def _ways_hint(self, state: IdentityState, *, permitted: bool) -> str:
        if not permitted:
            return self.tr("Space: the person agrees")
        if state.auth_methods:
            return self.tr("Enter: the first way · 1 to 5: that way")
        if state.status is ProofStatus.FINISHING:
            return ""
        return self.tr("9: cannot be checked today")

    def _is_later(self, state: IdentityState, panel: QWidget) -> bool:
        """Identity is to be finished later: the network failed, or is known not to be there."""
        if state.status is ProofStatus.FINISHING:
            return False
        known = panel is self.auth_methods and _known_before(state)
        return can_finish_later(state.trouble) or (known and not self._tries_anyway(state))

    def _tries_anyway(self, state: IdentityState) -> bool:
        """Nobody answered, and yet the person was asked for leave: the ways come first again."""
        asked = self.permission.isChecked() and bool(state.auth_methods)
        return asked and _known_before(state)

    def _first_words(self) -> str:
        words = {
            AuthMethod.FINGER: self.tr("Read the finger"),
            AuthMethod.FACE: self.tr("Look at the face"),
            AuthMethod.IRIS: self.tr("Look at the eyes"),
        }
        first = self.auth_methods.first()
        return words.get(first, self.tr("Send code")) if first else self.tr("Send code")

    def _show_foot(self, state: IdentityState, panel: QWidget) -> None:
        no_way = can_finish_later(state.trouble) or bool(state.no_way)
        sealing = state.sealable_until is not None
        choosing = panel is self.auth_methods and state.status is not ProofStatus.FINISHING
        self.later.setVisible(choosing and (sealing or self._tries_anyway(state)))
        gone = state.id_refused == IdFinal.code
        self.cannot.setVisible(choosing and not no_way and not gone)
        self.no.setVisible(panel is self.ekyc)
        may_call = state.may_telephone and not state.telephone and not state.id_refused
        self.by_phone.setVisible(panel is self.auth_methods and may_call)

    def _show_code(self, state: IdentityState) -> None:
        code = state.code
        self.code.setEnabled(not state.busy)
        self.code.show_fault(wrong=state.trouble.code == "IDA-OTP-WRONG")
        if code is None:
            return
        if self._until != code.until_s:
            self._until = code.until_s
            self.code.clear()
        if state.trouble.code == "IDA-OTP-WRONG" and not state.busy:
            self.code.clear()
            self.code.show_fault(wrong=True)
        where = code.masked_phone or code.masked_email
        self.sent.setText(self.tr("Code sent to {where}").format(where=ltr(where)))
        self._count_down()
        if not state.busy and self.isVisible():
            self.stand_at(self.code)

    def _tick(self) -> None:
        self._count_down()
        if self._state.trouble.wait_s and self._wait[0] is self._state.trouble:
            self._show_trouble(self._state)

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
        self.auth_methods.permission.setChecked(False)
        self.code.clear()
        self.call.slip.clear()
        self.capture.picture.show_bytes(b"")
        self.ekyc.photo.show_bytes(b"")

    def _permission_given(self, given: bool) -> None:  # noqa: FBT001 -- a slot
        if self._panel(self._state) is self.auth_methods:
            self._main(self._state, self.auth_methods)
            self._show_foot(self._state, self.auth_methods)
            if self.main.isEnabled() and self.permission.hasFocus():
                self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_begin(self, state: IdentityState) -> bool:
        has_method = bool(state.auth_methods)
        return has_method and (not state.telephone or state.slip_matches)

    def _first_method(self) -> None:
        calling = self._state.telephone
        first = AuthMethod.PHONE if calling else self.auth_methods.first()
        if first is not None:
            self.auth_method_chosen.emit(first)

    def _send_again(self) -> None:
        auth_method = self._state.auth_method
        is_code = auth_method in {AuthMethod.PHONE, AuthMethod.EMAIL}
        self.auth_method_chosen.emit(auth_method if is_code else AuthMethod.PHONE)

    def _nine(self) -> None:
        if self.cannot.isVisible() and self.cannot.isEnabled():
            self.excuse_asked.emit()

    def _main_pressed(self) -> None:
        self._main_act()


def _known_before(state: IdentityState) -> bool:
    """That nothing gets through is known without a try; one that was made has its own word."""
    return bool(state.no_way) and not state.trouble.code and not state.id_refused


def _nothing() -> None:
    """Before the first state there is nothing to press."""
