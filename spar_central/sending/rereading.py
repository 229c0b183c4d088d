"""What once had no answer is read again after minutes and the next day.

SPAR has no compare-and-set: a write that was held back on the way can overtake a later one. A
difference is a conflict of the person's newest registered enrollment.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from spar_central.admission.decide import Outcome
from spar_central.clock import Clock, from_ms, to_ms
from spar_central.mappers.comparing import held_key, holds_ours
from spar_central.mappers.port import Held, MapperGateway
from spar_central.mappers.sending import Event, State, advance, next_reading
from spar_central.records import enrollments, log, sendings
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.records.sendings import Sending
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.login import psut_in

UNFINISHED_WAIT: Final = timedelta(minutes=1)
CONFLICT: Final = "registered.conflict"


class Rereading:
    """Beside the sender; it writes nothing to the mapper."""

    def __init__(
        self, storage: Storage, mapper: MapperGateway, lease: timedelta, clock: Clock
    ) -> None:
        self._storage = storage
        self._mapper = mapper
        self._lease = lease
        self._clock = clock

    async def one_pass(self, most: int) -> int:
        """How many were read. Raises MapperError; they are read again after the lease."""
        rows = await self._take(most)
        if not rows:
            return 0
        held = await self._mapper.resolve([_psut(row) for row, _ in rows])
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            for row, sending in rows:
                found = held.get(_psut(row))
                if found is not None:
                    await self._compare(tx, row, sending, found)
        return len(rows)

    async def _take(self, most: int) -> list[tuple[Stored, Sending]]:
        until = to_ms(self._clock() + self._lease)
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            found = await sendings.to_read(tx, self._clock(), most)
            await sendings.put_off_reading(tx, (one.key for one in found), until)
            rows = await enrollments.revisions(tx, (one.enrollment_id for one in found))
        return [(rows[one.key], one) for one in found]

    async def _compare(self, tx: Transaction, row: Stored, sending: Sending, found: Held) -> None:
        """Under the lock of sending: nothing of this person is begun meanwhile."""
        now = self._clock()
        if await sendings.is_open(tx, row.psut_key):
            until = to_ms(now + UNFINISHED_WAIT)
            await sendings.put_off_reading(tx, [sending.key], until)
            return
        newest = await sendings.newest_registered(tx, row.psut_key)
        if newest is None:
            await self._unregistered(tx, row, sending, found)
        elif not holds_ours(jws.unverified(newest.token, Enrollment), found):
            await self._clash(tx, newest, found)
        following = next_reading(from_ms(sending.lost_at), sending.readings + 1)
        known = (await sendings.of(tx, [sending.enrollment_id]))[sending.key]
        later = replace(
            known, readings=sending.readings + 1,
            read_at=to_ms(following) if following is not None else 0,
        )  # fmt: skip
        await sendings.save(tx, [later])

    async def _clash(self, tx: Transaction, newest: Stored, found: Held) -> None:
        now = self._clock()
        row = replace(
            newest, outcome=Outcome.WAITS, codes=(CONFLICT,),
            state=advance(newest.state, Event.CLASH),
        )  # fmt: skip
        if not await enrollments.move(tx, row, State.REGISTERED, now):
            return
        known = (await sendings.of(tx, [newest.enrollment_id])).get(newest.key)
        sending = known or Sending(*newest.key)
        await sendings.save(
            tx, [replace(sending, held=found, accepted=held_key(found), changed_at=to_ms(now))]
        )
        entry = Entry("sending.overtaken", "center", newest.device_id, newest.enrollment_id)
        await log.append(tx, now, entry)

    async def _unregistered(
        self, tx: Transaction, row: Stored, sending: Sending, found: Held
    ) -> None:
        """It was stopped after a try without an answer: told when that try arrived late."""
        before = sending.before
        if before is not None and held_key(before) != held_key(found):
            entry = Entry("sending.late_write", "center", row.device_id, row.enrollment_id)
            await log.append(tx, self._clock(), entry)


def _psut(row: Stored) -> str:
    return psut_in(row.attestation)
