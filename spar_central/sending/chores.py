"""What waits only for time, or for a key that was confirmed meanwhile, is decided again."""

from datetime import timedelta
from typing import Final

from spar_central.admission.policy import Policy
from spar_central.clock import Clock, to_ms
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.records import enrollments, log
from spar_central.records.log import Entry
from spar_central.storage.port import Lock, Storage

MAX_AT_ONCE: Final = 200


async def decide_waiting(
    storage: Storage, admission: EnrollmentAdmission, policy: Policy, clock: Clock
) -> int:
    """How many were admitted. policy: how long a person is given to object."""
    with_code = timedelta(hours=policy.otp_wait_hours)
    notified = timedelta(hours=policy.notice_wait_hours)
    alone = timedelta(hours=policy.self_service_wait_hours)
    async with storage.transaction() as tx:
        await tx.lock(Lock.ADMISSION)
        now = clock()
        rows = await enrollments.ripe(
            tx, to_ms(now - with_code), to_ms(now - notified), to_ms(now - alone), MAX_AT_ONCE
        )
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
