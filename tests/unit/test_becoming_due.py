"""Whatever makes an enrollment ready to be sent, the engine takes it up at once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    Proof,
    State,
)
from spar_agent.domain.review import ReviewPolicy
from spar_agent.services.queue import Queue
from spar_agent.services.visit import Submission, Visit, VisitRules
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from tests.enrollments import FA, queued
from tests.fake_center import FakeCenter, Signing, engine_of, for_center
from tests.fake_store import FakeSealed, FakeStore
from tests.fakes import (
    START,
    FakeAccounts,
    FakeClock,
)

PROOF = Proof("1234567890", "psut-1", START, AuthMethod.OTP, attestation="attested")
CONSENT = Consent("t", "en", ConsentChannel.SPOKEN, 5.0, START)
AT_CENTER = ReviewPolicy(at_center=True)
HOURS_S = 10_000.0
LATER = START + timedelta(hours=1)


class Due:
    """The engine and its schedule, which looks by itself only after hours; and the services."""

    def __init__(self, enrollment: Enrollment) -> None:
        self.clock = FakeClock()
        self.store = FakeStore(self.clock, self._became_due)
        self.passes = 0
        self._passed = asyncio.Event()
        engine = engine_of(self.store, FakeCenter(), self.clock)
        self.schedule = Schedule(engine, self.clock, lambda: 1.0, self._count, HOURS_S, HOURS_S)
        self.store.save(enrollment, event=Event.OTHER, actor="test")
        self.enrollment = enrollment
        self.visit = Visit(
            self.store, FakeSealed(self.store), FakeAccounts(), self.clock, bytes,
            lambda value: value.reveal(), VisitRules(review=AT_CENTER), Signing(),
        )  # fmt: skip
        self.queue = Queue(self.store, self.clock, lambda: None)

    def _became_due(self) -> None:
        self.schedule.wake()

    def _count(self, state: SyncState) -> None:
        self.passes += not state.working
        self._passed.set()

    async def passed(self, count: int) -> None:
        async with asyncio.timeout(60):
            while self.passes < count:
                self._passed.clear()
                await self._passed.wait()

    async def until_sent(self, act: Callable[["Due"], Awaitable[object]]) -> State:
        """The state of the enrollment once the engine has looked again because of ``act``."""
        work = asyncio.create_task(self.schedule.run())
        try:
            await self.passed(1)
            await act(self)
            await self.passed(2)
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
        return self.store.rows[self.enrollment.enrollment_id].state


async def submits(due: Due) -> None:
    due.visit.submit(due.enrollment, Submission(Intent.ADD, FA, CONSENT))


async def finishes_the_identity(due: Due) -> None:
    await due.visit.finish(due.enrollment, PROOF, "asha")


async def tries_again(due: Due) -> None:
    due.queue.try_again(due.enrollment.enrollment_id, "asha")


@pytest.mark.parametrize(
    ("enrollment", "act"),
    [
        (for_center(queued(state=State.DRAFT)), submits),
        (queued(state=State.AWAITING_AUTH, proof=None), finishes_the_identity),
        (queued(state=State.NEEDS_VISIT, proof=None), finishes_the_identity),
        (for_center(queued(due_at=LATER)), tries_again),
    ],
)
def test_what_becomes_due_is_sent_without_waiting(
    enrollment: Enrollment, act: Callable[[Due], Awaitable[object]]
) -> None:
    assert asyncio.run(Due(enrollment).until_sent(act)) is State.LINKED
