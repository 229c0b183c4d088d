"""Every request that was not admitted, counted by the hour: who tried what, from where, how often.

A stranger decides how many there are, so rows are few whatever comes: after MAX_KINDS_PER_HOUR
kinds in an hour a process writes what else comes under the address ``others``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spar_mapper.core.clock import now_ms
from spar_mapper.storage.port import Statement, Storage

HOUR_MS = 3_600_000
MAX_KINDS_PER_HOUR = 500
"""Rows per process and hour, and one more per reason, operation and registered partner at most."""
OTHERS = "others"

_ADD = """
INSERT INTO refusals (hour, reason, address, partner, op, times, first_at, last_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (hour, reason, address, partner, op) DO UPDATE SET
    times = refusals.times + excluded.times, last_at = excluded.last_at"""
_SHOW = """
SELECT reason, address, partner, op, times, first_at, last_at FROM refusals
WHERE last_at >= $1 ORDER BY last_at DESC, reason, address LIMIT $2"""

RefusalKey = tuple[int, str, str, str, str]
"""Hour since 1970, reason, address, partner, operation."""


@dataclass(frozen=True, slots=True)
class RefusalCount:
    """One kind within one hour. partner: empty when the one it named is not registered here.

    first_at, last_at: milliseconds since 1970.
    """

    reason: str
    address: str
    partner: str
    op: str
    times: int
    first_at: int
    last_at: int


class RefusalCounts:
    """Counts refused requests in memory; ``write`` adds the counts to the database."""

    def __init__(self, storage: Storage, clock_ms: Callable[[], int] = now_ms) -> None:
        self._storage = storage
        self._clock_ms = clock_ms
        self._hour = 0
        self._kinds: set[RefusalKey] = set()
        self._waiting: dict[RefusalKey, tuple[int, int, int]] = {}

    def count(self, reason: str, address: str, partner: str, op: str) -> None:
        """One more refused request. partner: one who is registered, else empty."""
        at = self._clock_ms()
        hour = at // HOUR_MS
        if hour != self._hour:
            self._hour, self._kinds = hour, set()
        kind: RefusalKey = (hour, reason, address, partner, op)
        if kind not in self._kinds and len(self._kinds) >= MAX_KINDS_PER_HOUR:
            kind = (hour, reason, OTHERS, partner, op)
        else:
            self._kinds.add(kind)
        times, first, _ = self._waiting.get(kind, (0, at, at))
        self._waiting[kind] = (times + 1, first, at)

    async def write(self) -> None:
        """Add the counts to the database. Raises what Storage.run raises; no count is lost."""
        if not self._waiting:
            return
        writing, self._waiting = self._waiting, {}
        rows: list[Statement] = [(_ADD, (*kind, *count)) for kind, count in writing.items()]
        try:
            await self._storage.run(*rows)
        except BaseException:  # also when we are stopped: then it is written at the end
            for kind, (times, first, last) in writing.items():
                more, _, later = self._waiting.get(kind, (0, last, last))
                self._waiting[kind] = (times + more, first, max(last, later))
            raise

    async def since(self, at_ms: int, limit: int) -> list[RefusalCount]:
        """What was refused since ``at_ms`` (milliseconds since 1970), the latest first."""
        (rows,) = await self._storage.run((_SHOW, (at_ms, limit)))
        return [RefusalCount(*row) for row in rows]

    async def delete_older(self, than_ms: int) -> None:
        """Delete the hours that ended more than ``than_ms`` milliseconds ago."""
        before = (self._clock_ms() - than_ms) // HOUR_MS
        await self._storage.run(("DELETE FROM refusals WHERE hour < $1", (before,)))
