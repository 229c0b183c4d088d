"""Consents of people who are at a desk: which apps may know their account, giving, stopping.

What a desk says counts with a live proof of the person alone, and the sender alone has the
registry's key (decision 570).
"""

from datetime import datetime, timedelta
from typing import Any, Final

from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.registered import RegisteredDesk
from spar_central.desks.wire_consents import (
    ConsentPurpose,
    ConsentsReply,
    ConsentsRequest,
    GiveConsentRequest,
    ListedApp,
    ListedConsent,
    ListedElsewhere,
    ListedProgramme,
    StopConsentRequest,
)
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import GRACE_S, RegistryQuestions
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.mappers.consent_values import AskedPurpose, ConsentsOfPerson, moment
from spar_central.records import account_notices, counts, log, notices
from spar_central.records.account_notices import AccountWord, ConsentWord
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.records.log import Entry
from spar_central.settings import Mapper
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, ConsentAct, DeskConsent
from spar_central.trust.jws import Typ

LIFE: Final = timedelta(minutes=1)
"""As long as anybody waits for the registry's answer."""
PER_DAY: Final = 20
"""Given and stopped, of one person, at all desks."""
_NOTED: Final = {ConsentAct.GIVE: "consent.given", ConsentAct.STOP: "consent.stopped"}
_TOLD: Final = {ConsentAct.GIVE: ConsentWord.GIVEN, ConsentAct.STOP: ConsentWord.STOPPED}


class ConsentDesk:
    """registered: knows which proofs are live."""

    def __init__(
        self,
        storage: Storage,
        keys: DesksKeys,
        admission: EnrollmentAdmission,
        mapper: Mapper | None,
        questions: RegistryQuestions | None,
        registered: RegisteredDesk,
    ) -> None:
        """mapper, questions: None where this center has no mapper."""
        self._storage = storage
        self._keys = keys
        self._admission = admission
        self._mapper = mapper
        self._questions = questions
        self._registered = registered

    async def look(self, caller: Caller) -> ConsentsReply:
        """What lives, and which apps may ask. Raises Refused."""
        asked = read(caller.body, ConsentsRequest)
        return await self._asked(caller, asked.attestation, ConsentAct.LOOK, asked.language)

    async def give(self, caller: Caller) -> ConsentsReply:
        """With the same proof again it is the same consent. Raises Refused."""
        asked = read(caller.body, GiveConsentRequest)
        until = caller.now + timedelta(days=asked.days) if asked.days else None
        return await self._asked(
            caller, asked.attestation, ConsentAct.GIVE, asked.language, app=asked.app,
            purposes=asked.purposes, may=asked.may, until=until, ends_with=asked.ends_with,
            text_version=asked.text_version,
        )  # fmt: skip

    async def stop(self, caller: Caller) -> ConsentsReply:
        """Also of who is stopped: it takes nothing but away. Raises Refused."""
        asked = read(caller.body, StopConsentRequest)
        return await self._asked(
            caller, asked.attestation, ConsentAct.STOP, asked.language, consent_id=asked.consent_id
        )

    async def _asked(
        self, caller: Caller, token: str, act: ConsentAct, language: str, **about: Any
    ) -> ConsentsReply:
        mapper, questions = self._mapper, self._questions
        if mapper is None or questions is None or not mapper.links_apps:
            raise Refused("consent.off")
        async with self._storage.transaction() as tx:
            if act is not ConsentAct.LOOK:
                await tx.lock(Lock.ADMISSION)
            proof = await self._registered.live_proof(tx, token, caller)
            if act is not ConsentAct.LOOK:
                await self._check_person(tx, proof, act, caller)
            said = DeskConsent(
                proof.jti, proof.psut, act, caller.signer.human, language, proof.method,
                proof.response_time, caller.now, caller.now + LIFE, **about,
            )  # fmt: skip
            await self._note(tx, caller, f"consent.{act}", said.jti, said)
            signed = jws.sign(said, Typ.DESK_CONSENT, self._keys.attestation)
            reading_id = await questions.put(tx, signed, caller.device.device_id)
        within_s = mapper.wait_s + GRACE_S
        found = await questions.answers_as(ConsentsOfPerson, (reading_id,), within_s)
        answer = found.get(reading_id)
        if answer is None:
            raise Refused("mapper.away")
        if answer.refused:
            raise Refused(answer.refused, said.app or said.consent_id)
        if act in _NOTED:
            async with self._storage.transaction() as tx:
                await self._note(tx, caller, _NOTED[act], answer.done, said)
                await account_notices.keep(tx, [self._word(said, answer)], caller.now)
        return _shown(answer, caller.now)

    async def _check_person(
        self, tx: Transaction, proof: Attestation, act: ConsentAct, caller: Caller
    ) -> None:
        """Raises Refused for one who is stopped, or for too many a day."""
        key = self._admission.psut_key(proof.psut)
        if act is ConsentAct.GIVE and await notices.frozen(tx, [key]):
            raise Refused("consent.frozen")
        counter = Counter("desks.consents", key, span_of(caller.now, DAY_S))
        if await counts.over(tx, [(counter, PER_DAY)]) is not None:
            raise Refused("consent.often")

    def _word(self, said: DeskConsent, answer: ConsentsOfPerson) -> AccountWord:
        """What the person is told, whoever it was at the desk."""
        done = {one.consent_id: one for one in answer.consents}.get(answer.done)
        day = done.until[:10] if done is not None and done.lives else ""
        key = self._admission.psut_key(said.psut)
        return AccountWord(key, _TOLD[said.act], day, apart=answer.done, language=said.language)

    async def _note(
        self, tx: Transaction, caller: Caller, kind: str, subject: str, said: DeskConsent
    ) -> None:
        values = {"app": said.app} if said.app else {}
        entry = Entry(kind, caller.human, caller.device.device_id, subject, values)
        await log.append(tx, caller.now, entry)


def _shown(answer: ConsentsOfPerson, now: datetime) -> ConsentsReply:
    apps = tuple(
        ListedApp(
            one.app, one.title, one.controller, one.may, one.longest_days,
            now + timedelta(days=one.longest_days), _purposes(one.purposes),
            tuple(ListedProgramme(each.code, each.text) for each in one.programmes),
        )
        for one in answer.apps
    )  # fmt: skip
    consents = tuple(
        ListedConsent(
            one.consent_id, one.app, one.title, one.controller, one.may, one.state,
            _purposes(one.purposes), moment(one.until), moment(one.since), moment(one.over_at),
            one.ends_with,
        )
        for one in answer.consents
    )  # fmt: skip
    elsewhere = tuple(
        ListedElsewhere(one.app, one.title, one.controller) for one in answer.elsewhere
    )
    return ConsentsReply(apps, consents, answer.done, elsewhere)


def _purposes(purposes: tuple[AskedPurpose, ...]) -> tuple[ConsentPurpose, ...]:
    return tuple(ConsentPurpose(one.code, one.text, one.stops) for one in purposes)
