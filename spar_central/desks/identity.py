"""Identity requests of a laptop: counted and put on record first, then forwarded, then attested."""

import asyncio
import base64
import hashlib
import hmac
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from joserfc import jwe

from spar_central.admission.evidence import DeviceState, Signer
from spar_central.desks.device_authenticator import Caller, check_signer
from spar_central.desks.metrics import Metrics
from spar_central.desks.reading import read
from spar_central.desks.wire import SealedReply
from spar_central.errors import Refused
from spar_central.identity.asking import Binding, OtpRequest, ProofRequest
from spar_central.identity.kyc import allowed, names_in
from spar_central.identity.relay import WITH_CODE, Answered, Relay, SignedRequest
from spar_central.keys_folder import DesksKeys
from spar_central.notices.contacts import ContactSeal, contact_in
from spar_central.notices.keeping import keep_contact
from spar_central.records import identity, log, members
from spar_central.records.counts import DAY_S, Counter, counts_of, give_back, over, span_of
from spar_central.records.identity import Started
from spar_central.records.joining import key_of
from spar_central.records.log import Entry
from spar_central.records.standing import set_state
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.attestation import Attestation, Holder, IdentityReply
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import id_hash, open_enrollment
from spar_central.trust.jws import Typ
from spar_central.trust.keys import sealing_key

SENDS, TRIES, PROOFS, UNKNOWN = (
    "identity.sends", "identity.tries", "identity.proofs", "identity.unknown_ids",
)  # fmt: skip

FORGET_S: Final = 60.0
"""Kept replies whose time is over go with the first call after so long."""


@dataclass(frozen=True, slots=True, repr=False)
class _Call:
    """One request that may be forwarded."""

    caller: Caller
    signer: Signer
    started: Started
    request_sha256: str
    binds: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class ProofOutcome:
    """What the center says about a proof. attestation, holder: signed, "" where IDA said no."""

    attestation: str
    holder: str
    codes: tuple[str, ...]


Keep = Callable[[Transaction, ProofOutcome], Awaitable[None]]


