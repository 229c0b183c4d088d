"""Enrollments in, decisions out: one batch, one transaction, each item its own answer."""

import hashlib
import hmac
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from spar_central import traces
from spar_central.admission.decide import Outcome, Verdict, decide, decide_sending
from spar_central.admission.evidence import (
    Counts,
    Evidence,
    ProofUse,
    Registered,
)
from spar_central.admission.noticed import noticed
from spar_central.admission.policy import Policy
from spar_central.admission.reasons import Reason
from spar_central.admission.rules import objections_until, settled_account
from spar_central.clock import from_ms, to_ms
from spar_central.enrollments.evidence import EvidenceReader
from spar_central.enrollments.grounds import (
    Grounds,
    read_grounds,
    read_known,
    read_registered,
)
from spar_central.enrollments.opening import (
    Known,
    OpenedItem,
    Sent,
    open_item,
    proof_of,
    refreshed,
)
from spar_central.errors import Refused
from spar_central.mappers.sending import State
from spar_central.records import deputies, enrollments, kept_traces, log, staff_accounts
from spar_central.records.enrollments import Key, Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Lookup, Storage, Transaction
from spar_central.trust.accounts import FinancialAddress, account_key, alike_key
from spar_central.trust.attestation import Attestation
from spar_central.trust.certificates import Chain
from spar_central.trust.enrollment import SELF_SERVICE, Enrollment
from spar_central.trust.passkeys import PasskeyParty


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a batch. submitter: staff number, "" when no person signed the request."""

    device_id: str
    submitter: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one item. stored: None when nothing of it was kept.

    is_repeat: the same content came before, and nothing was decided anew.
    """

    opened: OpenedItem
    verdict: Verdict
    stored: Stored | None
    is_repeat: bool = False

    @property
    def key(self) -> Key | None:
        """Of what was kept."""
        return None if self.stored is None else self.stored.key


