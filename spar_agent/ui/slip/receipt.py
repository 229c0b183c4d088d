"""The paper about a consent for an app: its words, and printing it. No Qt in this file."""

from collections.abc import Callable, Iterator
from functools import partial

from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.errors import SparError
from spar_agent.errors.printing import NoPrinter, PrinterGone
from spar_agent.ports.runner import Runner
from spar_agent.ui.dates import paper_day
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.presenter import FreshRunner, Presenter, View
from spar_agent.ui.slip.presenter import (
    PrintResult,
    SheetPrinter,
    SlipState,
    printer_of,
)
from spar_agent.ui.slip.sheet import NO_SHEET, Printers, SlipLine, SlipLineRole, SlipSheet
from spar_agent.ui.widgets.text import in_own_direction, ltr


class ReceiptPresenter(Presenter[SlipState]):
    """Prints the receipt that is shown. printer: the name that the settings give, or empty.

    printed: called when one is on paper, also when the next person is on the page already.
    """

    def __init__(
        self,
        view: View[SlipState],
        sheet_printer: SheetPrinter,
        runner: Runner,
        printed: Callable[[ConsentSlip], None],
        *,
        printer: str = "",
    ) -> None:
        self._fresh = FreshRunner(runner)
        super().__init__(view, SlipState(), self._fresh)
        self._any_time = runner
        self._sheet_printer = sheet_printer
        self._record = printed
        self._printer = printer
        self._slip: ConsentSlip | None = None

    def show(self, slip: ConsentSlip | None, sheet: SlipSheet) -> None:
        """Another receipt is on the page now, in these words; None and NO_SHEET for none."""
        self._slip = slip
        if sheet != self.state.sheet:
            self._fresh.start_over()
            self.reset(SlipState(sheet=sheet))
            self.change()

    def printer_chosen(self, name: str) -> None:
        """The agent took another printer."""
        self._printer = name
        self.change(printer=name)

    def print_asked(self) -> None:
        """The receipt, on paper. Printers are looked for each time."""
        if self.state.sheet != NO_SHEET and not self.state.busy:
            self.change(result=PrintResult.NOT_YET)
            self.act(self._sheet_printer.printers(), self._found)

    def _found(self, printers: Printers) -> None:
        here = printer_of(printers, self._printer)
        self.change(printers=printers.names, printer=here, printers_known=True)
        if not printers.names:
            self.failed(NoPrinter())
        elif not here:
            self.failed(PrinterGone())
        elif self._slip is not None:
            self.change(busy=True)
            sheet, slip = self.state.sheet, self._slip
            work = self._sheet_printer.print_sheet(sheet, here)
            self._any_time.run(work, partial(self._printed, slip), partial(self._missed, slip))

    def _printed(self, slip: ConsentSlip, _: None) -> None:
        if slip is self._slip:
            self.change(busy=False, result=PrintResult.FIRST)
        recorded = partial(self._missed, slip)
        self._any_time.run(partial(self._record, slip), _nothing_more, recorded)

    def _missed(self, slip: ConsentSlip, error: SparError) -> None:
        if slip is self._slip:
            self.failed(error)


def _nothing_more(_: None) -> None:
    """The journal has it."""


def receipt_sheet(slip: ConsentSlip, language: PersonLanguage) -> SlipSheet:
    """``slip`` in the person's words; its direction is the language's."""
    lines = (*_head(slip, language), *_facts(slip, language), *_foot(slip, language))
    mark = language.translate("practice", "PRACTICE") if slip.terms.is_practice else ""
    return SlipSheet(lines, rtl=language.is_rtl(), mark=mark)


def _head(slip: ConsentSlip, language: PersonLanguage) -> Iterator[SlipLine]:
    if slip.terms.programme:
        yield SlipLine(SlipLineRole.PROGRAMME, in_own_direction(slip.terms.programme))
    said = language.translate("app-receipt", "You let an app know your account")
    if not slip.consent.lives:
        said = language.translate("app-receipt", "You stopped an app")
    yield SlipLine(SlipLineRole.HEADING, said)
    yield SlipLine(SlipLineRole.RULE)


def _facts(slip: ConsentSlip, language: PersonLanguage) -> Iterator[SlipLine]:
    consent, translate = slip.consent, language.translate
    sees = translate("app-receipt", "The account to which you are paid")
    if not consent.sees_account:
        sees = translate("app-receipt", "Only whether you have an account")
    facts = [
        (translate("slip", "Date"), paper_day(slip.at, language)),
        (
            translate("slip", "Office"),
            in_own_direction(slip.terms.office) if slip.terms.office else "",
        ),
        (translate("slip", "Person"), in_own_direction(slip.name) if slip.name else ""),
        (translate("app-receipt", "App"), in_own_direction(consent.title)),
        (translate("app-receipt", "Who is behind it"), in_own_direction(consent.controller)),
        (translate("app-receipt", "What it sees"), sees if consent.lives else ""),
        (
            translate("app-receipt", "What for"),
            ", ".join(in_own_direction(one) for one in consent.wanted_for),
        ),
    ]
    if consent.lives and consent.until is not None:
        facts.append((translate("app-receipt", "Until"), paper_day(consent.until, language)))
    if consent.lives and consent.ends_with:
        ends = translate("app-receipt", "Or before, when this programme ends")
        facts.append((ends, in_own_direction(consent.ends_with)))
    for caption, value in facts:
        if value:
            yield SlipLine(SlipLineRole.CAPTION, caption)
            yield SlipLine(SlipLineRole.FACT, value)
    yield SlipLine(SlipLineRole.RULE)


def _foot(slip: ConsentSlip, language: PersonLanguage) -> Iterator[SlipLine]:
    translate = language.translate
    if slip.consent.lives:
        said = translate("app-receipt", "You can stop this at any time, at an office.")
        yield SlipLine(SlipLineRole.FACT, said)
    yield SlipLine(SlipLineRole.FACT, translate("slip", "This service is free."))
    if slip.terms.complaints:
        yield SlipLine(SlipLineRole.CAPTION, translate("slip", "Questions and complaints"))
        for one in slip.terms.complaints:
            yield SlipLine(SlipLineRole.FACT, in_own_direction(one))
    agent = translate("slip", "Agent {number}").format(number=ltr(slip.agent))
    yield SlipLine(SlipLineRole.SMALL, agent)
