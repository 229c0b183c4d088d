"""A center in memory, and the reviews and conflicts of an office, out of a FakeStore."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.domain.review_hold import ReviewHold
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.signed import SignedContent
from spar_agent.errors import SparError
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.center import (
    NO_FACTS,
    CenterAnswer,
    CenterState,
    Decision,
    ReviewAnswer,
    ReviewList,
    WaitingReview,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.conflict_desk import (
    AskedDecision,
    CenterConflict,
    ConflictChoice,
    ConflictList,
)
from spar_agent.ports.mapper import Traffic
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.report import PassReport
from tests.fake_store import FakeStore
from tests.fakes import FakeClock

AUTHOR = "S-1"


class FakeReviews:
    """A CenterReviewer. me: the agent id of who decides; error: raised by every call.

    holds: by enrollment id. limit: until when one may hold; None as a center of before says it.
    """

    def __init__(self, store: FakeStore, me: str) -> None:
        self.store = store
        self.me = me
        self.error: SparError | None = None
        self.holds: dict[str, ReviewHold] = {}
        self.limit: datetime | None = None
        self.proof_ends: datetime | None = None
        self.facts = NO_FACTS

    async def waiting(self) -> ReviewList:
        if self.error is not None:
            raise self.error
        rows = self.store.in_states([State.IN_REVIEW])
        mine = [row for row in rows if row.agent_id != self.me]
        mine.sort(key=lambda row: (row.captured_at, row.enrollment_id))
        mine.sort(key=lambda row: row.enrollment_id in self.holds)
        return ReviewList(
            tuple(
                WaitingReview(
                    row, "0" * 64, "0" * 8, 1, 1, "n", AUTHOR,
                    self.holds.get(row.enrollment_id), self.limit, self.proof_ends, self.facts,
                )
                for row in mine
            )
        )  # fmt: skip

    async def decide(self, review: WaitingReview, answer: ReviewAnswer) -> None:
        if self.error is not None:
            raise self.error
        row = self.store.rows[review.enrollment.enrollment_id]
        if row.state is not State.IN_REVIEW:
            raise ReviewOver
        if answer.decision is Decision.HOLD and answer.until is not None:
            self.holds[row.enrollment_id] = ReviewHold("S-2", answer.reasons, answer.until, True)
            return
        held = self.holds.pop(row.enrollment_id, None)
        if answer.decision is Decision.END_HOLD:
            assert held is not None
            return
        if answer.account is not None:
            row = row.with_account(fa=answer.account, branch_by="center")
        event = Event.APPROVE if answer.decision is Decision.APPROVE else Event.RETURN
        reason = "; ".join(answer.reasons)
        after = replace(advance(row, event), note=reason or row.note)
        self.store.save(after, event=event, actor=self.me, detail=reason)


class FakeConflicts:
    """A ConflictDesk of one supervisor; signatures are kept as they come.

    now: what is registered for each person. asked: what others signed of every conflict.
    """

    def __init__(self, store: FakeStore, now: SeenAccount, *asked: AskedDecision) -> None:
        self.store = store
        self.now = now
        self.asked = asked
        self.signed: list[tuple[ConflictChoice, str]] = []
        self.error: SparError | None = None

    async def waiting(self) -> ConflictList:
        if self.error is not None:
            raise self.error
        rows = self.store.in_states([State.CONFLICT])
        return ConflictList(tuple(self._conflict(row) for row in rows))

    async def decide(
        self, enrollment_id: str, choice: ConflictChoice, reason: str
    ) -> AskedDecision:
        assert self.store.rows[enrollment_id].state is State.CONFLICT
        self.signed.append((choice, reason))
        before = self.asked[0].signed_by if self.asked else ()
        made = AskedDecision(choice, (*before, "S-2"), 2, reason, is_mine=True)
        self.asked = (made,)
        return made

    def _conflict(self, row: Enrollment) -> CenterConflict:
        return CenterConflict(row, AUTHOR, self.now, self.asked)


class FakeCenter:
    """A CenterGateway that registers whatever it gets. trouble: raised by the next calls.

    refuses: codes with which it refuses everything instead.
    """

    def __init__(self) -> None:
        self.refuses: tuple[str, ...] = ()
        self.trouble: list[SparError] = []
        self.taken: dict[str, str] = {}  # what was signed, by enrollment id

    async def submit(self, batch: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        self._fail()
        self.taken |= {one.enrollment_id: _sha256(one) for one in batch}
        return self._of([one.enrollment_id for one in batch])

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        self._fail()
        return self._of([one for one in enrollment_ids if one in self.taken])

    async def attest_moved(self, enrollment: Enrollment) -> str:
        self._fail()
        return "attested"

    async def ping(self) -> None:
        self._fail()

    async def renew(self) -> None:
        """Nothing is old here: it is a Contact, too."""

    def traffic(self) -> Traffic:
        return Traffic()

    def _of(self, ids: Sequence[str]) -> dict[str, CenterAnswer]:
        state = CenterState.REFUSED if self.refuses else CenterState.REGISTERED
        return {one: CenterAnswer(state, self.taken[one], self.refuses) for one in ids}

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble.pop(0)


def _sha256(enrollment: Enrollment) -> str:
    assert enrollment.signed is not None
    return enrollment.signed.sha256


class Signing:
    """An Author: no center of a test looks at the signature."""

    def sign(
        self, enrollment: Enrollment, agent_id: str, transaction_id: str = ""
    ) -> SignedContent:
        revision = 1 + (enrollment.signed.revision if enrollment.signed is not None else 0)
        return SignedContent(f"by {agent_id}", f"{enrollment.enrollment_id} {revision}", revision)


def for_center(enrollment: Enrollment) -> Enrollment:
    """``enrollment`` as the engine hands it over: signed, its proof attested."""
    proof = enrollment.proof
    known = proof if proof is None else replace(proof, attestation="attested")
    return replace(enrollment, proof=known, signed=Signing().sign(enrollment, "a"))


def engine_of(store: FakeStore, center: FakeCenter, clock: Clock) -> CenterEngine:
    """The engine of a laptop that joined ``center``."""
    return CenterEngine(store, center, center, clock, lambda: 1.0)


class EngineSetup:
    """One store, one center, one engine, and a clock to turn."""

    def __init__(self, *enrollments: Enrollment) -> None:
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        self.center = FakeCenter()
        self.engine = engine_of(self.store, self.center, self.clock)
        for enrollment in enrollments:
            self.store.save(for_center(enrollment), event=Event.OTHER, actor="test")

    def run(self) -> PassReport:
        return asyncio.run(self.engine.one_pass())

    def kinds(self) -> list[Event]:
        return [entry.event for entry in self.store.timeline("e00001")][1:]

    def state(self) -> State:
        return self.store.rows["e00001"].state
