"""Join codes, joins, confirmations and certificates: how a laptop and its people become known."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.errors import Refused
from spar_central.records import log
from spar_central.records.log import Entry
from spar_central.records.members import (
    DeviceRow,
    KeyRow,
    device_of_kid,
    keys,
    keys_on_device,
)
from spar_central.storage.port import Lookup, Transaction
from spar_central.storage.text import marks
from spar_central.trust.joining import OpenedJoin, PersonKey
from spar_central.trust.keys import PublicKey

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I or O: codes are read aloud and typed."""


@dataclass(frozen=True, slots=True)
class Invited:
    """Whom a join code is for."""

    office: str
    person_id: str


def new_code() -> str:
    """60 bits, in three groups of four."""
    signs = [secrets.choice(_ALPHABET) for _ in range(12)]
    return "-".join("".join(signs[at : at + 4]) for at in range(0, 12, 4))


def hash_of(code: str) -> str:
    """What is kept of a code. It lives a day and has 60 random bits: a plain hash is enough."""
    return hashlib.sha256(f"join\0{code.strip().upper()}".encode()).hexdigest()


async def invite(
    tx: Transaction, person_id: str, office: str, by: str, now: datetime, hours: int
) -> str:
    """A new code for this person, to be used once."""
    code = new_code()
    row = (hash_of(code), office, person_id, to_ms(now), by, to_ms(now + timedelta(hours=hours)))
    await tx.insert(
        "join_codes", "code_hash, office, person_id, made_at, made_by, expires_at", [row]
    )
    await log.append(tx, now, Entry("join.invited", by, subject=person_id))
    return code


async def use_code(tx: Transaction, code: str, now: datetime) -> Invited:
    """Whom it was for; it cannot be used again. Raises Refused ``join.code``."""
    rows = await tx.fetch(
        "UPDATE join_codes SET used_at = $2 WHERE code_hash = $1 AND used_at = 0"
        " AND expires_at > $2 RETURNING office, person_id",
        hash_of(code), to_ms(now),
    )  # fmt: skip
    if not rows:
        raise Refused("join.code")
    return Invited(str(rows[0][0]), str(rows[0][1]))


async def joined_before(tx: Lookup, opened: OpenedJoin) -> DeviceRow | None:
    """The laptop that asks, where it asked before, as after a lost answer.

    Raises Refused ``join.key_known`` when another person's key came with it then.
    """
    row = await device_of_kid(tx, opened.device.kid)
    if row is None:
        return None
    held = {key.kid for key in await keys_on_device(tx, row.device_id)}
    if opened.person_key.kid not in held:
        raise Refused("join.key_known")
    return row


async def keep_file(tx: Transaction, device_id: str, digest: str) -> None:
    """By which request file this laptop asked last; its answer names it."""
    await tx.fetch("UPDATE devices SET join_file = $2 WHERE device_id = $1", device_id, digest)


async def file_of(tx: Lookup, device_id: str) -> str:
    """SHA-256 of the request file taken in last; ``""`` for a laptop that asked by none."""
    rows = await tx.fetch("SELECT join_file FROM devices WHERE device_id = $1", device_id)
    return str(rows[0][0]) if rows else ""


async def add_device(
    tx: Transaction, opened: OpenedJoin, now: datetime, device_id: str
) -> DeviceRow:
    """A pending device with its first person's pending key. Raises Refused."""
    if await device_of_kid(tx, opened.device.kid) is not None:
        raise Refused("join.key_known")
    invited = await use_code(tx, opened.join.code, now)
    await _same_person(tx, invited.person_id, opened.person)
    row = (
        device_id, opened.device.kid, opened.join.device_name, invited.office,
        DeviceState.PENDING.value, msgspec.json.encode(opened.device.jwk).decode(),
        msgspec.json.encode(opened.join.sealing).decode(), to_ms(now),
    )  # fmt: skip
    await tx.insert(
        "devices", "device_id, kid, name, office, state, jwk, sealing, joined_at", [row]
    )
    await add_key(tx, invited.person_id, device_id, opened.person_key, now)
    await log.append(
        tx, now,
        Entry("join.asked", opened.person.staff_number, device_id, opened.device.kid),
    )  # fmt: skip
    found = await device_of_kid(tx, opened.device.kid)
    if found is None:
        raise Refused("device.unknown")
    return found


