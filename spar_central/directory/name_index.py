"""Rows that are few enough to be held in memory, by the beginnings of their words. Pure.

A country whose banks have no branches has up to seven thousand of them: too many to go through at
each letter typed.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from spar_central.directory.word_index import WordIndex, as_text


class NameIndex:
    """Numbers of rows by the words of their names. rows: the words of each, the best row first."""

    def __init__(self, rows: Sequence[Iterable[str]]) -> None:
        held = sorted({(word, number) for number, words in enumerate(rows) for word in words})
        self._words = [word for word, _ in held]
        self._numbers = [number for _, number in held]
        self._vocabulary = WordIndex(as_text(dict.fromkeys(self._words)))

    def beginning(self, words: Sequence[str], limit: int) -> list[int]:
        """The first rows in which each of ``words`` begins a word."""
        return self._all_of([self._with([word]) for word in words], limit)

    def nearly(self, words: Sequence[str], limit: int) -> tuple[list[int], list[str]]:
        """The same with one typo forgiven in each word, and the words that were meant."""
        near = [self._vocabulary.near(word) for word in words]
        if not any(near):
            return [], []
        groups = [self._with([word, *meant]) for word, meant in zip(words, near, strict=True)]
        return self._all_of(groups, limit), [word for meant in near for word in meant]

    def _with(self, heads: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for head in heads:
            low = bisect_left(self._words, head)
            high = bisect_left(self._words, head + "\U0010ffff", low)
            found.update(self._numbers[low:high])
        return found

    def _all_of(self, groups: Sequence[set[int]], limit: int) -> list[int]:
        return nsmallest(limit, set.intersection(*groups)) if groups else []
