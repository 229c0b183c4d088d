"""The last page of a visit: saved, and how it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from spar_agent.domain.account import FinancialAddress, institution, masked_number
from spar_agent.domain.enrollment import Enrollment, Intent, State
from spar_agent.domain.slip_paper import Paper
from spar_agent.services.visit import may_take_back
from spar_agent.ui.appointment_panel import AppointmentPanel
from spar_agent.ui.slip.panel import PrinterChoice, SlipQuestion, show_print_result
from spar_agent.ui.slip.presenter import SlipState
from spar_agent.ui.slip.preview import CodeView, SlipPreview
from spar_agent.ui.slip.sheet import NO_SHEET
from spar_agent.ui.status import group_look, status_line, status_words
from spar_agent.ui.visit.state import DoneState
from spar_agent.ui.widgets.announce import announce
from spar_agent.ui.widgets.frame import LOW_LINES, PageFrame, card
from spar_agent.ui.widgets.icon import Button
from spar_agent.ui.widgets.text import Chip, breakable, isolate, label, ltr, restyle

BESIDE_LINES = 34
"""Width in line heights from which the slip stands beside its facts."""


class DonePage(PageFrame):
    """The slip's facts, and a status that moves by itself.

    Where there is no printer the number stands large, to be written down.
    """

    next_asked = Signal()
    undo_asked = Signal()
    details_asked = Signal(str)
    print_asked = Signal()
    printer_chosen = Signal(str)

    def __init__(self, paper: Paper = Paper.ROLL) -> None:
        super().__init__()
        self.chip = Chip()
        self.line = label("", "lead")
        self.slip = label("", "slip")
        self.slip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.slip_caption = label(self.tr("Slip number"), "section")
        self.slip_caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.receipt = label("", "section")
        self.facts = label("")
        self.free = label(self.tr("This service is free."), "muted")
        self.code = CodeView()
        self.preview = SlipPreview(paper)
        self.question = SlipQuestion()
        self.appointment = AppointmentPanel()
        self.printers = PrinterChoice()
        self.printers.chosen.connect(self.printer_chosen)
        self._by_hand = False
        self._numbered = True
        self._lay_out()
        self.details = self.add_button(Button(self.tr("History"), "quiet", "history"))
        self.details.clicked.connect(self._details)
        self.undo = self.add_button(Button(self.tr("&Undo"), "quiet", "pencil"))
        self.undo.clicked.connect(self.undo_asked)
        self.print = self.add_button(Button(self.tr("&Print slip"), "", "printer"))
        self.print.clicked.connect(self.print_asked)
        self.main.clicked.connect(self.next_asked)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.activated.connect(self.print_asked)
        self._id = ""

    def _lay_out(self) -> None:
        number = QVBoxLayout()
        number.addStretch(1)
        number.addWidget(self.slip_caption)
        number.addWidget(self.slip)
        number.addStretch(1)
        self._spoken = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._spoken.addLayout(number, 1)
        self._spoken.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.paper = card(self._spoken, self.receipt, self.facts, self.free)
        standing = QVBoxLayout()
        standing.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        standing.addWidget(self.line)
        self._order = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._order.addLayout(standing)
        self._order.addWidget(self.paper)
        self.body.addWidget(self.question)
        self.body.addWidget(self.appointment)
        left = QVBoxLayout()
        left.addLayout(self._order)
        left.addWidget(self.printers)
        left.addStretch(1)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(20)
        self._beside.addLayout(left, 1)
        self._beside.addWidget(
            self.preview, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        )
        self.body.addLayout(self._beside)
        self.body.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """On a narrow screen the slip stands below its facts."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """On a low screen a number to be written down comes before everything."""
        line = self.fontMetrics().height()
        wide, low = self.width() >= BESIDE_LINES * line, self.height() < LOW_LINES * line
        along = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(along)
        self._spoken.setDirection(along)
        self.title.setVisible(not (low and self._by_hand))
        self.slip_caption.setVisible(not (low and self._by_hand))
        # The history is also in "All visits"; the undo is here only, and only for a while.
        self.details.setVisible(wide or self.undo.isHidden())

    def show_slip(self, state: SlipState) -> None:
        """Draw the slip, what came of printing it, and how to do without."""
        by_hand = state.printers_known and not state.printers and self._numbered
        self._by_hand = by_hand
        show_print_result(self.notice, state, numbered=self._numbered)
        self.question.show_slip(state)
        self.printers.show_printers(state.printers, state.printer)
        self.print.setEnabled(not state.busy)
        restyle(self.slip, "huge", by_hand)
        first, last = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop
        self._order.setDirection(last if by_hand else first)
        self.code.show_code(state.sheet.code if by_hand else ())
        self._make_room()
        self.preview.show_sheet(NO_SHEET if by_hand else state.sheet)

    def show_state(self, state: DoneState) -> None:
        """Draw how the saved enrollment stands now."""
        saved = state.saved
        if saved is None:
            return
        self._id = saved.enrollment_id
        self._numbered = bool(saved.slip)
        self.undo.setVisible(may_take_back(saved))
        self.undo.setEnabled(not state.busy)
        self._make_room()
        look = group_look(saved.state)
        self.chip.say(look.word, look.icon, look.kind)
        self._tell(status_line(saved))
        self.ask(status_words(saved.state).title)
        linked = saved.state is State.LINKED
        self.receipt.setText(
            self.tr("Confirmation") if linked else self.tr("Receipt of your request")
        )
        self.slip.setText(ltr(breakable(saved.slip)))
        self.slip.setAccessibleName(saved.slip)
        self.paper.setVisible(saved.state is not State.CANCELLED)
        self.facts.setText(self._facts(saved))
        self.appointment.show_days(state.days, saved.appointment)
        self.set_main(
            self.tr("Next person"), self.tr("Enter: next person · Ctrl+P: print the slip")
        )
        self.start_at(self.main)

    def _tell(self, line: str) -> None:
        """The status moves by itself: whoever listens hears it."""
        if line != self.line.text():
            self.line.setText(line)
            announce(self, f"{self.chip.text()}. {line}")

    def _facts(self, saved: Enrollment) -> str:
        linked = saved.state is State.LINKED
        lines = [self.tr("Person: {number}").format(number=ltr(saved.person.mask))]
        if saved.account.seen.fa is not None:
            old = _named(saved.account.seen.fa)
            words = self.tr("Before: {account}") if linked else self.tr("Until now: {account}")
            lines.append(words.format(account=old))
        if saved.account.fa is not None and saved.account.intent is not Intent.REMOVE:
            new = _named(saved.account.fa)
            words = self.tr("Now: {account}") if linked else self.tr("Wanted: {account}")
            lines.append(words.format(account=new))
        if saved.state is State.AWAITING_AUTH:
            lines.append(self.tr("Your identity must still be checked. Keep this slip."))
        return "\n".join(lines)

    def _details(self) -> None:
        self.details_asked.emit(self._id)


def _named(fa: FinancialAddress) -> str:
    return f"{isolate(institution(fa))}, {ltr(masked_number(fa))}"
