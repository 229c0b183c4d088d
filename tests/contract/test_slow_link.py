"""Sync over 32 kbit/s with 2 s latency and a fifth of the exchanges broken, run faster."""

import asyncio
import random
from collections.abc import Iterator

import pytest

from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.secret import Secret
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from tests.enrollments import queued
from tests.fakes import FakeClock, FakeStore
from tests.profiles import read_mapper_profile
from tests.servers import RunningRegistry, running_registry
from tests.slow_link import SlowLink, slow_link

ENROLLMENTS = 60


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningRegistry]:
    with running_registry(tmp_path_factory.mktemp("registry")) as running:
        yield running


def test_sync_finishes_over_a_line_that_is_narrow_far_and_breaks(registry: RunningRegistry) -> None:
    clock = FakeClock()
    store = FakeStore(clock)
    for number in range(1, ENROLLMENTS + 1):
        store.save(queued(number), event=Event.OTHER, actor="t")
    line = SlowLink()

    async def story() -> tuple[int, int]:
        async with slow_link(registry.url, line) as url:
            raw = {
                "dialect": "spar-2.x",
                "base_url": url,
                "sender": registry.sender,
                "timeout_s": 60,
            }
            mapper = HttpMapper(read_mapper_profile(raw), Secret(registry.key_pem), clock)
            draw = random.Random(3)
            engine = Engine(store, mapper, clock, draw.random, EngineRules(batch_size=20))
            for _ in range(60):
                if (await engine.one_pass()).remaining == 0:
                    break
                clock.forward(3600)
            await mapper.close()
            gone = mapper.traffic()
            return gone.sent, gone.received

    sent, received = asyncio.run(story())
    assert [row.state for row in store.rows.values()] == [State.LINKED] * ENROLLMENTS
    assert line.broken > 0
    assert line.carried >= sent > ENROLLMENTS * 300
    assert received > ENROLLMENTS * 300


def test_the_screen_learns_of_each_batch_and_its_bytes(registry: RunningRegistry) -> None:
    clock = FakeClock()
    store = FakeStore(clock)
    for number in range(101, 107):
        store.save(queued(number), event=Event.OTHER, actor="t")
    states: list[SyncState] = []
    ended = asyncio.Event()

    def tell(state: SyncState) -> None:
        states.append(state)
        if not state.working:
            ended.set()

    async def story() -> None:
        raw = {"dialect": "spar-2.x", "base_url": registry.url, "sender": registry.sender}
        mapper = HttpMapper(read_mapper_profile(raw), Secret(registry.key_pem), clock)
        engine = Engine(
            store, mapper, clock, random.random, EngineRules(batch_size=2, parallel_batches=1)
        )
        schedule = Schedule(engine, clock, random.random, tell, every_s=60)
        work = asyncio.ensure_future(schedule.run())
        await ended.wait()
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await mapper.close()

    asyncio.run(story())
    counted = [state.sent_bytes for state in states if state.working]
    assert len(counted) == 4
    assert counted == sorted(set(counted))
    assert states[-1].received_bytes > 0
