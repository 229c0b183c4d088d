"""What spreadsheets, code pages and hands do to a cell: undone where that is certain, else told."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_INVISIBLE = frozenset("\u200b\u200e\u200f\u2060\ufeff\u00ad")
"""Never part of a name; the joiners of Persian and Indic names are not among them."""
_DATE = re.compile(
    r"[0-9]{1,2}[-. /][A-Za-z\u00c0-\u024f]{3,5}\.?([-. /][0-9]{2,4})?"
    r"|[A-Za-z\u00c0-\u024f]{3,5}\.?[-. /][0-9]{2,4}"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9:.]+)?"
)
_SCIENTIFIC = re.compile(r"[0-9]([.,][0-9]+)?[Ee][+-]?[0-9]{1,3}")
_FLOAT = re.compile(r"[0-9]+[.,]0+")
_FORMULA = re.compile(r"#(N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|NV|BEZUG!|WERT!)|#{4,}")
_LOST = re.compile(r"\?{2,}|\ufffd|[\u0080-\u009f]")
_READ_WRONG = ("cp1252", "latin-1", "cp437", "cp1256", "cp1251", "mac_roman")


def cleaned(text: str) -> str:
    """``text`` in NFC, without invisible signs, with single blanks."""
    seen = "".join(c for c in text if c not in _INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def cleaned_code(text: str) -> str:
    """A code without blanks and the apostrophe that marks text, its digits as 0-9."""
    plain = cleaned(text).replace(" ", "").removeprefix("'")
    return "".join(str(int(c)) if c.isdecimal() else c for c in plain)


def name_damage(text: str) -> str:
    """Why ``text`` cannot be the name that was written; empty when it can."""
    if _FORMULA.fullmatch(text):
        return "holds an error of a spreadsheet"
    if _LOST.search(text):
        return "holds ? or signs where letters were lost: save the list as UTF-8"
    if _read_in_a_wrong_code_page(text):
        return "was read in a wrong code page before: ask for the list in UTF-8"
    return ""


def code_damage(code: str) -> str:
    """Why ``code`` cannot be the code that was written; empty when it can."""
    if _FORMULA.fullmatch(code):
        return "holds an error of a spreadsheet"
    if _DATE.fullmatch(code):
        return "is a date: a spreadsheet made one of a code"
    if _SCIENTIFIC.fullmatch(code) and not code.isdecimal():
        return "is a number in scientific notation: a spreadsheet cut it off"
    if _FLOAT.fullmatch(code):
        return "ends in .0: a spreadsheet made a number of it"
    return ""


def lost_zeros(codes: Iterable[str]) -> frozenset[str]:
    """Codes that are shorter than the others of digits, where some of those begin with a zero.

    Where none does, see ``of_several_lengths``.
    """
    digits = [code for code in codes if code.isdecimal()]
    sizes = Counter(len(code) for code in digits if code.startswith("0"))
    if not sizes:
        return frozenset()
    size = max(sizes, key=lambda one: (sizes[one], one))
    return frozenset(code for code in digits if len(code) < size and not code.startswith("0"))


def of_several_lengths(codes: Iterable[str]) -> tuple[int, ...]:
    """Lengths of codes of digits, shortest first, where they differ and none begins with zero.

    So looks a list whose codes all lost their zeros in a spreadsheet, and one that counts its banks
    from 1: only somebody who knows the codes can tell them apart. Else empty.
    """
    digits = [code for code in codes if code.isdecimal()]
    sizes = sorted({len(code) for code in digits})
    if len(sizes) < 2 or any(code.startswith("0") for code in digits):
        return ()
    return tuple(sizes)


def _read_in_a_wrong_code_page(text: str) -> bool:
    """True when ``text`` is UTF-8 that was taken for one of the usual code pages."""
    if text.isascii():
        return False
    for run in re.findall(r"[^\x00-\x7f]{2,}|[^\x00-\x7f]", text):
        for page in _READ_WRONG:
            try:
                once = run.encode(page).decode("utf-8")
            except UnicodeError:
                continue
            if len(once) < len(run) and all(c.isprintable() or c == "\u00a0" for c in once):
                return True
    return False
