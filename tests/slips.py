"""Slips, pictures of them and printers that are files."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.domain.enrollment import (
    Enrollment,
    Intent,
)
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.slip import SlipTerms, slip_of
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.slip.layout import GROUND, UNITS_PER_INCH, Layout
from spar_agent.ui.slip.sheet import Printers, SlipSheet
from spar_agent.ui.slip.wording import Wording
from tests.enrollments import OTHER, queued
from tests.fakes import START

TERMS = SlipTerms("Old Age Pension", "Surat office", ("1800 123 456",), 7)
NUMBER = "K7-4021-9"
ENROLLMENT = queued(
    slip=NUMBER, name="Meena Devi", intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=OTHER)
)
LONG = "Thiruvananthapuram District Office for Social Welfare and Women Empowerment " * 2
DPI = 203
"""What a thermal printer has."""


def sheet(
    words: PersonLanguage, enrollment: Enrollment = ENROLLMENT, terms: SlipTerms = TERMS
) -> SlipSheet:
    code = qr_modules(enrollment.slip)
    return Wording(words).sheet(slip_of(enrollment, terms, START, copy=False, code=code))


def picture(layout: Layout, page: int = 0, dpi: float = DPI) -> QImage:
    size = layout.size_mm() * dpi / 25.4
    image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_Grayscale8)
    image.fill(GROUND)
    painter = QPainter(image)
    painter.scale(dpi / UNITS_PER_INCH, dpi / UNITS_PER_INCH)
    layout.draw(painter, page)
    painter.end()
    return image


def grey(image: QImage) -> bytes:
    wide, raw = image.width(), bytes(image.constBits())
    line = image.bytesPerLine()
    return b"".join(raw[y * line : y * line + wide] for y in range(image.height()))


def into(path: Path) -> Callable[[str], QPrinter]:
    """A printer that is a file."""

    def printer(_name: str) -> QPrinter:
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(path))
        return made

    return printer


def two() -> Printers:
    return Printers(("Roll", "Office laser"), "Roll")


def boxes(path: Path) -> list[tuple[float, float]]:
    """Width and height of each page of a PDF, in millimetres."""
    found = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)", path.read_bytes())
    return [(float(w) / 72 * 25.4, float(h) / 72 * 25.4) for w, h in found]
