"""Signals about the own work through the center: a SignalDesk."""

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.ports.signals import OwnSignal, SeenEnrollment


class SeenRow(Struct):
    """An enrollment as the center shows it."""

    enrollment_id: str
    slip: str
    arrived_at: datetime
    standing: str
    codes: tuple[str, ...] = ()


class _Signal(Struct):
    kind: str
    count: int
    since: datetime
    last_at: datetime
    usual: int = 0
    is_open: bool = False
    looked_by: str = ""
    looked_at: datetime | None = None
    enrollments: tuple[SeenRow, ...] = ()
    more: bool = False


class _Signals(Struct):
    signals: tuple[_Signal, ...]
    of_laptop: tuple[_Signal, ...] = ()


def seen(rows: Iterable[SeenRow]) -> tuple[SeenEnrollment, ...]:
    """In their order."""
    return tuple(
        SeenEnrollment(one.enrollment_id, one.slip, one.arrived_at, one.standing, one.codes)
        for one in rows
    )


class HttpSignals:
    """A SignalDesk for whoever is signed in."""

    def __init__(self, client: CenterClient, signing: Callable[[], tuple[SigningKey, str]]) -> None:
        self._client = client
        self._signing = signing

    async def own(self) -> list[OwnSignal]:
        """In the center's order, those of this laptop last."""
        key, _ = self._signing()
        found = await self._client.call("/desks/signals", {}, _Signals, key)
        return [
            OwnSignal(
                one.kind, one.count, one.since, one.last_at, one.usual, one.is_open,
                one.looked_by, one.looked_at, seen(one.enrollments), one.more,
            )
            for one in (*found.signals, *found.of_laptop)
        ]  # fmt: skip
