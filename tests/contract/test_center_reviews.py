"""Review at the center from a desk: two real laptops, the real center, real signatures."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.reviewing import HttpReviewer
from spar_agent.domain.directory import Hit
from spar_agent.domain.enrollment import SELF_SERVICE, Enrollment, Intent, Reason, State
from spar_agent.domain.review import Role as LocalRole
from spar_agent.errors import BranchUnfit, NotAllowed
from spar_agent.errors.central import CenterUntrusted, HoldTooLong, ReviewOver
from spar_agent.ports.center import OfficeWaiting
from spar_agent.ports.vault import StaffMember
from spar_agent.services.review import OfficeReviews, Review
from spar_central.trust.certificates import Role
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.central.test_self_service_review import confirmed
from tests.enrollments import FA
from tests.joined import JoinedLaptop, LaptopLine, hand_out
from tests.services import BANK, BRANCH

BOSS = StaffMember("agent-S-2", "S-2", LocalRole.SUPERVISOR)


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()


@pytest.fixture
def boss(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "boss", "S-2").joined(Role.SUPERVISOR)


def reviews_of(
    line: LaptopLine,
    laptop: JoinedLaptop,
    counts: Callable[[str], OfficeWaiting | None] = lambda _: None,
) -> Review:
    person = laptop.membership.key_of(laptop.key.kid)
    assert person is not None
    device = laptop.membership.device_id
    reviewer = HttpReviewer(
        line.client, device, lambda: (laptop.key, person.person_id), laptop.clock
    )
    return Review(reviewer, laptop.vault.store, counts=counts)


def sent(laptop: JoinedLaptop, number: int, **changes: object) -> Enrollment:
    made = laptop.captured(number)
    saved = laptop.saved(replace(made, **{"signals": (Reason.OTHER_NAME,), **changes}))  # type: ignore[arg-type]  # its own fields
    laptop.one_pass()
    assert laptop.state(saved.enrollment_id) is State.IN_REVIEW
    return saved


def later(laptop: JoinedLaptop, center: Center) -> None:
    """When a laptop asks again."""
    laptop.clock.moved = center.clock.moved = timedelta(seconds=700)
    laptop.one_pass()


def test_a_supervisor_at_another_laptop_sees_and_approves_it(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    saved = sent(laptop, 1)

    async def act(line: LaptopLine) -> OfficeReviews:
        reviews = reviews_of(line, boss)
        found = await reviews.waiting(BOSS)
        await reviews.approve(found.rows[0], BOSS)
        return found

    found = boss.run(act)
    (row,) = found.rows
    assert found.decidable
    assert found.authors == {saved.enrollment_id: "S-1"}
    assert saved.signed is not None
    assert found.codes == {saved.enrollment_id: saved.signed.sha256[:8]}
    assert (row.account.fa, row.account.intent) == (saved.account.fa, Intent.ADD)
    assert Reason.OTHER_NAME in row.signals
    later(laptop, center)
    assert laptop.state(saved.enrollment_id) is State.IN_DOUBT
    assert [kind for kind, *_ in center.records("review.")] == ["review.approve"]


def test_a_supervisors_laptop_shows_way_and_time_of_the_proof_and_what_was_asked_before(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    first, other = sent(laptop, 1), sent(laptop, 2)

    async def act(line: LaptopLine) -> OfficeReviews:
        reviews = reviews_of(line, boss)
        found = await reviews.waiting(BOSS)
        by_id = {row.enrollment_id: row for row in found.rows}
        await reviews.give_back(by_id[first.enrollment_id], BOSS, "wrong branch")
        return found

    before = boss.run(act).facts[first.enrollment_id]
    assert before.past == ()
    assert before.method == "biometric"
    assert before.proven_at is not None
    assert abs(before.proven_at - first.captured_at) < timedelta(minutes=1)
    second = sent(laptop, 1)

    async def look(line: LaptopLine) -> OfficeReviews:
        return await reviews_of(line, boss).waiting(BOSS)

    facts = boss.run(look).facts
    (past,) = facts[second.enrollment_id].past
    assert (past.intent, past.standing) == (first.account.intent, "sent_back")
    assert facts[other.enrollment_id].past == ()


def test_a_supervisors_laptop_is_told_how_many_wait_and_no_name_is_read_for_it(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    seen = []
    for number in (1, 2):
        sent(laptop, number)

    async def contact(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss, counts=line.contact.waiting_for)
        seen.append(reviews.in_office(BOSS))
        await line.contact.renew()
        seen.append(reviews.in_office(BOSS))

    boss.run(contact)
    assert center.records("read.reviews") == []

    async def decide(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss, counts=line.contact.waiting_for)
        await line.contact.renew()
        found = await reviews.waiting(BOSS)
        await reviews.approve(found.rows[0], BOSS)
        await reviews.waiting(BOSS)  # as the page does after each decision
        seen.append(reviews.in_office(BOSS))

    boss.run(decide)
    assert seen == [None, OfficeWaiting(2), OfficeWaiting(1)]

    async def of_who_captured_them(line: LaptopLine) -> OfficeWaiting | None:
        await line.contact.renew()
        return line.contact.waiting_for(laptop.person.agent_id)

    assert laptop.person.role is LocalRole.SUPERVISOR  # the first here; the center knows better
    assert laptop.run(of_who_captured_them) is None


def test_what_a_person_asked_for_on_the_portal_says_so(tmp_path: Path) -> None:
    made = settings("", tmp_path)
    careful = with_changes(made.admission, self_service_review=True)
    with running(with_changes(made, admission=careful), tmp_path) as center:
        hand_out(center)
        boss = JoinedLaptop(center, tmp_path / "boss", "S-2").joined(Role.SUPERVISOR)
        asked = confirmed(center)

        async def act(line: LaptopLine) -> OfficeReviews:
            return await reviews_of(line, boss).waiting(BOSS)

        found = boss.run(act)
        assert found.authors == {asked: SELF_SERVICE}
        assert found.rows[0].agent_id == SELF_SERVICE


def test_what_is_returned_tells_its_agent_who_and_why(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    saved = sent(laptop, 2)

    async def act(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        (row,) = (await reviews.waiting(BOSS)).rows
        with pytest.raises(NotAllowed):
            await reviews.give_back(row, BOSS, "  ")
        await reviews.give_back(row, BOSS, "Please check the number again")

    boss.run(act)
    later(laptop, center)
    row = laptop.row(saved.enrollment_id)
    assert row.state is State.RETURNED
    assert row.note == "Please check the number again (S-2)"
    assert row.delivery.error == ""


def test_a_hold_at_a_desk_is_told_to_its_agent_until_a_decision_ends_it(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    saved = sent(laptop, 9)
    sent(laptop, 10)

    async def hold(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        found = await reviews.waiting(BOSS)
        row = next(one for one in found.rows if one.enrollment_id == saved.enrollment_id)
        terms = found.terms[row.enrollment_id]
        assert not terms.is_proof
        with pytest.raises(NotAllowed):
            await reviews.hold(row, (), terms.limit)
        with pytest.raises(HoldTooLong):
            await reviews.hold(row, ("A paper is missing",), terms.limit + timedelta(days=1))
        again = await reviews.waiting(BOSS)  # that nonce is used up
        row = next(one for one in again.rows if one.enrollment_id == saved.enrollment_id)
        until = again.terms[row.enrollment_id].limit
        await reviews.hold(row, ("A paper is missing", "rings back"), until)
        last = (await reviews.waiting(BOSS)).rows[-1]
        assert last.enrollment_id == saved.enrollment_id

    boss.run(hold)
    later(laptop, center)
    row = laptop.row(saved.enrollment_id)
    held = row.delivery.hold
    assert row.state is State.IN_REVIEW
    assert held is not None
    assert (held.by, held.because) == ("S-2", ("A paper is missing", "rings back"))
    assert timedelta(days=2) < held.until - center.clock() < timedelta(days=3)
    assert [kind for kind, *_ in center.records("review.")] == ["review.hold"]

    async def approve(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        found = await reviews.waiting(BOSS)
        assert found.holds[saved.enrollment_id].is_mine
        await reviews.approve(found.rows[-1], BOSS)

    boss.clock.moved = center.clock.moved
    boss.run(approve)
    laptop.clock.moved = center.clock.moved = timedelta(seconds=1400)
    laptop.one_pass()
    row = laptop.row(saved.enrollment_id)
    assert (row.state, row.delivery.hold) == (State.IN_DOUBT, None)


def test_the_second_of_two_supervisors_is_told(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    sent(laptop, 3)
    other = center.laptop("S-3", Role.SUPERVISOR)

    async def act(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        (row,) = (await reviews.waiting(BOSS)).rows
        center.clock.moved = timedelta(seconds=1)
        (shown,) = other.waiting()
        assert other.approve(shown).status_code == 200
        with pytest.raises(ReviewOver):
            await reviews.approve(row, BOSS)

    boss.run(act)
    assert [kind for kind, *_ in center.records("review.")] == ["review.approve"]


def test_the_bank_that_was_written_down_is_found_and_signed(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    made = laptop.captured(4)
    fa = replace(FA, bank_code="", branch_name="Behind the temple", branch_code="")
    unlisted = made.with_account(fa=fa, written="Behind the temple")
    saved = laptop.saved(replace(unlisted, signals=(Reason.NOT_LISTED,)))
    laptop.one_pass()

    async def act(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        (row,) = (await reviews.waiting(BOSS)).rows
        assert row.account.written == f"{fa.bank_name}, Behind the temple"
        with pytest.raises(BranchUnfit):  # the center: no account is named
            await reviews.approve(row, BOSS)
        found = reviews.choose_branch(row, BOSS, Hit(BANK, BRANCH))
        await reviews.approve(found, BOSS)

    boss.run(act)
    later(laptop, center)
    row = laptop.row(saved.enrollment_id)
    assert row.state is State.IN_DOUBT
    assert getattr(row.account.fa, "branch_code", "") == BRANCH.code


def test_what_was_captured_here_is_not_listed_and_an_agent_is_told_no(
    laptop: JoinedLaptop, boss: JoinedLaptop
) -> None:
    sent(boss, 5)

    async def act(line: LaptopLine) -> None:
        reviews = reviews_of(line, boss)
        assert (await reviews.waiting(BOSS)).rows == ()

    boss.run(act)
    sent(laptop, 6)

    async def as_agent(line: LaptopLine) -> OfficeReviews:
        return await reviews_of(line, laptop).waiting(BOSS)

    found = laptop.run(as_agent)
    assert isinstance(found.trouble, NotAllowed)
    assert not found.decidable


def test_without_network_this_laptops_own_are_shown(laptop: JoinedLaptop) -> None:
    saved = sent(laptop, 7)
    laptop.members.save(with_changes(laptop.membership, url="http://127.0.0.1:9"))

    async def act(line: LaptopLine) -> OfficeReviews:
        return await reviews_of(line, laptop).waiting(BOSS)

    found = laptop.run(act)
    assert [row.enrollment_id for row in found.rows] == [saved.enrollment_id]
    assert found.trouble is not None
    assert not found.decidable


def test_content_that_is_not_what_its_hash_says_is_not_shown(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    """Else a reviewer would sign for one account and see another."""
    sent(laptop, 8)
    center.rows(f"UPDATE enrollments SET sha256 = '{'ab' * 32}' RETURNING 1")

    async def act(line: LaptopLine) -> OfficeReviews:
        return await reviews_of(line, boss).waiting(BOSS)

    assert isinstance(boss.run(act).trouble, CenterUntrusted)
