"""What is done to the vault stands in its journal; what supervisors do, agents may not do."""

import asyncio
import logging
from pathlib import Path

import pytest

from demo.throwaway import CHEAP
from spar_agent.adapters.central.heartbeat import facts_of
from spar_agent.adapters.store.driver import Connection
from spar_agent.adapters.store.journal import first_broken, journal_head
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.enrollment import Event
from spar_agent.domain.journal import Act
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import NotAllowed, WrongPin
from spar_agent.ports.vault import StaffMember
from spar_agent.services.people import People
from spar_agent.services.signin import SignIn
from tests.enrollments import queued
from tests.laptops import ASHA, PIN, TYPED_PIN, Laptop

AGENT = StaffMember("b1", "Ravi P.", Role.AGENT)
AGENT_PIN = "739105"


@pytest.fixture
def device(tmp_path: Path) -> Laptop:
    made = Laptop(tmp_path / "profile")
    vault = made.created()
    vault.store.save(queued(), event=Event.OTHER, actor="a1")
    vault.staff.add_person(ASHA, AGENT, Secret(AGENT_PIN))
    vault.close()
    return made


def acts(conn: Connection) -> list[tuple[str, str]]:
    rows = conn.execute("SELECT kind, actor FROM events WHERE enrollment_id = '' ORDER BY number")
    return [(str(kind), str(actor)) for kind, actor in rows]


def journaled(device: Laptop) -> list[tuple[str, str]]:
    vault = device.opened()
    try:
        assert first_broken(vault.connection) is None
        return acts(vault.connection)
    finally:
        vault.close()


def run(device: Laptop, person: StaffMember, pin: str, *words: str) -> int:
    given = [*words, "--profile", str(device.folder), "--agent", person.name]
    return main(given, Console(device.keyring, lambda _: pin, argon2=CHEAP))


def test_who_came_and_went_and_whose_pin_was_changed(device: Laptop) -> None:
    asyncio.run(a_day(device.vault()))
    vault = device.opened(Secret("907315"))
    assert acts(vault.connection) == [
        (Act.SIGN_IN, "a1"),
        (Act.PERSON_ADDED, "a1"),
        (Act.PIN_RESET, "a1"),
        (Act.PIN_CHANGED, "a1"),
        (Act.PERSON_REMOVED, "a1"),
        (Act.SIGN_OUT, "a1"),
    ]
    vault.close()


async def a_day(vault: FileVault) -> None:
    signin = SignIn(vault, lambda: "c1", lambda: None)
    await signin.open("a1", PIN)
    people = People(vault.staff, lambda: "c1")
    await people.add(ASHA, "Chi", Role.AGENT, Secret("518264"))
    await people.reopen(ASHA, "b1", Secret("640193"))
    await people.change_own("a1", PIN, Secret("907315"))
    people.remove(ASHA, "c1")
    await signin.lock()


def test_who_tried_without_the_right_to_is_in_the_journal(device: Laptop) -> None:
    vault = device.vault()
    vault.open_with("b1", vault.unlock("b1", Secret(AGENT_PIN)))
    with pytest.raises(NotAllowed):
        asyncio.run(People(vault.staff, lambda: "x").add(AGENT, "Me again", Role.SUPERVISOR, PIN))
    assert acts(vault.connection) == [(Act.PERSON_ADDED, "b1")]
    vault.close()


@pytest.mark.parametrize(
    "words",
    [
        ("vault", "backup", "copy.db"),
        ("vault", "restore", "copy.db"),
        ("vault", "rekey"),
        ("vault", "rescue", "saved.db"),
        ("audit", "verify", "--accept"),
    ],
)
def test_no_command_gives_an_agent_what_the_window_gives_supervisors_only(
    device: Laptop, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(path.name for path in device.folder.glob("*.db"))
    assert run(device, AGENT, AGENT_PIN, *words) == 2
    assert sorted(path.name for path in device.folder.glob("*.db")) == before
    assert not list(tmp_path.glob("*.db"))
    if words[1] != "rescue":  # it never opens the database that it reads
        assert journaled(device) == [(Act.SIGN_IN, "b1")]


def test_a_restored_store_says_so_and_how_far_the_former_one_went(
    device: Laptop, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    assert run(device, ASHA, TYPED_PIN, "vault", "backup", str(copy)) == 0
    vault = device.opened()
    vault.store.save(queued(2), event=Event.OTHER, actor="a1")
    head = journal_head(vault.connection)
    assert head is not None
    vault.close()
    assert run(device, ASHA, TYPED_PIN, "vault", "restore", str(copy)) == 0
    vault = device.opened()
    assert vault.database.journal.fault == ""
    row = vault.connection.execute(
        "SELECT kind, actor, detail FROM events ORDER BY number DESC LIMIT 1"
    ).fetchone()
    assert row == (Act.RESTORED, "a1", f"instead of entry {head[0] + 1}")
    assert first_broken(vault.connection) is None
    vault.close()


def test_wrong_pins_before_the_right_one_and_a_clock_set_back_are_counted_for_a_heartbeat(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Numbers of the month before the journal's last entry; what is older is forgotten."""
    device = Laptop(tmp_path / "profile")
    device.created().close()
    vault = device.vault()
    for _ in range(2):
        with pytest.raises(WrongPin), caplog.at_level(logging.ERROR):
            vault.unlock(ASHA.agent_id, Secret("111111"))
    key = vault.unlock(ASHA.agent_id, PIN)
    for _ in range(2):
        vault.open_with(ASHA.agent_id, key)
    noted = "SELECT detail FROM events WHERE kind = 'wrong_pins'"
    assert vault.connection.execute(noted).fetchall() == [("2",)]  # once
    assert (facts_of(vault).wrong_pins, facts_of(vault).clock_back) == (2, 0)
    for seconds in (-200, -400, 900):  # minutes are nothing; then back; forth is not back
        device.clock.forward(seconds)
        vault.note(Act.BANK_LIST, "a1")
    assert facts_of(vault).clock_back == 1
    assert first_broken(vault.connection) is None
    device.clock.forward(31 * 86_400)
    vault.note(Act.BANK_LIST, "a1")
    assert (facts_of(vault).wrong_pins, facts_of(vault).clock_back) == (0, 0)
    vault.close()
