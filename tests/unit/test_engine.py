"""The engine against a mapper that does everything a mapper can do."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    Intent,
    State,
)
from spar_agent.domain.seen_account import SeenAccount
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
from spar_agent.sync.report import NetworkStatus, PassReport
from tests.enrollments import FA, OTHER, queued
from tests.fake_store import FakeStore
from tests.fakes import (
    SKIP,
    START,
    FakeClock,
    FakeMapper,
)


class EngineSetup:
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


def overwriting(setup: EngineSetup) -> Engine:
    """An engine of an office whose policy lets offline enrollments replace older entries."""
    rules = EngineRules(overwrite_older_entries=True)
    return Engine(setup.store, setup.mapper, setup.clock, lambda: 1.0, rules)


def test_an_enrollment_is_claimed_sent_read_back_and_only_then_linked() -> None:
    setup = EngineSetup(queued())
    report = setup.run()
    assert (report.network, report.linked, report.remaining) == (NetworkStatus.ONLINE, 1, 0)
    assert setup.kinds() == [Event.CLAIM, Event.ACK]
    assert setup.mapper.registered["psut-1"].fa == FA


@pytest.mark.parametrize("error", [Unreachable(), CaptivePortal(), TlsRefused(), KeyRefused()])
def test_what_was_not_carried_out_waits_with_the_same_reference(error: SparError) -> None:
    setup = EngineSetup(queued())
    setup.mapper.trouble = [error]
    report = setup.run()
    assert report.error == error.code
    assert setup.states() == [State.QUEUED]
    assert setup.store.rows["e00001"].delivery.due_at is not None
    setup.clock.forward(3600)
    setup.run()
    assert setup.mapper.applied == ["ref-00001"]


@pytest.mark.parametrize("error", [NoAnswer(), ServerFault(), BadReply()])
@pytest.mark.parametrize("done", [True, False])
def test_a_lost_answer_is_resolved_before_anything_is_sent_again(
    error: SparError, done: bool
) -> None:
    setup = EngineSetup(queued())
    (setup.mapper.after if done else setup.mapper.trouble).append(error)
    setup.run_until_calm(3)
    assert setup.states() == [State.LINKED]
    assert setup.mapper.applied == ["ref-00001"]
    assert Event.LOSE in setup.kinds()


def test_an_enrollment_found_sending_at_start_was_cut_off_and_is_asked_for_first() -> None:
    setup = EngineSetup(queued(state=State.SENDING, tries=1))
    setup.mapper.registered["psut-1"] = RegisteredAccount(FA)
    setup.run()
    assert setup.states() == [State.LINKED]
    assert setup.mapper.sent == []


def test_another_account_than_the_agent_saw_is_a_conflict_and_is_not_overwritten() -> None:
    setup = EngineSetup(
        queued(), queued(2, intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=FA))
    )
    setup.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER),
        "psut-2": RegisteredAccount(OTHER),
    }
    setup.mapper.registered["psut-2"] = RegisteredAccount(
        replace(OTHER, account_number="55512345678")
    )
    report = setup.run()
    assert report.conflicts == 2
    assert setup.states() == [State.CONFLICT, State.CONFLICT]
    assert setup.mapper.sent == []
    assert setup.store.rows["e00001"].delivery.registered.fa == OTHER


def test_an_offline_enrollment_links_where_nothing_is_registered_and_asks_a_person_else() -> None:
    put = {"intent": Intent.PUT, "seen": SeenAccount()}
    setup = EngineSetup(queued(1, **put), queued(2, **put))
    setup.mapper.registered["psut-2"] = RegisteredAccount(OTHER)
    setup.run()
    assert setup.states() == [State.LINKED, State.CONFLICT]


def test_a_change_updates_and_a_removal_unlinks() -> None:
    change = queued(1, intent=Intent.CHANGE, seen=SeenAccount(known=True, fa=OTHER))
    remove = queued(2, intent=Intent.REMOVE, fa=OTHER, seen=SeenAccount(known=True, fa=OTHER))
    setup = EngineSetup(change, remove)
    setup.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER),
        "psut-2": RegisteredAccount(OTHER),
    }
    setup.run()
    assert setup.states() == [State.LINKED, State.LINKED]
    assert setup.mapper.registered == {"psut-1": setup.mapper.registered["psut-1"]}
    assert setup.mapper.registered["psut-1"].fa == FA


def test_our_own_account_already_there_is_success() -> None:
    setup = EngineSetup(queued())
    setup.mapper.registered["psut-1"] = RegisteredAccount(FA)
    assert setup.run().linked == 1
    assert setup.mapper.sent == []


@pytest.mark.parametrize("error", [ServerFault(), Refused()])
def test_one_poisoned_item_is_found_and_its_neighbours_are_linked(error: SparError) -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 12)))
    setup.mapper.poison = {"ref-00007": error}
    setup.run_until_calm(50)
    assert setup.states().count(State.LINKED) == 10
    assert setup.store.rows["e00007"].state is State.RETURNED
    assert setup.store.rows["e00007"].delivery.error == "MAP-REFUSED"


def test_an_item_the_mapper_refuses_is_returned_with_its_reason() -> None:
    setup = EngineSetup(queued(1), queued(2))
    setup.mapper.refused = {"ref-00001": "rjct.fa.invalid"}
    report = setup.run()
    assert (report.refused, report.linked) == (1, 1)
    assert setup.store.timeline("e00001")[-1].detail == "rjct.fa.invalid"


def test_one_person_stands_at_most_once_in_a_batch() -> None:
    twice = queued(2, tag="tag-1", proof=queued(1).proof)
    setup = EngineSetup(queued(1), twice)
    setup.run()
    assert all(len(references) == 1 for _, references in setup.mapper.sent)


def test_a_key_that_is_refused_stops_the_pass_and_holds_everything() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 8)), batch_size=2)
    setup.mapper.trouble = [KeyRefused()]
    report = setup.run()
    assert report.network is NetworkStatus.KEY_REFUSED
    assert len(setup.mapper.sent) == 1
    assert set(setup.states()) == {State.QUEUED}


def test_retry_after_is_obeyed() -> None:
    setup = EngineSetup(queued())
    setup.mapper.resolve_trouble = [ServerFault(wait_s=120.0)]
    assert setup.run().wait_s == 120.0


def test_expiring_proofs_go_first() -> None:
    clock = FakeClock()
    setup = EngineSetup(queued(1), queued(2, expires_at=clock.now()), batch_size=1)
    setup.run()
    assert [references for _, references in setup.mapper.sent] == [("ref-00002",), ("ref-00001",)]


def test_nothing_due_still_tells_whether_the_registry_is_there() -> None:
    setup = EngineSetup()
    setup.mapper.trouble = [Unreachable()]
    assert setup.run().network is NetworkStatus.OFFLINE
    setup.mapper.trouble = []
    assert setup.run().network is NetworkStatus.ONLINE


def test_a_whole_batch_is_claimed_in_one_save_and_its_outcomes_in_another() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 9)))
    saves: list[int] = []
    write = setup.store.save_many

    def counted(steps: Sequence[EnrollmentChange]) -> None:
        saves.append(len(steps))
        write(steps)

    setup.store.save_many = counted  # type: ignore[method-assign]  # a fake, counted
    setup.run()
    assert saves == [8, 8]


def test_one_person_who_spoils_each_resolve_ends_with_a_person_and_the_rest_is_linked() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 12)))
    setup.mapper.unreadable = {"psut-7"}
    setup.run_until_calm()
    assert setup.states().count(State.LINKED) == 10
    assert setup.store.rows["e00007"].state is State.CONFLICT
    assert setup.store.timeline("e00007")[-1].detail == "no word on this person"


def test_a_server_that_fails_everybody_returns_nobody() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 30)))
    for number in range(1, 30):
        setup.mapper.poison[f"ref-{number:05d}"] = ServerFault()
    for _ in range(6):
        assert setup.run().error == ServerFault.code
        setup.clock.forward(3600)
    assert set(setup.states()) == {State.QUEUED}
    setup.mapper.poison = {}
    setup.run_until_calm(2)
    assert set(setup.states()) == {State.LINKED}


def test_a_server_that_cannot_resolve_anybody_ends_the_pass_with_its_error() -> None:
    setup = EngineSetup(queued())
    setup.mapper.resolve_trouble = [ServerFault(), ServerFault()]
    assert setup.run().error == ServerFault.code
    assert setup.store.rows["e00001"].delivery.tries == 0


def test_an_enrollment_that_was_replaced_while_in_doubt_is_not_put_back() -> None:
    setup = EngineSetup(
        queued(intent=Intent.PUT, seen=SeenAccount(), captured_at=FakeClock().now())
    )
    setup.engine = overwriting(setup)
    setup.mapper.after = [NoAnswer()]
    setup.mapper.resolve_trouble = [SKIP, Unreachable()]
    setup.run()
    assert setup.states() == [State.IN_DOUBT]
    setup.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "another office", 2)
    setup.run_until_calm(3)
    assert setup.states() == [State.CONFLICT]
    assert setup.mapper.applied == ["ref-00001"]


def test_the_version_tells_that_ours_was_there_and_was_taken_back() -> None:
    seen = SeenAccount(OTHER, START, "x", 3, known=True)
    change = queued(intent=Intent.CHANGE, seen=seen)
    setup = EngineSetup(change)
    setup.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "x", 3)
    setup.mapper.after = [NoAnswer()]
    setup.mapper.resolve_trouble = [SKIP, Unreachable()]
    setup.run()
    setup.mapper.registered["psut-1"] = RegisteredAccount(OTHER, START, "another office", 5)
    setup.run_until_calm(3)
    assert setup.states() == [State.CONFLICT]
    assert setup.mapper.applied == ["ref-00001"]


def test_by_policy_an_offline_enrollment_replaces_only_what_the_registry_dates_before_it() -> None:
    put = {"intent": Intent.PUT, "seen": SeenAccount()}
    setup = EngineSetup(*(queued(n, captured_at=START, **put) for n in (1, 2, 3)))
    setup.engine = overwriting(setup)
    setup.mapper.registered = {
        "psut-1": RegisteredAccount(OTHER, START - timedelta(days=9)),
        "psut-2": RegisteredAccount(OTHER, START + timedelta(seconds=1)),
        "psut-3": RegisteredAccount(OTHER),
    }
    setup.run()
    assert setup.states() == [State.LINKED, State.CONFLICT, State.CONFLICT]


def test_a_mapper_that_says_yes_and_does_nothing_ends_with_a_person() -> None:
    setup = EngineSetup(queued())
    setup.mapper.idle = {"ref-00001"}
    setup.run_until_calm()
    assert setup.states() == [State.CONFLICT]


def test_what_a_supervisor_sends_in_spite_of_something_unreadable_is_sent() -> None:
    blind = RegisteredAccount(None, readable=False)
    setup = EngineSetup(queued(intent=Intent.CHANGE, seen=blind.as_seen()))
    setup.mapper.registered["psut-1"] = blind
    setup.run()
    assert setup.states() == [State.LINKED]


def test_requests_get_shorter_on_a_line_that_loses_answers_and_grow_again() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 90)), batch_size=16)
    setup.mapper.trouble = [NoAnswer(), NoAnswer()]
    setup.run_until_calm(3)
    sizes = [len(references) for _, references in setup.mapper.sent]
    assert set(setup.states()) == {State.LINKED}
    assert min(sizes) < 16
    assert sizes[0] == 16 == max(sizes[4:])


@pytest.mark.parametrize(
    "rules",
    [
        {"batch_size": 0},
        {"batch_size": -5},
        {"parallel_batches": 0},
        {"max_per_pass": 0},
        {"max_tries_alone": 0},
        {"max_failures_in_a_row": 0},
        {"batch_size": 100, "max_per_pass": 99},
        {"max_tries_alone": 9, "max_tries_server_down": 8},
    ],
)
def test_rules_that_make_no_sense_are_refused_before_anything_is_sent(
    rules: dict[str, int],
) -> None:
    with pytest.raises(ValueError, match=next(reversed(rules))):
        EngineRules(**rules)  # type: ignore[arg-type]  # numbers only
