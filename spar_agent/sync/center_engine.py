"""Hands enrollments to SPAR Central and asks what became of them. Safe to kill at any line.

The center settles every doubt with the mapper itself, and answers the same content the same way:
so what was cut off is asked about, and what never arrived is handed over again.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final, Protocol

from spar_agent.domain.enrollment import Enrollment, Event, State, advance, needs_branch
from spar_agent.domain.moving import is_for_center
from spar_agent.errors import (
    AddressUnsafe,
    IllegalEvent,
    NotAllowed,
    Refused,
    SparError,
)
from spar_agent.errors.central import (
    CenterRefused,
    ConflictKept,
    DeviceHeld,
    IdentityMissing,
    NotTaken,
    PersonUnconfirmed,
    PersonWarned,
    RegistryDecides,
    TwoMustDecide,
    WaitsForReview,
)
from spar_agent.ports.center import (
    KEPT,
    REVIEW_MISSING,
    CenterAnswer,
    CenterGateway,
    CenterState,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import Traffic
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.halves import Blame, Halves, alone_wait_s
from spar_agent.sync.report import OF_THIS_COMPUTER, PassReport, network_status_of

log = logging.getLogger(__name__)

BATCH: Final = 100
ASKED_ABOUT: Final = (State.IN_DOUBT, State.IN_REVIEW, State.CONFLICT)
"""States about which the center is asked, where it was signed for one."""
ASK_AGAIN_S: Final = 5.0
"""The center sends what it admitted within seconds; then it is asked less and less often."""
REGISTRY_WAITS: Final = "registry.waits"
"""The center's word for what the registry has, and carries out later."""
AT_CENTER: Final = "center"
"""Who chose a branch, where a reviewer at the center did. Stored on disk: never rename it."""
WAITING_S: Final = 600.0
"""A person must decide: that takes minutes at least."""
WAITS: Final = MappingProxyType(
    {
        "device.held": DeviceHeld,
        "person.pending": PersonUnconfirmed,
        "proof.missing": IdentityMissing,
        REVIEW_MISSING: WaitsForReview,
        "notice.missing": PersonWarned,
        "notice.wait": PersonWarned,
    }
)
"""Why something waits, as the agent reads it; budgets and the like are for two persons."""
REFUSES: Final = MappingProxyType(
    {
        "enrollment.account": AddressUnsafe,
        "person.role": NotAllowed,
        "mapper.refused": Refused,
        "mapper.account": AddressUnsafe,
    }
)


Outcome = Callable[[Enrollment, CenterAnswer | None], list[EnrollmentChange]]
"""What an answer of the center, or that it has none, makes of a row."""


class Contact(Protocol):
    """Certificates, office files, orders: renewed now and then. Raises as CenterGateway."""

    async def renew(self) -> None:
        """When it is time; a call more costs nothing."""
        ...


