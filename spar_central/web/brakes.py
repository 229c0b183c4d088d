"""How often one address may do something: counted in this process, forgotten with it."""

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from typing import Final

from spar_central.errors import Refused

MAX_ADDRESSES: Final = 50_000
IPV6_HOME: Final = 64
"""Bits of an IPv6 address that are one home's."""


class Brake:
    """At most ``per_minute`` on the long run, and as many at once. clock: seconds."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = float(per_minute)
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def press(self, address: str) -> None:
        """Count one. Raises Refused ``web.too_often``."""
        who, now = home_of(address), self._clock()
        left, at = self._left.pop(who, (self._most, now))
        left = min(self._most, left + (now - at) * self._most / 60)
        self._left[who] = (max(left - 1, 0.0), now)
        if len(self._left) > MAX_ADDRESSES:
            self._left.popitem(last=False)
        if left < 1:
            raise Refused("web.too_often")


def home_of(address: str) -> str:
    """What counts as one: an IPv4 address, or the first half of an IPv6 one."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(int(found) >> (128 - IPV6_HOME))
    return str(found)
