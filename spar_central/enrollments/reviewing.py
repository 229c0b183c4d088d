"""One signed review, from a laptop or from the console: who may give it, and what follows."""

from dataclasses import replace
from datetime import datetime, timedelta

from spar_central.admission.evidence import Signer
from spar_central.clock import from_ms, stamp
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.records import enrollments, review_holds, reviews
from spar_central.records.enrollments import Stored
from spar_central.records.review_holds import Hold
from spar_central.records.reviews import Shown
from spar_central.storage.port import Lookup, Transaction
from spar_central.trust import jws
from spar_central.trust.accounts import settles
from spar_central.trust.approval import Approval, Decision
from spar_central.trust.enrollment import Enrollment

HOLDS = frozenset({Decision.HOLD, Decision.END_HOLD})
"""What leaves it undecided."""


class Reviewing:
    """life: from showing an enrollment to its review; offices: whose supervisors review beside."""

    def __init__(
        self, admission: EnrollmentAdmission, life: timedelta, offices: tuple[str, ...]
    ) -> None:
        self._admission = admission
        self._life = life
        self._offices = offices

    async def may_see(self, look: Lookup, office: str, person_id: str, now: datetime) -> list[str]:
        """Offices whose enrollments this person of ``office`` reviews; none named: all."""
        if office in self._offices:
            return []
        return [office, *await self._admission.deputy_for(look, person_id, now)]

    async def check(
        self, tx: Transaction, approval: Approval, reviewer: Signer, now: datetime
    ) -> Stored:
        """What is reviewed, when this reviewer may do it with this very answer. Raises Refused.

        The caller verified the signature, and holds the lock of admission.
        """
        shown = await reviews.use_nonce(tx, approval.nonce, now, self._life)
        meant = Shown(
            approval.enrollment_id, approval.revision, approval.enrollment_sha256,
            approval.review_round,
            approval.reviewer,
        )  # fmt: skip
        if shown is None or shown != meant or approval.reviewer != reviewer.person_id:
            raise Refused("review.nonce")
        if now > approval.exp:
            raise Refused("review.over")
        found = enrollments.newest(await enrollments.revisions(tx, {approval.enrollment_id}))
        waiting = found.get(approval.enrollment_id)
        if waiting is None or not waiting.waits_for_review:
            raise Refused("review.unknown")
        if (waiting.revision, waiting.sha256) != (approval.revision, approval.enrollment_sha256):
            raise Refused("review.unknown", "another content")
        if waiting.review_round != approval.review_round:
            raise Refused("review.round")
        signed = jws.unverified(waiting.token, Enrollment)
        if approval.decision is Decision.APPROVE and not settles(approval.account, signed.fa):
            raise Refused("review.account")
        await self.check_reviewer(tx, waiting, reviewer, now)
        await self._check_hold(tx, approval, waiting, reviewer, now)
        return waiting

    def hold_limit(self, row: Stored, now: datetime) -> datetime:
        """A hold may last until then: its proof counts no longer. In the past: none may."""
        hold_days = self._admission.policy.hold_days
        return min(now + timedelta(days=hold_days), self.proof_ends(row))

    def proof_ends(self, row: Stored) -> datetime:
        """Who is not reviewed by then proves the identity anew."""
        return from_ms(row.arrived_at) + timedelta(days=self._admission.policy.review_days)

    async def check_free(
        self, tx: Transaction, row: Stored, human: str, now: datetime
    ) -> Hold | None:
        """The hold that is this reviewer's own. Raises Refused where it is somebody else's."""
        held = (await review_holds.of(tx, [row.enrollment_id], now)).get(row.key)
        if held is not None and held.human != human:
            raise Refused("review.held")
        return held

    async def _check_hold(
        self, tx: Transaction, approval: Approval, row: Stored, reviewer: Signer, now: datetime
    ) -> None:
        """Raises Refused. Whoever decides may do so whoever holds it."""
        until = approval.until
        if (approval.decision is Decision.HOLD) != (until is not None):
            raise Refused("review.hold_form")
        if approval.decision not in HOLDS:
            return
        if approval.account is not None or (until is not None and not approval.reasons):
            raise Refused("review.hold_form")
        held = await self.check_free(tx, row, reviewer.human, now)
        if until is None and held is None:
            raise Refused("review.not_held")
        if until is not None and not now < until <= self.hold_limit(row, now):
            raise Refused("review.hold_until")

    async def check_reviewer(
        self, tx: Transaction, waiting: Stored, reviewer: Signer, now: datetime
    ) -> None:
        """Raises Refused when this person may not review this enrollment."""
        hands = await enrollments.touched(tx, {waiting.enrollment_id})
        if reviewer.human in hands.get(waiting.enrollment_id, set()) | {waiting.human}:
            raise Refused("review.touched")
        if reviewer.device_id == waiting.device_id:
            raise Refused("review.same_device")
        if reviewer.office in {waiting.office, *self._offices}:
            return
        if waiting.office not in await self._admission.deputy_for(tx, reviewer.person_id, now):
            raise Refused("person.office")

    async def settle(
        self,
        tx: Transaction,
        approval: Approval,
        waiting: Stored,
        reviewer: Signer,
        now: datetime,
    ) -> Stored:
        """A return ends the round; then it is decided again. A hold decides nothing."""
        if approval.decision is Decision.HOLD and approval.until is not None:
            hold = Hold(reviewer.human, approval.reasons, now, approval.until)
            await review_holds.put(tx, waiting.key, hold)
            return waiting
        await review_holds.end(tx, waiting.key)
        if approval.decision is Decision.END_HOLD:
            return waiting
        if approval.decision is Decision.RETURN:
            waiting = replace(waiting, returned=True, review_round=waiting.review_round + 1)
            await enrollments.save(tx, [waiting])
        answer = (await self._admission.decide_again(tx, [waiting], now))[0]
        return answer.stored or waiting


def on_record(approval: Approval, stored: Stored) -> dict[str, str | int]:
    """What the log says of a review beside who signed it; not the reasons, which are free text."""
    said: dict[str, str | int] = {"revision": approval.revision, "outcome": stored.outcome.value}
    if approval.until is not None:
        said["until"] = stamp(approval.until)
    return said
