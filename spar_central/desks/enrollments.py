"""Enrollments of a laptop: a batch in, what became of them out."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec
from joserfc.jwk import OKPKey

from spar_central.admission.decide import Outcome, sentence
from spar_central.clock import from_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    DecisionsRequest,
    EnrollmentsReply,
    EnrollmentsRequest,
    Item,
    ItemReply,
    OutboxRequest,
    Problem,
    Progress,
)
from spar_central.enrollments.admit import Answer, EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.errors import SENTENCES, Refused
from spar_central.mappers.sending import State
from spar_central.records import (
    enrollments,
    log,
    members,
    passkeys,
    review_holds,
    reviews,
    sendings,
    slips,
)
from spar_central.records.decisions import ConflictDecision, conflict_decisions
from spar_central.records.enrollments import Key, Stored
from spar_central.records.log import Entry
from spar_central.records.review_holds import Hold
from spar_central.records.sendings import WAITS, Sending
from spar_central.storage.port import Storage, Transaction
from spar_central.trust.accounts import BankAccount
from spar_central.trust.approval import Decision
from spar_central.trust.passkeys import approval_of
from spar_central.trust.sealing import unseal


@dataclass(frozen=True, slots=True)
class Returned:
    """human: the reviewer's staff number."""

    human: str
    reasons: tuple[str, ...]


class EnrollmentDesk:
    """Takes enrollments, and tells their devices about them."""

    def __init__(
        self,
        admission: EnrollmentAdmission,
        storage: Storage,
        most_items: int,
        outbox: OKPKey | None = None,
    ) -> None:
        """outbox: opens what locked laptops send; None where the center has no such key."""
        self._outbox = outbox
        self._admission = admission
        self._storage = storage
        self._most = most_items

    async def upload(self, caller: Caller) -> EnrollmentsReply:
        """Raises Refused for the batch; items have their own answers."""
        return await self._take(caller, read(caller.body, EnrollmentsRequest).items)

    async def outbox(self, caller: Caller) -> EnrollmentsReply:
        """The same of a laptop that is locked: its vault is closed, its outbox sealed to us."""
        if self._outbox is None:
            raise Refused("outbox.off")
        asked = read(caller.body, OutboxRequest)
        items = tuple(_opened(one, self._outbox) for one in asked.sealed)
        return await self._take(caller, items)

    async def _take(self, caller: Caller, items: tuple[Item | None, ...]) -> EnrollmentsReply:
        """items: None for one that cannot be read; the others go on."""
        if len(items) > self._most:
            raise Refused("request.too_long", "items")
        sender = Sender(caller.device.device_id, caller.human)
        answers = await self._admission.take([_sent(one) for one in items], sender, caller.now)
        begun = [one.stored for one in answers if one.stored is not None and one.is_repeat]
        sent: dict[Key, Sending] = {}
        numbered = [
            (one.slip, answer.stored.enrollment_id)
            for one, answer in zip(items, answers, strict=True)
            if one is not None and one.slip and answer.stored is not None
        ]
        if begun or numbered:
            async with self._storage.transaction() as tx:
                sent = await sendings.of(tx, (row.enrollment_id for row in begun))
                await slips.keep(tx, numbered, caller.device.device_id, caller.now)
        return EnrollmentsReply(
            tuple(told_of(one, sent.get(one.key) if one.key else None) for one in answers)
        )

    async def decisions(self, caller: Caller) -> EnrollmentsReply:
        """Of what this device captured or sent; others are left out, as are unknown ones."""
        asked = read(caller.body, DecisionsRequest)
        async with self._storage.transaction() as tx:
            found = await enrollments.of_device(tx, caller.device.device_id, asked.enrollment_ids)
            sent = await sendings.of(tx, found)
            returns = await self._returns(tx, [row for row in found.values() if row.returned])
            decided = await conflict_decisions(tx, found)
            held = await review_holds.of(tx, _reviewed(found.values()), caller.now)
            values = {"asked": len(asked.enrollment_ids), "told": len(found)}
            who = (caller.human, caller.device.device_id)
            await log.append(tx, caller.now, Entry("read.decisions", *who, detail=values))
        return EnrollmentsReply(
            tuple(
                _with_hold(
                    _with_decision(
                        reply_of(row, sent.get(row.key), returns.get(row.key)),
                        decided.get(row.enrollment_id),
                    ),
                    held.get(row.key),
                )
                for row in found.values()
            )
        )

    async def _returns(self, tx: Transaction, rows: list[Stored]) -> dict[Key, Returned]:
        """Who sent them back and why, by the last return that was signed."""
        if not rows:
            return {}
        kept = await reviews.kept(tx, (row.enrollment_id for row in rows))
        kids = {one.kid for row in rows for one in kept.get(row.key, [])}
        humans = {kid: row.human for kid, row in (await members.keys(tx, kids)).items()}
        humans |= {kid: row.human for kid, row in (await passkeys.of_kids(tx, kids)).items()}
        found = {}
        for row in rows:
            for one in kept.get(row.key, []):
                said = approval_of(one.token)  # verified when it was taken
                if said.decision is Decision.RETURN:
                    found[row.key] = Returned(humans.get(one.kid, ""), said.reasons)
        return found


