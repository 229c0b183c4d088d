"""Two persons open the vault of a laptop on which nobody can sign in any more. It goes on record.

What is opened is data: the keys of people who worked there stay closed for ever.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from joserfc.jwk import OKPKey

from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import log, standing
from spar_central.records.log import Entry
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Chain, Role, Use, check_dates
from spar_central.trust.keys import sealing_key, words
from spar_central.trust.recovery import (
    RecoveryAnswer,
    RecoveryRequest,
    open_slot,
    read_request,
    sealed_master,
    sign_answer,
)


@dataclass(frozen=True, slots=True)
class Recovery:
    """What two persons ask for. told_words: of the laptop's key, as its screen shows them.

    staff_number: of the supervisor or administrator who may sign in then.
    """

    request: str
    told_words: str
    staff_number: str
    by: Sequence[str]


async def open_recovery(
    tx: Transaction,
    asked: Recovery,
    registrar: Registrar,
    chain: Chain,
    recovery: OKPKey,
    now: datetime,
) -> str:
    """The signed answer for the laptop; its entry of the log is made. Raises Refused."""
    device = await standing.working_device(
        tx, jws.unverified(asked.request, RecoveryRequest).device_id
    )
    request = read_request(asked.request, device.key)
    certificate = chain.member(device.certificate, Use.DEVICE, now)
    check_dates(certificate, now)
    if certificate.sealing is None or certificate.kid != device.kid:
        raise Refused("certificate.use", "device")
    if asked.told_words.lower().replace("-", " ").split() != words(device.kid).split():
        raise Refused("recovery.words")
    name, role = await _next_person(tx, asked.staff_number, device.office)
    await check_vouchers(tx, asked.by, OF_OTHERS, frozenset({asked.staff_number}))
    by = tuple(sorted(set(asked.by)))
    answer = RecoveryAnswer(
        device.device_id,
        hashlib.sha256(asked.request.encode()).hexdigest(),
        sealed_master(open_slot(request, recovery), sealing_key(certificate.sealing)),
        asked.staff_number,
        name,
        role,
        now,
        by,
    )
    entry = Entry("recovery.opened", " ".join(by), device.device_id, asked.staff_number)
    await log.append(tx, now, entry)
    return sign_answer(answer, registrar.key)


async def refuse_recovery(
    tx: Transaction, asked: Recovery, refused: Refused, now: datetime
) -> None:
    """Who tried, and why not, on record."""
    try:
        device_id = jws.unverified(asked.request, RecoveryRequest).device_id
    except Refused:
        device_id = ""
    kind, who = f"refused.{refused.code}", " ".join(sorted(set(asked.by)))
    await log.append(tx, now, Entry(kind, who, device_id, asked.staff_number))


async def _next_person(tx: Transaction, staff_number: str, office: str) -> tuple[str, Role]:
    """Name and role of who may sign in then: somebody who can let the others in."""
    rows = await tx.fetch(
        "SELECT name, role, office FROM people WHERE staff_number = $1 AND ended_at = 0",
        staff_number,
    )
    if not rows:
        raise Refused("person.unknown")
    name, role, of = str(rows[0][0]), Role(str(rows[0][1])), str(rows[0][2])
    if role is Role.AGENT:
        raise Refused("person.role", "a supervisor or administrator is needed")
    if of != office:
        raise Refused("person.office")
    return name, role
