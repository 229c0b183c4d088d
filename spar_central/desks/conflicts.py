"""Conflicts: what waits for two persons, because another account is registered than was seen."""

from datetime import datetime
from typing import Final

from spar_central.acts.rules import ActKind
from spar_central.clock import from_ms
from spar_central.desks.acts import CONFLICT, asked_about
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.held_now import HeldNow
from spar_central.desks.reading import read
from spar_central.desks.wire import Nothing, RegisteredReply
from spar_central.desks.wire_office import AskedAct, WaitingConflict, WaitingConflictsReply
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.records import enrollments, log
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Storage

MOST: Final = 50
KINDS: Final = [ActKind.ENROLLMENT_KEEP.value, ActKind.ENROLLMENT_RELEASE.value]


class ConflictDesk:
    """For supervisors of the office, at another laptop than the one that captured it."""

    def __init__(self, storage: Storage, admission: EnrollmentAdmission, held_now: HeldNow) -> None:
        self._storage = storage
        self._admission = admission
        self._held_now = held_now

    async def waiting(self, caller: Caller) -> WaitingConflictsReply:
        """Those that who asks may decide. Reading is on record."""
        read(caller.body, Nothing)
        signer, device_id = caller.signer, caller.device.device_id
        async with self._storage.transaction() as tx:
            found = await enrollments.waiting(tx, [signer.office], CONFLICT, MOST + 1)
            hands = await enrollments.touched(tx, (row.enrollment_id for row in found))
            rows = [
                row
                for row in found[:MOST]
                if row.device_id != device_id
                and signer.human not in hands.get(row.enrollment_id, set()) | {row.human}
            ]
            acts = await asked_about(tx, signer.office, KINDS)
            who = (signer.human, device_id, signer.office)
            await log.append(tx, caller.now, Entry("read.conflicts", *who, {"count": len(rows)}))
            asked = await self._held_now.ask(tx, rows, device_id)
        held = await self._held_now.answers(asked)
        shown = tuple(
            self._shown(row, held.get(row.key), acts.get(row.enrollment_id, []), caller.now)
            for row in rows
        )
        return WaitingConflictsReply(shown, len(found) > MOST)

    def _shown(
        self, row: Stored, held: RegisteredReply | None, asked: list[AskedAct], now: datetime
    ) -> WaitingConflict:
        proven = self._admission.proof_of(row, now)
        return WaitingConflict(
            row.token, row.kid, row.sha256, row.revision, row.human, from_ms(row.arrived_at),
            proven[1] if proven is not None else (), held, tuple(asked),
        )  # fmt: skip
