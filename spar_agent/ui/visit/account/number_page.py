"""The page of the account number, which is typed twice."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit

from spar_agent.domain.account import FaType
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.directory import Hit
from spar_agent.ui.messages import trouble_sentence
from spar_agent.ui.relations import chosen_relation, relation_list
from spar_agent.ui.visit.account.differing_numbers import DifferingNumbers
from spar_agent.ui.visit.account.passbook_panel import PassbookPanel
from spar_agent.ui.visit.account.state import NumberEntry, NumberQuestion, NumberState, settles
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.frame import LOW_LINES, PageFrame, card, field
from spar_agent.ui.widgets.hit_list import headline, second_line
from spar_agent.ui.widgets.text import Notice, isolate, label, ltr, restyle
from spar_agent.ui.widgets.typed_line import TypedLineEdit

ROUND_COMPARED = 8
"""Pixels around what differs when it comes into view."""

translate = QCoreApplication.translate


class NumberPage(PageFrame):
    """Two entries of one number; equal goes on by itself, different is shown digit by digit."""

    number_given = Signal(str)
    again_given = Signal(str)
    holder_given = Signal(str)
    explained = Signal(str, object)  # the agent's words, and Relation or None

    def __init__(self) -> None:
        super().__init__()
        self._where = label("", "word")
        self._place = label("", "muted")
        self.first = QLineEdit()
        self.again = TypedLineEdit()
        for entry in (self.first, self.again):
            entry.setObjectName("bigNumber")
            entry.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            entry.setMaxLength(80)
        self._caption = label("", "fieldLabel")
        self._again_caption = label("", "fieldLabel")
        self._holder_caption = label("", "fieldLabel")
        self._is_wallet = False
        self.below = label("", "muted")
        self.compared = DifferingNumbers()
        self.differ = Notice()
        self.holder = QLineEdit()
        self.holder.setMaxLength(80)
        self.passbook = PassbookPanel()
        self.doubt = Notice()
        self.relation = relation_list()
        self._whose = label("", "fieldLabel")
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self._lay_out()
        self._connect()
        self.start_at(self.first)
        self._entry = NumberEntry()
        self._compared = self._entry  # what was drawn last
        self._hit: object = None

    def _lay_out(self) -> None:
        """Where, the two entries, whose name it is, and what is asked once they are equal."""
        self.body.addWidget(card(self._where, self._place, soft=True))
        self._numbers = card(
            field(self.tr("Number"), self.first, self._caption),
            self.below,
            self.compared,
            field("", self.again, self._again_caption),
            self.differ,
        )
        self.body.addWidget(self._numbers)
        self._name = card(
            field(
                self.tr("Name in the passbook, if it is another (Alt+N)"),
                self.holder,
                self._holder_caption,
            ),
            self.passbook,
        )
        self.body.addWidget(self._name)
        self.asked = card(
            self.doubt,
            field(self.tr("Whose name is it?"), self.relation, self._whose),
            field(self.tr("Why it is right"), self.reason),
        )
        self._whose.setText(self.tr("Whose name is it?"))
        self.body.addWidget(self.asked)
        self.body.addStretch(1)

    def _connect(self) -> None:
        QShortcut(QKeySequence("Alt+N"), self, self.holder.setFocus)
        self.holder.editingFinished.connect(self._holder_left)
        self.reason.textChanged.connect(self._answer_changed)
        self.relation.currentIndexChanged.connect(self._answer_changed)
        self.first.editingFinished.connect(self._first_left)
        self.first.textEdited.connect(self._first_edited)
        self.again.typed.connect(self._again_edited)
        self.again.refused.connect(self._not_typed)
        self.main.clicked.connect(self._main_pressed)

    def show_state(self, state: NumberState) -> None:
        """Draw ``state``."""
        hit = state.hit
        if hit is None:
            return
        if hit is not self._hit:
            self._hit = hit
            for line in (self.first, self.again, self.holder, self.reason):
                line.clear()
            self.relation.setCurrentIndex(0)
        self._texts(hit.dfsp.kind)
        self._where.setText(headline(hit))
        code = hit.branch.code if hit.branch else hit.dfsp.code
        self._place.setText(" · ".join(p for p in (second_line(hit), ltr(code)) if p))
        self._entry = state.entry
        self.notice.say(trouble_sentence(state.trouble))
        restyle(self.first, "fault", state.entry.fault is not None)
        self.below.setObjectName("muted" if state.entry.fault is None else "bad")
        restyle(self.below, "fault", state.entry.fault is not None)
        fault = state.entry.fault
        words = fault_words(fault) if fault is not None else self._help(hit, state.entry)
        if words != self.below.text():
            self.below.setText(words)
            announce(self.first, words, at_once=fault is not None)
        if state.entry.first_ok and not state.entry.again and not self.again.text():
            self.first.setText(state.entry.grouped)
            if self.isVisible() and not self.again.hasFocus():
                self.stand_at(self.again)
        self._show_difference(state.entry)
        self.set_main(
            self.tr("Continue"),
            self.tr("Enter: next line. The second line goes on by itself."),
            enabled=not state.busy,
        )
        self._show_asked(state)
        self.passbook.show_photo(state.photo)

    def _help(self, hit: Hit, entry: NumberEntry) -> str:
        """What helps and needs no answer."""
        if entry.operator:
            return self.tr("A number of {operator}, unless it was moved.").format(
                operator=isolate(entry.operator)
            )
        example = hit.dfsp.rule.example
        return self.tr("For example {number}").format(number=ltr(example)) if example else ""

    def _show_asked(self, state: NumberState) -> None:
        asks = state.entry.asks
        opened = bool(asks) and not self.asked.isVisible()
        self.asked.setVisible(bool(asks))
        for settled in (self._numbers, self._name):
            settled.setVisible(not asks)
        for part in (self.relation, self._whose):
            part.setVisible(NumberQuestion.OTHER_NAME in asks)
        words = {
            NumberQuestion.SAME_ACCOUNT: self.tr(
                "This account is already used for another person. A second person looks at it."
            ),
            NumberQuestion.OTHER_NAME: self.tr("The account is in another name: {holder}."),
            NumberQuestion.OPERATOR: self.tr(
                "It looks like a number of {operator}; you chose {wallet}. Has it moved?"
            ),
            NumberQuestion.ABROAD: self.tr(
                "This is a phone number of another country ({code}). Ask the person whether it is"
                " right."
            ),
        }
        wallet = isolate(state.hit.dfsp.name) if state.hit else ""
        lines = [
            words[ask].format(
                holder=isolate(state.entry.holder),
                operator=isolate(state.entry.operator),
                code=ltr(state.entry.abroad),
                wallet=wallet,
            )
            for ask in asks
        ]
        self.doubt.say("\n".join(lines), "warn")
        if not asks:
            return
        self.set_main(
            self.tr("It is right"),
            self.tr("Write why, then Enter · Esc: one step back"),
            enabled=self._may_go_on(),
        )
        if opened and self.isVisible():
            self.reason.clear()
            self.relation.setCurrentIndex(0)
            first = self.relation if NumberQuestion.OTHER_NAME in asks else self.reason
            self.stand_at(first)

    def _may_go_on(self) -> bool:
        return settles(self._entry.asks, self.reason.text(), chosen_relation(self.relation))

    def _answer_changed(self, _now: object) -> None:
        if self._entry.asks:
            self.main.setEnabled(self._may_go_on())

    def _holder_left(self) -> None:
        if self.holder.text().strip() != self._entry.holder:
            self.holder_given.emit(self.holder.text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """On a low screen with large text the lines to type in get the room of the title."""
        super().resizeEvent(event)
        low = self.height() < LOW_LINES * self.fontMetrics().height()
        for part in (self.title, self.hint):
            part.setVisible(not low)

    def _texts(self, kind: FaType) -> None:
        """A wallet has no passbook: nobody is asked for one."""
        wallet = self._is_wallet = kind is not FaType.BANK
        self._again_caption.setText(
            self.tr("Again, as the person says it")
            if wallet
            else self.tr("Again, from the passbook")
        )
        self._holder_caption.setText(
            self.tr("Name of the wallet's owner, if it is another (Alt+N)")
            if wallet
            else self.tr("Name in the passbook, if it is another (Alt+N)")
        )
        for line, caption in (
            (self.again, self._again_caption),
            (self.holder, self._holder_caption),
        ):
            line.setAccessibleName(caption.text())
        self.passbook.setVisible(not wallet)
        if kind is FaType.MOBILE_WALLET:
            self.ask(self.tr("Which phone number has the wallet?"))
            self._caption.setText(self.tr("Phone number of the wallet"))
        elif kind is FaType.EMAIL_WALLET:
            self.ask(self.tr("Which e-mail address has the wallet?"))
            self._caption.setText(self.tr("E-mail address of the wallet"))
        else:
            self.ask(self.tr("Which account?"))
            self._caption.setText(self.tr("Account number, as in the passbook"))
        self.first.setAccessibleName(self._caption.text())

    def _show_difference(self, entry: NumberEntry) -> None:
        restyle(self.again, "fault", bool(entry.differs))
        new = entry is not self._compared
        self._compared = entry
        self.start_at(self.again if entry.differs else self.first)
        self.compared.show_numbers(entry.first, entry.again, entry.differs)
        if not entry.differs:
            self.differ.say("")
            return
        places = ", ".join(str(at + 1) for at in entry.differs)
        self.differ.say(self._differ_words().format(places=ltr(places)), "bad")
        if new:
            self.stand_at(self.again)
            self.again.selectAll()
            QTimer.singleShot(0, self.compared, self._show_compared)

    def _show_compared(self) -> None:
        """What differs comes into view, and above all the line in which it is typed again."""
        for part in (self.differ, self.compared, self.again):
            self.area.bring_into_view(part, ROUND_COMPARED)

    def _first_edited(self, _text: str) -> None:
        restyle(self.first, "fault", value=False)

    def _first_left(self) -> None:
        if self.first.text().strip() and self.isVisible():
            self.number_given.emit(self.first.text())

    def _again_edited(self, text: str) -> None:
        wanted = "".join(self._entry.first.split())
        typed = "".join(text.split())
        if wanted and len(typed) >= len(wanted):
            self.again_given.emit(text)

    def _again_left(self) -> None:
        if self.again.text().strip():
            self.again_given.emit(self.again.text())

    def _main_pressed(self) -> None:
        if self._entry.asks:
            if self._may_go_on():
                self.explained.emit(self.reason.text(), chosen_relation(self.relation))
        elif self._entry.first_ok and self.again.text().strip():
            self._again_left()
        elif self._entry.first_ok:
            self.stand_at(self.again)
        elif self.first.text().strip():
            self.number_given.emit(self.first.text())

    def _differ_words(self) -> str:
        if self._is_wallet:
            return self.tr("The two entries differ at sign {places}. Ask the person again.")
        return self.tr("The two entries differ at digit {places}. Look at the passbook.")

    def _not_typed(self) -> None:
        words = self.tr("Please type it again from the passbook.")
        if self._is_wallet:
            words = self.tr("Please ask again and type it.")
        self.differ.say(words, "warn")


def fault_words(fault: NumberFault) -> str:
    """What is wrong with an account number, and what to do."""
    words = {
        NumberFault.EMPTY: translate("number", "Type the number first."),
        NumberFault.LENGTH: translate(
            "number", "This bank's numbers are longer or shorter. Count the digits."
        ),
        NumberFault.CHARACTERS: translate(
            "number",
            "There is a sign in it that no number of this kind has, or there are two numbers.",
        ),
        NumberFault.CHECKSUM: translate(
            "number", "The check digit does not fit. Compare it digit by digit."
        ),
        NumberFault.PATTERN: translate(
            "number", "Numbers of this bank look different. Compare it."
        ),
        NumberFault.PHONE: translate("number", "This is not a mobile phone number."),
        NumberFault.EMAIL: translate("number", "This is not an e-mail address."),
        NumberFault.CORRUPTING: translate(
            "number", "There is a sign in it that would spoil the address."
        ),
    }
    return words.get(fault, translate("number", "This number cannot be paid to. Compare it."))
