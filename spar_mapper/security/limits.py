"""How much one caller may ask, and how deep a request may be."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

_MOST_CALLERS = 10_000
_NESTING = (dict, list)


class Buckets:
    """Token buckets by name, in this process; those unused longest are forgotten."""

    def __init__(
        self, per_s: float, burst: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_s = per_s
        self._burst = burst
        self._clock = clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, name: str, cost: float = 1.0) -> float:
        """0 when ``cost`` was taken; else the seconds after which to ask again."""
        if self._per_s <= 0:
            return 0.0
        now = self._clock()
        level, at = self._held.pop(name, (self._burst, now))
        level = min(self._burst, level + (now - at) * self._per_s)
        cost = min(cost, self._burst)
        lacking = cost - level
        self._held[name] = (level if lacking > 0 else level - cost, now)
        if len(self._held) > _MOST_CALLERS:
            self._held.popitem(last=False)
        return lacking / self._per_s if lacking > 0 else 0.0


def is_deeper(value: Any, levels: int) -> bool:
    """True when objects and lists are nested more than ``levels`` deep."""
    layer = [value] if isinstance(value, _NESTING) else []
    for _ in range(levels):
        if not layer:
            return False
        layer = [
            inner
            for outer in layer
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, _NESTING)
        ]
    return bool(layer)