class CenterEngine:
    """One pass at a time: a SyncPass for an office with a center."""

    def __init__(
        self,
        store: EnrollmentStore,
        center: CenterGateway,
        contact: Contact,
        clock: Clock,
        jitter: Callable[[], float],
    ) -> None:
        self._store = store
        self._center = center
        self._contact = contact
        self._clock = clock
        self._jitter = jitter
        self._counts: dict[Event, int] = {}
        self._asked: dict[str, int] = {}
        self._blame = Blame(center)
        self._asking: Halves[str] = Halves(BATCH, self._blame)
        self._handing: Halves[Enrollment] = Halves(BATCH, self._blame)

    async def one_pass(self, on_progress: Callable[[], None] | None = None) -> PassReport:
        """Ask about what is there, hand over what is due. Stops at what would meet every item.

        Raises what is wrong with this computer itself, such as DiskFull.
        """
        self._counts = {}
        self._blame.begin_pass()
        self._asking.begin_pass()
        self._handing.begin_pass()
        try:
            await self._contact.renew()
            asked = await self._ask(on_progress)
            asked = await self._hand_over(on_progress) or asked
            if not asked:
                await self._center.ping()
        except OF_THIS_COMPUTER:
            raise  # no word about the network: the schedule writes it down
        except SparError as error:
            return self._report(error)
        return self._report(None)

    def take_answers(self, answers: Mapping[str, CenterAnswer]) -> int:
        """What a receipt says of rows that are here, as if the center had just answered.

        How many it is about; an answer to other content than was signed last counts for nothing.
        """
        ids, taken = list(answers), 0
        for at in range(0, len(ids), BATCH):
            found = self._store.those(ids[at : at + BATCH])
            rows = [row for row in found if _is_about(answers[row.enrollment_id], row)]
            self._record(rows, answers, self._from_receipt)
            taken += len(rows)
        return taken

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return self._center.traffic()

    async def _ask(self, on_progress: Callable[[], None] | None) -> bool:
        """What was cut off, what is in progress, what waits for a person: when it is due.

        Each batch is read when its turn comes: all rows of a full queue at once are much memory.
        """
        now = self._clock.now()
        while cut_off := self._store.in_states([State.SENDING], BATCH):
            self._save([_moved(row, Event.LOSE, now, detail="cut off") for row in cut_off])
        due = self._store.signed_due(ASKED_ABOUT, now)
        for at in range(0, len(due), BATCH):
            batch = due[at : at + BATCH]
            alone = await self._asking.send(batch, self._center.answers, self._take_settled)
            errors = dict(alone)
            blamed = [(row, errors[row.enrollment_id]) for row in self._store.those(list(errors))]
            now = self._clock.now()
            for row, error in await self._blamed(blamed):
                later = now + self._until_alone(row, error)
                self._save([_postponed(row, later, NotTaken.code, error.code)])
            if on_progress is not None:
                on_progress()
        return bool(due)

    def _take_settled(self, asked: Sequence[str], found: Mapping[str, CenterAnswer]) -> None:
        rows = [row for row in self._store.those(asked) if row.state in ASKED_ABOUT]
        self._record(rows, found, self._settled)  # without those opened meanwhile

    async def _blamed(
        self, alone: Sequence[tuple[Enrollment, SparError]]
    ) -> Sequence[tuple[Enrollment, SparError]]:
        """``alone`` where the center answers otherwise; raises where it does not, or may not."""
        if alone:
            row, error = alone[0]
            await self._blame.settle(row.enrollment_id, error, failed_before=_failed_alone(row))
        for row, error in alone:
            log.info("the center fails at one: %s (%s)", row.enrollment_id, error)
        return alone

    def _until_alone(self, row: Enrollment, error: SparError) -> timedelta:
        wait_s = alone_wait_s(row.delivery.tries, error, jitter=self._jitter())
        return timedelta(seconds=wait_s)

    def _record(
        self, rows: Sequence[Enrollment], answers: Mapping[str, CenterAnswer], outcome: Outcome
    ) -> None:
        """Write down the ``outcome`` of each of ``rows``, all in one transaction.

        Where one cannot be, each is written by itself, so that the others keep theirs; then it is
        raised.
        """
        outcomes: list[list[EnrollmentChange]] = []
        fault: SparError | None = None
        for row in rows:
            try:
                outcomes.append(outcome(row, answers.get(row.enrollment_id)))
            except SparError as error:
                fault = error
        try:
            self._save([step for steps in outcomes for step in steps])
        except IllegalEvent:
            fault = self._save_each(outcomes)
        if fault is not None:
            raise fault

    def _save_each(self, outcomes: Sequence[Sequence[EnrollmentChange]]) -> SparError | None:
        """Each in a transaction of its own; the last fault there was."""
        fault: SparError | None = None
        for steps in outcomes:
            try:
                self._save(steps)
            except IllegalEvent as error:
                fault = error
        return fault

    def _from_receipt(self, row: Enrollment, answer: CenterAnswer | None) -> list[EnrollmentChange]:
        if row.state is not State.QUEUED:
            return self._settled(row, answer)
        claimed = _moved(row, Event.CLAIM, self._clock.now())
        return [claimed, *self._taken(claimed.after, answer)]

    def _settled(self, row: Enrollment, answer: CenterAnswer | None) -> list[EnrollmentChange]:
        """What became of a row that the center has, or should have."""
        signed = row.signed
        if row.state is State.CONFLICT:
            return self._settled_conflict(row, answer)
        if answer is None or (signed is not None and answer.sha256 != signed.sha256):
            event = Event.APPROVE if row.state is State.IN_REVIEW else Event.MISS
            error = NotTaken.code if _failed_alone(row) else ""
            return [_moved(row, event, self._clock.now(), error=error, detail="not at the center")]
        row, steps = self._with_branch(row, answer)
        if row.state is State.IN_REVIEW and answer.state is CenterState.WAITING:
            return [*steps, *self._waits(row, answer)]
        if row.state is State.IN_DOUBT and answer.state is CenterState.IN_PROGRESS:
            return [*steps, *self._waits(row, answer)]
        if row.state is State.IN_REVIEW and answer.state is CenterState.REFUSED:
            detail = answer.note or " ".join(answer.codes)
            error = "" if answer.note else refusal_of(answer.codes)
            step = _moved(row, Event.RETURN, self._clock.now(), error=error, detail=detail)
            noted = replace(step.after, note=answer.note or step.after.note)
            return [*steps, replace(step, after=noted)]
        if row.state is State.IN_REVIEW:
            steps += _released(row, self._clock.now())
            row = steps[-1].after
        return [*steps, *self._ended(row, answer)]

    def _settled_conflict(
        self, row: Enrollment, answer: CenterAnswer | None
    ) -> list[EnrollmentChange]:
        """Two persons at the center decide it; until then nothing is done about it here."""
        now = self._clock.now()
        ours = row.signed is not None and answer is not None and answer.sha256 == row.signed.sha256
        if answer is None or not ours or answer.state is CenterState.CONFLICT:
            return [_postponed(row, now + timedelta(seconds=WAITING_S), "")]
        if answer.state is CenterState.REFUSED:
            kept = answer.codes[:1] == (KEPT,)
            error = ConflictKept.code if kept else refusal_of(answer.codes)
            detail = answer.decided or answer.note or " ".join(answer.codes)
            step = _moved(row, Event.RETURN, now, error=error, detail=detail)
            return [replace(step, after=replace(step.after, note=answer.decided))]
        decided = _moved(row, Event.SEND_OURS, now, detail=answer.decided)
        claimed = _moved(decided.after, Event.CLAIM, now)
        return [decided, claimed, *self._ended(claimed.after, answer)]

    async def _hand_over(self, on_progress: Callable[[], None] | None) -> bool:
        sent = False
        started: set[str] = set()
        passed_over: set[str] = set()  # these stay due, and come first again
        while batch := self._next(started, passed_over):
            sent = True
            now = self._clock.now()
            claimed = [_moved(row, Event.CLAIM, now) for row in batch]
            self._save(claimed)
            rows = [step.after for step in claimed]
            await self._submit(rows)
            if on_progress is not None:
                on_progress()
        return sent

    async def _submit(self, rows: Sequence[Enrollment]) -> None:
        """Hand ``rows`` over; what the center fails at alone waits by itself."""
        unanswered = {row.enrollment_id: row for row in rows}

        def take(part: Sequence[Enrollment], answers: Mapping[str, CenterAnswer]) -> None:
            for row in part:
                del unanswered[row.enrollment_id]
            self._record(part, answers, self._taken)

        try:
            alone = await self._handing.send(rows, self._center.submit, take)
            blamed = await self._blamed(alone)
        except SparError as error:
            now = self._clock.now()
            lost = [_moved(row, Event.LOSE, now, detail=error.code) for row in unanswered.values()]
            self._save(lost)
            raise
        if not blamed:
            return
        now = self._clock.now()
        self._save(
            [
                _moved(
                    row, Event.LOSE, now, error=NotTaken.code, detail=error.code,
                    wait_s=self._until_alone(row, error).total_seconds(),
                )
                for row, error in blamed
            ]
        )  # fmt: skip

    def _next(self, started: set[str], passed_over: set[str]) -> list[Enrollment]:
        """What nobody has signed yet, or has no proof that the center knows, stays where it is."""
        while True:
            due = self._store.due(self._clock.now(), self._handing.size + len(passed_over))
            batch = [row for row in due if row.enrollment_id not in started][: self._handing.size]
            ready = _batch_of([row for row in batch if is_for_center(row)])
            passed_over.update(row.enrollment_id for row in batch if not is_for_center(row))
            started.update(row.enrollment_id for row in ready)
            started.update(passed_over)
            if ready or not batch:
                return ready

    def _taken(self, row: Enrollment, answer: CenterAnswer | None) -> list[EnrollmentChange]:
        """The answer to a row that was handed over just now."""
        if answer is None:
            return [_moved(row, Event.HOLD, self._clock.now(), error=IdentityMissing.code)]
        row, steps = self._with_branch(row, answer)
        return [*steps, *self._ended(row, answer)]

    def _with_branch(
        self, row: Enrollment, answer: CenterAnswer
    ) -> tuple[Enrollment, list[EnrollmentChange]]:
        """A reviewer at the center found which bank and branch was written down: so do we."""
        if answer.account is None or not needs_branch(row):
            return row, []
        known = row.with_account(fa=answer.account, branch_by=AT_CENTER)
        known = replace(known, changed_at=self._clock.now())
        code = getattr(answer.account, "branch_code", "")
        return known, [EnrollmentChange(known, Event.CHOOSE_BRANCH, ENGINE, code, row.state)]

    def _ended(self, row: Enrollment, answer: CenterAnswer) -> list[EnrollmentChange]:
        """What ``answer`` says of ``row``, which is SENDING or IN_DOUBT."""
        now, detail = self._clock.now(), " ".join(answer.codes)
        self._asked.pop(row.enrollment_id, None)
        self._blame.forget(row.enrollment_id)
        if answer.state is CenterState.REGISTERED:
            return [_moved(row, Event.ACK, now)]
        if answer.state is CenterState.CONFLICT:
            return [_moved(row, Event.CLASH, now, detail=detail)]
        if answer.state is CenterState.REFUSED:
            return [_moved(row, Event.REFUSE, now, error=refusal_of(answer.codes), detail=detail)]
        if answer.state is CenterState.WAITING:
            error = wait_of(answer.codes)
            step = _moved(row, Event.HOLD, now, error=error, detail=detail, wait_s=WAITING_S)
            return [replace(step, after=step.after.with_delivery(hold=answer.hold))]
        if row.state is State.SENDING:
            waits, error = _with_effective(row, answer.effective_at), decides_of(answer)
            about = "in progress"
            return [_moved(waits, Event.LOSE, now, error=error, detail=about, wait_s=ASK_AGAIN_S)]
        return self._waits(row, answer)

    def _waits(self, row: Enrollment, answer: CenterAnswer) -> list[EnrollmentChange]:
        """Nothing is new: ask again later, and say what it waits for."""
        asked = self._asked[row.enrollment_id] = self._asked.get(row.enrollment_id, 0) + 1
        wait_s = WAITING_S
        error = wait_of(answer.codes)
        if answer.state is CenterState.IN_PROGRESS:
            wait_s = max(ASK_AGAIN_S, delay_s(asked, jitter=self._jitter()))
            error = decides_of(answer)
        due = self._clock.now() + timedelta(seconds=wait_s)
        row = _with_effective(row, answer.effective_at).with_delivery(hold=answer.hold)
        if (row.delivery.error, row.delivery.due_at) == (error, due):
            return []
        return [_postponed(row, due, error, " ".join(answer.codes))]

    def _save(self, steps: Sequence[EnrollmentChange]) -> None:
        self._store.save_many(steps)
        for step in steps:
            self._counts[step.event] = self._counts.get(step.event, 0) + 1

    def _report(self, error: SparError | None) -> PassReport:
        counts = self._store.counts()
        under_way = (State.QUEUED, State.SENDING, State.IN_DOUBT)
        return PassReport(
            network=network_status_of(error),
            linked=self._counts.get(Event.ACK, 0),
            refused=self._counts.get(Event.REFUSE, 0),
            conflicts=self._counts.get(Event.CLASH, 0),
            remaining=sum(counts.get(state, 0) for state in under_way),
            error=error.code if error else "",
            wait_s=error.wait_s if error else 0.0,
        )


