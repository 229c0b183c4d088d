"""Key slots: the vault's master key, wrapped once per person, and the database keys under it.

wrapped = AES-256-GCM(HKDF-SHA256(Argon2id(PIN, salt) || device secret), nonce, key), the agent id
as associated data. nonce 12 bytes, tag 16 bytes at the end. A database key is wrapped the same
way under HKDF(master key), its file's name as associated data; a vault that was never re-keyed has
none, and its master key is its database key. A person's signing key is wrapped beside the slot,
under another key drawn from the same PIN, so that only that PIN signs. The file ``slots.json``
carries an HMAC-SHA256 under a key drawn from the device secret, so that names and roles cannot be
edited. ``recovery`` is the master key sealed to the office's recovery key, for a laptop on which
nobody can sign in any more (docs/decisions/360).
"""

import base64
import hashlib
import hmac
import json
import os
import re
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from spar_agent.adapters.files import read_whole, write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.errors import VaultDamaged
from spar_agent.ports.vault import StaffMember

FORMAT = 1
SALT_BYTES = 16
NONCE_BYTES = 12
SLOT: Final = b"spar-agent key slot 1"
SIGNING: Final = b"spar-agent signing key 1"


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """Argon2id's parameters. The default costs about 0.2 s on the reference laptop."""

    memory_kib: int = 128 * 1024
    passes: int = 3
    lanes: int = 2


STANDARD_COST: Final = Argon2Cost()
"""What the app uses. Only code can give another one: no switch, setting or file does."""


FLOOR: Final = Argon2Cost(64 * 1024, 2, 1)
"""The least that a slot may cost: half of what the first release made."""
CEILING: Final = Argon2Cost(1024 * 1024, 12, 8)
"""The most: a file must not stop a laptop either."""


@dataclass(frozen=True, slots=True, repr=False)
class KeySlot:
    """One person's way into the vault. All bytes in base64."""

    agent_id: str
    name: str
    role: Role
    salt: str
    nonce: str
    wrapped: str
    memory_kib: int
    passes: int
    lanes: int

    def __repr__(self) -> str:
        return f"Slot({self.agent_id})"


@dataclass(frozen=True, slots=True, repr=False)
class SigningSlot:
    """One person's signing key; only the PIN of their slot opens it. All bytes in base64."""

    agent_id: str
    nonce: str
    wrapped: str

    def __repr__(self) -> str:
        return f"SigningSlot({self.agent_id})"


@dataclass(frozen=True, slots=True, repr=False)
class OpenedSlot:
    """What a PIN opened. signing: None where the person has no signing key yet."""

    master: bytes
    stretched: bytes
    signing: bytes | None

    def __repr__(self) -> str:
        return "OpenedSlot(masked)"


@dataclass(frozen=True, slots=True, repr=False)
class DataKey:
    """The key of one database file. nonce and wrapped in base64."""

    database: str
    nonce: str
    wrapped: str

    def __repr__(self) -> str:
        return f"DataKey({self.database})"


@dataclass(frozen=True, slots=True, repr=False)
class RecoverySlot:
    """The master key, sealed to the recovery key of the office's center (compact JWE).

    kid: of that key. root: of the office, as pinned (JWK). request: SHA-256 of the request that
    waits for its answer, in hex; empty when none does.
    """

    kid: str
    device_id: str
    office: str
    sealed: str
    root: dict[str, str]
    request: str = ""

    def __repr__(self) -> str:
        return f"RecoverySlot({self.kid[:8]})"


@dataclass(frozen=True, slots=True)
class EndedSlot:
    """Who had a slot until the center ended their key: named, so that they are told."""

    agent_id: str
    name: str
    role: Role


FIRST_DATABASE = "vault.db"
MAX_ENDED = 5
"""So many are named; the oldest goes."""


