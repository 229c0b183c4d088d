"""Joins and keys confirmed at desks: real laptops, the real center, the words of both screens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.central.acts import ActSigner
from spar_agent.adapters.central.confirming import HttpConfirmations
from spar_agent.adapters.central.own_key import VaultOwnKey
from spar_agent.domain.review import Role as LocalRole
from spar_agent.domain.secret import Secret
from spar_agent.errors import NotAllowed
from spar_agent.errors.central import ReviewOver, StaffNumberUnknown
from spar_agent.ports.confirming import AskedConfirmation
from spar_agent.ports.own_key import KeyStanding
from spar_agent.ports.vault import StaffMember
from spar_agent.services.confirmations import Confirmations
from spar_agent.services.own_key import OwnKey
from spar_central.people.acts import end_person
from spar_central.people.certifying import certify_waiting
from spar_central.trust.certificates import Role
from tests.central.center import ADMINS, Center, running
from tests.central.storages import settings
from tests.central.test_desk_acts import carried_out
from tests.conftest import ExpectedLogs
from tests.joined import JoinedLaptop, LaptopLine, hand_out

OTHER_PIN = Secret("531864")


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def bosses(center: Center, tmp_path: Path) -> list[JoinedLaptop]:
    return [
        JoinedLaptop(center, tmp_path / staff, staff).joined(Role.SUPERVISOR)
        for staff in ("B-1", "B-2")
    ]


def service_of(line: LaptopLine, laptop: JoinedLaptop) -> Confirmations:
    person = laptop.membership.key_of(laptop.key.kid)
    assert person is not None
    signing = lambda: (laptop.key, person.person_id)  # noqa: E731
    acts = ActSigner(line.client, signing, laptop.clock)
    return Confirmations(
        HttpConfirmations(line.client, signing, lambda: laptop.staff, acts, laptop.clock)
    )


def waiting(laptop: JoinedLaptop) -> tuple[AskedConfirmation, ...]:
    async def act(line: LaptopLine) -> tuple[AskedConfirmation, ...]:
        return await service_of(line, laptop).all()

    return laptop.run(act)


def confirm(laptop: JoinedLaptop, asked: AskedConfirmation) -> tuple[AskedConfirmation, ...]:
    async def act(line: LaptopLine) -> tuple[AskedConfirmation, ...]:
        return await service_of(line, laptop).confirm(asked)

    return laptop.run(act)


def asks_to_join(center: Center, folder: Path, staff: str, role: Role) -> JoinedLaptop:
    center.hire(staff, role)
    laptop = JoinedLaptop(center, folder, staff)
    laptop.begin()
    laptop.ask(center.invite(staff))
    return laptop


def test_the_words_of_both_screens_are_the_same_and_two_let_a_supervisors_laptop_in(
    center: Center, bosses: list[JoinedLaptop], tmp_path: Path
) -> None:
    joining = asks_to_join(center, tmp_path / "new", "S-9", Role.SUPERVISOR)
    first, second = bosses
    (asked,) = waiting(first)
    shown = joining.join_desk.words()
    assert shown is not None
    assert (asked.words, asked.is_laptop) == (shown.device, True)
    assert [(one.staff_number, one.role) for one in asked.people] == [("S-9", LocalRole.SUPERVISOR)]
    assert (asked.needed, asked.signed_by, asked.is_mine) == (2, (), False)
    (after,) = confirm(first, asked)
    assert (after.signed_by, after.is_mine) == (("B-1",), True)
    with pytest.raises(NotAllowed):
        confirm(first, after)
    assert carried_out(center) == []
    (at_second,) = waiting(second)
    assert (at_second.signed_by, at_second.is_mine) == (("B-1",), False)
    confirm(second, at_second)
    assert len(carried_out(center)) == 1
    assert joining.run(lambda line: line.contact.look()).state == "active"
    assert waiting(second) == ()
    with pytest.raises(ReviewOver):
        confirm(second, at_second)


def test_other_words_than_those_on_the_laptops_screen_let_nobody_in(
    center: Center, bosses: list[JoinedLaptop], tmp_path: Path
) -> None:
    """A center that tells its desks another kid makes them sign other words: no laptop has them."""
    joining = asks_to_join(center, tmp_path / "new", "S-9", Role.AGENT)
    (asked,) = waiting(bosses[0])
    other = AskedConfirmation(
        asked.subject, bosses[0].key.public.words, asked.people, asked.office, 1, is_laptop=True
    )
    confirm(bosses[0], other)
    carried_out(center)
    assert joining.run(lambda line: line.contact.look()).state == "pending"


def second_person(laptop: JoinedLaptop) -> StaffMember:
    """A further person of a laptop, whose PIN is given."""
    person = StaffMember("agent-second", "Bala", LocalRole.AGENT)
    laptop.vault.staff.add_person(laptop.person, person, OTHER_PIN)
    laptop.vault.close()
    laptop.person = person
    laptop.vault.open_with(person.agent_id, laptop.vault.unlock(person.agent_id, OTHER_PIN))
    return person


def test_a_further_person_gives_the_number_and_another_laptop_compares_the_words(
    center: Center, bosses: list[JoinedLaptop], tmp_path: Path, logs: ExpectedLogs
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    center.hire("S-2")
    second_person(laptop)

    async def give(line: LaptopLine) -> KeyStanding:
        own = OwnKey(VaultOwnKey(laptop.vault, line.contact.offer_keys))
        assert own.look().standing is KeyStanding.NO_NUMBER
        with pytest.raises(StaffNumberUnknown):
            await own.give("S-77")
        assert own.look().standing is KeyStanding.NO_NUMBER
        state = await own.give(" S-2 ")
        assert (state.number, state.is_known) == ("S-2", True)
        with pytest.raises(NotAllowed):
            await own.give("S-1")
        return state.standing

    assert laptop.run(give) is KeyStanding.WAITS
    logs.expect("a staff number is not one of this office")
    words = VaultOwnKey(laptop.vault).look().words
    (asked,) = waiting(bosses[0])
    assert (asked.words, asked.is_laptop, asked.needed) == (words, False, 1)
    assert confirm(bosses[0], asked)[0].is_mine
    center.act(lambda tx: certify_waiting(tx, center.registrar, center.keys.chain, center.clock()))
    laptop.run(lambda line: line.contact.look())
    assert VaultOwnKey(laptop.vault).look().standing is KeyStanding.CONFIRMED
    center.act(lambda tx: end_person(tx, "S-2", ADMINS[0], center.clock()))
    laptop.run(lambda line: line.contact.look())
    assert VaultOwnKey(laptop.vault).look().standing is KeyStanding.ENDED


def test_a_number_given_without_network_waits_for_the_next_contact(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    center.hire("S-2")
    second_person(laptop)

    async def away() -> None:
        raise NotAllowed("as any error of the line")

    async def give(line: LaptopLine) -> None:
        state = await OwnKey(VaultOwnKey(laptop.vault, away)).give("S-2")
        assert (state.standing, state.is_known) == (KeyStanding.WAITS, False)
        await line.contact.renew()

    laptop.run(give)
    assert VaultOwnKey(laptop.vault).look().is_known
