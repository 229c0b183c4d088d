"""Which characters this computer can draw, and how a slip is read where it cannot.

A character that no font has comes out as an empty box. What would be boxes is written in Latin
letters instead, and told.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from anyascii import anyascii
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from spar_agent.ui.slip.sheet import SlipSheet

OURS: Final = "Noto Sans"
"""How the families that ship with the app begin: they are asked before the system's."""
_UNDRAWN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_SELECTORS: Final = range(0xFE00, 0xFE10)

CanDraw = Callable[[str], bool]
"""Whether a character has a glyph here."""


class Glyphs:
    """Looks characters up in the fonts of this computer. GUI thread only, once they are loaded."""

    def __init__(self) -> None:
        families = QFontDatabase.families()
        self._families = sorted(families, key=lambda name: not name.startswith(OURS))
        self._fonts: list[QRawFont] = []
        self._known: dict[str, bool] = {}

    def can_draw(self, char: str) -> bool:
        """True where a font has ``char``, or where there is nothing to draw."""
        if char not in self._known:
            self._known[char] = not _needs_glyph(char) or self._found(ord(char))
        return self._known[char]

    def _found(self, code: int) -> bool:
        if any(font.supportsCharacter(code) for font in self._fonts):
            return True
        while len(self._fonts) < len(self._families):  # each is opened once, when it is needed
            self._fonts.append(QRawFont.fromFont(QFont(self._families[len(self._fonts)])))
            if self._fonts[-1].supportsCharacter(code):
                return True
        return False


def _needs_glyph(char: str) -> bool:
    return unicodedata.category(char) not in _UNDRAWN and ord(char) not in _SELECTORS


def readable(sheet: SlipSheet, can_draw: CanDraw) -> SlipSheet:
    """``sheet`` without boxes; ``rewritten`` names the words that stand in Latin letters now."""
    rewritten: list[str] = []

    def drawn(word: str) -> str:
        if all(map(can_draw, word)):
            return word
        rewritten.append("".join(filter(_needs_glyph, word)))
        return "".join(_in_latin(char) for char in word)

    lines = tuple(
        replace(line, text="".join(map(drawn, re.split(r"(\s+)", line.text))))
        for line in sheet.lines
    )
    return replace(sheet, lines=lines, rewritten=tuple(dict.fromkeys(rewritten)))


def _in_latin(char: str) -> str:
    """Pictures go; what only steers the direction stays."""
    if not _needs_glyph(char):
        return char
    return "" if unicodedata.category(char) == "So" else str(anyascii(char))
