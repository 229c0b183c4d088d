"""Review: what the person had, what they want, and why a second person looks."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
)

from spar_agent.domain.account import FinancialAddress, institution, masked_number
from spar_agent.domain.enrollment import (
    SELF_SERVICE,
    Enrollment,
    Intent,
    Reason,
    State,
    needs_branch,
)
from spar_agent.domain.names import likeness
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.ui.dates import moment, short_day
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.relations import helper_words, relation_words
from spar_agent.ui.review.branch_panel import BranchPanel
from spar_agent.ui.review.facts import past_words, proof_words
from spar_agent.ui.review.hold_panel import HoldPanel, HoldState
from spar_agent.ui.review.passbook_view import PassbookView
from spar_agent.ui.review.presenter import ReviewState
from spar_agent.ui.status import person_words
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.frame import PageFrame, card, field
from spar_agent.ui.widgets.icon import Button, Icon
from spar_agent.ui.widgets.plain_list import PlainList
from spar_agent.ui.widgets.text import breakable, isolate, label, ltr

LIST_LINES = 18
ROUND_NUMBER = 24
"""Pixels that are shown above and below the number that is decided about."""

translate = QCoreApplication.translate


def reason_words(reason: Reason) -> str:
    """Why a second person looks."""
    words = {
        Reason.CHANGE: translate("review", "Change of an account"),
        Reason.REMOVE: translate("review", "Removal of an account"),
        Reason.OFFLINE: translate("review", "Captured without network"),
        Reason.SAME_ACCOUNT: translate("review", "Account already used for another person"),
        Reason.CONFLICT: translate("review", "Conflict at the registry"),
        Reason.NOT_LISTED: translate("review", "Branch not in the list"),
        Reason.OTHER_NAME: translate("review", "Account in another name"),
        Reason.HELPER: translate("review", "Somebody helped the person"),
        Reason.BY_PHONE: translate("review", "Identity by telephone"),
        Reason.EXCEPTION: translate("review", "Identity could not be checked at first"),
        Reason.LATE: translate("review", "Captured many days ago"),
        Reason.OTP_ONLY: translate("review", "Identity by a code alone"),
        Reason.AUTHOR_GONE: translate("review", "Who captured it is not here any more"),
    }
    return words[reason]


def reason_tag(reason: Reason) -> str:
    """The same in a word or two, for a row of the list."""
    tags = {
        Reason.CHANGE: translate("review", "change"),
        Reason.REMOVE: translate("review", "removal"),
        Reason.OFFLINE: translate("review", "without network"),
        Reason.SAME_ACCOUNT: translate("review", "same account"),
        Reason.CONFLICT: translate("review", "conflict"),
        Reason.NOT_LISTED: translate("review", "not in the list"),
        Reason.OTHER_NAME: translate("review", "other name"),
        Reason.HELPER: translate("review", "helper"),
        Reason.BY_PHONE: translate("review", "by telephone"),
        Reason.EXCEPTION: translate("review", "exception"),
        Reason.LATE: translate("review", "late"),
        Reason.OTP_ONLY: translate("review", "code alone"),
        Reason.AUTHOR_GONE: translate("review", "no author"),
    }
    return tags[reason]


def return_reasons() -> tuple[str, ...]:
    """What is most often wrong; a line of one's own can be added, or stand alone."""
    return (
        translate("review", "Please check the number again"),
        translate("review", "Please check the branch again"),
        translate("review", "The name does not fit"),
        translate("review", "A paper is missing"),
        translate("review", "Please ask the person again"),
    )


def holder_words(enrollment: Enrollment) -> str:
    """The name in the passbook, whose it is, and how like the person's it is."""
    account, name = enrollment.account, enrollment.person.name
    whose = f" ({relation_words(account.relation)})" if account.relation else ""
    if not name:
        words = translate("review", "In the passbook: {holder}. The person's own name is not known")
        return words.format(holder=isolate(account.holder) + whose)
    words = translate("review", "In the passbook: {holder}. Names alike: {percent}")
    alike = ltr(f"{likeness(account.holder, name):.0%}")
    return words.format(holder=isolate(account.holder) + whose, percent=alike)


