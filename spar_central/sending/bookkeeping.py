"""The transactions of the sender: what is written down before and after each word to the mapper.

Each batch has a lease of its own name. Whoever comes back after the lease was taken by another
writes nothing: that one settles it.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

import msgspec

from spar_central import traces
from spar_central.admission.decide import Outcome
from spar_central.admission.evidence import Registered
from spar_central.clock import Clock, to_ms
from spar_central.enrollments.admit import Answer, EnrollmentAdmission
from spar_central.mappers.comparing import held_key, holds_ours, is_as_before, next_op
from spar_central.mappers.port import Held, MapperOrder, Op
from spar_central.mappers.sending import Event, State, advance, next_reading
from spar_central.records import enrollments, kept_traces, log, notices, sendings
from spar_central.records.enrollments import Key, Stored
from spar_central.records.log import Entry
from spar_central.records.sendings import Sending
from spar_central.settings import Mapper
from spar_central.storage.port import Lock, Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.accounts import BankAccount
from spar_central.trust.attestation import Attestation
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.login import LoginProof, psut_in

CONFLICT = "registered.conflict"
STOPS = frozenset({"device.held"})
"""What keeps back even an enrollment whose account is registered already."""


@dataclass(frozen=True, slots=True, repr=False)
class Leased:
    """One enrollment that is ours for a while, with what it says of itself.

    trace: of the request that brought it, "" where nobody traces.
    """

    row: Stored
    sending: Sending
    by: str
    trace: str = ""

    @property
    def psut(self) -> str:
        """The person, as the proof names them; it is verified before anything is sent."""
        return psut_in(self.row.attestation)

    @property
    def enrollment(self) -> Enrollment:
        """As it was signed, with the account a reviewer named; verified before it is sent."""
        signed = jws.unverified(self.row.token, Enrollment)
        if not self.row.settled:
            return signed
        account = msgspec.json.decode(self.row.settled, type=BankAccount)
        return msgspec.structs.replace(signed, fa=account)


@dataclass(frozen=True, slots=True, repr=False)
class Claimed:
    """Written down as being sent."""

    leased: Leased
    op: Op
    order: MapperOrder


@dataclass(frozen=True, slots=True, repr=False)
class Change:
    """One event of an enrollment, to be written down. held: as the mapper was just found."""

    leased: Leased
    event: Event
    held: Held | None = None
    code: str = ""
    mapper_code: str = ""
    due_in_s: float = 0.0
    failed_alone: int | None = None


LOOK_AGAIN: Final = timedelta(hours=6)
"""At what waits at the registry: its operators may refuse it meanwhile."""


class Bookkeeping:
    """clock: also decides when a lease is over, so processes share the computer's time."""

    def __init__(
        self, storage: Storage, admission: EnrollmentAdmission, settings: Mapper, clock: Clock
    ) -> None:
        self._storage = storage
        self._admission = admission
        self._settings = settings
        self._clock = clock

    async def take_due(self, most: int, only: Sequence[Key] | None = None) -> list[Leased]:
        """Admitted ones that may be sent now. only: of these, whatever their time."""
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            if only is None:
                rows = await sendings.due(tx, self._clock(), most)
            else:
                rows = await self._queued_of(tx, only)
            return await self._lease(tx, rows)

    async def _queued_of(self, tx: Transaction, only: Sequence[Key]) -> list[Stored]:
        found = await enrollments.revisions(tx, (key[0] for key in only))
        known = await sendings.of(tx, (key[0] for key in only))
        now = to_ms(self._clock())
        return [
            found[key]
            for key in only
            if key in found
            and found[key].state is State.QUEUED
            and (key not in known or known[key].lease_until <= now)
        ]

    async def take_doubts(self, most: int) -> list[Leased]:
        """What had no answer, and what a sender left that is silent; now ours to ask about."""
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            rows = await sendings.in_doubt(tx, self._clock(), most)
            leased = await self._lease(tx, rows)
            lapsed = [one for one in leased if one.row.state is State.SENDING]
            after = await self._write(tx, [Change(one, Event.LAPSE) for one in lapsed])
        moved = {one.row.key: one for one in after}
        return [replace(moved.get(one.row.key, one), trace=one.trace) for one in leased]

    async def _lease(self, tx: Transaction, rows: Sequence[Stored]) -> list[Leased]:
        by = str(uuid.uuid4())
        until = self._clock() + timedelta(seconds=self._settings.lease_s)
        taken = await sendings.lease(tx, rows, by, until)
        ids = (row.enrollment_id for row in rows)
        came_in = await kept_traces.of(tx, ids) if traces.are_on() else {}
        return [Leased(row, taken[row.key], by, came_in.get(row.key, "")) for row in rows]

    async def give_back(self, batch: Sequence[Leased], due_in_s: float) -> None:
        """What of them is still ours is nobody's; later."""
        due = to_ms(self._clock() + timedelta(seconds=due_in_s))
        async with self._storage.transaction() as tx:
            for by in sorted({one.by for one in batch}):
                await sendings.give_back(tx, by, due)

    async def renew(self, batch: Sequence[Claimed]) -> list[Claimed]:
        """Those that are still ours, for a whole lease from now."""
        until = to_ms(self._clock() + timedelta(seconds=self._settings.lease_s))
        async with self._storage.transaction() as tx:
            keys = [one.leased.row.key for one in batch]
            mine = await sendings.still_mine(tx, keys, batch[0].leased.by, until)
        return [one for one in batch if one.leased.row.key in mine]

    async def postpone(self, one: Leased, due_in_s: float, failed_alone: int) -> None:
        """Later; it failed alone once more. Another's is left alone."""
        due = to_ms(self._clock() + timedelta(seconds=due_in_s))
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            fresh = await self._fresh(tx, one)
            if fresh is not None:
                later = replace(
                    fresh.sending, lease_until=0, lease_by="", due_at=due,
                    failed_alone=failed_alone,
                )  # fmt: skip
                await sendings.save(tx, [later])

    async def refuse_alone(self, one: Leased, change: Change) -> None:
        """It comes back; unless somebody else has taken it meanwhile."""
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.SENDING)
            fresh = await self._fresh(tx, one)
            if fresh is not None and fresh.row.state is State.QUEUED:
                await self._write(tx, [replace(change, leased=fresh)])

    async def _fresh(self, tx: Transaction, one: Leased) -> Leased | None:
        """As it stands now; None when it is another's."""
        key = one.row.key
        row = (await enrollments.revisions(tx, [key[0]]))[key]
        sending = (await sendings.of(tx, [key[0]]))[key]
        return Leased(row, sending, one.by) if sending.lease_by in {"", one.by} else None

    async def claim(self, batch: Sequence[Leased], held: Mapping[str, Held]) -> list[Claimed]:
        """Decide anew under the lock of admission, and write down what is about to be sent.

        held: by psut, what the mapper was just found to hold; who is not in it is not claimed.
        """
        asked = [one for one in batch if one.psut in held]
        if not asked:
            return []
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            mine = await self._unchanged(tx, asked)
            there = {one.row.key: held[one.psut] for one in mine}
            await self._void_releases(tx, mine, there)
            registered = {one.row.key: _registered(one, there[one.row.key]) for one in mine}
            answers = await self._admission.decide_sending(
                tx, [one.row for one in mine], registered, self._clock()
            )
            claimed, changes, stopped = [], [], []
            for one, answer in zip(mine, answers, strict=True):
                found = there[one.row.key]
                if _may_go_on(one, answer, found):
                    if holds_ours(one.enrollment, found):
                        changes.append(Change(one, Event.ACK, found))
                    else:
                        claimed.append(
                            _claimed(one, answer, found, self._settings.last_days, self._clock())
                        )
                else:
                    stopped.append((one, answer, found))
            await self._write(tx, changes)
            await self._stop(tx, stopped)
            return await self._write_claims(tx, claimed)

    async def _unchanged(self, tx: Transaction, batch: Sequence[Leased]) -> list[Leased]:
        """Those that are still ours, admitted and queued, as they stand now."""
        mine = await sendings.still_mine(tx, [one.row.key for one in batch], batch[0].by)
        rows = await enrollments.revisions(tx, (one.row.enrollment_id for one in batch))
        return [
            replace(one, row=rows[one.row.key])
            for one in batch
            if one.row.key in mine
            and rows[one.row.key].state is State.QUEUED
            and rows[one.row.key].outcome is Outcome.ADMITTED
        ]

    async def _void_releases(
        self, tx: Transaction, batch: Sequence[Leased], there: Mapping[Key, Held]
    ) -> None:
        """Two persons decided about one account; another one is another decision."""
        for one in batch:
            if one.sending.accepted not in {"", held_key(there[one.row.key])}:
                await enrollments.void_releases(tx, one.row.key, CONFLICT)

    async def _stop(self, tx: Transaction, stopped: Sequence[tuple[Leased, Answer, Held]]) -> None:
        """Not sent: it waits for somebody, or is refused after all."""
        now, lines, entries = self._clock(), [], []
        for one, answer, found in stopped:
            verdict = answer.verdict
            clash = CONFLICT in verdict.codes
            event = Event.CLASH if clash else Event.STOP
            row = replace(
                one.row, outcome=verdict.outcome, codes=verdict.codes, reasons=verdict.reasons,
                state=advance(one.row.state, event),
            )  # fmt: skip
            if not await enrollments.move(tx, row, one.row.state, now):
                continue
            accepted = held_key(found) if clash else one.sending.accepted
            lines.append(_left(one.sending, found, now, accepted=accepted))
            entries.append(_entry(event, one, {"codes": " ".join(verdict.codes)}))
        await sendings.save(tx, lines)
        await log.append(tx, now, *entries)

    async def _write_claims(
        self, tx: Transaction, claimed: Sequence[tuple[Leased, Op, MapperOrder, Held]]
    ) -> list[Claimed]:
        now = self._clock()
        until = to_ms(now + timedelta(seconds=self._settings.lease_s))
        made, entries = [], []
        for one, op, order, found in claimed:
            row = replace(one.row, state=advance(one.row.state, Event.CLAIM))
            if not await enrollments.move(tx, row, one.row.state, now):
                continue
            sending = replace(
                one.sending, reference_id=order.reference_id, operation=op.value, before=found,
                held=found, tries=one.sending.tries + 1, lease_until=until, changed_at=to_ms(now),
            )  # fmt: skip
            made.append(Claimed(Leased(row, sending, one.by), op, order))
            entries.append(_entry(Event.CLAIM, one, {"operation": op.value}))
        await sendings.save(tx, [one.leased.sending for one in made])
        await log.append(tx, now, *entries)
        return made

    async def write(self, changes: Sequence[Change]) -> list[Leased]:
        """The enrollments after their events; those that are another's by now are left out."""
        if not changes:
            return []
        async with self._storage.transaction() as tx:
            mine = await sendings.still_mine(
                tx, [one.leased.row.key for one in changes], changes[0].leased.by
            )
            return await self._write(tx, [one for one in changes if one.leased.row.key in mine])

    async def _write(self, tx: Transaction, changes: Sequence[Change]) -> list[Leased]:
        now, after, entries = self._clock(), [], []
        for change in changes:
            one = change.leased
            state = advance(one.row.state, change.event)
            row = replace(one.row, state=state)
            if change.event is Event.CLASH:
                row = replace(row, outcome=Outcome.WAITS, codes=(CONFLICT,))
            if not await enrollments.move(tx, row, one.row.state, now):
                continue
            after.append(Leased(row, _after(change, state, now), one.by))
            if change.event is Event.ACK and change.held is not None and change.held.expires:
                await notices.keep_for(tx, row.psut_key, change.held.expires)
            entries.append(_entry(change.event, one, {"code": change.code or change.mapper_code}))
        await sendings.save(tx, [one.sending for one in after])
        await log.append(tx, now, *entries)
        return after


