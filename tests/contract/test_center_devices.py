"""The office's laptops at a supervisor's desk: real laptops, the real center, real signatures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.acts import ActSigner
from spar_agent.adapters.central.devices import HttpDevices
from spar_agent.adapters.central.signals import HttpSignals
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.center_wiring import this_laptop
from spar_agent.errors import NotAllowed
from spar_agent.errors.central import CenterOlder, DeviceBlocked
from spar_agent.ports.devices import LaptopQueue
from spar_agent.services.office_devices import OfficeDevices, OfficeLaptops
from spar_agent.services.own_signals import OwnSignalList, OwnSignals
from spar_central.trust.certificates import Role
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.central.test_desk_acts import carried_out
from tests.joined import JoinedLaptop, LaptopLine, hand_out


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


def service_of(line: LaptopLine, laptop: JoinedLaptop) -> OfficeDevices:
    person = laptop.membership.key_of(laptop.key.kid)
    assert person is not None
    signing = lambda: (laptop.key, person.person_id)  # noqa: E731
    acts = ActSigner(line.client, signing, laptop.clock)
    desk = HttpDevices(line.client, laptop.membership.device_id, signing, acts)
    directory = StoreDirectory(laptop.vault.connection, laptop.clock)
    return OfficeDevices(desk, lambda: this_laptop(laptop.vault, laptop.clock, directory))


def test_a_supervisor_sees_the_offices_laptops_worst_first_writes_and_blocks(
    laptop: JoinedLaptop, boss: JoinedLaptop, center: Center
) -> None:
    laptop.one_pass()
    center.clock.forward(5 * 86_400)
    boss.clock.moved = center.clock.moved
    boss.one_pass()

    async def act(line: LaptopLine) -> OfficeLaptops:
        service = service_of(line, boss)
        found = await service.all()
        first, last = found.laptops
        assert found.trouble is None
        assert (first.device_id, first.is_here) == (laptop.membership.device_id, False)
        assert [one.code for one in first.troubles] == ["silent"]
        assert last.is_here
        with pytest.raises(NotAllowed):
            await service.block(last, "me")
        with pytest.raises(NotAllowed):
            await service.block(first, "  ")
        after = await service.send(first, "Please  call")
        assert [one.text for one in after.laptops[0].messages] == ["Please call"]
        return await service.block(first, "left in a bus")

    boss.run(act)
    assert len(carried_out(center)) == 1
    laptop.clock.moved = center.clock.moved
    assert laptop.one_pass().error == DeviceBlocked.code
    assert ("device.blocked", "S-2", laptop.membership.device_id, "") in center.records("device.")


def test_the_slips_of_a_laptop_are_shown_a_page_at_a_time(
    laptop: JoinedLaptop, boss: JoinedLaptop
) -> None:
    made = laptop.captured(1)
    laptop.one_pass()

    async def act(line: LaptopLine) -> LaptopQueue:
        service = service_of(line, boss)
        found = await service.all()
        (other,) = [one for one in found.laptops if not one.is_here]
        return await service.queue(other, LaptopQueue())

    (row,) = boss.run(act).enrollments
    assert (row.enrollment_id, row.slip, row.standing) == (made.enrollment_id, made.slip, "sending")


def test_the_numbers_about_the_own_work_come_with_the_visits_on_this_laptop(
    laptop: JoinedLaptop, center: Center
) -> None:
    made = laptop.captured(1)
    laptop.one_pass()
    assert signals_of(laptop).signals == ()
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        " 'returned', office, human, 7, 105, arrived_at, arrived_at FROM enrollments RETURNING 1"
    )
    center.rows("UPDATE enrollments SET returned = 1 RETURNING 1")
    (found,) = signals_of(laptop).signals
    assert (found.kind, found.count, found.usual, found.is_open) == ("returned", 7, 105, True)
    assert [one.standing for one in found.enrollments] == ["sent_back"]
    assert signals_of(laptop).here == {made.enrollment_id}
    center.rows(
        "INSERT INTO signals (kind, office, about, count, usual, since, last_at) SELECT"
        " 'wrong_pins', office, device_id, 12, 0, arrived_at, arrived_at FROM enrollments"
        " RETURNING 1"
    )
    pins = signals_of(laptop).signals[-1]
    assert (pins.kind, pins.count, len(pins.enrollments)) == ("wrong_pins", 12, 1)


def test_a_center_of_before_that_does_not_know_them_is_told_as_older(laptop: JoinedLaptop) -> None:
    async def act(line: LaptopLine) -> None:
        await line.client.call("/desks/of-a-later-version", {}, Struct, laptop.key)

    with pytest.raises(CenterOlder):
        laptop.run(act)


def signals_of(laptop: JoinedLaptop) -> OwnSignalList:
    async def act(line: LaptopLine) -> OwnSignalList:
        desk = HttpSignals(line.client, lambda: (laptop.key, ""))
        return await OwnSignals(desk, laptop.vault.store).all()

    return laptop.run(act)


def test_without_network_this_laptop_alone_is_shown(boss: JoinedLaptop) -> None:
    boss.captured(1)
    boss.members.save(with_changes(boss.membership, url="http://127.0.0.1:9"))

    async def act(line: LaptopLine) -> OfficeLaptops:
        return await service_of(line, boss).all()

    found = boss.run(act)
    (here,) = found.laptops
    assert found.trouble is not None
    assert (here.is_here, here.waiting) == (True, {"queued": 1})
    assert here.disk_free > 0


def test_an_agent_is_shown_this_laptop_only(laptop: JoinedLaptop) -> None:
    async def act(line: LaptopLine) -> OfficeLaptops:
        return await service_of(line, laptop).all()

    found = laptop.run(act)
    assert isinstance(found.trouble, NotAllowed)
    assert [one.is_here for one in found.laptops] == [True]
