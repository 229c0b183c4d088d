"""A person says that they did not ask for it: by the code of their notice, wherever it is told."""

from datetime import datetime

from spar_central.errors import Refused
from spar_central.notices.codes import hash_of
from spar_central.records import log, notices
from spar_central.records.log import Entry
from spar_central.storage.port import Transaction


async def object_by_code(
    tx: Transaction, person_secret: bytes, code: str, by: str, now: datetime
) -> str:
    """The enrollment's id. From now on admission refuses it; the notifier does what follows.

    by: who wrote it down: a staff number, or ``person`` where they did it themselves. Raises
    Refused ``notice.code``. Whoever asks strangers for codes must count wrong ones.
    """
    found = await notices.object_to(tx, hash_of(person_secret, code), by, now)
    if found is None:
        raise Refused("notice.code")
    (enrollment_id, _), is_first = found
    if is_first:
        await log.append(tx, now, Entry("notice.objected", by, "", enrollment_id))
    return enrollment_id
