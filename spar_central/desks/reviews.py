"""Reviews: what waits in an office, and what a reviewer signed about one of them."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from spar_central.clock import from_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.enrollments import problems, reply_of
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    ItemReply,
    Nothing,
    RegisteredReply,
    ReviewRequest,
    WaitingReview,
    WaitingReviewsReply,
)
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import RegistryQuestions
from spar_central.enrollments.reviewing import Reviewing
from spar_central.errors import Refused
from spar_central.mappers.port import Held
from spar_central.records import enrollments, log, members, reviews
from spar_central.records.enrollments import Key, Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.approval import Approval
from spar_central.trust.certificates import Role
from spar_central.trust.jws import Typ

MOST = 50
CODE_SIGNS = 8
LIST_WAITS_S = 4.0
"""For what is registered; a sender that runs answers within a second."""
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
        questions: RegistryQuestions | None,
    ) -> None:
        """offices: whose supervisors review beside those of the author's own.

        questions: to the sender, where this center has a mapper.
        """
        self._questions = questions
        self._storage = storage
        self._admission = admission
        self._reviewing = Reviewing(admission, life, offices)

    async def waiting(self, caller: Caller) -> WaitingReviewsReply:
        """What waits for a second person in the reviewer's office. Reading is on record."""
        read(caller.body, Nothing)
        reviewer = caller.signer
        offices = self._reviewing.may_see(reviewer.office)
        async with self._storage.transaction() as tx:
            rows = await enrollments.waiting(tx, offices, "review.missing", MOST + 1)
            values = rows[:MOST]
            # drawn: what is made of content and time would be the same for two lists at once
            pairs = [(secrets.token_urlsafe(NONCE_BYTES), row) for row in values]
            await reviews.show(tx, pairs, reviewer.person_id, caller.now)
            who = (reviewer.human, caller.device.device_id, reviewer.office)
            detail: dict[str, str | int] = {"count": len(values)}
            await log.append(tx, caller.now, Entry("read.reviews", *who, detail))
            asked = await self._ask(tx, values, caller)
        held = await self._held(asked)
        shown = tuple(
            self._shown(row, nonce, held.get(row.key), caller.now) for nonce, row in pairs
        )
        return WaitingReviewsReply(shown, len(rows) > MOST)

    async def _ask(self, tx: Transaction, rows: list[Stored], caller: Caller) -> dict[Key, str]:
        """What is registered for those whose person is known: questions to the sender."""
        if self._questions is None:
            return {}
        device = caller.device.device_id
        return {
            row.key: await self._questions.put(tx, row.attestation, device)
            for row in rows
            if row.attestation
        }

    async def _held(self, asked: dict[Key, str]) -> dict[Key, Held]:
        """A list without what is registered is better than none."""
        if self._questions is None or not asked:
            return {}
        found = await self._questions.answers(tuple(asked.values()), LIST_WAITS_S)
        pairs = ((key, found.get(number)) for key, number in asked.items())
        return {key: held for key, held in pairs if held is not None}

    async def decide(self, caller: Caller) -> ItemReply:
        """One signed approval or return. Raises Refused."""
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
            stored = await self._reviewing.settle(tx, approval, waiting, caller.now)
            await log.append(tx, caller.now, _entry(approval, caller, stored))
        return reply_of(stored)

    def _shown(self, row: Stored, nonce: str, held: Held | None, now: datetime) -> WaitingReview:
        proven = self._admission.proof_of(row, now)
        registered = None
        if held is not None:
            registered = RegisteredReply(held.readable, held.version, held.fa, held.since, held.by)
        return WaitingReview(
            row.token, row.kid, row.sha256, row.sha256[:CODE_SIGNS], row.revision,
            row.review_round, nonce, row.human, from_ms(row.arrived_at), row.reasons,
            problems(row.codes), proven[1] if proven is not None else (), registered,
            proven[0].method.value if proven is not None else "",
        )  # fmt: skip


def _entry(approval: Approval, caller: Caller, stored: Stored) -> Entry:
    return Entry(
        f"review.{approval.decision}",
        caller.human,
        caller.device.device_id,
        approval.enrollment_id,
        {"revision": approval.revision, "outcome": stored.outcome.value},
    )
