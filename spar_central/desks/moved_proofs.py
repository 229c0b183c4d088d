"""Proofs that a laptop was given before it joined: IDA's own signed reply, attested once more.

It says who was there, by which transaction and when; not for which account. So it is bound to one
signed enrollment for good, is taken for some days after the join only, counts as one by code alone,
and a second person looks at what it is for (decision 351).
"""

import base64
import binascii
import hashlib
import hmac
import uuid
from datetime import timedelta
from typing import Final

from spar_central.clock import from_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.wire import MovedProofReply, MovedProofRequest
from spar_central.errors import Refused
from spar_central.identity.relay import Relay, SignedYes
from spar_central.keys_folder import DesksKeys
from spar_central.records import identity, log
from spar_central.records.joining import key_of
from spar_central.records.log import Entry
from spar_central.records.members import signer_of
from spar_central.storage.port import Storage
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, Method
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import SignedEnrollment, open_enrollment
from spar_central.trust.jws import Typ

ONE_OF_A_KIND: Final = uuid.UUID("6f1d3b52-5d0c-4b6e-9a57-2f0a7a1c5e91")
"""An attestation has the same id each time the same proof comes for the same enrollment."""


class MovedProofDesk:
    """For laptops in good standing."""

    def __init__(self, relay: Relay | None, storage: Storage, keys: DesksKeys) -> None:
        self._relay = relay
        self._storage = storage
        self._keys = keys

    async def attest(self, caller: Caller) -> MovedProofReply:
        """The same request has the same answer. Raises Refused."""
        if self._relay is None:
            raise Refused("identity.off")
        asked = read(caller.body, MovedProofRequest)
        async with self._storage.reading() as look:
            row = await key_of(look, jws.kid_of(asked.enrollment))
        signed = open_enrollment(asked.enrollment, row.key)
        signer = signer_of(row, self._keys.chain, caller.now)
        device = caller.device
        if {signed.enrollment.device_id, signer.device_id} != {device.device_id}:
            raise Refused("identity.moved", "another device")
        if caller.now >= signer.ends:
            raise Refused("person.ended")
        said = self._read(self._relay, asked, signed)
        self._check_time(self._relay, said, caller)
        return await self._attested(self._relay, said, signed, signer.person_id, caller)

    def _read(self, relay: Relay, asked: MovedProofRequest, signed: SignedEnrollment) -> SignedYes:
        try:
            raw = base64.b64decode(asked.reply, validate=True)
            said = relay.read_signed_yes(raw, asked.response_signature)
        except binascii.Error as error:
            raise Refused("identity.moved", "base64") from error
        except Refused as error:
            raise Refused("identity.moved", error.code) from error
        if said.transaction_id != signed.enrollment.transaction_id:
            raise Refused("identity.moved", "another transaction")
        return said

    def _check_time(self, relay: Relay, said: SignedYes, caller: Caller) -> None:
        """Once a laptop has joined, proofs are given through the center, or not at all."""
        joined = from_ms(caller.device.joined_at)
        if said.response_time > joined + timedelta(seconds=relay.settings.skew_s):
            raise Refused("identity.moved", "after the join")
        if caller.now - said.response_time > timedelta(days=relay.settings.moved_proof_days):
            raise Refused("identity.moved", "too old")

    async def _attested(
        self, relay: Relay, said: SignedYes, signed: SignedEnrollment, person: str, caller: Caller
    ) -> MovedProofReply:
        device = caller.device.device_id
        name = f"{device}\0{said.transaction_id}\0{signed.sha256}"
        values = Attestation(
            jti=str(uuid.uuid5(ONE_OF_A_KIND, name)),
            transaction_id=said.transaction_id,
            psut=said.psut,
            method=Method.OTP,
            response_time=said.response_time,
            device_id=device,
            person_id=person,
            operation=signed.enrollment.operation,
            exp=caller.now + timedelta(hours=relay.settings.proof_hours),
            binds=signed.sha256,
            moved=True,
        )
        psut_key = hmac.digest(self._keys.person, said.psut.encode(), hashlib.sha256).hex()
        digest = sha256_hex(said.raw)
        async with self._storage.transaction() as tx:
            if not await identity.attest(tx, values, psut_key, digest, caller.now):
                known = await identity.attested_for(tx, said.transaction_id)
                if known != values.jti:
                    raise Refused("identity.moved", "attested for something else")
            detail = {"jti": values.jti, "enrollment": signed.enrollment.enrollment_id}
            entry = Entry("identity.moved", caller.human, device, said.transaction_id, detail)
            await log.append(tx, caller.now, entry)
        return MovedProofReply(jws.sign(values, Typ.ATTESTATION, self._keys.attestation))
