"""How many bytes of strangers a process holds: of all together, and of one address."""

from collections import Counter


class HeldBytes:
    """Counts bytes that are held for requests which nobody has proven yet.

    total, per_address: at most so many bytes, of all and of each address.
    """

    def __init__(self, total: int, per_address: int) -> None:
        self._total = total
        self._per_address = per_address
        self._held: Counter[str] = Counter()
        self._sum = 0

    def take(self, address: str, size: int) -> bool:
        """True when ``size`` more bytes of this address may be held; they are counted then."""
        if self._sum + size > self._total or self._held[address] + size > self._per_address:
            return False
        self._sum += size
        self._held[address] += size
        return True

    def give_back(self, address: str, size: int) -> None:
        """Bytes that ``take`` allowed are not held any more."""
        self._sum -= size
        self._held[address] -= size
        if self._held[address] <= 0:
            del self._held[address]


class Holding:
    """What one request or connection holds; given back once, and all together."""

    def __init__(self, held: HeldBytes, address: str) -> None:
        self._held = held
        self._address = address
        self._size = 0

    def take(self, size: int) -> bool:
        """As HeldBytes.take."""
        allowed = self._held.take(self._address, size)
        self._size += size if allowed else 0
        return allowed

    def give_back(self) -> None:
        """All that was taken; doing it twice does it once."""
        size, self._size = self._size, 0
        self._held.give_back(self._address, size)
