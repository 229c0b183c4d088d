"""The engine of a joined laptop before a center that answers everything, or nothing."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.errors import (
    CaptivePortal,
    DiskFull,
    NoAnswer,
    ServerFault,
    ServerSilent,
    SparError,
    TlsRefused,
    Unreachable,
)
from spar_agent.errors.central import (
    CenterClock,
    CenterUntrusted,
    DeviceBlocked,
    DeviceHeld,
    NotJoined,
    PersonEnded,
    ProgramOld,
)
from spar_agent.ports.store import EnrollmentChange
from spar_agent.sync.report import NetworkStatus, network_status_of
from tests.enrollments import queued
from tests.fake_center import EngineSetup, for_center
from tests.unit.test_errors import leaves


def test_an_enrollment_is_claimed_handed_over_and_only_then_linked() -> None:
    setup = EngineSetup(queued())
    report = setup.run()
    assert (report.network, report.linked, report.remaining) == (NetworkStatus.ONLINE, 1, 0)
    assert setup.kinds() == [Event.CLAIM, Event.ACK]
    assert list(setup.center.taken) == ["e00001"]


@pytest.mark.parametrize("error", [Unreachable(), CaptivePortal(), NoAnswer(), ServerFault()])
def test_what_had_no_answer_is_asked_about_and_handed_over_again(error: SparError) -> None:
    setup = EngineSetup(queued())
    setup.center.trouble = [error]
    assert setup.run().error == error.code
    assert setup.state() is State.IN_DOUBT
    setup.clock.forward(3600)
    setup.run()
    assert setup.state() is State.LINKED
    assert Event.MISS in setup.kinds()


def test_what_the_center_has_is_not_handed_over_twice() -> None:
    setup = EngineSetup(queued())
    row = setup.store.rows["e00001"]
    assert row.signed is not None
    setup.center.taken = {"e00001": row.signed.sha256}
    cut_off = for_center(queued(state=State.SENDING, tries=1))
    setup.store.save(cut_off, event=Event.OTHER, actor="test")
    setup.center.submit = None  # type: ignore[assignment, method-assign]  # nobody may call it
    setup.run()
    assert setup.state() is State.LINKED


def test_what_nobody_signed_or_the_center_has_no_proof_of_stays() -> None:
    setup = EngineSetup()
    setup.store.save(queued(), event=Event.OTHER, actor="test")
    setup.run()
    assert (setup.state(), setup.center.taken) == (State.QUEUED, {})


def test_a_laptop_that_is_blocked_says_so_and_loses_nothing() -> None:
    setup = EngineSetup(*(queued(n) for n in range(1, 8)))
    setup.center.trouble = [DeviceBlocked()]
    assert setup.run().network is NetworkStatus.BLOCKED
    assert {row.state for row in setup.store.rows.values()} == {State.IN_DOUBT}
    setup.clock.forward(3600)
    setup.run()
    assert {row.state for row in setup.store.rows.values()} == {State.LINKED}


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (NotJoined(), NetworkStatus.NOT_JOINED),
        (DeviceHeld(), NetworkStatus.HELD),
        (DeviceBlocked(), NetworkStatus.BLOCKED),
        (CenterClock(), NetworkStatus.CLOCK),
        (TlsRefused(), NetworkStatus.UNTRUSTED),
        (CenterUntrusted(), NetworkStatus.UNTRUSTED),
        (ProgramOld(), NetworkStatus.PROGRAM_OLD),
        (PersonEnded(), NetworkStatus.REFUSED),
        (ServerSilent(), NetworkStatus.NO_REGISTRY),
        (ServerFault(), NetworkStatus.NO_REGISTRY),
    ],
)
def test_why_nothing_is_taken_from_this_laptop_has_its_own_word(
    error: SparError, status: NetworkStatus
) -> None:
    setup = EngineSetup(queued())
    setup.center.trouble = [error]
    assert setup.run().network is status


def test_a_full_disk_at_any_write_is_said_and_loses_nothing() -> None:
    writes, ended = 0, False
    while not ended:
        setup = EngineSetup(*(queued(n) for n in range(1, 4)))
        asked_about = for_center(queued(4, state=State.IN_DOUBT, tries=1))
        setup.store.save(asked_about, event=Event.OTHER, actor="test")
        write, left = setup.store.save_many, [writes]

        def once_full(
            steps: Sequence[EnrollmentChange], write: Any = write, left: list[int] = left
        ) -> None:
            left[0] -= 1
            if left[0] == -1:
                raise DiskFull
            write(steps)

        setup.store.save_many = once_full  # type: ignore[method-assign]  # a fake disk
        with suppress(DiskFull):
            setup.run()
            ended = True
        for _ in range(3):
            setup.clock.forward(3600)
            setup.run()
        assert {row.state for row in setup.store.rows.values()} == {State.LINKED}
        writes += 1
    assert writes > 3


@pytest.mark.parametrize("kind", list(leaves()))
def test_what_is_wrong_with_this_computer_is_never_said_of_the_registry(
    kind: type[SparError],
) -> None:
    status = network_status_of(kind())
    of_people = {
        "VAULT-PIN",
        "VAULT-PIN-WAIT",
        "VAULT-SLOT-CLOSED",
        "VAULT-PIN-WEAK",
        "VAULT-AGENT",
    }
    local = kind.code.startswith("VAULT-") and kind.code not in of_people | {"VAULT-AUDIT"}
    assert (status in {NetworkStatus.COMPUTER, NetworkStatus.DISK_FULL}) is (
        local or kind.code == "SPAR-FAULT"
    )


def test_retry_after_is_obeyed() -> None:
    setup = EngineSetup(queued())
    setup.center.trouble = [ServerFault(wait_s=120.0)]
    assert setup.run().wait_s == 120.0


def test_nothing_due_still_tells_whether_the_center_is_there() -> None:
    setup = EngineSetup()
    setup.center.trouble = [Unreachable()]
    assert setup.run().network is NetworkStatus.OFFLINE
    assert setup.run().network is NetworkStatus.ONLINE


def test_one_person_is_under_way_once_and_in_order() -> None:
    twice = queued(2, tag="tag-1", proof=queued(1).proof)
    setup = EngineSetup(queued(1), twice)
    handed: list[tuple[str, ...]] = []
    submit = setup.center.submit

    async def counted(batch: Sequence[Enrollment]) -> object:
        handed.append(tuple(one.enrollment_id for one in batch))
        return await submit(batch)

    setup.center.submit = counted  # type: ignore[assignment, method-assign]  # a fake, counted
    setup.run()
    assert handed == [("e00001",), ("e00002",)]


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


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("mapper.refused", "MAP-REFUSED"),
        ("mapper.account", "MAP-ADDRESS"),
        ("mapper.failing", "CENTER-REFUSED"),
    ],
)
def test_who_refused_is_named(code: str, error: str) -> None:
    setup = EngineSetup(queued())
    setup.center.refuses = (code,)
    setup.run()
    row = setup.store.rows["e00001"]
    assert (row.state, row.delivery.error) == (State.RETURNED, error)