class ReviewPage(PageFrame):
    """List left, enrollment right. A approves, T returns, H holds; approve only after a look."""

    enrollment_chosen = Signal(object)
    expand_asked = Signal()
    approved = Signal()
    returned = Signal(str)
    conflict_asked = Signal(object)  # Enrollment
    figures_asked = Signal()

    def __init__(self) -> None:
        super().__init__(wide=True)
        self.ask(
            self.tr("Review"),
            self.tr("Compare with what the person had. Your own enrollments are never shown here."),
        )
        self.model = QStandardItemModel(self)
        self.list = PlainList()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Enrollments that wait"))
        self.list.selectionModel().currentChanged.connect(self._row_chosen)
        self.list.installEventFilter(self)
        self._build_detail()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list, 2)
        row.addWidget(self.detail, 3)
        row.addStretch()  # alone, the list begins where the page does
        self.empty = card(
            Icon("circle-check", 44, "good"),
            label(self.tr("Nothing waits for you."), "word"),
            label(self.tr("Changes, offline visits and doubts of agents appear here."), "muted"),
        )
        self.body.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row, 1)
        self.back = self.add_button(Button(self.tr("Return to the agent"), icon="arrow-left"))
        self.back.clicked.connect(self._return)
        self.figures = self.add_button(Button(self.tr("&Figures"), icon="history"))
        self.figures.clicked.connect(self.figures_asked)
        self.compare = self.add_button(
            Button(self.tr("&Compare the accounts"), "main", "arrow-right-left")
        )
        self.compare.clicked.connect(self._compare)
        self._chosen: Enrollment | None = None
        self.main.clicked.connect(self.approved)
        self.start_at(self.list)
        self.must_be_seen = (self.number,)
        self._rows: tuple[Enrollment, ...] = ()
        self._holds: Mapping[str, ReviewHold] = {}
        self._drawn = ""

    def _build_detail(self) -> None:
        self.headline = label("", "word")
        self.reasons = label("", "muted")
        self.had = label("")
        self.wants = label("", "strong")
        self.number = label("", "number")
        self.branch = BranchPanel()
        self.other_name = label("")
        self.helped = label("")
        self.note = label("")
        self.photo = PassbookView()
        self.photo.grown.connect(self._make_room)
        self.facts = label("", "muted")
        self.past_title = label(self.tr("Before, in this office"), "section")
        self.past = label("")
        self.look = Button(self.tr("&Look at the account"), icon="eye")
        self.look.clicked.connect(self.expand_asked)
        self.holding = HoldPanel()
        asked = self._build_return()
        self.detail = card(
            self.headline,
            self.reasons,
            label(self.tr("Had until now"), "section"),
            self.had,
            label(self.tr("Wants"), "section"),
            self.wants,
            self.branch,
            self.number,
            self.look,
            self.other_name,
            self.helped,
            self.note,
            self.photo,
            self.facts,
            self.past_title,
            self.past,
            field(self.tr("Reason, if you return it"), self.reason, asked),
            self.reason_text,
            self.holding,
        )
        column = self.detail.layout()
        if isinstance(column, QVBoxLayout):
            column.addStretch(1)

    def _build_return(self) -> QLabel:
        """The caption above the reasons for sending it back."""
        self.reason = Choice()
        self.reason.addItem(self.tr("Choose"), "")
        for words in return_reasons():
            self.reason.addItem(words, words)
        self.reason_text = QLineEdit()
        self.reason_text.setMaxLength(200)
        self.reason_text.setPlaceholderText(self.tr("One line to the agent"))
        self.reason_text.setAccessibleName(self.tr("One line to the agent"))
        asked = label(self.tr("Reason, if you return it"), "fieldLabel")
        self._return_parts = (asked, self.reason, self.reason_text)
        return asked

    def show_state(self, state: ReviewState) -> None:
        """Draw ``state``."""
        self._warn(state)
        self._draw_rows(state)
        none = state.loaded and not state.rows
        self.empty.setVisible(none)
        self.list.setVisible(not none and not self.photo.is_large())
        self.list.set_looking(looking=not state.loaded and not state.trouble.code)
        self.figures.setVisible(state.figures)
        enrollment = state.chosen
        self.detail.setVisible(enrollment is not None)
        self._chosen = enrollment
        conflict = enrollment is not None and enrollment.state is State.CONFLICT
        reviewed = enrollment is not None and not conflict and state.decidable
        returns = reviewed and not state.asks_hold  # one reason is asked for at a time
        self.back.setVisible(returns)
        self.compare.setVisible(conflict)
        for part in self._return_parts:
            part.setVisible(returns)
        open_branch = reviewed and enrollment is not None and needs_branch(enrollment)
        self.set_main(
            self.tr("Approve") if reviewed else "",
            self._keys(state, conflict=conflict, open_branch=open_branch) if enrollment else "",
            enabled=state.expanded and not state.busy and not open_branch,
        )
        if enrollment is None:
            return
        if enrollment.enrollment_id != self._drawn:
            self._drawn = enrollment.enrollment_id
            self.reason.setCurrentIndex(0)
            self.reason_text.clear()
        self.headline.setText(self._headline(state, enrollment))
        self.reasons.setText(" · ".join(reason_words(reason) for reason in state.reasons))
        self._draw_accounts(enrollment, open_branch=open_branch)
        self.branch.show_panel(enrollment, state.query, state.hits, busy=state.busy)
        self.branch.say_differ(differ=state.codes_differ)
        self._draw_number(enrollment.account.fa if state.expanded else None)
        self.look.setVisible(not state.expanded and not conflict)
        self._draw_doubts(enrollment)
        self.photo.show_photo(state.photo)
        self.facts.setText(self._evidence(enrollment, state))
        self.past.setText(past_words(state.facts.past))
        for part in (self.past_title, self.past):
            part.setVisible(bool(state.code))
        self._draw_hold(enrollment.enrollment_id, state, reviewed=reviewed)

    def _draw_hold(self, key: str, state: ReviewState, *, reviewed: bool) -> None:
        """Who holds it, or that it may be put on hold."""
        hold, terms = state.holds.get(key), state.terms.get(key)
        self.holding.setVisible(reviewed and (hold is not None or terms is not None))
        shown = HoldState(key, hold, terms, state.hold_days, state.asks_hold, state.busy)
        if self.holding.show_panel(shown):
            self.stand_at(self.holding.reason)
            QTimer.singleShot(0, self.holding.save, self._show_hold)

    def _show_hold(self) -> None:
        """The whole form comes into view, with the button that signs."""
        self.area.bring_into_view(self.holding.form, ROUND_NUMBER)

    def close_question(self) -> bool:
        """Esc closes the form of a hold first."""
        if not self.holding.form.isVisible():
            return False
        self.holding.asked.emit()
        return True

    def _warn(self, state: ReviewState) -> None:
        """Trouble, and what it means for the list."""
        words = trouble_sentence(state.trouble)
        if not state.decidable:
            ours = self.tr("Shown is what waits of this laptop; others decide about it.")
            self.notice.say(f"{words} {ours}", "warn")
        elif state.more and not words:
            self.notice.say(self.tr("The oldest are shown; more follow as you decide."), "info")
        else:
            self.notice.say(words)

    def _headline(self, state: ReviewState, enrollment: Enrollment) -> str:
        """Whose it is; from the center it comes without number, and with a code to compare."""
        return f"{person_words(enrollment.person)}  {ltr(state.code or breakable(enrollment.slip))}"

    def _keys(self, state: ReviewState, *, conflict: bool, open_branch: bool) -> str:
        """Only keys that do something now."""
        if conflict:
            return self.tr("Enter: compare the accounts, then decide")
        look = self.tr("L: look at the account")
        if not state.decidable:
            return look if not state.expanded else ""
        if state.asks_hold:
            return self.tr("Enter: put on hold · Esc: close the form")
        first = self.tr("A: approve") if state.expanded else look
        if open_branch:
            first = self.tr("Enter: say first which bank and branch it is")
        keys = [first, self.tr("T: return")]
        if state.hold_days:
            keys.append(self.tr("H: hold"))
        return " · ".join(keys)

    def _draw_accounts(self, enrollment: Enrollment, *, open_branch: bool) -> None:
        """What the person had, and what they want."""
        self.had.setText(
            self._account(enrollment.account.seen.fa)
            if enrollment.account.seen.known
            else self.tr("Not known")
        )
        removes = enrollment.account.intent is Intent.REMOVE
        self.wants.setText(
            self.tr("No account any more") if removes else self._account(enrollment.account.fa)
        )
        if enrollment.account.written and not open_branch:
            said = self.tr("The agent wrote: {place}")
            self.wants.setText(
                f"{self.wants.text()}\n{said.format(place=isolate(enrollment.account.written))}"
            )

    def _draw_number(self, fa: FinancialAddress | None) -> None:
        """What is decided about, once it was asked for; None hides it."""
        self.number.setText(ltr(fa.number) if fa is not None else "")
        if fa is not None and self.number.isHidden():
            QTimer.singleShot(0, self.number, self._show_number)
        self.number.setVisible(fa is not None)

    def _show_number(self) -> None:
        """What is decided about comes into view, and with it the button that decides."""
        self.area.bring_into_view(self.number, ROUND_NUMBER)

    def _draw_doubts(self, enrollment: Enrollment) -> None:
        """What the agent wrote of the account's holder, and why it is right all the same."""
        self.other_name.setText(holder_words(enrollment))
        self.other_name.setVisible(bool(enrollment.account.holder))
        self.helped.setText(helper_words(enrollment.person.helper))
        self.helped.setVisible(enrollment.person.helper is not None)
        self.note.setText(
            self.tr("The agent says: {reason}").format(reason=isolate(enrollment.note))
        )
        self.note.setVisible(bool(enrollment.note))

    def _make_room(self, grown: bool) -> None:  # noqa: FBT001 -- a slot
        """A photo that is read digit by digit gets the room of the list."""
        self.list.setVisible(not grown)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """The list is as wide as its lines need, whatever the size of the text."""
        super().resizeEvent(event)
        self.list.setMaximumWidth(LIST_LINES * self.fontMetrics().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Letters act while the list has the focus; it would look for a row that begins so."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and event.text().isalpha():
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        """L, A, T and H, unless a reason is being given; Enter looks, and approves nothing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
            return
        if not self._is_writing():
            acts = {
                Qt.Key.Key_A: self.main,
                Qt.Key.Key_L: self.look,
                Qt.Key.Key_T: self.back,
                Qt.Key.Key_H: self.holding.ask,
            }
            button = acts.get(Qt.Key(event.key()))
            if button is not None and button.isVisible() and button.isEnabled():
                button.click()
                return
        super().keyPressEvent(event)

    def _is_returning(self) -> bool:
        return self.reason_text.hasFocus() or self.reason.hasFocus()

    def _is_writing(self) -> bool:
        return self._is_returning() or self.holding.has_focus()

    def _enter(self) -> None:
        """What Enter does depends on where one is: nobody approves by the habit of the hand."""
        if self._is_returning():
            self._return()
            return
        if self.branch.isVisible() and self.list.hasFocus():
            self.branch.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        mine = (self.holding.ask, self.holding.end)
        buttons = (self.main, self.back, self.figures, self.compare, *mine)
        usual = self.compare if self.compare.isVisible() else self.look
        focused = next((button for button in buttons if button.hasFocus()), usual)
        if focused.isVisible() and focused.isEnabled():
            focused.click()

    def _account(self, fa: FinancialAddress | None) -> str:
        if fa is None:
            return self.tr("No account")
        return f"{isolate(institution(fa))}, {ltr(masked_number(fa))}"

    def _evidence(self, enrollment: Enrollment, state: ReviewState) -> str:
        lines = []
        if state.author:
            captured = moment(enrollment.captured_at)
            words = self.tr("Captured by {who}, {date}")
            if state.author == SELF_SERVICE:
                words = self.tr("Asked for by the person, on the portal, {date}")
            lines.append(words.format(who=ltr(state.author), date=captured))
        if state.code and state.author != SELF_SERVICE:
            lines.append(proof_words(state.facts))
        elif enrollment.proof is not None:
            when = moment(enrollment.proof.response_time)
            lines.append(self.tr("Identity confirmed {date}").format(date=when))
        if enrollment.consent is not None and enrollment.consent.shown_s:
            seconds = ltr(str(round(enrollment.consent.shown_s)))
            lines.append(self.tr("Consent page open for {n} s").format(n=seconds))
        return " · ".join(lines)

    def _draw_rows(self, state: ReviewState) -> None:
        # Drawing tells nobody: the presenter has chosen, and a state is never drawn inside another.
        with QSignalBlocker(self.list.selectionModel()):
            if (state.rows, state.holds) != (self._rows, self._holds):
                self._rows, self._holds = state.rows, state.holds
                self._fill(state)
            chosen = state.chosen.enrollment_id if state.chosen else ""
            ids = [row.enrollment_id for row in state.rows]
            if chosen in ids and self.list.currentIndex().row() != ids.index(chosen):
                self.list.setCurrentIndex(self.model.index(ids.index(chosen), 0))

    def _fill(self, state: ReviewState) -> None:
        """Who, when, and why in a few words."""
        self.model.clear()
        for enrollment in state.rows:
            tags = [reason_tag(reason) for reason in state.tags.get(enrollment.enrollment_id, ())]
            hold = state.holds.get(enrollment.enrollment_id)
            if hold is not None:
                words = self.tr("on hold until {date} ({who})")
                tags.insert(0, words.format(date=short_day(hold.until), who=ltr(hold.by)))
            slip = f"{ltr(enrollment.slip)} · " if enrollment.slip else ""
            lines = (
                person_words(enrollment.person),
                f"{slip}{moment(enrollment.captured_at)}",
                " · ".join(tags),
            )
            self.model.appendRow(QStandardItem("\n".join(line for line in lines if line)))

    def _row_chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= index.row() < len(self._rows):
            self.enrollment_chosen.emit(self._rows[index.row()])

    def _compare(self) -> None:
        self.conflict_asked.emit(self._chosen)

    def _return(self) -> None:
        said = (self.reason.currentData(), self.reason_text.text().strip())
        full_reason = ": ".join(part for part in said if part)
        if not full_reason:
            self.stand_at(self.reason)
            return
        self.returned.emit(full_reason)