class EnrollmentAdmission:
    """Decides by the policy of the office; person_secret: to key people with.

    party: whom passkeys of reviewers sign for; None: only reviews made at laptops count.
    """

    def __init__(
        self,
        storage: Storage,
        chain: Chain,
        policy: Policy,
        person_secret: bytes,
        party: PasskeyParty | None = None,
    ) -> None:
        self._storage = storage
        self._chain = chain
        self._policy = policy
        self._secret = person_secret
        self._evidence = EvidenceReader(chain, policy, self.psut_key, party)

    @property
    def policy(self) -> Policy:
        """What this center admits by."""
        return self._policy

    @property
    def chain(self) -> Chain:
        """The keys under the root that certificates are read with."""
        return self._chain

    async def deputy_for(self, look: Lookup, person_id: str, now: datetime) -> list[str]:
        """Offices for which this person reviews as a deputy now."""
        held = (await deputies.of_people(look, {person_id})).get(person_id, [])
        return sorted(deputies.offices_at(held, person_id, self._chain, now))

    def psut_key(self, psut: str) -> str:
        """What stands for a person in the database."""
        return hmac.digest(self._secret, psut.encode(), hashlib.sha256).hex()

    def staff_mark(self, fa: FinancialAddress) -> str:
        """What stands for an account of somebody who works here."""
        return staff_accounts.mark_of(self._secret, fa)

    def proof_of(self, row: Stored, now: datetime) -> tuple[Attestation, tuple[str, ...]] | None:
        """How the person was proven, and what ID Authentication calls them; None for neither."""
        if not row.attestation:
            return None
        with suppress(Refused):
            return proof_of(Sent(row.token, row.attestation, row.holder), self._chain, now)
        return None

    async def take(self, items: Sequence[Sent], sender: Sender, now: datetime) -> list[Answer]:
        """Verify, decide, store and put on record, in the order of ``items``."""
        async with self._storage.transaction() as tx:
            known = await read_known(tx, items)
        opened = [open_item(item, known, self._chain, now) for item in items]
        with traces.step("admission") as span:
            span.tell(items=len(items))
            return await self._take(opened, items, sender, now)

    async def _take(
        self, opened: Sequence[OpenedItem], items: Sequence[Sent], sender: Sender, now: datetime
    ) -> list[Answer]:
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            known = await read_known(tx, items)  # somebody may have blocked the device meanwhile
            opened = [refreshed(one, known, self._chain, now) for one in opened]
            answers = await self._decide(tx, opened, sender, now)
            await log.append(tx, now, *_entries(answers, sender))
        return answers

    async def take_change(self, tx: Transaction, item: Sent, now: datetime) -> Answer:
        """What intake signed. The caller holds the lock of admission. Raises Refused."""
        opened = open_item(item, Known({}, {}), self._chain, now)
        if opened.problem is not None or not opened.is_self_service:
            raise opened.problem or Refused("content.form", "not intake's")
        sender = Sender(SELF_SERVICE, "")
        answers = await self._decide(tx, [opened], sender, now)
        await log.append(tx, now, *_entries(answers, sender))
        return answers[0]

    async def decide_again(
        self, tx: Transaction, rows: Sequence[Stored], now: datetime
    ) -> list[Answer]:
        """After something changed. The caller holds the lock of admission, and logs."""
        items = [Sent(row.token, row.attestation, row.holder) for row in rows]
        known = await read_known(tx, items)
        opened = [open_item(item, known, self._chain, now) for item in items]
        grounds = await read_grounds(tx, opened, self.psut_key, self._secret, now)
        grounds.registered = await read_registered(tx, rows)
        answers = [
            self._answer(one, row, grounds, now, arrived_at=from_ms(row.arrived_at))
            for one, row in zip(opened, rows, strict=True)
        ]
        await self._store(tx, answers, now)
        return answers

    async def decide_sending(
        self,
        tx: Transaction,
        rows: Sequence[Stored],
        registered: Mapping[Key, Registered],
        now: datetime,
    ) -> list[Answer]:
        """Every signature anew, by how its people and device stand now; nothing is stored.

        The caller holds the lock of admission. registered: what the mapper was found to hold.
        """
        items = [Sent(row.token, row.attestation, row.holder) for row in rows]
        known = await read_known(tx, items)
        opened = [open_item(item, known, self._chain, now) for item in items]
        grounds = await read_grounds(tx, opened, self.psut_key, self._secret, now)
        answers = []
        for one, row in zip(opened, rows, strict=True):
            evidence, settled = Evidence(now, now, self._policy, None), None
            if one.enrollment is not None:
                arrived = from_ms(row.arrived_at)
                shared = Reason.SAME_ACCOUNT in row.reasons
                evidence = replace(
                    self._evidence.of(one, one.enrollment, row, grounds, now, arrived),
                    registered=registered[row.key],
                    counts=Counts(people_on_account=int(shared)),
                )
                settled = settled_account(evidence, one.enrollment)
            opened_item = replace(one, settled=settled)
            answers.append(Answer(opened_item, decide_sending(evidence), row))
        return answers

    async def _decide(
        self, tx: Transaction, opened: Sequence[OpenedItem], sender: Sender, now: datetime
    ) -> list[Answer]:
        grounds = await read_grounds(tx, opened, self.psut_key, self._secret, now)
        hands: list[tuple[str, str, str]] = []
        answers = []
        for one in opened:
            answer = self._item(one, sender, grounds, now)
            answers.append(answer)
            if answer.stored is not None and one.enrollment is not None and one.signer is not None:
                of = one.enrollment.enrollment_id
                hands.append((of, one.signer.human, "author"))
                hands.append((of, sender.submitter, "submitter"))
        await self._store(tx, answers, now)
        await enrollments.touch(tx, hands)
        return answers

    def _item(self, one: OpenedItem, sender: Sender, grounds: Grounds, now: datetime) -> Answer:
        enrollment, signed = one.enrollment, one.signed
        if enrollment is None or signed is None:
            return Answer(one, decide(Evidence(now, now, self._policy, None)), None)
        same = grounds.revisions.get((enrollment.enrollment_id, enrollment.revision))
        if same is not None and same.sha256 == signed.sha256:
            return self._again(one, same, grounds, now)
        row = _new_row(one, sender, now)
        return self._answer(one, row, grounds, now, arrived_at=now)

    def _again(self, one: OpenedItem, former: Stored, grounds: Grounds, now: datetime) -> Answer:
        """The same content: the stored answer, unless it now brings the proof it waited for."""
        brings_proof = one.attestation is not None and not former.attestation
        if not (brings_proof and former.outcome is Outcome.WAITS):
            verdict = Verdict(former.outcome, former.codes, former.reasons)
            return Answer(one, verdict, former, is_repeat=True)
        row = replace(
            former,
            attestation=one.sent.attestation,
            holder=one.sent.holder,
            proven_at=to_ms(now),
        )
        answer = self._answer(one, row, grounds, now, arrived_at=from_ms(former.arrived_at))
        if answer.verdict.outcome is Outcome.REFUSED:  # another proof may still fit
            return Answer(one, answer.verdict, None)
        return answer

    def _answer(
        self,
        one: OpenedItem,
        row: Stored,
        grounds: Grounds,
        now: datetime,
        *,
        arrived_at: datetime,
    ) -> Answer:
        enrollment = one.enrollment
        if enrollment is None:
            return Answer(one, decide(Evidence(now, now, self._policy, None)), None)
        evidence = self._evidence.of(one, enrollment, row, grounds, now, arrived_at)
        one = replace(one, settled=settled_account(evidence, enrollment))
        verdict = decide(evidence)
        if verdict.outcome is Outcome.REFUSED and not _is_its_author(one):
            return Answer(one, verdict, None)
        if {"revision.other_content", "revision.former"} & set(verdict.codes):
            return Answer(one, verdict, None)
        attested = one.attestation
        tried = attested is not None and attested.transaction_id in grounds.tried
        to_staff = alike_key(one.settled or enrollment.fa) in grounds.staff
        seen = noticed(enrollment, self._policy, row.noticed, tried_codes=tried, to_staff=to_staff)
        until = to_ms(objections_until(evidence, enrollment))
        row = replace(row, noticed=seen, waits_until=until)
        stored = self._stored(one, enrollment, row, verdict, now)
        self._count(one, enrollment, stored, grounds)
        return Answer(one, verdict, stored)

    def _stored(
        self, one: OpenedItem, enrollment: Enrollment, row: Stored, verdict: Verdict, now: datetime
    ) -> Stored:
        admitted = verdict.outcome is Outcome.ADMITTED
        proof = one.proof
        return replace(
            row,
            psut_key=self.psut_key(proof.psut) if proof is not None else "",
            account_key=account_key(one.settled or enrollment.fa),
            alike_key=alike_key(one.settled or enrollment.fa),
            settled=msgspec.json.encode(one.settled).decode() if one.settled is not None else "",
            proven_at=row.proven_at or (row.arrived_at if proof is not None else 0),
            outcome=verdict.outcome,
            codes=verdict.codes,
            reasons=verdict.reasons,
            decided_at=to_ms(now),
            admitted_at=to_ms(now) if admitted else 0,
            state=State.QUEUED if admitted else State.NOT_ADMITTED,
        )

    def _count(
        self, one: OpenedItem, enrollment: Enrollment, stored: Stored, grounds: Grounds
    ) -> None:
        """So that the next item of the batch is decided as if it had come alone, later."""
        grounds.newest[enrollment.enrollment_id] = stored
        grounds.revisions[enrollment.enrollment_id, enrollment.revision] = stored
        proof = one.proof
        if proof is not None and stored.outcome is not Outcome.REFUSED:
            known, use = grounds.uses.get(proof.jti, ("", None))
            mine = ProofUse(
                enrollment.enrollment_id, enrollment.operation, account_key(enrollment.fa)
            )
            grounds.uses[proof.jti] = (known, use or mine)
        if stored.outcome is Outcome.ADMITTED:
            grounds.tally.by_agent[stored.human] += 1
            grounds.tally.by_device[stored.device_id] += 1
            grounds.tally.people[stored.alike_key].add(stored.psut_key)
            if enrollment.operation.value != "link":
                grounds.tally.changes[stored.psut_key] += 1

    async def _store(self, tx: Transaction, answers: Sequence[Answer], now: datetime) -> None:
        """Rows, and for good what each proof was used for."""
        kept = {
            (one.stored.enrollment_id, one.stored.revision): one.stored
            for one in answers
            if one.stored is not None
        }
        await enrollments.save(tx, list(kept.values()))
        await kept_traces.keep(tx, kept, traces.here(), now)
        hands = []
        uses: dict[str, ProofUse] = {}
        for one in answers:
            enrollment, proof = one.opened.enrollment, one.opened.proof
            if one.stored is None or enrollment is None or proof is None:
                continue
            if one.verdict.outcome is not Outcome.REFUSED:
                mine = ProofUse(
                    enrollment.enrollment_id, enrollment.operation, account_key(enrollment.fa)
                )
                uses.setdefault(proof.jti, mine)
                if one.opened.signer is not None:
                    hands.append((enrollment.enrollment_id, one.opened.signer.human, "proof"))
        await enrollments.use_proofs(tx, uses, now)
        await enrollments.touch(tx, hands)


