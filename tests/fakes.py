"""Stand-ins for the ports. The contract tests run on these and on the real adapters."""

import asyncio
import re
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from spar_agent.domain.account import FinancialAddress, same_account
from spar_agent.domain.enrollment import Authenticated, Enrollment, Method, Proof, State
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import IllegalEvent, OtpWrong, ServerFault, SparError
from spar_agent.ports import (
    Brief,
    Held,
    ItemOutcome,
    OtpSent,
    SealedCapture,
    Step,
    TimelineEntry,
    Traffic,
)

T = TypeVar("T")
START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class FakeClock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = START
        self.ticks = 0.0

    def now(self) -> datetime:
        return self.at

    def ticks_s(self) -> float:
        return self.ticks

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds


class InlineRunner:
    """Runs the work at once, on this thread: presenters are tested without Qt."""

    def run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[SparError], None],
    ) -> None:
        try:
            answer = asyncio.run(work)
        except SparError as why:
            failed(why)
        else:
            done(answer)


class FakeStore:
    """An EnrollmentStore in memory."""

    def __init__(self, clock: FakeClock | None = None) -> None:
        self._clock = clock or FakeClock()
        self.rows: dict[str, Enrollment] = {}
        self.events: list[tuple[str, TimelineEntry]] = []
        self._serial = 0

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: str,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        row = self.rows.get(enrollment.enrollment_id)
        if expect is not None and (row is None or row.state is not expect):
            raise IllegalEvent("expected another state")
        self.rows[enrollment.enrollment_id] = enrollment
        entry = TimelineEntry(self._clock.now(), str(event), actor, str(detail))
        self.events.append((enrollment.enrollment_id, entry))

    def save_many(self, steps: Sequence[Step]) -> None:
        rows, told = dict(self.rows), len(self.events)
        try:
            for step in steps:
                how = {"event": step.event, "actor": step.actor, "detail": step.detail}
                self.save(step.after, expect=step.expect, **how)
        except IllegalEvent:
            self.rows = rows
            del self.events[told:]
            raise

    def get(self, enrollment_id: str) -> Enrollment | None:
        return self.rows.get(enrollment_id)

    def in_states(self, states: Sequence[State], limit: int = 1000) -> list[Enrollment]:
        return self._sorted(r for r in self.rows.values() if r.state in states)[:limit]

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        under_way = {State.QUEUED, State.SENDING, State.IN_DOUBT}
        first: dict[str, Enrollment] = {}
        for row in sorted(self.rows.values(), key=lambda r: (r.captured_at, r.enrollment_id)):
            if row.state in under_way and row.proof is not None:
                first.setdefault(row.proof.psut, row)
        rows = (r for r in first.values() if r.state is State.QUEUED)
        far = now + timedelta(hours=2)
        due = (r for r in rows if r.due_at is None or r.due_at <= now or r.due_at > far)
        return self._sorted(due)[:limit]

    def page(self, offset: int, limit: int, text: str = "") -> list[Enrollment]:
        rows = [r for r in self.rows.values() if _found(r, text)]
        rows.sort(key=lambda r: (r.captured_at, r.enrollment_id), reverse=True)
        return rows[offset : offset + limit]

    def counts(self) -> Mapping[State, int]:
        found: dict[State, int] = {}
        for row in self.rows.values():
            found[row.state] = found.get(row.state, 0) + 1
        return found

    def open_for(self, person_tag: str) -> list[Enrollment]:
        final = {State.LINKED, State.CANCELLED}
        rows = [r for r in self.rows.values() if r.person_tag == person_tag]
        return [r for r in rows if r.state not in final]

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        rows = (r for r in self.rows.values() if r.fa and r.state is not State.CANCELLED)
        same = (r for r in rows if r.fa and same_account(r.fa, fa))
        return len({r.person_tag for r in same if r.person_tag != person_tag})

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        row = self.rows.get(enrollment_id)
        if row is None or row.state is not State.DRAFT:
            raise IllegalEvent("no draft")
        del self.rows[enrollment_id]
        entry = TimelineEntry(self._clock.now(), "discard", actor)
        self.events.append((enrollment_id, entry))

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        return [entry for key, entry in self.events if key == enrollment_id]

    def oldest(self, states: Sequence[State]) -> datetime | None:
        found = (r.captured_at for r in self.rows.values() if r.state in states)
        return min(found, default=None)

    def briefs(self, since: datetime | None) -> list[Brief]:
        rows = [r for r in self.rows.values() if since is None or r.captured_at >= since]
        rows.sort(key=lambda r: r.captured_at, reverse=True)
        return [
            Brief(r.agent_id, r.slip, r.state, r.captured_at, r.changed_at, r.error) for r in rows
        ]

    def troubles(self, since: datetime, kinds: Sequence[str]) -> Mapping[tuple[str, str], int]:
        found: dict[tuple[str, str], int] = {}
        for _, entry in self.events:
            if entry.kind in kinds and entry.at >= since:
                plain = entry.actor == "engine"
                code = (
                    entry.detail if plain and re.fullmatch("[A-Za-z0-9._-]*", entry.detail) else ""
                )
                found[entry.kind, code] = found.get((entry.kind, code), 0) + 1
        return found

    def next_serial(self) -> int:
        self._serial += 1
        return self._serial

    def _sorted(self, rows: Any) -> list[Enrollment]:
        far = datetime.max.replace(tzinfo=UTC)
        return sorted(rows, key=lambda r: (r.expires_at or far, r.captured_at, r.enrollment_id))


