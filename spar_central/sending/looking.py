"""Whether the mapper answers: asked about nobody, and written down for the entry for laptops."""

from spar_central.clock import Clock
from spar_central.mappers.port import MapperError, MapperGateway
from spar_central.records import neighbours
from spar_central.storage.port import Storage


class Looking:
    """One sender's look at its mapper."""

    def __init__(self, storage: Storage, mapper: MapperGateway, clock: Clock) -> None:
        self._storage = storage
        self._mapper = mapper
        self._clock = clock

    async def one_pass(self) -> int:
        """0: there is never more to do at once. Raises what the mapper raises, once it is noted."""
        try:
            await self._mapper.ping()
        except MapperError:
            await self._note(answers=False)
            raise
        await self._note(answers=True)
        return 0

    async def _note(self, *, answers: bool) -> None:
        async with self._storage.transaction() as tx:
            await neighbours.note(tx, neighbours.MAPPER, self._clock(), answers=answers)
