"""Long spans of time, read in a coarse unit where it is whole and in the fine one at their ends."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Both ends included. is_coarse: counted in the coarse unit, else in the fine one."""

    is_coarse: bool
    first: int
    last: int


def coarse_and_fine(first: int, last: int, length: int, offset: int = 0) -> list[Span]:
    """The spans that together are ``first`` to ``last``, both included, in the fine unit.

    length: of one coarse unit in fine ones; offset: by so much less than a multiple of it each
    begins. What has no whole coarse unit in it is one span of the fine.
    """
    begins = -(-(first + offset) // length)
    ends = (last + 1 + offset) // length - 1
    if ends < begins:
        return [Span(is_coarse=False, first=first, last=last)]
    spans = [
        Span(is_coarse=False, first=first, last=begins * length - offset - 1),
        Span(is_coarse=True, first=begins, last=ends),
        Span(is_coarse=False, first=(ends + 1) * length - offset, last=last),
    ]
    return [one for one in spans if one.first <= one.last]
