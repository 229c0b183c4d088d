"""The vault on a real disk with an in-memory keyring."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from keyring.backends import fail

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters import key_slots, os_keyring
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.os_keyring import OsKeyring
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event
from spar_agent.domain.pin import TRIES_BEFORE_CLOSED
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    KeyLost,
    Locked,
    NoKeyring,
    NotAllowed,
    PinWait,
    SlotClosed,
    SparError,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultNewer,
    WeakPin,
    WrongPin,
)
from spar_agent.ports.vault import StaffMember
from tests.conftest import ExpectedLogs
from tests.enrollments import queued
from tests.laptops import ASHA, PIN, WRONG, Laptop


@pytest.fixture
def device(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "profile")


def test_what_was_saved_is_there_after_closing_and_opening(device: Laptop) -> None:
    vault = device.created()
    vault.store.save(queued(), event=Event.OTHER, actor="a1")
    vault.close()
    with pytest.raises(Locked):
        _ = vault.store
    again = device.opened()
    assert again.store.get("e00001") == queued()
    assert again.people() == [ASHA]
    again.close()


def test_a_wrong_pin_tells_what_is_left_then_waits_grows_and_closes(
    device: Laptop, logs: ExpectedLogs
) -> None:
    created = device.created()
    second = StaffMember("b1", "Ravi P.", Role.SUPERVISOR)
    created.staff.add_person(ASHA, second, Secret("739105"))
    created.close()
    vault = device.vault()
    left = []
    for _ in range(4):
        with pytest.raises(WrongPin) as caught:
            vault.unlock("a1", WRONG)
        left.append((caught.value.left, caught.value.wait_s))
    assert [n for n, _ in left[:3]] == [3, 2, 1]
    assert left[3][1] == 30.0
    with pytest.raises(PinWait):
        vault.unlock("a1", PIN)
    for _ in range(TRIES_BEFORE_CLOSED - 5):
        device.clock.forward(1000)
        with pytest.raises(WrongPin):
            vault.unlock("a1", WRONG)
    device.clock.forward(1000)
    with pytest.raises(SlotClosed):
        vault.unlock("a1", WRONG)
    with pytest.raises(SlotClosed):
        vault.unlock("a1", PIN)
    logs.expect("a wrong PIN")


def test_putting_the_old_slot_file_back_does_not_give_tries_back(
    device: Laptop, logs: ExpectedLogs
) -> None:
    device.created().close()
    kept = (device.folder / "slots.json").read_bytes()
    vault = device.vault()
    for _ in range(3):
        with pytest.raises(WrongPin):
            vault.unlock("a1", WRONG)
    (device.folder / "slots.json").write_bytes(kept)
    with pytest.raises(WrongPin) as caught:
        vault.unlock("a1", WRONG)
    assert caught.value.wait_s == 30.0
    logs.expect("a wrong PIN")


def test_a_clock_set_back_does_not_shorten_the_wait(device: Laptop, logs: ExpectedLogs) -> None:
    device.created().close()
    vault = device.vault()
    for _ in range(4):
        with pytest.raises(WrongPin):
            vault.unlock("a1", WRONG)
    device.clock.forward(-86_400)
    with pytest.raises(PinWait) as caught:
        vault.unlock("a1", PIN)
    assert caught.value.wait_s <= 30.0
    logs.expect("a wrong PIN")


def test_disk_without_keyring_and_keyring_without_pin_open_nothing(
    device: Laptop, logs: ExpectedLogs
) -> None:
    device.created().close()
    elsewhere = FileVault(device.folder, MemoryKeyring(), device.clock, CHEAP)
    with pytest.raises(KeyLost):
        elsewhere.unlock("a1", PIN)
    with pytest.raises(WrongPin):
        device.vault().unlock("a1", WRONG)
    logs.expect("a wrong PIN")


def test_a_supervisor_adds_people_and_opens_a_closed_slot_again(
    device: Laptop, logs: ExpectedLogs
) -> None:
    vault = device.created()
    ravi = StaffMember("b1", "Ravi P.", Role.AGENT)
    vault.staff.add_person(ASHA, ravi, Secret("739105"))
    with pytest.raises(NotAllowed):
        vault.staff.add_person(ravi, StaffMember("c1", "C", Role.AGENT), PIN)
    for _ in range(TRIES_BEFORE_CLOSED):
        device.clock.forward(1000)
        with pytest.raises((WrongPin, SlotClosed)):
            vault.unlock("b1", WRONG)
    vault.staff.reopen_slot(ASHA, "b1", Secret("518264"))
    key = vault.unlock("b1", Secret("518264"))
    vault.close()
    assert vault.open_with("b1", key) == ravi
    vault.close()
    logs.expect("a wrong PIN")


@pytest.mark.parametrize("pin", ["12345", "111111", "123456", "987654", "121212", "12345a", ""])
def test_weak_pins_are_refused(device: Laptop, pin: str) -> None:
    with pytest.raises(WeakPin):
        device.vault().prepare_create(ASHA, Secret(pin))
    assert not device.vault().exists()


def test_edited_names_and_roles_are_noticed(device: Laptop) -> None:
    device.created().close()
    path = device.folder / "slots.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["slots"][0]["role"] = "administrator"
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(VaultDamaged):
        device.vault().people()


def test_two_instances_never_share_a_vault(device: Laptop) -> None:
    vault = device.created()
    with pytest.raises(VaultInUse):
        device.opened()
    vault.close()
    device.opened().close()


def test_a_vault_cut_in_half_is_named_and_left_as_it_is(device: Laptop) -> None:
    vault = device.created()
    for number in range(1, 60):
        vault.store.save(queued(number), event=Event.OTHER, actor="a1")
    vault.close()
    path = device.folder / "vault.db"
    half = path.read_bytes()[: path.stat().st_size // 2 // 4096 * 4096 + 100]
    path.write_bytes(half)
    with pytest.raises(VaultDamaged):
        broken = device.opened()
        broken.store.page(0, 100)
    assert path.read_bytes() == half


def test_a_store_that_is_gone_and_one_that_is_newer_are_named(device: Laptop) -> None:
    vault = device.created()
    vault.connection.execute("PRAGMA user_version = 999")
    vault.close()
    with pytest.raises(VaultNewer):
        device.opened()
    (device.folder / "vault.db").unlink()
    with pytest.raises(VaultMissing):
        device.opened()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    vault = Laptop(blocked / "profile").vault()
    with pytest.raises(SparError) as caught:
        vault.finish_create(vault.prepare_create(ASHA, PIN))
    assert caught.value.code == "VAULT-STORE"


def test_a_creation_that_was_cut_off_is_set_aside_and_begun_again(device: Laptop) -> None:
    device.folder.mkdir(parents=True)
    (device.folder / "vault.db").write_bytes(b"half made")
    device.created().close()
    aside = list(device.folder.glob("vault-set-aside-*.db"))
    assert [path.read_bytes() for path in aside] == [b"half made"]


def test_nothing_readable_lies_in_the_folder(device: Laptop) -> None:
    vault = device.created()
    marks = ["MARKED-NAME", "00012345678", "psut-1", "BARB0DUMASX", PIN.reveal()]
    vault.store.save(queued(name="MARKED-NAME"), event=Event.OTHER, actor="a1")
    raw = b"".join(path.read_bytes() for path in device.folder.iterdir() if path.is_file())
    vault.close()
    raw += b"".join(path.read_bytes() for path in device.folder.iterdir() if path.is_file())
    assert [mark for mark in marks if mark.encode() in raw] == []


def test_without_a_keyring_the_app_says_so_and_keeps_no_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os_keyring, "TRUSTED", ("keyring.backends.fail.Keyring",))
    monkeypatch.setattr(fail.Keyring, "viable", False)
    with pytest.raises(NoKeyring):
        OsKeyring().get("x")
    with pytest.raises(NoKeyring):
        OsKeyring().set("x", "y")


PLAIN_FILE = '''
from keyring.backend import KeyringBackend
class Keyring(KeyringBackend):
    """What a package such as keyrings.alt offers: it works, and hides nothing."""
    priority = 99
    def get_password(self, service, username):
        return "from a plain file"
    def set_password(self, service, username, password):
        open("plain", "w").write(password)
print("loaded")
'''
ASK = """
import sys
from spar_agent.adapters import key_slots, os_keyring
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.os_keyring import OsKeyring
from spar_agent.errors import NoKeyring
try:
    OsKeyring().set("x", "secret")
