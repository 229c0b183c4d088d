"""Moves queued enrollments to the mapper. Safe to kill at any line.

The rule: write down what we are about to do, do it, write down that it is done. A case found in
SENDING was cut off; its outcome is unknown, so the mapper is asked before anything is sent again.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from spar_agent.domain.enrollment import (
    Authenticated,
    Enrollment,
    Event,
    Operation,
    State,
    authenticated,
)
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    KeyRefused,
    NoAnswer,
    ProxyRefused,
    Refused,
    ServerFault,
    ServerSilent,
    SparError,
    TlsRefused,
    Unreachable,
    WrongServer,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.mapper import ItemOutcome, MapperGateway, RegisteredAccount, Traffic
from spar_agent.ports.store import EnrollmentStore
from spar_agent.sync.pending_writes import PendingWrites
from spar_agent.sync.reconcile import is_satisfied, next_step, outcome_of_lost_send
from spar_agent.sync.report import LineStatus, PassReport

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
CONTROL = "spar-agent-control"  # nobody's token: asked to tell a spoilt item from a sick server
NO_ANSWER = ItemOutcome(ok=False, unknown=True)

Answers = Mapping[str, RegisteredAccount | None]


@dataclass(frozen=True, slots=True)
class EngineRules:
    """How the engine goes about it.

    batch_size: items per request, fewer while answers are lost. alone_tries: sends of one item
    alone that the server fails while it carries out others, before a person has to look.
    lonely_tries: the same while it carries out no other: hours, with the waits between them.
    lanes: batches under way at once. failed_in_a_row: ever smaller sends that fail, after which it
    is the server, not an item.
    """

    batch_size: int = 100
    overwrite_older_entries: bool = False
    max_tries_alone: int = 4
    max_per_pass: int = 20_000
    max_tries_server_down: int = 40
    lanes: int = 2
    max_failures_in_a_row: int = 12


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
        self._room = self._rules.batch_size
        self._window: list[Enrollment] = []
        self._taken: set[str] = set()
        self._halted = False
        self._failed, self._worked = 0, False
        self._alone_failed: dict[str, int] = {}
        self._told: Callable[[], None] | None = None

    async def one_pass(self, told: Callable[[], None] | None = None) -> PassReport:
        """Resolve every doubt, then send what is due. Stops at what would meet every item.

        told: called after each batch, so that a long pass can be watched.
        """
        self._told = told
        self._pending.open()
        self._window, self._taken = [], set()
        self._halted, self._failed, self._worked = False, 0, False
        try:
            asked = await self._settle_doubts()
            asked = await self._send_due() or asked
            if not asked:
                await self._mapper.ping()
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as error:
            self._pending.write()
            return self._report(error)
        return self._report(None)

    async def _settle_doubts(self) -> bool:
        for cut_off in self._store.in_states([State.SENDING], self._rules.max_per_pass):
            self._pending.step(cut_off, Event.LOSE, detail="cut off")
        self._pending.write()
        doubts = self._store.in_states([State.IN_DOUBT], self._rules.max_per_pass)
        at = 0
        while at < len(doubts):
            some = doubts[at : at + self._room]
            at += len(some)
            await self._settle(some)
        self._pending.write()
        return bool(doubts)

    async def _settle(self, doubts: Sequence[Enrollment]) -> list[Enrollment]:
        """Ask the mapper what became of ``doubts``; those it does not hold are QUEUED again."""
        registered = await self._resolve(doubts)
        missed = []
        for enrollment in doubts:
            psut = _psut(enrollment)
            if psut not in registered:
                self._no_answer(enrollment)
                continue
            event = outcome_of_lost_send(
                enrollment,
                registered[psut],
                overwrite_older_entries=self._rules.overwrite_older_entries,
            )
            after = self._pending.step(enrollment, event, registered=registered[psut], seen=True)
            if event is Event.MISS:
                missed.append(after)
        return missed

    async def _send_due(self) -> bool:
        lanes = (self._lane() for _ in range(self._rules.lanes))
        ended = await asyncio.gather(*lanes, return_exceptions=True)
        for end in ended:
            if isinstance(end, BaseException):
                raise end
        return any(ended)

    async def _lane(self) -> bool:
        """Batch after batch until nothing is due, or another lane met what would meet us too."""
        sent = False
        try:
            while not self._halted and (batch := self._next_batch()):
                sent = True
                await self._send_batch(batch)
                self._pending.write()
                if self._told is not None:
                    self._told()
        except BaseException:
            self._halted = True
            raise
        return sent

    def _next_batch(self) -> list[Enrollment]:
        """Due cases nobody has taken in this pass; of each person the store gives only one."""
        if not self._window and len(self._taken) < self._rules.max_per_pass:
            under_way = self._rules.lanes * self._rules.batch_size
            wanted = 5 * self._rules.batch_size + under_way + len(self._pending.back)
            due = self._store.due(self._clock.now(), wanted)
            self._window = [
                enrollment for enrollment in due if enrollment.enrollment_id not in self._taken
            ]
        batch, self._window = self._window[: self._room], self._window[self._room :]
        self._taken.update(enrollment.enrollment_id for enrollment in batch)
        return batch

    async def _send_batch(self, batch: Sequence[Enrollment]) -> None:
        registered = await self._resolve(batch)
        by_op: dict[Operation, list[Enrollment]] = {}
        for enrollment in batch:
            psut = _psut(enrollment)
            if psut not in registered:
                self._no_answer(enrollment)
                continue
            step = next_step(
                enrollment,
                registered[psut],
                overwrite_older_entries=self._rules.overwrite_older_entries,
            )
            if isinstance(step, Event):
                self._pending.step(enrollment, step, registered=registered[psut], seen=True)
            else:
                by_op.setdefault(step, []).append(enrollment)
        for op, enrollments in by_op.items():
            await self._send(op, enrollments, registered)

    async def _send(
        self, op: Operation, enrollments: Sequence[Enrollment], registered: Answers
    ) -> None:
        """Claim, send, compare. A batch that fails as a whole is cut in halves."""
        claimed = [
            self._pending.step(
                enrollment, Event.CLAIM, registered=registered[_psut(enrollment)], seen=True
            )
            for enrollment in enrollments
        ]
        items: list[Authenticated] = [authenticated(enrollment) for enrollment in claimed]
        self._pending.write()
        try:
            outcomes = await self._mapper.send(op, items)
        except NOT_CARRIED_OUT as error:
            for enrollment in claimed:
                after = self._pending.step(enrollment, Event.DEFER, detail=error.code)
                self._pending.postpone(after, error.code, error.wait_s)
            raise
        except OUTCOME_UNKNOWN as error:
            log.info("a batch of %d has no outcome (%s)", len(claimed), error)
            self._shrink(error)
            self._failed += 1
            lost = [
                self._pending.step(enrollment, Event.LOSE, detail=error.code)
                for enrollment in claimed
            ]
            missed = await self._settle(lost)
            await self._again_in_halves(op, missed, registered, error, whole=len(claimed))
        except Refused as error:
            await self._after_refused(op, claimed, registered, error)
        else:
            self._room = min(self._rules.batch_size, self._room * 2)
            self._failed, self._worked = 0, True
            await self._compare(claimed, outcomes)

    async def _after_refused(
        self, op: Operation, claimed: Sequence[Enrollment], registered: Answers, error: SparError
    ) -> None:
        """The mapper refused the request as such: one of its items spoils it."""
        if len(claimed) == 1:
            self._pending.step(claimed[0], Event.REFUSE, error=error.code, detail=error.server_code)
            return
        queued = [
            self._pending.step(enrollment, Event.DEFER, detail=error.code) for enrollment in claimed
        ]
        await self._again_in_halves(op, queued, registered, error, whole=len(claimed))

    async def _again_in_halves(
        self,
        op: Operation,
        missed: Sequence[Enrollment],
        registered: Answers,
        error: SparError,
        *,
        whole: int,
    ) -> None:
        if not missed:
            return
        if whole == 1:
            self._alone(missed[0], error)
            return
        if self._failed > self._rules.max_failures_in_a_row:
            raise error
        half = (len(missed) + 1) // 2
        for part in (missed[:half], missed[half:]):
            if part:
                await self._send(op, part, registered)

    def _alone(self, enrollment: Enrollment, error: SparError) -> None:
        """One item alone failed while the mapper answers: later, and some day a person."""
        failed = self._alone_failed.get(enrollment.enrollment_id, 0) + 1
        self._alone_failed[enrollment.enrollment_id] = failed
        rules = self._rules
        if failed >= (rules.max_tries_alone if self._worked else rules.max_tries_server_down):
            self._pending.step(enrollment, Event.REFUSE, error=Refused.code, detail=error.code)
            return
        self._pending.postpone(enrollment, error.code, error.wait_s)

    def _no_answer(self, enrollment: Enrollment) -> None:
        """The mapper answers, but never on this person: some day somebody has to look."""
        if enrollment.delivery.tries >= 2 * self._rules.max_tries_alone:
            self._pending.step(enrollment, Event.CLASH, detail="no word on this person")
        else:
            self._pending.no_answer(enrollment)

    async def _compare(
        self, claimed: Sequence[Enrollment], told: Mapping[str, ItemOutcome]
    ) -> None:
        """What the mapper says is believed only after it was read back."""
        try:
            registered = await self._resolve(claimed)
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as down:
            for enrollment in claimed:
                self._pending.step(enrollment, Event.LOSE, detail=down.code)
            raise
        for enrollment in claimed:
            self._judge(
                enrollment, told.get(enrollment.delivery.reference_id, NO_ANSWER), registered
            )

    def _judge(self, enrollment: Enrollment, said: ItemOutcome, answers: Answers) -> None:
        psut = _psut(enrollment)
        if psut not in answers:
            self._pending.step(enrollment, Event.LOSE, detail="not read back")
            return
        registered = answers[psut]
        if is_satisfied(enrollment, registered):
            self._pending.step(enrollment, Event.ACK, registered=registered, seen=True)
            return
        if not (said.ok or said.duplicate or said.missing or said.unknown):
            self._pending.step(
                enrollment,
                Event.REFUSE,
                registered=registered,
                seen=True,
                error=said.error or Refused.code,
                detail=said.reason,
            )
            return
        lost = self._pending.step(enrollment, Event.LOSE, detail="not as sent")
        event = outcome_of_lost_send(
            lost, registered, overwrite_older_entries=self._rules.overwrite_older_entries
        )
        if event is Event.MISS and enrollment.delivery.tries >= self._rules.max_tries_alone:
            event = Event.CLASH  # it says yes each time, and does not do it
        after = self._pending.step(lost, event, registered=registered, seen=True)
        if event is Event.MISS:
            self._pending.postpone(after, "not as sent")

    async def _resolve(self, enrollments: Sequence[Enrollment]) -> Answers:
        """What the mapper holds for each; nobody's word where one person spoils the request."""
        self._pending.write()
        try:
            return await self._mapper.resolve([_psut(enrollment) for enrollment in enrollments])
        except BLAMED_ON_ONE_ITEM as error:
            if error.wait_s:
                raise
            await self._ask_about_nobody(error)
            if len(enrollments) == 1:
                return {}
        except NoAnswer as error:
            self._shrink(error)
            raise
        half = (len(enrollments) + 1) // 2
        first = await self._resolve(enrollments[:half])
        return {**first, **await self._resolve(enrollments[half:])}

    async def _ask_about_nobody(self, error: SparError) -> None:
        """Raises when the server fails this too: then no item is to blame."""
        try:
            await self._mapper.resolve([CONTROL])
        except Refused as refused:
            raise BadReply(error.code) from refused

    def _shrink(self, error: SparError) -> None:
        """A line that loses answers gets shorter requests."""
        if isinstance(error, NoAnswer):
            self._room = max(1, self._room // 2)

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return self._mapper.traffic()

    def _report(self, error: SparError | None) -> PassReport:
        left = sum(
            count
            for state, count in self._store.counts().items()
            if state in {State.QUEUED, State.SENDING, State.IN_DOUBT}
        )
        return PassReport(
            line=line_of(error),
            linked=self._pending.count(Event.ACK),
            refused=self._pending.count(Event.REFUSE),
            conflicts=self._pending.count(Event.CLASH),
            left=left,
            error=error.code if error else "",
            wait_s=error.wait_s if error else 0.0,
        )


def line_of(error: SparError | None) -> LineStatus:
    """The network in one word, from what ended a pass."""
    if error is None:
        return LineStatus.ONLINE
    if isinstance(error, CaptivePortal):
        return LineStatus.WEB_LOGIN
    if isinstance(error, KeyRefused):
        return LineStatus.KEY_REFUSED
    if isinstance(error, ProxyRefused):
        return LineStatus.PROXY
    if isinstance(error, Unreachable) and not isinstance(error, ServerSilent):
        return LineStatus.OFFLINE
    return LineStatus.NO_REGISTRY


def _psut(enrollment: Enrollment) -> str:
    return enrollment.proof.psut if enrollment.proof is not None else ""
