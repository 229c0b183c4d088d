"""What was typed into the picker, and which rows come first. Pure."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Picks = Mapping[tuple[str, str], tuple[int, str]]
"""(bank code, branch code) to (times, when last), of one agent."""

_ASCII_WORD = re.compile("[a-z0-9]+")
_GONE = frozenset("\u0640\u093c\u200c\u200d\ufeff")  # tatweel, nukta, joiners
_KANA_SHIFT = 0x60
_SIGNS = ((0x0900, 0x109F), (0x1780, 0x17FF))
"""Scripts whose vowel signs are letters: India to Myanmar, Thai, Lao, Khmer."""

_SAME = {
    **dict(zip("ةىیک", "هييك", strict=True)),
    **{chr(c): chr(c + _KANA_SHIFT) for c in range(0x3041, 0x3097)},
    **{
        chr(low + i): chr(to + i)
        for low, to in (
            (0x1210, 0x1200),
            (0x1280, 0x1200),
            (0x1220, 0x1230),
            (0x12D0, 0x12A0),
            (0x1340, 0x1338),
        )
        for i in range(7)
    },
}
"""Letters people write for one another: Arabic, hiragana as katakana, Ethiopic of one sound."""


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """words: folded as the index folds them. whole: all letters and digits in one piece."""

    words: tuple[str, ...]
    whole: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A row that may be shown; light, as a hundred are made for each letter typed."""

    dfsp_code: str
    code: str
    name: str
    place: str = ""
    replaced: bool = False
    number: int = -1  # of the branch; below 0 for a wallet

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.dfsp_code, self.code


def fold(text: str) -> str:
    """``text`` without case, diacritics and width; digits of any script as 0-9."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))


@lru_cache(maxsize=8192)
def _folded(char: str) -> str:
    if char.isdecimal():
        return str(int(char))
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_SAME.get(c, c) for c in apart if c not in _GONE and not _is_accent(c))


def _is_accent(char: str) -> bool:
    return unicodedata.category(char) == "Mn" and not _keeps(char)


def _keeps(mark: str) -> bool:
    """Vowel signs of Indic scripts and their neighbours are letters; accents are not."""
    inside = any(low <= ord(mark) <= high for low, high in _SIGNS)
    return inside and unicodedata.category(mark) in {"Mn", "Mc"}


def words_of(text: str) -> list[str]:
    """``text`` in folded words: the index is made of the same, so both sides agree on marks."""
    folded = fold(text)
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    return "".join(c if c.isalnum() or _keeps(c) else " " for c in folded).split()


def query_of(text: str) -> SearchQuery:
    """At most eight words of ``text``."""
    words = tuple(word[:40] for word in words_of(text)[:8])
    return SearchQuery(words, "".join(words))


@lru_cache(maxsize=64)
def _pieces_of(text: str) -> tuple[str, ...]:
    """What stands between the blanks of ``text``: folded letters and digits."""
    return tuple(piece for part in fold(text).split() if (piece := "".join(words_of(part))))


def finds(text: str, name: str, numbers: Sequence[str]) -> bool:
    """True when ``text``, typed to search visits, means the one with ``name`` and ``numbers``.

    All of it is inside one number (a slip's, the end of an ID or account) however it is grouped;
    or each piece of it is inside the name, or one of at least three signs inside a number. Signs
    alone are as if nothing was typed.
    """
    pieces = _pieces_of(text)
    whole, plain = "".join(pieces), ["".join(words_of(number)) for number in numbers]
    if any(whole in number for number in plain):
        return True
    joined = "".join(words_of(name))
    return all(
        piece in joined or (len(piece) >= 3 and any(piece in number for number in plain))
        for piece in pieces
    )


def starts_all(words: Sequence[str], query: SearchQuery) -> bool:
    """True when every typed word begins one of ``words``."""
    return all(any(word.startswith(typed) for word in words) for typed in query.words)


def rank(found: Sequence[Candidate], query: SearchQuery, picks: Picks) -> list[Candidate]:
    """Own recents first among equals, then exact code, name start, word start, short names."""
    return sorted(found, key=lambda one: _key(one, query, picks))


def _key(one: Candidate, query: SearchQuery, picks: Picks) -> tuple[object, ...]:
    name, place = fold(one.name), fold(one.place)
    starts = [word for word in query.words if name.startswith(word)]
    return (
        one.code.lower() != query.whole,
        -picks.get(one.key, (0, ""))[0],
        one.replaced,
        name != " ".join(query.words) and name not in query.words,
        not starts,
        not any(f" {word}" in name for word in query.words),
        not any(place.startswith(word) for word in query.words),
        len(name),
        name,
        one.code,
    )


def spans(name: str, query: SearchQuery, *, middle: bool = True) -> tuple[tuple[int, int], ...]:
    """(start, end) of the letters in ``name`` that were typed.

    At the start of its words; with ``middle`` inside a word where no word starts so.
    """
    folded, at = fold(name), list(range(len(name)))
    if not name.isascii():
        folded, at = _mapped(name)
    found = set()
    for word in query.words:
        start = folded.find(word)
        while start > 0 and folded[start - 1].isalnum():
            start = folded.find(word, start + 1)
        if start < 0 and middle:
            start = folded.find(word)
        if start >= 0:
            found.add((at[start], at[start + len(word) - 1] + 1))
    return _apart(sorted(found))


def _mapped(name: str) -> tuple[str, list[int]]:
    """``name`` folded, and for each folded letter the place it came from."""
    folded, at = "", []
    for index, char in enumerate(name):
        piece = fold(char)
        folded += piece
        at.extend([index] * len(piece))
    return folded, at


def _apart(found: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Without overlaps: the longer of two that start together."""
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)


def one_typo_apart(typed: str, word: str) -> bool:
    """True for one letter wrong, missing, too many, or two neighbours swapped."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    short, long = sorted((typed, word), key=len)
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    swapped = short[start + 1 : start + 2] + short[start : start + 1]
    return swapped == long[start : start + 2] and short[start + 2 :] == long[start + 2 :]


def typo_of(typed: str, word: str) -> bool:
    """True when ``typed`` is ``word``, or a beginning of it of five letters, with one typo."""
    if one_typo_apart(typed, word):
        return True
    size = len(typed)
    if size < 5:
        return False
    ends = range(size - 1, min(size + 2, len(word)))
    return any(one_typo_apart(typed, word[:end]) for end in ends)
