"""The brake against trying out ids: who mostly asks about people who have no account is slowed."""

import time
from collections import OrderedDict
from collections.abc import Callable

WINDOW_S = 3600.0
_MAX_PARTNERS = 10_000


class EnumerationBrake:
    """Counts, in this process, whom each partner asked about and found, or did not find.

    Both counts run out within WINDOW_S. most_misses: so many people without an account may be
    asked about within it; 0: no limit. A partner that finds as many people as it misses is let be:
    a list of payments is not a guess. clock: seconds that never go back.
    """

    def __init__(self, most_misses: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._most_misses = most_misses
        self._clock = clock
        self._counts: OrderedDict[str, tuple[float, float, float]] = OrderedDict()

    def wait_s(self, partner: str) -> float:
        """0 when the partner may ask, else the seconds until it may again."""
        if self._most_misses <= 0:
            return 0.0
        found, missed = self._present(partner)
        if missed <= self._most_misses or found >= missed:
            return 0.0
        return WINDOW_S * (1 - self._most_misses / missed)

    def count(self, partner: str, found: int, missed: int) -> None:
        """Add what one resolve found and missed."""
        if self._most_misses <= 0:
            return
        before = self._present(partner)
        self._counts.pop(partner, None)
        self._counts[partner] = (before[0] + found, before[1] + missed, self._clock())
        if len(self._counts) > _MAX_PARTNERS:
            self._counts.popitem(last=False)

    def _present(self, partner: str) -> tuple[float, float]:
        found, missed, at = self._counts.get(partner, (0.0, 0.0, 0.0))
        left = max(0.0, 1 - (self._clock() - at) / WINDOW_S)
        return found * left, missed * left
