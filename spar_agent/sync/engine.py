"""Moves queued enrollments to the mapper. Safe to kill at any line.

The rule: write down what we are about to do, do it, write down that it is done. A case found in
SENDING was cut off; its outcome is unknown, so the mapper is asked before anything is sent again.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from spar_agent.domain.enrollment import Authenticated, Enrollment, Event, State, authenticated
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
from spar_agent.ports import Clock, EnrollmentStore, Held, ItemOutcome, MapperGateway, Traffic
from spar_agent.sync.decide import after_doubt, is_satisfied, plan
from spar_agent.sync.ledger import Ledger
from spar_agent.sync.report import Line, PassReport

log = logging.getLogger(__name__)

NOT_CARRIED_OUT = (Unreachable, CaptivePortal, TlsRefused, KeyRefused, WrongServer)
OUTCOME_UNKNOWN = (NoAnswer, ServerFault, BadReply)
SPOILT = (ServerFault, BadReply, Refused)  # one item may be why a whole request fails
CONTROL = "spar-agent-control"  # nobody's token: asked to tell a spoilt item from a sick server
NO_WORD = ItemOutcome(ok=False, unknown=True)

Answers = Mapping[str, Held | None]


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
    put_overwrites: bool = False
    alone_tries: int = 4
    most_per_pass: int = 20_000
    lonely_tries: int = 40
    lanes: int = 2
    failed_in_a_row: int = 12


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
        self._ledger = Ledger(store, clock, jitter)
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
        self._ledger.open()
        self._window, self._taken = [], set()
        self._halted, self._failed, self._worked = False, 0, False
        try:
            asked = await self._settle_doubts()
            asked = await self._send_due() or asked
            if not asked:
                await self._mapper.ping()
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as why:
            self._ledger.write()
            return self._report(why)
        return self._report(None)

    async def _settle_doubts(self) -> bool:
        for cut_off in self._store.in_states([State.SENDING], self._rules.most_per_pass):
            self._ledger.step(cut_off, Event.LOSE, detail="cut off")
        self._ledger.write()
        doubts = self._store.in_states([State.IN_DOUBT], self._rules.most_per_pass)
        at = 0
        while at < len(doubts):
            some = doubts[at : at + self._room]
            at += len(some)
            await self._settle(some)
        self._ledger.write()
        return bool(doubts)

    async def _settle(self, doubts: Sequence[Enrollment]) -> list[Enrollment]:
        """Ask the mapper what became of ``doubts``; those it does not hold are QUEUED again."""
        held = await self._resolve(doubts)
        missed = []
        for case in doubts:
            psut = _psut(case)
            if psut not in held:
                self._no_word(case)
                continue
            event = after_doubt(case, held[psut], put_overwrites=self._rules.put_overwrites)
            after = self._ledger.step(case, event, held=held[psut], seen=True)
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
                self._ledger.write()
                if self._told is not None:
                    self._told()
        except BaseException:
            self._halted = True
            raise
        return sent

    def _next_batch(self) -> list[Enrollment]:
        """Due cases nobody has taken in this pass; of each person the store gives only one."""
        if not self._window and len(self._taken) < self._rules.most_per_pass:
            under_way = self._rules.lanes * self._rules.batch_size
            wanted = 5 * self._rules.batch_size + under_way + len(self._ledger.back)
            due = self._store.due(self._clock.now(), wanted)
            self._window = [case for case in due if case.enrollment_id not in self._taken]
        batch, self._window = self._window[: self._room], self._window[self._room :]
        self._taken.update(case.enrollment_id for case in batch)
        return batch

    async def _send_batch(self, batch: Sequence[Enrollment]) -> None:
        held = await self._resolve(batch)
        by_op: dict[str, list[Enrollment]] = {}
        for case in batch:
            psut = _psut(case)
            if psut not in held:
                self._no_word(case)
                continue
            made = plan(case, held[psut], put_overwrites=self._rules.put_overwrites)
            if made.event is not None:
                self._ledger.step(case, made.event, held=held[psut], seen=True)
            else:
                by_op.setdefault(made.op, []).append(case)
        for op, cases in by_op.items():
            await self._send(op, cases, held)

    async def _send(self, op: str, cases: Sequence[Enrollment], held: Answers) -> None:
        """Claim, send, compare. A batch that fails as a whole is cut in halves."""
        claimed = [
            self._ledger.step(case, Event.CLAIM, held=held[_psut(case)], seen=True)
            for case in cases
        ]
        wishes: list[Authenticated] = [authenticated(case) for case in claimed]
        self._ledger.write()
        try:
            outcomes = await self._mapper.send(op, wishes)
        except NOT_CARRIED_OUT as why:
            for case in claimed:
                after = self._ledger.step(case, Event.DEFER, detail=why.code)
                self._ledger.postpone(after, why.code, why.wait_s)
            raise
        except OUTCOME_UNKNOWN as why:
            log.info("a batch of %d has no outcome (%s)", len(claimed), why)
            self._shrink(why)
            self._failed += 1
            lost = [self._ledger.step(case, Event.LOSE, detail=why.code) for case in claimed]
            missed = await self._settle(lost)
            await self._again_in_halves(op, missed, held, why, whole=len(claimed))
        except Refused as why:
            await self._after_refused(op, claimed, held, why)
        else:
            self._room = min(self._rules.batch_size, self._room * 2)
            self._failed, self._worked = 0, True
            await self._compare(claimed, outcomes)

    async def _after_refused(
        self, op: str, claimed: Sequence[Enrollment], held: Answers, why: SparError
    ) -> None:
        """The mapper refused the request as such: one of its items spoils it."""
        if len(claimed) == 1:
            self._ledger.step(claimed[0], Event.REFUSE, error=why.code, detail=why.server_code)
            return
        queued = [self._ledger.step(case, Event.DEFER, detail=why.code) for case in claimed]
        await self._again_in_halves(op, queued, held, why, whole=len(claimed))

    async def _again_in_halves(
        self,
        op: str,
        missed: Sequence[Enrollment],
        held: Answers,
        why: SparError,
        *,
        whole: int,
    ) -> None:
        if not missed:
            return
        if whole == 1:
            self._alone(missed[0], why)
            return
        if self._failed > self._rules.failed_in_a_row:
            raise why
        half = (len(missed) + 1) // 2
        for part in (missed[:half], missed[half:]):
            if part:
                await self._send(op, part, held)

    def _alone(self, case: Enrollment, why: SparError) -> None:
        """One item alone failed while the mapper answers: later, and some day a person."""
        failed = self._alone_failed.get(case.enrollment_id, 0) + 1
        self._alone_failed[case.enrollment_id] = failed
        rules = self._rules
        if failed >= (rules.alone_tries if self._worked else rules.lonely_tries):
            self._ledger.step(case, Event.REFUSE, error=Refused.code, detail=why.code)
            return
        self._ledger.postpone(case, why.code, why.wait_s)

    def _no_word(self, case: Enrollment) -> None:
        """The mapper answers, but never on this person: some day somebody has to look."""
        if case.tries >= 2 * self._rules.alone_tries:
            self._ledger.step(case, Event.CLASH, detail="no word on this person")
        else:
            self._ledger.no_word(case)

    async def _compare(
        self, claimed: Sequence[Enrollment], told: Mapping[str, ItemOutcome]
    ) -> None:
        """What the mapper says is believed only after it was read back."""
        try:
            held = await self._resolve(claimed)
        except (*NOT_CARRIED_OUT, *OUTCOME_UNKNOWN) as down:
            for case in claimed:
                self._ledger.step(case, Event.LOSE, detail=down.code)
            raise
        for case in claimed:
            self._judge(case, told.get(case.reference_id, NO_WORD), held)

    def _judge(self, case: Enrollment, said: ItemOutcome, answers: Answers) -> None:
        psut = _psut(case)
        if psut not in answers:
            self._ledger.step(case, Event.LOSE, detail="not read back")
            return
        held = answers[psut]
        if is_satisfied(case, held):
            self._ledger.step(case, Event.ACK, held=held, seen=True)
            return
        if not (said.ok or said.duplicate or said.missing or said.unknown):
            self._ledger.step(
                case, Event.REFUSE, held=held, seen=True, error=Refused.code, detail=said.reason
            )
            return
        lost = self._ledger.step(case, Event.LOSE, detail="not as sent")
        event = after_doubt(lost, held, put_overwrites=self._rules.put_overwrites)
        if event is Event.MISS and case.tries >= self._rules.alone_tries:
            event = Event.CLASH  # it says yes each time, and does not do it
        after = self._ledger.step(lost, event, held=held, seen=True)
        if event is Event.MISS:
            self._ledger.postpone(after, "not as sent")

    async def _resolve(self, cases: Sequence[Enrollment]) -> Answers:
        """What the mapper holds for each; nobody's word where one person spoils the request."""
        self._ledger.write()
        try:
            return await self._mapper.resolve([_psut(case) for case in cases])
        except SPOILT as why:
            if why.wait_s:
                raise
            await self._ask_about_nobody(why)
            if len(cases) == 1:
                return {}
        except NoAnswer as why:
            self._shrink(why)
            raise
        half = (len(cases) + 1) // 2
        first = await self._resolve(cases[:half])
        return {**first, **await self._resolve(cases[half:])}

    async def _ask_about_nobody(self, why: SparError) -> None:
        """Raises when the server fails this too: then no item is to blame."""
        try:
            await self._mapper.resolve([CONTROL])
        except Refused as refused:
            raise BadReply(why.code) from refused

    def _shrink(self, why: SparError) -> None:
        """A line that loses answers gets shorter requests."""
        if isinstance(why, NoAnswer):
            self._room = max(1, self._room // 2)

    def traffic(self) -> Traffic:
        """What went over the line so far."""
        return self._mapper.traffic()

    def _report(self, why: SparError | None) -> PassReport:
        left = sum(
            count
            for state, count in self._store.counts().items()
            if state in {State.QUEUED, State.SENDING, State.IN_DOUBT}
        )
        return PassReport(
            line=line_of(why),
            linked=self._ledger.count(Event.ACK),
            refused=self._ledger.count(Event.REFUSE),
            conflicts=self._ledger.count(Event.CLASH),
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
