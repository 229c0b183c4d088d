"""Contact while the screen is locked: the outbox is handed over, orders are obeyed.

The vault stays closed. What the center answers is not kept: the vault has every enrollment still,
hands it over once more after the next PIN, and the same content has the same answer.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.contact import BeatReply, obeyed, tell_person_head
from spar_agent.adapters.central.outbox import Outbox, OutboxFiles
from spar_agent.ports.clock import Clock


class _Taken(Struct):
    items: tuple[object, ...]


class LockedContact:
    """A LockedCenter, on the I/O thread. wipe: obeys a verified order."""

    def __init__(
        self, files: OutboxFiles, client: CenterClient, clock: Clock, wipe: Callable[[], None]
    ) -> None:
        self._files = files
        self._client = client
        self._clock = clock
        self._wipe = wipe

    def parts(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """As LockedCenter: no part where the outbox is another's, or gone."""
        return self._files.parts() if self._files.read() is not None else iter(())

    def add_part(self, number: int, sealed: Sequence[str]) -> None:
        """Raises StoreUnavailable, DiskFull."""
        self._files.add_part(number, sealed)

    async def hand_over(self, sealed: Sequence[str]) -> None:
        """The center takes a million bytes at once."""
        await self._client.call("/desks/outbox", {"sealed": list(sealed)}, _Taken)

    async def ping(self) -> None:
        """Whether the center answers."""
        await self._client.ping()

    async def beat(self) -> None:
        """Says how it stands here; orders that come with the answer are obeyed."""
        outbox = self._files.read()
        if outbox is not None:
            await self._beat(outbox)

    def obey(self, orders: tuple[str, ...]) -> None:
        """Signed orders, also those that came with a refusal."""
        outbox = self._files.read()
        if outbox is not None and obeyed(orders, outbox.chain, outbox.device_id, self._clock.now()):
            self._wipe()

    async def _beat(self, outbox: Outbox) -> None:
        body = outbox.facts.body(self._clock.now(), outbox.serial, outbox.understood)
        if outbox.head:
            body["journal_head"] = outbox.head
        reply = await self._client.call("/desks/heartbeats", body, BeatReply)
        if outbox.person_head:
            await tell_person_head(self._client, outbox.person_head)
        if outbox.head or outbox.person_head:
            self._files.write(replace(outbox, head="", person_head=""))
        if reply.orders:
            self.obey(reply.orders)
