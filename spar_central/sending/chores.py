"""What waits only for time, or for a key that was confirmed meanwhile, is decided again."""

from typing import Final

from spar_central.clock import Clock, to_ms
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.records import enrollments, log
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Storage

MAX_AT_ONCE: Final = 200


async def decide_waiting(storage: Storage, admission: EnrollmentAdmission, clock: Clock) -> int:
    """How many were admitted."""
    async with storage.transaction() as tx:
        await tx.lock(Lock.ADMISSION)
        now = clock()
        rows = await enrollments.ripe(tx, to_ms(now), MAX_AT_ONCE)
        if not rows:
            return 0
        answers = await admission.decide_again(tx, rows, now)
        entries = [
            Entry(
                "enrollment.decided", "center", "", row.enrollment_id,
                {"outcome": answer.verdict.outcome.value, "codes": " ".join(answer.verdict.codes)},
            )
            for row, answer in zip(rows, answers, strict=True)
        ]  # fmt: skip
        await log.append(tx, now, *entries)
    return sum(not answer.verdict.codes for answer in answers)
