"""What was typed into the picker, and which rows come first. Pure."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spar_agent.domain.directory import Hit

Picks = Mapping[tuple[str, str], tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Query:
    """words: folded as the index folds them. whole: all letters and digits in one piece."""

    words: tuple[str, ...]
    whole: str


def fold(text: str) -> str:
    """``text`` without case and diacritics; digits of any script as 0-9."""
    if text.isascii():
        return text.casefold()  # most names: 400 candidates are folded at each keystroke
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    apart = unicodedata.normalize("NFD", plain.casefold())
    return "".join(
        c for c in apart if unicodedata.category(c) != "Mn" or (not c.isascii() and _keeps(c))
    )


def _keeps(mark: str) -> bool:
    """Vowel signs of Indic scripts are letters; accents are not."""
    return "\u0900" <= mark <= "\u0dff" and unicodedata.category(mark) in {"Mn", "Mc"}


def words_of(text: str) -> list[str]:
    """``text`` in folded words: the index is made of the same, so both sides agree on marks."""
    return "".join(c if c.isalnum() or _keeps(c) else " " for c in fold(text)).split()


def query_of(text: str) -> Query:
    """At most eight words of ``text``."""
    words = tuple(words_of(text)[:8])
    return Query(words, "".join(words))


def rank(hits: Sequence[Hit], query: Query, picks: Picks) -> list[Hit]:
    """Own recents first among equals, then exact code, name start, word start, short names."""
    return sorted(hits, key=lambda hit: _key(hit, query, picks))


def _key(hit: Hit, query: Query, picks: Picks) -> tuple[object, ...]:
    branch = hit.branch
    code = (branch.code if branch else hit.dfsp.code).casefold()
    name = fold(branch.name if branch else hit.dfsp.name)
    place = fold(branch.place) if branch else ""
    first = query.words[0]
    times = picks.get((hit.dfsp.code, branch.code if branch else ""), (0, ""))[0]
    replaced = bool(hit.dfsp.replaced_by or (branch and branch.replaced_by))
    return (
        code != query.whole,
        -times,
        replaced,
        name != " ".join(query.words) and name != first,
        not name.startswith(first),
        not any(word.startswith(first) for word in name.split()),
        not place.startswith(first),
        len(name),
        name,
        code,
    )


def spans(name: str, query: Query) -> tuple[tuple[int, int], ...]:
    """(start, end) of the letters in ``name`` that start with a typed word."""
    if len(fold(name)) != len(name):
        return ()  # folding moved the letters: mark nothing rather than the wrong ones
    folded, found = fold(name), []
    at = 0
    for part in folded.split(" "):
        for word in query.words:
            if part.startswith(word):
                found.append((at, at + len(word)))
                break
        at += len(part) + 1
    return tuple(found)


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
