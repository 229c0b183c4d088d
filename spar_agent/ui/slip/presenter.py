"""Makes slips, prints them, records that in the journal. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.slip import Slip
from spar_agent.errors import SparError
from spar_agent.errors.printing import NoPrinter, PrinterGone
from spar_agent.ports.runner import Runner
from spar_agent.services.slips import Slips
from spar_agent.ui.presenter import FreshRunner, PageState, Presenter, View
from spar_agent.ui.slip.sheet import NO_SHEET, Printers, SlipSheet


class PrintResult(StrEnum):
    """What came of printing."""

    NOT_YET = "not_yet"
    FIRST = "first"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class SlipState(PageState):
    """All a page needs.

    printers: names; printers_known: the computer was asked for them. printer: the one in use.
    asks: a slip went to the printer, and nobody has said yet whether it came out.
    """

    sheet: SlipSheet = NO_SHEET
    number: str = ""
    printers: tuple[str, ...] = ()
    printer: str = ""
    printers_known: bool = False
    result: PrintResult = PrintResult.NOT_YET
    asks: bool = False


class SheetPrinter(Protocol):
    """The printers of this computer."""

    async def printers(self) -> Printers:
        """Those there are now."""
        ...

    async def print_sheet(self, sheet: SlipSheet, name: str) -> None:
        """Print ``sheet`` on the printer ``name``. Raises PrinterGone, PrintFailed."""
        ...


def printer_of(printers: Printers, *wanted: str) -> str:
    """The first of ``wanted``, of the usual one and of all that there are; "" where it is gone."""
    first = next((name for name in (*wanted, printers.usual, *printers.names) if name), "")
    return first if first in printers.names else ""


class SlipPresenter(Presenter[SlipState]):
    """One page's slip. Whatever happens to the paper, the enrollment stays as it is.

    Late answers for the person before draw nothing. to_sheet: a slip in the person's words.
    printer: the name that the settings give, or empty. prints_itself: as soon as a visit is saved.
    """

    def __init__(
        self,
        view: View[SlipState],
        slips: Slips,
        sheet_printer: SheetPrinter,
        to_sheet: Callable[[Slip], SlipSheet],
        runner: Runner,
        actor: str,
        *,
        printer: str = "",
        prints_itself: bool = False,
    ) -> None:
        self._fresh = FreshRunner(runner)
        super().__init__(view, SlipState(), self._fresh)
        self._any_time = runner
        self._slips = slips
        self._sheet_printer = sheet_printer
        self._to_sheet = to_sheet
        self._actor = actor
        self._printer = printer
        self._prints_itself = prints_itself
        self._enrollment: Enrollment | None = None
        self._slip: Slip | None = None
        self._chosen = ""

    def show(self, enrollment: Enrollment) -> None:
        """``enrollment`` is on the page now, or stands differently than before."""
        before, self._enrollment = self._enrollment, enrollment
        if before is None or before.enrollment_id != enrollment.enrollment_id:
            self._start_over()
            self._read_slip(enrollment)
            self.read(self._sheet_printer.printers(), self._found_at_first)
        elif (before.state, before.appointment) != (enrollment.state, enrollment.appointment):
            self._read_slip(enrollment)

    def forget(self) -> None:
        """The page shows something else."""
        if self._enrollment is not None:
            self._enrollment = None
            self._start_over()

    def language_changed(self) -> None:
        """The person's language is another one now."""
        if self._slip is not None:
            self.change(sheet=self._to_sheet(self._slip))

    def printer_chosen(self, name: str) -> None:
        """The agent took another printer; it stays until the app is closed."""
        self._chosen = name
        self.change(printer=name)

    def print_asked(self) -> None:
        """Ctrl+P: the slip, as things stand now. Printers are looked for again."""
        if self._enrollment is not None and not self.state.busy:
            self.change(result=PrintResult.NOT_YET, asks=False)
            self.act(self._sheet_printer.printers(), self._found_to_print)

    def came_out(self) -> None:
        """The agent has the slip in the hand."""
        self.change(asks=False)

    def print_again(self) -> None:
        """Nothing came out, or nothing that can be read: that is told, and another one printed."""
        enrollment = self._enrollment
        if enrollment is not None and self.state.asks and not self.state.busy:
            self.change(asks=False)
            work = partial(self._slips.missing, enrollment.enrollment_id, self._actor)
            self.act(work, self._missing_recorded)

    def _missing_recorded(self, _: None) -> None:
        self.print_asked()

    def _start_over(self) -> None:
        self._slip = None
        self._fresh.start_over()
        self.reset(SlipState())
        self.change()

    def _read_slip(self, enrollment: Enrollment) -> None:
        self.read(partial(self._slips.make, enrollment.enrollment_id), self._slip_read)

    def _slip_read(self, slip: Slip | None) -> None:
        if slip is not None:
            self._slip = slip
            self.change(sheet=self._to_sheet(slip), number=slip.number)

    def _found_at_first(self, printers: Printers) -> None:
        self._found(printers)
        if printers.names and self._prints_itself:
            self.print_asked()

    def _found_to_print(self, printers: Printers) -> None:
        self._found(printers)
        if not printers.names:
            self.failed(NoPrinter())
        elif not self.state.printer:
            self.failed(PrinterGone())
        elif self._enrollment is not None:
            work = partial(self._slips.make, self._enrollment.enrollment_id)
            self.act(work, partial(self._print, self._enrollment))

    def _found(self, printers: Printers) -> None:
        here = printer_of(printers, self._chosen, self._printer)
        self.change(printers=printers.names, printer=here, printers_known=True)

    def _print(self, enrollment: Enrollment, slip: Slip | None) -> None:
        if slip is None:
            return
        self._slip_read(slip)
        self.change(busy=True)
        work = self._sheet_printer.print_sheet(self.state.sheet, self.state.printer)
        self._any_time.run(
            work, partial(self._printed, enrollment, slip), partial(self._print_failed, enrollment)
        )

    def _printed(self, enrollment: Enrollment, slip: Slip, _: None) -> None:
        """On paper: it is in the journal also when the next person is on the page already."""
        if self._is_shown(enrollment):
            result = PrintResult.COPY if slip.copy else PrintResult.FIRST
            self.change(busy=False, result=result, asks=True)
        work = partial(self._slips.printed, enrollment.enrollment_id, self._actor)
        self._any_time.run(
            work, partial(self._recorded, enrollment), partial(self._print_failed, enrollment)
        )

    def _recorded(self, enrollment: Enrollment, _: None) -> None:
        if self._is_shown(enrollment):
            self._read_slip(enrollment)  # the next one is a copy

    def _print_failed(self, enrollment: Enrollment, error: SparError) -> None:
        if self._is_shown(enrollment):
            self.failed(error)

    def _is_shown(self, enrollment: Enrollment) -> bool:
        shown = self._enrollment
        return shown is not None and shown.enrollment_id == enrollment.enrollment_id
