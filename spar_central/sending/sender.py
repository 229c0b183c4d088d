"""Takes admitted enrollments to the mapper. Safe to kill at any line, in any number of processes.

The rule: write down what we are about to do, do it, write down that it is done. What a silent
sender left, and what had no answer, is in doubt: the mapper is asked before anything is sent again.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

import msgspec

from spar_central import traces
from spar_central.mappers.comparing import holds_ours, is_as_before
from spar_central.mappers.port import (
    Held,
    MapperAway,
    MapperError,
    MapperGateway,
    MapperRefuses,
    MapperRejects,
    MapperSilent,
    Op,
    Result,
    Said,
)
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.sending import Event, after_asking
from spar_central.records.sendings import WAITS
from spar_central.sending.bookkeeping import Bookkeeping, Change, Claimed, Leased
from spar_central.settings import Mapper

logger = logging.getLogger(__name__)

FIRST_REST_S: Final = 2.0
MAX_REST_S: Final = 900.0
SERVER_DOWN_FACTOR: Final = 10
"""So many times more tries alone while the mapper carries out nothing else either."""

SERVES_S: Final = 900.0
"""After a write that it carried out, so long the mapper is taken to serve."""

MAX_FAILURES_IN_A_ROW: Final = 12
"""Ever smaller batches that fail; after them it is the server, not an item."""

MAYBE_ONE_ITEM = (KeyRefused, MapperRejects, MapperSilent)
"""What one item alone may be the cause of."""


class MapperSender:
    """One worker: one pass at a time. jitter: in [0, 1], drawn anew for each wait."""

    def __init__(
        self,
        books: Bookkeeping,
        mapper: MapperGateway,
        settings: Mapper,
        jitter: Callable[[], float],
        ticks_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._ticks_s = ticks_s
        self._books = books
        self._mapper = mapper
        self._settings = settings
        self._jitter = jitter
        self._batch = settings.batch_size
        self._failures = 0
        self._carried_out_s = -SERVES_S

    async def one_pass(self) -> int:
        """Settle what is in doubt, then send one batch of what is due. How many were looked at.

        Raises MapperError for what every item would meet; nothing is lost by it.
        """
        self._failures = 0
        doubts = await self._books.take_doubts(self._batch)
        if doubts:
            await self._guarded(doubts, self._settle(doubts))
        due = await self._books.take_due(self._batch)
        if due:
            await self._guarded(due, self._send_batch(due))
        return len(doubts) + len(due)

    async def _guarded(self, batch: Sequence[Leased], work: Awaitable[object]) -> None:
        """Whatever ends the work, what is still ours of the batch is given back."""
        try:
            with traces.resumed("send", [one.trace for one in batch]) as span:
                span.tell(items=len(batch))
                await work
        except MapperError as error:
            await self._books.give_back(batch, max(error.wait_s, self._rest(1)))
            raise

    def _rest(self, tries: int) -> float:
        """Seconds to wait, with full jitter: AWS Architecture Blog, 2015."""
        longest: float = FIRST_REST_S * 2.0 ** min(max(tries, 1) - 1, 20)
        return min(MAX_REST_S, longest) * self._jitter()

    # asking

    async def _resolve(self, batch: Sequence[Leased]) -> dict[str, Held]:
        """What the mapper holds, by psut; without whoever alone spoils the question."""
        try:
            return dict(await self._mapper.resolve([one.psut for one in batch]))
        except MAYBE_ONE_ITEM as error:
            if error.wait_s:
                raise
            await self._check_the_server(error)
            if len(batch) == 1:
                return {}
        half = (len(batch) + 1) // 2
        first = await self._resolve(batch[:half])
        return first | await self._resolve(batch[half:])

    async def _check_the_server(self, error: MapperError) -> None:
        """Returns when it answers about nobody: then an item is to blame. Else it is the server."""
        self._failures += 1
        if self._failures > MAX_FAILURES_IN_A_ROW:
            raise error
        await self._mapper.ping()

    async def _settle(self, doubts: Sequence[Leased]) -> list[Leased]:
        """Ask what became of them. Those that were not carried out are queued again."""
        held = await self._resolve(doubts)
        changes = []
        for one in doubts:
            found = held.get(one.psut)
            if found is None:
                await self._after_no_word(one)
                continue
            event = after_asking(
                holds_ours=holds_ours(one.enrollment, found),
                holds_what_was=is_as_before(one.sending.before, found),
            )
            changes.append(Change(one, event, found))
        after = await self._books.write(changes)
        missed = {change.leased.row.key for change in changes if change.event is Event.MISS}
        return [one for one in after if one.row.key in missed]

    async def _after_no_word(self, one: Leased) -> None:
        """It answers, but never on this person: some day somebody has to look."""
        failed = one.sending.failed_alone + 1
        if failed >= self._settings.tries_alone * 2:
            await self._books.write([Change(one, Event.CLASH, mapper_code="no word")])
            return
        await self._books.postpone(one, self._rest(failed), failed)

    # sending

    async def _send_batch(self, batch: Sequence[Leased]) -> None:
        held = await self._resolve(batch)
        for one in batch:
            if one.psut not in held:
                await self._after_failing_alone(one, "no word")
        claimed = await self._books.claim(batch, held)
        parts = [part for op in Op if (part := [one for one in claimed if one.op is op])]
        for at, part in enumerate(parts):
            ours = await self._books.renew(part) if at else part
            if ours:
                await self._send(ours[0].op, ours)

    async def _send(self, op: Op, claimed: Sequence[Claimed]) -> None:
        """Send, read back, compare. A batch that fails as a whole is cut in halves."""
        leased = [one.leased for one in claimed]
        try:
            async with asyncio.timeout(self._settings.lease_s / 2):
                results = await self._mapper.send(op, [one.order for one in claimed])
        except MapperAway as error:
            await self._defer(leased, error)
            raise
        except (MapperRefuses, MapperRejects) as error:
            queued = await self._defer(leased, error)
            if not isinstance(error, MAYBE_ONE_ITEM):
                raise
            if isinstance(error, KeyRefused):
                await self._check_the_server(error)
            await self._again_in_halves(queued, error, refused=True)
        except (MapperSilent, TimeoutError) as error:
            await self._after_silence(leased, error)
        else:
            self._batch = min(self._settings.batch_size, self._batch * 2)
            await self._compare(claimed, results)

    async def _defer(self, leased: Sequence[Leased], error: MapperError) -> list[Leased]:
        """Certainly not carried out."""
        wait = max(error.wait_s, self._rest(1))
        return await self._books.write([Change(one, Event.DEFER, due_in_s=wait) for one in leased])

    async def _after_silence(self, leased: Sequence[Leased], error: Exception) -> None:
        code = error.code if isinstance(error, MapperError) else "time"
        logger.info("a batch of %d has no answer: %s", len(leased), code)
        self._batch = max(1, self._batch // 2)
        lost = await self._books.write([Change(one, Event.LOSE) for one in leased])
        cause = error if isinstance(error, MapperError) else MapperSilent(code)
        try:
            if cause.wait_s:
                raise cause
            missed = await self._settle(lost)
        except MapperError as down:
            await self._books.give_back(lost, max(down.wait_s, self._rest(1)))
            raise
        await self._again_in_halves(missed, cause, refused=False)

    async def _again_in_halves(
        self, queued: Sequence[Leased], error: MapperError, *, refused: bool
    ) -> None:
        """Smaller and smaller, until the one that spoils it is alone."""
        if not queued:
            return
        if len(queued) == 1:
            await self._after_failing_alone(queued[0], error.code, refused=refused)
            return
        self._failures += 1
        if self._failures > MAX_FAILURES_IN_A_ROW:
            raise error
        half = (len(queued) + 1) // 2
        for part in (queued[:half], queued[half:]):
            again = await self._books.take_due(0, [one.row.key for one in part])
            if again:
                await self._guarded(again, self._send_batch(again))

    async def _after_failing_alone(self, one: Leased, code: str, *, refused: bool = False) -> None:
        """Later, and some day a person. The tries are kept with it, whatever restarts."""
        failed = one.sending.failed_alone + 1
        most = self._settings.tries_alone
        served = self._ticks_s() - self._carried_out_s < SERVES_S
        if not (refused or served):
            most *= SERVER_DOWN_FACTOR
        if failed >= most:
            change = Change(
                one, Event.REFUSE, code="mapper.refused" if refused else "mapper.failing",
                mapper_code=code, failed_alone=failed,
            )  # fmt: skip
            await self._books.refuse_alone(one, change)
            return
        await self._books.postpone(one, self._rest(failed), failed)

    # reading back

    async def _compare(self, claimed: Sequence[Claimed], results: Mapping[str, Result]) -> None:
        """What the mapper says is believed only after it was read back."""
        leased = [one.leased for one in claimed]
        try:
            held = await self._resolve(leased)
        except MapperError as error:
            lost = await self._books.write([Change(one, Event.LOSE) for one in leased])
            await self._books.give_back(lost, max(error.wait_s, self._rest(1)))
            raise
        changes, doubtful = [], []
        for one in claimed:
            result = results.get(one.order.reference_id, Result(Said.NOTHING))
            change = _outcome(one.leased, result, held.get(one.leased.psut))
            changes.append(change)
            if change.event is Event.LOSE:
                doubtful.append(one.leased.row.key)
        after = await self._books.write(changes)
        if any(change.event is Event.ACK for change in changes):
            self._carried_out_s = self._ticks_s()
        open_ones = [one for one in after if one.row.key in doubtful]
        missed = await self._settle(open_ones) if open_ones else []
        for left in missed:  # it said yes, or nothing, and did not do it
            await self._after_failing_alone(left, "not as sent")


def _outcome(one: Leased, result: Result, held: Held | None) -> Change:
    """What became of one order, by what is registered now and what the mapper said."""
    if held is None:
        return Change(one, Event.LOSE)
    if holds_ours(one.enrollment, held):
        return Change(one, Event.ACK, held)
    if result.said is Said.WAITS:
        waiting = msgspec.structs.replace(held, pending_until=result.until or held.pending_until)
        return Change(one, Event.DEFER, waiting, mapper_code=WAITS)
    if result.said in {Said.REFUSED, Said.UNREADABLE}:
        code = "mapper.account" if result.said is Said.UNREADABLE else "mapper.refused"
        return Change(one, Event.REFUSE, held, code=code, mapper_code=result.code)
    return Change(one, Event.LOSE, held)
