"""Draws up slips, prints them, tells the journal. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Protocol

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.slip import Slip
from spar_agent.errors import SparError
from spar_agent.errors.printing import NoPrinter, PrinterGone
from spar_agent.ports.runner import Runner
from spar_agent.services.slips import Slips
from spar_agent.ui.slip.sheet import NO_SHEET, Printers, SlipSheet
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of


class Printed(StrEnum):
    """What came of printing."""

    NOT_YET = "not_yet"
    FIRST = "first"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class SlipState:
    """All a page needs. looked: it is known which printers there are. printer: the one in use.

    asks: a slip went to the printer, and nobody has said yet whether it came out.
    """

    sheet: SlipSheet = NO_SHEET
    number: str = ""
    printers: tuple[str, ...] = ()
    printer: str = ""
    looked: bool = False
    busy: bool = False
    printed: Printed = Printed.NOT_YET
    asks: bool = False
    trouble: Trouble = NO_TROUBLE


class SlipView(Protocol):
    """A page with a slip, as its presenter sees it."""

    def show_slip(self, state: SlipState) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class Paperwork(Protocol):
    """The printers of this computer."""

    async def printers(self) -> Printers:
        """Those there are now."""
        ...

    async def put(self, sheet: SlipSheet, name: str) -> None:
        """Print ``sheet`` on ``name``. Raises PrinterGone, PrintFailed."""
        ...


@dataclass(frozen=True, slots=True)
class SlipParts:
    """What slips are made with. by_itself: print as soon as a visit is saved.

    spell: a slip in the person's words. printer: the name the settings give, or empty.
    """

    slips: Slips
    press: Paperwork
    spell: Callable[[Slip], SlipSheet]
    printer: str = ""
    by_itself: bool = False


class SlipPresenter:
    """One page's slip. Whatever happens to the paper, the enrollment stays as it is.

    Every answer is for the case that was asked about: late ones for the person before draw nothing.
    """

    def __init__(self, view: SlipView, parts: SlipParts, runner: Runner, actor: str) -> None:
        self._view = view
        self._parts = parts
        self._runner = runner
        self._actor = actor
        self._enrollment: Enrollment | None = None
        self._slip: Slip | None = None
        self._chosen = ""
        self._state = SlipState()

    def show(self, enrollment: Enrollment) -> None:
        """``enrollment`` is on the page now, or stands differently than before."""
        before, self._enrollment = self._enrollment, enrollment
        if before is None or before.enrollment_id != enrollment.enrollment_id:
            self._slip = None
            self._state = SlipState()
            self._view.show_slip(self._state)
            self._draw_up(enrollment, self._drawn)
            work = self._parts.press.printers()
            self._runner.run(
                work, partial(self._found_at_first, enrollment), self._failed_for(enrollment)
            )
        elif before.state is not enrollment.state:
            self._draw_up(enrollment, self._drawn)

    def forget(self) -> None:
        """The page shows something else."""
        self._enrollment = self._slip = None
        if self._state != SlipState():
            self._state = SlipState()
            self._view.show_slip(self._state)

    def language_changed(self) -> None:
        """The person's language is another one now."""
        if self._slip is not None:
            self._show(sheet=self._parts.spell(self._slip))

    def printer_chosen(self, name: str) -> None:
        """The agent took another printer; it stays until the app is closed."""
        self._chosen = name
        self._show(printer=name)

    def print_asked(self) -> None:
        """Ctrl+P: the slip, as things stand now. Printers are looked for again."""
        enrollment = self._enrollment
        if enrollment is None or self._state.busy:
            return
        self._show(busy=True, trouble=NO_TROUBLE, printed=Printed.NOT_YET, asks=False)
        work = self._parts.press.printers()
        self._runner.run(
            work, partial(self._found_to_print, enrollment), self._failed_for(enrollment)
        )

    def came_out(self) -> None:
        """The agent has the slip in the hand."""
        self._show(asks=False)

    def print_again(self) -> None:
        """Nothing came out, or nothing that can be read: that is told, and another one printed."""
        enrollment = self._enrollment
        if enrollment is None or self._state.busy or not self._state.asks:
            return
        self._show(asks=False, busy=True, printed=Printed.NOT_YET)
        work = partial(self._parts.slips.missing, enrollment.enrollment_id, self._actor)
        self._runner.run(
            work, partial(self._missing_told, enrollment), self._failed_for(enrollment)
        )

    def _missing_told(self, enrollment: Enrollment, _: None) -> None:
        if self._is_shown(enrollment):
            self._show(busy=False)
            self.print_asked()

    def _found_at_first(self, enrollment: Enrollment, printers: Printers) -> None:
        if not self._is_shown(enrollment):
            return
        self._found(printers)
        if printers.names and self._parts.by_itself:
            self.print_asked()

    def _found_to_print(self, enrollment: Enrollment, printers: Printers) -> None:
        if not self._is_shown(enrollment):
            return
        self._found(printers)
        if not printers.names:
            self._failed_for(enrollment)(NoPrinter())
        elif not self._state.printer:
            self._failed_for(enrollment)(PrinterGone())
        else:
            self._draw_up(enrollment, self._drawn_to_print)

    def _found(self, printers: Printers) -> None:
        enrollments = (self._chosen, self._parts.printer, printers.usual, *printers.names)
        wanted = next((name for name in enrollments if name), "")
        here = wanted if wanted in printers.names else ""
        self._show(printers=printers.names, printer=here, looked=True)

    def _draw_up(self, enrollment: Enrollment, then: Callable[[Enrollment, Slip], None]) -> None:
        def drawn(slip: Slip | None) -> None:
            if slip is not None and self._is_shown(enrollment):
                then(enrollment, slip)

        work = partial(self._parts.slips.draw_up, enrollment.enrollment_id)
        self._runner.run(work, drawn, self._failed_for(enrollment))

    def _drawn(self, _: Enrollment, slip: Slip) -> None:
        self._slip = slip
        self._show(sheet=self._parts.spell(slip), number=slip.number)

    def _drawn_to_print(self, enrollment: Enrollment, slip: Slip) -> None:
        self._drawn(enrollment, slip)
        work = self._parts.press.put(self._state.sheet, self._state.printer)
        self._runner.run(work, partial(self._put, enrollment, slip), self._failed_for(enrollment))

    def _put(self, enrollment: Enrollment, slip: Slip, _: None) -> None:
        """On paper: told in the journal also when the next person is on the page already."""
        if self._is_shown(enrollment):
            kind = Printed.COPY if slip.copy else Printed.FIRST
            self._show(busy=False, printed=kind, asks=True)
        work = partial(self._parts.slips.printed, enrollment.enrollment_id, self._actor)
        self._runner.run(work, partial(self._told, enrollment), self._failed_for(enrollment))

    def _told(self, enrollment: Enrollment, _: None) -> None:
        self._draw_up(enrollment, self._drawn)  # the next one is a copy

    def _is_shown(self, enrollment: Enrollment) -> bool:
        return (
            self._enrollment is not None
            and self._enrollment.enrollment_id == enrollment.enrollment_id
        )

    def _failed_for(self, enrollment: Enrollment) -> Callable[[SparError], None]:
        def failed(error: SparError) -> None:
            if self._is_shown(enrollment):
                self._show(busy=False, trouble=trouble_of(error))

        return failed

    def _show(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_slip(self._state)
