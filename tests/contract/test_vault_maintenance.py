"""PINs changed, people removed, a fresh key, copies put back, a journal that was put back."""

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from demo.banks import demo_list
from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters import vault_copy, vault_maintenance
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import Connection, connect
from spar_agent.adapters.vault import FileVault
from spar_agent.cli import main
from spar_agent.cli.console import Console
from spar_agent.domain.enrollment import Event
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    DiskFull,
    NotAllowed,
    SparError,
    UnknownAgent,
    VaultDamaged,
    WeakPin,
    WrongPin,
)
from spar_agent.ports.vault import StaffMember
from tests.conftest import ExpectedLogs
from tests.enrollments import queued
from tests.laptops import ASHA, PIN, WRONG, Laptop

RAVI = StaffMember("a2", "Ravi P.", Role.AGENT)
OTHER = Secret("731905")


@pytest.fixture
def device(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "profile")


def filled(device: Laptop, rows: int = 3) -> FileVault:
    vault = device.created()
    for number in range(1, rows + 1):
        vault.store.save(queued(number), event=Event.OTHER, actor="a1")
    return vault


def ids(vault: FileVault) -> list[str]:
    return sorted(row.enrollment_id for row in vault.store.page(0, 100))


def run(device: Laptop, *words: str) -> int:
    command = [*words, "--profile", str(device.folder)]
    return main(command, Console(device.keyring, lambda _: PIN.reveal(), argon2=CHEAP))


def test_ones_own_pin_is_changed_and_the_old_one_opens_nothing(
    device: Laptop, logs: ExpectedLogs
) -> None:
    vault = filled(device)
    vault.staff.change_pin("a1", PIN, OTHER)
    vault.close()
    with pytest.raises(WrongPin):
        device.opened(PIN)
    assert ids(device.opened(OTHER)) == ["e00001", "e00002", "e00003"]
    logs.expect("a wrong PIN")


def test_a_change_of_pin_wants_the_right_old_one_and_a_good_new_one(
    device: Laptop, logs: ExpectedLogs
) -> None:
    vault = filled(device)
    with pytest.raises(WrongPin):
        vault.staff.change_pin("a1", WRONG, OTHER)
    with pytest.raises(WeakPin):
        vault.staff.change_pin("a1", PIN, Secret("111111"))
    logs.expect("a wrong PIN")
    vault.close()
    device.opened(PIN).close()


def test_who_leaves_opens_nothing_any_more_and_their_enrollments_stay(device: Laptop) -> None:
    vault = filled(device)
    vault.staff.add_person(ASHA, RAVI, OTHER)
    vault.staff.remove_person(ASHA, "a2")
    assert [person.agent_id for person in vault.people()] == ["a1"]
    vault.close()
    with pytest.raises(UnknownAgent):
        device.vault().unlock("a2", OTHER)
    assert ids(device.opened()) == ["e00001", "e00002", "e00003"]


def test_nobody_removes_themselves_the_last_supervisor_or_anybody_as_an_agent(
    device: Laptop,
) -> None:
    vault = filled(device)
    vault.staff.add_person(ASHA, RAVI, OTHER)
    for by, whom in ((ASHA, "a1"), (RAVI, "a1"), (RAVI, "a2")):
        with pytest.raises(NotAllowed):
            vault.staff.remove_person(by, whom)
    with pytest.raises(NotAllowed):
        vault.staff.remove_person(StaffMember("a9", "Else", Role.SUPERVISOR), "a1")
    with pytest.raises(UnknownAgent):
        vault.staff.remove_person(ASHA, "nobody")


def test_a_fresh_key_keeps_everything_and_everybodys_pin(device: Laptop) -> None:
    vault = filled(device)
    vault.staff.add_person(ASHA, RAVI, OTHER)
    StoreDirectory(vault.connection, device.clock).replace(demo_list())
    before = vault.database.keys[0]
    tag = vault.database.tag(Secret("x"))
    seen: list[float] = []
    vault_maintenance.rekey(vault.database, seen.append)
    assert seen[-1] == 1.0
    assert sorted(seen) == seen
    assert not (device.folder / "vault.db").exists()
    again = device.opened()
    assert again.database.keys[0] != before
    assert ids(again) == ["e00001", "e00002", "e00003"]
    assert again.database.tag(Secret("x")) == tag
    assert StoreDirectory(again.connection, device.clock).search("dumas")
    again.close()
    vault = device.vault()
    vault.open_with("a2", vault.unlock("a2", OTHER))
    vault_maintenance.rekey(vault.database)
    assert ids(device.opened()) == ["e00001", "e00002", "e00003"]


