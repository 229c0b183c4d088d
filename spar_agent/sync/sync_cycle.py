"""One pass of everything that waits for the network: identities first, then the registry."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from spar_agent.ports.mapper import Traffic
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.report import PassReport


class SyncPass(Protocol):
    """Does what is due and tells how it went. Raises SparError when it ended early."""

    async def one_pass(self, told: Callable[[], None] | None = None) -> PassReport:
        """Safe to kill at any line. told: called now and then, so that it can be watched."""
        ...

    def traffic(self) -> Traffic:
        """Bytes sent and received until now."""
        ...


class SyncCycle:
    """A capture has the shorter life, and what it proves can be sent at once."""

    def __init__(self, deferred: DeferredAuth, engine: SyncPass) -> None:
        self._deferred = deferred
        self._engine = engine

    async def one_pass(self, told: Callable[[], None] | None = None) -> PassReport:
        """What waits for its identity first, then the registry.

        Trouble of the ID service holds up nothing at the registry.
        """
        identity = await self._deferred.one_pass()
        report = await self._engine.one_pass(told)
        return replace(report, identified=identity.done, must_come_back=identity.come_back)

    def traffic(self) -> Traffic:
        """What went over the line to the registry so far."""
        return self._engine.traffic()
