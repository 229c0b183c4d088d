"""Tables that leave the console: CSV that no spreadsheet runs, and PDFs in every script."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fpdf import FPDF
from fpdf.enums import TableCellFillMode
from fpdf.fonts import FontFace

from spar_central.web.languages import Words
from spar_central.web.resources import resource_path

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_FONTS = {
    "noto": "NotoSans", "arabic": "NotoSansArabic", "devanagari": "NotoSansDevanagari",
}  # fmt: skip
UPRIGHT_MM = 180
"""Between the margins of an upright A4."""
INK, LINE, SUNKEN = (20, 33, 30), (216, 224, 220), (236, 240, 237)


def defused(cell: object) -> str:
    """A cell that a spreadsheet shows and never computes; numbers stay numbers.

    Source: OWASP, CSV injection.
    """
    text = str(cell)
    if isinstance(cell, int | float) or not text.lstrip().startswith(_DANGEROUS):
        return text
    return f"'{text}"


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """UTF-8 with a mark, by which Excel knows it."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow([defused(cell) for cell in header])
    for row in rows:
        writer.writerow([defused(cell) for cell in row])
    return b"\xef\xbb\xbf" + held.getvalue().encode()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on a printed page.

    facts: name and value above the table. widths: of its columns in mm; the page lies on its side
    where they are more than it has upright.
    """

    title: str
    facts: Sequence[tuple[str, str]]
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    foot: str
    widths: Sequence[int]


def as_pdf(sheet: Sheet, words: Words) -> bytes:
    """A4. Arabic from right to left, its letters joined."""
    wide = sum(sheet.widths) > UPRIGHT_MM
    page = FPDF("landscape" if wide else "portrait", format="A4")
    page.set_margins(15, 15)
    page.set_auto_page_break(auto=True, margin=15)
    page.set_title(sheet.title)
    page.set_lang(words.language)
    _fonts(page)
    page.set_text_shaping(use_shaping_engine=True)
    page.add_page()
    align = "R" if words.direction == "rtl" else "L"
    page.set_text_color(*INK)
    page.set_font("noto", "B", 16)
    page.multi_cell(0, 8, sheet.title, align=align, new_x="LMARGIN", new_y="NEXT")
    page.ln(2)
    page.set_font("noto", "", 10)
    for name, value in sheet.facts:
        page.multi_cell(0, 5.5, f"{name}: {value}", align=align, new_x="LMARGIN", new_y="NEXT")
    page.ln(4)
    _table(page, sheet, align)
    page.ln(4)
    page.set_font("noto", "", 8)
    page.multi_cell(0, 4.5, sheet.foot, align=align, new_x="LMARGIN", new_y="NEXT")
    return bytes(page.output())


def _fonts(page: FPDF) -> None:
    for family, name in _FONTS.items():
        for style, kind in (("", "Regular"), ("B", "Bold")):
            page.add_font(family, style, resource_path(f"fonts/{name}-{kind}.ttf"))
    ethiopic = resource_path("fonts/NotoSansEthiopic-Regular.ttf")
    for style in ("", "B"):
        page.add_font("ethiopic", style, ethiopic)
    page.set_fallback_fonts(["arabic", "devanagari", "ethiopic"], exact_match=False)


def _table(page: FPDF, sheet: Sheet, align: str) -> None:
    if not sheet.rows:
        return
    right = align == "R"
    order = slice(None, None, -1) if right else slice(None)
    page.set_font("noto", "", 9)
    page.set_draw_color(*LINE)
    heads = FontFace(emphasis="BOLD", fill_color=SUNKEN, color=INK)
    with page.table(
        col_widths=tuple(sheet.widths)[order], text_align="RIGHT" if right else "LEFT",
        headings_style=heads, line_height=5.5, padding=1,
        borders_layout="HORIZONTAL_LINES", cell_fill_mode=TableCellFillMode.NONE,
    ) as table:  # fmt: skip
        for row in (sheet.header, *sheet.rows):
            line = table.row()
            for cell in list(row)[order]:
                line.cell(cell)
