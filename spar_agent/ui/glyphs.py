"""Which characters this computer can draw, and how a word is read where it cannot.

A character that no font has comes out as an empty box, or as nothing at all. Such a word is
written in Latin letters instead: in brackets on the screen, so that it never looks like one that
is really written so; a slip names it below.
"""

import atexit
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Final

from anyascii import anyascii
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from spar_agent.ui.fonts import load_fonts

OURS: Final = "Noto Sans"
"""How the families that ship with the app begin: they are asked before the system's."""
_UNDRAWN: Final = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_SELECTORS: Final = range(0xFE00, 0xFE10)

ON_SCREEN: Final = ("[", "]")

CanDraw = Callable[[str], bool]
"""Whether a character has a glyph here."""


class Glyphs:
    """Looks characters up in the fonts of this computer. GUI thread only."""

    def __init__(self) -> None:
        load_fonts()
        families = QFontDatabase.families()
        self._families = sorted(families, key=lambda name: not name.startswith(OURS))
        self._fonts: list[QRawFont] = []
        self._known: dict[str, bool] = {}

    def can_draw(self, char: str) -> bool:
        """True where a font has ``char``, or where there is nothing to draw."""
        if char not in self._known:
            self._known[char] = not needs_glyph(char) or self._found(ord(char))
        return self._known[char]

    def _found(self, code: int) -> bool:
        if any(font.supportsCharacter(code) for font in self._fonts):
            return True
        while len(self._fonts) < len(self._families):  # each is opened once, when it is needed
            self._fonts.append(QRawFont.fromFont(QFont(self._families[len(self._fonts)])))
            if self._fonts[-1].supportsCharacter(code):
                return True
        return False


@cache
def glyphs() -> Glyphs:
    """Those of this process: fonts are opened once."""
    atexit.register(glyphs.cache_clear)  # a font that outlives the application ends in a crash
    return Glyphs()


def needs_glyph(char: str) -> bool:
    """False for spaces and for what only steers the direction or the form of others."""
    return unicodedata.category(char) not in _UNDRAWN and ord(char) not in _SELECTORS


def readable(
    text: str, can_draw: CanDraw, marks: tuple[str, str] = ("", "")
) -> tuple[str, tuple[str, ...]]:
    """``text`` without boxes, and the words that stand in Latin letters in it.

    marks: before and after each such word.
    """
    before, after = marks
    rewritten: list[str] = []

    def drawn(word: str) -> str:
        if all(map(can_draw, word)):
            return word
        rewritten.append("".join(filter(needs_glyph, word)))
        return before + "".join(map(_in_latin, word)) + after

    return "".join(map(drawn, re.split(r"(\s+)", text))), tuple(rewritten)


def readable_here(text: str) -> str:
    """``text`` as this computer can show it; as it is before there is a window."""
    if text.isascii() or QGuiApplication.instance() is None:
        return text
    return readable(text, glyphs().can_draw, ON_SCREEN)[0]


def _in_latin(char: str) -> str:
    """Pictures go; what only steers the direction stays."""
    if not needs_glyph(char):
        return char
    return "" if unicodedata.category(char) == "So" else str(anyascii(char))
