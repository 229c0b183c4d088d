"""Messages of the office from the center to Today: at the next contact, once, and told as read."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_agent.adapters.store.messages import SqlMessages
from spar_agent.domain.enrollment import State
from spar_agent.services.messages import Messages
from spar_central.trust.certificates import Role
from tests.central.center import Center, SigningLaptop, code_of, running
from tests.central.storages import settings
from tests.joined import JoinedLaptop, hand_out


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    with running(settings("", tmp_path), tmp_path) as made:
        hand_out(made)
        yield made


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()


@pytest.fixture
def boss(center: Center) -> SigningLaptop:
    return center.laptop("D-1", Role.SUPERVISOR)


def write(boss: SigningLaptop, device_id: str, text: str) -> httpx.Response:
    body = {"device_id": device_id, "text": text}
    return boss.post("devices/messages", body, by=boss.worker)


def contact(laptop: JoinedLaptop, center: Center) -> None:
    center.clock.forward(400)
    laptop.clock.moved = center.clock.moved
    assert laptop.one_pass().error == ""


def messages_of(laptop: JoinedLaptop) -> Messages:
    return Messages(SqlMessages(laptop.vault.connection))


def shown(boss: SigningLaptop, device_id: str) -> dict[str, Any]:
    found = boss.post("devices", by=boss.worker).json()["devices"]
    (device,) = [one for one in found if one["device_id"] == device_id]
    answer: dict[str, Any] = device
    return answer


def test_it_comes_with_the_next_contact_once_and_the_office_hears_who_read_it(
    laptop: JoinedLaptop, boss: SigningLaptop, center: Center
) -> None:
    device_id = laptop.membership.device_id
    assert write(boss, device_id, "Please call the office before noon").status_code == 200
    assert messages_of(laptop).unread() == []
    contact(laptop, center)
    (message,) = messages_of(laptop).unread()
    assert (message.text, message.sender) == ("Please call the office before noon", "D-1")
    contact(laptop, center)  # told again, as the laptop may have broken off: kept once
    assert messages_of(laptop).unread() == [message]
    (sent,) = shown(boss, device_id)["messages"]
    assert sent["is_delivered"]
    assert "read_by" not in sent
    laptop.reopen()
    assert messages_of(laptop).read(message.message_id, laptop.person.agent_id) == []
    assert messages_of(laptop).read(message.message_id, "somebody later") == []
    contact(laptop, center)
    (sent,) = shown(boss, device_id)["messages"]
    assert sent["read_by"] == "S-1"
    assert SqlMessages(laptop.vault.connection).untold() == []  # told once
    contact(laptop, center)
    assert messages_of(laptop).unread() == []


def test_of_another_office_nothing_is_written_and_an_agent_writes_none(
    laptop: JoinedLaptop, center: Center, boss: SigningLaptop
) -> None:
    other = center.laptop("E-1", Role.SUPERVISOR, "office-2")
    assert code_of(write(other, laptop.membership.device_id, "Hello")) == "person.office"
    agent = center.laptop("S-5")
    assert code_of(write(agent, laptop.membership.device_id, "Hello")) == "person.role"
    assert code_of(write(boss, "nobody", "Hello")) == "device.unknown"
    assert code_of(write(boss, laptop.membership.device_id, "")) == "request.form"
    found = other.post("devices", by=other.worker).json()["devices"]
    assert [one["device_id"] for one in found] == [other.device_id]


def test_a_laptop_marks_none_but_its_own_as_read(
    laptop: JoinedLaptop, boss: SigningLaptop, center: Center
) -> None:
    write(boss, laptop.membership.device_id, "For you")
    ((message_id,),) = center.rows("SELECT message_id FROM device_messages")
    stranger = center.laptop("S-6")
    body = {"read": [{"message_id": message_id, "by": "S-6"}]}
    assert stranger.post("messages/read", body).status_code == 200
    contact(laptop, center)
    assert [one.text for one in messages_of(laptop).unread()] == ["For you"]


def test_what_a_heartbeat_tells_of_what_waits_stands_in_the_office_list(
    laptop: JoinedLaptop, boss: SigningLaptop, center: Center
) -> None:
    made = laptop.captured(1)
    laptop.clock.moved = center.clock.moved = timedelta(seconds=500)
    laptop.one_pass()
    assert laptop.state(made.enrollment_id) is State.IN_DOUBT
    device = shown(boss, laptop.membership.device_id)
    assert 480 <= device["oldest_s"] <= 600
    assert device["disk_free_bytes"] > 0
    assert device["waiting"] == {"queued": 1}
    center.clock.forward(4 * 86_400)
    first, *_ = boss.post("devices", by=boss.worker).json()["devices"]
    assert first["device_id"] == laptop.membership.device_id
    assert [one["code"] for one in first["troubles"]] == ["silent", "oldest"]
