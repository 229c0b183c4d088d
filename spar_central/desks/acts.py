"""Acts of those who run an office, signed by a person's key at a laptop.

Signatures are collected here. Who has the keys of the office verifies them anew and carries an act
out (``people certify``): a stolen process that faces the laptops decides nothing.
"""

import secrets

from spar_central.acts.rules import ActKind, rule_of
from spar_central.acts.signatures import check_signer, needed_for
from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.nonces import Nonces
from spar_central.desks.reading import read
from spar_central.desks.wire_office import (
    ActReply,
    ActRequest,
    AskedAct,
    SignedActReply,
    SignedActRequest,
)
from spar_central.errors import Refused
from spar_central.records import acts, enrollments, joining, log, members
from spar_central.records.acts import ActRow, ActState, Signature
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.jws import Typ
from spar_central.trust.passkeys import Act, SignedAct

MOST = 500
REASON = "reason"
CONFLICT = "registered.conflict"


class ActDesk:
    """For supervisors and administrators at a laptop; the console has its own way."""

    def __init__(self, storage: Storage, nonces: Nonces) -> None:
        self._storage = storage
        self._nonces = nonces

    async def ask(self, caller: Caller) -> ActReply:
        """What exactly is to be signed, when this person may sign it. Raises Refused."""
        asked = read(caller.body, ActRequest)
        signer = caller.signer
        async with self._storage.transaction() as tx:
            office = await _office_of(tx, asked)
            drawn = f"a-{secrets.token_hex(12)}"
            made = Act(drawn, asked.kind, office, asked.subject, dict(asked.values))
            _check_at_desk(made)
            act = await _same(tx, made) or made
            await check_signer(tx, act, signer)
            needed = await needed_for(tx, act)
            signed = await acts.signatures(tx, act.act_id)
        nonce = self._nonces.new(_nonce_of(act, signer.human), caller.now)
        return ActReply(act, nonce, needed, tuple(one.human for one in signed))

    async def sign(self, caller: Caller) -> SignedActReply:
        """One signature, once; the same again, as after a lost reply, changes nothing."""
        token = read(caller.body, SignedActRequest).signed
        signer, now = caller.signer, caller.now
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            own = await joining.key_of(tx, caller.kid)
            content = jws.read(token, Typ.PERSON_ACT, own.key, SignedAct)
            act = content.act
            if content.signer != signer.person_id or now > content.exp:
                raise Refused("signature.wrong", "another signer, or over")
            self._nonces.check(content.nonce, _nonce_of(act, signer.human), now)
            _check_at_desk(act)
            row = await _kept(tx, act, caller)
            mine = Signature(signer.human, signer.person_id, caller.kid, token, to_ms(now))
            if row.state is ActState.WAITING:
                await check_signer(tx, act, signer)
                if await acts.sign(tx, act.act_id, mine):
                    await log.append(tx, now, _entry("act.signed", act, caller))
            signed = await acts.signatures(tx, act.act_id)
        humans = tuple(one.human for one in signed)
        if signer.human not in humans:
            raise Refused("act.unknown")
        return SignedActReply(row.state.value, row.needed, humans, row.outcome)


async def asked_about(tx: Transaction, office: str, kinds: list[str]) -> dict[str, list[AskedAct]]:
    """What waits for further signatures in one office, by its subject; the oldest first."""
    found: dict[str, list[AskedAct]] = {}
    for row in await acts.waiting(tx, [office], MOST, kinds):
        signed = tuple(one.human for one in await acts.signatures(tx, row.act.act_id))
        if signed:  # one that nobody has signed was only looked at, at the console
            made = AskedAct(row.act.kind, row.needed, signed, row.act.values.get(REASON, ""))
            found.setdefault(row.act.subject, []).append(made)
    return found


async def _kept(tx: Transaction, act: Act, caller: Caller) -> ActRow:
    """The row of an act, made with the first signature."""
    row = await acts.find(tx, act.act_id)
    if row is None:
        await acts.add(tx, act, await needed_for(tx, act), caller.signer.human, caller.now)
        await log.append(tx, caller.now, _entry("act.asked", act, caller))
        row = await acts.find(tx, act.act_id)
    if row is None or row.act != act:
        raise Refused("act.unknown")
    return row


async def _same(tx: Transaction, made: Act) -> Act | None:
    """The act that a colleague began; the reason is theirs."""
    for row in await acts.waiting(tx, [made.office], MOST, [made.kind]):
        if row.act.subject == made.subject and _decisive(row.act) == _decisive(made):
            return row.act
    return None


def _decisive(act: Act) -> dict[str, str]:
    return {name: value for name, value in act.values.items() if name != REASON}


async def _office_of(tx: Transaction, asked: ActRequest) -> str:
    """Of the device that is named, or of the enrollment while it waits for this. Raises Refused."""
    subject = asked.subject
    device = (await members.devices(tx, {subject})).get(subject)
    if device is not None:
        if asked.kind == ActKind.DEVICE_CONFIRM and device.state is not DeviceState.PENDING:
            raise Refused("review.decided")
        return device.office
    row = enrollments.newest(await enrollments.revisions(tx, {subject})).get(subject)
    if row is None:
        raise Refused("act.unknown")
    if asked.values.get("code", CONFLICT) not in row.codes:
        raise Refused("review.decided")
    return row.office


def _check_at_desk(act: Act) -> None:
    if not rule_of(act)[1].at_desk:
        raise Refused("act.form", "not at a desk")


def _nonce_of(act: Act, human: str) -> str:
    return f"act\0{sha256_hex(canonical(act))}\0{human}"


def _entry(kind: str, act: Act, caller: Caller) -> Entry:
    detail: dict[str, str | int] = {"kind": act.kind, "act": act.act_id}
    return Entry(kind, caller.signer.human, caller.device.device_id, act.subject, detail)
