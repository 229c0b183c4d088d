"""Long lists without typing and without weight: first from where to where, then the rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

LONGEST: Final = 30
"""Rows of one page: a thumb's three sweeps, and below 6 KB in every language."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a list. first, last: how its ends are called; at: where, as addresses say it."""

    first: str
    last: str
    at: str


@dataclass(frozen=True, slots=True)
class Narrowed(Generic[T]):
    """rows: when there are few enough; else spans, from which one is chosen."""

    rows: Sequence[T]
    spans: Sequence[Span] = ()


def narrowed(rows: Sequence[T], at: str, name: Callable[[T], str]) -> Narrowed[T]:
    """The part of ``rows`` that ``at`` names (``90-120``), all where it names none.

    In the order in which they come: a newer list may move an end by a few rows, and nobody chooses
    by a place in it.
    """
    low, high = _ends(at, len(rows))
    part = rows[low:high]
    if len(part) <= LONGEST:
        return Narrowed(part)
    size = max(LONGEST, -(-len(part) // LONGEST))
    spans = []
    for start in range(low, high, size):
        end = min(start + size, high)
        spans.append(Span(name(rows[start]), name(rows[end - 1]), f"{start}-{end}"))
    return Narrowed((), spans)


def _ends(at: str, count: int) -> tuple[int, int]:
    low, _, high = at.partition("-")
    if low.isascii() and high.isascii() and low.isdigit() and high.isdigit() and len(at) < 20:
        start, end = int(low), int(high)
        if start < end <= count:
            return start, end
    return 0, count
