"""P8: saved, and how it stands."""

from PySide6.QtCore import Qt, Signal

from spar_agent.domain.account import institution, masked_number
from spar_agent.domain.enrollment import Enrollment, Intent, State
from spar_agent.ui.status import group_look, status_line
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.frame import PageFrame, card
from spar_agent.ui.widgets.glyph import Button, Glyph
from spar_agent.ui.widgets.text import Chip, label, ltr


class DonePage(PageFrame):
    """The slip's facts, and a status that moves by itself."""

    next_asked = Signal()
    details_asked = Signal(str)

    def __init__(self) -> None:
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
        self.mark = Glyph("circle-check", 56, "good")
        self.body.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.line)
        self.paper = card(self.receipt, self.slip_caption, self.slip, self.facts, self.free)
        self.body.addWidget(self.paper)
        self.body.addStretch(1)
        self.details = self.add_button(Button(self.tr("History"), "quiet", "history"))
        self.details.clicked.connect(self._details)
        self.main.clicked.connect(self.next_asked)
        self._id = ""

    def show_state(self, state: VisitState) -> None:
        """Draw how the saved enrollment stands now."""
        saved = state.saved
        if saved is None:
            return
        self._id = saved.enrollment_id
        look = group_look(saved.state)
        self.chip.say(look.word, look.icon, look.kind)
        self.line.setText(status_line(saved))
        self.ask(self._headline(saved))
        linked = saved.state is State.LINKED
        self.receipt.setText(
            self.tr("Confirmation") if linked else self.tr("Receipt of your request")
        )
        self.slip.setText(ltr(saved.slip))
        self.paper.setVisible(saved.state is not State.CANCELLED)
        self.facts.setText(self._facts(saved))
        self.set_main(self.tr("Next person"), self.tr("Enter: next person"))
        self.start_at(self.main)

    def _headline(self, saved: Enrollment) -> str:
        words = {
            State.LINKED: self.tr("At the registry"),
            State.IN_REVIEW: self.tr("Saved. A second person looks at it"),
            State.AWAITING_AUTH: self.tr("Saved on this computer, encrypted"),
            State.CANCELLED: self.tr("Nothing was changed"),
            State.RETURNED: self.tr("This one needs you"),
            State.CONFLICT: self.tr("A supervisor decides"),
        }
        return words.get(saved.state, self.tr("Saved. Sent, checking…"))

    def _facts(self, saved: Enrollment) -> str:
        lines = [self.tr("Person: {number}").format(number=ltr(saved.person_mask))]
        if saved.base.fa is not None:
            old = f"{institution(saved.base.fa)}, {ltr(masked_number(saved.base.fa))}"
            lines.append(self.tr("Before: {account}").format(account=old))
        if saved.fa is not None and saved.intent is not Intent.REMOVE:
            new = f"{institution(saved.fa)}, {ltr(masked_number(saved.fa))}"
            lines.append(self.tr("Now: {account}").format(account=new))
        if saved.state is State.AWAITING_AUTH:
            lines.append(self.tr("Your identity must still be checked. Keep this slip."))
        return "\n".join(lines)

    def _details(self) -> None:
        self.details_asked.emit(self._id)
