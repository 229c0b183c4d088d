"""What happens to the outbox while the screen is locked, and when."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from typing import Final, Protocol

from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.halves import Blame, Halves, Pinged, alone_wait_s

log = logging.getLogger(__name__)

EVERY_S: Final = 300.0
BATCH: Final = 20
"""Sealed items of one request: the center takes a million bytes."""


class LockedCenter(Pinged, Protocol):
    """The outbox, and the center to which it goes. Raises the network's errors and the center's."""

    def parts(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Number and sealed items of each part of the outbox; none where nothing may go."""
        ...

    def add_part(self, number: int, sealed: Sequence[str]) -> None:
        """These are the items of a part from now on."""
        ...

    async def hand_over(self, sealed: Sequence[str]) -> None:
        """Returns once the center has decided about each."""
        ...

    async def beat(self) -> None:
        """A heartbeat; orders that came with the answer are obeyed."""
        ...


class LockedPass:
    """One pass at a time, on the I/O thread: hands over what is there, then a heartbeat."""

    def __init__(self, center: LockedCenter, clock: Clock, jitter: Callable[[], float]) -> None:
        """jitter: draws from [0, 1]."""
        self._center = center
        self._clock = clock
        self._jitter = jitter
        self._blame = Blame(center)
        self._halves: Halves[str] = Halves(BATCH, self._blame)
        self._alone: dict[str, tuple[int, float]] = {}  # failures, and from which tick on it is due

    async def one_pass(self) -> int:
        """How many items went. What arrived is not sent again.

        What the center fails at alone stays until later, so that all others go. Orders come with
        the heartbeat also where a gateway lets no item through.
        """
        self._blame.begin_pass()
        self._halves.begin_pass()
        try:
            went = await self._hand_over_all()
        except SparError as error:
            if await self._blame.may_be_one_item(error):
                await self._center.beat()
            raise
        await self._center.beat()
        return went

    async def _hand_over_all(self) -> int:
        went = 0
        for number, sealed in self._center.parts():
            went += await self._hand_over(number, sealed)
        if self._alone:
            for number, sealed in self._center.parts():
                went += await self._try_alone(number, sealed)
        return went

    async def _hand_over(self, number: int, sealed: Sequence[str]) -> int:
        """The items of one part without those that failed alone before."""
        left = list(sealed)
        fresh = [one for one in sealed if one not in self._alone]
        while fresh:
            batch, fresh = fresh[: self._halves.size], fresh[self._halves.size :]
            await self._send(number, batch, left)
        return len(sealed) - len(left)

    async def _try_alone(self, number: int, sealed: Sequence[str]) -> int:
        """Those of one part that failed alone and are due once more, each by itself."""
        left = list(sealed)
        for one in sealed:
            if one in self._alone and self._alone[one][1] <= self._clock.ticks_s():
                await self._send(number, [one], left)
        return len(sealed) - len(left)

    async def _send(self, number: int, batch: Sequence[str], left: list[str]) -> None:
        """left: items of the part ``number``; those that went are taken out, there and on disk."""

        def take(part: Sequence[str], _reply: None) -> None:
            for one in part:
                left.remove(one)
                self._alone.pop(one, None)
                self._blame.forget(one)
            self._center.add_part(number, left)

        alone = await self._halves.send(batch, self._center.hand_over, take)
        for one, error in alone:
            await self._blame.settle(one, error, failed_before=one in self._alone)
            failures = self._alone.get(one, (0, 0.0))[0] + 1
            wait_s = alone_wait_s(failures, error, jitter=self._jitter())
            self._alone[one] = (failures, self._clock.ticks_s() + wait_s)
            log.info("the center fails at one item of the outbox: %s", error)


async def repeated(one_pass: Callable[[], Awaitable[int]], jitter: Callable[[], float]) -> None:
    """Passes one after another until cancelled: the first at once, then every EVERY_S or sooner.

    one_pass: how many items went; raises SparError. jitter: in [0, 1].
    """
    failures = 0
    while True:
        wait_s = EVERY_S
        try:
            went = await one_pass()
        except SparError as error:
            failures += 1
            wait_s = max(1.0, error.wait_s, min(delay_s(failures, jitter=jitter()), EVERY_S))
            log.info("the outbox waits: %s", error)
        else:
            failures = 0
            if went:
                log.info("%d items of the outbox went", went)
        await asyncio.sleep(wait_s)
