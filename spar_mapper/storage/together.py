"""Small requests that come at the same time are one transaction: they wait for one disk together.

What arrives while a transaction is under way makes up the next one. Nobody waits for company: where
nothing is under way a request begins at once, alone.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from spar_mapper.model import Item, Op, Outcome
from spar_mapper.storage.port import Storage, StorageGone

SMALL = 20
"""Items up to which a request shares; a larger one is worth a transaction of its own."""

MOST = 200
"""Items of one shared transaction."""

AT_ONCE = 2
"""Transactions under way for one operation and partner: while one waits for the disk the other
reads."""


@dataclass(frozen=True, slots=True, repr=False)
class _Wish:
    """One request that waits."""

    items: Sequence[Item]
    answer: asyncio.Future[list[Outcome]]


class Together:
    """Writes for many; each request gets its own outcomes, and no other's failure."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._waiting: dict[tuple[Op, str], list[_Wish]] = {}
        self._busy: dict[tuple[Op, str], set[asyncio.Task[None]]] = {}

    async def write(self, op: Op, partner: str, items: Sequence[Item]) -> list[Outcome]:
        """As Storage.write."""
        if len(items) > SMALL:
            return await self._storage.write(op, partner, items)
        whose = op, partner
        mine: asyncio.Future[list[Outcome]] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(whose, []).append(_Wish(items, mine))
        busy = self._busy.setdefault(whose, set())
        if len(busy) < AT_ONCE:
            busy.add(asyncio.create_task(self._work(op, partner)))
        return await mine

    async def _work(self, op: Op, partner: str) -> None:
        whose = op, partner
        try:
            while some := self._next(whose):
                await self._carry_out(op, partner, some)
        finally:
            busy = self._busy[whose]
            busy.discard(asyncio.current_task())
            if not busy:
                del self._busy[whose]

    def _next(self, whose: tuple[Op, str]) -> list[_Wish]:
        """The requests of the next transaction; who was cancelled meanwhile is left out."""
        some: list[_Wish] = []
        count = 0
        waiting = self._waiting.pop(whose, [])
        while waiting and count + len(waiting[0].items) <= MOST:
            wish = waiting.pop(0)
            if not wish.answer.done():
                some.append(wish)
                count += len(wish.items)
        if waiting:
            self._waiting[whose] = waiting
        return some

    async def _carry_out(self, op: Op, partner: str, some: Sequence[_Wish]) -> None:
        try:
            items = [item for wish in some for item in wish.items]
            outcomes = await self._storage.write(op, partner, items)
        except Exception as why:  # whatever it is belongs to those who wait, not to this task
            if len(some) == 1 or isinstance(why, StorageGone):
                for wish in some:
                    if not wish.answer.done():
                        wish.answer.set_exception(why)
                return
            for wish in some:  # nothing of it stands; who is to blame finds out alone
                await self._carry_out(op, partner, [wish])
            return
        start = 0
        for wish in some:
            end = start + len(wish.items)
            if not wish.answer.done():
                wish.answer.set_result(outcomes[start:end])
            start = end
