"""What a scanner that types makes of a QR code on the way through a keyboard.

A scanner sends the keys of an English (US) keyboard; the computer reads them by its own. Base45
needs 45 characters, so a changed layout shows at once and can be turned back where no two keys
meet. What comes out still has to inflate and to carry a good signature.
"""

import unicodedata
from collections.abc import Iterator
from typing import Final

from spar_agent.domain.card import CardNote

_US: Final = "1234567890AQZWM-./:$%*"
_FRENCH: Final = "&é\"'(-è_çàQAWZ?):!M458"
_FROM_FRENCH: Final = str.maketrans(_FRENCH, _US)
"""AZERTY: what each key of base45 gives there, back to what it gives on a US keyboard."""
_ONLY_FRENCH: Final = frozenset("&é\"'(_èçà)!?")


def readings(text: str) -> Iterator[tuple[str, CardNote | None]]:
    """The base45 texts that ``text`` may stand for, likeliest first, and what went wrong.

    Blanks around it are nobody's: packed bytes neither begin nor end with one, though it is one of
    base45's characters. One odd letter is damage, not Caps Lock: that turns all of them.
    """
    visible = "".join(c for c in text if unicodedata.category(c) != "Cf")
    plain = visible.strip()
    yield plain, None
    if plain.upper() != plain and plain.lower() == plain:
        yield plain.upper(), CardNote.CAPS_LOCK
    if any(c in _ONLY_FRENCH for c in plain):
        yield plain.translate(_FROM_FRENCH), CardNote.KEYBOARD


def is_of_another_keyboard(text: str) -> bool:
    """True for a code that no US keyboard can have typed: its letters are not English ones."""
    return not text.isascii()