def _sent(item: Item | None) -> Sent:
    if item is None:
        return Sent("")
    return Sent(item.enrollment, item.attestation or "", item.holder or "")


def _opened(sealed: str, key: OKPKey) -> Item | None:
    """None for what cannot be opened or read."""
    try:
        return read(unseal(sealed, key), Item)
    except Refused:
        return None


def _with_decision(reply: ItemReply, decided: ConflictDecision | None) -> ItemReply:
    """Who decided its conflict, and why."""
    if decided is None:
        return reply
    return msgspec.structs.replace(
        reply, decided_by=decided.humans, decided_because=decided.because
    )


def _reviewed(rows: Iterable[Stored]) -> list[str]:
    """Which of them a second person looks at."""
    return [row.enrollment_id for row in rows if row.waits_for_review]


def _with_hold(reply: ItemReply, held: Hold | None) -> ItemReply:
    """Who cannot decide it yet, why, and until when."""
    if held is None:
        return reply
    return msgspec.structs.replace(
        reply, held_by=held.human, held_because=held.reasons, held_until=held.until
    )


def problems(codes: tuple[str, ...]) -> tuple[Problem, ...]:
    """With their sentences."""
    return tuple(Problem(code, SENTENCES.get(code) or sentence(code)) for code in codes)


def progress(outcome: Outcome, state: State, codes: tuple[str, ...]) -> Progress:
    """Where it is, in one word."""
    if state is State.REGISTERED:
        return Progress.REGISTERED
    if outcome is Outcome.REFUSED or state is State.RETURNED:
        return Progress.REFUSED
    if state is State.CONFLICT or "registered.conflict" in codes:
        return Progress.CONFLICT
    return Progress.WAITING if outcome is Outcome.WAITS else Progress.IN_PROGRESS


def reply_of(row: Stored, sent: Sending | None = None, back: Returned | None = None) -> ItemReply:
    """What is stored. sent: of its way to the mapper, once that was begun. back: sent it back."""
    returned = sent is not None and row.state is State.RETURNED and bool(sent.code)
    codes = (sent.code,) if sent is not None and returned else row.codes
    waits = sent is not None and row.state is State.QUEUED and sent.mapper_code == WAITS
    if waits:
        codes = (*codes, "registry.waits")
    changed = max(row.decided_at, sent.changed_at if sent is not None else 0)
    registered = sent.registered_at if sent is not None and row.state is State.REGISTERED else 0
    return ItemReply(
        row.enrollment_id,
        row.revision,
        row.sha256,
        row.outcome,
        progress(row.outcome, row.state, row.codes),
        problems(codes),
        row.reasons,
        from_ms(changed) if changed else None,
        from_ms(registered) if registered else None,
        sent.effective_at if sent is not None and waits else None,
        sent.mapper_code if sent is not None and returned else "",
        msgspec.json.decode(row.settled, type=BankAccount) if row.settled else None,
        back.human if back is not None else "",
        back.reasons if back is not None else (),
    )


def told_of(answer: Answer, sent: Sending | None) -> ItemReply:
    """What became of one item."""
    if answer.stored is not None:
        return reply_of(answer.stored, sent)
    opened, verdict = answer.opened, answer.verdict
    values = problems(verdict.codes)
    if opened.problem is not None:
        values = (Problem(opened.problem.code, opened.problem.sentence),)
    state = progress(verdict.outcome, State.NOT_ADMITTED, verdict.codes)
    if opened.signed is None:
        return ItemReply("", 0, "", verdict.outcome, state, values)
    enrollment = opened.signed.enrollment
    return ItemReply(
        enrollment.enrollment_id, enrollment.revision, opened.signed.sha256, verdict.outcome,
        state, values, verdict.reasons,
    )  # fmt: skip
