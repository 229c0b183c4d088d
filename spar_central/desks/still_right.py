"""Still right, said at a desk: a person who proved who they are keeps the registered account.

As at the portal (decision 422): nothing is queued, a second time changes nothing, and the sender
alone has the registry's key. What a desk says counts with a proof of the person alone.
"""

from datetime import timedelta
from typing import Final

from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.registered import RegisteredDesk
from spar_central.desks.wire import RegisteredReply, StillRightRequest
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import GRACE_S, RegistryQuestions
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.records import counts, log, notices
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.records.log import Entry
from spar_central.settings import Mapper
from spar_central.storage.port import Lock, Storage
from spar_central.trust import jws
from spar_central.trust.attestation import DeskRenewal
from spar_central.trust.jws import Typ

LIFE: Final = timedelta(minutes=1)
"""As long as anybody waits for the registry's answer."""
PER_DAY: Final = 10
"""Of one person, at all desks."""


class StillRightDesk:
    """registered: reads what is there, and knows which proofs are live."""

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

    async def keep(self, caller: Caller) -> RegisteredReply:
        """What is registered afterwards. Raises Refused."""
        asked = read(caller.body, StillRightRequest)
        mapper, questions = self._mapper, self._questions
        if mapper is None or questions is None or not mapper.extends:
            raise Refused("renewal.refused", "no last days")
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            proof = await self._registered.live_proof(tx, asked.attestation, caller)
            key = self._admission.psut_key(proof.psut)
            if await notices.frozen(tx, [key]):
                raise Refused("renewal.refused")
            counter = Counter("desks.renewals", key, span_of(caller.now, DAY_S))
            if await counts.over(tx, [(counter, PER_DAY)]) is not None:
                raise Refused("change.often")
            said = DeskRenewal(
                proof.jti, proof.psut, asked.version, asked.expires, caller.signer.human,
                caller.now, caller.now + LIFE,
            )  # fmt: skip
            entry = Entry(
                "account.still_right", caller.human, caller.device.device_id, said.jti,
                {"version": said.version},
            )  # fmt: skip
            await log.append(tx, caller.now, entry)
            signed = jws.sign(said, Typ.DESK_RENEWAL, self._keys.attestation)
            reading_id = await questions.put(tx, signed, caller.device.device_id)
        reply = await self._registered.answer(reading_id, mapper.wait_s + GRACE_S, caller.now)
        if reply.expires <= asked.expires:
            raise Refused("renewal.refused")
        return reply
