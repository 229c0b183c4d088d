"""Who opens the vault with which PIN, and which database it opens: slots.json and the keyring."""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from spar_agent.adapters import key_slots
from spar_agent.adapters.central import device_keys
from spar_agent.adapters.central.device_keys import DeviceKeys
from spar_agent.adapters.clock import BootReading, no_boot
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.key_slots import (
    STANDARD_COST,
    Argon2Cost,
    OpenedSlot,
    RecoverySlot,
    SlotFile,
)
from spar_agent.adapters.keyring_entry import KeyringEntry
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.adapters.store.driver import KEY_BYTES, translated
from spar_agent.domain.pin import is_closed, is_weak, tries_left, wait_after_s
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    KeyLost,
    Locked,
    SlotClosed,
    SparError,
    UnknownAgent,
    WeakPin,
    WrongPin,
)
from spar_agent.errors.central import PersonEnded
from spar_agent.ports.clock import Clock
from spar_agent.ports.vault import PreparedVault, StaffMember

log = logging.getLogger(__name__)

MAX_DATABASE_KEYS: Final = 8
"""The key in use and former ones, for backups made under them."""


@dataclass(frozen=True, slots=True, repr=False)
class PreparedKeys(PreparedVault):
    """A new vault's keys, derived off the loop and not on disk yet."""

    file: SlotFile
    device: bytes
    master: bytes
    first: str = ""
    signing: bytes = b""

    def __repr__(self) -> str:
        return "PreparedKeys(masked)"


