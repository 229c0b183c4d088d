"""Long periods, read in a coarse unit where it is whole and in the fine one at their ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Both ends included. is_coarse: counted in the coarse unit, else in the fine one."""

    is_coarse: bool
    first: int
    last: int


def in_coarse_and_fine(first: int, last: int, length: int, offset: int = 0) -> list[Period]:
    """The periods that together are ``first`` to ``last``, both included, in the fine unit.

    length: of one coarse unit in fine ones; offset: by so much less than a multiple of it each
    begins. What has no whole coarse unit in it is one period of the fine.
    """
    begins = -(-(first + offset) // length)
    ends = (last + 1 + offset) // length - 1
    if ends < begins:
        return [Period(is_coarse=False, first=first, last=last)]
    periods = [
        Period(is_coarse=False, first=first, last=begins * length - offset - 1),
        Period(is_coarse=True, first=begins, last=ends),
        Period(is_coarse=False, first=(ends + 1) * length - offset, last=last),
    ]
    return [one for one in periods if one.first <= one.last]
