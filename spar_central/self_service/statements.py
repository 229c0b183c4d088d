"""What a person who logged in may see: the registered account, masked, and their changes."""

from datetime import datetime
from typing import Final

from spar_central.admission.decide import Outcome
from spar_central.clock import Clock, from_ms
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import GRACE_S, RegistryQuestions
from spar_central.errors import Refused
from spar_central.mappers.comparing import held_key
from spar_central.mappers.port import Held
from spar_central.mappers.sending import State
from spar_central.notices.objecting import OBJECTED
from spar_central.records import enrollments, log, notices, sendings, slips
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.records.sendings import Sending
from spar_central.self_service.masking import masked
from spar_central.self_service.wire import (
    ChangeProgress,
    PersonChange,
    PersonStatement,
    RegisteredThrough,
)
from spar_central.settings import Mapper
from spar_central.storage.port import Storage
from spar_central.trust import jws
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import SELF_SERVICE, Enrollment, Operation
from spar_central.trust.login import LoginToken

MAX_CHANGES: Final = 50


class Statements:
    """mapper: None where nothing is sent, and so nothing can be known."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        mapper: Mapper | None,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._admission = admission
        self._mapper = mapper
        self._clock = clock
        self._questions = RegistryQuestions(storage, clock)

    async def of(self, login: LoginToken, token: str) -> PersonStatement:
        """token: the signed one, which the sender verifies anew."""
        key = self._admission.psut_key(login.psut)
        async with self._storage.transaction() as tx:
            rows = await enrollments.of_person(tx, key, MAX_CHANGES)
            sent = await sendings.of(tx, (row.enrollment_id for row in rows))
            numbers = await slips.of_enrollments(tx, (row.enrollment_id for row in rows))
            frozen = bool(await notices.frozen(tx, [key]))
        changes = tuple(
            self._shown(row, sent.get(row.key), numbers.get(row.enrollment_id, "")) for row in rows
        )
        try:
            held = await self.held(login, token)
        except Refused as error:
            if not error.code.startswith("mapper."):
                raise
            return PersonStatement(known=False, frozen=frozen, changes=changes)
        return PersonStatement(
            readable=held.readable, account=masked(held.fa), version=version_of(held),
            since=held.since, through=_through(held, rows), frozen=frozen,
            changes=changes, expires=noon_of(held.expires), ended=bool(held.grace_until),
            grace_until=noon_of(held.grace_until), account_end=held.account_end,
            can_renew=self._can_renew(held),
            said=held.bank_state, said_at=held.tested_at,
        )  # fmt: skip

    async def held(self, login: LoginToken, token: str) -> Held:
        """What is registered now. On record. Raises Refused ``mapper.…``."""
        if self._mapper is None:
            raise Refused("mapper.off")
        async with self._storage.transaction() as tx:
            reading_id = await self._questions.put(tx, token, SELF_SERVICE)
            entry = Entry("read.registered", SELF_SERVICE, SELF_SERVICE, login.jti)
            await log.append(tx, self._clock(), entry)
        found = await self._questions.answers((reading_id,), self._mapper.wait_s + GRACE_S)
        held = found.get(reading_id)
        if held is None:
            raise Refused("mapper.away")
        return held

    def _can_renew(self, held: Held) -> bool:
        return self._mapper is not None and self._mapper.extends and bool(held.expires)

    def _shown(self, row: Stored, sent: Sending | None, number: str) -> PersonChange:
        content = jws.unverified(row.token, Enrollment)
        state, effective = _progress(row), None
        if state is ChangeProgress.REGISTERED and sent is not None and sent.registered_at:
            effective = from_ms(sent.registered_at)
        elif sent is not None and row.state is State.QUEUED:
            effective = sent.effective_at
        elif row.codes == ("notice.wait",):
            effective = from_ms(row.waits_until)
        reason = row.codes[0] if row.codes else (sent.code if sent is not None else "")
        return PersonChange(
            row.enrollment_id, Operation(row.operation), state, from_ms(row.arrived_at),
            _of_device(row.device_id), masked(content.fa), effective, reason, number,
        )  # fmt: skip


def version_of(held: Held) -> str:
    """A digest of exactly what is there, also where the mapper counts no versions."""
    return sha256_hex(f"{held_key(held)}\0{held.version}".encode())[:32]


def noon_of(day: str) -> datetime | None:
    """The middle of an ISO date in UTC, which is that day in nearly every place; None for ""."""
    return datetime.fromisoformat(f"{day}T12:00:00+00:00") if day else None


def _progress(row: Stored) -> ChangeProgress:
    if OBJECTED in row.codes:
        return ChangeProgress.OBJECTED
    if row.state is State.REGISTERED:
        return ChangeProgress.REGISTERED
    if row.outcome is Outcome.REFUSED or row.state is State.RETURNED or row.returned:
        return ChangeProgress.REFUSED
    return ChangeProgress.CHECKING if row.outcome is Outcome.WAITS else ChangeProgress.SENDING


def _of_device(device_id: str) -> RegisteredThrough:
    return RegisteredThrough.PORTAL if device_id == SELF_SERVICE else RegisteredThrough.OFFICE


def _through(held: Held, rows: list[Stored]) -> RegisteredThrough:
    """By the newest of our own that registered exactly what is there."""
    for row in rows:
        if row.state is State.REGISTERED and row.account_key == held_key(held):
            return _of_device(row.device_id)
    return RegisteredThrough.OTHER
