"""The fonts that ship with the app, and the order in which a character is looked for in them.

They come before the system's: a name is drawn alike on every computer. What none of them has, the
system may have.
"""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from spar_agent.resources import resource_names, resource_path

FAMILIES: Final = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Devanagari",
    "Noto Sans Ethiopic",
    "Noto Sans CJK JP",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Kannada",
    "Noto Sans Malayalam",
    "Noto Sans Gujarati",
    "Noto Sans Gurmukhi",
    "Noto Sans Oriya",
    "Noto Sans Sinhala",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Noto Sans Hebrew",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Ol Chiki",
    "Noto Sans Meetei Mayek",
    "Noto Sans Thaana",
    "Noto Sans NKo",
    "Noto Sans Tifinagh",
    "Noto Sans Adlam",
)
"""Of words; the languages of the screen first. Each file is read when its script comes first."""

MONO: Final = "Noto Sans Mono"
"""Of numbers and codes."""


def font_of_words(*first: str) -> QFont:
    """A font that draws every script we ship. first: families that are asked before."""
    font = QFont()
    font.setFamilies([*first, *FAMILIES])
    return font


@cache
def load_fonts() -> None:
    """Name the fonts we ship, once; a bare system has no glyphs for half of our languages.

    By path: each file is read when its script is drawn first. Their bytes would stay in memory.
    """
    for name in resource_names("fonts"):
        if name.endswith((".ttf", ".otf")):
            QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
