"""A person says that they did not ask for it: on the portal, or by the code of their notice.

Whatever way it is said: what is not sent stops for good, nothing more is written for this person
until two let it go on, and the office finds it among its signals.
"""

from datetime import datetime
from typing import Final

from spar_central.errors import Refused
from spar_central.notices.codes import hash_of
from spar_central.records import enrollments, log, notices, signals
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Transaction

OBJECTED: Final = "notice.objected"
REASON: Final = "objection"


async def object_by_code(
    tx: Transaction, person_secret: bytes, code: str, by: str, now: datetime
) -> str:
    """The enrollment's id. From now on admission refuses it, which the notifier sees to.

    by: who wrote it down: a staff number, or ``person`` where they did it themselves. Raises
    Refused ``notice.code``. Whoever asks strangers for codes must count wrong ones.
    """
    await tx.lock(Lock.ADMISSION)
    found = await notices.object_to(tx, hash_of(person_secret, code), by, now)
    if found is None:
        raise Refused("notice.code")
    key, is_first = found
    if is_first:
        row = (await enrollments.revisions(tx, [key[0]]))[key]
        await log.append(tx, now, Entry(OBJECTED, by, "", row.enrollment_id))
        await freeze(tx, row, by, now)
    return key[0]


async def freeze(tx: Transaction, row: Stored, by: str, now: datetime) -> None:
    """Under the lock of admission."""
    await signals.note_objection(tx, row.office, row.enrollment_id, now)
    if await notices.freeze(tx, row.psut_key, by, REASON, now):
        detail = {"reason": REASON}
        entry = Entry("person.frozen", by, row.device_id, row.enrollment_id, detail)
        await log.append(tx, now, entry)