async def _same_person(tx: Transaction, person_id: str, person_key: PersonKey) -> None:
    rows = await tx.fetch(
        "SELECT 1 FROM people WHERE person_id = $1 AND staff_number = $2 AND ended_at = 0",
        person_id, person_key.staff_number,
    )  # fmt: skip
    if not rows:
        raise Refused("join.code", "another person")


async def add_key(
    tx: Transaction, person_id: str, device_id: str, key: PublicKey, now: datetime
) -> None:
    """A person's key that waits for a second person. Raises Refused for one that is known."""
    row = (key.kid, person_id, device_id, msgspec.json.encode(key.jwk).decode(), to_ms(now))
    made = await tx.insert(
        "person_keys", "kid, person_id, device_id, jwk, made_at", [row],
        "ON CONFLICT (kid) DO NOTHING RETURNING kid",
    )  # fmt: skip
    if not made:
        raise Refused("join.key_known")


async def add_confirmation(
    tx: Transaction, kid: str, confirmer: str, token: str, now: datetime
) -> None:
    """What a second person signed; the certificate is made by who holds that key."""
    await tx.insert(
        "confirmations", "kid, confirmer, token, at", [(kid, confirmer, token, to_ms(now))],
        "ON CONFLICT (kid, confirmer) DO NOTHING",
    )  # fmt: skip


async def confirmations(tx: Transaction, kid: str) -> list[str]:
    """What was signed about a key, oldest first."""
    rows = await tx.fetch("SELECT token FROM confirmations WHERE kid = $1 ORDER BY at", kid)
    return [str(row[0]) for row in rows]


async def confirmed_by(tx: Lookup, kids: set[str]) -> dict[str, list[str]]:
    """Staff numbers of those who signed something about each key, the first first."""
    named = sorted(kids)
    rows = await tx.fetch(
        "SELECT c.kid, p.staff_number FROM confirmations c JOIN people p"
        f" ON p.person_id = c.confirmer WHERE c.kid IN ({marks(len(named))}) ORDER BY c.at",
        *named,
    )
    found: dict[str, list[str]] = {}
    for kid, human in rows:
        found.setdefault(str(kid), []).append(str(human))
    return found


async def certify_key(tx: Transaction, kid: str, certificate: str) -> None:
    """From now on the key is confirmed."""
    await tx.fetch("UPDATE person_keys SET certificate = $2 WHERE kid = $1", kid, certificate)


async def certify_device(tx: Transaction, device_id: str, certificate: str, by: list[str]) -> None:
    """From now on a pending device is active; one that is active has a longer life."""
    await tx.fetch(
        "UPDATE devices SET certificate = $2, confirmed_by = $3,"
        " state = CASE WHEN state = 'pending' THEN 'active' ELSE state END WHERE device_id = $1",
        device_id, certificate, msgspec.json.encode(by).decode(),
    )  # fmt: skip


async def keys_of(tx: Lookup, person_id: str) -> list[str]:
    """Kids of a person's keys that were not revoked, on whatever device."""
    rows = await tx.fetch(
        "SELECT kid FROM person_keys WHERE person_id = $1"
        " AND kid NOT IN (SELECT kid FROM revocations) ORDER BY made_at, kid",
        person_id,
    )
    return [str(row[0]) for row in rows]


async def revoke(tx: Transaction, kid: str, by: str, reason: str, now: datetime) -> None:
    """For good: one row."""
    await tx.insert(
        "revocations", "kid, at, by_whom, reason", [(kid, to_ms(now), by, reason)],
        "ON CONFLICT (kid) DO NOTHING",
    )  # fmt: skip
    await log.append(tx, now, Entry("key.revoked", by, subject=kid, detail={"reason": reason}))


async def key_of(tx: Lookup, kid: str) -> KeyRow:
    """Raises Refused ``person.unknown``."""
    found = (await keys(tx, {kid})).get(kid)
    if found is None:
        raise Refused("person.unknown")
    return found
