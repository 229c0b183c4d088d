"""Sends queued enrollments to the registry. Safe to kill at any line.

The rule: write down what we are about to do, do it, write down that it is done. An enrollment found
in SENDING was cut off; its outcome is unknown: the registry is asked before it is sent again.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields

from spar_agent.domain.enrollment import (
    Authenticated,
    Enrollment,
    Event,
    Operation,
    State,
    authenticated,
    needs_branch,
)
from spar_agent.errors import (
    BadReply,
    BranchNotChosen,
    CaptivePortal,
    KeyRefused,
    NoAnswer,
    ProxyRefused,
    Refused,
    ServerFault,
    SparError,
    TlsRefused,
    Unreachable,
    WrongServer,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import ItemOutcome, MapperGateway, RegisteredAccount, Traffic
from spar_agent.ports.store import EnrollmentStore
from spar_agent.sync.pending_writes import PendingWrites
from spar_agent.sync.reconcile import is_satisfied, next_step, outcome_of_lost_send, seen_of
from spar_agent.sync.report import PassReport, network_status_of

log = logging.getLogger(__name__)

NOT_CARRIED_OUT = (
    Unreachable,
    CaptivePortal,
    ProxyRefused,
    TlsRefused,
    KeyRefused,
    WrongServer,
)
OUTCOME_UNKNOWN = (NoAnswer, ServerFault, BadReply)
BLAMED_ON_ONE_ITEM = (ServerFault, BadReply, Refused)  # one item may be why a whole request fails
NOBODY = "spar-agent-control"  # of nobody: asked to tell a bad item from a sick server
NO_ANSWER = ItemOutcome(ok=False, unknown=True)

Registered = Mapping[str, RegisteredAccount | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineRules:
    """How the engine goes about it. Raises ValueError for what makes no sense.

    batch_size: items per request, fewer while answers are lost. overwrite_older_entries: an
    enrollment without network may replace what the registry itself dates before it.
    max_tries_alone: sends of one item alone that the server fails while it carries out others,
    before a person has to look. max_tries_server_down: the same while it carries out no other:
    hours, with the waits between them. max_per_pass: enrollments. parallel_batches: under way at
    once. max_failures_in_a_row: ever smaller sends that fail, after which it is the server, not an
    item.
    """

    batch_size: int = 100
    overwrite_older_entries: bool = False
    max_tries_alone: int = 4
    max_per_pass: int = 20_000
    max_tries_server_down: int = 40
    parallel_batches: int = 2
    max_failures_in_a_row: int = 12

    def __post_init__(self) -> None:
        for field in fields(self):
            if field.type is int and getattr(self, field.name) < 1:
                raise ValueError(f"{field.name} is below 1")
        if self.max_per_pass < self.batch_size:
            raise ValueError("max_per_pass is below batch_size")
        if self.max_tries_server_down < self.max_tries_alone:
            raise ValueError("max_tries_server_down is below max_tries_alone")


class Engine:
    """One writer, one pass at a time."""

    def __init__(
        self,
        store: EnrollmentStore,
        mapper: MapperGateway,
        clock: Clock,
        jitter: Callable[[], float],
        rules: EngineRules | None = None,
    ) -> None:
        self._store = store
        self._mapper = mapper
        self._clock = clock
        self._rules = rules or EngineRules()
        self._pending = PendingWrites(store, clock, jitter)
        self._batch_size = self._rules.batch_size
        self._upcoming: list[Enrollment] = []
        self._started: set[str] = set()
        self._stopped = False
        self._failures, self._server_works = 0, False
        self._failures_alone: dict[str, int] = {}
        self._on_progress: Callable[[], None] | None = None

    async def one_pass(self, on_progress: Callable[[], None] | None = None) -> PassReport:
        """Resolve every doubt, then send what is due. Stops at what would meet every item.

        on_progress: called after each batch, so that a long pass can be watched.
        """
        self._on_progress = on_progress
        self._pending.begin_pass()
        self._upcoming, self._started = [], set()
        self._stopped, self._failures, self._server_works = False, 0, False
        try:
            asked = await self._settle_unknown_outcomes()
            asked = await self._send_due() or asked
            if not asked:
                await self._mapper.ping()
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as error:
            self._pending.write()
            return self._report(error)
        return self._report(None)

    async def _settle_unknown_outcomes(self) -> bool:
        for cut_off in self._store.in_states([State.SENDING], self._rules.max_per_pass):
            self._pending.record(cut_off, Event.LOSE, detail="cut off")
        self._pending.write()
        doubts = self._store.in_states([State.IN_DOUBT], self._rules.max_per_pass)
        at = 0
        while at < len(doubts):
            batch = doubts[at : at + self._batch_size]
            at += len(batch)
            await self._settle(batch)
        self._pending.write()
        return bool(doubts)

    async def _settle(self, doubts: Sequence[Enrollment]) -> list[Enrollment]:
        """Ask the mapper what became of ``doubts``; those it does not hold are QUEUED again."""
        registered = await self._resolve(doubts)
        missed = []
        for enrollment in doubts:
            psut = _psut(enrollment)
            if psut not in registered:
                self._after_no_word(enrollment)
                continue
            event = outcome_of_lost_send(
                enrollment,
                registered[psut],
                overwrite_older_entries=self._rules.overwrite_older_entries,
            )
            after = self._pending.record(enrollment, event, registered=seen_of(registered[psut]))
            if event is Event.MISS:
                missed.append(after)
        return missed

    async def _send_due(self) -> bool:
        parallel_batches = (self._send_batches() for _ in range(self._rules.parallel_batches))
        ended = await asyncio.gather(*parallel_batches, return_exceptions=True)
        for end in ended:
            if isinstance(end, BaseException):
                raise end
        return any(ended)

    async def _send_batches(self) -> bool:
        """Batch after batch until nothing is due, or a parallel one failed as this one would."""
        sent = False
        try:
            while not self._stopped and (batch := self._next_batch()):
                sent = True
                await self._send_batch(batch)
                self._pending.write()
                if self._on_progress is not None:
                    self._on_progress()
        except BaseException:
            self._stopped = True
            raise
        return sent

    def _next_batch(self) -> list[Enrollment]:
        """Due enrollments not started in this pass; of each person the store gives only one."""
        if not self._upcoming and len(self._started) < self._rules.max_per_pass:
            under_way = self._rules.parallel_batches * self._rules.batch_size
            wanted = 5 * self._rules.batch_size + under_way + len(self._pending.requeued)
            due = self._store.due(self._clock.now(), wanted)
            self._upcoming = [
                enrollment for enrollment in due if enrollment.enrollment_id not in self._started
            ]
        batch, self._upcoming = (
            self._upcoming[: self._batch_size],
            self._upcoming[self._batch_size :],
        )
        self._started.update(enrollment.enrollment_id for enrollment in batch)
        return batch

    async def _send_batch(self, batch: Sequence[Enrollment]) -> None:
        batch = [enrollment for enrollment in batch if not self._returned_unsent(enrollment)]
        if not batch:
            self._pending.write()
            return
        registered = await self._resolve(batch)
        by_operation: dict[Operation, list[Enrollment]] = {}
        for enrollment in batch:
            psut = _psut(enrollment)
            if psut not in registered:
                self._after_no_word(enrollment)
                continue
            step = next_step(
                enrollment,
                registered[psut],
                overwrite_older_entries=self._rules.overwrite_older_entries,
            )
            if isinstance(step, Event):
                self._pending.record(enrollment, step, registered=seen_of(registered[psut]))
            else:
                by_operation.setdefault(step, []).append(enrollment)
        for operation, enrollments in by_operation.items():
            await self._send(operation, enrollments, registered)

    def _returned_unsent(self, enrollment: Enrollment) -> bool:
        """True for one that an older version let through without a branch: it goes back."""
        if not needs_branch(enrollment):
            return False
        self._pending.record(enrollment, Event.REFUSE, error=BranchNotChosen.code)
        return True

    async def _send(
        self, operation: Operation, enrollments: Sequence[Enrollment], registered: Registered
    ) -> None:
        """Claim, send, compare. A batch that fails as a whole is cut in halves."""
        sending = [
            self._pending.record(
                enrollment, Event.CLAIM, registered=seen_of(registered[_psut(enrollment)])
            )
            for enrollment in enrollments
        ]
        items: list[Authenticated] = [authenticated(enrollment) for enrollment in sending]
        self._pending.write()
        try:
            outcomes = await self._mapper.send(operation, items)
        except NOT_CARRIED_OUT as error:
            for enrollment in sending:
                after = self._pending.record(enrollment, Event.DEFER, detail=error.code)
                self._pending.postpone(after, error.code, error.wait_s)
            raise
        except OUTCOME_UNKNOWN as error:
            log.info("a batch of %d has no outcome (%s)", len(sending), error)
            self._halve_batch_size(error)
            self._failures += 1
            lost = [
                self._pending.record(enrollment, Event.LOSE, detail=error.code)
                for enrollment in sending
            ]
            missed = await self._settle(lost)
            await self._resend_in_halves(operation, missed, registered, error, whole=len(sending))
        except Refused as error:
            await self._after_refused(operation, sending, registered, error)
        else:
            self._batch_size = min(self._rules.batch_size, self._batch_size * 2)
            self._failures, self._server_works = 0, True
            await self._compare(sending, outcomes)

    async def _after_refused(
        self,
        operation: Operation,
        sending: Sequence[Enrollment],
        registered: Registered,
        error: SparError,
    ) -> None:
        """The mapper refused the request as such: one of its items spoils it."""
        if len(sending) == 1:
            self._pending.record(
                sending[0], Event.REFUSE, error=error.code, detail=error.server_code
            )
            return
        queued = [
            self._pending.record(enrollment, Event.DEFER, detail=error.code)
            for enrollment in sending
        ]
        await self._resend_in_halves(operation, queued, registered, error, whole=len(sending))

    async def _resend_in_halves(
        self,
        operation: Operation,
        missed: Sequence[Enrollment],
        registered: Registered,
        error: SparError,
        *,
        whole: int,
    ) -> None:
        if not missed:
            return
        if whole == 1:
            self._after_failing_alone(missed[0], error)
            return
        if self._failures > self._rules.max_failures_in_a_row:
            raise error
        half = (len(missed) + 1) // 2
        for part in (missed[:half], missed[half:]):
            if part:
                await self._send(operation, part, registered)

    def _after_failing_alone(self, enrollment: Enrollment, error: SparError) -> None:
        """One item alone failed while the mapper answers: later, and some day a person."""
        failed = self._failures_alone.get(enrollment.enrollment_id, 0) + 1
        self._failures_alone[enrollment.enrollment_id] = failed
        rules = self._rules
        if failed >= (rules.max_tries_alone if self._server_works else rules.max_tries_server_down):
            self._pending.record(enrollment, Event.REFUSE, error=Refused.code, detail=error.code)
            return
        self._pending.postpone(enrollment, error.code, error.wait_s)

    def _after_no_word(self, enrollment: Enrollment) -> None:
        """The mapper answers, but never on this person: some day somebody has to look."""
        if enrollment.delivery.tries >= 2 * self._rules.max_tries_alone:
            self._pending.record(enrollment, Event.CLASH, detail="no word on this person")
        else:
            self._pending.postpone_unanswered(enrollment)

    async def _compare(
        self, sending: Sequence[Enrollment], outcomes: Mapping[str, ItemOutcome]
    ) -> None:
        """What the mapper says is believed only after it was read back."""
        try:
            registered = await self._resolve(sending)
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as down:
            for enrollment in sending:
                self._pending.record(enrollment, Event.LOSE, detail=down.code)
            raise
        for enrollment in sending:
            self._compare_one(
                enrollment, outcomes.get(enrollment.delivery.reference_id, NO_ANSWER), registered
            )

    def _compare_one(
        self, enrollment: Enrollment, outcome: ItemOutcome, read_back: Registered
    ) -> None:
        psut = _psut(enrollment)
        if psut not in read_back:
            self._pending.record(enrollment, Event.LOSE, detail="not read back")
            return
        registered = read_back[psut]
        if is_satisfied(enrollment, registered):
            self._pending.record(enrollment, Event.ACK, registered=seen_of(registered))
            return
        if not (outcome.ok or outcome.duplicate or outcome.missing or outcome.unknown):
            self._pending.record(
                enrollment,
                Event.REFUSE,
                registered=seen_of(registered),
                error=outcome.error or Refused.code,
                detail=outcome.reason,
            )
            return
        lost = self._pending.record(enrollment, Event.LOSE, detail="not as sent")
        event = outcome_of_lost_send(
            lost, registered, overwrite_older_entries=self._rules.overwrite_older_entries
        )
        if event is Event.MISS and enrollment.delivery.tries >= self._rules.max_tries_alone:
            event = Event.CLASH  # it says yes each time, and does not do it
        after = self._pending.record(lost, event, registered=seen_of(registered))
        if event is Event.MISS:
            self._pending.postpone(after, "not as sent")

    async def _resolve(self, enrollments: Sequence[Enrollment]) -> Registered:
        """What the mapper holds for each; nobody's word where one person spoils the request."""
        self._pending.write()
        try:
            return await self._mapper.resolve([_psut(enrollment) for enrollment in enrollments])
        except BLAMED_ON_ONE_ITEM as error:
            if error.wait_s:
                raise
            await self._check_the_server(error)
            if len(enrollments) == 1:
                return {}
        except NoAnswer as error:
            self._halve_batch_size(error)
            raise
        half = (len(enrollments) + 1) // 2
        first = await self._resolve(enrollments[:half])
        return {**first, **await self._resolve(enrollments[half:])}

    async def _check_the_server(self, error: SparError) -> None:
        """Raises when the server fails this too: then no item is to blame."""
        try:
            await self._mapper.resolve([NOBODY])
        except Refused as refused:
            raise BadReply(error.code) from refused

    def _halve_batch_size(self, error: SparError) -> None:
        """A network that loses answers gets shorter requests."""
        if isinstance(error, NoAnswer):
            self._batch_size = max(1, self._batch_size // 2)

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return self._mapper.traffic()

    def _report(self, error: SparError | None) -> PassReport:
        remaining = sum(
            count
            for state, count in self._store.counts().items()
            if state in {State.QUEUED, State.SENDING, State.IN_DOUBT}
        )
        return PassReport(
            network=network_status_of(error),
            linked=self._pending.count(Event.ACK),
            refused=self._pending.count(Event.REFUSE),
            conflicts=self._pending.count(Event.CLASH),
            remaining=remaining,
            error=error.code if error else "",
            wait_s=error.wait_s if error else 0.0,
        )


def _psut(enrollment: Enrollment) -> str:
    return enrollment.proof.psut if enrollment.proof is not None else ""
