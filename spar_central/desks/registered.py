"""What is registered for a person: for their visit, or for what this device sent.

This process has no key of the mapper: the question goes through the database to the sender.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from spar_central.clock import Clock, from_ms
from spar_central.desks.device_authenticator import Caller, check_signer
from spar_central.desks.held_now import registered
from spar_central.desks.reading import read
from spar_central.desks.wire import RegisteredReply, RegisteredRequest
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import GRACE_S, RegistryQuestions
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.mappers.port import Held
from spar_central.records import enrollments, log, members
from spar_central.records.log import Entry
from spar_central.settings import Mapper
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Use
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key

KEEP_BEFORE: Final = timedelta(days=60)
"""Before its last day a person is asked whether the account is still right, as at the portal."""


class RegisteredDesk:
    """Answers a device; which person it is, is never the device's to say."""

    def __init__(
        self,
        storage: Storage,
        keys: DesksKeys,
        admission: EnrollmentAdmission,
        mapper: Mapper | None,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._keys = keys
        self._admission = admission
        self._mapper = mapper
        self._questions = RegistryQuestions(storage, clock)

    async def read(self, caller: Caller) -> RegisteredReply:
        """Raises Refused."""
        asked = read(caller.body, RegisteredRequest)
        if self._mapper is None:
            raise Refused("mapper.off")
        if (asked.attestation is None) == (asked.enrollment_id is None):
            raise Refused("request.form", "attestation or enrollment_id")
        async with self._storage.transaction() as tx:
            if asked.attestation is not None:
                token = asked.attestation
                subject = (await self.live_proof(tx, token, caller)).jti
            else:
                token = await self._sent(tx, asked.enrollment_id or "", caller, self._mapper)
                subject = asked.enrollment_id or ""
            reading_id = await self._questions.put(tx, token, caller.device.device_id)
            who = (caller.human, caller.device.device_id, subject)
            await log.append(tx, caller.now, Entry("read.registered", *who))
        return await self.answer(reading_id, self._mapper.wait_s + GRACE_S, caller.now)

    async def live_proof(self, tx: Transaction, token: str, caller: Caller) -> Attestation:
        """One given for this device to somebody who still works at it. Raises Refused."""
        key = public_key(self._keys.chain.center(Use.ATTESTATION, caller.now).key)
        try:
            proof = jws.read(token, Typ.ATTESTATION, key, Attestation)
        except Refused as error:
            raise Refused("reading.proof", error.code) from error
        given = await enrollments.proof_uses(tx, [proof.jti])
        known, _ = given.get(proof.jti, ("", None))
        if known != self._admission.psut_key(proof.psut):
            raise Refused("reading.proof", "not given here")
        if proof.device_id != caller.device.device_id or caller.now >= proof.exp:
            raise Refused("reading.proof", "another device, or over")
        for row in await members.keys_on_device(tx, caller.device.device_id):
            if row.person_id == proof.person_id and self._stands(row, caller):
                return proof
        raise Refused("reading.proof", "person")

    def _stands(self, row: members.KeyRow, caller: Caller) -> bool:
        try:
            signer = members.signer_of(row, self._keys.chain, caller.now)
            check_signer(signer, caller.device, caller.now)
        except Refused:
            return False
        return True

    async def _sent(
        self, tx: Transaction, enrollment_id: str, caller: Caller, mapper: Mapper
    ) -> str:
        """The proof of an enrollment that this device sent and that was admitted lately."""
        found = await enrollments.of_device(tx, caller.device.device_id, [enrollment_id])
        row = found.get(enrollment_id)
        if row is None or not row.admitted_at:
            raise Refused("reading.unknown")
        if _is_over(row.admitted_at, mapper.read_days, caller.now):
            raise Refused("reading.over")
        return row.attestation

    async def answer(self, reading_id: str, within_s: float, now: datetime) -> RegisteredReply:
        """To a question that was put. Raises Refused ``mapper.away``."""
        found = await self._questions.answers((reading_id,), within_s)
        if reading_id not in found:
            raise Refused("mapper.away", "no sender answered")
        held = found[reading_id]
        if held is None:
            raise Refused("mapper.away")
        return replace(
            registered(held), can_keep=self._can_keep(held, now),
            links_apps=self._mapper is not None and self._mapper.links_apps,
        )  # fmt: skip

    def _can_keep(self, held: Held, now: datetime) -> bool:
        """Nobody is asked a year before; in the grace the account is not told, so nobody is."""
        if self._mapper is None or not self._mapper.extends or held.grace_until:
            return False
        soon = (now + KEEP_BEFORE).date().isoformat()
        return held.fa is not None and "" < held.expires <= soon


def _is_over(admitted_at: int, days: int, now: datetime) -> bool:
    return now - from_ms(admitted_at) > timedelta(days=days)
