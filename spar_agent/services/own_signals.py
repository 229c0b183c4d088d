"""Signals about the own work, and which enrollments behind them are on this laptop."""

from dataclasses import dataclass

from spar_agent.ports.signals import OwnSignal, SignalDesk
from spar_agent.ports.store import EnrollmentStore


@dataclass(frozen=True, slots=True)
class OwnSignalList:
    """here: ids of enrollments that can be opened on this laptop."""

    signals: tuple[OwnSignal, ...]
    here: frozenset[str]


class OwnSignals:
    """Reads."""

    def __init__(self, desk: SignalDesk, store: EnrollmentStore) -> None:
        self._desk = desk
        self._store = store

    async def all(self) -> OwnSignalList:
        """The newest first. Raises as SignalDesk."""
        found = tuple(await self._desk.own())
        ids = {one.enrollment_id for signal in found for one in signal.enrollments}
        here = frozenset(each for each in ids if self._store.get(each) is not None)
        return OwnSignalList(found, here)
