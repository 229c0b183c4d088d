"""Sticks: whoever travels hands them in, whoever captured is answered by a signed receipt."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.admission.evidence import DeviceState
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.enrollments import told_of
from spar_central.desks.identity import IdentityDesk, ProofOutcome
from spar_central.desks.reading import read
from spar_central.desks.wire import MAX_HEARTBEAT, Heartbeat, StickReply, StickRequest
from spar_central.enrollments.admit import Answer, EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.records import contact, log, members, sendings, sticks
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow
from spar_central.records.standing import set_state
from spar_central.records.sticks import ItemProof
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.jws import Typ
from spar_central.trust.stick import (
    Stick,
    StickItem,
    StickReceipt,
    StickReceiptItem,
    named_device,
    open_stick,
)

AGAIN = frozenset({"identity.away", "identity.unsigned", "identity.reply"})
"""After these the same stick may be handed in once more, and IDA is asked again."""


@dataclass(frozen=True, slots=True)
class _Brought:
    """A stick whose signature holds, and whose device made it."""

    stick: Stick
    sha256: str
    made_on: DeviceRow


class StickDesk:
    """Any joined device brings them; none of it is the bringer's."""

    def __init__(
        self,
        storage: Storage,
        keys: DesksKeys,
        admission: EnrollmentAdmission,
        identity: IdentityDesk,
    ) -> None:
        self._storage = storage
        self._keys = keys
        self._admission = admission
        self._identity = identity

    async def hand_in(self, caller: Caller) -> StickReply:
        """The same stick again has a receipt of where its items are now. Raises Refused."""
        brought = await self._opened(caller)
        stick = brought.stick
        if not await self._numbered(caller, brought):
            raise Refused("stick.other_content", str(stick.number))
        proofs = [
            await self._proof(caller, brought, place, item)
            for place, item in enumerate(stick.items)
        ]
        answers = await self._take(caller, brought, proofs)
        return StickReply(await self._receipt(caller, brought, proofs, answers))

    async def _numbered(self, caller: Caller, brought: _Brought) -> bool:
        """False when its device made another under this number: both of its computers are held."""
        stick, by, now = brought.stick, caller.device.device_id, caller.now
        async with self._storage.transaction() as tx:
            if stick.heartbeat and not await sticks.is_known(tx, stick.device_id, stick.number):
                await self._keep_heartbeat(tx, brought, now)
            if await sticks.take(tx, stick.device_id, stick.number, brought.sha256, by, now):
                count = len(stick.items)
                entry = Entry(
                    "stick.brought", caller.human, stick.device_id, "",
                    {"number": stick.number, "items": count, "by": by},
                )  # fmt: skip
                await log.append(tx, now, entry)
                return True
            if brought.made_on.state is DeviceState.ACTIVE:
                detail = {"stick": stick.number}
                entry = Entry("device.forked", "center", stick.device_id, "", detail)
                await set_state(tx, stick.device_id, DeviceState.HELD, entry, now)
        return False

    async def _keep_heartbeat(self, tx: Transaction, brought: _Brought, now: datetime) -> None:
        """Once, as of when the stick was made: its ages were true then, and it may travel for days.

        One that is too long is left out; what people waited for stands beside it.
        """
        raw = msgspec.json.encode(brought.stick.heartbeat)
        if len(raw) > MAX_HEARTBEAT:
            return
        heartbeat = read(raw, Heartbeat)
        kept = msgspec.structs.replace(heartbeat, journal_head=None)
        await contact.keep_heartbeat(
            tx, brought.stick.device_id, now, msgspec.json.encode(kept).decode(),
            heartbeat.office_file, 0, made_at=min(brought.stick.made_at, now),
        )  # fmt: skip

    async def _opened(self, caller: Caller) -> _Brought:
        asked = read(caller.body, StickRequest)
        if self._keys.outbox is None:
            raise Refused("stick.off")
        token = open_stick(asked.stick, self._keys.outbox)
        device_id = named_device(token)
        async with self._storage.reading() as look:
            device = (await members.devices(look, {device_id})).get(device_id)
        if device is None:
            raise Refused("device.unknown")
        stick = jws.read(token, Typ.STICK, device.key, Stick)
        return _Brought(stick, sha256_hex(asked.stick.encode()), device)

    async def _proof(
        self, caller: Caller, brought: _Brought, place: int, item: StickItem
    ) -> ItemProof:
        """As it was given before, on this stick or with it; else IDA is asked now."""
        if item.attestation is not None:
            return ItemProof(item.attestation, item.holder or "")
        stick = brought.stick
        async with self._storage.transaction() as tx:
            found = (await sticks.proofs(tx, stick.device_id, stick.number)).get(place)
        if found is not None and found.problem not in AGAIN:
            return found
        if not item.proof or brought.made_on.state is not DeviceState.ACTIVE:
            return ItemProof()
        kept: list[ItemProof] = []

        async def keep(tx: Transaction, outcome: ProofOutcome) -> None:
            kept.append(ItemProof(outcome.attestation, outcome.holder, " ".join(outcome.codes)))
            await sticks.keep_proof(tx, stick.device_id, stick.number, place, kept[0])

        its_device = Caller(brought.made_on, None, "", msgspec.json.encode(item.proof), caller.now)
        try:
            await self._identity.prove(its_device, keep)
        except Refused as error:
            failed = ItemProof(problem=error.code)
            async with self._storage.transaction() as tx:
                await sticks.keep_proof(tx, stick.device_id, stick.number, place, failed)
            return failed
        return kept[0] if kept else ItemProof(problem="identity.transaction")

    async def _take(
        self, caller: Caller, brought: _Brought, proofs: list[ItemProof]
    ) -> list[Answer]:
        """Each for itself: a batch that is cut in the middle goes on where it was."""
        items = [
            Sent(item.enrollment, proof.attestation, proof.holder)
            for item, proof in zip(brought.stick.items, proofs, strict=True)
        ]
        sender = Sender(brought.stick.device_id, "")
        return await self._admission.take(items, sender, caller.now)

    async def _receipt(
        self,
        caller: Caller,
        brought: _Brought,
        proofs: list[ItemProof],
        answers: list[Answer],
    ) -> str:
        ids = [one.stored.enrollment_id for one in answers if one.stored is not None]
        async with self._storage.transaction() as tx:
            sent = await sendings.of(tx, ids)
        lines = []
        for proof, answer in zip(proofs, answers, strict=True):
            item = told_of(answer, sent.get(answer.key) if answer.key else None)
            codes = tuple(one.code for one in item.problems)
            lines.append(
                StickReceiptItem(
                    item.enrollment_id, item.revision, item.sha256, item.outcome.value,
                    item.state.value, (*codes, *((proof.problem,) if proof.problem else ())),
                    tuple(proof.codes.split()),
                )
            )  # fmt: skip
        stick = brought.stick
        receipt = StickReceipt(
            stick.device_id, stick.number, brought.sha256, caller.now, tuple(lines)
        )
        return jws.sign(receipt, Typ.RECEIPT, self._keys.attestation)
