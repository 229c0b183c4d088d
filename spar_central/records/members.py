"""Devices, people and their keys."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

from spar_central.admission.evidence import DeviceState, Signer
from spar_central.clock import from_ms
from spar_central.errors import Refused
from spar_central.storage.port import Lookup, Row
from spar_central.storage.text import marks
from spar_central.trust.certificates import Chain, Role, Use
from spar_central.trust.keys import PublicKey, public_key


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A laptop as the database has it. revoked_at: 0 for never."""

    device_id: str
    kid: str
    name: str
    office: str
    state: DeviceState
    jwk: dict[str, str]
    sealing: dict[str, str]
    certificate: str
    joined_at: int
    counter: int
    seen_at: int
    office_file: int
    revoked_at: int

    @property
    def key(self) -> PublicKey:
        """With which its requests are verified."""
        return public_key(self.jwk)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A person's key. ended_at: when person or key ended, 0 for never."""

    kid: str
    person_id: str
    human: str
    name: str
    office: str
    role: Role
    device_id: str
    jwk: dict[str, str]
    certificate: str
    made_at: int
    ended_at: int

    @property
    def key(self) -> PublicKey:
        """With which what it signed is verified."""
        return public_key(self.jwk)


_DEVICE = (
    "SELECT d.device_id, d.kid, d.name, d.office, d.state, d.jwk, d.sealing, d.certificate,"
    " d.joined_at, d.counter, d.seen_at, d.office_file, coalesce(r.at, 0)"
    " FROM devices d LEFT JOIN revocations r ON r.kid = d.kid"
)
_KEY = (
    "SELECT k.kid, k.person_id, p.staff_number, p.name, p.office, p.role, k.device_id, k.jwk,"
    " k.certificate, k.made_at, p.ended_at, coalesce(r.at, 0)"
    " FROM person_keys k JOIN people p ON p.person_id = k.person_id"
    " LEFT JOIN revocations r ON r.kid = k.kid"
)


async def device_of_kid(tx: Lookup, kid: str) -> DeviceRow | None:
    """The device with this key."""
    rows = await tx.fetch(f"{_DEVICE} WHERE d.kid = $1", kid)
    return _device(rows[0]) if rows else None


async def devices(tx: Lookup, ids: set[str]) -> dict[str, DeviceRow]:
    """By device_id; those that are unknown are left out."""
    named = sorted(ids)
    rows = await tx.fetch(f"{_DEVICE} WHERE d.device_id IN ({marks(len(named))})", *named)
    return {row.device_id: row for row in map(_device, rows)}


async def all_devices(tx: Lookup) -> list[DeviceRow]:
    """Every one, the newest last."""
    return [_device(row) for row in await tx.fetch(f"{_DEVICE} ORDER BY d.joined_at, d.device_id")]


async def pending_devices(tx: Lookup, office: str) -> list[DeviceRow]:
    """Those whose words nobody compared yet, the oldest first; ``""``: of every office."""
    rows = await tx.fetch(
        f"{_DEVICE} WHERE d.state = $1 AND ($2 = '' OR d.office = $2) AND r.at IS NULL"
        " ORDER BY d.joined_at, d.device_id",
        DeviceState.PENDING.value, office,
    )  # fmt: skip
    return [_device(row) for row in rows]


async def keys(tx: Lookup, kids: set[str]) -> dict[str, KeyRow]:
    """By kid; those that are unknown are left out."""
    named = sorted(kids)
    rows = await tx.fetch(f"{_KEY} WHERE k.kid IN ({marks(len(named))})", *named)
    return {row.kid: row for row in map(_key, rows)}


async def keys_on_device(tx: Lookup, device_id: str) -> list[KeyRow]:
    """Of everybody who has one there."""
    rows = await tx.fetch(f"{_KEY} WHERE k.device_id = $1 ORDER BY k.made_at", device_id)
    return [_key(row) for row in rows]


async def uncertified_keys(tx: Lookup, office: str) -> list[KeyRow]:
    """Keys that wait for a second person; ``""``: of every office."""
    rows = await tx.fetch(
        f"{_KEY} WHERE k.certificate = '' AND ($1 = '' OR p.office = $1) ORDER BY k.made_at",
        office,
    )
    return [_key(row) for row in rows]


def signer_of(row: KeyRow, chain: Chain, moment: datetime) -> Signer:
    """What the certificate of a key says, and until when. Raises Refused for a foreign one.

    Without one the key is not confirmed, and the database's word only adds reasons to refuse.
    """
    ends = [from_ms(row.ended_at)] if row.ended_at else []
    if not row.certificate:
        starts, far = from_ms(row.made_at), from_ms(2**47)
        ends.append(far)
        return Signer(
            row.person_id, row.human, row.office, row.role, row.device_id,
            confirmed=False, starts=starts, ends=min(ends),
        )  # fmt: skip
    values = chain.member(row.certificate, Use.PERSON, moment)
    if (values.kid, values.subject, values.device_id) != (row.kid, row.person_id, row.device_id):
        raise Refused("certificate.use", "another holder")
    if values.role is None:
        raise Refused("certificate.use", "role")
    return Signer(
        values.subject, row.human, values.office, values.role, row.device_id,
        confirmed=True, starts=values.valid_from, ends=min([*ends, values.valid_until]),
    )  # fmt: skip


def _device(row: Row) -> DeviceRow:
    device_id, kid, name, office, state, jwk, sealing, certificate, *numbers = row
    joined_at, counter, seen_at, office_file, revoked_at = (int(one) for one in numbers)
    return DeviceRow(
        str(device_id), str(kid), str(name), str(office), DeviceState(str(state)),
        msgspec.json.decode(str(jwk), type=dict[str, str]),
        msgspec.json.decode(str(sealing), type=dict[str, str]),
        str(certificate), joined_at, counter, seen_at, office_file, revoked_at,
    )  # fmt: skip


def _key(row: Row) -> KeyRow:
    kid, person, human, name, office, role, device, jwk, certificate, *numbers = row
    made_at, person_ended, revoked = (int(one) for one in numbers)
    ended = min([at for at in (person_ended, revoked) if at], default=0)
    return KeyRow(
        str(kid), str(person), str(human), str(name), str(office), Role(str(role)), str(device),
        msgspec.json.decode(str(jwk), type=dict[str, str]), str(certificate), made_at, ended,
    )  # fmt: skip
