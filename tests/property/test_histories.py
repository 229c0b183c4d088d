"""Random histories of an office: whatever happened, in the end nothing is lost or put back."""

import asyncio
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from tests.bad_mapper import Fault
from tests.property.histories import Registry, SimulatedLaptop, SmallOffice
from tests.property.in_process import InProcess
from tests.property.on_the_wire import OnTheWire
from tests.servers import RunningRegistry, running_registry

TAGS = itertools.count(1)
laptops = st.integers(0, 1)
people = st.integers(0, 2)
digits = st.integers(0, 3)
faults = st.lists(st.sampled_from([Fault.NONE, *Fault]), max_size=8)


class History(RuleBasedStateMachine):
    """Agents, supervisors, faults, clocks, kills and two laptops before one registry."""

    seen: ClassVar[dict[str, int]] = {
        "histories": 0, "kills": 0, "blind": 0, "overwritten": 0, "photos": 0,
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.office = SmallOffice(self.registry(), f"h{next(TAGS)}")
        for person, digit in ((1, 3), (2, 2)):
            self.stranger(person, digit)

    def registry(self) -> Registry:
        return InProcess()

    @initialize(overwrites=st.booleans())
    def policy(self, overwrites: bool) -> None:
        self.office.apply(overwrites=overwrites)

    def laptop(self, which: int) -> SimulatedLaptop:
        return self.office.laptops[which]

    @rule(which=laptops, person=people, digit=digits, online=st.booleans(), review=st.booleans())
    def new_enrollment(
        self, which: int, person: int, digit: int, online: bool, review: bool
    ) -> None:
        made = self.office.new_enrollment(
            self.laptop(which), person, digit, online=online, review=review
        )
        self.loop.run_until_complete(made)

    @rule(which=laptops, person=people, digit=digits, met=faults)
    def enroll_and_sync(self, which: int, person: int, digit: int, met: list[Fault]) -> None:
        self.new_enrollment(which, person, digit, online=True, review=False)
        self.sync(which, met)

    @rule(which=laptops, met=faults)
    def sync(self, which: int, met: list[Fault]) -> None:
        self.office.registry.misbehave(met)
        self.loop.run_until_complete(self.laptop(which).sync())
        self.office.registry.misbehave([])

    @rule(which=laptops, met=faults, after=st.integers(0, 24))
    def kill(self, which: int, met: list[Fault], after: int) -> None:
        self.office.registry.misbehave(met)
        self.loop.run_until_complete(self.laptop(which).sync(after))
        self.office.registry.misbehave([])
        self.seen["kills"] += 1

    @rule(which=laptops, seconds=st.integers(-90_000, 90_000))
    def turn_the_clock(self, which: int, seconds: int) -> None:
        self.laptop(which).clock.forward(seconds)

    @rule(which=laptops, approve=st.booleans())
    def judge(self, which: int, approve: bool) -> None:
        self.loop.run_until_complete(self.office.judge(self.laptop(which), approve=approve))

    @rule(which=laptops, auth_method=st.sampled_from(["ours", "theirs", "ask"]))
    def decide(self, which: int, auth_method: str) -> None:
        self.loop.run_until_complete(self.office.decide(self.laptop(which), auth_method))

    @rule(person=people, digit=digits)
    def stranger(self, person: int, digit: int) -> None:
        self.loop.run_until_complete(self.office.stranger(person, digit))

    @rule(seconds=st.integers(-90_000, 90_000))
    def turn_the_registrys_clock(self, seconds: int) -> None:
        self.office.registry.turn_the_clock(seconds)

    @rule(which=laptops, away=st.booleans(), after=st.integers(-1, 8))
    def photograph(self, which: int, away: bool, after: int) -> None:
        work = self.laptop(which).photograph(away=away, dies_after=after)
        self.loop.run_until_complete(work)
        self.seen["photos"] += 1

    @rule(which=laptops)
    def poison(self, which: int) -> None:
        self.office.poison(self.laptop(which))

    def teardown(self) -> None:
        try:
            self.loop.run_until_complete(self.office.calm())
            self.office.check()
            self.seen["histories"] += 1
            self.seen["blind"] += self.office.blind
            self.seen["overwritten"] += self.office.overwritten
        finally:
            for laptop in self.office.laptops:
                self.loop.run_until_complete(laptop.mapper.close())
            self.loop.run_until_complete(self.office.registry.close())
            self.loop.close()


class HistoryOnTheWire(History):
    """The same before our own registry, a process on the loopback."""

    running: ClassVar[list[RunningRegistry]] = []

    def registry(self) -> Registry:
        return OnTheWire(self.running[0])


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[type[History]]:
    with running_registry(tmp_path / "registry") as running:
        HistoryOnTheWire.running = [running]
        yield HistoryOnTheWire


def counts_line(name: str, seen: dict[str, int]) -> str:
    return (
        f"{name}: {seen['histories']} histories with {seen['kills']} kills, none lost, none put"
        f" back; in {seen['blind']} the registry came back to what it held, unseen from outside;"
        f" {seen['overwritten']} replaced by policy, {seen['photos']} photos moved\n"
    )


def live(machine: type[History], examples: int) -> dict[str, int]:
    machine.seen = dict.fromkeys(machine.seen, 0)
    how = settings(
        max_examples=examples,
        stateful_step_count=16,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        database=None,
    )
    run_state_machine_as_test(machine, settings=how)
    sys.stdout.write(counts_line(machine.__name__, machine.seen))
    return machine.seen


def test_after_any_history_with_a_bad_mapper_every_enrollment_has_ended_once() -> None:
    assert live(History, 60)["histories"] >= 60


@pytest.mark.slow
def test_after_ten_thousand_histories_with_a_bad_mapper_every_enrollment_has_ended_once() -> None:
    assert live(History, 10_000)["histories"] >= 10_000


def test_after_any_history_with_our_registry_every_enrollment_has_ended_once(
    ours: type[History],
) -> None:
    seen = live(ours, 15)
    assert seen["histories"] >= 15
    assert seen["blind"] == 0


@pytest.mark.slow
def test_after_a_thousand_histories_with_our_registry_every_enrollment_has_ended_once(
    ours: type[History],
) -> None:
    seen = live(ours, 1_000)
    assert seen["histories"] >= 1_000
    assert seen["blind"] == 0