def _found(row: Enrollment, text: str) -> bool:
    words = text.strip().casefold()
    last = row.fa.number[-4:] if row.fa else ""
    return any(words in part.casefold() for part in (row.name, row.slip, row.person_mask, last))


SKIP = SparError("not this call")


class FakeMapper:
    """A mapper in memory. trouble: raised instead of the next answers, one each.

    after: like trouble, but the work is done before it is raised. poison: reference ids whose
    batch fails as a whole. unreadable: persons who spoil each resolve. idle: references it says
    yes to and does nothing. resolve_trouble: SKIP in it lets one call pass.
    """

    def __init__(self) -> None:
        self.held: dict[str, Held] = {}
        self.sent: list[tuple[str, tuple[str, ...]]] = []
        self.trouble: list[SparError] = []
        self.after: list[SparError] = []
        self.poison: dict[str, SparError] = {}
        self.refused: dict[str, str] = {}
        self.resolve_trouble: list[SparError] = []
        self.applied: list[str] = []
        self.unreadable: set[str] = set()
        self.idle: set[str] = set()

    async def send(self, op: str, batch: Sequence[Authenticated]) -> Mapping[str, ItemOutcome]:
        references = tuple(wish.enrollment.reference_id for wish in batch)
        self.sent.append((op, references))
        if self.trouble:
            raise self.trouble.pop(0)
        for reference in references:
            if reference in self.poison:
                raise self.poison[reference]
        told = {wish.enrollment.reference_id: self._apply(op, wish) for wish in batch}
        if self.after:
            raise self.after.pop(0)
        return told

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, Held | None]:
        if self.resolve_trouble and (why := self.resolve_trouble.pop(0)) is not SKIP:
            raise why
        if self.unreadable.intersection(psuts):
            raise ServerFault
        return {psut: self.held.get(psut) for psut in psuts}

    def traffic(self) -> Traffic:
        return Traffic(100 * len(self.sent), 100 * len(self.sent))

    async def ping(self) -> None:
        if self.trouble:
            raise self.trouble[0]

    def _apply(self, op: str, wish: Authenticated) -> ItemOutcome:
        reference, psut = wish.enrollment.reference_id, wish.proof.psut
        if reference in self.refused:
            return ItemOutcome(ok=False, reason=self.refused[reference])
        if reference in self.idle:
            return ItemOutcome(ok=True)
        if op == "link" and psut in self.held:
            return ItemOutcome(ok=False, reason="rjct.reference_id.duplicate", duplicate=True)
        if op != "link" and psut not in self.held:
            return ItemOutcome(ok=False, reason="rjct.id.invalid", missing=True)
        self.applied.append(reference)
        if op == "unlink":
            del self.held[psut]
        else:
            version = (self.held[psut].version or 0) + 1 if psut in self.held else 1
            self.held[psut] = Held(wish.fa, START, "fake", version)
        return ItemOutcome(ok=True)


class FakeIdentity:
    """Sends 111222 to everybody; believes it three times a transaction."""

    def __init__(self) -> None:
        self.trouble: list[SparError] = []
        self.sent: list[PersonId] = []

    async def send_otp(self, person: PersonId, channels: Sequence[str]) -> OtpSent:
        if self.trouble:
            raise self.trouble.pop(0)
        self.sent.append(person)
        return OtpSent(f"{len(self.sent):010d}", "XXXXXX67", "", 180)

    async def prove_by_otp(self, person: PersonId, transaction_id: str, otp: Secret) -> Proof:
        if self.trouble:
            raise self.trouble.pop(0)
        if otp.reveal() != "111222":
            raise OtpWrong(server_code="IDA-OTA-004")
        return Proof(transaction_id, f"psut-{person.value}", START, Method.OTP)

    async def prove_by_capture(self, person: PersonId, capture: SealedCapture) -> Proof:
        if self.trouble:
            raise self.trouble.pop(0)
        return Proof(capture.transaction_id, f"psut-{person.value}", START, Method(capture.method))


def later(case: Enrollment, **changes: Any) -> Enrollment:
    """``case`` with fields replaced."""
    return replace(case, **changes)
