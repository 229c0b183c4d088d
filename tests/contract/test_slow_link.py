"""Hand-over at 32 kbit/s with 2 s latency and a fifth of the exchanges broken, run faster."""

import asyncio
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.domain.enrollment import State
from spar_agent.ports.mapper import Traffic
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.joined import JoinedLaptop, NothingToRenew, hand_out
from tests.slow_link import SlowLink, slow_link

ENROLLMENTS = 60


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    made = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    for number in range(1, ENROLLMENTS + 1):
        made.captured(number)
    return made


def engine_over(laptop: JoinedLaptop, url: str) -> tuple[CenterClient, CenterEngine]:
    key, numbers = laptop.vault.keys.device_keys().signing, RequestNumbers(laptop.folder)
    client = CenterClient(url, key, numbers, laptop.clock)
    draw = random.Random(3)
    return client, CenterEngine(
        laptop.vault.store, HttpCenter(client), NothingToRenew(), laptop.clock, draw.random
    )


def test_all_is_handed_over_once_by_a_line_that_is_narrow_far_and_breaks(
    laptop: JoinedLaptop, center: Center
) -> None:
    line = SlowLink(draw=random.Random(1))

    async def story() -> Traffic:
        async with slow_link(center.url, line) as url:
            client, engine = engine_over(laptop, url)
            for _ in range(60):
                report = await engine.one_pass()
                if line.broken and not report.error:
                    break
                laptop.clock.moved += timedelta(seconds=30)
                center.clock.moved = laptop.clock.moved
            await client.close()
            return client.traffic()

    gone = asyncio.run(story())
    assert laptop.vault.store.counts() == {State.IN_DOUBT: ENROLLMENTS}  # the center has them all
    assert center.rows("SELECT outcome, count(*) FROM enrollments GROUP BY outcome") == [
        ("admitted", ENROLLMENTS)
    ]
    assert line.broken > 0
    assert min(line.carried, gone.sent) > ENROLLMENTS * 300
    assert gone.received > ENROLLMENTS * 100


def test_the_screen_learns_of_each_batch_and_its_bytes(
    laptop: JoinedLaptop, center: Center
) -> None:
    states: list[SyncState] = []
    ended = asyncio.Event()

    def tell(state: SyncState) -> None:
        states.append(state)
        if not state.working:
            ended.set()

    async def story() -> None:
        client, engine = engine_over(laptop, center.url)
        schedule = Schedule(engine, laptop.clock, random.random, tell, every_s=60)
        work = asyncio.ensure_future(schedule.run())
        await ended.wait()
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        await client.close()

    asyncio.run(story())
    counted = [state.sent_bytes for state in states if state.working]
    assert counted == sorted(set(counted))
    assert counted[-1] > ENROLLMENTS * 300
    assert states[-1].received_bytes > 0
