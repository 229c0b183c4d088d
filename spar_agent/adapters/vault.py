"""The vault of one profile: its keys, its staff and its database, and how one signs in."""

from collections.abc import Callable
from pathlib import Path

from spar_agent.adapters.clock import BootReading, no_boot
from spar_agent.adapters.key_slots import STANDARD_COST, Argon2Cost
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.adapters.store.driver import Connection
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.vault_database import VaultDatabase
from spar_agent.adapters.vault_keys import PreparedKeys, VaultKeys
from spar_agent.adapters.vault_staff import VaultStaff
from spar_agent.domain.journal import Act
from spar_agent.domain.secret import Secret
from spar_agent.ports.clock import Clock
from spar_agent.ports.vault import PreparedVault, StaffMember


class FileVault:
    """A Vault in a folder: slots.json, vault.db (or its successors), vault.lock, backups.

    ``people``, ``people_asking``, ``unlock``, ``prepare_create``: on any thread; the rest on one.
    keyring: for work that nobody watches; asking: may open a window of the key storage. argon2:
    code's to give, see decision 013. boot: the computer's running time. became_due: see
    EnrollmentStore.
    """

    def __init__(
        self,
        folder: Path,
        keyring: Keyring,
        clock: Clock,
        argon2: Argon2Cost = STANDARD_COST,
        boot: Callable[[], BootReading] = no_boot,
        became_due: Callable[[], None] = lambda: None,
        asking: Keyring | None = None,
    ) -> None:
        self.keys = VaultKeys(folder, keyring, clock, argon2, boot, asking)
        self.database = VaultDatabase(folder, self.keys, clock, became_due)
        self.staff = VaultStaff(self.keys, self.database)
        self.folder = folder
        self._signed_in = ""

    def exists(self) -> bool:
        """True when this profile has been set up."""
        return self.keys.exist()

    def people(self) -> list[StaffMember]:
        """Who may sign in; readable without a PIN. Raises KeyLost, VaultDamaged."""
        return self.staff.people()

    def ended_people(self) -> list[StaffMember]:
        """Who could, until the center ended their key. Raises as ``people``."""
        return self.staff.ended_people()

    def people_asking(self) -> list[StaffMember]:
        """The same for somebody who waits for it: the key storage may ask for its password."""
        return self.staff.people_asking()

    def prepare_create(self, first: StaffMember, pin: Secret) -> PreparedKeys:
        """Derive what a new vault needs; nothing is in the folder yet. Slow. Raises WeakPin."""
        return self.keys.prepare(first, pin)

    def finish_create(self, ready: PreparedVault) -> None:
        """Write the new vault that ``prepare_create`` gave, and open it."""
        if not isinstance(ready, PreparedKeys):
            raise TypeError("prepared by another kind of vault")
        self.database.create(ready)
        self._signed_in = ready.first

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The master key. Slow. Raises WrongPin, PinWait, SlotClosed, UnknownAgent."""
        return self.keys.unlock(agent_id, pin)

    def open_with(self, agent_id: str, key: bytes) -> StaffMember:
        """Open the database under the master key if it is closed; who signed in.

        Raises UnknownAgent, VaultMissing, VaultInUse, VaultDamaged, VaultNewer.
        """
        person = self.staff.person(agent_id)
        if not self.database.is_open:
            self.database.open(key)
        self._signed_in = person.agent_id
        self._note_wrong_pins(agent_id)
        return person

    def _note_wrong_pins(self, agent_id: str) -> None:
        """How many were tried before the right one; the journal cannot be written before it."""
        wrong, self.keys.wrong_before = self.keys.wrong_before, 0
        if wrong:
            self.note(Act.WRONG_PINS, agent_id, str(wrong))

    @property
    def signed_in(self) -> str:
        """Whose PIN was given last, by agent id; empty before the first."""
        return self._signed_in

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """A line of the journal about the vault itself. Raises Locked."""
        self.database.store.note(act, actor, detail)

    def seal(self, data: bytes) -> bytes:
        """``data`` under a key of the open vault. Raises Locked."""
        return self.database.seal(data)

    def unseal(self, sealed: bytes) -> bytes:
        """What ``seal`` was given; empty where another vault sealed it. Raises Locked."""
        return self.database.unseal(sealed)

    def close(self) -> None:
        """Close the database and drop all keys. Fine when it is closed."""
        self._signed_in = ""
        self.keys.forget_signing()
        self.database.close()

    @property
    def store(self) -> SqlEnrollments:
        """The enrollments. Raises Locked."""
        return self.database.store

    @property
    def connection(self) -> Connection:
        """For the other tables of the same database. Raises Locked."""
        return self.database.connection
