"""The vault's master key, sealed to the office's recovery key, and the way back from there.

Two persons at the center open the slot and seal the master key anew, to this laptop's own sealing
key. The key of nobody who worked here is opened by it: who comes signs with a new one.
"""

import base64
import binascii
import hashlib
import logging
import os
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.chain import (
    PEOPLE_AND_DEVICES,
    RECOVERY,
    certified,
    follow_root,
)
from spar_agent.adapters.central.content import RecoveryAnswer, RecoveryRequest, Typ
from spar_agent.adapters.central.keys import public_key
from spar_agent.adapters.central.membership import ACTIVE, Membership, MembershipStore
from spar_agent.adapters.central.signed import read, seal, sign, unsealed
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.key_slots import RecoverySlot
from spar_agent.adapters.store.driver import KEY_BYTES, translated
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.journal import Act
from spar_agent.domain.pin import is_weak
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import WeakPin
from spar_agent.errors.central import CenterUntrusted, RecoveryMissing, RecoveryUnfit
from spar_agent.ports.clock import Clock
from spar_agent.ports.recovery import RecoveryAsked, RecoveryGiven
from spar_agent.ports.vault import StaffMember

log = logging.getLogger(__name__)

MAX_BYTES: Final = 1_000_000
"""Of an answer; it has a few thousand."""


class _Slot(Struct):
    """What is sealed. The center compares the device with the one that asks."""

    device_id: str
    master: str


class _RequestFile(Struct):
    request: str


class _AnswerFile(Struct):
    answer: str
    certificate: str
    root_changes: tuple[str, ...] = ()


def keep_recovery_slot(vault: FileVault, known: Membership, clock: Clock) -> None:
    """In an open vault: a slot for the recovery key that the root certifies, where there is none.

    Raises StoreUnavailable, DiskFull, KeyringRefused; a center without such a key gets none.
    """
    if known.state != ACTIVE or RECOVERY not in known.center:
        return
    try:
        key = known.chain.sealing_key(RECOVERY, clock.now())
    except CenterUntrusted as error:
        log.warning("no recovery slot: %s", error)
        return
    held = vault.keys.recovery()
    wanted = (key.thumbprint(), known.device_id, known.center_office, known.root)
    if held is not None and (held.kid, held.device_id, held.office, held.root) == wanted:
        return
    master = base64.b64encode(vault.database.master).decode()
    sealed = seal(msgspec.json.encode(_Slot(known.device_id, master)), key)
    kid, device_id, office, root = wanted
    vault.keys.keep_recovery(RecoverySlot(kid, device_id, office, sealed, root))


class VaultRecoveryDesk:
    """A RecoveryDesk of the vault in a folder."""

    def __init__(self, vault: FileVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def ask(self, file: Path) -> RecoveryAsked:
        """On disk before it is handed out: only the last request has an answer that counts."""
        slot, keys = self._slot(), self._vault.keys.device_keys()
        once = os.urandom(32).hex()
        made = RecoveryRequest(slot.device_id, slot.sealed, once, self._clock.now())
        token = sign(made, Typ.RECOVERY_REQUEST, keys.signing)
        digest = hashlib.sha256(token.encode()).hexdigest()
        self._vault.keys.keep_recovery(_waiting(slot, digest))
        with translated():
            write_whole(file, msgspec.json.encode(_RequestFile(token)))
        return RecoveryAsked(keys.signing.public.words, file.name)

    def read(self, file: Path) -> RecoveryGiven:
        """Verified up to the pinned root."""
        answer = self._answer(file)
        return RecoveryGiven(answer.name, answer.staff_number)

    def open(self, file: Path, pin: Secret) -> StaffMember:
        """The journal says first who let whom in."""
        answer, vault = self._answer(file), self._vault
        if is_weak(pin):  # before the journal is told that somebody came
            raise WeakPin
        master = self._master(answer)
        vault.database.open(master)
        try:
            members = MembershipStore(vault.connection)
            known = members.load()
            agent_id = _agent_id(known, answer.staff_number)
            person = StaffMember(agent_id, answer.name, _role(answer.role))
            detail = f"{answer.staff_number} by {' '.join(answer.confirmed_by)}"
            vault.note(Act.RECOVERED, agent_id, detail)
            kids = {other: kid for other, kid in known.kids.items() if other != agent_id}
            staff = {**known.staff, agent_id: answer.staff_number}
            members.save(replace(known, staff=staff, kids=kids))  # a key of before may have ended
            vault.keys.recover(person, pin, master)
        finally:
            vault.close()
        return person

    def _slot(self) -> RecoverySlot:
        slot = self._vault.keys.recovery()
        if slot is None:
            raise RecoveryMissing
        return slot

    def _answer(self, file: Path) -> RecoveryAnswer:
        slot = self._slot()
        try:
            with file.open("rb") as handle:
                given = msgspec.json.decode(handle.read(MAX_BYTES), type=_AnswerFile)
        except (OSError, msgspec.MsgspecError) as error:
            raise RecoveryUnfit("no answer of a center") from error
        now = self._clock.now()
        root = follow_root(public_key(slot.root), slot.office, given.root_changes)
        issuer = certified(given.certificate, root, PEOPLE_AND_DEVICES, now)
        key = public_key(issuer.key)
        answer = read(given.answer, Typ.RECOVERY_ANSWER, key, RecoveryAnswer)
        if not slot.request or answer.request != slot.request:
            raise RecoveryUnfit("another request, or used before")
        if answer.device_id != slot.device_id:
            raise RecoveryUnfit("another laptop")
        return answer

    def _master(self, answer: RecoveryAnswer) -> bytes:
        opened = unsealed(answer.sealed, self._vault.keys.device_keys().sealing)
        try:
            master = base64.b64decode(opened, validate=True)
        except binascii.Error as error:
            raise RecoveryUnfit("key") from error
        if len(master) != KEY_BYTES:
            raise RecoveryUnfit("key")
        return master


def _waiting(slot: RecoverySlot, digest: str) -> RecoverySlot:
    return RecoverySlot(slot.kid, slot.device_id, slot.office, slot.sealed, slot.root, digest)


def _agent_id(known: Membership, staff_number: str) -> str:
    """As they were called here before; else a name that nobody else here has."""
    for agent_id, staff in known.staff.items():
        if staff == staff_number:
            return agent_id
    return f"staff-{staff_number}"


def _role(text: str) -> Role:
    try:
        role = Role(text)
    except ValueError as error:
        raise RecoveryUnfit("role") from error
    if role is Role.AGENT:
        raise RecoveryUnfit("an agent lets nobody in")
    return role
