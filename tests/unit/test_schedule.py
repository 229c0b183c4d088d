"""When the engine looks again: woken, after sleep, and never in a storm."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import pytest

from spar_agent.adapters.clock import SystemClock
from spar_agent.domain.enrollment import Event
from spar_agent.errors import DiskFull, ServerFault, Unreachable
from spar_agent.ports.store import EnrollmentChange
from spar_agent.sync.report import NetworkStatus, PassReport, SyncState
from spar_agent.sync.schedule import MIN_WAIT_S, Schedule, wait_s
from tests.conftest import ExpectedLogs
from tests.enrollments import queued
from tests.fake_center import FakeCenter, engine_of, for_center
from tests.fake_store import FakeStore
from tests.fakes import FakeClock


class ScheduleSetup:
    """A schedule that stops after so many passes; what it told; what happens after each."""

    def __init__(self, clock: FakeClock | SystemClock, every_s: float = 1000.0) -> None:
        self.store = FakeStore()
        self.center = FakeCenter()
        self.reported: list[SyncState] = []
        self.after: list[Callable[[], None]] = []
        engine = engine_of(self.store, self.center, clock)
        self.schedule = Schedule(
            engine, clock, lambda: 1.0, self._tell, every_s, check_clock_every_s=0.01
        )
        self._passes = 0
        self._enough = asyncio.Event()

    def _tell(self, state: SyncState) -> None:
        self.reported.append(state)
        if state.working:
            return
        if self._passes < len(self.after):
            self.after[self._passes]()
        else:
            self._enough.set()
        self._passes += 1

    async def run(self) -> list[SyncState]:
        work = asyncio.ensure_future(self.schedule.run())
        await asyncio.wait({work, asyncio.ensure_future(self._enough.wait())}, timeout=60,
                           return_when=asyncio.FIRST_COMPLETED)  # fmt: skip
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        assert self._enough.is_set(), "it did not look again"
        return [state for state in self.reported if not state.working]

    async def ends_as_it_is_woken(self) -> bool:
        """A lock comes in the moment in which the last visit was saved."""
        work = asyncio.ensure_future(self.schedule.run())
        await self._enough.wait()
        await asyncio.sleep(0)  # it waits for the next pass now
        self.schedule.wake()
        work.cancel()
        ended, _ = await asyncio.wait({work}, timeout=10)
        work.cancel()
        await asyncio.wait({work})
        return bool(ended)


def test_a_wake_makes_it_look_at_once() -> None:
    async def story() -> list[SyncState]:
        setup = ScheduleSetup(SystemClock())
        setup.after = [setup.schedule.wake, setup.schedule.wake]
        return await setup.run()

    assert [state.network for state in asyncio.run(story())] == [NetworkStatus.ONLINE] * 3


def test_ended_in_the_moment_in_which_it_is_woken_it_ends() -> None:
    """Else the pass after a lock goes on with a vault that is closed."""
    assert asyncio.run(ScheduleSetup(SystemClock()).ends_as_it_is_woken())


@pytest.mark.parametrize("seconds", [3600, -3600])
def test_a_clock_that_jumped_makes_it_look_at_once(seconds: int) -> None:
    class Jumping(SystemClock):
        """Real, until it is moved."""

        moved = 0

        def now(self) -> datetime:
            return super().now() + timedelta(seconds=self.moved)

    async def story() -> list[SyncState]:
        clock = Jumping()
        setup = ScheduleSetup(clock)

        def sleep() -> None:
            asyncio.get_running_loop().call_later(0.005, setattr, clock, "moved", seconds)

        setup.after = [sleep]
        return await setup.run()

    assert len(asyncio.run(story())) == 2


def test_trouble_is_reported() -> None:
    async def story() -> list[SyncState]:
        setup = ScheduleSetup(FakeClock())
        setup.store.save(for_center(queued()), event=Event.OTHER, actor="t")
        setup.center.trouble = [ServerFault(wait_s=120.0)]
        return await setup.run()

    (state,) = asyncio.run(story())
    assert state.network is NetworkStatus.NO_REGISTRY
    assert state.error == ServerFault.code
    assert state.last_success is None


@pytest.mark.parametrize(
    ("report", "failures", "expected"),
    [
        (PassReport(NetworkStatus.ONLINE), 0, 300.0),
        (PassReport(NetworkStatus.ONLINE, remaining=1), 0, 5.0),
        (PassReport(NetworkStatus.OFFLINE, remaining=1), 0, 300.0),
        (PassReport(error="ServerFault"), 1, 2.0),
        (PassReport(error="ServerFault"), 4, 16.0),
        (PassReport(error="ServerFault"), 20, 300.0),
        (PassReport(error="ServerFault", wait_s=120.0), 1, 120.0),
        (PassReport(error="ServerFault", wait_s=900.0), 1, 900.0),
    ],
)
def test_what_the_server_asks_for_is_waited_and_else_no_longer_than_usual(
    report: PassReport, failures: int, expected: float
) -> None:
    assert wait_s(report, failures, 1.0, 300.0) == expected
    assert wait_s(report, failures, 0.0, 300.0) >= MIN_WAIT_S


def test_a_full_disk_ends_the_pass_and_not_the_schedule(logs: ExpectedLogs) -> None:
    async def story() -> list[SyncState]:
        setup = ScheduleSetup(SystemClock())
        setup.store.save(for_center(queued()), event=Event.OTHER, actor="t")
        save = setup.store.save_many

        def full(steps: Sequence[EnrollmentChange]) -> None:
            raise DiskFull(str(len(steps)))

        def space() -> None:
            setup.store.save_many = save  # type: ignore[method-assign]  # the disk has room again
            setup.schedule.wake()

        setup.store.save_many = full  # type: ignore[method-assign]  # a fake disk
        setup.after = [space]
        return await setup.run()

    first, second = asyncio.run(story())
    logs.expect(DiskFull.code)
    assert (first.network, first.error) == (NetworkStatus.DISK_FULL, DiskFull.code)
    assert second.network is NetworkStatus.ONLINE


def test_being_offline_is_a_word_and_not_an_alarm() -> None:
    async def story() -> list[SyncState]:
        setup = ScheduleSetup(FakeClock())
        setup.center.trouble = [Unreachable()]
        return await setup.run()

    (state,) = asyncio.run(story())
    assert (state.network, state.error) == (NetworkStatus.OFFLINE, Unreachable.code)
