"""Where slips are handed over: the page after saving, and the story of any earlier visit."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.slip import Slip
from spar_agent.domain.slip_paper import Paper
from spar_agent.ports.runner import Runner
from spar_agent.services.slips import Slips
from spar_agent.ui.glyphs import glyphs
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.queue.page import QueuePage
from spar_agent.ui.slip.presenter import SheetPrinter, SlipPresenter, SlipState
from spar_agent.ui.slip.printer import SlipPrinter
from spar_agent.ui.slip.receipt import ReceiptPresenter, receipt_sheet
from spar_agent.ui.slip.scripts import readable_sheet
from spar_agent.ui.slip.sheet import NO_SHEET, SlipSheet
from spar_agent.ui.slip.wording import Wording
from spar_agent.ui.visit.apps.page import AppsPage
from spar_agent.ui.visit.done_page import DonePage
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.pages import VisitPages
from spar_agent.ui.visit.state import VisitState
from spar_agent.ui.widgets.page_on_demand import PageOnDemand


@dataclass(frozen=True, slots=True)
class SlipRules:
    """What the settings say. printer: a name, or empty for the system's choice."""

    paper: Paper = Paper.ROLL
    printer: str = ""
    prints_itself: bool = False


def _show_earlier(page: QueuePage, state: SlipState) -> None:
    page.slip.show_slip(state)


class SlipPrinting(QObject):
    """Ties the two pages that print slips to their presenters."""

    def __init__(
        self,
        visit: VisitPages,
        queue: PageOnDemand[QueuePage],
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
        used = sheet_printer or SlipPrinter(rules.paper)
        self.saved = SlipPresenter(
            visit.done_page.view(DonePage.show_slip),
            slips,
            used,
            self._in_their_words,
            runner,
            actor,
            printer=rules.printer,
            prints_itself=rules.prints_itself,
        )
        self.earlier = SlipPresenter(
            queue.view(_show_earlier),
            slips,
            used,
            self._in_their_language,
            runner,
            actor,
            printer=rules.printer,
        )
        self.receipt = ReceiptPresenter(
            visit.apps_page.view(AppsPage.show_slip),
            used,
            runner,
            self._receipt_printed,
            printer=rules.printer,
        )
        self._slips, self._actor = slips, actor
        self._receipt: ConsentSlip | None = None
        visit.state_shown.connect(self._visit_moved)
        visit.apps_page.when_made(self._connect_receipt)
        visit.done_page.when_made(self._connect_saved)
        queue.when_made(self._connect_earlier)
        language.changed.connect(self._language_changed)

    def _connect_receipt(self, page: AppsPage) -> None:
        page.print_asked.connect(self.receipt.print_asked)
        page.printers.chosen.connect(self.receipt.printer_chosen)

    def _connect_saved(self, page: DonePage) -> None:
        page.print_asked.connect(self.saved.print_asked)
        page.printer_chosen.connect(self.saved.printer_chosen)
        page.question.yes.connect(self.saved.came_out)
        page.question.again.connect(self.saved.print_again)

    def _connect_earlier(self, page: QueuePage) -> None:
        page.slip.question.yes.connect(self.earlier.came_out)
        page.slip.question.again.connect(self.earlier.print_again)
        page.slip_asked.connect(self._again)
        page.another_chosen.connect(self.earlier.forget)
        page.slip.printers.chosen.connect(self.earlier.printer_chosen)

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
        self.receipt.show(self._receipt, readable_sheet(sheet, glyphs().can_draw))

    def _receipt_printed(self, slip: ConsentSlip) -> None:
        self._slips.receipt_printed(slip, self._actor)

    def _in_their_words(self, slip: Slip) -> SlipSheet:
        return readable_sheet(self._wording.sheet(slip), glyphs().can_draw)

    def _in_their_language(self, slip: Slip) -> SlipSheet:
        """An earlier person's slip is in the language they agreed in, whoever sits here now."""
        spoken = self._language
        language = slip.language if slip.language in spoken.choices else spoken.language
        if language not in self._wordings:
            self._wordings[language] = Wording(PersonLanguage(language, self))
        return readable_sheet(self._wordings[language].sheet(slip), glyphs().can_draw)