class VaultKeys:
    """Key slots of one profile, counted PINs, and the keys of its databases.

    keyring: for work that nobody watches; asking: may open a window of the key storage, for
    ``read_asking``, ``prepare`` and ``unlock``, which may run on any thread. Everything read is
    authentic: each method raises KeyLost without the keyring's entry and VaultDamaged for an
    edited file.
    """

    def __init__(
        self,
        folder: Path,
        keyring: Keyring,
        clock: Clock,
        argon2: Argon2Cost = STANDARD_COST,
        boot: Callable[[], BootReading] = no_boot,
        asking: Keyring | None = None,
    ) -> None:
        self.wrong_before = 0
        """PINs that were wrong in a row before the one that was right last."""
        self._path = folder / "slots.json"
        self._keyring = keyring
        self._asking = asking or keyring
        self._clock = clock
        self._argon2 = argon2
        self._boot = boot
        self._signing: dict[str, bytearray] = {}

    def exist(self) -> bool:
        """True when this profile has been set up."""
        return self._path.is_file()

    def read(self) -> tuple[SlotFile, KeyringEntry]:
        """The folder's half and the keyring's, checked against each other."""
        return self._read(self._keyring)

    def read_asking(self) -> tuple[SlotFile, KeyringEntry]:
        """The same for somebody who waits for it: the key storage may ask for its password."""
        return self._read(self._asking)

    def _read(self, keyring: Keyring) -> tuple[SlotFile, KeyringEntry]:
        file, raw = key_slots.read(self._path)
        text = keyring.get(file.profile)
        if text is None:
            raise KeyLost
        entry = KeyringEntry.load(text)
        key_slots.verify(raw, entry.device)
        return file, entry

    def save_entry(self, file: SlotFile, entry: KeyringEntry) -> None:
        """Put ``entry`` of the same profile as ``file`` into the keyring. Raises KeyringRefused."""
        entry.save(self._keyring, file.profile)

    def prepare(self, first: StaffMember, pin: Secret) -> PreparedKeys:
        """Everything a new vault needs; the keyring keeps the device secret. Slow.

        Raises WeakPin, NoKeyring, KeyringRefused.
        """
        _check_pin(pin)
        device, master = os.urandom(KEY_BYTES), os.urandom(KEY_BYTES)
        slot, stretched = key_slots.wrap_stretched(first, pin, device, master, self._argon2)
        secret = os.urandom(KEY_BYTES)
        signing = key_slots.wrap_signing(first.agent_id, secret, stretched)
        file = SlotFile(os.urandom(16).hex(), (slot,), signing=(signing,))
        KeyringEntry(device, {}).save(self._asking, file.profile)
        return PreparedKeys(file, device, master, first.agent_id, secret)

    def create(self, prepared: PreparedKeys) -> None:
        """The folder's half of a new vault, written last: without it there is no vault."""
        key_slots.write(self._path, prepared.file, prepared.device)
        self._keep_open(prepared.first, prepared.signing)

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The master key. Raises WrongPin, PinWait, SlotClosed, PersonEnded, UnknownAgent.

        Each PIN counts as wrong in the keyring before it is tried: a kill gives no free guess.
        """
        file, entry = self.read_asking()
        slot = file.find(agent_id)
        if slot is None:
            is_over = any(one.agent_id == agent_id for one in file.ended)
            raise PersonEnded if is_over else UnknownAgent
        key_slots.check_cost(slot, self._argon2)
        now, boot = self._clock.now(), self._boot()
        if entry.begin_wait_anew(agent_id, now, boot):
            entry.save(self._asking, file.profile)
        last = _is_last(file, entry, agent_id)
        entry.may_try(agent_id, now, boot, last=last)
        wrong = entry.count_wrong(agent_id, now, boot)
        entry.save(self._asking, file.profile)
        opened = key_slots.open_slot(file, slot, pin, entry.device)
        if opened is None:
            log.warning("a wrong PIN, number %d in a row", wrong)
            if is_closed(wrong) and not last:
                raise SlotClosed
            left = max(1, tries_left(wrong)) if last else tries_left(wrong)
            raise WrongPin(left=left, wait_s=wait_after_s(wrong, last=last))
        entry.forget(agent_id)
        entry.save(self._asking, file.profile)
        self.wrong_before = wrong - 1
        if opened.signing is None:
            self._make_signing(agent_id, opened)
        else:
            self._keep_open(agent_id, opened.signing)
        return opened.master

    def _make_signing(self, agent_id: str, opened: OpenedSlot) -> None:
        """The signing key of somebody who had none: made at this PIN, for this PIN.

        A full disk keeps nobody from their work: the key is made at a later PIN then.
        """
        secret = os.urandom(KEY_BYTES)
        signing = key_slots.wrap_signing(agent_id, secret, opened.stretched)
        try:
            file, entry = self._read(self._asking)
            key_slots.write(self._path, file.with_signing(signing), entry.device)
        except SparError as error:
            log.warning("a signing key could not be kept: %s", error)
            return
        self._keep_open(agent_id, secret)

    def signing_secret(self, agent_id: str) -> bytes:
        """What the person's signing key is made of, while their PIN opened it. Raises Locked."""
        found = self._signing.get(agent_id)
        if found is None:
            raise Locked
        return bytes(found)

    def forget_signing(self) -> None:
        """At lock: nobody's key can sign any more."""
        for secret in self._signing.values():
            secret[:] = bytes(len(secret))
        self._signing.clear()

    def open_signing(self) -> list[str]:
        """Whose signing keys are open, by agent id."""
        return list(self._signing)

    def make_device_keys(self) -> DeviceKeys:
        """The keys of this laptop at its center, made where it has none. Raises KeyringRefused."""
        file, _ = self._read(self._asking)
        return device_keys.make_keys(self._asking, file.profile)

    def device_keys(self) -> DeviceKeys:
        """Those it has. Raises NotJoined, KeyringRefused."""
        file, _ = self.read()
        return device_keys.read_keys(self._keyring, file.profile)

    def mac(self, data: bytes) -> bytes:
        """HMAC-SHA256 under a key that the keyring holds for this profile. Raises KeyLost."""
        _, entry = self.read()
        return key_slots.mac_under(entry.device, data)

    def destroy(self) -> None:
        """No PIN opens this vault any more, and nothing is signed for this laptop."""
        file, _ = self.read()
        device_keys.destroy_keys(self._keyring, file.profile)
        self._keyring.set(file.profile, "")
        with translated():
            write_whole(self._path, b"{}", secret=True)
        self.forget_signing()

    def _keep_open(self, agent_id: str, secret: bytes) -> None:
        self.forget_signing()
        self._signing[agent_id] = bytearray(secret)

    def put_slot(
        self, person: StaffMember, pin: Secret, master: bytes, signing: bytes | None = None
    ) -> None:
        """``pin`` opens ``master`` for ``person``, instead of what did before. Raises WeakPin.

        signing: of the same person, who keeps it; None: a new one, which nobody has vouched for.
        """
        _check_pin(pin)
        file, entry = self.read()
        slot, stretched = key_slots.wrap_stretched(person, pin, entry.device, master, self._argon2)
        secret = signing or os.urandom(KEY_BYTES)
        beside = key_slots.wrap_signing(person.agent_id, secret, stretched)
        key_slots.write(self._path, file.with_slot(slot).with_signing(beside), entry.device)

    def recovery(self) -> RecoverySlot | None:
        """What the office's recovery key opens; None where no center gave one."""
        return self.read()[0].recovery

    def keep_recovery(self, slot: RecoverySlot) -> None:
        """In place of the one before."""
        file, entry = self.read()
        key_slots.write(self._path, replace(file, recovery=slot), entry.device)

    def recover(self, person: StaffMember, pin: Secret, master: bytes) -> None:
        """A slot for ``person``, by the answer to the request that waited: it counts once.

        Raises WeakPin. The signing key is a new one: that of before stays closed.
        """
        _check_pin(pin)
        file, entry = self.read()
        slot, stretched = key_slots.wrap_stretched(person, pin, entry.device, master, self._argon2)
        beside = key_slots.wrap_signing(person.agent_id, os.urandom(KEY_BYTES), stretched)
        after = file.with_slot(slot).with_signing(beside)
        if file.recovery is not None:
            after = replace(after, recovery=replace(file.recovery, request=""))
        key_slots.write(self._path, after, entry.device)
        self.forget_wrong_pins(person.agent_id)

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """Raises WeakPin before anything is counted, and what ``unlock`` raises for ``old``."""
        _check_pin(new)
        master = self.unlock(agent_id, old)
        file, _ = self.read()
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        person = StaffMember(agent_id, slot.name, slot.role)
        self.put_slot(person, new, master, bytes(self._signing.get(agent_id, b"")) or None)

    def set_role(self, agent_id: str, role: Role) -> None:
        """What this person may do here from now on. Raises UnknownAgent."""
        file, entry = self.read()
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        key_slots.write(self._path, file.with_slot(replace(slot, role=role)), entry.device)

    def remove_slot(self, agent_id: str) -> None:
        """Nobody opens the vault as ``agent_id`` any more."""
        file, entry = self.read()
        key_slots.write(self._path, file.without(agent_id), entry.device)
        self._forget(agent_id)

    def end_slot(self, agent_id: str) -> None:
        """The same, and who it was stays named. Raises UnknownAgent."""
        file, entry = self.read()
        slot = file.find(agent_id)
        if slot is None:
            raise UnknownAgent
        key_slots.write(self._path, key_slots.ended(file, slot), entry.device)
        self._forget(agent_id)

    def _forget(self, agent_id: str) -> None:
        """Nothing of a slot that is gone: neither its tries nor its open signing key."""
        self.forget_wrong_pins(agent_id)
        if agent_id in self._signing:
            self.forget_signing()

    def forget_wrong_pins(self, agent_id: str) -> None:
        """The slot is open again, and its tries are counted from nothing."""
        file, entry = self.read()
        if entry.forget(agent_id):
            self.save_entry(file, entry)

    def database(self, master: bytes) -> tuple[str, bytes]:
        """Name of the database file in use, and its key."""
        file, _ = self.read()
        return file.database, key_slots.database_keys(file, master)[0]

    def database_keys(self, master: bytes) -> list[bytes]:
        """Keys of the database in use and of former ones, newest first."""
        file, _ = self.read()
        return key_slots.database_keys(file, master)

    def use_database(self, database: str, key: bytes, master: bytes) -> None:
        """Another file of the folder is the one in use from now on.

        slots.json alone names the file, and is replaced whole: either the old database opens or
        the new one.
        """
        file, entry = self.read()
        former = file.keys or (key_slots.wrap_key(file.database, master, master),)
        keys = (key_slots.wrap_key(database, key, master), *former)[:MAX_DATABASE_KEYS]
        key_slots.write(self._path, replace(file, keys=keys), entry.device)


def _is_last(file: SlotFile, entry: KeyringEntry, agent_id: str) -> bool:
    """True when nobody else here could open this slot again: it slows down, it never closes."""
    return not any(
        slot.role is not Role.AGENT
        and slot.agent_id != agent_id
        and not is_closed(entry.wrong(slot.agent_id))
        for slot in file.slots
    )


def _check_pin(pin: Secret) -> None:
    if is_weak(pin):
        raise WeakPin
