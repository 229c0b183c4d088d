"""What the center certified somebody as is what they are at the laptop, from the next contact."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo.throwaway import CHEAP
from spar_agent.adapters.key_slots import RecoverySlot
from spar_agent.adapters.vault import FileVault
from spar_agent.center_wiring import local_roles
from spar_agent.domain.review import Role as LocalRole
from spar_agent.domain.secret import Secret
from spar_agent.errors.central import PersonEnded
from spar_agent.ports.vault import StaffMember
from spar_agent.services.signin import SignIn
from spar_central.people import acts
from spar_central.records import joining
from spar_central.trust.certificates import Role
from tests.central.center import ADMINS, Center, running
from tests.central.storages import settings
from tests.joined import PIN, JoinedLaptop, hand_out
from tests.laptops import ASHA, Laptop

OTHER_PIN = Secret("531864")
NEW_PIN = Secret("860417")
OTHER = StaffMember("agent-other", "Bala", LocalRole.SUPERVISOR)


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


def role_here(laptop: JoinedLaptop) -> LocalRole:
    (mine,) = [one for one in laptop.vault.people() if one.agent_id == laptop.person.agent_id]
    return mine.role


def contact(laptop: JoinedLaptop, center: Center) -> None:
    center.clock.forward(400)
    laptop.clock.moved = center.clock.moved
    laptop.one_pass()


def journaled(laptop: JoinedLaptop) -> list[str]:
    rows = laptop.vault.connection.execute(
        "SELECT detail FROM events WHERE kind = 'role_followed' ORDER BY number"
    ).fetchall()
    return [str(row[0]) for row in rows]


def test_who_is_certified_as_an_agent_is_one_here_too(center: Center, tmp_path: Path) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined(Role.AGENT)
    contact(laptop, center)
    assert role_here(laptop) is LocalRole.SUPERVISOR  # alone: else nobody could let anybody in
    laptop.vault.staff.add_person(laptop.person, OTHER, OTHER_PIN)
    contact(laptop, center)
    assert role_here(laptop) is LocalRole.AGENT
    assert journaled(laptop) == [f"{laptop.person.agent_id} supervisor agent"]
    contact(laptop, center)
    assert len(journaled(laptop)) == 1
    laptop.reopen()  # the file holds, and the PIN opens it
    assert role_here(laptop) is LocalRole.AGENT


def test_who_is_certified_as_a_supervisor_becomes_one(center: Center, tmp_path: Path) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-2").joined(Role.SUPERVISOR)
    laptop.vault.staff.add_person(laptop.person, OTHER, OTHER_PIN)
    laptop.vault.keys.set_role(laptop.person.agent_id, LocalRole.AGENT)
    contact(laptop, center)
    assert role_here(laptop) is LocalRole.SUPERVISOR


def test_whose_key_ended_opens_nothing_here_any_more_is_told_and_the_work_stays(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-3").joined(Role.SUPERVISOR)
    laptop.vault.staff.add_person(laptop.person, OTHER, OTHER_PIN)
    made = laptop.captured(1)
    center.act(lambda tx: acts.end_person(tx, "S-3", ADMINS[0], center.clock()))
    contact(laptop, center)
    assert laptop.ended  # who is signed in is told at once
    assert laptop.vault.keys.open_signing() == []
    assert laptop.vault.people() == [OTHER]
    assert ended_at(laptop) == [laptop.person.agent_id]
    contact(laptop, center)
    assert len(ended_at(laptop)) == 1
    laptop.vault.close()
    vault = FileVault(laptop.folder, laptop.keyring, laptop.clock, CHEAP)
    shown = asyncio.run(SignIn(vault, lambda: "", lambda: None).people())
    assert [one.agent_id for one in shown] == [OTHER.agent_id, laptop.person.agent_id]
    with pytest.raises(PersonEnded):
        vault.unlock(laptop.person.agent_id, PIN)
    vault.open_with(OTHER.agent_id, vault.unlock(OTHER.agent_id, OTHER_PIN))
    assert vault.store.get(made.enrollment_id) is not None


@pytest.mark.parametrize("ends", ["person", "key"])
def test_a_pin_reset_between_the_end_and_the_next_contact_opens_nothing_more(
    ends: str, center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-3").joined()
    laptop.vault.staff.add_person(laptop.person, OTHER, OTHER_PIN)
    contact(laptop, center)
    kid, me = laptop.key.kid, laptop.person.agent_id
    if ends == "person":
        center.act(lambda tx: acts.end_person(tx, "S-3", ADMINS[0], center.clock()))
    else:
        center.act(lambda tx: joining.revoke(tx, kid, ADMINS[0], "told away", center.clock()))
    laptop.vault.staff.reopen_slot(OTHER, me, NEW_PIN)
    laptop.vault.close()
    laptop.vault.open_with(me, laptop.vault.unlock(me, NEW_PIN))
    assert laptop.key.kid != kid
    contact(laptop, center)
    assert laptop.ended
    assert laptop.vault.people() == [OTHER]
    assert laptop.vault.keys.open_signing() == []
    assert center.rows("SELECT kid FROM person_keys WHERE device_id <> 'd-registrar'") == [(kid,)]
    laptop.vault.close()
    with pytest.raises(PersonEnded):
        laptop.vault.unlock(me, NEW_PIN)


def test_a_new_pin_of_who_works_here_brings_a_new_key_to_the_center(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-3").joined()
    me = laptop.person.agent_id
    laptop.vault.staff.reopen_slot(laptop.person, me, NEW_PIN)
    laptop.vault.close()
    laptop.vault.open_with(me, laptop.vault.unlock(me, NEW_PIN))
    contact(laptop, center)
    assert not laptop.ended
    assert laptop.membership.kids[me] == laptop.key.kid


def test_who_sits_here_alone_loses_access_only_where_the_center_can_let_somebody_in(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-3").joined()
    center.act(lambda tx: acts.end_person(tx, "S-3", ADMINS[0], center.clock()))
    contact(laptop, center)
    assert [one.agent_id for one in laptop.vault.people()] == [laptop.person.agent_id]
    membership = laptop.membership
    slot = RecoverySlot("kid", membership.device_id, "office-1", "sealed", membership.root)
    laptop.vault.keys.keep_recovery(slot)
    contact(laptop, center)
    assert laptop.vault.people() == []


def test_who_is_given_a_pin_again_is_no_longer_named_as_ended(tmp_path: Path) -> None:
    laptop = Laptop(tmp_path)
    vault = laptop.created()
    vault.staff.add_person(ASHA, OTHER, OTHER_PIN)
    vault.staff.end_access([OTHER.agent_id, "nobody"])
    assert vault.ended_people() == [OTHER]
    vault.staff.add_person(ASHA, OTHER, OTHER_PIN)
    assert vault.ended_people() == []


def test_a_role_that_only_the_center_knows_changes_nothing_here() -> None:
    certified = {"a-1": "role-of-tomorrow", "a-2": "supervisor", "a-3": ""}
    assert local_roles(certified) == {"a-2": LocalRole.SUPERVISOR}


def ended_at(laptop: JoinedLaptop) -> list[str]:
    rows = laptop.vault.connection.execute(
        "SELECT detail FROM events WHERE kind = 'access_ended'"
    ).fetchall()
    return [str(row[0]) for row in rows]
