"""Sign in: who works here, and the PIN."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from spar_agent.domain.review import Role
from spar_agent.errors.central import PersonEnded
from spar_agent.ports.vault import StaffMember
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.signin.presenter import PinReason, SignInState
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import LOW_LINES, card, tell_missing
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.scrolling import SteadyScrollArea
from spar_agent.ui.widgets.text import Notice, isolate, label
from spar_agent.ui.widgets.wrapping import wrapped

PIN_DIGITS = 6
PANEL_LINES = 28
"""Width of the panel in line heights, at most."""
ICON_AND_AIR = 5
"""Width in line heights of what stands beside a name in its button."""

translate = QCoreApplication.translate


class SignInPage(QWidget):
    """Emits pin_given(agent_id, pin) at the sixth digit."""

    pin_given = Signal(str, str)
    again_asked = Signal()
    menu_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("", "title")
        self.lead = label("", "lead")
        self.notice = Notice()
        self.pin = CodeEdit(PIN_DIGITS, hidden=True)
        self.pin.setAccessibleName(self.tr("PIN"))
        self.again = Button(self.tr("Try again"), "", "key-round")
        self.again.clicked.connect(self.again_asked)
        self.again.hide()
        self._people = QVBoxLayout()
        self._people.setSpacing(10)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._state: SignInState | None = None
        self._shown: tuple[StaffMember, ...] = ()
        self._build()
        self.pin.completed.connect(self._completed)
        self.pin.refused.connect(self.notice.say)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._pause_over)

    def _build(self) -> None:
        mark = QHBoxLayout()
        mark.setSpacing(14)
        mark.addWidget(Icon("shield-check", 40, "accent"))
        mark.addWidget(self.title, 1)
        self.brand = label("SPAR Agent", "muted")
        self.menu = Button(self.tr("Menu"), "quiet", "menu")
        self.menu.clicked.connect(self.menu_asked)
        mark.addWidget(self.menu)
        pin_row = QHBoxLayout()
        pin_row.addWidget(self.pin)
        pin_row.addStretch(1)
        self._forgot = label(self.tr("Forgot your PIN? A supervisor can open it again."), "muted")
        caption = self._caption = QLabel(self.tr("Your PIN"))
        caption.setObjectName("fieldLabel")
        caption.setBuddy(self.pin)
        self._names = QWidget()
        self._names.setLayout(self._people)
        self._people.setContentsMargins(4, 4, 4, 4)
        self.people = SteadyScrollArea()
        self.people.setWidget(self._names)
        self._panel = card(self.people, caption, pin_row, self.notice, self.again, self._forgot)
        self._column = QWidget()
        column = self._within = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.brand)
        column.addLayout(mark)
        column.addWidget(self.lead)
        column.addWidget(self._panel)
        column.addStretch(2)
        row = self._row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(self._column, 100)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """The panel is as wide as its words need, whatever the size of the text."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_people)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """The size of the text has changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit_people)

    def _fit_people(self) -> None:
        """No higher than all names need; where that is too much, they scroll."""
        line, has_notice = self.fontMetrics().height(), bool(self.notice.text())
        low = self.height() < LOW_LINES * line
        above = 0 if low else 16
        self._row.setContentsMargins(24, above, 24, above)
        self._within.setSpacing(2 if low else 12)
        for part in (self.lead, self.brand):  # what went wrong is said in their place
            part.setHidden(self.height() < (LOW_LINES + (4 if has_notice else 0)) * line)
        self._forgot.setHidden(low)
        self._caption.setHidden(self.pin.isHidden() or (low and has_notice))
        self._column.setMaximumWidth(PANEL_LINES * self.fontMetrics().height())
        room = self.people.viewport().width() - ICON_AND_AIR * self.fontMetrics().height()
        for button, person in zip(self._group.buttons(), self._shown, strict=True):
            name = wrapped(isolate(person.name), button.fontMetrics(), room)
            button.setText(f"{name}\n{role_word(person.role)}")
            button.setMinimumHeight(button.sizeHint().height())
        needed = self._names.sizeHint().height()
        self.people.setFixedHeight(self._row_height())
        for changed in (self._panel, self._column):  # or the sizes of before count, until later
            changed.updateGeometry()
        layout = self.layout()
        rest = 0
        if layout is not None:  # at this width: a sentence that wraps is higher than its least size
            wrapping = layout.totalMinimumHeightForWidth(self.width())
            rest = max(wrapping, layout.totalMinimumSize().height()) - self._row_height()
        self.people.setFixedHeight(max(self._row_height(), min(needed, self.height() - rest)))
        self._show_chosen()

    def _row_height(self) -> int:
        buttons = self._group.buttons()
        return buttons[0].sizeHint().height() + 8 if buttons else 0

    def _show_chosen(self) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.people.ensureWidgetVisible(chosen, 0, 4)

    def _title(self, state: SignInState) -> str:
        if state.trouble.code == PersonEnded.code:
            return self.tr("Your access has ended")
        if state.pin_reason is PinReason.START:
            return self.tr("Good to see you")
        return self.tr("Welcome back")

    def _said(self, trouble: Trouble) -> str:
        if trouble.code == PersonEnded.code:  # short: the title says the rest
            return self.tr("Your saved work stays on this laptop. Ask your supervisor.")
        return trouble_sentence(trouble)

    def _lead(self, state: SignInState) -> str:
        if state.pin_reason is PinReason.DECISIONS:
            return self.tr("Please type your PIN again before you go on deciding.")
        if state.pin_reason is PinReason.LOCKED:
            return self.tr("Nothing was lost. Your work goes on where you were.")
        return self.tr("Choose your name and type your PIN.")

    def show_state(self, state: SignInState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        self._state = state
        self._draw_people(state)
        self.title.setText(self._title(state))
        self.lead.setText(self._lead(state))
        waiting = state.trouble.wait_s > 0 and state.trouble.code == "VAULT-PIN-WAIT"
        self.notice.say(self._said(state.trouble))
        if state.trouble.code:
            self.pin.clear()
            self.pin.show_fault(wrong=state.trouble.code == "VAULT-PIN")
        asks_again = state.trouble.code == "VAULT-KEYRING" and not state.people
        self.again.setVisible(asks_again)
        self.pin.setVisible(not asks_again)  # nobody has a PIN to type then
        QTimer.singleShot(0, self, self._fit_people)
        self.again.setEnabled(not state.busy)
        self.pin.setEnabled(bool(state.people) and not state.busy and not waiting)
        if waiting:
            self._pause.start(int(state.trouble.wait_s * 1000))
        if self.isVisible():
            self._focus_what_is_asked()

    def show_office(self, name: str) -> None:
        """For whom this computer works; known once the vault was open."""
        self.brand.setText(f"SPAR Agent · {isolate(name)}" if name else "SPAR Agent")

    def take_focus(self) -> None:
        """The PIN is what is missing, or another try with the key storage."""
        self.pin.clear()
        self._focus_what_is_asked()

    def _focus_what_is_asked(self) -> None:
        if self.pin.isEnabled():
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.again.isVisibleTo(self) and self.again.isEnabled():
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """A page that opens has its focus set."""
        super().showEvent(event)  # type: ignore[arg-type]  # a QShowEvent
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Up and down choose another person while the cursor stays in the PIN.

        Enter has nothing to do here: the sixth digit opens. It says that digits are missing.
        """
        if is_enter(event) and self.pin.isEnabled():
            tell_missing(self.pin, self.notice)
            return
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        buttons = self._group.buttons()
        chosen = self._group.checkedButton()
        if step and chosen is not None:
            at = (buttons.index(chosen) + step) % len(buttons)
            buttons[at].setChecked(True)
            self._show_chosen()
            return
        super().keyPressEvent(event)

    def _draw_people(self, state: SignInState) -> None:
        if state.people == self._shown:
            return
        self._shown = state.people
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._people.removeWidget(button)
            button.deleteLater()
        for at, person in enumerate(state.people):
            button = Button(f"{isolate(person.name)}\n{role_word(person.role)}", "choice", "user")
            button.setCheckable(True)
            button.setChecked(
                person.agent_id == state.last_agent or (not state.last_agent and at == 0)
            )
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("agent_id", person.agent_id)
            self._group.addButton(button)
            self._people.addWidget(button)
        buttons = self._group.buttons()
        if buttons and self._group.checkedButton() is None:
            buttons[0].setChecked(True)
        QTimer.singleShot(0, self, self._fit_people)

    def _completed(self, pin: str) -> None:
        chosen = self._group.checkedButton()
        if chosen is not None:
            self.pin_given.emit(str(chosen.property("agent_id")), pin)

    def _pause_over(self) -> None:
        self.notice.say("")
        self.pin.setEnabled(True)
        self.take_focus()


def role_word(role: Role) -> str:
    """The role in one word."""
    words = {
        Role.AGENT: translate("people", "Agent"),
        Role.SUPERVISOR: translate("people", "Supervisor"),
        Role.ADMINISTRATOR: translate("people", "Administrator"),
    }
    return words[role]
