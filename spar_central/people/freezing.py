"""A person's mapping is left alone after a complaint: one may stop it, two let it go on."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import enrollments, freezes, log, notices
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Transaction

STILL_THERE: Final = "person.still_frozen_at_registry"
"""Only two operators of the registry lift it there: stands in the timeline until they were told."""


async def freeze(tx: Transaction, enrollment_id: str, by: str, reason: str, now: datetime) -> bool:
    """Nothing more is written for the person of this enrollment. False when it was so before."""
    await tx.lock(Lock.ADMISSION)
    row = await _of(tx, enrollment_id)
    await check_vouchers(tx, [by], 1)
    is_new = await notices.freeze(tx, row.psut_key, by, reason, now)
    if is_new:
        detail = {"reason": reason}
        entry = Entry("person.frozen", by, row.device_id, enrollment_id, detail)
        await log.append(tx, now, entry)
    return is_new


async def unfreeze(
    tx: Transaction,
    admission: EnrollmentAdmission,
    enrollment_id: str,
    by: Sequence[str],
    now: datetime,
) -> int:
    """Two who did not touch the enrollment; what waited is decided. How many that were."""
    await tx.lock(Lock.ADMISSION)
    row = await _of(tx, enrollment_id)
    hands = (await enrollments.touched(tx, {enrollment_id})).get(enrollment_id, set())
    await check_vouchers(tx, by, OF_OTHERS, frozenset(hands | {row.human}))
    before = await freezes.of_person(tx, row.psut_key)
    if not await notices.unfreeze(tx, row.psut_key):
        raise Refused("person.not_frozen")
    waiting = await enrollments.frozen_of(tx, row.psut_key)
    if waiting:
        await admission.decide_again(tx, waiting, now)
    who = " ".join(sorted(set(by)))
    await log.append(tx, now, Entry("person.unfrozen", who, row.device_id, enrollment_id))
    if before is not None and before.told_at:
        still = Entry(STILL_THERE, "center", row.device_id, enrollment_id)
        await log.append(tx, now, still)
    return len(waiting)


async def _of(tx: Transaction, enrollment_id: str) -> Stored:
    found = enrollments.newest(await enrollments.revisions(tx, {enrollment_id}))
    row = found.get(enrollment_id)
    if row is None or not row.psut_key:
        raise Refused("review.unknown")
    return row
