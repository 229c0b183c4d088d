"""What a test or a demo asked the server to do wrong next."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

_LONGEST_DELAY_MS: Final = 600_000
_MOST_TIMES: Final = 1_000_000
_CHOICES: Final = {
    "on": {"", "otp", "auth", "kyc", "discover", "info", "capture", "stream"},
    "when": {"before", "after"},
}


class BadOrder(ValueError):
    """The control request makes no sense; its text says which part."""


@dataclass(frozen=True, slots=True)
class PlannedFailure:
    """One planned failure. The default does nothing wrong."""

    on: str = ""  # which call; empty means any
    times: int = 1
    fail_next: str = ""  # answer with this error code
    detail: str = ""  # fills the %s of the code's words
    http_status: int = 0  # answer with this status and a short text
    retry_after_s: int = -1  # with http_status: a Retry-After header
    delay_ms: int = 0  # wait before the call is handled
    drop: bool = False  # hang up without an answer ...
    when: str = "before"  # ... "before" or "after" the call took effect
    html: bool = False  # answer 200 with a login page, as captive portals do
    truncate: bool = False  # half the answer, then hang up
    bad_signature: bool = False  # sign other bytes than are sent
    unsigned: bool = False  # leave the response signature out

    @property
    def is_empty(self) -> bool:
        """True when it would change nothing."""
        return self == PlannedFailure(on=self.on, times=self.times)


_LIMITS: Final = {
    "times": (1, _MOST_TIMES),
    "http_status": (200, 599),
    "retry_after_s": (0, 86_400),
    "delay_ms": (0, _LONGEST_DELAY_MS),
}


def _checked(name: str, value: object, like: object) -> Any:
    if type(value) is not type(like):
        raise BadOrder(name)
    if name in _CHOICES and value not in _CHOICES[name]:
        raise BadOrder(name)
    if name in _LIMITS and isinstance(value, int):
        low, high = _LIMITS[name]
        if not low <= value <= high:
            raise BadOrder(name)
    return value


def read_fault(order: Mapping[str, Any]) -> PlannedFailure:
    """The fault described by JSON; unknown names are refused.

    Raises BadOrder naming the field that is wrong.
    """
    blank = PlannedFailure()
    known = {field.name for field in fields(PlannedFailure)}
    for name in order:
        if name not in known:
            raise BadOrder(name)
    wanted = {n: _checked(n, v, getattr(blank, n)) for n, v in order.items()}
    return replace(blank, **wanted)


class FailurePlan:
    """Planned failures, used up in order. Used from one event loop only."""

    def __init__(self) -> None:
        self._planned: list[PlannedFailure] = []

    def plan(self, fault: PlannedFailure) -> None:
        """Adds one failure behind those already planned."""
        self._planned.append(fault)

    def clear(self) -> None:
        """From now on everything works again."""
        self._planned.clear()

    def take(self, call: str) -> PlannedFailure:
        """What to do wrong in this ``call``; a Fault that does nothing when none is planned."""
        for place, fault in enumerate(self._planned):
            if fault.on in {"", call}:
                if fault.times > 1:
                    self._planned[place] = replace(fault, times=fault.times - 1)
                else:
                    del self._planned[place]
                return fault
        return PlannedFailure()

    @staticmethod
    async def wait(fault: PlannedFailure) -> None:
        """The planned delay, if any."""
        if fault.delay_ms:
            await asyncio.sleep(fault.delay_ms / 1000)