def test_no_room_for_a_fresh_key_is_said_before_anything_begins(
    device: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = filled(device)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(DiskFull):
        vault_maintenance.rekey(vault.database)
    assert ids(vault) == ["e00001", "e00002", "e00003"]


def test_a_copy_is_put_back_and_the_former_database_set_aside(
    device: Laptop, tmp_path: Path
) -> None:
    vault = filled(device)
    vault_copy.backup(vault.connection, vault.database.keys[0], tmp_path / "copy.db")
    vault.store.save(queued(9), event=Event.OTHER, actor="a1")
    aside = vault_maintenance.restore(vault.database, tmp_path / "copy.db")
    assert aside.is_file()
    again = device.opened()
    assert ids(again) == ["e00001", "e00002", "e00003"]
    assert again.database.journal.fault == ""
    former = connect(aside, again.database.keys[-1])
    assert former.execute("SELECT count(*) FROM enrollments").fetchone() == (4,)
    former.close()


def test_a_copy_takes_little_memory(device: Laptop, tmp_path: Path) -> None:
    """Its pages are read once: two more caches as large as the work's own were held for nothing."""
    vault = filled(device)
    caches: list[int] = []

    def verifies(copy: Connection) -> bool:
        caches.append(copy.execute("PRAGMA cache_size").fetchone()[0])
        return vault_copy.is_intact(copy)

    vault_copy.backup(vault.connection, vault.database.keys[0], tmp_path / "copy.db", verifies)
    assert caches == [-2048]
    assert vault.connection.execute("PRAGMA cache_size").fetchone() == (-8192,)


def test_a_copy_made_before_the_fresh_key_can_still_be_put_back(
    device: Laptop, tmp_path: Path
) -> None:
    vault = filled(device)
    vault_copy.backup(vault.connection, vault.database.keys[0], tmp_path / "copy.db")
    vault_maintenance.rekey(vault.database)
    vault_maintenance.restore(device.opened().database, tmp_path / "copy.db")
    assert ids(device.opened()) == ["e00001", "e00002", "e00003"]


@pytest.mark.parametrize("harm", ["foreign", "cut", "flipped", "absent", "journal"])
def test_a_copy_that_is_not_whole_or_not_ours_changes_nothing(
    device: Laptop, tmp_path: Path, harm: str
) -> None:
    vault = filled(device, 40)
    copy = tmp_path / "copy.db"
    if harm == "foreign":
        stranger = filled(Laptop(tmp_path / "else"))
        vault_copy.backup(stranger.connection, stranger.database.keys[0], copy)
    elif harm != "absent":
        vault_copy.backup(vault.connection, vault.database.keys[0], copy)
    raw = bytearray(copy.read_bytes()) if copy.exists() else bytearray()
    if harm == "cut":
        copy.write_bytes(raw[: len(raw) // 2])
    if harm == "flipped":
        raw[len(raw) // 2] ^= 1
        copy.write_bytes(raw)
    if harm == "journal":
        conn = connect(copy, vault.database.keys[0])
        conn.execute("DROP TRIGGER events_are_never_changed")
        conn.execute("UPDATE events SET actor = 'x' WHERE number = 2")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        conn.close()
    with pytest.raises(VaultDamaged):
        vault_maintenance.restore(vault.database, copy)
    assert len(ids(vault)) == 40
    vault.close()
    assert len(ids(device.opened())) == 40


def test_a_copy_a_day_is_kept_and_the_oldest_go(device: Laptop) -> None:
    vault = filled(device)
    folder = device.folder / "backups"
    path = vault.database.path
    for _ in range(7):
        assert (
            vault_copy.daily_copy(path, vault.database.keys[0], folder, device.clock.at) is not None
        )
        assert vault_copy.daily_copy(path, vault.database.keys[0], folder, device.clock.at) is None
        device.clock.forward(86_400)
    names = sorted(found.name for found in folder.iterdir())
    assert len(names) == vault_copy.MAX_COPIES
    assert names[-1] == "vault-20261129.db"
    assert ids(vault) == ["e00001", "e00002", "e00003"]


def test_a_journal_that_was_put_back_is_noticed_and_named(
    device: Laptop, tmp_path: Path, logs: ExpectedLogs, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(device).close()
    shutil.copy(device.folder / "vault.db", tmp_path / "old.db")
    vault = device.opened()
    vault.store.save(queued(4), event=Event.OTHER, actor="a1")
    vault.close()
    shutil.copy(tmp_path / "old.db", device.folder / "vault.db")
    again = device.opened()
    assert again.database.journal.fault == "it ends at row 3, row 4 was there"
    again.store.save(queued(5), event=Event.OTHER, actor="a1")
    again.close()
    assert run(device, "audit", "verify") == 1
    assert "row 4 is another one" in capsys.readouterr().out
    assert run(device, "audit", "verify", "--accept") == 0
    assert run(device, "audit", "verify") == 0
    logs.expect("not the one we left")


def test_a_kill_before_the_head_is_anchored_is_no_fault(device: Laptop, tmp_path: Path) -> None:
    vault = filled(device)
    vault.database.anchor()
    vault.store.save(queued(7), event=Event.OTHER, actor="a1")
    killed = Laptop(tmp_path / "killed", device.keyring)
    shutil.copytree(device.folder, killed.folder)  # what a kill leaves: nothing was closed
    again = killed.opened()
    assert again.database.journal.fault == ""
    assert "e00007" in ids(again)


def test_what_can_be_read_of_a_damaged_database_is_saved_beside_it(
    device: Laptop, tmp_path: Path, logs: ExpectedLogs
) -> None:
    vault = filled(device, 400)
    path, key = vault.database.path, vault.database.keys[0]
    vault.close()
    raw = bytearray(path.read_bytes())
    for at in range(len(raw) // 2, len(raw) // 2 + 4096 * 3):
        raw[at] ^= 0xFF
    path.write_bytes(raw)
    harmed = path.read_bytes()
    saved = vault_maintenance.recover(path, key, tmp_path / "saved.db")
    assert path.read_bytes() == harmed
    assert 200 < saved.rows < 801
    assert saved.damaged_tables
    conn = connect(tmp_path / "saved.db", key)
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    conn.close()
    with pytest.raises(VaultDamaged):
        vault_maintenance.recover(path, key, tmp_path / "saved.db")
    logs.expect("cannot be read whole")


def test_the_command_line_does_all_of_it(
    device: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled(device).close()
    copy = str(tmp_path / "copy.db")
    assert run(device, "vault", "backup", copy) == 0
    assert run(device, "vault", "rekey") == 0
    assert run(device, "vault", "restore", copy) == 0
    assert run(device, "vault", "verify") == 0
    assert run(device, "vault", "rescue", str(tmp_path / "saved.db")) == 0
    printed = capsys.readouterr().out
    assert "fresh key" in printed
    assert "set-aside-" in printed


def test_a_folder_that_cannot_be_written_is_said(device: Laptop, tmp_path: Path) -> None:
    vault = filled(device)
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(SparError):
        vault_copy.backup(vault.connection, vault.database.keys[0], tmp_path / "file" / "copy.db")
    assert ids(vault) == ["e00001", "e00002", "e00003"]


def test_a_keyring_without_a_head_is_one_of_an_older_version() -> None:
    from spar_agent.adapters.keyring_entry import KeyringEntry

    keyring = MemoryKeyring()
    keyring.set("p", '{"device": "AAAA", "tries": {}}')
    assert KeyringEntry.load(keyring.get("p") or "").head is None


def test_a_copy_under_a_former_key_is_put_back_without_alarm(
    device: Laptop, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    filled(device).close()
    copy = tmp_path / "copy.db"
    assert run(device, "vault", "backup", str(copy)) == 0
    assert run(device, "vault", "rekey") == 0
    capfd.readouterr()
    assert run(device, "vault", "restore", str(copy)) == 0
    printed = capfd.readouterr()
    assert "The copy is in use" in printed.out
    assert printed.err == ""
