"""Certificates for keys that second persons vouched for, and new ones before the old ones end.

It runs where the people-and-devices key is, and believes no row: each confirmation is verified
with the confirmer's own certificate.
"""

from datetime import datetime, timedelta

from spar_central.acts.rules import needed_for_key
from spar_central.admission.evidence import DeviceState, Signer
from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.records import joining, log, members
from spar_central.records.log import Entry
from spar_central.records.members import KeyRow
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Chain, Role, Use
from spar_central.trust.joining import Confirmation
from spar_central.trust.jws import Typ


async def certify_waiting(
    tx: Transaction,
    registrar: Registrar,
    chain: Chain,
    now: datetime,
    offices: tuple[str, ...] = (),
) -> list[str]:
    """The kids that have a certificate now. offices: whose people vouch beside the own ones."""
    made = []
    for row in await members.uncertified_keys(tx, ""):
        if row.ended_at:
            continue
        by = await _vouchers(tx, row, chain, now, offices)
        if len(by) < needed_for_key(row.role):
            continue
        await joining.certify_key(tx, row.kid, registrar.person(row, by, now))
        await log.append(tx, now, Entry("key.certified", " ".join(by), row.device_id, row.kid))
        made.append(row.kid)
    return made


async def _vouchers(
    tx: Transaction, row: KeyRow, chain: Chain, now: datetime, offices: tuple[str, ...]
) -> list[str]:
    """Staff numbers of those whose confirmation holds."""
    found = set()
    for token in await joining.confirmations(tx, row.kid):
        try:
            kid = jws.kid_of(token)
            own = (await members.keys(tx, {kid})).get(kid)
            if own is None:
                continue
            confirmation = jws.read(token, Typ.CONFIRMATION, own.key, Confirmation)
            signer = members.signer_of(own, chain, now)
        except Refused:
            continue
        if _counts(confirmation, signer, row, now) and signer.office in {row.office, *offices}:
            found.add(signer.human)
    return sorted(found)


def _counts(confirmation: Confirmation, signer: Signer, row: KeyRow, now: datetime) -> bool:
    meant = (
        confirmation.kid,
        confirmation.person_id,
        confirmation.role,
        confirmation.office,
        confirmation.confirmer,
    )
    return (
        meant == (row.kid, row.person_id, row.role, row.office, signer.person_id)
        and signer.confirmed
        and signer.role is not Role.AGENT
        and signer.starts <= now < signer.ends
        and signer.human != row.human
        and signer.device_id != row.device_id
    )


async def renew(
    tx: Transaction, registrar: Registrar, chain: Chain, now: datetime, days: int
) -> int:
    """Devices and keys in good standing whose certificate ends within ``days``; how many."""
    count = 0
    soon = now + timedelta(days=days)
    for device in await members.all_devices(tx):
        if device.state is not DeviceState.ACTIVE or device.revoked_at:
            continue
        values = chain.member(device.certificate, Use.DEVICE, now)
        if now < values.valid_until < soon:
            token = registrar.again(values, now)
            await joining.certify_device(tx, device.device_id, token, list(values.confirmed_by))
            count += 1
        for key in await members.keys_on_device(tx, device.device_id):
            if not key.certificate or key.ended_at:
                continue
            held = chain.member(key.certificate, Use.PERSON, now)
            if now < held.valid_until < soon:
                await joining.certify_key(tx, key.kid, registrar.again(held, now))
                count += 1
    if count:
        await log.append(tx, now, Entry("certificates.renewed", "center", detail={"count": count}))
    return count
