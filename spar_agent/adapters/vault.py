"""The vault: key slots, the keyring entry, and the database they open."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from filelock import FileLock, Timeout

from spar_agent.adapters import key_slots
from spar_agent.adapters.clock import BootReading, no_boot
from spar_agent.adapters.key_slots import STANDARD_COST, Argon2Cost, SlotFile
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import KEY_BYTES, Connection, connect, translated
from spar_agent.adapters.store.enrollments import (
    SqlEnrollments,
    draw_slip_device,
    journal_fault,
    journal_head,
    last_entry_at,
)
from spar_agent.adapters.vault_copy import daily_copy
from spar_agent.domain.pin import is_closed, is_weak, tries_left, wait_after_s
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    KeyLost,
    Locked,
    NotAllowed,
    SlotClosed,
    SparError,
    UnknownAgent,
    VaultInUse,
    VaultMissing,
    WeakPin,
    WrongPin,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.vault import PreparedVault, StaffMember

log = logging.getLogger(__name__)

KEYS_KEPT = 8
"""How many former keys stay, for backups made under them."""


@dataclass(frozen=True, slots=True, repr=False)
class PreparedKeys(PreparedVault):
    """A new vault's keys, derived off the loop and not on disk yet."""

    file: SlotFile
    device: bytes
    key: bytes
    first: StaffMember

    def __repr__(self) -> str:
        return "PreparedKeys(masked)"