def _registered(one: Leased, held: Held) -> Registered:
    """Compared with what was there when it was begun, or what two persons decided about."""
    sending = one.sending
    baseline = sending.accepted or (held_key(sending.before) if sending.before is not None else "")
    clashed = baseline not in {"", held_key(held)}
    return Registered(held.fa, held.readable, clashed, held.version)


def _may_go_on(one: Leased, answer: Answer, held: Held) -> bool:
    """Admitted still; or what it asks for is there already, and nothing else speaks against it."""
    verdict = answer.verdict
    if verdict.outcome is Outcome.ADMITTED:
        return True
    return (
        verdict.outcome is Outcome.WAITS
        and not STOPS & set(verdict.codes)
        and holds_ours(one.enrollment, held)
    )


def last_day_of(enrollment: Enrollment, last_days: Mapping[str, date], now: datetime) -> str:
    """Of its programme, which goes on until then; "" where none is known, or it is over."""
    day = last_days.get(enrollment.programme) or last_days.get("")
    return day.isoformat() if day is not None and day >= now.date() else ""


def _claimed(
    one: Leased, answer: Answer, held: Held, last_days: Mapping[str, date], now: datetime
) -> tuple[Leased, Op, MapperOrder, Held]:
    enrollment, proof = answer.opened.enrollment, answer.opened.proof
    if enrollment is None or proof is None:
        raise ValueError("admitted without a proof")
    op = next_op(enrollment, held)
    names = answer.opened.holder_names
    facts = {
        "agent": one.row.human,
        "device": one.row.device_id,
        "office": one.row.office,
        "enrollment": one.row.enrollment_id,
        "admission": _admission(one),
        **_proof_facts(proof),
    }
    order = MapperOrder(
        _reference(one, op, held), proof.psut, answer.opened.account, held.person_id,
        names[0] if names else "", facts,
        last_day_of(enrollment, last_days, now) if op is not Op.UNLINK else "",
    )  # fmt: skip
    return one, op, order, held


