"""Conflicts: what the agent saw, what is there now, what is wanted; a person decides."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from spar_agent.domain.account import FinancialAddress, institution, masked_number
from spar_agent.domain.enrollment import (
    Enrollment,
    Intent,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.ui.conflicts.presenter import ConflictsState
from spar_agent.ui.dates import full_moment, moment
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.status import person_words
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.keys import is_enter
from spar_agent.ui.widgets.text import breakable, isolate, label, ltr
from spar_agent.ui.widgets.text_rows import TextRows

COLUMNS_LINES = 44
"""Width in line heights from which the three columns stand side by side."""
LIST_WIDTH = 320


class AccountCard(QFrame):
    """One of the three columns: a heading, an account, and where it comes from."""

    def __init__(self, icon: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.heading = label(heading, "section")
        self.account = label("", "strong")
        self.number = label("", "number")
        self.facts = label("", "muted")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(Icon(icon, 20, "accent"))
        top.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(6)
        column.addLayout(top)
        for part in (self.account, self.number, self.facts):
            column.addWidget(part)
        column.addStretch(1)

    def say(self, account: str, number: str, facts: str) -> None:
        """Draw one account: bank, number, and facts such as when it was written."""
        self.account.setText(account)
        self.number.setText(ltr(number))
        self.number.setVisible(bool(number))
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        texts = (self.heading.text(), account, number, facts)
        self.setAccessibleName(". ".join(text for text in texts if text))


class ConflictsPage(PageFrame):
    """List left, the three columns right. No main button: nothing is decided by habit."""

    enrollment_chosen = Signal(object)
    numbers_asked = Signal()
    decided = Signal(object, str)  # ConflictChoice, reason

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.ask(
            self.tr("Conflicts"),
            self.tr("The registry holds another account than the agent saw. You decide."),
        )
        self._choices: dict[Button, ConflictChoice] = {}
        self._build_list()
        self._build_detail()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addWidget(self.list, 1)
        self._row.addWidget(self.detail, 3)
        self._row.addStretch()  # alone, the list begins where the page does
        self.empty = card(
            Icon("circle-check", 44, "good"),
            label(self.tr("No conflicts."), "word"),
            label(
                self.tr("When another account turns up at the registry, it is shown here."), "muted"
            ),
        )
        self.body.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._row, 1)
        self.theirs = self._add(self.tr("Keep &theirs"), "landmark", ConflictChoice.KEEP)
        self.ours = self._add(self.tr("Send &ours"), "send", ConflictChoice.SEND)
        self.start_at(self.list)
        self._rows: tuple[Enrollment, ...] = ()
        self._can_decide = False
        self._asked: tuple[AskedDecision, ...] = ()

    def _build_list(self) -> None:
        self.list = TextRows(self.tr("Conflicts that wait"))
        self.list.row_chosen.connect(self._row_chosen)

    def _build_detail(self) -> None:
        self.headline = label("", "word")
        self.saw = AccountCard("eye", self.tr("As the agent saw it"))
        self.now = AccountCard("landmark", self.tr("At the registry now"))
        self.wanted = AccountCard("user", self.tr("Wanted"))
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(12)
        for shown in (self.saw, self.now, self.wanted):
            self._cards.addWidget(shown, 1)
        self.look = Button(self.tr("&Look at the account numbers"), icon="eye")
        self.look.clicked.connect(self.numbers_asked)
        self.asked = label("", "strong")
        self.asked_icon = Icon("users", 20, "accent")
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.asked_icon, 0, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.asked, 1)
        self.reason_text = QLineEdit()
        self.reason_text.setMaxLength(200)
        self.reason_text.setPlaceholderText(self.tr("What the person or the office told you"))
        self.reason_text.textChanged.connect(self._reason_typed)
        self.reason_box = QWidget()
        reason = field(self.tr("Reason, kept with the decision"), self.reason_text)
        reason.setContentsMargins(0, 0, 0, 0)
        self.reason_box.setLayout(reason)
        self.detail = QWidget()
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.headline)
        column.addLayout(asked)
        column.addLayout(self._cards)
        column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.reason_box)
        column.addStretch(1)

    def _add(self, words: str, icon: str, choice: ConflictChoice) -> Button:
        button = self.add_button(Button(words, icon=icon))
        self._choices[button] = choice
        button.clicked.connect(self._decide)
        return button

    def show_state(self, state: ConflictsState) -> None:
        """Draw ``state``."""
        self._tell(state)
        self._draw_rows(state)
        none = state.loaded and not state.rows
        self.empty.setVisible(none)
        self.list.setVisible(not none)
        enrollment = state.chosen
        self.detail.setVisible(enrollment is not None)
        for button in (self.ours, self.theirs):
            button.setVisible(enrollment is not None)
        self._can_decide = (
            state.numbers_shown
            and not state.busy
            and state.registered is not None
            and state.decidable
        )
        self._asked = state.asked
        self.set_main("", self._hint(state))
        self._reason_typed()
        if enrollment is None:
            return
        self.headline.setText(
            f"{person_words(enrollment.person)}  {ltr(breakable(enrollment.slip))}"
        )
        self.look.setVisible(not state.numbers_shown)
        self.reason_box.setVisible(state.decidable)
        words = "\n".join(self._asked_words(one) for one in state.asked)
        self.asked.setText(words)
        for part in (self.asked, self.asked_icon):
            part.setVisible(bool(words))
        self._draw_accounts(enrollment, state)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """Three columns, or one below the other where there is no room."""
        super().resizeEvent(event)
        wide = self.width() >= COLUMNS_LINES * self.fontMetrics().height()
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(along)
        self._row.setDirection(along)
        self.list.stand(LIST_WIDTH, beside=wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """Enter in the list goes on: to the account numbers, then to the reason; it never signs."""
        if not is_enter(event) or not self.list.hasFocus():
            super().keyPressEvent(event)
        elif event.isAutoRepeat():
            return
        elif self.look.isVisible():
            self.look.click()
        elif self.reason_box.isVisible():
            self.stand_at(self.reason_text)

    def _hint(self, state: ConflictsState) -> str:
        if state.chosen is None:
            return ""
        if not state.decidable:
            return self.tr("Supervisors at other laptops decide these.")
        if not state.numbers_shown:
            return self.tr("Look at the account numbers first.")
        if state.asked and not any(one.is_mine for one in state.asked):
            return self.tr("Your signature is the second one: then it is decided.")
        return self.tr("Type a reason, then sign. A second person signs at another laptop.")

    def _tell(self, state: ConflictsState) -> None:
        """Trouble, or what became of the signature."""
        signed = state.signed
        if state.trouble.code or signed is None:
            self.notice.say(trouble_sentence(state.trouble))
        elif len(signed.signed_by) < signed.needed:
            self.notice.say(
                self.tr("Signed. It counts once a second person has signed the same."), "good"
            )
        else:
            self.notice.say(self.tr("Decided by two. The center does it within a minute."), "good")

    def _asked_words(self, one: AskedDecision) -> str:
        who = ", ".join(ltr(number) for number in one.signed_by)
        if one.choice is ConflictChoice.KEEP:
            words = self.tr("{who} signed: keep theirs.").format(who=who)
        else:
            words = self.tr("{who} signed: send ours.").format(who=who)
        return f"{words} {isolate(one.reason)}" if one.reason else words

    def _draw_accounts(self, enrollment: Enrollment, state: ConflictsState) -> None:
        full = state.numbers_shown
        self.saw.say(
            *self._seen(enrollment.account.seen, self.tr("Not known: without network"), full=full)
        )
        answer = state.registered
        if answer is not None:
            account, number, facts = self._seen(answer.seen, self.tr("Cannot be read"), full=full)
            if not answer.fresh:
                old = self.tr("Not asked now: no answer. This is what was last seen.")
                facts = f"{facts}\n{old}" if facts else old
            self.now.say(account, number, facts)
        if enrollment.account.intent is Intent.REMOVE:
            self.wanted.say(self.tr("No account any more"), "", self._captured(enrollment))
        else:
            account, number = self._account(enrollment.account.fa, full=full)
            self.wanted.say(account, number, self._captured(enrollment))

    def _seen(self, seen: SeenAccount, unknown: str, *, full: bool) -> tuple[str, str, str]:
        if not seen.known or not seen.readable:
            return unknown, "", self._origin(seen)
        return (*self._account(seen.fa, full=full), self._origin(seen))

    def _account(self, fa: FinancialAddress | None, *, full: bool) -> tuple[str, str]:
        if fa is None:
            return self.tr("No account"), ""
        return isolate(institution(fa)), fa.number if full else masked_number(fa)

    def _origin(self, seen: SeenAccount) -> str:
        if seen.since is None:
            return ""
        when = full_moment(seen.since)
        if seen.by:
            return self.tr("since {date}, by {who}").format(date=when, who=ltr(seen.by))
        return self.tr("since {date}").format(date=when)

    def _captured(self, enrollment: Enrollment) -> str:
        when = full_moment(enrollment.captured_at)
        return self.tr("captured {date}").format(date=when)

    def _draw_rows(self, state: ConflictsState) -> None:
        self._rows = state.rows
        at = state.rows.index(state.chosen) if state.chosen in state.rows else -1
        self.list.show_rows([_line(row) for row in state.rows], at)
        self.list.set_looking(looking=not state.loaded and not state.trouble.code)

    def _row_chosen(self, row: int) -> None:
        self.reason_text.clear()
        self.enrollment_chosen.emit(self._rows[row])

    def _reason_typed(self) -> None:
        reason = bool(self.reason_text.text().strip())
        for button, choice in self._choices.items():
            asked = [one for one in self._asked if one.choice is choice]
            mine = any(one.is_mine for one in asked)
            button.setEnabled(self._can_decide and not mine and (reason or bool(asked)))

    def _decide(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            reason = self.reason_text.text()
            self.reason_text.clear()
            self.decided.emit(self._choices[button], reason)


def _line(enrollment: Enrollment) -> str:
    when = moment(enrollment.captured_at)
    facts = " · ".join(part for part in (ltr(enrollment.slip), when) if part)
    return f"{person_words(enrollment.person)}\n{facts}"