class IdentityDesk:
    """Relays for devices and people in good standing."""

    def __init__(
        self,
        relay: Relay | None,
        storage: Storage,
        keys: DesksKeys,
        metrics: Metrics,
        contacts: ContactSeal | None = None,
    ) -> None:
        """contacts: None where nobody is told anything, and no number is kept."""
        self._contacts = contacts
        self._relay = relay
        self._storage = storage
        self._keys = keys
        self._metrics = metrics
        self._forgot_at: datetime | None = None

    async def send_otp(self, caller: Caller) -> SealedReply:
        """Raises Refused."""
        relay = self._relayed()
        asked = read(caller.body, OtpRequest)
        call = await self._call(caller, asked)
        async with self._storage.transaction() as tx:
            kept = await self._kept(tx, call)
            if kept is not None:
                return kept
            request, too_many = None, await self._count(tx, call, SENDS)
            if too_many is None:
                if not await identity.start(tx, call.started, caller.now, with_code=True):
                    raise Refused("identity.transaction")
                await log.append(tx, caller.now, _forwarded("otp", call))
                request = _start_signing(lambda: relay.otp_request(asked))
        signing = _allowed(too_many, request)
        answered = await self._counted("otp", _sent(relay, signing))
        return await self._answer(call, answered, relay, None)

    async def prove(self, caller: Caller, keep: Keep | None = None) -> SealedReply:
        """Raises Refused. An error that IDA did not sign ends nothing and counts no try.

        keep: is told the outcome inside of the transaction that puts it on record.
        """
        relay = self._relayed()
        asked = read(caller.body, ProofRequest)
        relay.policy_of(asked.factor)
        call = await self._call(caller, asked)
        if asked.binding is not None:
            call = await self._bound(call, asked, asked.binding)
        async with self._storage.transaction() as tx:
            kept = await self._kept(tx, call)
            if kept is not None:
                return kept
            request, too_many = None, await self._count(tx, call, TRIES)
            if too_many is None:
                await self._begin(tx, call, asked)
                await log.append(tx, caller.now, _forwarded("proof", call))
                request = _start_signing(lambda: relay.proof_request(asked))
        signing = _allowed(too_many, request)
        try:
            answered = await self._counted("proof", _sent(relay, signing))
        except Refused:
            async with self._storage.transaction() as tx:
                await give_back(tx, [one for one, _ in self._limits(call, TRIES)])
            raise
        return await self._answer(call, answered, relay, asked, keep)

    async def _begin(self, tx: Transaction, call: _Call, asked: ProofRequest) -> None:
        if asked.factor in WITH_CODE:
            ours = await identity.code_was_sent(tx, call.started)
        else:
            ours = await identity.start(tx, call.started, call.caller.now)
        if not ours:
            raise Refused("identity.transaction")

    def _relayed(self) -> Relay:
        if self._relay is None:
            raise Refused("identity.off")
        return self._relay

    async def _call(self, caller: Caller, asked: OtpRequest | ProofRequest) -> _Call:
        """For a person of this very device. Raises Refused."""
        async with self._storage.reading() as look:
            row = await key_of(look, asked.kid)
        signer = members.signer_of(row, self._keys.chain, caller.now)
        check_signer(signer, caller.device, caller.now)
        number = f"id\0{asked.individual_id_type}\0{asked.individual_id}".encode()
        key = hmac.digest(self._keys.person, number, hashlib.sha256).hex()
        started = Started(asked.transaction_id, caller.device.device_id, signer.person_id, key)
        return _Call(caller, signer, started, sha256_hex(caller.body))

    async def _bound(self, call: _Call, asked: ProofRequest, binding: Binding) -> _Call:
        """The enrollment of the village and this request must be of one person. Raises Refused."""
        async with self._storage.reading() as look:
            row = await key_of(look, asked.kid)
        signed = open_enrollment(binding.enrollment, row.key)
        enrollment = signed.enrollment
        if (
            enrollment.device_id != call.caller.device.device_id
            or enrollment.operation is not asked.operation
            or enrollment.transaction_id != asked.transaction_id
            or enrollment.id_hash != id_hash(binding.salt, asked.individual_id)
        ):
            raise Refused("identity.binding")
        return _Call(call.caller, call.signer, call.started, call.request_sha256, signed.sha256)

    async def _kept(self, tx: Transaction, call: _Call) -> SealedReply | None:
        device_id = call.caller.device.device_id
        sealed = await identity.kept_reply(tx, device_id, call.request_sha256, call.caller.now)
        return SealedReply(sealed) if sealed else None

    def _limits(self, call: _Call, kind: str) -> list[tuple[Counter, int]]:
        limits = self._relayed().settings.limits
        each = {
            SENDS: (limits.sends_per_person, limits.sends_per_device, limits.sends_per_agent),
            TRIES: (limits.tries_per_person, limits.tries_per_device, limits.tries_per_agent),
        }[kind]
        span = span_of(call.caller.now, DAY_S)
        device = call.caller.device.device_id
        of_whom = (call.started.id_key, device, call.signer.human)
        return [(Counter(kind, who, span), limit) for who, limit in zip(of_whom, each, strict=True)]

    async def _count(self, tx: Transaction, call: _Call, kind: str) -> str | None:
        """The code of what is too much, or None. Counts stay, whatever follows."""
        if await over(tx, self._limits(call, kind)) is not None:
            return kind
        limits = self._relayed().settings.limits
        span = span_of(call.caller.now, DAY_S)
        device = call.caller.device.device_id
        unknown = (Counter(UNKNOWN, device, span), Counter(UNKNOWN, call.signer.human, span))
        sent, proven = Counter(SENDS, device, span), Counter(PROOFS, device, span)
        known = await counts_of(tx, (*unknown, sent, proven))
        most = (limits.unknown_per_device, limits.unknown_per_agent)
        if any(known[one] >= limit for one, limit in zip(unknown, most, strict=True)):
            return UNKNOWN
        sends, proofs = known[sent], known[proven]
        if sends >= limits.judged_from and proofs < limits.least_hit_share * sends:
            entry = Entry(
                "device.hit_share", "center", device, "", {"sends": sends, "proofs": proofs}
            )
            await set_state(tx, device, DeviceState.HELD, entry, call.caller.now)
            return "device.held"
        return None

    async def _counted(self, name: str, asking: Awaitable[Answered]) -> Answered:
        try:
            answered = await asking
        except Refused as error:
            self._metrics.identity.labels(name, error.code).inc()
            raise
        self._metrics.identity.labels(name, "no" if answered.codes else "yes").inc()
        return answered

    async def _answer(
        self,
        call: _Call,
        answered: Answered,
        relay: Relay,
        asked: ProofRequest | None,
        keep: Keep | None = None,
    ) -> SealedReply:
        """Attest where IDA said yes, seal to the device, keep for the same request."""
        now = call.caller.now
        digest = sha256_hex(answered.raw)
        attestation: Attestation | None = None
        if asked is not None and answered.psut:
            attestation = _attestation(call, answered, relay, asked)
        outcome = self._signed(answered, attestation)
        sealed = self._sealed(call, answered, relay, outcome, digest)
        async with self._storage.transaction() as tx:
            if attestation is not None:
                key = hmac.digest(
                    self._keys.person, attestation.psut.encode(), hashlib.sha256
                ).hex()
                if not await identity.attest(tx, attestation, key, digest, now):
                    raise Refused("identity.transaction", "attested before")
                await self._keep_contact(tx, key, answered, call)
                await give_back(tx, [self._limits(call, TRIES)[0][0]])
                await over(tx, [(self._proofs(call), 2**53)])
            if answered.names_nobody:
                span = span_of(now, DAY_S)
                who = (call.caller.device.device_id, call.signer.human)
                await over(tx, [(Counter(UNKNOWN, one, span), 2**53) for one in who])
            if self._forgot_at is None or (now - self._forgot_at).total_seconds() >= FORGET_S:
                self._forgot_at = now
                await identity.forget_replies(tx, now)
            await identity.keep_reply(
                tx, call.caller.device.device_id, call.request_sha256, sealed, now,
                relay.settings.keep_reply_s,
            )  # fmt: skip
            if keep is not None:
                await keep(tx, outcome)
            await log.append(tx, now, _outcome(call, answered, attestation))
        return SealedReply(sealed)

    async def _keep_contact(
        self, tx: Transaction, psut_key: str, answered: Answered, call: _Call
    ) -> None:
        contact = contact_in(answered.identity)
        if self._contacts is not None and contact.is_known:
            await keep_contact(tx, self._contacts, psut_key, contact, call.caller.now)

    def _proofs(self, call: _Call) -> Counter:
        span = span_of(call.caller.now, DAY_S)
        return Counter(PROOFS, call.caller.device.device_id, span)

    def _signed(self, answered: Answered, values: Attestation | None) -> ProofOutcome:
        if values is None:
            return ProofOutcome("", "", answered.codes)
        key, names = self._keys.attestation, names_in(answered.identity)
        attestation = jws.sign(values, Typ.ATTESTATION, key)
        holder = jws.sign(Holder(values.jti, names), Typ.HOLDER, key) if names else ""
        return ProofOutcome(attestation, holder, answered.codes)

    def _sealed(
        self, call: _Call, answered: Answered, relay: Relay, outcome: ProofOutcome, digest: str
    ) -> str:
        key = self._keys.attestation
        reply = IdentityReply(
            transaction_id=call.started.transaction_id,
            reply=base64.b64encode(answered.raw).decode(),
            sha256=digest,
            response_signature=answered.signature,
            attestation=outcome.attestation or None,
            holder=outcome.holder or None,
            identity=allowed(answered.identity, relay.settings.kyc_fields),
        )
        signed = jws.sign(reply, Typ.IDENTITY_REPLY, key)
        header = {"alg": "ECDH-ES", "enc": "A256GCM"}
        device = sealing_key(call.caller.device.sealing)
        return jwe.encrypt_compact(
            header, signed.encode(), device, algorithms=["ECDH-ES", "A256GCM"]
        )


