"""Who is frozen here is frozen at the registry, too: told until it has it."""

from datetime import timedelta
from typing import Final

from spar_central.clock import Clock, to_ms
from spar_central.errors import Refused
from spar_central.mappers.freezing import PersonFreezer
from spar_central.mappers.port import MapperRefuses, MapperRejects, MapperSilent
from spar_central.records import enrollments, freezes, log
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Storage
from spar_central.trust.login import psut_in

AT_ONCE: Final = 20
AGAIN: Final = timedelta(minutes=15)
"""After a refusal, as of somebody who has no account there yet."""

REASON: Final = "the office stopped it after a complaint"
"""What the registry's operators read: no word that anybody typed leaves the center."""

UNKNOWN: Final = "no proof"
"""Nothing here says under which id the registry knows the person."""


async def freeze_at_registry(storage: Storage, freezer: PersonFreezer, clock: Clock) -> int:
    """How many the registry has now that it did not have before.

    Raises MapperAway; whatever else it says to one stops no other.
    """
    async with storage.transaction() as tx:
        waiting = await freezes.untold(tx, to_ms(clock() - AGAIN), AT_ONCE)
    done = 0
    for psut_key in waiting:
        async with storage.transaction() as tx:
            known = await enrollments.of_person(tx, psut_key, AT_ONCE)
        answer = await _tell(freezer, known)
        async with storage.transaction() as tx:
            await freezes.note_told(tx, psut_key, answer, clock())
            subject = known[0].enrollment_id if known else ""
            kind = "person.not_frozen_at_registry" if answer else "person.frozen_at_registry"
            entry = Entry(kind, "center", "", subject, {"code": answer})
            await log.append(tx, clock(), entry)
        done += not answer
    return done


async def _tell(freezer: PersonFreezer, known: list[Stored]) -> str:
    """Nothing once it is frozen there, else why not."""
    try:
        psut = next(psut_in(row.attestation) for row in known if row.attestation)
    except (StopIteration, Refused):
        return UNKNOWN
    try:
        await freezer.freeze(psut, REASON)
    except (MapperRefuses, MapperRejects, MapperSilent) as error:
        return error.code or type(error).__name__
    return ""
