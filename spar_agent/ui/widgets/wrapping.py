"""Words in more than one line, for what does not wrap by itself."""

import unicodedata
from typing import Final

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import QFontMetrics

WHOLE, WHOLE_UNSPACED = 18, 8
"""Signs of a word that stay in one line; fewer where a writing has no spaces between words."""
_UNSPACED: Final = ("THAI ", "LAO ", "KHMER ", "MYANMAR ", "TIBETAN ", "CJK ", "HIRAGANA ")
BREAK: Final = "\u200b"
"""Seen by nobody: a line may end there."""
_VIRAMA: Final = 9
"""Combining class of what joins two consonants."""
_ASAT: Final = "\u103a"
"""Of that class, and ends a Burmese syllable."""
_BEFORE: Final = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
_AFTER: Final = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3"
"""Vowels of Thai and Lao that stand before and after their consonant."""


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """``text`` with line feeds between words, so that no line is wider than ``width`` pixels.

    For buttons, which do not wrap by themselves. A single word that is wider stays whole.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def with_breaks(text: str) -> str:
    """``text`` whose longest words may go on in the next line.

    A label is else as wide as its longest word, and the page with it: a Thai name, which has no
    spaces, pushed half of a page out of the window.
    """
    if len(text) <= WHOLE_UNSPACED:
        return text
    return " ".join(_breakable(word) for word in text.split(" "))


def without_breaks(text: str) -> str:
    """For a screen reader, which would say such a word in pieces."""
    return text.replace(BREAK, "")


def _breakable(word: str) -> str:
    most = WHOLE_UNSPACED if any(map(_is_unspaced, word)) else WHOLE
    if len(word) <= most:
        return word
    letters = _letters(word)
    return "".join(
        f"{letter}{BREAK}" if 1 < at < len(letters) - 2 else letter
        for at, letter in enumerate(letters)
    )


def _letters(word: str) -> list[str]:
    """With all that stands above, below and around them; Qt parts signs of Burmese from theirs."""
    found: list[str] = []
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    units = word.encode("utf-16-le")
    start = 0
    while (end := finder.toNextBoundary()) != -1:
        letter = units[2 * start : 2 * end].decode("utf-16-le")
        start = end
        if found and (_goes_before(found[-1][-1]) or _goes_after(letter[:1])):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _is_unspaced(char: str) -> bool:
    return unicodedata.name(char, "").startswith(_UNSPACED)


def _goes_before(sign: str) -> bool:
    """A vowel that is written before its consonant, a joiner, or a virama: the next hangs on it."""
    joins = unicodedata.combining(sign) == _VIRAMA and sign != _ASAT
    return sign in _BEFORE or sign == "\u200d" or joins


def _goes_after(sign: str) -> bool:
    return sign in _AFTER or unicodedata.category(sign).startswith("M")
