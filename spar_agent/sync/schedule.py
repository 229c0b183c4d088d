"""When the engine looks: woken, when something is due, and now and then."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.engine import line_of
from spar_agent.sync.report import LineStatus, PassReport, SyncState
from spar_agent.sync.sync_cycle import SyncPass

log = logging.getLogger(__name__)

MIN_WAIT_S = 1.0
JUMP_S = 10.0


class Schedule:
    """Runs passes one after another until cancelled. tell: called on the loop at each change."""

    def __init__(
        self,
        engine: SyncPass,
        clock: Clock,
        jitter: Callable[[], float],
        tell: Callable[[SyncState], None],
        every_s: float,
        glance_s: float = 20.0,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._jitter = jitter
        self._tell_screen = tell
        self._every_s = every_s
        self._glance_s = glance_s
        self._woken = asyncio.Event()
        self._failures = 0
        self.state = SyncState()

    def wake(self) -> None:
        """Look now. On the loop's thread only."""
        self._woken.set()

    async def run(self) -> None:
        """Until cancelled."""
        while True:
            self._woken.clear()
            self._tell(working=True)
            report = await self._pass()
            wait = self._wait_s(report)
            now = self._clock.now()
            self._tell(
                working=False,
                line=report.line,
                error=report.error,
                last_success=now if not report.error else self.state.last_success,
                next_try=now + timedelta(seconds=wait) if report.left else None,
                identified=self.state.identified + report.identified,
                must_come_back=self.state.must_come_back + report.must_come_back,
            )
            await self._rest(wait)

    async def _rest(self, wait_s: float) -> None:
        """Until woken, or ``wait_s`` are over, or the clock jumped: the computer slept."""
        end = self._clock.ticks_s() + wait_s
        while (left := end - self._clock.ticks_s()) > 0:
            glance = min(left, self._glance_s)
            before = self._clock.now()
            try:
                await asyncio.wait_for(self._woken.wait(), glance)
            except TimeoutError:
                passed = (self._clock.now() - before).total_seconds()
                if abs(passed - glance) > JUMP_S:
                    log.info("the clock jumped by %d s: looking at once", round(passed - glance))
                    return
            else:
                return

    async def _pass(self) -> PassReport:
        try:
            report = await self._engine.one_pass(self._tell)
        except SparError as error:
            log.warning("a pass ended early: %s", error)
            report = PassReport(line=line_of(error), error=error.code, left=1)
        if report.linked or report.refused or report.conflicts:
            log.info(
                "a pass: %d linked, %d refused, %d conflicts, %d left",
                report.linked,
                report.refused,
                report.conflicts,
                report.left,
            )
        self._failures = self._failures + 1 if report.error else 0
        return report

    def _wait_s(self, report: PassReport) -> float:
        if report.error:
            back_off = delay_s(self._failures, jitter=self._jitter())
            return max(MIN_WAIT_S, report.wait_s, min(back_off, self._every_s))
        if report.left and report.line is LineStatus.ONLINE:
            return max(MIN_WAIT_S, min(5.0, self._every_s))
        return self._every_s

    def _tell(self, **changes: object) -> None:
        gone = self._engine.traffic()
        counted = {"sent_bytes": gone.sent, "received_bytes": gone.received}
        self.state = replace(self.state, **counted, **changes)  # type: ignore[arg-type]  # its own fields
        self._tell_screen(self.state)
