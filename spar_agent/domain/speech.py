"""What is read aloud to a person, cut into the pieces in which it can be recorded."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CONSENT_TEXT_ID = "account-change/1"
"""The consent that is asked for. Another wording of it is another id."""

_PLACE = re.compile(r"\{(\w+)\}")
_MARKS = re.compile("[\u200b\u200e\u200f\u2066-\u2069]")
_AROUND = (
    " \t\n.,;:!?\u2026\u00a1\u00bf\u0964\u060c\u061b\u061f\u1361\u1362\u1363\u1364\u1366\u00b7"
)
"""What stands around words and is not spoken: also Devanagari's, Arabic's and Ethiopic's signs."""


@dataclass(frozen=True, slots=True, repr=False)
class Speech:
    """text: as it stands on the page. pieces: words that are spoken without a break inside."""

    text: str
    pieces: tuple[str, ...]

    def __repr__(self) -> str:
        return "Speech(masked)"


def spoken(text: str) -> str:
    """``text`` as one piece: without direction marks and without the signs around it."""
    return " ".join(_MARKS.sub("", text).split()).strip(_AROUND)


def signs(number: str) -> tuple[str, ...]:
    """``number`` sign by sign, without blanks and mask: digits and letters each by itself."""
    return tuple(sign.upper() for sign in number if sign.isalnum())


def pieces(sentence: str, places: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """``sentence``, with ``{name}`` where ``places`` has pieces to put in, piece by piece."""
    found: list[str] = []
    for at, part in enumerate(_PLACE.split(sentence)):
        if at % 2:
            found += places[part]
        elif spoken(part):
            found.append(spoken(part))
    return tuple(found)
