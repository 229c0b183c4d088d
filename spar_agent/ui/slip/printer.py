"""Puts a slip on a real printer. The work is done off the GUI thread: printers are slow.

Only on paper: a file of it would lie on this computer outside the vault.
"""

import asyncio
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from spar_agent.domain.slip_paper import Paper
from spar_agent.errors.printing import PrinterGone, PrintFailed
from spar_agent.ui.slip.layout import UNITS_PER_INCH, Layout
from spar_agent.ui.slip.sheet import Printers, SlipSheet
from spar_agent.ui.slip.spooler import Spooler

TITLE: Final = "SPAR"
"""The name of the job in the printer's list: nothing about the person."""


def system_printers() -> Printers:
    """What the operating system knows; may take a while."""
    names = tuple(name for name in QPrinterInfo.availablePrinterNames() if name)
    usual = QPrinterInfo.defaultPrinterName()
    return Printers(names, usual if usual in names else "")


def system_printer(name: str) -> QPrinter:
    """The printer of that name. Raises PrinterGone, PrintFailed."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        raise PrinterGone("not in the list")
    if info.state() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        raise PrintFailed("stopped")
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if not printer.isValid() or printer.outputFormat() != QPrinter.OutputFormat.NativeFormat:
        raise PrinterGone("no native printing")
    return printer


class SlipPrinter:
    """Prints sheets on ``paper``."""

    def __init__(
        self,
        paper: Paper,
        printers: Callable[[], Printers] = system_printers,
        printer: Callable[[str], QPrinter] = system_printer,
        spooler: Spooler | None = None,
    ) -> None:
        self._paper = paper
        self._printers = printers
        self._printer = printer
        self._spooler = spooler or Spooler()

    async def printers(self) -> Printers:
        """The printers there are now."""
        return await asyncio.to_thread(self._printers)

    async def print_sheet(self, sheet: SlipSheet, name: str) -> None:
        """Print ``sheet`` on the printer ``name``, and see it leave its queue.

        Raises PrinterGone, PrintFailed, PrinterRejects, PrinterPaused, PrinterOff.
        """
        await asyncio.to_thread(self._print, sheet, name)

    def _print(self, sheet: SlipSheet, name: str) -> None:
        self._spooler.check(name)
        before = self._spooler.jobs(name)
        print_layout(Layout(sheet, self._paper), self._printer(name))
        self._spooler.follow(name, before)


def print_layout(layout: Layout, printer: QPrinter) -> None:
    """Draw every page of ``layout`` on ``printer``. Raises PrintFailed."""
    printer.setDocName(TITLE)
    printer.setFullPage(True)
    printer.setPageSize(
        QPageSize(
            layout.size_mm(), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
        )
    )
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed("does not begin")
    drawn = _draw(layout, printer, painter)
    ended = painter.end()
    if not (drawn and ended) or printer.printerState() in {
        QPrinter.PrinterState.Error,
        QPrinter.PrinterState.Aborted,
    }:
        raise PrintFailed("does not end")


def _draw(layout: Layout, printer: QPrinter, painter: QPainter) -> bool:
    scale = printer.resolution() / UNITS_PER_INCH
    for page in range(layout.pages):
        if page and not printer.newPage():
            printer.abort()
            return False
        painter.save()
        painter.scale(scale, scale)
        layout.draw(painter, page)
        painter.restore()
    return True
