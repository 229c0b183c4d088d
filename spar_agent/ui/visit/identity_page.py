"""P2: identity. Is this the person."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from spar_agent.domain.ways import METHODS, Way
from spar_agent.ui.messages import sentence
from spar_agent.ui.visit.capture_panel import CapturePanel
from spar_agent.ui.visit.identity_part import no_network
from spar_agent.ui.visit.side_panels import HolderPanel, TelephonePanel, WhyPanel
from spar_agent.ui.visit.state import CodeAwaited, Trouble, VisitState
from spar_agent.ui.visit.ways_panel import WaysPanel
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.glyph import Button
from spar_agent.ui.widgets.text import label, ltr

OTP_DIGITS = 6


def minutes(seconds: float) -> str:
    """``1:05`` for 65 seconds; never below zero."""
    left = max(0, round(seconds))
    return f"{left // 60}:{left % 60:02d}"


class IdentityPage(PageFrame):
    """One panel at a time: the ways, a code, a reader, the holder, why not, the telephone."""

    way_chosen = Signal(str)
    code_given = Signal(str)
    other_way_asked = Signal()
    meanwhile_asked = Signal()
    later_asked = Signal()
    why_asked = Signal()
    excused = Signal(str)
    seal_asked = Signal()
    telephone_asked = Signal()
    slip_said = Signal(str)
    holder_known = Signal(bool)

    def __init__(self, ticks: Callable[[], float]) -> None:
        super().__init__()
        self._ticks = ticks
        self._until = 0.0
        self._wait = (Trouble(), 0.0)
        self._act: Callable[[], None] = _nothing
        self.ways = WaysPanel()
        self.capture = CapturePanel()
        self.holder = HolderPanel()
        self.why = WhyPanel()
        self.call = TelephonePanel()
        self.entry = self._code_panel()
        self._panels = (self.call, self.ways, self.entry, self.capture, self.holder, self.why)
        for panel in self._panels:
            self.body.addWidget(panel)
        self.body.addStretch(1)
        self._build_foot()
        self._second = QTimer(self)
        self._second.setInterval(500)
        self._second.timeout.connect(self._tick)
        self._state = VisitState()
        self._panel_shown: QWidget = self.ways
        self._connect()

    @property
    def leave(self) -> QCheckBox:
        """The box for the person's leave."""
        return self.ways.leave

    def _code_panel(self) -> QWidget:
        self.sent = label("", "strong")
        self.code = CodeEdit(OTP_DIGITS, hidden=False)
        self.code.setAccessibleName(self.tr("Code the person received"))
        self.valid = label("", "muted")
        self.meanwhile = Button(self.tr("Go on &meanwhile"), icon="arrow-right")
        self.again = Button(self.tr("Send a new code"), "quiet", "refresh-cw")
        self.other = Button(self.tr("Another way"), "quiet", "x")
        row = QHBoxLayout()
        for button in (self.meanwhile, self.again, self.other):
            row.addWidget(button)
        row.addStretch(1)
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
        self.ways.chosen.connect(self.way_chosen)
        self.ways.leave_changed.connect(self._leave_given)
        self.code.completed.connect(self.code_given)
        self.meanwhile.clicked.connect(self.meanwhile_asked)
        self.again.clicked.connect(self._send_again)
        self.other.clicked.connect(self.other_way_asked)
        self.later.clicked.connect(self.later_asked)
        self.cannot.clicked.connect(self.why_asked)
        self.by_phone.clicked.connect(self.telephone_asked)
        self.call.slip_said.connect(self.slip_said)
        self.why.chosen.connect(self.excused)
        self.no.clicked.connect(self._not_known)
        self.main.clicked.connect(self._main_pressed)

    def show_state(self, state: VisitState) -> None:
        """Draw the identity's part of ``state``."""
        self._state = state
        self.ask(
            self.tr("Is this the person?"),
            self.tr("ID {number}. The ID service confirms who it is.").format(
                number=ltr(state.person_mask)
            ),
        )
        panel = self._panel(state)
        for other in self._panels:
            other.setVisible(other is panel or (other is self.call and self._calling(state)))
        self._draw(state)
        self._show_code(state.code, state)
        self._show_trouble(state)
        self._main(state, panel)
        self._show_foot(state, panel)
        if panel is not self._panel_shown:
            self._panel_shown = panel
            if self.isVisible():
                self.take_focus()

    def _panel(self, state: VisitState) -> QWidget:
        view = state.identity
        if view.holder is not None:
            return self.holder
        if view.capturing is not None:
            return self.capture
        if view.choosing_why:
            return self.why
        return self.entry if state.code is not None else self.ways

    def _calling(self, state: VisitState) -> bool:
        return state.identity.telephone and state.code is None

    def _draw(self, state: VisitState) -> None:
        view = state.identity
        self.ways.show_state(state)
        if view.capturing is not None:
            self.capture.show_capturing(view.way or Way.FINGER, view.capturing)
        if view.holder is not None:
            self.holder.show_holder(view.holder)
        self.call.show_call(view.phone, said=view.slip_said)
        if self._calling(state):
            for way in Way:
                allowed = view.slip_said and METHODS[way] is METHODS[Way.PHONE]
                self.ways.button(way).setEnabled(allowed and self.ways.leave.isChecked())

    def _show_trouble(self, state: VisitState) -> None:
        trouble = state.trouble
        if trouble.wait_s and self._wait[0] is not trouble:
            self._wait = (trouble, self._ticks() + trouble.wait_s)
        left_s = self._wait[1] - self._ticks() if trouble.wait_s else 0.0
        told = sentence(trouble.code, trouble.left, max(0.0, left_s))
        offline = no_network(trouble)
        if state.identity.sealable_until is not None:
            told = self.tr(
                "No network. The reader has sealed the capture: only the ID service can open it."
            )
        elif trouble.code == "NET-UNREACHABLE":
            told = self.tr(
                "Identity needs the network, and there is none here. Save the rest and finish"
                " identity later."
            )
        self.notice.say(told, "warn" if offline else "bad")
        if left_s > 0 or state.code is not None:
            self._second.start()
        elif not trouble.wait_s:
            self._second.stop()

    def _main(self, state: VisitState, panel: QWidget) -> None:
        view, leave = state.identity, self.ways.leave.isChecked()
        if panel is self.holder:
            self._act = self._known
            self.set_main(self.tr("Yes, this is the person"), self.tr("Enter: yes · N: no, stop"))
            self.start_at(self.main)
        elif view.sealable_until is not None:
            until = f"{view.sealable_until.astimezone():%H:%M}"
            self._act = self.seal_asked.emit
            self.set_main(
                self.tr("Keep it sealed until {time}").format(time=ltr(until)),
                self.tr("Enter: keep it, and go on. It is sent first when there is network."),
                enabled=not state.busy,
            )
        elif panel is self.capture:
            self.set_main(
                "", self.tr("It captures by itself · ← →: which finger · Esc: another way")
            )
            self.start_at(self.capture.hands if view.way is Way.FINGER else self.capture.stop)
        elif panel is self.why:
            self.set_main("", self.tr("Esc: back to the ways"))
            self.start_at(self.why.buttons["no_phone"])
        elif no_network(state.trouble) and not state.finishing:
            self._act = self.later_asked.emit
            self.set_main(
                self.tr("Finish identity later"), self.tr("Enter: go on without the network")
            )
        elif panel is self.entry:
            self.set_main("", self.tr("The code is checked at its sixth digit"))
            self.start_at(self.code)
        else:
            self._act = self._first_way
            self.set_main(
                self._first_words(),
                self.tr("Space: the person agrees · Enter: the first way · 1 to 5: that way"),
                enabled=leave and not state.busy and self._may_begin(state),
            )
            self.start_at(self.call.slip if self._calling(state) else self.ways.leave)

    def _first_words(self) -> str:
        words = {
            Way.FINGER: self.tr("Read the finger"),
            Way.FACE: self.tr("Look at the face"),
            Way.IRIS: self.tr("Look at the eyes"),
        }
        first = self.ways.first()
        return words.get(first, self.tr("Send code")) if first else self.tr("Send code")

    def _show_foot(self, state: VisitState, panel: QWidget) -> None:
        offline = no_network(state.trouble)
        sealing = state.identity.sealable_until is not None
        choosing = panel is self.ways and not state.finishing
        self.later.setVisible(choosing and sealing)
        self.cannot.setVisible(choosing and not offline)
        self.no.setVisible(panel is self.holder)
        self.by_phone.setVisible(
            panel is self.ways and state.identity.may_telephone and not state.identity.telephone
        )

    def _show_code(self, code: CodeAwaited | None, state: VisitState) -> None:
        self.code.setEnabled(not state.busy)
        self.code.show_fault(state.trouble.code == "IDA-OTP-WRONG")
        if code is None:
            return
        if self._until != code.until_s:
            self._until = code.until_s
            self.code.clear()
        if state.trouble.code == "IDA-OTP-WRONG" and not state.busy:
            self.code.clear()
            self.code.show_fault(True)
        where = code.masked_phone or code.masked_email
        self.sent.setText(self.tr("Code sent to {where}").format(where=ltr(where)))
        self._count_down()
        if not state.busy and self.isVisible():
            self.code.setFocus()

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
        self.ways.leave.setChecked(False)
        self.code.clear()
        self.call.slip.clear()
        self.capture.picture.show_bytes(b"")
        self.holder.photo.show_bytes(b"")

    def _leave_given(self, given: bool) -> None:
        if self._panel(self._state) is self.ways:
            self._main(self._state, self.ways)
            self.main.setEnabled(given and self.main.isEnabled())

    def _may_begin(self, state: VisitState) -> bool:
        has_way = bool(state.identity.ways)
        return has_way and (not state.identity.telephone or state.identity.slip_said)

    def _first_way(self) -> None:
        calling = self._state.identity.telephone
        first = Way.PHONE if calling else self.ways.first()
        if first is not None:
            self.way_chosen.emit(first.value)

    def _send_again(self) -> None:
        way = self._state.identity.way
        self.way_chosen.emit((way if way in {Way.PHONE, Way.EMAIL} else Way.PHONE).value)

    def _nine(self) -> None:
        if self.cannot.isVisible() and self.cannot.isEnabled():
            self.why_asked.emit()

    def _known(self) -> None:
        self.holder_known.emit(True)

    def _not_known(self) -> None:
        self.holder_known.emit(False)

    def _main_pressed(self) -> None:
        self._act()


def _nothing() -> None:
    """Before the first state there is nothing to press."""
