"""After a new people-and-devices key: whom the log knows as confirmed gets a certificate by it.

Whoever stole the former key could certify anybody, and whoever writes into the database could put
such a certificate there. The log says who was ever confirmed, and nobody changes it unseen.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.records import joining, log, members, passkeys
from spar_central.records.log import Entry
from spar_central.records.members import KeyRow
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Certificate, Chain, Use

NEVER: Final = "never confirmed"


@dataclass(frozen=True, slots=True)
class Recertified:
    """left_out: kids of what has a certificate, but was never confirmed as far as the log knows."""

    devices: int
    keys: int
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Confirmed:
    """What the log knows. devices: when a device was confirmed, by its kid."""

    devices: dict[str, int]
    keys: frozenset[str]

    def knows(self, row: KeyRow, device_kid: str) -> bool:
        """Certified by itself, or together with its device (entries once named no keys)."""
        confirmed_at = self.devices.get(device_kid, 0)
        return row.kid in self.keys or 0 < row.made_at <= confirmed_at


async def recertify(
    tx: Transaction,
    registrar: Registrar,
    former: Sequence[Chain],
    by: Sequence[str],
    now: datetime,
    change: str = "",
) -> Recertified:
    """former: chains with the keys that were in use. Everybody else joins anew.

    change: the mark of the key's files, for the log.
    """
    known = await _confirmed(tx)
    devices, keys, left_out = 0, 0, []
    for device in await members.all_devices(tx):
        if device.certificate and not device.revoked_at:
            held = _held(former, device.certificate, Use.DEVICE, now)
            if held is None or device.kid not in known.devices:
                left_out.append(device.kid)
                await joining.revoke(tx, device.kid, " ".join(by), NEVER, now)
            else:
                token = registrar.again(held, now)
                await joining.certify_device(tx, device.device_id, token, list(held.confirmed_by))
                devices += 1
        for row in await members.keys_on_device(tx, device.device_id):
            if not row.certificate or row.ended_at:
                continue
            held = _held(former, row.certificate, Use.PERSON, now)
            if held is None or not known.knows(row, device.kid):
                left_out.append(row.kid)
                await joining.revoke(tx, row.kid, " ".join(by), NEVER, now)
                continue
            await joining.certify_key(tx, row.kid, registrar.again(held, now))
            keys += 1
    more, unknown = await _passkeys(tx, registrar, former, known, by, now)
    keys, left_out = keys + more, [*left_out, *unknown]
    count = {"devices": devices, "keys": keys, "left_out": len(left_out)}
    await log.append(
        tx, now, Entry("people_key.changed", " ".join(by), detail={**count, "change": change})
    )
    return Recertified(devices, keys, tuple(left_out))


async def _passkeys(
    tx: Transaction,
    registrar: Registrar,
    former: Sequence[Chain],
    known: _Confirmed,
    by: Sequence[str],
    now: datetime,
) -> tuple[int, list[str]]:
    """How many were certified anew, and the kids of those that were not."""
    count, left_out = 0, []
    for row in await passkeys.certified(tx):
        if row.ended_at:
            continue
        held = _held(former, row.certificate, Use.PASSKEY, now)
        if held is None or row.kid not in known.keys:
            left_out.append(row.kid)
            await passkeys.end(tx, row.kid, " ".join(by), NEVER, now)
        else:
            await passkeys.certify(tx, row.kid, registrar.again(held, now))
            count += 1
    return count, left_out


def _held(former: Sequence[Chain], token: str, use: Use, now: datetime) -> Certificate | None:
    for chain in former:
        try:
            return chain.member(token, use, now)
        except Refused:
            continue
    return None


async def _confirmed(tx: Transaction) -> _Confirmed:
    rows = await tx.fetch(
        "SELECT kind, at, subject, detail FROM records"
        " WHERE kind IN ('join.confirmed', 'key.certified', 'passkey.certified')"
        " ORDER BY number"
    )
    devices: dict[str, int] = {}
    keys: set[str] = set()
    for kind, at, subject, detail in rows:
        if kind != "join.confirmed":
            keys.add(str(subject))
            continue
        named = json.loads(str(detail)).get("keys")
        keys.update(str(named or "").split())
        devices[str(subject)] = int(at) if named is None else 0
    return _Confirmed(devices, frozenset(keys))
