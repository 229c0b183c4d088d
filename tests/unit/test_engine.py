"""The engine against a mapper that does everything a mapper can do."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.enrollment import Enrollment, Event, Intent, SeenAccount, State
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
from spar_agent.ports.mapper import RegisteredAccount
from spar_agent.ports.store import EnrollmentChange
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.sync.report import LineStatus, PassReport
from tests.enrollments import FA, OTHER, queued
from tests.fakes import SKIP, START, FakeClock, FakeMapper, FakeStore


class World:
    """One store, one mapper, one engine, and a clock to turn."""

    def __init__(self, *enrollments: Enrollment, batch_size: int = 100) -> None:
        self.clock = FakeClock()
        self.store = FakeStore(self.clock)
        self.mapper = FakeMapper()
        rules = EngineRules(batch_size=batch_size)
        self.engine = Engine(self.store, self.mapper, self.clock, lambda: 1.0, rules)
        for enrollment in enrollments:
            self.store.save(enrollment, event=Event.OTHER, actor="test")

    def run(self) -> PassReport:
        return asyncio.run(self.engine.one_pass())

    def run_until_calm(self, passes: int = 12) -> None:
        for _ in range(passes):
            self.run()
            self.clock.forward(3600)

    def states(self) -> list[State]:
        return [row.state for row in self.store.rows.values()]

    def kinds(self, number: int = 1) -> list[Event]:
        return [entry.event for entry in self.store.timeline(f"e{number:05d}")][1:]


def overwriting(world: World) -> Engine:
    """An engine of an office whose policy lets offline wishes replace older entries."""
    rules = EngineRules(overwrite_older_entries=True)
    return Engine(world.store, world.mapper, world.clock, lambda: 1.0, rules)


def test_a_wish_is_claimed_sent_read_back_and_only_then_linked() -> None:
    world = World(queued())
    report = world.run()
    assert (report.line, report.linked, report.left) == (LineStatus.ONLINE, 1, 0)
    assert world.kinds() == [Event.CLAIM, Event.ACK]
    assert world.mapper.registered["psut-1"].fa == FA


@pytest.mark.parametrize("error", [Unreachable(), CaptivePortal(), TlsRefused(), KeyRefused()])
def test_what_was_not_carried_out_waits_with_the_same_reference(error: SparError) -> None:
    world = World(queued())
    world.mapper.trouble = [error]
    report = world.run()
    assert report.error == error.code
    assert world.states() == [State.QUEUED]
    assert world.store.rows["e00001"].delivery.due_at is not None
    world.clock.forward(3600)
    world.run()
    assert world.mapper.applied == ["ref-00001"]


@pytest.mark.parametrize("error", [NoAnswer(), ServerFault(), BadReply()])
@pytest.mark.parametrize("done", [True, False])
def test_a_lost_answer_is_resolved_before_anything_is_sent_again(
    error: SparError, done: bool
) -> None:
    world = World(queued())
    (world.mapper.after if done else world.mapper.trouble).append(error)
    world.run_until_calm(3)
    assert world.states() == [State.LINKED]
    assert world.mapper.applied == ["ref-00001"]
    assert Event.LOSE in world.kinds()


def test_a_wish_found_sending_at_start_was_cut_off_and_is_asked_for_first() -> None:
    world = World(queued(state=State.SENDING, tries=1))
    world.mapper.registered["psut-1"] = RegisteredAccount(FA)
    world.run()
    assert world.states() == [State.LINKED]
    assert world.mapper.sent == []


def test_another_account_than_the_agent_saw_is_a_conflict_and_is_not_overwritten() -> None:
    world = World(queued(), queued(2, intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=FA)))
    world.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER),
        "psut-2": RegisteredAccount(OTHER),
    }
    world.mapper.registered["psut-2"] = RegisteredAccount(
        replace(OTHER, account_number="55512345678")
    )
    report = world.run()
    assert report.conflicts == 2
    assert world.states() == [State.CONFLICT, State.CONFLICT]
    assert world.mapper.sent == []
    assert world.store.rows["e00001"].delivery.registered.fa == OTHER


def test_an_offline_wish_links_where_nothing_is_held_and_asks_a_person_else() -> None:
    put = {"intent": Intent.PUT, "seen": SeenAccount()}
    world = World(queued(1, **put), queued(2, **put))
    world.mapper.registered["psut-2"] = RegisteredAccount(OTHER)
    world.run()
    assert world.states() == [State.LINKED, State.CONFLICT]


def test_a_change_updates_and_a_removal_unlinks() -> None:
    change = queued(1, intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=OTHER))
    remove = queued(2, intent=Intent.REMOVE, fa=OTHER, seen=SeenAccount(known=True, fa=OTHER))
    world = World(change, remove)
    world.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER),
        "psut-2": RegisteredAccount(OTHER),
    }
    world.run()
    assert world.states() == [State.LINKED, State.LINKED]
    assert world.mapper.registered == {"psut-1": world.mapper.registered["psut-1"]}
    assert world.mapper.registered["psut-1"].fa == FA


def test_our_own_account_already_there_is_success() -> None:
    world = World(queued())
    world.mapper.registered["psut-1"] = RegisteredAccount(FA)
    assert world.run().linked == 1
    assert world.mapper.sent == []


@pytest.mark.parametrize("error", [ServerFault(), Refused()])
def test_one_poisoned_item_is_found_and_its_neighbours_are_linked(error: SparError) -> None:
    world = World(*(queued(n) for n in range(1, 12)))
    world.mapper.poison = {"ref-00007": error}
    world.run_until_calm(50)
    assert world.states().count(State.LINKED) == 10
    assert world.store.rows["e00007"].state is State.RETURNED
    assert world.store.rows["e00007"].delivery.error == "MAP-REFUSED"


def test_an_item_the_mapper_refuses_is_returned_with_its_reason() -> None:
    world = World(queued(1), queued(2))
    world.mapper.refused = {"ref-00001": "rjct.fa.invalid"}
    report = world.run()
    assert (report.refused, report.linked) == (1, 1)
    assert world.store.timeline("e00001")[-1].detail == "rjct.fa.invalid"


def test_one_person_stands_at_most_once_in_a_batch() -> None:
    twice = queued(2, tag="tag-1", proof=queued(1).proof)
    world = World(queued(1), twice)
    world.run()
    assert all(len(references) == 1 for _, references in world.mapper.sent)


def test_a_key_that_is_refused_stops_the_pass_and_holds_everything() -> None:
    world = World(*(queued(n) for n in range(1, 8)), batch_size=2)
    world.mapper.trouble = [KeyRefused()]
    report = world.run()
    assert report.line is LineStatus.KEY_REFUSED
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
    assert world.run().line is LineStatus.OFFLINE
    world.mapper.trouble = []
    assert world.run().line is LineStatus.ONLINE


def test_a_whole_batch_is_claimed_in_one_save_and_its_outcomes_in_another() -> None:
    world = World(*(queued(n) for n in range(1, 9)))
    saves: list[int] = []
    write = world.store.save_many

    def counted(steps: Sequence[EnrollmentChange]) -> None:
        saves.append(len(steps))
        write(steps)

    world.store.save_many = counted  # type: ignore[method-assign]  # a fake, counted
    world.run()
    assert saves == [8, 8]


def test_one_person_who_spoils_each_resolve_ends_with_a_person_and_the_rest_is_linked() -> None:
    world = World(*(queued(n) for n in range(1, 12)))
    world.mapper.unreadable = {"psut-7"}
    world.run_until_calm()
    assert world.states().count(State.LINKED) == 10
    assert world.store.rows["e00007"].state is State.CONFLICT
    assert world.store.timeline("e00007")[-1].detail == "no word on this person"


def test_a_server_that_fails_everybody_returns_nobody() -> None:
    world = World(*(queued(n) for n in range(1, 30)))
    for number in range(1, 30):
        world.mapper.poison[f"ref-{number:05d}"] = ServerFault()
    for _ in range(6):
        assert world.run().error == ServerFault.code
        world.clock.forward(3600)
    assert set(world.states()) == {State.QUEUED}
    world.mapper.poison = {}
    world.run_until_calm(2)
    assert set(world.states()) == {State.LINKED}


def test_a_server_that_cannot_resolve_anybody_ends_the_pass_with_its_error() -> None:
    world = World(queued())
    world.mapper.resolve_trouble = [ServerFault(), ServerFault()]
    assert world.run().error == ServerFault.code
    assert world.store.rows["e00001"].delivery.tries == 0


def test_a_wish_that_was_replaced_while_in_doubt_is_not_put_back() -> None:
    world = World(queued(intent=Intent.PUT, seen=SeenAccount(), captured_at=FakeClock().now()))
    world.engine = overwriting(world)
    world.mapper.after = [NoAnswer()]
    world.mapper.resolve_trouble = [SKIP, Unreachable()]
    world.run()
    assert world.states() == [State.IN_DOUBT]
    world.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "another office", 2)
    world.run_until_calm(3)
    assert world.states() == [State.CONFLICT]
    assert world.mapper.applied == ["ref-00001"]


def test_the_version_tells_that_ours_was_there_and_was_taken_back() -> None:
    seen = SeenAccount(True, OTHER, START, "x", 3)
    change = queued(intent=Intent.CHANGE, seen=seen)
    world = World(change)
    world.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "x", 3)
    world.mapper.after = [NoAnswer()]
    world.mapper.resolve_trouble = [SKIP, Unreachable()]
    world.run()
    world.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "another office", 5)
    world.run_until_calm(3)
    assert world.states() == [State.CONFLICT]
    assert world.mapper.applied == ["ref-00001"]


def test_by_policy_an_offline_wish_replaces_only_what_the_registry_dates_before_it() -> None:
    put = {"intent": Intent.PUT, "seen": SeenAccount()}
    world = World(*(queued(n, captured_at=START, **put) for n in (1, 2, 3)))
    world.engine = overwriting(world)
    world.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER, START - timedelta(days=9)),
        "psut-2": RegisteredAccount(OTHER, START + timedelta(seconds=1)),
        "psut-3": RegisteredAccount(OTHER),
    }
    world.run()
    assert world.states() == [State.LINKED, State.CONFLICT, State.CONFLICT]


def test_a_mapper_that_says_yes_and_does_nothing_ends_with_a_person() -> None:
    world = World(queued())
    world.mapper.idle = {"ref-00001"}
    world.run_until_calm()
    assert world.states() == [State.CONFLICT]


def test_what_a_supervisor_sends_in_spite_of_something_unreadable_is_sent() -> None:
    blind = RegisteredAccount(None, readable=False)
    world = World(queued(intent=Intent.CHANGE, seen=blind.as_seen()))
    world.mapper.registered["psut-1"] = blind
    world.run()
    assert world.states() == [State.LINKED]


def test_requests_get_shorter_on_a_line_that_loses_answers_and_grow_again() -> None:
    world = World(*(queued(n) for n in range(1, 90)), batch_size=16)
    world.mapper.trouble = [NoAnswer(), NoAnswer()]
    world.run_until_calm(3)
    sizes = [len(references) for _, references in world.mapper.sent]
    assert set(world.states()) == {State.LINKED}
    assert min(sizes) < 16
    assert sizes[0] == 16 == max(sizes[4:])
