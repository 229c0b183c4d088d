"""Moves queued enrollments to the mapper. Safe to kill at any line.

The rule: write down what we are about to do, do it, write down that it is done. A case found in
SENDING was cut off; its outcome is unknown, so the mapper is asked before anything is sent again.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from spar_agent.domain.enrollment import (
    Authenticated,
    Enrollment,
    Event,
    State,
    advance,
    authenticated,
)
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    KeyRefused,
    NoAnswer,
    Refused,
    ServerFault,
    SparError,
    TlsRefused,
    Unreachable,
    WrongServer,
)
from spar_agent.ports import Clock, EnrollmentStore, Held, ItemOutcome, MapperGateway
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.decide import after_doubt, is_satisfied, plan
from spar_agent.sync.report import Line, PassReport

log = logging.getLogger(__name__)

ACTOR = "engine"
NOT_CARRIED_OUT = (Unreachable, CaptivePortal, TlsRefused, KeyRefused, WrongServer)
OUTCOME_UNKNOWN = (NoAnswer, ServerFault, BadReply)


@dataclass(frozen=True, slots=True)
class EngineRules:
    """How the engine goes about it.

    batch_size: items per request. alone_tries: sends of one item alone that the server fails
    while it answers everything else, before the item is set aside for a person.
    """

    batch_size: int = 100
    put_overwrites: bool = False
    alone_tries: int = 4
    most_per_pass: int = 20_000


class _Stop(Exception):
    """Every later item would meet the same."""

    def __init__(self, why: SparError) -> None:
        super().__init__(why.code)
        self.why = why


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
        self._jitter = jitter
        self._rules = rules or EngineRules()
        self._counts = {Event.ACK: 0, Event.REFUSE: 0, Event.CLASH: 0}

    async def one_pass(self) -> PassReport:
        """Resolve every doubt, then send what is due. Stops at what would meet every item."""
        self._counts = dict.fromkeys(self._counts, 0)
        try:
            asked = await self._settle_doubts()
            asked = await self._send_due() or asked
            if not asked:
                await self._mapper.ping()
        except _Stop as stop:
            return self._report(stop.why)
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as why:
            return self._report(why)
        return self._report(None)

    async def _settle_doubts(self) -> bool:
        for cut_off in self._store.in_states([State.SENDING], self._rules.most_per_pass):
            self._step(cut_off, Event.LOSE, detail="cut off")
        doubts = self._store.in_states([State.IN_DOUBT], self._rules.most_per_pass)
        size = self._rules.batch_size
        for at in range(0, len(doubts), size):
            await self._settle(doubts[at : at + size])
        return bool(doubts)

    async def _settle(self, doubts: Sequence[Enrollment]) -> list[Enrollment]:
        """Ask the mapper what became of ``doubts``; those it does not hold are QUEUED again."""
        held = await self._resolve(doubts)
        missed = []
        for case in doubts:
            psut = _psut(case)
            if psut not in held:
                continue
            event = after_doubt(case, held[psut], put_overwrites=self._rules.put_overwrites)
            after = self._step(case, event, held=held[psut])
            if event is Event.MISS:
                missed.append(after)
        return missed

    async def _send_due(self) -> bool:
        done: set[str] = set()
        sent = False
        while len(done) < self._rules.most_per_pass:
            batch = self._next_batch(done)
            if not batch:
                return sent
            sent = True
            done.update(case.enrollment_id for case in batch)
            await self._send_batch(batch)
        return sent

    def _next_batch(self, done: set[str]) -> list[Enrollment]:
        """Due cases, each person at most once, none twice in a pass."""
        room = self._rules.batch_size
        due = self._store.due(self._clock.now(), room * 2 + len(done))
        batch: dict[str, Enrollment] = {}
        for case in due:
            if case.enrollment_id not in done and len(batch) < room:
                batch.setdefault(_psut(case), case)
        return list(batch.values())

    async def _send_batch(self, batch: Sequence[Enrollment]) -> None:
        held = await self._resolve(batch)
        by_op: dict[str, list[Enrollment]] = {}
        for case in batch:
            psut = _psut(case)
            if psut not in held:
                self._postpone(case, "no word on this person")
                continue
            made = plan(case, held[psut], put_overwrites=self._rules.put_overwrites)
            if made.event is not None:
                self._step(case, made.event, held=held[psut])
            else:
                by_op.setdefault(made.op, []).append(case)
        for op, cases in by_op.items():
            await self._send(op, cases)

    async def _send(self, op: str, cases: Sequence[Enrollment]) -> None:
        """Claim, send, compare. A batch that fails as a whole is cut in halves."""
        claimed = [self._step(case, Event.CLAIM) for case in cases]
        wishes: list[Authenticated] = [authenticated(case) for case in claimed]
        try:
            outcomes = await self._mapper.send(op, wishes)
        except NOT_CARRIED_OUT as why:
            for case in claimed:
                self._defer(case, why)
            raise _Stop(why) from why
        except OUTCOME_UNKNOWN as why:
            log.info("a batch of %d has no outcome (%s)", len(claimed), why)
            await self._after_lost(op, claimed, why)
        except Refused as why:
            await self._after_refused(op, claimed, why)
        else:
            await self._compare(claimed, outcomes)

    async def _after_lost(self, op: str, claimed: Sequence[Enrollment], why: SparError) -> None:
        lost = [self._step(case, Event.LOSE, detail=why.code) for case in claimed]
        try:
            missed = await self._settle(lost)
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as down:
            raise _Stop(down) from down
        await self._again_in_halves(op, missed, why, whole=len(claimed))

    async def _after_refused(self, op: str, claimed: Sequence[Enrollment], why: SparError) -> None:
        """The mapper refused the request as such: one of its items spoils it."""
        if len(claimed) == 1:
            self._step(claimed[0], Event.REFUSE, error=why.code, detail=why.server_code)
            return
        queued = [self._step(case, Event.DEFER, detail=why.code) for case in claimed]
        await self._again_in_halves(op, queued, why, whole=len(claimed))

    async def _again_in_halves(
        self, op: str, missed: Sequence[Enrollment], why: SparError, *, whole: int
    ) -> None:
        if not missed:
            return
        if whole == 1:
            self._alone(missed[0], why)
            return
        half = (len(missed) + 1) // 2
        for part in (missed[:half], missed[half:]):
            if part:
                await self._send(op, part)

    def _alone(self, case: Enrollment, why: SparError) -> None:
        """One item alone failed while the mapper answers: later, and some day a person."""
        if case.tries >= self._rules.alone_tries:
            claimed = self._step(case, Event.CLAIM, detail="set aside")
            self._step(claimed, Event.REFUSE, error=Refused.code, detail=why.code)
            return
        self._postpone(case, why.code, why.wait_s)

    async def _compare(
        self, claimed: Sequence[Enrollment], outcomes: dict[str, ItemOutcome] | object
    ) -> None:
        """What the mapper says is believed only after it was read back."""
        told = outcomes if isinstance(outcomes, dict) else {}
        to_read = []
        for case in claimed:
            said = told.get(case.reference_id, ItemOutcome(ok=False, unknown=True))
            if said.ok or said.duplicate or said.missing or said.unknown:
                to_read.append((case, said))
            else:
                self._step(case, Event.REFUSE, error=Refused.code, detail=said.reason)
        if not to_read:
            return
        try:
            held = await self._resolve([case for case, _ in to_read])
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as down:
            for case, _ in to_read:
                self._step(case, Event.LOSE, detail=down.code)
            raise _Stop(down) from down
        for case, _ in to_read:
            self._judge(case, held)

    def _judge(self, case: Enrollment, held: dict[str, Held | None]) -> None:
        psut = _psut(case)
        if psut not in held:
            self._step(case, Event.LOSE, detail="not read back")
        elif is_satisfied(case, held[psut]):
            self._step(case, Event.ACK, held=held[psut])
        else:
            event = after_doubt(case, held[psut], put_overwrites=self._rules.put_overwrites)
            lost = self._step(case, Event.LOSE, detail="not as sent")
            after = self._step(lost, event, held=held[psut])
            if event is Event.MISS:
                self._postpone(after, "not as sent")

    async def _resolve(self, cases: Sequence[Enrollment]) -> dict[str, Held | None]:
        return dict(await self._mapper.resolve([_psut(case) for case in cases]))

    def _step(
        self,
        case: Enrollment,
        event: Event,
        *,
        held: Held | None = None,
        error: str = "",
        detail: str = "",
    ) -> Enrollment:
        """Advance and save: one transaction, refused when somebody was faster."""
        after = replace(
            advance(case, event),
            error=error,
            due_at=None,
            changed_at=self._clock.now(),
            held=held.as_base() if held is not None else case.held,
        )
        self._store.save(after, event=event, actor=ACTOR, detail=detail, expect=case.state)
        if event in self._counts:
            self._counts[event] += 1
        return after

    def _defer(self, claimed: Enrollment, why: SparError) -> None:
        self._postpone(self._step(claimed, Event.DEFER, detail=why.code), why.code, why.wait_s)

    def _postpone(self, queued: Enrollment, detail: str, least_s: float = 0.0) -> None:
        wait = max(least_s, delay_s(max(1, queued.tries), jitter=self._jitter()))
        later = replace(queued, due_at=self._clock.now() + timedelta(seconds=wait))
        self._store.save(later, event="wait", actor=ACTOR, detail=detail, expect=State.QUEUED)

    def _report(self, why: SparError | None) -> PassReport:
        left = sum(
            count
            for state, count in self._store.counts().items()
            if state in {State.QUEUED, State.SENDING, State.IN_DOUBT}
        )
        return PassReport(
            line=line_of(why),
            linked=self._counts[Event.ACK],
            refused=self._counts[Event.REFUSE],
            conflicts=self._counts[Event.CLASH],
            left=left,
            error=why.code if why else "",
            wait_s=why.wait_s if why else 0.0,
        )


def line_of(why: SparError | None) -> Line:
    """The network in one word, from what ended a pass."""
    if why is None:
        return Line.ONLINE
    if isinstance(why, CaptivePortal):
        return Line.WEB_LOGIN
    if isinstance(why, KeyRefused):
        return Line.KEY_REFUSED
    if isinstance(why, Unreachable):
        return Line.OFFLINE
    return Line.NO_REGISTRY


def _psut(case: Enrollment) -> str:
    return case.proof.psut if case.proof is not None else ""