class FileVault:
    """A Vault in a folder: key slots, the database they open, and a lock for one process.

    ``people``, ``people_asking``, ``unlock``, ``prepare_create``: on any thread; the rest on one.
    keyring: for work that nobody watches; asking: may open a window of the key storage.
    folder: the profile. In it: slots.json, vault.db, vault.lock. became_due: see
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
        self._folder = folder
        self._keyring = keyring
        self._clock = clock
        self._argon2 = argon2
        self._boot = boot
        self._asking = asking or keyring
        self._became_due = became_due
        self._lock = FileLock(
            folder / "vault.lock", mode=0o600, thread_local=False, preserve_lock_file=True
        )
        self._conn: Connection | None = None
        self._master = b""
        self._key = b""
        self._profile = ""
        self._database = key_slots.FIRST_DATABASE
        self.journal_fault = ""  # why the journal is not the one we left; empty when it is
        self._store: SqlEnrollments | None = None

    def exists(self) -> bool:
        """True when this profile has been set up."""
        return self._slots_path.is_file()

    def people(self) -> list[StaffMember]:
        """Who may sign in; readable without a PIN.

        Raises KeyLost, VaultDamaged: names are shown only when authentic.
        """
        return self._people(self._keyring)

    def people_asking(self) -> list[StaffMember]:
        """The same for somebody who waits for it: the key storage may ask for its password."""
        return self._people(self._asking)

    def _people(self, keyring: Keyring) -> list[StaffMember]:
        file, raw = key_slots.read(self._slots_path)
        entry = _entry(keyring, file.profile)
        key_slots.verify(raw, entry.device)
        return [
            StaffMember(
                slot.agent_id, slot.name, Role(slot.role), is_closed(entry.wrong(slot.agent_id))
            )
            for slot in file.slots
        ]

    def check_pin(self, pin: Secret) -> None:
        """Raises WeakPin."""
        if is_weak(pin):
            raise WeakPin

    def prepare_create(self, first: StaffMember, pin: Secret) -> PreparedKeys:
        """Derive everything a new vault needs, and have the keyring keep the device secret."""
        self.check_pin(pin)
        device, key = os.urandom(KEY_BYTES), os.urandom(KEY_BYTES)
        slot = key_slots.wrap(
            first.agent_id, first.name, first.role, pin, device, key, self._argon2
        )
        file = SlotFile(os.urandom(16).hex(), (slot,))
        KeyringEntry(device, {}).save(self._asking, file.profile)
        return PreparedKeys(file, device, key, first)

    def finish_create(self, ready: PreparedVault) -> None:
        """Write the new vault and open it. slots.json comes last: without it there is no vault."""
        if not isinstance(ready, PreparedKeys):
            raise TypeError("prepared by another kind of vault")
        with translated():
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._take_lock()
        try:
            self._set_stale_aside()
            conn = connect(self._db_path, ready.key)
            db.migrate(conn)
            key_slots.write(self._slots_path, ready.file, ready.device)
        except BaseException:
            self._lock.release(force=True)
            raise
        self._opened(conn, ready.file, ready.key)

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The master key.

        Each PIN counts as wrong in the keyring before it is tried: a kill gives no free guess.
        """
        file, raw = key_slots.read(self._slots_path)
        entry = _entry(self._asking, file.profile)
        key_slots.verify(raw, entry.device)
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        now, boot = self._clock.now(), self._boot()
        if entry.begin_wait_anew(agent_id, now, boot):
            entry.save(self._asking, file.profile)
        entry.may_try(agent_id, now, boot)
        wrong = entry.count_wrong(agent_id, now, boot)
        entry.save(self._asking, file.profile)
        key = key_slots.unwrap(slot, pin, entry.device)
        if key is None:
            log.warning("a wrong PIN, number %d in a row", wrong)
            if is_closed(wrong):
                raise SlotClosed
            raise WrongPin(left=tries_left(wrong), wait_s=wait_after_s(wrong))
        entry.forget(agent_id)
        entry.save(self._asking, file.profile)
        return key

    def open_with(self, agent_id: str, key: bytes) -> StaffMember:
        """Open the database under the master key if it is closed; who signed in."""
        person = next((p for p in self.people() if p.agent_id == agent_id), None)
        if person is None:
            raise UnknownAgent
        if self._conn is not None:
            return person
        file, _ = key_slots.read(self._slots_path)
        path = self._folder / file.database
        if not path.is_file():
            raise VaultMissing
        self._take_lock()
        try:
            conn = connect(path, key_slots.database_keys(file, key)[0])
            try:
                db.migrate(conn)
            except BaseException:
                conn.close()
                raise
        except BaseException:
            self._lock.release(force=True)
            raise
        self._opened(conn, file, key)
        return person

    def close(self) -> None:
        """Close the database and wipe the key. The head of the journal is anchored before."""
        if self._conn is not None:
            try:
                self.anchor()
            except SparError as error:
                log.warning("the journal's head could not be anchored: %s", error)
            self._conn.close()
            self._lock.release(force=True)
        self._conn, self._store, self._key, self._master = None, None, b"", b""

    def _take_lock(self) -> None:
        """One process per vault; the system drops the lock when the process dies.

        Raises VaultInUse when another process holds it, VaultReadOnly, DiskFull.
        """
        with translated():
            try:
                self._lock.acquire(blocking=False)
            except Timeout as error:
                raise VaultInUse from error

    def last_written(self) -> datetime | None:
        """The time of the journal's newest entry; None for a new vault. Open only."""
        return last_entry_at(self.connection)

    def anchor(self) -> None:
        """Write down in the keyring how far the journal goes. Raises KeyringRefused.

        The keyring lags behind the journal and never leads it: a kill in between is no fault. A
        journal that was found at fault is not anchored before somebody has looked.
        """
        self._need_open()
        head = journal_head(self.connection)
        if self.journal_fault or head is None:
            return
        entry = self._entry(self._profile)
        if entry.head != head:
            entry.head = head
            entry.save(self._keyring, self._profile)

    def accept_journal(self) -> None:
        """A supervisor has looked: the journal goes on from where it is."""
        self.journal_fault = ""
        self.anchor()

    def adopt(self, database: str, key: bytes, *, master: bytes | None = None) -> None:
        """Use another file of the folder from now on; closed afterwards, the next opening reads it.

        slots.json is the one place that names the file: replaced whole, either the old database
        opens or the new one. The old file stays where it is.
        """
        self._need_open()
        wrapped = key_slots.wrap_key(database, key, master or self._master)
        file, _ = key_slots.read(self._slots_path)
        device = self._entry(file.profile).device
        former = file.keys
        if not former:
            former = (key_slots.wrap_key(file.database, self._key, self._master),)
        key_slots.write(
            self._slots_path, replace(file, keys=(wrapped, *former)[:KEYS_KEPT]), device
        )

    def named(self, master: bytes) -> tuple[Path, bytes]:
        """The database file in use and its key, also when it does not open."""
        file, _ = key_slots.read(self._slots_path)
        return self._folder / file.database, key_slots.database_keys(file, master)[0]

    def restored(self, head: tuple[int, str] | None) -> None:
        """A backup was put in place on purpose: its journal is the one to go on from."""
        entry = self._entry(self._profile)
        entry.head = head
        entry.save(self._keyring, self._profile)

    @property
    def folder(self) -> Path:
        """The profile."""
        return self._folder

    @property
    def keys(self) -> list[bytes]:
        """Keys of the database in use and of former ones; open only."""
        self._need_open()
        file, _ = key_slots.read(self._slots_path)
        return key_slots.database_keys(file, self._master)

    @property
    def database(self) -> str:
        """Name of the file in use."""
        return self._database

    def copy_today(self) -> bool:
        """Once a day, a verified copy beside the vault; any thread. Raises DiskFull..."""
        self._need_open()
        path, today = self._folder / self._database, self._clock.now()
        made = daily_copy(path, self._key, self._folder / "backups", today)
        return made is not None

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """One's own PIN. Raises WrongPin, PinWait, SlotClosed, WeakPin. Slow: off the loop."""
        self.check_pin(new)
        master = self.unlock(agent_id, old)
        file, _ = key_slots.read(self._slots_path)
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        device = self._entry(file.profile).device
        fresh = key_slots.wrap(agent_id, slot.name, slot.role, new, device, master, self._argon2)
        key_slots.write(self._slots_path, file.with_slot(fresh), device)

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        """Take somebody's slot away; their cases stay. Never one's own, nor the last supervisor's.

        Raises NotAllowed, UnknownAgent.
        """
        people = self.people()
        if by.role is Role.AGENT or by.agent_id == agent_id:
            raise NotAllowed
        if agent_id not in {p.agent_id for p in people}:
            raise UnknownAgent
        if not any(p.role is not Role.AGENT for p in people if p.agent_id != agent_id):
            raise NotAllowed("the last supervisor")
        file, _ = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        key_slots.write(self._slots_path, file.without(agent_id), entry.device)
        if entry.forget(agent_id):
            entry.save(self._keyring, file.profile)
        log.info("somebody's access was taken away")

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        """Give somebody a slot; supervisors and administrators only. Slow: off the loop."""
        if by.role is Role.AGENT:
            raise NotAllowed
        self.check_pin(pin)
        self._need_open()
        file, raw = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        key_slots.verify(raw, entry.device)
        slot = key_slots.wrap(
            person.agent_id,
            person.name,
            person.role,
            pin,
            entry.device,
            self._master,
            self._argon2,
        )
        key_slots.write(self._slots_path, file.with_slot(slot), entry.device)

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """A supervisor opens a closed slot with a new PIN the agent has typed. Slow."""
        found = next((p for p in self.people() if p.agent_id == agent_id), None)
        if found is None:
            raise UnknownAgent
        self.add_person(by, found, pin)
        file, _ = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        if entry.forget(agent_id):
            entry.save(self._keyring, file.profile)

    def tag(self, value: Secret) -> str:
        """A keyed hash of ``value`` under a key of this vault: equal values, equal tags."""
        self._need_open()
        mac = hmac.HMAC(self._tag_key(), hashes.SHA256())
        mac.update(value.reveal().encode())
        return mac.finalize().hex()

    @property
    def store(self) -> SqlEnrollments:
        """The enrollments; open only. Raises Locked."""
        if self._store is None:
            raise Locked
        return self._store

    @property
    def connection(self) -> Connection:
        """For the other tables of the same database. Raises Locked."""
        if self._conn is None:
            raise Locked
        return self._conn

    @property
    def _slots_path(self) -> Path:
        return self._folder / "slots.json"

    @property
    def _db_path(self) -> Path:
        return self._folder / key_slots.FIRST_DATABASE

    def _need_open(self) -> None:
        if self._conn is None:
            raise Locked

    def _opened(self, conn: Connection, file: SlotFile, master: bytes) -> None:
        self._conn, self._master, self._profile = conn, master, file.profile
        self._key = key_slots.database_keys(file, master)[0]
        self._database = file.database
        self._store = SqlEnrollments(conn, self._clock, self._tag_key(), self._became_due)
        self.journal_fault = journal_fault(conn, self._entry(file.profile).head)
        if self.journal_fault:
            log.error("the journal is not the one we left: %s", self.journal_fault)
            draw_slip_device(conn)  # it may be an older file, put back by hand

    def _tag_key(self) -> bytes:
        return HKDF(hashes.SHA256(), 32, None, b"spar-agent tags 1").derive(self._master)

    def _entry(self, profile: str) -> KeyringEntry:
        return _entry(self._keyring, profile)

    def _set_stale_aside(self) -> None:
        """A database without slots was never finished, or its slots are gone: never overwrite."""
        if self._db_path.exists():
            with translated():
                self._db_path.rename(
                    self._folder / f"vault-set-aside-{self._clock.now():%Y%m%dT%H%M%S}.db"
                )


def _entry(keyring: Keyring, profile: str) -> KeyringEntry:
    text = keyring.get(profile)
    if text is None:
        raise KeyLost
    return KeyringEntry.load(text)