@dataclass(frozen=True, slots=True)
class SlotFile:
    """What slots.json says. profile names the keyring entry.

    keys: of the database files, newest first; backups of former ones stay readable.
    """

    profile: str
    slots: tuple[KeySlot, ...]
    keys: tuple[DataKey, ...] = ()
    signing: tuple[SigningSlot, ...] = ()
    recovery: RecoverySlot | None = None
    ended: tuple[EndedSlot, ...] = ()

    @property
    def database(self) -> str:
        """The name of the file in use."""
        return self.keys[0].database if self.keys else FIRST_DATABASE

    def find(self, agent_id: str) -> KeySlot | None:
        """The slot of ``agent_id``; None when there is none."""
        return next((slot for slot in self.slots if slot.agent_id == agent_id), None)

    def with_slot(self, slot: KeySlot) -> "SlotFile":
        """The same with ``slot`` added or replaced."""
        others = tuple(s for s in self.slots if s.agent_id != slot.agent_id)
        ended = tuple(s for s in self.ended if s.agent_id != slot.agent_id)
        return replace(self, slots=(*others, slot), ended=ended)

    def with_signing(self, slot: SigningSlot) -> "SlotFile":
        """The same with the signing key ``slot`` added or replaced."""
        others = tuple(s for s in self.signing if s.agent_id != slot.agent_id)
        return replace(self, signing=(*others, slot))

    def find_signing(self, agent_id: str) -> SigningSlot | None:
        """The signing key of ``agent_id``; None when there is none."""
        return next((slot for slot in self.signing if slot.agent_id == agent_id), None)

    def without(self, agent_id: str) -> "SlotFile":
        """The same without the slot of ``agent_id``."""
        kept = tuple(s for s in self.slots if s.agent_id != agent_id)
        signing = tuple(s for s in self.signing if s.agent_id != agent_id)
        return replace(self, slots=kept, signing=signing)


def ended(file: SlotFile, slot: KeySlot) -> SlotFile:
    """``file`` without the keys of ``slot``, and with who had them."""
    named = (*file.ended, EndedSlot(slot.agent_id, slot.name, slot.role))
    return replace(file.without(slot.agent_id), ended=named[-MAX_ENDED:])


def check_cost(slot: KeySlot, own: Argon2Cost) -> None:
    """Raises VaultDamaged for a slot that a PIN would open too cheaply, or hardly ever.

    own: what this program gives new slots; the demo's and the tests' cost less than FLOOR.
    """
    pairs = (
        (slot.memory_kib, min(FLOOR.memory_kib, own.memory_kib), CEILING.memory_kib),
        (slot.passes, min(FLOOR.passes, own.passes), CEILING.passes),
        (slot.lanes, min(FLOOR.lanes, own.lanes), CEILING.lanes),
    )
    if not all(least <= value <= most for value, least, most in pairs):
        raise VaultDamaged("a key slot is weaker, or dearer, than any of ours")


def stretch(slot: KeySlot, pin: Secret, device: bytes) -> bytes:
    """What the keys of ``slot`` are drawn from; takes as long as Argon2id takes."""
    stretched = hash_secret_raw(
        pin.reveal().encode(),
        base64.b64decode(slot.salt),
        time_cost=slot.passes,
        memory_cost=slot.memory_kib,
        parallelism=slot.lanes,
        hash_len=32,
        type=Type.ID,
    )
    return stretched + device


def wrap_stretched(
    person: StaffMember, pin: Secret, device: bytes, key: bytes, cost: Argon2Cost
) -> tuple[KeySlot, bytes]:
    """A slot in which ``pin`` and ``device`` open ``key`` for ``person``.

    With what its keys are drawn from, to wrap a signing key beside it.
    """
    nonce = os.urandom(NONCE_BYTES)
    salt = base64.b64encode(os.urandom(SALT_BYTES)).decode()
    empty = KeySlot(
        person.agent_id, person.name, person.role, salt, "", "",
        cost.memory_kib, cost.passes, cost.lanes,
    )  # fmt: skip
    stretched = stretch(empty, pin, device)
    sealed = AESGCM(_drawn(stretched, SLOT)).encrypt(nonce, key, person.agent_id.encode())
    made = replace(
        empty,
        nonce=base64.b64encode(nonce).decode(),
        wrapped=base64.b64encode(sealed).decode(),
    )
    return made, stretched


def wrap_signing(agent_id: str, secret: bytes, stretched: bytes) -> SigningSlot:
    """``secret`` of the person's signing key, under the PIN that gave ``stretched``."""
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(_drawn(stretched, SIGNING)).encrypt(nonce, secret, agent_id.encode())
    return SigningSlot(
        agent_id, base64.b64encode(nonce).decode(), base64.b64encode(sealed).decode()
    )


