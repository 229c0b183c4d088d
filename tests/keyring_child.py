"""A process with the real key storage of the session: ``python -m … FOLDER create|open``."""

import sys
from pathlib import Path

import keyring
import secretstorage

from demo.throwaway import CHEAP
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.adapters.os_keyring import OsKeyring
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Event
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import KeyringRefused, WrongPin
from spar_agent.ports.vault import StaffMember
from tests.enrollments import queued

PIN = Secret("204681")


def locked() -> None:
    """What work that nobody watches meets when the storage of keys is locked meanwhile."""
    storage = KeyringThread(OsKeyring())
    storage.set("x", "kept")
    sys.stdout.write(f"asks {storage.quiet.get('x')} ")
    collection = secretstorage.get_default_collection(secretstorage.dbus_init())
    collection.lock()
    try:
        storage.quiet.get("x")
    except KeyringRefused as error:
        sys.stdout.write(f"{error.code} {error.detail}; locked still {collection.is_locked()}")


def main(folder: Path, act: str) -> None:
    if act == "locked":
        locked()
        return
    vault = FileVault(folder, OsKeyring(), SystemClock(), CHEAP)
    if act == "create":
        vault.finish_create(vault.prepare_create(StaffMember("a1", "Asha", Role.SUPERVISOR), PIN))
        vault.store.save(queued(1), event=Event.OTHER, actor="a1")
    else:
        try:
            vault.unlock("a1", Secret("204682"))
        except WrongPin as error:
            sys.stdout.write(f"left {error.left} ")
        vault.open_with("a1", vault.unlock("a1", PIN))
        sys.stdout.write(
            f"rows {len(vault.store.page(0, 9))} fault {vault.database.journal.fault!r} "
        )
    vault.close()
    sys.stdout.write(type(keyring.get_keyring()).__module__)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
