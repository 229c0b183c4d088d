"""Contact while the screen is locked: the outbox is handed over, orders are obeyed.

The vault stays closed. What the center answers is not kept: the vault has every enrollment still,
hands it over once more after the next PIN, and the same content has the same answer.
"""

import logging
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.contact import BeatReply, obeyed, tell_person_head
from spar_agent.adapters.central.outbox import Outbox, OutboxFiles
from spar_agent.ports.clock import Clock

log = logging.getLogger(__name__)

BATCH: Final = 20
"""Sealed items of one request: the center takes a million bytes."""


class _Taken(Struct):
    items: tuple[object, ...]


class LockedContact:
    """One pass at a time, on the I/O thread. wipe: obeys a verified order."""

    def __init__(
        self, files: OutboxFiles, client: CenterClient, clock: Clock, wipe: Callable[[], None]
    ) -> None:
        self._files = files
        self._client = client
        self._clock = clock
        self._wipe = wipe

    async def one_pass(self) -> int:
        """Hand over what is there, then a heartbeat; how many items went.

        Raises the network's errors and those of the center; what arrived is not sent again.
        """
        outbox, went = self._files.read(), 0
        if outbox is None:
            return 0
        for number, sealed in self._files.parts():
            for at in range(0, len(sealed), BATCH):
                batch = sealed[at : at + BATCH]
                await self._client.call("/desks/outbox", {"sealed": list(batch)}, _Taken)
                self._files.add_part(number, sealed[at + BATCH :])
                went += len(batch)
        await self._beat(outbox)
        return went

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
