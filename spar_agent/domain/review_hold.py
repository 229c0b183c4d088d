"""A review that somebody put on hold: not decided yet, and not forgotten."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReviewHold:
    """by: the reviewer's staff number. until: from then on it waits for a decision again.

    because: one of the usual reasons in English, which pages translate, and a line of one's own.
    is_mine: of who is signed in, who alone can end or prolong it.
    """

    by: str
    because: tuple[str, ...]
    until: datetime
    is_mine: bool = False
