"""Answers what laptops ask about what is registered: the sender has the mapper's key, they not."""

import asyncio
import logging
from typing import Final

import msgspec

from spar_central.clock import Clock
from spar_central.errors import Refused
from spar_central.mappers.port import Held, MapperError, MapperGateway
from spar_central.records import readings
from spar_central.records.readings import Question
from spar_central.storage.port import Storage
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Chain, Use
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key

logger = logging.getLogger(__name__)

MAX_AT_ONCE: Final = 50


class Answering:
    """Believes only an attestation of this center's key about which person is meant."""

    def __init__(self, storage: Storage, chain: Chain, mapper: MapperGateway, clock: Clock) -> None:
        self._storage = storage
        self._chain = chain
        self._mapper = mapper
        self._clock = clock

    async def one_pass(self) -> int:
        """How many questions were there. One that fails is answered with nothing, at once."""
        async with self._storage.transaction() as tx:
            asked = await readings.open_questions(tx, self._clock(), MAX_AT_ONCE)
        if not asked:
            return 0
        replies = dict(
            zip((one.reading_id for one in asked), await self._replies(asked), strict=True)
        )
        async with self._storage.transaction() as tx:
            await readings.answer(tx, replies, self._clock())
        return len(asked)

    async def _replies(self, asked: list[Question]) -> list[str]:
        return list(await asyncio.gather(*(self._reply(one) for one in asked)))

    async def _reply(self, one: Question) -> str:
        try:
            key = public_key(self._chain.center(Use.ATTESTATION, self._clock()).key)
            psut = jws.read(one.attestation, Typ.ATTESTATION, key, Attestation).psut
            held: Held | None = (await self._mapper.resolve([psut])).get(psut)
        except (Refused, MapperError) as error:
            logger.info("a reading was not answered: %s", error)
            return ""
        return "" if held is None else msgspec.json.encode(held).decode()
