"""Queue, photos and sealed captures in memory. Contract tests run on these and the real ones."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from spar_agent.domain.account import FinancialAddress, same_account
from spar_agent.domain.enrollment import (
    Enrollment,
    Event,
    SealedCapture,
    State,
    is_due,
)
from spar_agent.domain.listed import ListedEnrollment
from spar_agent.domain.moving import is_for_center
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.redaction import without_numbers
from spar_agent.domain.search import finds
from spar_agent.errors import IllegalEvent
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentSummary, TimelineEntry
from tests.fakes import FakeClock


class FakeStore:
    """An EnrollmentStore in memory."""

    def __init__(
        self, clock: FakeClock | None = None, became_due: Callable[[], None] = lambda: None
    ) -> None:
        self._clock = clock or FakeClock()
        self._became_due = became_due
        self._open_transactions, self._made_due = 0, False
        self.rows: dict[str, Enrollment] = {}
        self.events: list[tuple[str, TimelineEntry]] = []
        self._serial = 0
        self._redact: set[str] = set()
        self.beside: list[dict[str, Any]] = []  # what other stores of the same vault hold

    def save(
        self,
        enrollment: Enrollment,
        *,
        event: Event,
        actor: str,
        detail: str = "",
        expect: State | None = None,
    ) -> None:
        self.save_many((EnrollmentChange(enrollment, event, actor, detail, expect),))

    def _save_one(self, change: EnrollmentChange) -> None:
        enrollment, expect = change.after, change.expect
        row = self.rows.get(enrollment.enrollment_id)
        if expect is not None and (row is None or row.state is not expect):
            raise IllegalEvent("expected another state")
        self.rows[enrollment.enrollment_id] = enrollment
        now = self._clock.now()
        entry = TimelineEntry(now, change.event, change.actor, str(change.detail))
        self.events.append((enrollment.enrollment_id, entry))
        was_due = row is not None and is_due(row.state, row.delivery.due_at, now)
        due = is_due(enrollment.state, enrollment.delivery.due_at, now)
        self._made_due = self._made_due or (due and not was_due and change.actor != ENGINE)

    def save_many(self, steps: Sequence[EnrollmentChange]) -> None:
        if any(isinstance(step.after, ListedEnrollment) for step in steps):
            raise TypeError("a row of the list lacks its signatures")
        rows, recorded = dict(self.rows), len(self.events)
        try:
            for step in steps:
                self._save_one(step)
        except IllegalEvent:
            self.rows = rows
            del self.events[recorded:]
            self._made_due = False
            raise
        self._tell_when_committed()

    def _tell_when_committed(self) -> None:
        if self._made_due and not self._open_transactions:
            self._made_due = False
            self._became_due()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        rows, recorded = dict(self.rows), len(self.events)
        beside = [dict(kept) for kept in self.beside]
        self._open_transactions += 1
        try:
            yield
        except BaseException:
            self._open_transactions -= 1
            self._made_due = self._made_due and self._open_transactions > 0
            self.rows = rows
            del self.events[recorded:]
            for kept, before in zip(self.beside, beside, strict=True):
                kept.clear()
                kept.update(before)
            raise
        self._open_transactions -= 1
        self._tell_when_committed()

    def get(self, enrollment_id: str) -> Enrollment | None:
        return self.rows.get(enrollment_id)

    def in_states(
        self, states: Sequence[State], limit: int = 1000, *, not_for_center: bool = False
    ) -> list[Enrollment]:
        found = (r for r in self.rows.values() if r.state in states)
        return self._sorted(r for r in found if not (not_for_center and is_for_center(r)))[:limit]

    def signed_due(self, states: Sequence[State], now: datetime) -> list[str]:
        rows = (r for r in self.rows.values() if r.state in states and r.signed is not None)
        return [row.enrollment_id for row in self._sorted(r for r in rows if _is_due(r, now))]

    def those(self, enrollment_ids: Sequence[str]) -> list[Enrollment]:
        return [self.rows[one] for one in enrollment_ids if one in self.rows]

    def put_off(self, states: Sequence[State]) -> list[str]:
        rows = (r for r in self.rows.values() if r.state in states and r.delivery.due_at)
        return [row.enrollment_id for row in rows]

    def due(self, now: datetime, limit: int) -> list[Enrollment]:
        under_way = {State.QUEUED, State.SENDING, State.IN_DOUBT}
        first: dict[str, Enrollment] = {}
        for row in sorted(self.rows.values(), key=lambda r: (r.captured_at, r.enrollment_id)):
            if row.state in under_way and row.proof is not None:
                first.setdefault(row.proof.psut, row)
        rows = (r for r in first.values() if r.state is State.QUEUED)
        return self._sorted(r for r in rows if _is_due(r, now))[:limit]

    def due_ids(self, now: datetime, limit: int) -> list[str]:
        return [row.enrollment_id for row in self.due(now, limit)]

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
        rows = [r for r in self.rows.values() if r.person.tag == person_tag]
        return [r for r in rows if r.state not in final]

    def others_with_account(self, fa: FinancialAddress, person_tag: str) -> int:
        rows = (r for r in self.rows.values() if r.account.fa and r.state is not State.CANCELLED)
        same = (r for r in rows if r.account.fa and same_account(r.account.fa, fa))
        return len({r.person.tag for r in same if r.person.tag != person_tag})

    def delete_draft(self, enrollment_id: str, actor: str) -> None:
        row = self.rows.get(enrollment_id)
        if row is None or row.state is not State.DRAFT:
            raise IllegalEvent("no draft")
        del self.rows[enrollment_id]
        entry = TimelineEntry(self._clock.now(), Event.DISCARD, actor)
        self.events.append((enrollment_id, entry))

    def timeline(self, enrollment_id: str) -> list[TimelineEntry]:
        return [entry for key, entry in self.events if key == enrollment_id]

    def oldest(self, states: Sequence[State]) -> datetime | None:
        found = (r.captured_at for r in self.rows.values() if r.state in states)
        return min(found, default=None)

    def summaries(self, since: datetime | None) -> list[EnrollmentSummary]:
        rows = [r for r in self.rows.values() if since is None or r.captured_at >= since]
        rows.sort(key=lambda r: r.captured_at, reverse=True)
        return [
            EnrollmentSummary(
                r.agent_id,
                r.slip,
                r.state,
                r.captured_at,
                r.changed_at,
                r.delivery.error,
                r.visit_s,
            )
            for r in rows
        ]

    def begun_in(self, agent_id: str, place: str, since: datetime) -> list[EnrollmentSummary]:
        begun = {
            enrollment_id
            for enrollment_id, entry in self.events
            if (entry.event, entry.actor, entry.detail) == (Event.BEGIN, agent_id, place)
            and entry.at >= since
        }
        rows = [row for row in self.rows.values() if row.enrollment_id in begun]
        return [
            EnrollmentSummary(
                r.agent_id,
                r.slip,
                r.state,
                r.captured_at,
                r.changed_at,
                r.delivery.error,
                r.visit_s,
            )
            for r in sorted(rows, key=lambda r: r.captured_at)
        ]

    def last_place(self, agent_id: str, since: datetime) -> str:
        places = [
            entry.detail
            for _, entry in self.events
            if entry.event is Event.BEGIN and agent_id in {"", entry.actor} and entry.at >= since
        ]
        return next((place for place in reversed(places) if place), "")

    def troubles(self, since: datetime, events: Sequence[Event]) -> Mapping[tuple[Event, str], int]:
        found: dict[tuple[Event, str], int] = {}
        for _, entry in self.events:
            if entry.event in events and entry.at >= since:
                plain = entry.actor == "engine"
                code = (
                    entry.detail if plain and re.fullmatch("[A-Za-z0-9._-]*", entry.detail) else ""
                )
                found[entry.event, code] = found.get((entry.event, code), 0) + 1
        return found

    def redact_accounts(self, before: datetime, actor: str) -> int:
        old = [
            row
            for row in self.rows.values()
            if row.state in {State.LINKED, State.CANCELLED}
            and row.changed_at is not None
            and row.changed_at < before
            and row.enrollment_id not in self._redact
        ]
        for row in old:
            self._redact.add(row.enrollment_id)
            self.rows[row.enrollment_id] = without_numbers(row)
            entry = TimelineEntry(self._clock.now(), Event.REDACT_ACCOUNTS, actor)
            self.events.append((row.enrollment_id, entry))
        return len(old)

    def slip_device(self) -> str:
        return "H4MX"

    def next_serial(self) -> int:
        self._serial += 1
        return self._serial

    def _sorted(self, rows: Any) -> list[Enrollment]:
        far = datetime.max.replace(tzinfo=UTC)
        return sorted(rows, key=lambda r: (r.expires_at or far, r.captured_at, r.enrollment_id))


def _is_due(row: Enrollment, now: datetime) -> bool:
    due_at = row.delivery.due_at
    return due_at is None or due_at <= now or due_at > now + timedelta(hours=2)


def _found(row: Enrollment, text: str) -> bool:
    last = row.account.fa.number[-4:] if row.account.fa else ""
    return finds(text, row.person.name, (row.slip, row.person.mask, last))


class FakePhotos:
    """A PhotoStore in memory; a photo goes with its enrollment."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self._kept: dict[str, PassbookPhoto] = {}
        store.beside.append(self._kept)

    def keep(self, enrollment_id: str, photo: PassbookPhoto) -> None:
        if not self._is_open(enrollment_id):
            raise IllegalEvent("no open enrollment")
        self._kept[enrollment_id] = photo

    def get(self, enrollment_id: str) -> PassbookPhoto | None:
        return self._kept.get(enrollment_id) if self._is_open(enrollment_id) else None

    def destroy(self, enrollment_id: str) -> None:
        self._kept.pop(enrollment_id, None)

    def _is_open(self, enrollment_id: str) -> bool:
        row = self._store.rows.get(enrollment_id)
        return row is not None and row.state not in {State.LINKED, State.CANCELLED}