except NoKeyring:
    sys.stdout.write("none")
"""


@pytest.mark.skipif(os.name != "posix", reason="Windows' own key storage is always there")
@pytest.mark.parametrize("by", ["variable", "file"])
def test_no_variable_and_no_keyringrc_leads_to_another_key_storage(by: str, tmp_path: Path) -> None:
    (tmp_path / "plainfile.py").write_text(PLAIN_FILE, encoding="utf-8")
    folder = tmp_path / "config" / "python_keyring"
    folder.mkdir(parents=True)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "HOME": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none",
    }
    if by == "variable":
        environment["PYTHON_KEYRING_BACKEND"] = "plainfile.Keyring"
        environment["PYTHONPATH"] += f":{tmp_path}"
    else:
        lines = f"[backend]\ndefault-keyring=plainfile.Keyring\nkeyring-path={tmp_path}\n"
        (folder / "keyringrc.cfg").write_text(lines, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, cwd=tmp_path, capture_output=True, text=True,
        check=False, encoding="utf-8",
    )  # fmt: skip
    assert (done.stdout, done.returncode) == ("none", 0), done.stderr
    assert not (tmp_path / "plain").exists()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_what_others_could_read_of_the_folder_is_taken_from_them_at_the_start(
    device: Laptop,
) -> None:
    device.created().close()
    device.folder.chmod(0o755)
    (device.folder / "vault.db").chmod(0o644)
    device.opened().close()
    assert device.folder.stat().st_mode & 0o077 == 0
    assert (device.folder / "vault.db").stat().st_mode & 0o077 == 0


def test_a_slot_that_a_pin_opens_too_cheaply_is_refused(device: Laptop) -> None:
    device.created().close()
    released = FileVault(device.folder, device.keyring, device.clock)
    with pytest.raises(VaultDamaged):
        released.unlock("a1", PIN)
    file, raw = key_slots.read(device.folder / "slots.json")
    entry = KeyringEntry.load(device.keyring.get(file.profile) or "")
    first = file.slots[0]
    dear, cheap = replace(first, memory_kib=2**22), replace(first, memory_kib=8)
    for slot in (dear, cheap, replace(first, passes=10_000)):
        key_slots.write(device.folder / "slots.json", replace(file, slots=(slot,)), entry.device)
        with pytest.raises(VaultDamaged):
            released.unlock("a1", PIN)
    assert raw["slots"]


def test_the_last_slot_slows_down_and_never_closes(device: Laptop, logs: ExpectedLogs) -> None:
    vault = device.created()
    vault.close()
    waits = []
    for _ in range(TRIES_BEFORE_CLOSED + 6):
        with pytest.raises(WrongPin) as wrong:
            vault.unlock("a1", WRONG)
        waits.append(wrong.value.wait_s)
        device.clock.forward(wrong.value.wait_s + 1)
    assert waits == sorted(waits)
    assert waits[TRIES_BEFORE_CLOSED - 1 :] == [3600.0 * f for f in (1, 2, 4, 8, 16, 24, 24)]
    vault.unlock("a1", PIN)
    logs.expect("a wrong PIN")


def test_a_lock_is_dropped_when_its_process_dies(device: Laptop) -> None:
    device.created().close()
    code = (
        "import os,sys;from filelock import FileLock;"
        "FileLock(sys.argv[1]).acquire(blocking=False);os._exit(9)"
    )
    lock = str(device.folder / "vault.lock")
    assert subprocess.run([sys.executable, "-c", code, lock], check=False).returncode == 9
    device.opened().close()
