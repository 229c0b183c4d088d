"""Where slips are handed over: the page after saving, and the story of any earlier visit."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.slip import Slip
from spar_agent.domain.slip_paper import Paper
from spar_agent.ports.runner import Runner
from spar_agent.services.slips import Slips
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.slip.presenter import SheetPrinter, SlipPresenter
from spar_agent.ui.slip.printer import SlipPrinter
from spar_agent.ui.slip.receipt import ReceiptPresenter, receipt_sheet
from spar_agent.ui.slip.scripts import Glyphs, readable
from spar_agent.ui.slip.sheet import NO_SHEET, SlipSheet
from spar_agent.ui.slip.wording import Wording
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState


@dataclass(frozen=True, slots=True)
class SlipRules:
    """What the settings say. printer: a name, or empty for the system's choice."""

    paper: Paper = Paper.ROLL
    printer: str = ""
    prints_itself: bool = False


class SlipPrinting(QObject):
    """Ties the two pages that print slips to their presenters."""

    def __init__(
        self,
        visit: VisitPages,
        queue: QueuePage,
        slips: Slips,
        rules: SlipRules,
        language: PersonLanguage,
        runner: Runner,
        actor: str,
        sheet_printer: SheetPrinter | None = None,
    ) -> None:
        super().__init__(visit)
        self._language = language
        self._wording = Wording(language)
        self._wordings: dict[str, Wording] = {}
        self._glyphs = Glyphs()
        used = sheet_printer or SlipPrinter(rules.paper)
        self.saved = SlipPresenter(
            visit.done,
            slips,
            used,
            self._in_their_words,
            runner,
            actor,
            printer=rules.printer,
            prints_itself=rules.prints_itself,
        )
        self.earlier = SlipPresenter(
            queue.slip, slips, used, self._in_their_language, runner, actor, printer=rules.printer
        )
        self._slips, self._actor = slips, actor
        self.receipt = ReceiptPresenter(
            visit.apps, used, runner, self._receipt_printed, printer=rules.printer
        )
        self._receipt: ConsentSlip | None = None
        visit.apps.print_asked.connect(self.receipt.print_asked)
        visit.apps.printers.chosen.connect(self.receipt.printer_chosen)
        visit.state_shown.connect(self._visit_moved)
        visit.done.print_asked.connect(self.saved.print_asked)
        visit.done.printer_chosen.connect(self.saved.printer_chosen)
        visit.done.question.yes.connect(self.saved.came_out)
        visit.done.question.again.connect(self.saved.print_again)
        queue.slip.question.yes.connect(self.earlier.came_out)
        queue.slip.question.again.connect(self.earlier.print_again)
        queue.slip_asked.connect(self._again)
        queue.another_chosen.connect(self.earlier.forget)
        queue.slip.printers.chosen.connect(self.earlier.printer_chosen)
        language.changed.connect(self._language_changed)

    def _visit_moved(self, state: VisitState) -> None:
        if state.apps.receipt is not self._receipt:
            self._receipt = state.apps.receipt
            self._show_receipt()
        if state.step is VisitStep.DONE and state.done.saved is not None:
            self.saved.show(state.done.saved)
        else:
            self.saved.forget()

    def _again(self, enrollment: Enrollment) -> None:
        self.earlier.show(enrollment)
        self.earlier.print_asked()

    def _language_changed(self) -> None:
        """A method of ours, so that Qt lets go of it when the pages go: the words stay longer."""
        self.saved.language_changed()
        self._show_receipt()

    def _show_receipt(self) -> None:
        sheet = receipt_sheet(self._receipt, self._language) if self._receipt else NO_SHEET
        self.receipt.show(self._receipt, readable(sheet, self._glyphs.can_draw))

    def _receipt_printed(self, slip: ConsentSlip) -> None:
        self._slips.receipt_printed(slip, self._actor)

    def _in_their_words(self, slip: Slip) -> SlipSheet:
        return readable(self._wording.sheet(slip), self._glyphs.can_draw)

    def _in_their_language(self, slip: Slip) -> SlipSheet:
        """An earlier person's slip is in the language they agreed in, whoever sits here now."""
        spoken = self._language
        language = slip.language if slip.language in spoken.choices else spoken.language
        if language not in self._wordings:
            self._wordings[language] = Wording(PersonLanguage(language, self))
        return readable(self._wordings[language].sheet(slip), self._glyphs.can_draw)
