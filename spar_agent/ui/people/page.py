"""People at this computer: who has access, and a form for one more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from spar_agent.domain.review import Role
from spar_agent.ui.messages import sentence
from spar_agent.ui.people.presenter import PeopleState
from spar_agent.ui.signin.page import PIN_DIGITS, role_word
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.text import label

NEW = ""


class PeoplePage(PageFrame):
    """One form serves both: somebody new, or a new PIN for somebody who is here."""

    given = Signal(str, str, str, str, str)  # agent id, name, role, pin, pin again

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("People at this computer"),
            self.tr("Changes of accounts need a second person. Nobody reviews their own visits."),
        )
        self.listed = label("")
        self.body.addWidget(card(label(self.tr("Have access"), "section"), self.listed))
        self.who = QComboBox()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.role = QComboBox()
        self.pin = CodeEdit(PIN_DIGITS, hidden=True)
        self.again = CodeEdit(PIN_DIGITS, hidden=True)
        for role in (Role.AGENT, Role.SUPERVISOR):
            self.role.addItem(role_word(role), role.value)
        self._name_part = field(self.tr("Name"), self.name)
        pins = QHBoxLayout()
        pins.setSpacing(32)
        pins.addLayout(field(self.tr("The person types a PIN of six digits"), self.pin))
        pins.addLayout(field(self.tr("The same PIN again"), self.again))
        pins.addStretch(1)
        self.form = card(
            field(self.tr("For whom"), self.who),
            self._name_part,
            field(self.tr("Works as"), self.role),
            pins,
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.start_at(self.name)
        self.who.currentIndexChanged.connect(self._who_changed)
        self.name.returnPressed.connect(self._to_pin)
        self.pin.completed.connect(self._to_again)
        self.main.clicked.connect(self._given)

    def show_state(self, state: PeopleState) -> None:
        """Draw ``state``."""
        names = [f"{person.name} · {role_word(person.role)}" for person in state.people]
        self.listed.setText("\n".join(names))
        if self.who.count() != len(state.people) + 1:
            self.who.clear()
            self.who.addItem(self.tr("Somebody new"), NEW)
            for person in state.people:
                words = self.tr("New PIN for {name}").format(name=person.name)
                self.who.addItem(words, person.agent_id)
        self.form.setVisible(state.may_add)
        self._tell(state)
        if state.differs or state.added or state.trouble.code:
            for entry in (self.pin, self.again):
                entry.clear()
        if state.added:
            self.name.clear()
        self.set_main(
            self.tr("Give access") if state.may_add else "",
            self.tr("Enter: give access") if state.may_add else "",
            enabled=not state.busy,
        )

    def _tell(self, state: PeopleState) -> None:
        if state.differs:
            self.notice.say(self.tr("The two PINs differ. Type both again."))
        elif state.added:
            words = self.tr("{name} can sign in now.").format(name=state.added)
            self.notice.say(words, "good")
        else:
            self.notice.say(sentence(state.trouble.code))

    def _who_changed(self, _at: int) -> None:
        new = self.who.currentData() == NEW
        self.name.setEnabled(new)
        self.role.setEnabled(new)

    def _to_pin(self) -> None:
        self.pin.setFocus()

    def _to_again(self) -> None:
        self.again.setFocus()

    def _given(self) -> None:
        agent_id = str(self.who.currentData() or NEW)
        name = self.name.text().strip() if not agent_id else self.who.currentText()
        if not name:
            self.name.setFocus()
            return
        role = str(self.role.currentData())
        self.given.emit(agent_id, name, role, self.pin.text(), self.again.text())
