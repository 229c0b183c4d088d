"""Reviews: what waits in an office, and what a reviewer signed about one of them."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from spar_central.admission.evidence import Signer
from spar_central.clock import from_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.enrollments import problems, reply_of
from spar_central.desks.held_now import HeldNow
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    ItemReply,
    Nothing,
    RegisteredReply,
)
from spar_central.desks.wire_reviews import (
    HoldReply,
    PastEnrollment,
    ReviewRequest,
    WaitingReview,
    WaitingReviewsReply,
)
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.reviewing import Reviewing, on_record
from spar_central.errors import Refused
from spar_central.records import log, members, office_lists, review_holds, reviews
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.records.office_lists import FIRST_REVIEW
from spar_central.records.review_holds import Hold
from spar_central.storage.port import Lock, Storage
from spar_central.trust import jws
from spar_central.trust.approval import Approval
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Operation
from spar_central.trust.jws import Typ

MOST = 50
MAX_PAST = 5
CODE_SIGNS = 8
REVIEWERS = frozenset({Role.SUPERVISOR})


NONCE_BYTES: Final = 24


class ReviewDesk:
    """For supervisors at a laptop; the console has its own."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        life: timedelta,
        offices: tuple[str, ...],
        held_now: HeldNow,
    ) -> None:
        """offices: whose supervisors review beside those of the author's own."""
        self._held_now = held_now
        self._storage = storage
        self._admission = admission
        self._reviewing = Reviewing(admission, life, offices)

    async def waiting(self, caller: Caller) -> WaitingReviewsReply:
        """What waits for a second person in the reviewer's office. Reading is on record."""
        read(caller.body, Nothing)
        reviewer = caller.signer
        async with self._storage.transaction() as tx:
            offices = await self._reviewing.may_see(
                tx, reviewer.office, reviewer.person_id, caller.now
            )
            rows = await office_lists.for_review(
                tx, offices or None, "", FIRST_REVIEW, MOST + 1, caller.now
            )
            values = rows[:MOST]
            # drawn: what is made of content and time would be the same for two lists at once
            pairs = [(secrets.token_urlsafe(NONCE_BYTES), row) for row in values]
            await reviews.show(tx, pairs, reviewer.person_id, caller.now)
            who = (reviewer.human, caller.device.device_id, reviewer.office)
            detail: dict[str, str | int] = {"count": len(values)}
            await log.append(tx, caller.now, Entry("read.reviews", *who, detail))
            on_hold = await review_holds.of(tx, (row.enrollment_id for row in values), caller.now)
            past = await office_lists.before(tx, values, MAX_PAST)
            asked = await self._held_now.ask(tx, values, caller.device.device_id)
        held = await self._held_now.answers(asked)
        shown = tuple(
            self._shown(
                row,
                nonce,
                held.get(row.key),
                _hold_reply(on_hold.get(row.key), reviewer),
                past.get(row.key, []),
                caller.now,
            )
            for nonce, row in pairs
        )
        return WaitingReviewsReply(shown, len(rows) > MOST)

    async def decide(self, caller: Caller) -> ItemReply:
        """One signed approval, return or hold. Raises Refused."""
        asked = read(caller.body, ReviewRequest)
        reviewer = caller.signer
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            row = (await members.keys(tx, {caller.kid})).get(caller.kid)
            if row is None:
                raise Refused("person.unknown")
            approval = jws.read(asked.approval, Typ.APPROVAL, row.key, Approval)
            waiting = await self._reviewing.check(tx, approval, reviewer, caller.now)
            await reviews.keep(tx, approval, caller.kid, asked.approval, caller.now)
            stored = await self._reviewing.settle(tx, approval, waiting, reviewer, caller.now)
            await log.append(tx, caller.now, _entry(approval, caller, stored))
        return reply_of(stored)

    def _shown(
        self,
        row: Stored,
        nonce: str,
        registered: RegisteredReply | None,
        hold: HoldReply | None,
        past: Sequence[Stored],
        now: datetime,
    ) -> WaitingReview:
        proven = self._admission.proof_of(row, now)
        return WaitingReview(
            row.token, row.kid, row.sha256, row.sha256[:CODE_SIGNS], row.revision,
            row.review_round, nonce, row.human, from_ms(row.arrived_at), row.reasons,
            problems(row.codes), proven[1] if proven is not None else (), registered,
            proven[0].method.value if proven is not None else "",
            hold, self._reviewing.hold_limit(row, now), self._reviewing.proof_ends(row),
            proven[0].response_time if proven is not None else None,
            tuple(
                PastEnrollment(Operation(one.operation), from_ms(one.arrived_at), one.standing)
                for one in past
            ),
        )  # fmt: skip


def _hold_reply(hold: Hold | None, reviewer: Signer) -> HoldReply | None:
    if hold is None:
        return None
    return HoldReply(hold.human, hold.reasons, hold.until, hold.human == reviewer.human)


def _entry(approval: Approval, caller: Caller, stored: Stored) -> Entry:
    return Entry(
        f"review.{approval.decision}",
        caller.human,
        caller.device.device_id,
        approval.enrollment_id,
        on_record(approval, stored),
    )
