"""What a spreadsheet makes of numbers and codes, which must not be registered.

Once it is there nothing tells the person whose digits were lost. Source: files of Excel and
LibreOffice, saved as CSV with columns in the format "General".
"""

import re
from collections.abc import Mapping

_DAMAGE = {
    "a number cut to powers of ten": re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+?\d{1,3}"),
    "a number with a decimal part": re.compile(r"\d{5,}[.,]0+"),
    "an error of a spreadsheet": re.compile(
        r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|#+)"
    ),
    "a date of a spreadsheet": re.compile(r"\d{1,2}-[A-Za-z]{3}(?:-\d{2,4})?"),
    "a text marked with an apostrophe": re.compile(r"'\d+"),
}


def damage(text: str) -> str | None:
    """What a spreadsheet made of ``text``, in words for the report; None when it is whole."""
    stripped = text.strip()
    for words, pattern in _DAMAGE.items():
        if pattern.fullmatch(stripped):
            return words
    return None


def damaged_cell(cells: Mapping[str, str]) -> str | None:
    """The name of the first damaged cell and what it is, for the report; None: all are whole."""
    for name, text in cells.items():
        if words := damage(text):
            return f"{name}: {words}"
    return None
