"""People at this computer: who has access, and a form for one more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from spar_agent.domain.review import Role
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.people.presenter import PeopleState
from spar_agent.ui.signin.page import PIN_DIGITS, role_word
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.code_edit import CodeEdit
from spar_agent.ui.widgets.frame import PageFrame, SideBySide, card, field
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import isolate, label

NEW = ""


class PeoplePage(PageFrame):
    """One form serves both: somebody new, or a new PIN for somebody who is here."""

    given = Signal(str, str, object, str, str, str)  # id, name, Role, PINs: new, again, old
    removed = Signal(str)  # agent id

    def __init__(self) -> None:
        super().__init__()
        self.ask(
            self.tr("People at this computer"),
            self.tr("Changes of accounts need a second person. Nobody reviews their own visits."),
        )
        self.listed = label("")
        self.body.addWidget(card(label(self.tr("Have access"), "section"), self.listed))
        self.who = Choice()
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.role = Choice()
        self.pin = CodeEdit(PIN_DIGITS, hidden=True)
        self.again = CodeEdit(PIN_DIGITS, hidden=True)
        for role in (Role.AGENT, Role.SUPERVISOR):
            self.role.addItem(role_word(role), role.value)
        self.old = CodeEdit(PIN_DIGITS, hidden=True)
        self._state: PeopleState | None = None
        self._me = ""
        self._people: dict[str, str] = {}
        self._asked = ""
        self._lay_out()
        self.take_away = self.add_button(Button(self.tr("Take access away"), "danger", "user-x"))
        self.start_at(self.who)
        self.take_away.clicked.connect(self._take_away)
        self.old.completed.connect(self._to_new)
        self.who.currentIndexChanged.connect(self._who_changed)
        self.pin.completed.connect(self._to_again)
        for line in (self.old, self.pin, self.again):
            line.refused.connect(self.notice.say)
        self.main.clicked.connect(self._given)

    def _lay_out(self) -> None:
        self._old_part = _boxed(field(self.tr("Your PIN until now"), self.old))
        self._name_part = _boxed(field(self.tr("Name"), self.name))
        self._role_part = _boxed(field(self.tr("Works as"), self.role))
        pins = SideBySide(32)
        for words, pin in (
            (self.tr("The person types a PIN of six digits"), self.pin),
            (self.tr("The same PIN again"), self.again),
        ):
            column = field(words, pin)
            column.setAlignment(pin, Qt.AlignmentFlag.AlignLeading)
            pins.addLayout(column)
        self.form = card(
            field(self.tr("For whom"), self.who),
            self._name_part,
            self._role_part,
            self._old_part,
            pins,
        )
        self.body.addWidget(self.form)
        self.body.addStretch(1)

    def show_state(self, state: PeopleState) -> None:
        """Draw ``state``."""
        if state == self._state:
            return  # what is being typed stays
        self._state = state
        names = [f"{isolate(person.name)} · {role_word(person.role)}" for person in state.people]
        self.listed.setText("\n".join(names))
        self._fill(state)
        self._tell(state)
        ended = state.pins_differ or state.added or state.own_changed or state.removed
        if ended or state.trouble.code:
            for entry in (self.pin, self.again, self.old):
                entry.clear()
        if state.added:
            self.name.clear()
        self._who_changed(0)
        self.main.setEnabled(not state.busy)
        if self.isVisible() and (ended or state.trouble.code):
            self._go_on(again=state.pins_differ or bool(state.trouble.code))

    def _go_on(self, *, again: bool) -> None:
        """The focus goes to what is typed again, or back to the first question."""
        if not again:
            self.take_focus()
            return
        self.stand_at(self.pin if self._old_part.isHidden() else self.old)

    def _fill(self, state: PeopleState) -> None:
        people = {person.agent_id: person.name for person in state.people}
        if (people, state.me) == (self._people, self._me) and self.who.count():
            return
        self._people, self._me = people, state.me
        self.who.clear()
        if state.may_add:
            self.who.addItem(self.tr("Somebody new"), NEW)
        for agent_id, name in people.items():
            if agent_id == state.me:
                self.who.addItem(self.tr("My own PIN"), agent_id)
            elif state.may_add:
                self.who.addItem(self.tr("New PIN for {name}").format(name=isolate(name)), agent_id)

    def _tell(self, state: PeopleState) -> None:
        if state.pins_differ:
            self.notice.say(self.tr("The two PINs differ. Type both again."))
        elif state.own_changed:
            self.notice.say(
                self.tr("Your PIN is changed. The old one opens nothing any more."), "good"
            )
        elif state.removed:
            words = self.tr("{name} cannot sign in any more. Their visits stay.")
            self.notice.say(words.format(name=isolate(state.removed)), "good")
        elif state.added:
            words = self.tr("{name} can sign in now.").format(name=isolate(state.added))
            self.notice.say(words, "good")
        else:
            self.notice.say(trouble_sentence(state.trouble))

    def _who_changed(self, _at: int) -> None:
        chosen = self.who.currentData()
        new, own = chosen == NEW, bool(self._me) and chosen == self._me
        self._name_part.setVisible(new)
        self._role_part.setVisible(new)
        self._old_part.setVisible(own)
        self.take_away.setVisible(not new and not own and chosen is not None)
        if chosen != self._asked:
            self._asked = ""
        words = self.tr("Change my PIN") if own else self.tr("Give access")
        hint = self.tr("Enter: change my PIN") if own else self.tr("Enter: give access")
        self.set_main(words, hint)

    def _take_away(self) -> None:
        """Asked twice: the first press says what it means."""
        chosen = str(self.who.currentData() or NEW)
        if self._asked != chosen:
            self._asked = chosen
            words = self.tr("{name} cannot sign in any more after this. Press again to do it.")
            self.notice.say(words.format(name=isolate(self._people.get(chosen, ""))), "warn")
            return
        self._asked = ""
        self.removed.emit(chosen)

    def close_question(self) -> bool:
        """Esc after the first press of "take away": the person keeps the access."""
        asked, self._asked = bool(self._asked), ""
        if asked:
            self.notice.say("")
        return asked

    def _to_new(self) -> None:
        self.stand_at(self.pin)

    def _to_again(self) -> None:
        self.stand_at(self.again)

    def _given(self) -> None:
        agent_id = str(self.who.currentData() or NEW)
        name = self.name.text().strip() if not agent_id else self.who.currentText()
        if not name:
            self.ask_for(self.name)
            return
        for line in (self.old, self.pin, self.again):
            if line.isVisible() and len(line.text()) < PIN_DIGITS:
                self.ask_for(line)
                return
        role = Role(self.role.currentData())
        self.given.emit(agent_id, name, role, self.pin.text(), self.again.text(), self.old.text())


def _boxed(column: QVBoxLayout) -> QWidget:
    """``column`` as one thing that can be hidden."""
    box = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    box.setLayout(column)
    return box
