"""The engine against a mapper that does everything a mapper can do."""

import asyncio
from dataclasses import replace

import pytest

from spar_agent.domain.enrollment import Base, Enrollment, Event, Intent, State
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    KeyRefused,
    NoAnswer,
    Refused,
    ServerFault,
    SparError,
    TlsRefused,
    Unreachable,
)
from spar_agent.ports import Held
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.sync.report import Line, PassReport
from tests.cases import FA, OTHER, queued
from tests.fakes import FakeClock, FakeMapper, FakeStore


class World:
    """One store, one mapper, one engine, and a clock to turn."""

    def __init__(self, *cases: Enrollment, batch_size: int = 100) -> None:
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        self.mapper = FakeMapper()
        rules = EngineRules(batch_size=batch_size)
        self.engine = Engine(self.store, self.mapper, self.clock, lambda: 1.0, rules)
        for case in cases:
            self.store.save(case, event="test", actor="test")

    def run(self) -> PassReport:
        return asyncio.run(self.engine.one_pass())

    def run_until_calm(self, passes: int = 12) -> None:
        for _ in range(passes):
            self.run()
            self.clock.forward(3600)

    def states(self) -> list[State]:
        return [row.state for row in self.store.rows.values()]

    def kinds(self, number: int = 1) -> list[str]:
        return [entry.kind for entry in self.store.timeline(f"e{number:05d}")][1:]


def test_a_wish_is_claimed_sent_read_back_and_only_then_linked() -> None:
    world = World(queued())
    report = world.run()
    assert (report.line, report.linked, report.left) == (Line.ONLINE, 1, 0)
    assert world.kinds() == [Event.CLAIM, Event.ACK]
    assert world.mapper.held["psut-1"].fa == FA


@pytest.mark.parametrize("why", [Unreachable(), CaptivePortal(), TlsRefused(), KeyRefused()])
def test_what_was_not_carried_out_waits_with_the_same_reference(why: SparError) -> None:
    world = World(queued())
    world.mapper.trouble = [why]
    report = world.run()
    assert report.error == why.code
    assert world.states() == [State.QUEUED]
    assert world.store.rows["e00001"].due_at is not None
    world.clock.forward(3600)
    world.run()
    assert world.mapper.applied == ["ref-00001"]


@pytest.mark.parametrize("why", [NoAnswer(), ServerFault(), BadReply()])
@pytest.mark.parametrize("done", [True, False])
def test_a_lost_answer_is_resolved_before_anything_is_sent_again(
    why: SparError, done: bool
) -> None:
    world = World(queued())
    (world.mapper.after if done else world.mapper.trouble).append(why)
    world.run_until_calm(3)
    assert world.states() == [State.LINKED]
    assert world.mapper.applied == ["ref-00001"]
    assert Event.LOSE in world.kinds()


def test_a_wish_found_sending_at_start_was_cut_off_and_is_asked_for_first() -> None:
    world = World(queued(state=State.SENDING, tries=1))
    world.mapper.held["psut-1"] = Held(FA)
    world.run()
    assert world.states() == [State.LINKED]
    assert world.mapper.sent == []


def test_another_account_than_the_agent_saw_is_a_conflict_and_is_not_overwritten() -> None:
    world = World(queued(), queued(2, intent=Intent.CHANGE, base=Base(known=True, fa=FA)))
    world.mapper.held = {"psut-1": Held(OTHER), "psut-2": Held(OTHER)}
    world.mapper.held["psut-2"] = Held(replace(OTHER, account_number="55512345678"))
    report = world.run()
    assert report.conflicts == 2
    assert world.states() == [State.CONFLICT, State.CONFLICT]
    assert world.mapper.sent == []
    assert world.store.rows["e00001"].held.fa == OTHER


def test_an_offline_wish_links_where_nothing_is_held_and_asks_a_person_else() -> None:
    put = {"intent": Intent.PUT, "base": Base()}
    world = World(queued(1, **put), queued(2, **put))
    world.mapper.held["psut-2"] = Held(OTHER)
    world.run()
    assert world.states() == [State.LINKED, State.CONFLICT]


def test_a_change_updates_and_a_removal_unlinks() -> None:
    change = queued(1, intent=Intent.CHANGE, base=Base(known=True, fa=OTHER))
    remove = queued(2, intent=Intent.REMOVE, fa=OTHER, base=Base(known=True, fa=OTHER))
    world = World(change, remove)
    world.mapper.held = {"psut-1": Held(OTHER), "psut-2": Held(OTHER)}
    world.run()
    assert world.states() == [State.LINKED, State.LINKED]
    assert world.mapper.held == {"psut-1": world.mapper.held["psut-1"]}
    assert world.mapper.held["psut-1"].fa == FA


def test_our_own_account_already_there_is_success() -> None:
    world = World(queued())
    world.mapper.held["psut-1"] = Held(FA)
    assert world.run().linked == 1
    assert world.mapper.sent == []


@pytest.mark.parametrize("why", [ServerFault(), Refused()])
def test_one_poisoned_item_is_found_and_its_neighbours_are_linked(why: SparError) -> None:
    world = World(*(queued(n) for n in range(1, 12)))
    world.mapper.poison = {"ref-00007": why}
    world.run_until_calm()
    assert world.states().count(State.LINKED) == 10
    assert world.store.rows["e00007"].state is State.RETURNED
    assert world.store.rows["e00007"].error == "MAP-REFUSED"


def test_an_item_the_mapper_refuses_is_returned_with_its_reason() -> None:
    world = World(queued(1), queued(2))
    world.mapper.refused = {"ref-00001": "rjct.fa.invalid"}
    report = world.run()
    assert (report.refused, report.linked) == (1, 1)
    assert world.store.timeline("e00001")[-1].detail == "rjct.fa.invalid"


def test_one_person_stands_at_most_once_in_a_batch() -> None:
    twice = queued(2, person_tag="tag-1", proof=queued(1).proof)
    world = World(queued(1), twice)
    world.run()
    assert all(len(references) == 1 for _, references in world.mapper.sent)


def test_a_key_that_is_refused_stops_the_pass_and_holds_everything() -> None:
    world = World(*(queued(n) for n in range(1, 8)), batch_size=2)
    world.mapper.trouble = [KeyRefused()]
    report = world.run()
    assert report.line is Line.KEY_REFUSED
    assert len(world.mapper.sent) == 1
    assert set(world.states()) == {State.QUEUED}


def test_retry_after_is_obeyed() -> None:
    world = World(queued())
    world.mapper.resolve_trouble = [ServerFault(wait_s=120.0)]
    assert world.run().wait_s == 120.0


def test_expiring_proofs_go_first() -> None:
    clock = FakeClock()
    world = World(queued(1), queued(2, expires_at=clock.now()), batch_size=1)
    world.run()
    assert [references for _, references in world.mapper.sent] == [("ref-00002",), ("ref-00001",)]


def test_nothing_due_still_tells_whether_the_registry_is_there() -> None:
    world = World()
    world.mapper.trouble = [Unreachable()]
    assert world.run().line is Line.OFFLINE
    world.mapper.trouble = []
    assert world.run().line is Line.ONLINE
