"""A sample in which every two values of two different factors meet at least once."""

from collections.abc import Sequence
from itertools import combinations, product

Row = tuple[object, ...]
Pair = tuple[int, object, int, object]
"""A factor by its place and one of its values, and another factor and its value."""


def pairs_of(row: Row) -> set[Pair]:
    """All pairs of values that meet in ``row``."""
    return {(a, row[a], b, row[b]) for a, b in combinations(range(len(row)), 2)}


def all_pairs(factors: Sequence[Sequence[object]]) -> set[Pair]:
    """All pairs that a sample of ``factors`` must hold."""
    return {
        (a, one, b, other)
        for a, b in combinations(range(len(factors)), 2)
        for one, other in product(factors[a], factors[b])
    }


def pairwise(factors: Sequence[Sequence[object]]) -> list[Row]:
    """Rows with one value of each factor, the same ones each time.

    ``factors`` come with the largest two first: every pair of these is one row, and the rest is
    chosen so that each row holds as many pairs as it can that no row before it held; where several
    hold as many, they take turns.
    """
    open_pairs = all_pairs(factors)
    rest = list(product(*factors[2:]))
    rows: list[Row] = []
    for at, first in enumerate(product(*factors[:2])):
        turn = at % len(rest)
        in_turn = (*rest[turn:], *rest[:turn])
        best = max(in_turn, key=lambda more: len(open_pairs & pairs_of((*first, *more))))
        rows.append((*first, *best))
        open_pairs -= pairs_of(rows[-1])
    while open_pairs:
        best = max(product(*factors), key=lambda row: len(open_pairs & pairs_of(row)))
        rows.append(best)
        open_pairs -= pairs_of(best)
    return rows
