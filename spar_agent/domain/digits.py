"""Two entries of one number, compared digit by digit."""

from collections.abc import Sequence
from itertools import zip_longest


def differing_positions(first: str, again: str) -> Sequence[int]:
    """The places (from 0) at which the two differ; a missing character differs."""
    pairs = zip_longest(first, again, fillvalue="")
    return [at for at, (one, other) in enumerate(pairs) if one != other]
