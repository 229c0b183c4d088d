"""A long queue is gone through part by part, against the real center."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.ports.center import CenterAnswer, CenterGateway
from spar_agent.sync import center_engine
from spar_agent.sync.center_engine import CenterEngine
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.joined import JoinedLaptop, LaptopLine, hand_out

PART, ENROLLMENTS = 3, 10


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(
    center: Center, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> JoinedLaptop:
    monkeypatch.setattr(center_engine, "BATCH", PART)
    center.clock.moved = timedelta()
    made = JoinedLaptop(center, tmp_path / "laptop", f"S-{request.node.name}"[:20]).joined()
    for number in range(1, ENROLLMENTS + 1):
        made.captured(number)
    return made


def enrollments_in_memory() -> int:
    gc.collect()
    return sum(type(one) is Enrollment for one in gc.get_objects())


@dataclass
class CountedLine:
    """The real line to the center. held: enrollments in memory at each question about some."""

    center: CenterGateway
    held: list[int]
    asked: list[str]

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        self.held.append(enrollments_in_memory())
        self.asked += enrollment_ids
        return await self.center.answers(enrollment_ids)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.center, name)


def test_what_is_in_doubt_is_read_part_by_part(laptop: JoinedLaptop, center: Center) -> None:
    """Ten thousand in doubt were read at once, a second time beside the list on the screen."""
    laptop.one_pass()
    assert laptop.vault.store.counts() == {State.IN_DOUBT: ENROLLMENTS}
    laptop.clock.moved = center.clock.moved = timedelta(seconds=30)
    before, held, asked = enrollments_in_memory(), list[int](), list[str]()

    async def ask(line: LaptopLine) -> None:
        counted = CountedLine(line.center, held, asked)
        engine = CenterEngine(laptop.vault.store, counted, line.contact, laptop.clock, lambda: 1.0)
        await engine.one_pass()

    laptop.run(ask)
    assert len(set(asked)) == len(asked) == ENROLLMENTS
    assert max(held) - before <= 2 * PART  # the part before may not be let go yet
