"""A long queue is gone through part by part, against the real center."""

import gc
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from spar_agent.adapters.store.driver import Connection
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.moving import WAITING
from spar_agent.errors import IllegalEvent
from spar_agent.ports.center import CenterAnswer, CenterGateway
from spar_agent.sync import center_engine
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.report import PassReport
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.contract.conftest import KEY
from tests.fakes import START, FakeClock
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
    """The real line to the center. held: enrollments in memory at each question about some.

    meanwhile: called with what was handed over before the engine learns the answers.
    """

    held: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    meanwhile: Callable[[Sequence[Enrollment]], None] = lambda rows: None
    center: CenterGateway = field(init=False)

    async def answers(self, enrollment_ids: Sequence[str]) -> Mapping[str, CenterAnswer]:
        self.held.append(enrollments_in_memory())
        self.asked += enrollment_ids
        return await self.center.answers(enrollment_ids)

    async def submit(self, rows: Sequence[Enrollment]) -> Mapping[str, CenterAnswer]:
        answers = await self.center.submit(rows)
        self.meanwhile(rows)
        return answers

    def __getattr__(self, name: str) -> Any:
        return getattr(self.center, name)


def one_pass(laptop: JoinedLaptop, counted: CountedLine) -> PassReport:
    async def go(line: LaptopLine) -> PassReport:
        counted.center = line.center
        gateway = cast("CenterGateway", counted)
        engine = CenterEngine(laptop.vault.store, gateway, line.contact, laptop.clock, lambda: 1.0)
        return await engine.one_pass()

    return laptop.run(go)


def test_what_is_in_doubt_is_read_part_by_part(laptop: JoinedLaptop, center: Center) -> None:
    """Ten thousand in doubt were read at once, a second time beside the list on the screen."""
    laptop.one_pass()
    assert laptop.vault.store.counts() == {State.IN_DOUBT: ENROLLMENTS}
    laptop.clock.moved = center.clock.moved = timedelta(seconds=30)
    before, line = enrollments_in_memory(), CountedLine()
    one_pass(laptop, line)
    assert len(set(line.asked)) == len(line.asked) == ENROLLMENTS
    assert max(line.held) - before <= 2 * PART  # the part before may not be let go yet


def test_the_answers_of_a_batch_are_one_transaction(laptop: JoinedLaptop, center: Center) -> None:
    """Each had an fsync of its own: ten thousand of them kept a slow disk busy."""
    batches = math.ceil(ENROLLMENTS / PART)
    assert transactions_about_enrollments(laptop) == 2 * batches  # claimed, then answered
    laptop.clock.moved = center.clock.moved = timedelta(seconds=30)
    assert transactions_about_enrollments(laptop) == batches
    assert laptop.vault.store.counts() == {State.IN_DOUBT: ENROLLMENTS}


def transactions_about_enrollments(laptop: JoinedLaptop) -> int:
    """How many one pass commits."""
    statements: list[str] = []
    laptop.vault.connection.set_trace_callback(statements.append)
    laptop.one_pass()
    laptop.vault.connection.set_trace_callback(None)
    transactions = "\n".join(statements).split("COMMIT")[:-1]
    return sum("UPDATE enrollments" in one for one in transactions)


def test_one_that_moved_on_meanwhile_takes_no_other_its_outcome(laptop: JoinedLaptop) -> None:
    moved: list[str] = []

    def meanwhile(rows: Sequence[Enrollment]) -> None:
        if not moved:
            moved.append(rows[1].enrollment_id)
            elsewhere = replace(rows[1], state=State.CONFLICT)
            laptop.vault.store.save(elsewhere, event=Event.CLASH, actor="t")

    report = one_pass(laptop, CountedLine(meanwhile=meanwhile))
    assert report.error == IllegalEvent.code
    assert laptop.state(moved[0]) is State.CONFLICT
    counts = {State.CONFLICT: 1, State.IN_DOUBT: PART - 1, State.QUEUED: ENROLLMENTS - PART}
    assert laptop.vault.store.counts() == counts
    assert laptop.one_pass().error == ""
    assert laptop.vault.store.counts() == {State.IN_DOUBT: ENROLLMENTS}  # asked about, and taken


def test_what_no_center_can_take_is_found_without_reading_the_others(conn: Connection) -> None:
    """At each sign-in ten thousand rows were read whole, and filled the cache of pages."""
    statements: list[str] = []
    conn.set_trace_callback(statements.append)
    SqlEnrollments(conn, FakeClock(), KEY).in_states(WAITING, not_for_center=True)
    conn.set_trace_callback(None)
    assert "USING INDEX enrollments_not_for_center" in plan_of(conn, statements[-1])


def test_what_is_due_is_chosen_without_reading_the_others(conn: Connection) -> None:
    """For each hundred of ten thousand, and at each sign-in, a page of every row was read."""
    statements: list[str] = []
    conn.set_trace_callback(statements.append)
    SqlEnrollments(conn, FakeClock(), KEY).due(START, 100)
    conn.set_trace_callback(None)
    plan = plan_of(conn, statements[-1])
    assert "SEARCH this USING COVERING INDEX enrollments_by_state" in plan
    assert "SEARCH enrollments USING INTEGER PRIMARY KEY" in plan


def plan_of(conn: Connection, statement: str) -> str:
    return str(conn.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall())
