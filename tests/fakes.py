"""Stand-ins for the ports. The contract tests run on these and on the real adapters."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from spar_agent.domain.account import FaType, FinancialAddress, same_account
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders, ReaderTrouble
from spar_agent.domain.directory import Branch, Dfsp, DirectoryAge, Hit
from spar_agent.domain.enrollment import (
    Authenticated,
    EkycIdentity,
    Enrollment,
    Event,
    Proof,
    Proven,
    SealedCapture,
    State,
    is_due,
)
from spar_agent.domain.ids import PersonId
from spar_agent.domain.listed import ListedEnrollment
from spar_agent.domain.moving import is_for_center
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.redaction import without_numbers
from spar_agent.domain.search import finds, query_of, spans, starts_all, words_of
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import Bound
from spar_agent.errors import CaptureFailed, IllegalEvent, OtpWrong, ServerFault, SparError
from spar_agent.ports.clock import ClockStatus
from spar_agent.ports.identity import OtpSent
from spar_agent.ports.mapper import ItemOutcome, RegisteredAccount, Traffic
from spar_agent.ports.runner import Work
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentSummary, TimelineEntry

T = TypeVar("T")
START = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


class FakeClock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.at = START
        self.ticks = 0.0
        self.doubtful = False

    def now(self) -> datetime:
        return self.at

    def ticks_s(self) -> float:
        return self.ticks

    def is_in_doubt(self) -> bool:
        return self.doubtful

    def deadline(self, window: timedelta) -> datetime | None:
        return self.at + window

    def may_expire(self, deadline: datetime, window: timedelta) -> bool:
        return deadline <= self.at

    def fresh_deadline(self, deadline: datetime | None, window: timedelta) -> datetime | None:
        return None

    def status(self) -> ClockStatus:
        return ClockStatus(self.at)

    def confirm(self) -> None:
        pass

    def forward(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds


class InlineRunner:
    """Runs the work at once, on this thread: presenters are tested without Qt."""

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        try:
            answer = asyncio.run(work) if isinstance(work, Coroutine) else work()
        except SparError as error:
            failed(error)
        else:
            done(answer)


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
                r.agent_id, r.slip, r.state, r.captured_at, r.changed_at, r.delivery.error
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
                r.agent_id, r.slip, r.state, r.captured_at, r.changed_at, r.delivery.error
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


SKIP = SparError("not this call")


class FakeMapper:
    """A mapper in memory. trouble: raised instead of the next answers, one each.

    after: like trouble, but the work is done before it is raised. poison: reference ids whose
    batch fails as a whole. unreadable: persons who spoil each resolve. idle: references it says
    yes to and does nothing. resolve_trouble: SKIP in it lets one call pass.
    """

    def __init__(self) -> None:
        self.registered: dict[str, RegisteredAccount] = {}
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
        references = tuple(enrollment.enrollment.delivery.reference_id for enrollment in batch)
        self.sent.append((op, references))
        if self.trouble:
            raise self.trouble.pop(0)
        for reference in references:
            if reference in self.poison:
                raise self.poison[reference]
        recorded = {
            enrollment.enrollment.delivery.reference_id: self._apply(op, enrollment)
            for enrollment in batch
        }
        if self.after:
            raise self.after.pop(0)
        return recorded

    async def resolve(self, psuts: Sequence[str]) -> Mapping[str, RegisteredAccount | None]:
        if self.resolve_trouble and (error := self.resolve_trouble.pop(0)) is not SKIP:
            raise error
        if self.unreadable.intersection(psuts):
            raise ServerFault
        return {psut: self.registered.get(psut) for psut in psuts}

    async def pays_another(self, fa: FinancialAddress, psut: str) -> bool:
        if self.resolve_trouble and (error := self.resolve_trouble.pop(0)) is not SKIP:
            raise error
        return any(
            registered.fa == fa for other, registered in self.registered.items() if other != psut
        )

    def traffic(self) -> Traffic:
        return Traffic(100 * len(self.sent), 100 * len(self.sent))

    async def ping(self) -> None:
        if self.trouble:
            raise self.trouble[0]

    def _apply(self, op: str, enrollment: Authenticated) -> ItemOutcome:
        reference, psut = enrollment.enrollment.delivery.reference_id, enrollment.proof.psut
        if reference in self.refused:
            return ItemOutcome(ok=False, reason=self.refused[reference])
        if reference in self.idle:
            return ItemOutcome(ok=True)
        if op == "link" and psut in self.registered:
            return ItemOutcome(ok=False, reason="rjct.reference_id.duplicate", duplicate=True)
        if op != "link" and psut not in self.registered:
            return ItemOutcome(ok=False, reason="rjct.id.invalid", missing=True)
        self.applied.append(reference)
        if op == "unlink":
            del self.registered[psut]
        else:
            version = (self.registered[psut].version or 0) + 1 if psut in self.registered else 1
            self.registered[psut] = RegisteredAccount(enrollment.fa, START, "fake", version)
        return ItemOutcome(ok=True)


class FakeIdentity:
    """Sends 111222 to everybody; believes every capture. ekyc: what eKYC would tell."""

    def __init__(self, ekyc: EkycIdentity | None = None) -> None:
        self.trouble: list[SparError] = []
        self.sent: list[PersonId] = []
        self.captures: list[SealedCapture] = []
        self.ekyc = ekyc

    async def send_otp(self, person: PersonId, channels: Sequence[str]) -> OtpSent:
        if self.trouble:
            raise self.trouble.pop(0)
        self.sent.append(person)
        return OtpSent(f"{len(self.sent):010d}", "XXXXXX67", "", 180)

    async def prove_by_otp(
        self,
        person: PersonId,
        transaction_id: str,
        otp: Secret,
        capture: SealedCapture | None = None,
    ) -> Proven:
        if self.trouble:
            raise self.trouble.pop(0)
        if otp.reveal() != "111222":
            raise OtpWrong(server_code="IDA-OTA-004")
        if capture is not None:
            assert capture.transaction_id == transaction_id
            self.captures.append(capture)
        return self._proven(person, transaction_id, AuthMethod.OTP)

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        if self.trouble:
            raise self.trouble.pop(0)
        self.captures.append(capture)
        return self._proven(person, capture.transaction_id, AuthMethod(capture.method))

    def _proven(self, person: PersonId, transaction_id: str, method: AuthMethod) -> Proven:
        proof = Proof(transaction_id, f"psut-{person.value}", START, method)
        return Proven(proof, self.ekyc)


def reader(method: AuthMethod = AuthMethod.FINGER, status: str = "Ready") -> BiometricDevice:
    """A device on the desk."""
    return BiometricDevice(
        4501, method, "S1", "Make", "Model", "P1", "code", "0.9.5", status, ("0",), "4"
    )


class FakeDevices:
    """Readers of this computer. qualities: of the coming attempts; the last one repeats."""

    def __init__(self, *devices: BiometricDevice) -> None:
        self.devices = list(devices)
        self.refused: tuple[ReaderTrouble, ...] = ()
        self.trouble: list[SparError] = []
        self.qualities = [80.0]
        self.asked: list[CaptureRequest] = []

    async def discover(self) -> FoundReaders:
        return FoundReaders(tuple(self.devices), self.refused)

    async def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        yield await self.discover()

    async def live(
        self, device: BiometricDevice, sub_id: str = "0", lasting_s: float = 60
    ) -> AsyncIterator[bytes]:
        yield b"\xff\xd8picture\xff\xd9"

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Callable[[int, float], None] = lambda _attempt, _quality: None,
    ) -> SealedCapture:
        self.asked.append(wanted)
        if self.trouble:
            raise self.trouble.pop(0)
        for attempt in range(1, wanted.attempts + 1):
            quality = self.qualities.pop(0) if len(self.qualities) > 1 else self.qualities[0]
            progress(attempt, quality)
            await asyncio.sleep(0)
            if quality >= wanted.score:
                transaction = wanted.transaction_id or "9000000001"
                return SealedCapture("[]", transaction, device.method, START, "Make Model S1")
        raise CaptureFailed("quality")


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


class FakeDirectory:
    """A Directory in memory, without typos and middles of words. age: what ``age`` answers."""

    def __init__(
        self, dfsps: Sequence[Dfsp], branches: Sequence[Branch], age: DirectoryAge | None = None
    ) -> None:
        self._dfsps = {dfsp.code: dfsp for dfsp in dfsps}
        self._branches = list(branches)
        self._picks: list[tuple[str, Hit]] = []
        self._age = age

    def search(self, text: str, *, limit: int = 8, agent_id: str = "") -> list[Hit]:
        query = query_of(text)
        recent = [hit for agent, hit in reversed(self._picks) if agent == agent_id]
        everything = [
            *(Hit(d, None) for d in self._dfsps.values() if d.kind is not FaType.BANK),
            *(Hit(self._dfsps[b.dfsp_code], b) for b in self._branches),
        ]
        source = [*recent, *everything] if query.words else recent
        whole = [hit for hit in source if hit.branch and hit.branch.code.lower() == query.whole]
        fitting = whole or [hit for hit in source if starts_all(_words_of(hit), query)]
        found = list({(hit.dfsp.code, hit.branch): hit for hit in fitting}.values())[:limit]
        looks = [
            (hit.dfsp.code, hit.branch and (hit.branch.name, hit.branch.place)) for hit in found
        ]
        return [
            replace(
                hit,
                twin=looks.count(look) > 1,
                name_spans=spans(hit.branch.name, query) if hit.branch else (),
            )
            for hit, look in zip(found, looks, strict=True)
        ]

    def dfsps(self, kind: FaType | None = None) -> list[Dfsp]:
        rows = [dfsp for dfsp in self._dfsps.values() if kind is None or dfsp.kind is kind]
        return sorted(rows, key=lambda dfsp: dfsp.name.casefold())

    def regions(self, dfsp_code: str) -> list[str]:
        return sorted({b.region for b in self._branches if b.dfsp_code == dfsp_code})

    def branches(self, dfsp_code: str, region: str = "") -> list[Branch]:
        here = [b for b in self._branches if b.dfsp_code == dfsp_code and region in {"", b.region}]
        return sorted(here, key=lambda b: (b.place, b.name, b.code))

    def find(self, dfsp_code: str, branch_code: str = "") -> Hit | None:
        dfsp = self._dfsps.get(dfsp_code)
        if dfsp is None or not branch_code:
            return Hit(dfsp, None) if dfsp else None
        here = (b for b in self.branches(dfsp_code) if b.code == branch_code)
        return next((Hit(dfsp, branch) for branch in here), None)

    def picked(self, hit: Hit, agent_id: str) -> None:
        self._picks.append((agent_id, replace(hit, twin=False, name_spans=(), dfsp_spans=())))

    def age(self) -> DirectoryAge | None:
        return self._age


def _words_of(hit: Hit) -> list[str]:
    branch = hit.branch
    own = (branch.name, branch.place, branch.region, branch.street, branch.code) if branch else ()
    return words_of(" ".join((*own, hit.dfsp.name, hit.dfsp.code)))