_Signing = asyncio.Task[SignedRequest]


def _start_signing(sign: Callable[[], SignedRequest]) -> _Signing:
    """Signed while its record goes to the disk. Only ``_sent``, after that, lets it out."""

    async def signing() -> SignedRequest:
        return sign()

    return asyncio.create_task(signing())


def _allowed(too_many: str | None, request: _Signing | None) -> _Signing:
    """Raises Refused with the code of the limit that was passed."""
    if too_many is not None or request is None:
        raise Refused(too_many or "internal")
    return request


async def _sent(relay: Relay, signing: _Signing) -> Answered:
    return await relay.send(await signing)


def _attestation(call: _Call, answered: Answered, relay: Relay, asked: ProofRequest) -> Attestation:
    return Attestation(
        jti=str(uuid.uuid4()),
        transaction_id=asked.transaction_id,
        psut=answered.psut,
        method=asked.factor,
        response_time=answered.response_time,
        device_id=call.caller.device.device_id,
        person_id=call.signer.person_id,
        operation=asked.operation,
        exp=answered.response_time + timedelta(hours=relay.settings.proof_hours),
        binds=call.binds,
    )


def _forwarded(name: str, call: _Call) -> Entry:
    """No number of a person: its keyed hash tells whether two requests were about the same."""
    detail = {"id_key": call.started.id_key[:16], "request_sha256": call.request_sha256}
    who = (call.signer.human, call.caller.device.device_id, call.started.transaction_id)
    return Entry(f"identity.{name}.forwarded", *who, detail)


def _outcome(call: _Call, answered: Answered, attestation: Attestation | None) -> Entry:
    detail = {
        "codes": " ".join(answered.codes),
        "jti": attestation.jti if attestation is not None else "",
    }
    who = (call.signer.human, call.caller.device.device_id, call.started.transaction_id)
    return Entry("identity.answered", *who, detail)