def _proof_facts(proof: Attestation | LoginProof) -> dict[str, str]:
    if isinstance(proof, LoginProof):
        return {"proof": proof.jti, "proof_method": "login"}
    return {"proof": proof.transaction_id, "proof_method": proof.method.value}


def _reference(one: Leased, op: Op, held: Held) -> str:
    """The same for the same order: a registry that knows it by then does it once."""
    sending = one.sending
    same = sending.operation == op.value and is_as_before(sending.before, held)
    return sending.reference_id if same and sending.reference_id else str(uuid.uuid4())


def _admission(one: Leased) -> str:
    """What is admitted, once: this revision, and anew where two persons decided a conflict."""
    accepted = one.sending.accepted
    decided = f".{sha256_hex(accepted.encode())[:16]}" if accepted else ""
    return f"{one.row.enrollment_id}.{one.row.revision}{decided}"


def _left(sending: Sending, held: Held, now: datetime, *, accepted: str) -> Sending:
    return replace(
        sending, lease_until=0, lease_by="", held=held, accepted=accepted, changed_at=to_ms(now)
    )


def _after(change: Change, state: State, now: datetime) -> Sending:
    """The same row after an event. A doubt stays ours: it is asked about at once."""
    sending = replace(change.leased.sending, changed_at=to_ms(now), code="", mapper_code="")
    if state is not State.IN_DOUBT:
        sending = replace(sending, lease_until=0, lease_by="")
    if change.held is not None:
        sending = replace(sending, held=change.held)
    due = to_ms(now + timedelta(seconds=change.due_in_s)) if change.due_in_s else 0
    if change.event is Event.DEFER and change.mapper_code == sendings.WAITS:
        due = to_ms(_look_again(change.held, now))
        sending = replace(sending, mapper_code=sendings.WAITS)
    sending = replace(sending, due_at=due)
    if change.failed_alone is not None:
        sending = replace(sending, failed_alone=change.failed_alone)
    if change.event in {Event.LOSE, Event.LAPSE}:
        first = next_reading(now, 0)
        sending = replace(
            sending, lost_at=sending.lost_at or to_ms(now), readings=0,
            read_at=to_ms(first) if first is not None else 0,
        )  # fmt: skip
    if change.event is Event.ACK:
        sending = replace(sending, registered_at=to_ms(now))
    if change.event is Event.CLASH and change.held is not None:
        sending = replace(sending, accepted=held_key(change.held))
    if change.event is Event.REFUSE:
        sending = replace(sending, code=change.code, mapper_code=change.mapper_code)
    return sending


def _look_again(held: Held | None, now: datetime) -> datetime:
    """When what waits at the registry is asked about: at its time, and now and then before."""
    until = held.pending_until if held is not None else None
    soonest, latest = now + timedelta(minutes=1), now + LOOK_AGAIN
    return latest if until is None else max(soonest, min(until, latest))


def _entry(event: Event, one: Leased, detail: Mapping[str, str]) -> Entry:
    named: dict[str, str | int] = {key: value for key, value in detail.items() if value}
    named["revision"] = one.row.revision
    return Entry(f"sending.{event}", "center", one.row.device_id, one.row.enrollment_id, named)
