"""One signed review, from a laptop or from the console: who may give it, and what follows."""

from dataclasses import replace
from datetime import datetime, timedelta

from spar_central.admission.evidence import Signer
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.records import enrollments, reviews
from spar_central.records.enrollments import Stored
from spar_central.records.reviews import Shown
from spar_central.storage.port import Lookup, Transaction
from spar_central.trust import jws
from spar_central.trust.accounts import settles
from spar_central.trust.approval import Approval, Decision
from spar_central.trust.enrollment import Enrollment


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
        if waiting is None or "review.missing" not in waiting.codes or waiting.returned:
            raise Refused("review.unknown")
        if (waiting.revision, waiting.sha256) != (approval.revision, approval.enrollment_sha256):
            raise Refused("review.unknown", "another content")
        if waiting.review_round != approval.review_round:
            raise Refused("review.round")
        signed = jws.unverified(waiting.token, Enrollment)
        if approval.decision is Decision.APPROVE and not settles(approval.account, signed.fa):
            raise Refused("review.account")
        await self.check_reviewer(tx, waiting, reviewer, now)
        return waiting

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
        self, tx: Transaction, approval: Approval, waiting: Stored, now: datetime
    ) -> Stored:
        """A return ends the round; then it is decided again."""
        if approval.decision is Decision.RETURN:
            waiting = replace(waiting, returned=True, review_round=waiting.review_round + 1)
            await enrollments.save(tx, [waiting])
        answer = (await self._admission.decide_again(tx, [waiting], now))[0]
        return answer.stored or waiting