class FakeSealed:
    """A SealedStore in memory; the wait ends as the store's rows say."""

    def __init__(self, store: FakeStore) -> None:
        self._store = store
        self._kept: dict[str, tuple[SealedCapture, datetime]] = {}
        store.beside.append(self._kept)

    def keep(self, enrollment_id: str, capture: SealedCapture, until: datetime) -> None:
        row = self._store.rows.get(enrollment_id)
        if row is None or row.proof or row.state not in {State.DRAFT, State.AWAITING_AUTH}:
            raise IllegalEvent("waits for no identity")
        self._kept[enrollment_id] = (capture, until)

    def get(self, enrollment_id: str) -> SealedCapture | None:
        self._sweep()
        return self._kept[enrollment_id][0] if enrollment_id in self._kept else None

    def waiting(self) -> list[tuple[str, datetime]]:
        self._sweep()
        rows = [(enrollment_id, until) for enrollment_id, (_, until) in self._kept.items()]
        return sorted(rows, key=lambda row: (row[1], row[0]))

    def destroy(self, enrollment_id: str) -> None:
        self._kept.pop(enrollment_id, None)

    def _sweep(self) -> None:
        waiting = {State.DRAFT, State.AWAITING_AUTH}
        for enrollment_id in tuple(self._kept):
            row = self._store.rows.get(enrollment_id)
            if row is None or row.proof or row.state not in waiting:
                del self._kept[enrollment_id]
