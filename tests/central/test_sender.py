"""The sender against a careless mapper: what is sent, what is asked first, who is told what."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.people import acts
from spar_central.sending.serving import Worker
from spar_central.settings import OwnStrategy, Settings
from spar_central.trust.accounts import FaType
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Operation, Seen
from tests.bad_mapper import BadMapper, Fault
from tests.central.center import Center, SigningLaptop
from tests.central.sending import MAPPER, passes, sending_center, state_of, with_worker
from tests.central.world import account


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with sending_center(engine, tmp_path) as made:
        yield made


@pytest.fixture
def bad() -> BadMapper:
    return BadMapper()


def upload(laptop: SigningLaptop, psut: str, number: str, **changes: Any) -> str:
    """Admitted, one by one."""
    of = laptop.enrollment(fa=account(number), **changes)
    (reply,) = laptop.upload(laptop.proven(of, psut=psut))
    assert reply["outcome"] in {"admitted", "waits"}, reply
    return of.enrollment_id


def approved(center: Center, laptop: SigningLaptop) -> None:
    """A supervisor on another laptop approves everything that waits for a second person."""
    boss = center.laptop(f"B-{center.transaction()}", Role.SUPERVISOR)
    for shown in boss.waiting():
        assert boss.approve(shown).status_code == 200


def fields(number: str) -> dict[str, str]:
    return {
        "strategy_id": "2", "fa_type": "BANK", "bank_name": "HDFC Bank Ltd.", "bank_code": "HDFC",
        "branch_name": "Mumbai Central", "branch_code": "HDFC0000522", "account_number": number,
    }  # fmt: skip


def test_what_is_admitted_is_linked_read_back_and_told(center: Center, bad: BadMapper) -> None:
    laptop = center.laptop("S-1")
    made = [upload(laptop, f"p{at}", f"10{at}") for at in range(5)]
    assert passes(center, bad) == []
    for at, enrollment_id in enumerate(made):
        item = state_of(center, laptop, enrollment_id)
        assert item["state"] == "registered"
        assert "registered_at" in item
        assert bad.account(f"p{at}") == f"10{at}"
    assert len(bad.log) == 5
    assert len(center.records("sending.claim")) == len(center.records("sending.ack")) == 5
    assert center.is_whole()


def test_the_operation_is_derived_from_what_is_registered(center: Center, bad: BadMapper) -> None:
    """What was captured without network is a link or an update, whichever it turns out to be."""
    laptop = center.laptop("S-1")
    bad.put("r", "link", "p1", fields("1"))
    for psut in ("p1", "p2"):
        upload(laptop, psut, f"9{psut[1]}", operation=Operation.PUT, seen="unknown")
    approved(center, laptop)
    passes(center, bad)
    assert [line.op for line in bad.log[1:]] in (["link", "update"], ["update", "link"])
    assert (bad.account("p1"), bad.account("p2")) == ("91", "92")


def test_an_account_that_is_taken_away_is_unlinked(center: Center, bad: BadMapper) -> None:
    laptop = center.laptop("S-1")
    bad.put("r", "link", "p1", fields("1"))
    of = laptop.enrollment(operation=Operation.UNLINK, seen=Seen(account("1")), fa=None)
    laptop.upload(laptop.proven(of, psut="p1"))
    approved(center, laptop)
    passes(center, bad)
    assert bad.account("p1") == ""
    assert state_of(center, laptop, of.enrollment_id)["state"] == "registered"


def test_something_else_than_was_seen_is_a_conflict_and_nothing_is_sent(
    center: Center, bad: BadMapper
) -> None:
    laptop = center.laptop("S-1")
    bad.put("r", "link", "p1", fields("777"))
    enrollment_id = upload(laptop, "p1", "1")
    passes(center, bad, 3)
    item = state_of(center, laptop, enrollment_id)
    assert item["state"] == "conflict"
    assert "registered.conflict" in [one["code"] for one in item["problems"]]  # type: ignore[attr-defined]
    assert {"change", "conflict"} <= set(item["reasons"])  # type: ignore[call-overload]
    assert bad.account("p1") == "777"
    assert len(bad.log) == 1
    assert center.records("sending.clash")


def test_two_persons_and_a_reviewer_decide_a_conflict(center: Center, bad: BadMapper) -> None:
    laptop = center.laptop("S-1")
    for staff in ("D-1", "D-2"):
        center.hire(staff, Role.SUPERVISOR)
    bad.put("r", "link", "p1", fields("777"))
    enrollment_id = upload(laptop, "p1", "1")
    passes(center, bad)

    def release() -> None:
        def go(tx: Any) -> Any:
            admission = center.admission(None)  # type: ignore[arg-type]
            by = ("D-1", "D-2")
            return acts.release(
                tx, admission, enrollment_id, "registered.conflict", by, center.clock()
            )

        center.act(go)

    release()
    assert state_of(center, laptop, enrollment_id)["state"] == "waiting"
    approved(center, laptop)
    bad.put("x", "update", "p1", fields("888"))  # another one than they decided about
    passes(center, bad)
    assert state_of(center, laptop, enrollment_id)["state"] == "conflict"
    assert bad.account("p1") == "888"
    release()
    passes(center, bad)
    assert state_of(center, laptop, enrollment_id)["state"] == "registered"
    assert bad.account("p1") == "1"


def test_two_persons_keep_what_is_registered(center: Center, bad: BadMapper) -> None:
    laptop = center.laptop("S-1")
    for staff in ("D-1", "D-2"):
        center.hire(staff, Role.SUPERVISOR)
    bad.put("r", "link", "p1", fields("777"))
    enrollment_id = upload(laptop, "p1", "1")
    passes(center, bad)
    center.act(lambda tx: acts.keep_registered(tx, enrollment_id, ("D-1", "D-2"), center.clock()))
    item = state_of(center, laptop, enrollment_id)
    assert (item["state"], item["problems"][0]["code"]) == ("refused", "mapper.kept")  # type: ignore[index]
    passes(center, bad, 2)
    assert bad.account("p1") == "777"


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.CUT, Fault.SILENT, Fault.DROPPED, Fault.HALF,
                                   Fault.DOWN, Fault.PORTAL, Fault.REORDERED, Fault.DOUBLED,
                                   Fault.FOREIGN])  # fmt: skip
@pytest.mark.parametrize("at", [0, 1, 2])
def test_no_fault_of_one_request_loses_or_doubles(
    center: Center, bad: BadMapper, fault: Fault, at: int
) -> None:
    laptop = center.laptop("S-1")
    made = [upload(laptop, f"p{n}", f"10{n}") for n in range(4)]
    bad.faults.extend([Fault.NONE] * at + [fault])
    passes(center, bad, 4)
    for n, enrollment_id in enumerate(made):
        assert state_of(center, laptop, enrollment_id)["state"] == "registered"
        assert bad.account(f"p{n}") == f"10{n}"
    assert len(bad.log) == 4, "nothing is written twice"


def test_one_item_that_the_server_fails_reaches_a_person_whatever_restarts(
    center: Center, bad: BadMapper
) -> None:
    """Each pass is a process of its own: its tries lie in the database."""
    laptop = center.laptop("S-1")
    made = [upload(laptop, f"p{n}", f"10{n}") for n in range(6)]
    with_first = made[0]

    bad.poisoned_people = {"p0"}
    for at in range(60):
        passes(center, bad)
        center.clock.forward(1000)
        if at % 5 == 4:
            upload(laptop, f"q{at}", f"55{at}")
        if state_of(center, laptop, with_first)["state"] == "refused":
            break
    item = state_of(center, laptop, with_first)
    assert item["state"] == "refused"
    assert item["problems"][0]["code"] == "mapper.failing"  # type: ignore[index]
    assert [bad.account(f"p{n}") for n in range(6)] == ["", "101", "102", "103", "104", "105"]
    assert at >= MAPPER.tries_alone - 1


def test_one_refused_signature_on_one_item_stops_no_other(center: Center, bad: BadMapper) -> None:
    """The released SPAR 1.1.0 reads a name in Devanagari in another form than was signed."""
    laptop = center.laptop("S-1")
    made = [upload(laptop, f"p{n}", f"10{n}") for n in range(6)]
    bad.unread_people = {"p2"}
    for at in range(60):
        passes(center, bad)
        center.clock.forward(1000)
        if at % 5 == 4:
            upload(laptop, f"q{at}", f"55{at}")
        if state_of(center, laptop, made[2])["state"] == "refused":
            break
    assert [bad.account(f"p{n}") for n in range(6)] == ["100", "101", "", "103", "104", "105"]
    item = state_of(center, laptop, made[2])
    assert item["state"] == "refused"
    assert item["problems"][0]["code"] == "mapper.failing"  # type: ignore[index]
    assert at < 59, "it never reached a person"


def test_a_blocked_device_stops_what_was_admitted_and_not_sent(
    center: Center, bad: BadMapper
) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2")
    stopped, sent = upload(laptop, "p1", "1"), upload(other, "p2", "2")
    center.act(
        lambda tx: acts.block(
            tx, laptop.device_id, DeviceState.BLOCKED, "A-1", "stolen", center.clock()
        )
    )
    passes(center, bad, 2)
    assert (bad.account("p1"), bad.account("p2")) == ("", "2")
    rows = dict(center.rows("SELECT enrollment_id, codes FROM enrollments"))
    assert rows[stopped] == '["device.held"]'
    assert state_of(center, other, sent)["state"] == "registered"


def test_a_device_blocked_behind_our_back_is_seen_under_the_lock(
    center: Center, bad: BadMapper
) -> None:
    """As if the block came between asking the mapper and sending: the row is still queued."""
    laptop = center.laptop("S-1")
    upload(laptop, "p1", "1")
    center.act(lambda tx: tx.fetch("UPDATE devices SET state = 'blocked'"))
    passes(center, bad, 2)
    assert bad.log == []
    assert center.rows("SELECT outcome, state, codes FROM enrollments") == [
        ("waits", "", '["device.held"]')
    ]


def test_a_row_that_was_written_into_the_database_is_not_sent(
    center: Center, bad: BadMapper
) -> None:
    """Who writes 'admitted' under an enrollment that waits for review has no signature for it."""
    laptop = center.laptop("S-1")
    bad.put("r", "link", "p1", fields("1"))
    upload(laptop, "p1", "2", operation=Operation.UPDATE, seen=Seen(account("1")))
    center.act(
        lambda tx: tx.fetch(
            "UPDATE enrollments SET outcome = 'admitted', codes = '[]', state = 'queued',"
            " admitted_at = 1"
        )
    )
    passes(center, bad, 2)
    assert bad.account("p1") == "1"
    assert center.rows("SELECT outcome, codes FROM enrollments") == [
        ("waits", '["review.missing"]')
    ]


def test_of_one_person_only_one_is_unfinished_and_in_order(center: Center, bad: BadMapper) -> None:
    laptop = center.laptop("S-1")
    first = upload(laptop, "p1", "1")
    second = upload(laptop, "p1", "2", operation=Operation.UPDATE, seen=Seen(account("1")))
    approved(center, laptop)
    bad.faults.extend([Fault.NONE, Fault.LOST, Fault.DOWN])  # the first is in doubt
    passes(center, bad)
    assert state_of(center, laptop, second)["state"] == "in_progress"
    assert bad.account("p1") == "1"
    passes(center, bad, 3)
    assert bad.account("p1") == "2"
    assert {state_of(center, laptop, one)["state"] for one in (first, second)} == {"registered"}


def test_a_write_that_was_held_back_and_overtakes_is_a_conflict(
    center: Center, bad: BadMapper
) -> None:
    laptop = center.laptop("S-1")
    upload(laptop, "p1", "1")
    bad.faults.extend([Fault.NONE, Fault.DROPPED])  # no answer, and it is still on the way
    passes(center, bad, 3)
    second = upload(laptop, "p1", "2", operation=Operation.UPDATE, seen=Seen(account("1")))
    approved(center, laptop)
    passes(center, bad)
    assert state_of(center, laptop, second)["state"] == "registered"

    async def reread(worker: Worker) -> int:
        return await worker.rereading.one_pass(100)

    center.clock.forward(600)
    assert with_worker(center, reread, bad) == 1
    assert state_of(center, laptop, second)["state"] == "registered"
    bad.put("late", "update", "p1", fields("1"))
    assert with_worker(center, reread, bad) == 0, "not before the next day"
    center.clock.moved += timedelta(days=1)
    assert with_worker(center, reread, bad) == 1
    assert state_of(center, laptop, second)["state"] == "conflict"
    assert center.records("sending.overtaken")
    assert with_worker(center, reread, bad) == 0, "often enough"


def test_an_account_that_would_read_as_another_goes_back_alone(
    engine: Settings, tmp_path: Path, bad: BadMapper
) -> None:
    """By this country's own strategy, whose delimiter admission does not know."""
    own = OwnStrategy(
        7,
        "n:{account_number}@@{branch_code}@@{bank_code}",
        "^n:(?P<account_number>.*)@@(?P<branch_code>.*)@@(?P<bank_code>.*)$",
    )
    mapper = msgspec.structs.replace(MAPPER, strategies={FaType.BANK: own})
    with sending_center(engine, tmp_path, mapper) as center:
        laptop = center.laptop("S-1")
        good = upload(laptop, "p1", "1")
        of = laptop.enrollment(fa=account("2", bank="X@@Y"))
        laptop.upload(laptop.proven(of, psut="p2"))
        passes(center, bad)
        assert state_of(center, laptop, good)["state"] == "registered"
        item = state_of(center, laptop, of.enrollment_id)
        assert (item["state"], item["mapper_code"]) == ("refused", "not read back")
        assert bad.account("p2") == ""


def test_the_time_to_object_ends_by_itself(center: Center, bad: BadMapper) -> None:
    from spar_central.sending.chores import decide_waiting
    from spar_central.trust.attestation import Method

    laptop = center.laptop("S-1")
    bad.put("r", "link", "p1", fields("1"))
    of = laptop.enrollment(operation=Operation.UPDATE, seen=Seen(account("1")), fa=account("2"))
    laptop.upload(laptop.proven(of, psut="p1", method=Method.OTP))
    approved(center, laptop)

    async def decide(worker: Worker) -> int:
        return await decide_waiting(worker.storage, worker.admission, worker.clock)

    assert with_worker(center, decide, bad) == 0
    center.clock.moved += timedelta(hours=73)
    assert with_worker(center, decide, bad) == 1
    passes(center, bad)
    assert bad.account("p1") == "2"
