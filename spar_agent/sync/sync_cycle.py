"""One pass of everything that waits for the network: identities first, then the registry."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from spar_agent.ports.mapper import Traffic
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.report import PassReport


class SyncPass(Protocol):
    """Does what is due and reports. Raises SparError when it ended early."""

    async def one_pass(self, on_progress: Callable[[], None] | None = None) -> PassReport:
        """Safe to kill at any line. on_progress: called now and then, so that it can be watched."""
        ...

    def traffic(self) -> Traffic:
        """Bytes sent and received until now."""
        ...


class SyncCycle:
    """A capture has the shorter life, and what it proves can be sent at once."""

    def __init__(self, deferred: DeferredAuth, engine: SyncPass) -> None:
        self._deferred = deferred
        self._engine = engine

    async def one_pass(self, on_progress: Callable[[], None] | None = None) -> PassReport:
        """First what waits for the ID service; its trouble holds up nothing at the registry."""
        identity = await self._deferred.one_pass()
        report = await self._engine.one_pass(on_progress)
        return replace(report, identified=identity.done, must_come_back=identity.come_back)

    def traffic(self) -> Traffic:
        """Bytes sent and received until now, to and from the registry."""
        return self._engine.traffic()
