"""Group commit: small requests that come at the same time share one transaction.

What arrives while a transaction is under way makes up the next one. No request waits for others to
come: where nothing is under way it begins at once, alone.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from spar_mapper.core.model import Item, Op, Outcome
from spar_mapper.core.waiting import NO_LIMITS, WriteLimits
from spar_mapper.storage.port import Storage, StorageUnavailable

MAX_SHARING_ITEMS = 20
"""Items up to which a request shares; a larger one is worth a transaction of its own."""

MAX_TRANSACTION_ITEMS = 200
"""Items of one shared transaction."""

MAX_PARALLEL = 2
"""Transactions under way for one operation and partner: while one waits for the disk the other
reads."""


@dataclass(frozen=True, slots=True, repr=False)
class _PendingWrite:
    """One request that waits for its transaction."""

    items: Sequence[Item]
    outcomes: asyncio.Future[list[Outcome]]


class GroupCommit:
    """Writes requests in shared transactions; each has its own outcomes, and no other's failure."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._waiting: dict[tuple[Op, str], list[_PendingWrite]] = {}
        self._writers: dict[tuple[Op, str], set[asyncio.Task[None]]] = {}

    async def write(
        self, op: Op, partner: str, items: Sequence[Item], limits: WriteLimits = NO_LIMITS
    ) -> list[Outcome]:
        """As Storage.write, and raises what it raises."""
        if len(items) > MAX_SHARING_ITEMS or limits.is_set():
            return await self._storage.write(op, partner, items, limits)
        group = op, partner
        outcomes: asyncio.Future[list[Outcome]] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(group, []).append(_PendingWrite(items, outcomes))
        writers = self._writers.setdefault(group, set())
        if len(writers) < MAX_PARALLEL:
            writers.add(asyncio.create_task(self._write_waiting(op, partner)))
        return await outcomes

    async def _write_waiting(self, op: Op, partner: str) -> None:
        group = op, partner
        try:
            while batch := self._next_batch(group):
                await self._write_batch(op, partner, batch)
        finally:
            writers = self._writers[group]
            writers.discard(asyncio.current_task())
            if not writers:
                del self._writers[group]

    def _next_batch(self, group: tuple[Op, str]) -> list[_PendingWrite]:
        """The requests of the next transaction; one cancelled meanwhile is left out."""
        batch: list[_PendingWrite] = []
        count = 0
        waiting = self._waiting.pop(group, [])
        while waiting and count + len(waiting[0].items) <= MAX_TRANSACTION_ITEMS:
            write = waiting.pop(0)
            if not write.outcomes.done():
                batch.append(write)
                count += len(write.items)
        if waiting:
            self._waiting[group] = waiting
        return batch

    async def _write_batch(self, op: Op, partner: str, batch: Sequence[_PendingWrite]) -> None:
        try:
            items = [item for write in batch for item in write.items]
            outcomes = await self._storage.write(op, partner, items)
        except Exception as error:  # whatever it is belongs to those who wait, not to this task
            if len(batch) == 1 or isinstance(error, StorageUnavailable):
                for write in batch:
                    if not write.outcomes.done():
                        write.outcomes.set_exception(error)
                return
            for write in batch:  # nothing of it was kept; the one at fault fails alone
                await self._write_batch(op, partner, [write])
            return
        start = 0
        for write in batch:
            end = start + len(write.items)
            if not write.outcomes.done():
                write.outcomes.set_result(outcomes[start:end])
            start = end
