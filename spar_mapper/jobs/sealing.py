"""Seals what was put on record, in the background, for a part of the time only."""

import asyncio
import time
from typing import Final

from spar_mapper.records.seals import MAX_ROWS, STREAMS, Seals, Stream
from spar_mapper.security.seal_heads import SealHeads
from spar_mapper.storage.port import Storage

REST: Final = 4.0
"""Seconds of rest for each second of sealing: of a large import it takes a fifth of the time."""
MAX_SEALS: Final = 20
"""Seals of a stream in one step."""


class Sealing:
    """Several processes may do so at once: each seal is written once, by the faster."""

    def __init__(self, storage: Storage, seals: Seals, heads: SealHeads) -> None:
        self._storage = storage
        self._seals = seals
        self._heads = heads

    async def step(self) -> int:
        """Seal what is there, and sign the heads that are due; more than 0: there is more to do."""
        more = 0
        for stream in STREAMS:
            more += await self._seal(stream)
        await self._heads.sign_due()
        return more

    async def _seal(self, stream: Stream) -> int:
        upto = await self._storage.settled(stream.name)
        for _ in range(MAX_SEALS):
            started_at = time.perf_counter()
            if await self._seals.seal(stream, upto) < MAX_ROWS:
                return 0
            await asyncio.sleep(REST * (time.perf_counter() - started_at))
        return 1
