"""The receipt: a code to scan, and a page to print or keep. No whole number stands in it."""

from io import BytesIO
from typing import Final

import segno
from fpdf import FPDF
from markupsafe import Markup

from spar_central.portal.state import Receipt
from spar_central.trust.enrollment import Operation
from spar_central.web.languages import Words
from spar_central.web.languages import for_later as _
from spar_central.web.resources import resource_path

FONTS: Final = ("NotoSans", "NotoSansArabic", "NotoSansDevanagari", "NotoSansEthiopic")
TITLES: Final = {
    Operation.LINK: _("New account"),
    Operation.UPDATE: _("Change of account"),
    Operation.PUT: _("Change of account"),
    Operation.UNLINK: _("Account removed"),
}


def qr_of(number: str) -> Markup:
    """An SVG that stands in the page itself."""
    code = segno.make(number, error="m", micro=False)
    text = code.svg_inline(omitsize=True, svgclass="qr", lineclass=None, dark="#000", border=0)
    return Markup(text.replace("<svg", '<svg role="img" aria-hidden="true"', 1))  # noqa: S704


def pdf_of(receipt: Receipt, words: Words, programme: str, phone: str) -> bytes:
    """One page of A5 (millimetres) in the visitor's language."""
    page = FPDF(format=(148, 210))
    for font in FONTS:
        regular = resource_path(f"fonts/{font}-Regular.ttf")
        bold = resource_path(f"fonts/{font}-Bold.ttf")
        page.add_font(font, "", regular)
        page.add_font(font, "B", bold if bold.exists() else regular)
    page.set_fallback_fonts(list(FONTS[1:]), exact_match=False)
    page.set_text_shaping(use_shaping_engine=True)
    page.set_title(words("Receipt of your request"))
    page.add_page()
    side = "R" if words.direction == "rtl" else "L"
    page.set_font("NotoSans", "", 10)
    page.multi_cell(0, 6, programme, align=side, new_x="LMARGIN", new_y="NEXT")
    page.set_font("NotoSans", "B", 16)
    page.multi_cell(
        0, 10, words("Receipt of your request"), align=side, new_x="LMARGIN", new_y="NEXT"
    )
    for label, text in _lines(receipt, words, phone):
        page.set_font("NotoSans", "", 10)
        page.multi_cell(0, 6, label, align=side, new_x="LMARGIN", new_y="NEXT")
        page.set_font("NotoSans", "B", 13)
        page.multi_cell(0, 8, text, align=side, new_x="LMARGIN", new_y="NEXT")
    picture = BytesIO()
    segno.make(receipt.number, error="m", micro=False).save(picture, kind="png", scale=8, border=2)
    page.image(picture, x=(page.w - 40) / 2 if side == "L" else None, w=40)
    return bytes(page.output())


def _lines(receipt: Receipt, words: Words, phone: str) -> list[tuple[str, str]]:
    lines = [
        (words("Reference"), receipt.number),
        (words("What you asked for"), words(TITLES[receipt.wanted.operation])),
        (words("When"), words.moment(receipt.at)),
    ]
    account = receipt.account
    if account is not None:
        place = " · ".join(part for part in (account.bank, account.branch) if part)
        lines.append((words("Bank or wallet"), place))
        lines.append((words("Number ends in"), account.end))
    if phone:
        lines.append((words("Questions and complaints"), phone))
    lines.append((words("This service is free."), words("Nobody may ask you for money or a PIN.")))
    return lines
