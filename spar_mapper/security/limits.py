"""How much one caller may ask, and how deep a request may be."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from itertools import chain
from typing import Any

_MAX_CALLERS = 10_000
_NESTING = frozenset({dict, list})


class RateLimiter:
    """A token bucket for each name, in this process; those unused longest are forgotten.

    per_s: tokens that come back in a second; 0: no limit. burst: tokens of a full bucket. clock:
    seconds that never go back.
    """

    def __init__(
        self, per_s: float, burst: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_s = per_s
        self._burst = burst
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, name: str) -> float:
        """0 when a token is there, else the seconds until it will be; none is taken."""
        if self._per_s <= 0:
            return 0.0
        missing = 1.0 - self._level(name, self._clock())
        return missing / self._per_s if missing > 0 else 0.0

    def _level(self, name: str, now: float) -> float:
        level, at = self._buckets.get(name, (self._burst, now))
        return min(self._burst, level + (now - at) * self._per_s)

    def take(self, name: str, cost: float = 1.0) -> float:
        """Take ``cost`` tokens: 0 when they were there, else the seconds until they will be."""
        if self._per_s <= 0:
            return 0.0
        now = self._clock()
        level = self._level(name, now)
        self._buckets.pop(name, None)
        cost = min(cost, self._burst)
        missing = cost - level
        self._buckets[name] = (level if missing > 0 else level - cost, now)
        if len(self._buckets) > _MAX_CALLERS:
            self._buckets.popitem(last=False)
        return missing / self._per_s if missing > 0 else 0.0


LARGE_BYTES = 65_536


class Turns:
    """Large requests are decoded and verified one by one; between two, all others get their turn.

    Without it, what of them is ready at the same moment is done in one go, and nobody is answered.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def wait(self, size: int) -> None:
        """Return when work on ``size`` bytes may be done, up to the next ``await``."""
        if size > LARGE_BYTES:
            async with self._lock:
                await asyncio.sleep(0)


def is_nested_deeper(value: Any, levels: int) -> bool:
    """True when objects and lists are nested more than ``levels`` deep. value: decoded JSON."""
    layer = [value] if type(value) in _NESTING else []
    for _ in range(levels):
        if not layer:
            return False
        objects = [one for one in layer if type(one) is dict]
        lists = [one for one in layer if type(one) is list]
        inner = chain(chain.from_iterable(map(dict.values, objects)), chain.from_iterable(lists))
        layer = [one for one in inner if type(one) in _NESTING]
    return bool(layer)
