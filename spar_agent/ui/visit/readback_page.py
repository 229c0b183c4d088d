"""The read-back page. The person looks at each digit too."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FinancialAddress,
    institution,
)
from spar_agent.domain.checks import grouped
from spar_agent.domain.directory import AccountRule
from spar_agent.domain.enrollment import Intent
from spar_agent.domain.speech import Speech, signs
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.visit.person_view import PersonView, readback_question
from spar_agent.ui.visit.state import ReadbackState
from spar_agent.ui.widgets.end_question import EndQuestion
from spar_agent.ui.widgets.frame import LOW_LINES, PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.read_aloud import ReadAloudButton
from spar_agent.ui.widgets.text import isolate, label, ltr, restyle


class ReadbackPage(PageFrame):
    """The number in large groups. Ctrl+Enter saves: the only action with a modifier.

    Ctrl+D turns the screen to the person; whatever hides this page, the lock first of all, takes
    that away at once.
    """

    saved = Signal()
    wrong = Signal()
    stopped = Signal()

    def __init__(self, language: PersonLanguage) -> None:
        super().__init__()
        self._language = language
        self.question = label("", "speech")
        self.number = label("", "readback")
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.place = label("", "word")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code = label("", "muted")
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.end = EndQuestion()
        self.body.addWidget(self.end)
        self.read_aloud = ReadAloudButton(language)
        asked = QHBoxLayout()
        asked.addWidget(self.question, 1)
        asked.addWidget(self.read_aloud)
        self.body.addLayout(asked)
        self.body.addWidget(self.read_aloud.notice)
        self.body.addWidget(card(self.place, self.code))
        self.body.addStretch(1)
        self.pinned.setContentsMargins(32, 6, 32, 0)
        self.pinned.addWidget(card(self.number, tight=True))
        self.must_be_seen = (self.number,)
        self.no = self.add_button(Button(self.tr("A digit is wrong"), "quiet", "pencil"))
        self.no.clicked.connect(self._said_no)
        self.end.go_on.clicked.connect(self.wrong)
        self.end.ended.connect(self.stopped)
        self._wrong_before = False
        self.main.clicked.connect(self.saved)
        self.person = PersonView(language, self)
        self.show_them = self.add_button(Button(self.tr("S&how"), "", "eye"))
        self.show_them.setAccessibleName(self.tr("Show to the person"))
        self.show_them.clicked.connect(self.person.toggle)
        turn = QShortcut(QKeySequence("Ctrl+D"), self)
        turn.activated.connect(self.person.toggle)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._by_keys)

    def show_state(self, state: ReadbackState) -> None:
        """Draw the change as the person should read it."""
        self.notice.say(trouble_sentence(state.trouble))
        fa = state.account.fa
        if state.account.intent is Intent.REMOVE:
            self.ask(self.tr("Remove this account?"))
            self.no.setText(self.tr("Do not remove it"))
        else:
            self.no.setText(self.tr("A digit is wrong"))
            self.ask(self.tr("Read it aloud, digit by digit"))
        self.question.setText(readback_question(state.account, self._language))
        self._wrong_before = state.wrong_before
        if fa is not None:
            rule = state.hit.dfsp.rule if state.hit else AccountRule()
            self.number.setText(ltr(grouped(fa.number, rule)))
            self.place.setText(isolate(institution(fa)))
            self.code.setText(ltr(fa.branch_code) if isinstance(fa, BankAccount) else "")
            if state.account.written:
                self.code.setText(self.tr("As in the passbook: it is not in the list"))
        self.read_aloud.show_speech(_digits(fa))
        self.person.show_state(state)
        self.set_main(
            self.tr("Remove") if state.account.intent is Intent.REMOVE else self.tr("Save"),
            self.tr("Ctrl+Enter: remove it · Esc: go back · Ctrl+D: show to the person, and back")
            if state.account.intent is Intent.REMOVE
            else self.tr(
                "Ctrl+Enter: each digit is right, save · Esc: correct it · Ctrl+D: show to the"
                " person, and back"
            ),
            enabled=not state.busy,
        )
        self.main.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.start_at(self.show_them)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """On a low page with large text the number is smaller, and none of its digits is cut."""
        super().resizeEvent(event)
        restyle(self.number, "low", self.height() < LOW_LINES * self.fontMetrics().height())

    def close_question(self) -> bool:
        """Esc on "End the visit here?": the number is read once more."""
        asked = self.end.put_away()
        if asked:
            self.take_focus()
        return asked

    def _said_no(self) -> None:
        """The second time it may be better to stop than to type again."""
        if self._wrong_before:
            self.end.ask()
        else:
            self.wrong.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        """The lock, or another page: nothing of the person stays on the screen."""
        self.person.hide()
        self.end.hide()
        super().hideEvent(event)

    def keyPressEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        """Enter where no control has the focus does nothing: saving is not a habit."""
        event.ignore()  # type: ignore[attr-defined]  # a QKeyEvent

    def _by_keys(self) -> None:
        if self.may_press_main():
            self.saved.emit()


def _digits(fa: FinancialAddress | None) -> Speech:
    """The number digit by digit; an e-mail address is not spoken: it has signs that none calls."""
    if fa is None or isinstance(fa, EmailWallet):
        return Speech("", ())
    each = signs(fa.number)
    return Speech(" ".join(each), each)