def _is_about(answer: CenterAnswer, row: Enrollment) -> bool:
    """True for an answer to what was signed last of ``row``, where that is still open."""
    is_open = row.state in {State.QUEUED, State.IN_DOUBT, State.IN_REVIEW}
    return is_open and row.signed is not None and row.signed.sha256 == answer.sha256


def _with_effective(row: Enrollment, at: datetime | None) -> Enrollment:
    """With the moment from which it holds, where the registry lets it wait."""
    registered = row.delivery.registered
    if registered.standing.effective_at == at:
        return row
    standing = replace(registered.standing, effective_at=at)
    return row.with_delivery(registered=replace(registered, standing=standing))


def wait_of(codes: Sequence[str]) -> str:
    """Our code for what an enrollment waits for: the first that a person can do something about."""
    found = [WAITS[code].code for code in codes if code in WAITS]
    return found[0] if found else TwoMustDecide.code


def _failed_alone(row: Enrollment) -> bool:
    return row.delivery.error == NotTaken.code


def _batch_of(ready: Sequence[Enrollment]) -> list[Enrollment]:
    """Those of ``ready`` that go together: at which the center failed goes alone, after them."""
    return [row for row in ready if not _failed_alone(row)] or list(ready[:1])


def decides_of(answer: CenterAnswer) -> str:
    """Our code where the registry's own operators decide: it waits there, until no day."""
    undated = REGISTRY_WAITS in answer.codes and answer.effective_at is None
    return RegistryDecides.code if undated else ""


def refusal_of(codes: Sequence[str]) -> str:
    """Our code for why one was refused."""
    return next((REFUSES[code].code for code in codes if code in REFUSES), CenterRefused.code)


def _moved(
    row: Enrollment, event: Event, now: datetime, *, error: str = "", detail: str = "",
    wait_s: float = 0.0,
) -> EnrollmentChange:  # fmt: skip
    due = now + timedelta(seconds=wait_s) if wait_s else None
    moved = advance(row, event).with_delivery(error=error, due_at=due, hold=None)
    after = replace(moved, changed_at=now)
    return EnrollmentChange(after, event, ENGINE, detail, row.state)


def _postponed(row: Enrollment, due: datetime, error: str, detail: str = "") -> EnrollmentChange:
    later = row.with_delivery(error=error, due_at=due)
    return EnrollmentChange(later, Event.POSTPONE, ENGINE, detail, row.state)


def _released(row: Enrollment, now: datetime) -> list[EnrollmentChange]:
    """The wait at the center is over: the same way as a fresh one, in one transaction."""
    approved = _moved(row, Event.APPROVE, now, detail="at the center")
    return [approved, _moved(approved.after, Event.CLAIM, now)]
