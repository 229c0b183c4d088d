"""How alike two names are, across scripts and spellings. A hint, and never a bar.

Consonants carry a name through transliteration, vowels do not: Mohammed, Muhamad, मोहम्मद and
محمد are all M-H-M-D. Unicode's own names of letters give the consonants of every script.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from spar_agent.domain.search import fold, words_of

ALIKE = 0.6
"""At and above this the names may well be one person's."""

_LATIN = (
    ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"),
    ("bh", "b"), ("ph", "f"), ("zh", "j"), ("x", "ks"), ("q", "k"), ("w", "v"), ("z", "j"),
    ("ck", "k"),
)  # fmt: skip
_SPOKEN_SAME = str.maketrans({"c": "k", "p": "f", "b": "f", "v": "f"})
_VOWELS = re.compile(r"[aeiouy'\u02bb]+")
_TWICE = re.compile(r"(.)\1+")


MAX_MORE_WORDS = 2
"""So many words one of two names of a person may have more than the other."""


def likeness(one: str, other: str) -> float:
    """0 for nothing in common to 1 for the same words, in any order.

    As alike as the least alike word of the shorter name: each must be found in the longer one. 0
    where that has MAX_MORE_WORDS more, as among many words any name is found. 1 when either is
    empty: nothing is known that would be unlike.
    """
    mine, theirs = _bones(one), _bones(other)
    if not mine or not theirs:
        return 1.0
    few, many = sorted((mine, theirs), key=len)
    if len(many) - len(few) > MAX_MORE_WORDS:
        return 0.0
    left = list(many)
    worst = 1.0
    for word in sorted(few, key=_most_telling):
        best = max(left, key=lambda candidate: _word_likeness(word, candidate))
        worst = min(worst, _word_likeness(word, best))
        left.remove(best)
    return worst


def _most_telling(word: "_Word") -> tuple[bool, int]:
    """An initial fits many: it takes what the words leave."""
    return word.initial, -len(word.bone)


@dataclass(frozen=True, slots=True)
class _Word:
    """The consonants of a word. initial: it stands for any word that begins so."""

    bone: str
    initial: bool


def _bones(name: str) -> list[_Word]:
    """Each word of ``name``; a vowel alone stays, as an initial does."""
    return [_Word(_bone(word), len(word) == 1) for word in words_of(name)]


@lru_cache(maxsize=512)
def _bone(word: str) -> str:
    plain = "".join(map(_letter, word))
    for written, spoken in _LATIN:
        plain = plain.replace(written, spoken)
    bare = _VOWELS.sub("", plain[:1]) + _VOWELS.sub("", plain[1:])
    bare = bare.rstrip("h") or bare
    return _TWICE.sub(r"\1", bare).translate(_SPOKEN_SAME) or plain[:1] or word


def _letter(char: str) -> str:
    """A letter of any script in Latin ones, by its Unicode name: U+092E is ...LETTER MA."""
    if char.isascii():
        return char
    words = unicodedata.name(char, "").split()
    if "LETTER" not in words and "SYLLABLE" not in words:
        return ""
    last = words[-1].lower()
    if last == "sign":  # Cyrillic's soft and hard ones
        return ""
    if words[0] == "ARABIC":
        return _ARABIC.get(last, last[:1])
    return fold(last)


_ARABIC = {"alef": "", "ain": "", "hamza": "", "sheen": "s", "khah": "k", "thal": "d", "waw": "v",
           "yeh": "", "ghain": "g", "theh": "t", "zah": "j", "zain": "j", "jeem": "j"}  # fmt: skip


def _word_likeness(one: _Word, other: _Word) -> float:
    """Share of consonants in common and in order; an initial fits any word that starts so."""
    if one.bone == other.bone:
        return 1.0
    short, long = sorted((one.bone, other.bone), key=len)
    if one.initial or other.initial:
        return 0.8 if long.startswith(short) else 0.0
    kept = at = 0
    for char in short:
        found = long.find(char, at)
        if found >= 0:
            kept, at = kept + 1, found + 1
    return kept / len(long)
