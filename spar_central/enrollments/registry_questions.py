"""Questions to the sender about what is registered: this process has no key of the mapper."""

import asyncio
import uuid
from collections.abc import Mapping
from typing import Final, TypeVar

import msgspec

from spar_central.clock import Clock
from spar_central.mappers.port import Held
from spar_central.records import readings
from spar_central.storage.port import Storage, Transaction

A = TypeVar("A", bound=msgspec.Struct)
LOOK_EVERY_S: Final = 0.1
GRACE_S: Final = 3.0
"""Beyond the mapper's own time: for the way there and back through the database."""


class RegistryQuestions:
    """Puts questions into the database, and waits for the sender to answer them."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def put(self, tx: Transaction, attestation: str, device_id: str) -> str:
        """The number of a question. attestation: names the person; the sender verifies it."""
        reading_id = str(uuid.uuid4())
        await readings.ask(tx, reading_id, attestation, device_id, self._clock())
        return reading_id

    async def answers(
        self, reading_ids: tuple[str, ...], within_s: float
    ) -> Mapping[str, Held | None]:
        """By question; None where the mapper did not answer. Without those nobody answered."""
        return await self.answers_as(Held, reading_ids, within_s)

    async def answers_as(
        self, kind: type[A], reading_ids: tuple[str, ...], within_s: float
    ) -> Mapping[str, A | None]:
        """As ``answers``, to questions whose answer is a ``kind``."""
        open_ones, found = set(reading_ids), dict[str, A | None]()
        try:
            async with asyncio.timeout(within_s):
                while open_ones:
                    async with self._storage.transaction() as tx:
                        for one in sorted(open_ones):
                            text = await readings.take_answer(tx, one)
                            if text is not None:
                                found[one] = msgspec.json.decode(text, type=kind) if text else None
                    open_ones -= found.keys()
                    if open_ones:
                        await asyncio.sleep(LOOK_EVERY_S)
        except TimeoutError:
            async with self._storage.transaction() as tx:
                for one in sorted(open_ones):
                    await readings.withdraw(tx, one)
        return found
