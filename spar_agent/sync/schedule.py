"""When the engine looks: woken, when something is due, and now and then."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.sync.backoff import delay_s
from spar_agent.sync.report import NetworkStatus, PassReport, SyncState, network_status_of
from spar_agent.sync.sync_cycle import SyncPass

log = logging.getLogger(__name__)

MIN_WAIT_S = 1.0
CLOCK_JUMP_S = 10.0


def wait_s(report: PassReport, failures: int, jitter: float, every_s: float) -> float:
    """Seconds until the engine looks again by itself, MIN_WAIT_S at least.

    failures: passes in a row that ended early, this one included. jitter: in [0, 1]. every_s: the
    usual time between passes; only what the server itself asks for may be longer.
    """
    if report.error:
        return max(MIN_WAIT_S, report.wait_s, min(delay_s(failures, jitter=jitter), every_s))
    if report.remaining and report.network is NetworkStatus.ONLINE:
        return max(MIN_WAIT_S, min(5.0, every_s))
    return every_s


class Schedule:
    """Runs passes one after another until cancelled. on_change: called on the I/O thread."""

    def __init__(
        self,
        engine: SyncPass,
        clock: Clock,
        jitter: Callable[[], float],
        on_change: Callable[[SyncState], None],
        every_s: float,
        check_clock_every_s: float = 20.0,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._jitter = jitter
        self._on_change = on_change
        self._every_s = every_s
        self._check_clock_every_s = check_clock_every_s
        self._woken = asyncio.Event()
        self._failures = 0
        self.state = SyncState()

    def wake(self) -> None:
        """Look now. On the loop's thread only."""
        self._woken.set()

    async def run(self) -> None:
        """Run passes one after another until cancelled."""
        while True:
            self._woken.clear()
            self._change(working=True)
            report = await self._pass()
            wait = wait_s(report, self._failures, self._jitter(), self._every_s)
            now = self._clock.now()
            self._change(
                working=False,
                network=report.network,
                error=report.error,
                last_success=now if not report.error else self.state.last_success,
                identified=self.state.identified + report.identified,
                must_come_back=self.state.must_come_back + report.must_come_back,
            )
            await self._wait(wait)

    async def _wait(self, wait_s: float) -> None:
        """Until woken, or ``wait_s`` are over, or the clock jumped: the computer slept."""
        end = self._clock.ticks_s() + wait_s
        while (left := end - self._clock.ticks_s()) > 0:
            slice_s = min(left, self._check_clock_every_s)
            before = self._clock.now()
            try:
                async with asyncio.timeout(
                    slice_s
                ):  # wait_for of 3.11 loses a cancel beside a wake
                    await self._woken.wait()
            except TimeoutError:
                passed = (self._clock.now() - before).total_seconds()
                if abs(passed - slice_s) > CLOCK_JUMP_S:
                    log.info("the clock jumped by %d s: looking at once", round(passed - slice_s))
                    return
            else:
                return

    async def _pass(self) -> PassReport:
        try:
            report = await self._engine.one_pass(self._change)
        except SparError as error:
            log.warning("a pass ended early: %s", error)
            report = PassReport(network=network_status_of(error), error=error.code, remaining=1)
        if report.linked or report.refused or report.conflicts:
            log.info(
                "a pass: %d linked, %d refused, %d conflicts, %d remaining",
                report.linked,
                report.refused,
                report.conflicts,
                report.remaining,
            )
        self._failures = self._failures + 1 if report.error else 0
        return report

    def _change(self, **changes: object) -> None:
        traffic = self._engine.traffic()
        counted = {"sent_bytes": traffic.sent, "received_bytes": traffic.received}
        self.state = replace(self.state, **counted, **changes)  # type: ignore[arg-type]  # its own fields
        self._on_change(self.state)
