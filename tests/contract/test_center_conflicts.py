"""Conflicts decided at desks: real laptops, the real center with a sender, real signatures."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.acts import ActSigner
from spar_agent.adapters.central.conflicts import HttpConflicts
from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.errors import NotAllowed
from spar_agent.errors.central import CenterUntrusted, ConflictKept, ReviewOver, WaitsForReview
from spar_agent.ports.conflict_desk import AskedDecision, ConflictChoice
from spar_agent.services.conflicts import Conflicts, OfficeConflicts
from spar_central.trust.certificates import Role
from tests.bad_mapper import BadMapper
from tests.central.center import Center
from tests.central.sending import passes, sending_center
from tests.central.storages import settings
from tests.central.test_desk_acts import carried_out
from tests.central.test_sender import approved, fields
from tests.joined import JoinedLaptop, LaptopLine, hand_out

KEEP, SEND = ConflictChoice.KEEP, ConflictChoice.SEND


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with sending_center(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def bad() -> BadMapper:
    return BadMapper()


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()


@pytest.fixture
def bosses(center: Center, tmp_path: Path) -> list[JoinedLaptop]:
    return [
        JoinedLaptop(center, tmp_path / staff, staff).joined(Role.SUPERVISOR)
        for staff in ("S-2", "S-3")
    ]


@pytest.fixture
def third(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "third", "S-4").joined(Role.SUPERVISOR)


@pytest.fixture
def conflict(laptop: JoinedLaptop, center: Center, bad: BadMapper) -> Enrollment:
    made = laptop.captured(1)
    bad.put("r", "link", "psut-1", fields("777"))
    laptop.one_pass()
    passes(center, bad)
    later(laptop, center)
    assert laptop.state(made.enrollment_id) is State.CONFLICT
    return made


def later(laptop: JoinedLaptop, center: Center) -> None:
    """When a laptop asks again."""
    center.clock.moved += timedelta(seconds=700)
    laptop.clock.moved = center.clock.moved
    report = laptop.one_pass()
    assert report.error == ""


def service_of(line: LaptopLine, laptop: JoinedLaptop) -> Conflicts:
    person = laptop.membership.key_of(laptop.key.kid)
    assert person is not None
    signing = lambda: (laptop.key, person.person_id)  # noqa: E731
    signer = ActSigner(line.client, signing, laptop.clock)
    desk = HttpConflicts(line.client, signing, lambda: laptop.staff, signer)
    return Conflicts(desk, laptop.vault.store)


def listed(boss: JoinedLaptop, center: Center) -> OfficeConflicts:
    boss.clock.moved = center.clock.moved

    async def act(line: LaptopLine) -> OfficeConflicts:
        return await service_of(line, boss).waiting()

    return boss.run(act)


def decided(
    boss: JoinedLaptop, center: Center, choice: ConflictChoice, reason: str = ""
) -> AskedDecision:
    boss.clock.moved = center.clock.moved

    async def act(line: LaptopLine) -> AskedDecision:
        service = service_of(line, boss)
        found = await service.waiting()
        (row,) = found.rows
        return await service.decide(row, choice, reason, found.asked[row.enrollment_id])

    return boss.run(act)


def test_two_supervisors_keep_what_is_registered_and_the_agent_reads_who_and_why(
    laptop: JoinedLaptop, bosses: list[JoinedLaptop], center: Center, conflict: Enrollment
) -> None:
    found = listed(bosses[0], center)
    (row,) = found.rows
    assert (row.account.fa, row.agent_id) == (conflict.account.fa, "S-1")
    assert row.account.seen.known
    assert found.decidable
    with pytest.raises(NotAllowed):  # who signs first says why
        decided(bosses[0], center, KEEP)
    first = decided(bosses[0], center, KEEP, "It is the account of the wife")
    assert (first.signed_by, first.needed) == (("S-2",), 2)
    assert carried_out(center) == []
    later(laptop, center)
    assert laptop.state(conflict.enrollment_id) is State.CONFLICT
    (mine,) = listed(bosses[0], center).asked[conflict.enrollment_id]
    assert mine.is_mine
    (others,) = listed(bosses[1], center).asked[conflict.enrollment_id]
    assert (others.choice, others.reason, others.is_mine) == (
        KEEP, "It is the account of the wife", False,
    )  # fmt: skip
    assert decided(bosses[1], center, KEEP).signed_by == ("S-2", "S-3")
    assert len(carried_out(center)) == 1
    later(laptop, center)
    kept = laptop.row(conflict.enrollment_id)
    assert (kept.state, kept.delivery.error) == (State.RETURNED, ConflictKept.code)
    assert kept.note == "It is the account of the wife (S-2, S-3)"
    assert listed(bosses[1], center).rows == ()


def test_two_supervisors_send_ours_and_a_reviewer_looks_at_it(
    laptop: JoinedLaptop,
    bosses: list[JoinedLaptop],
    center: Center,
    conflict: Enrollment,
    bad: BadMapper,
) -> None:
    for boss in bosses:
        decided(boss, center, SEND, "The person was asked again")
    assert len(carried_out(center)) == 1
    later(laptop, center)
    row = laptop.row(conflict.enrollment_id)
    assert (row.state, row.delivery.error) == (State.IN_REVIEW, WaitsForReview.code)
    noted = laptop.vault.connection.execute(
        "SELECT detail FROM events WHERE enrollment_id = ? AND kind = 'send_ours'",
        (conflict.enrollment_id,),
    ).fetchall()
    assert noted == [("The person was asked again (S-2, S-3)",)]
    approved(center, center.laptop("S-8"))
    passes(center, bad)
    later(laptop, center)
    later(laptop, center)
    assert laptop.state(conflict.enrollment_id) is State.LINKED


def test_who_comes_late_is_told_that_it_is_decided(
    third: JoinedLaptop, bosses: list[JoinedLaptop], center: Center, conflict: Enrollment
) -> None:
    (row,) = listed(third, center).rows
    for boss in bosses:
        decided(boss, center, KEEP, "theirs is right")
    carried_out(center)

    async def late(line: LaptopLine) -> None:
        with pytest.raises(ReviewOver):
            await service_of(line, third).decide(row, SEND, "ours is right", ())

    third.run(late)


def test_without_network_this_laptops_own_are_shown_and_nobody_decides_them_here(
    laptop: JoinedLaptop, conflict: Enrollment, center: Center
) -> None:
    laptop.members.save(with_changes(laptop.membership, url="http://127.0.0.1:9"))
    found = listed(laptop, center)
    assert [row.enrollment_id for row in found.rows] == [conflict.enrollment_id]
    assert found.trouble is not None
    assert not found.decidable


def test_another_content_than_its_hash_says_is_not_shown(
    bosses: list[JoinedLaptop], center: Center, conflict: Enrollment
) -> None:
    center.rows(f"UPDATE enrollments SET sha256 = '{'ab' * 32}' RETURNING 1")
    assert isinstance(listed(bosses[0], center).trouble, CenterUntrusted)
