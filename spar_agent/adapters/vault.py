"""The vault: key slots, the keyring entry, and the database they open."""

import base64
import binascii
import json
import logging
import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from spar_agent.adapters import key_slots
from spar_agent.adapters.file_lock import FileLock
from spar_agent.adapters.key_slots import SlotFile, Stretch
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import KEY_BYTES, Connection, connect, translated
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.domain.pin import is_closed, is_weak, tries_left, wait_after_s
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    KeyLost,
    Locked,
    NotAllowed,
    PinWait,
    SlotClosed,
    UnknownAgent,
    VaultMissing,
    WeakPin,
    WrongPin,
)
from spar_agent.ports import Clock, Person

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, repr=False)
class Prepared:
    """A new vault's keys, derived off the loop and not on disk yet."""

    file: SlotFile
    device: bytes
    key: bytes
    first: Person

    def __repr__(self) -> str:
        return "Prepared(masked)"


class FileVault:
    """See ports.Vault. ``unlock`` and ``prepare_create`` may run on any thread; the rest on one.

    folder: the profile. In it: slots.json, vault.db, vault.lock.
    """

    def __init__(
        self, folder: Path, keyring: Keyring, clock: Clock, stretch: Stretch | None = None
    ) -> None:
        self._folder = folder
        self._keyring = keyring
        self._clock = clock
        self._stretch = stretch or Stretch()
        self._lock = FileLock(folder / "vault.lock")
        self._conn: Connection | None = None
        self._key = b""
        self._store: SqlEnrollments | None = None

    def exists(self) -> bool:
        """See ports.Vault."""
        return self._slots_path.is_file()

    def people(self) -> list[Person]:
        """See ports.Vault. Raises KeyLost, VaultDamaged: names are shown only when authentic."""
        file, raw = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        key_slots.verify(raw, entry.device)
        return [
            Person(slot.agent_id, slot.name, Role(slot.role), is_closed(entry.wrong(slot.agent_id)))
            for slot in file.slots
        ]

    def check_pin(self, pin: Secret) -> None:
        """Raises WeakPin."""
        if is_weak(pin):
            raise WeakPin

    def prepare_create(self, first: Person, pin: Secret) -> Prepared:
        """Derive everything a new vault needs; nothing is written."""
        self.check_pin(pin)
        device, key = os.urandom(KEY_BYTES), os.urandom(KEY_BYTES)
        slot = key_slots.wrap(
            first.agent_id, first.name, first.role, pin, device, key, self._stretch
        )
        return Prepared(SlotFile(os.urandom(16).hex(), (slot,)), device, key, first)

    def finish_create(self, ready: Prepared) -> None:
        """Write the new vault and open it. slots.json comes last: without it there is no vault."""
        with translated():
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock.take()
        try:
            self._set_stale_aside()
            _Entry(ready.device, {}).save(self._keyring, ready.file.profile)
            conn = connect(self._db_path, ready.key)
            db.migrate(conn)
            key_slots.write(self._slots_path, ready.file, ready.device)
        except BaseException:
            self._lock.release()
            raise
        self._opened(conn, ready.key)

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The database key. A wrong PIN is counted in the keyring before it is told."""
        file, raw = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        key_slots.verify(raw, entry.device)
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        entry.may_try(agent_id, self._clock.now())
        key = key_slots.unwrap(slot, pin, entry.device)
        if key is None:
            wrong = entry.count_wrong(agent_id, self._clock.now())
            entry.save(self._keyring, file.profile)
            log.warning("a wrong PIN, number %d in a row", wrong)
            if is_closed(wrong):
                raise SlotClosed
            raise WrongPin(left=tries_left(wrong), wait_s=wait_after_s(wrong))
        if entry.forget(agent_id):
            entry.save(self._keyring, file.profile)
        return key

    def open_with(self, agent_id: str, key: bytes) -> Person:
        """Open the database if it is closed; who signed in."""
        person = next((p for p in self.people() if p.agent_id == agent_id), None)
        if person is None:
            raise UnknownAgent
        if self._conn is not None:
            return person
        if not self._db_path.is_file():
            raise VaultMissing
        self._lock.take()
        try:
            conn = connect(self._db_path, key)
            try:
                db.migrate(conn)
            except BaseException:
                conn.close()
                raise
        except BaseException:
            self._lock.release()
            raise
        self._opened(conn, key)
        return person

    def close(self) -> None:
        """See ports.Vault."""
        if self._conn is not None:
            self._conn.close()
            self._lock.release()
        self._conn, self._store, self._key = None, None, b""

    def add_person(self, by: Person, person: Person, pin: Secret) -> None:
        """Give somebody a slot; supervisors and administrators only. Slow: off the loop."""
        if by.role is Role.AGENT:
            raise NotAllowed
        self.check_pin(pin)
        self._need_open()
        file, raw = key_slots.read(self._slots_path)
        entry = self._entry(file.profile)
        key_slots.verify(raw, entry.device)
        slot = key_slots.wrap(
            person.agent_id, person.name, person.role, pin, entry.device, self._key, self._stretch
        )
        key_slots.write(self._slots_path, file.with_slot(slot), entry.device)

    def reopen_slot(self, by: Person, agent_id: str, pin: Secret) -> None:
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
        """See ports.Vault."""
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
        return self._folder / "vault.db"

    def _need_open(self) -> None:
        if self._conn is None:
            raise Locked

    def _opened(self, conn: Connection, key: bytes) -> None:
        self._conn, self._key = conn, key
        self._store = SqlEnrollments(conn, self._clock, self._tag_key())

    def _tag_key(self) -> bytes:
        return HKDF(hashes.SHA256(), 32, None, b"spar-agent tags 1").derive(self._key)

    def _entry(self, profile: str) -> "_Entry":
        text = self._keyring.get(profile)
        if text is None:
            raise KeyLost
        return _Entry.load(text)

    def _set_stale_aside(self) -> None:
        """A database without slots was never finished, or its slots are gone: never overwrite."""
        if self._db_path.exists():
            with translated():
                self._db_path.rename(
                    self._folder / f"vault-set-aside-{self._clock.now():%Y%m%dT%H%M%S}.db"
                )


class _Entry:
    """What the keyring keeps: the device secret, and wrong PINs per agent.

    The counters live here and not in the folder, so that putting an old file back changes nothing.
    """

    def __init__(self, device: bytes, tries: dict[str, dict[str, Any]]) -> None:
        self.device = device
        self._tries = tries

    @classmethod
    def load(cls, text: str) -> "_Entry":
        """Raises KeyLost for an entry that is not ours."""
        try:
            raw = json.loads(text)
            device = base64.b64decode(raw["device"], validate=True)
            return cls(device, dict(raw["tries"]))
        except (ValueError, KeyError, TypeError, binascii.Error) as why:
            raise KeyLost("the keyring entry cannot be read") from why

    def save(self, keyring: Keyring, profile: str) -> None:
        """Write it; on return the count is kept."""
        device = base64.b64encode(self.device).decode()
        keyring.set(profile, json.dumps({"device": device, "tries": self._tries}))

    def wrong(self, agent_id: str) -> int:
        """How many wrong PINs in a row."""
        return int(self._tries.get(agent_id, {}).get("wrong", 0))

    def may_try(self, agent_id: str, now: datetime) -> None:
        """Raises SlotClosed, PinWait. A clock set back does not shorten the wait."""
        wrong = self.wrong(agent_id)
        if is_closed(wrong):
            raise SlotClosed
        wait_s = wait_after_s(wrong)
        if wait_s:
            last = datetime.fromisoformat(self._tries[agent_id]["at"])
            left = (last + timedelta(seconds=wait_s) - now).total_seconds()
            if left > 0:
                raise PinWait(wait_s=min(left, wait_s))

    def count_wrong(self, agent_id: str, now: datetime) -> int:
        """One more wrong PIN."""
        wrong = self.wrong(agent_id) + 1
        self._tries[agent_id] = {"wrong": wrong, "at": now.isoformat()}
        return wrong

    def forget(self, agent_id: str) -> bool:
        """The right PIN was given; True when there was something to forget."""
        return self._tries.pop(agent_id, None) is not None