def open_slot(file: SlotFile, slot: KeySlot, pin: Secret, device: bytes) -> OpenedSlot | None:
    """What ``pin`` opens, or None when PIN or device secret are not the right ones."""
    stretched = stretch(slot, pin, device)
    master = _opened(slot.agent_id, slot.nonce, slot.wrapped, _drawn(stretched, SLOT))
    if master is None:
        return None
    signing = file.find_signing(slot.agent_id)
    secret = None
    if signing is not None:
        key = _drawn(stretched, SIGNING)
        secret = _opened(signing.agent_id, signing.nonce, signing.wrapped, key)
    return OpenedSlot(master, stretched, secret)


def _opened(agent_id: str, nonce: str, wrapped: str, key: bytes) -> bytes | None:
    try:
        return AESGCM(key).decrypt(
            base64.b64decode(nonce), base64.b64decode(wrapped), agent_id.encode()
        )
    except InvalidTag:
        return None


def _drawn(stretched: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, purpose).derive(stretched)


def wrap_key(database: str, key: bytes, master: bytes) -> DataKey:
    """``key`` of the file ``database``, under the master key."""
    nonce = os.urandom(NONCE_BYTES)
    sealed = AESGCM(_under(master)).encrypt(nonce, key, database.encode())
    return DataKey(database, base64.b64encode(nonce).decode(), base64.b64encode(sealed).decode())


def unwrap_key(wrapped: DataKey, master: bytes) -> bytes:
    """The key of that file. Raises VaultDamaged."""
    try:
        nonce, sealed = base64.b64decode(wrapped.nonce), base64.b64decode(wrapped.wrapped)
        return AESGCM(_under(master)).decrypt(nonce, sealed, wrapped.database.encode())
    except (InvalidTag, ValueError) as error:
        raise VaultDamaged("a database key cannot be read") from error


def _under(master: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, b"spar-agent data key 1").derive(master)


def database_keys(file: SlotFile, master: bytes) -> list[bytes]:
    """Keys of the database in use and of former ones, newest first. Raises VaultDamaged."""
    return [*(unwrap_key(one, master) for one in file.keys), master]


def write(path: Path, file: SlotFile, device: bytes) -> None:
    """Replace slots.json: whole or not at all."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "profile": file.profile,
        "slots": [asdict(slot) for slot in file.slots],
    }
    if file.keys:
        content["keys"] = [asdict(key) for key in file.keys]
    if file.signing:
        content["signing"] = [asdict(slot) for slot in file.signing]
    if file.recovery is not None:
        content["recovery"] = asdict(file.recovery)
    if file.ended:
        content["ended"] = [asdict(slot) for slot in file.ended]
    content["mac"] = _mac(content, device)
    with translated():
        write_whole(path, json.dumps(content, indent=1).encode(), secret=True)


def read(path: Path) -> tuple[SlotFile, dict[str, Any]]:
    """The slots and the raw content for ``verify``. Raises VaultDamaged."""
    with translated():
        text = read_whole(path).decode("utf-8")
    try:
        raw = json.loads(text)
        slots = tuple(KeySlot(**{**slot, "role": Role(slot["role"])}) for slot in raw["slots"])
        keys = tuple(DataKey(**key) for key in raw.get("keys", ()))
        if not all(re.fullmatch(r"vault[-\w]*\.db", key.database) for key in keys):
            raise VaultDamaged("a database has a strange name")
        signing = tuple(SigningSlot(**slot) for slot in raw.get("signing", ()))
        recovery = RecoverySlot(**raw["recovery"]) if "recovery" in raw else None
        over = tuple(
            EndedSlot(**{**slot, "role": Role(slot["role"])}) for slot in raw.get("ended", ())
        )
        return SlotFile(str(raw["profile"]), slots, keys, signing, recovery, over), raw
    except (ValueError, KeyError, TypeError) as error:
        raise VaultDamaged("slots.json cannot be read") from error


def verify(raw: dict[str, Any], device: bytes) -> None:
    """Raises VaultDamaged when slots.json was edited by somebody without the device secret."""
    written = str(raw.get("mac", ""))
    content = {name: value for name, value in raw.items() if name != "mac"}
    if not hmac.compare_digest(written, _mac(content, device)):
        raise VaultDamaged("slots.json was edited")


def mac_under(device: bytes, data: bytes) -> bytes:
    """Of a file beside the vault, which only this laptop may write."""
    key = HKDF(hashes.SHA256(), 32, None, b"spar-agent outbox mac 1").derive(device)
    return hmac.new(key, data, hashlib.sha256).digest()


def _mac(content: dict[str, Any], device: bytes) -> str:
    key = HKDF(hashes.SHA256(), 32, None, b"spar-agent slots mac 1").derive(device)
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
