"""This was not me: said by who is logged in, or by the code of a notice without a login."""

from typing import Final

from spar_central.clock import Clock
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.mappers.sending import State
from spar_central.notices import objecting
from spar_central.notices.objecting import OBJECTED
from spar_central.records import counts, enrollments, log
from spar_central.records.counts import Counter, span_of
from spar_central.records.log import Entry
from spar_central.self_service.wire import CodeObjection, Objection
from spar_central.storage.port import Lock, Storage
from spar_central.trust.enrollment import SELF_SERVICE
from spar_central.trust.login import LoginToken

HOUR_S: Final = 3600
WRONG_PER_HOUR: Final = 1_000
"""Codes that are nobody's, of all who ask. A code has 50 bits; the portal counts by address."""

PERSON: Final = "person"


class Objections:
    """person_secret: the codes of notices are keyed with it."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        person_secret: bytes,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._admission = admission
        self._secret = person_secret
        self._clock = clock

    async def by_login(self, login: LoginToken, asked: Objection) -> bool:
        """True when it was not sent yet. Raises Refused ``change.unknown``."""
        now, key = self._clock(), self._admission.psut_key(login.psut)
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            found = enrollments.newest(await enrollments.revisions(tx, [asked.reference]))
            row = found.get(asked.reference)
            if row is None or row.psut_key != key:
                raise Refused("change.unknown")
            stopped = row.state in {State.NOT_ADMITTED, State.QUEUED}
            stopped = stopped and await enrollments.stop_for_person(tx, row, OBJECTED, now)
            detail = {"stopped": int(stopped)}
            entry = Entry(OBJECTED, SELF_SERVICE, row.device_id, row.enrollment_id, detail)
            await log.append(tx, now, entry)
            await objecting.freeze(tx, row, SELF_SERVICE, now)
        return stopped

    async def by_code(self, asked: CodeObjection) -> None:
        """Raises Refused ``notice.code``, or ``web.too_often`` after many wrong ones."""
        now = self._clock()
        wrong = Counter("intake.codes", "wrong", span_of(now, HOUR_S))
        async with self._storage.transaction() as tx:
            if (await counts.counts_of(tx, [wrong]))[wrong] >= WRONG_PER_HOUR:
                raise Refused("web.too_often")
        try:
            async with self._storage.transaction() as tx:
                await objecting.object_by_code(tx, self._secret, asked.code, PERSON, now)
        except Refused as error:
            if error.code == "notice.code":
                async with self._storage.transaction() as tx:
                    await counts.over(tx, [(wrong, WRONG_PER_HOUR)])
            raise
