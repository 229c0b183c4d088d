"""Numbers as hands, scanners and clipboards produce them, and two entries of one compared.

The one place that knows blanks, dashes and signs nobody sees, digits of every script, labels, the
quotes of a spreadsheet, and the slashes and dots that countries write between groups.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

_DASHES: Final = "·\u2212"  # a middle dot, and the minus of spreadsheets
_ETHIOPIC_ONE: Final = 0x1369
_ETHIOPIC: Final = frozenset(map(chr, range(_ETHIOPIC_ONE, _ETHIOPIC_ONE + 9)))
_WIDE: Final = range(0xFF01, 0xFF5F)  # the full-width forms of ! to ~
_TO_ASCII: Final = 0xFEE0

_WORDS: Final = (
    "iban|bban|account|acct|acc|a/c|nuban|clabe|cbu|cvu|upi|vpa|uin|vid|nid|nin|fin|phone|mobile|"
    "mob|tel|cell|whatsapp|number|num|konto|kontonummer|compte|rib|numéro|numero|número|cuenta|"
    "conta|agência|agencia|hesap|akaunti|namba|simu|खाता|संख्या|फ़ोन|হিসাব|নম্বর|رقم|الحساب|حساب|"
    "هاتف|الهاتف|口座番号|口座|账号|帐号|ሂሳብ|ቁጥር|ስልክ"
)
_SHORT_WORDS: Final = "no|nr|id|ac|n"
_LABEL: Final = re.compile(
    rf"(?:(?:{_WORDS})(?:[\s.:=#/-]+|$)|(?:{_SHORT_WORDS})\s?[.:=#°º]+\s*|[#№]\s*)+", re.IGNORECASE
)
"""Words before a number. The short ones are also countries of an IBAN: they need their stop."""
_LINE_BREAK: Final = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_QUOTED: Final = re.compile(r"=?[\"'\u2019](.*?)[\"'\u2019]?")
_GROUPS: Final = re.compile(r"[0-9A-Za-z]{2,}(?:[./][0-9A-Za-z]{2,})+")
_DECIMAL: Final = re.compile(r"[0-9]+\.0+")
_BESIDE_BLANK: Final = re.compile(r"\s[./]|[./]\s")


def ascii_digits(text: str) -> str:
    """``text`` without spaces, dashes and signs nobody sees; digits of any script become 0-9.

    Ethiopic writes one to nine with signs of their own; it has no zero, and its signs for ten and
    more stay as they are. Source: Unicode 16, categories Cf, Z and Pd, blocks Ethiopic and
    Halfwidth and Fullwidth Forms.
    """
    if text.isascii() and text.isalnum():  # nearly always, and ten times as fast
        return text
    return "".join(_digit(c) for c in text if not _is_filler(c))


def without_label(text: str) -> str:
    """``text`` without the words before its number, and without the quotes of a spreadsheet."""
    if text.isascii() and text.isdigit():
        return text
    seen = visible(text)
    quoted = _QUOTED.fullmatch(seen)
    inner = quoted[1].strip() if quoted else seen
    label = _LABEL.match(inner)
    return inner[label.end() :].strip() if label else inner


def visible(text: str) -> str:
    """``text`` without signs nobody sees, and without blanks around it."""
    return "".join(c for c in text if unicodedata.category(c) != "Cf").strip()


def compact(text: str) -> str:
    """The number in ``text`` in one piece, capital letters; empty when there is none, or several.

    Slashes and dots between groups of two and more are separators; ``301234567890.0`` is what a
    spreadsheet made of a number, and ``1234 / 5678`` is two.
    """
    inner = without_label(text)
    if _LINE_BREAK.search(inner) or _BESIDE_BLANK.search(inner):
        return ""
    plain = ascii_digits(inner)
    if _GROUPS.fullmatch(plain) and not _DECIMAL.fullmatch(plain):
        plain = plain.replace(".", "").replace("/", "")
    return plain.upper()


def _is_filler(sign: str) -> bool:
    return sign.isspace() or sign in _DASHES or unicodedata.category(sign) in {"Cf", "Pd"}


def _digit(sign: str) -> str:
    if sign.isdecimal():
        return str(int(sign))
    if sign in _ETHIOPIC:
        return str(ord(sign) - _ETHIOPIC_ONE + 1)
    return chr(ord(sign) - _TO_ASCII) if ord(sign) in _WIDE else sign


def differing_positions(first: str, again: str) -> Sequence[int]:
    """The places (from 0) at which the two differ; a missing character differs."""
    pairs = zip_longest(first, again, fillvalue="")
    return [at for at, (one, other) in enumerate(pairs) if one != other]
