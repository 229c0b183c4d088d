"""Answers what laptops ask about what is registered: the sender has the mapper's key, they not."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

import msgspec

from spar_central.clock import Clock
from spar_central.errors import Refused
from spar_central.mappers.extending import AccountExtender
from spar_central.mappers.port import Held, MapperError, MapperGateway, MapperRejects
from spar_central.records import notices, readings
from spar_central.records.readings import Question
from spar_central.sending.consents import ConsentRegistry, DeskConsents
from spar_central.storage.port import Storage
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, DeskConsent, DeskRenewal
from spar_central.trust.certificates import Chain, Use
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key
from spar_central.trust.login import LoginToken, Renewal

logger = logging.getLogger(__name__)

MAX_AT_ONCE: Final = 50


class Answering:
    """Believes only what this center's own keys say about which person is meant."""

    def __init__(
        self,
        storage: Storage,
        chain: Chain,
        mapper: MapperGateway,
        clock: Clock,
        extender: AccountExtender | None = None,
        consents: ConsentRegistry | None = None,
        psut_key: Callable[[str], str] | None = None,
    ) -> None:
        """extender: None where the registry keeps no last days; consents: where it knows none.

        psut_key: what stands for a person in the database; None where no contact is kept.
        """
        self._psut_key = psut_key
        self._extender = extender
        self._storage = storage
        self._chain = chain
        self._mapper = mapper
        self._clock = clock
        self._consents = DeskConsents(consents, self._consent) if consents is not None else None

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
            if jws.typ_of(one.attestation) == Typ.DESK_CONSENT:
                return await self._carried_out(one.attestation)
            psut = await self._done(one.attestation)
            held: Held | None = (await self._mapper.resolve([psut])).get(psut)
            await self._keep_contact(psut, held)
        except (Refused, MapperError) as error:
            logger.info("a reading was not answered: %s", error)
            return ""
        return "" if held is None else msgspec.json.encode(held).decode()

    async def _keep_contact(self, psut: str, held: Held | None) -> None:
        """Whoever has an account with a last day is to be told of that day."""
        if held is not None and held.expires and self._psut_key is not None:
            async with self._storage.transaction() as tx:
                await notices.keep_for(tx, self._psut_key(psut), held.expires)

    async def _carried_out(self, token: str) -> str:
        if self._consents is None:
            raise Refused("consent.off")
        return msgspec.json.encode(await self._consents.carry_out(token)).decode()

    def _consent(self, token: str) -> DeskConsent:
        """What a desk entry says of a person with a live proof. Raises Refused."""
        now = self._clock()
        key = public_key(self._chain.center(Use.ATTESTATION, now).key)
        said = jws.read(token, Typ.DESK_CONSENT, key, DeskConsent)
        if now >= said.exp:
            raise Refused("reading.over")
        return said

    async def _done(self, token: str) -> str:
        """Whom it is about, once what the person said is done. Raises Refused, MapperError."""
        said = self._said(token)
        if said is None:
            return self._person(token)
        if self._clock() >= said.exp or self._extender is None:
            raise Refused("reading.over")
        try:
            await self._extender.extend(said.psut, said.version, said.jti)
        except MapperRejects as error:  # what is registered afterwards shows it
            logger.info("an account was not kept for longer: %s", error)
        return said.psut

    def _said(self, token: str) -> Renewal | DeskRenewal | None:
        """That the account is still right, by intake's word or a desk entry's; None: a question."""
        now, typ = self._clock(), jws.typ_of(token)
        if typ == Typ.RENEWAL:
            key = public_key(self._chain.center(Use.INTAKE, now).key)
            return jws.read(token, Typ.RENEWAL, key, Renewal)
        if typ == Typ.DESK_RENEWAL:
            key = public_key(self._chain.center(Use.ATTESTATION, now).key)
            return jws.read(token, Typ.DESK_RENEWAL, key, DeskRenewal)
        return None

    def _person(self, token: str) -> str:
        """Of an attestation, or of intake's word that the person logged in. Raises Refused."""
        now = self._clock()
        if jws.typ_of(token) == Typ.LOGIN:
            key = public_key(self._chain.center(Use.INTAKE, now).key)
            login = jws.read(token, Typ.LOGIN, key, LoginToken)
            if now >= login.exp:
                raise Refused("reading.over")
            return login.psut
        key = public_key(self._chain.center(Use.ATTESTATION, now).key)
        return jws.read(token, Typ.ATTESTATION, key, Attestation).psut