def _is_its_author(one: OpenedItem) -> bool:
    """True when a person of that device signed it: nobody else may occupy its number."""
    if one.is_self_service:
        return True
    return (
        one.signer is not None
        and one.device is not None
        and one.signer.device_id == one.device.device_id
        and one.signer.office == one.device.office
    )


def _new_row(one: OpenedItem, sender: Sender, now: datetime) -> Stored:
    enrollment, signed, signer = one.enrollment, one.signed, one.signer
    if enrollment is None or signed is None or (signer is None and not one.is_self_service):
        raise ValueError("not opened")
    return Stored(
        enrollment_id=enrollment.enrollment_id,
        revision=enrollment.revision,
        sha256=signed.sha256,
        token=one.sent.enrollment,
        attestation=one.sent.attestation,
        holder=one.sent.holder,
        kid=signed.kid,
        person_id=signer.person_id if signer is not None else SELF_SERVICE,
        human=signer.human if signer is not None else "",
        device_id=enrollment.device_id,
        office=_office(one),
        sent_by=sender.device_id,
        operation=enrollment.operation.value,
        psut_key="",
        account_key=account_key(enrollment.fa),
        alike_key=alike_key(enrollment.fa),
        arrived_at=to_ms(now),
        proven_at=0,
        outcome=Outcome.WAITS,
        codes=(),
        reasons=(),
        decided_at=0,
        admitted_at=0,
        review_round=1,
        returned=False,
        state=State.NOT_ADMITTED,
        settled="",
        visit_s=-1 if enrollment.visit_s is None else enrollment.visit_s,
    )


def _office(one: OpenedItem) -> str:
    if one.device is not None:
        return one.device.office
    return one.signer.office if one.signer is not None else ""


def _entries(answers: Sequence[Answer], sender: Sender) -> list[Entry]:
    """The batch, and every refusal with who tried."""
    counts: Counter[str] = Counter(one.verdict.outcome.value for one in answers)
    lines = [Entry("enrollments.taken", sender.submitter, sender.device_id, "", dict(counts))]
    for one in answers:
        if one.verdict.outcome is not Outcome.REFUSED:
            continue
        enrollment, signer = one.opened.enrollment, one.opened.signer
        code = one.opened.problem.code if one.opened.problem is not None else ""
        lines.append(
            Entry(
                f"refused.{code or one.verdict.codes[0]}",
                signer.human if signer is not None else sender.submitter,
                sender.device_id,
                enrollment.enrollment_id if enrollment is not None else "",
                {"codes": " ".join(one.verdict.codes)},
            )
        )
    return lines
