"""What the self-test of a laptop asks: how it stands here, and whether our neighbours answer."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from spar_central.clock import Clock
from spar_central.desks.contact import ContactDesk
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.wire import HealthReply, Neighbour, Nothing
from spar_central.errors import Refused
from spar_central.identity.relay import Relay
from spar_central.records import contact, neighbours
from spar_central.settings import Settings
from spar_central.storage.port import Storage

LOOKED_WITHIN: Final = timedelta(minutes=5)
"""A sender looks every half minute; a word that is older tells of no sender."""
ASK_AGAIN_S: Final = 30.0
"""However many laptops ask, the ID service is not asked more often."""
KEYS_AGAIN_S: Final = 600.0
"""Nor whether it takes our keys: that is a signed request under each policy."""

log = logging.getLogger(__name__)


class HealthDesk:
    """Answers a device. relay: None when this center does not relay identity requests."""

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        standing: ContactDesk,
        relay: Relay | None,
        clock: Clock,
        ticks_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._has_mapper = settings.mapper is not None
        self._storage = storage
        self._standing = standing
        self._relay = relay
        self._clock = clock
        self._ticks_s = ticks_s
        self._one_at_a_time = asyncio.Lock()
        self._identity: tuple[float, Neighbour] | None = None
        self._refused: tuple[float, bool] | None = None

    async def health(self, caller: Caller) -> HealthReply:
        """Raises Refused."""
        read(caller.body, Nothing)
        async with self._storage.reading() as look:
            newest = await contact.newest_office_file(look, caller.device.office)
            looked = await neighbours.last_look(look, neighbours.MAPPER)
        return HealthReply(
            self._clock(),
            await self._standing.standing(caller),
            newest.serial if newest is not None else -1,
            self._mapper(looked),
            await self._identity_service(),
        )

    def _mapper(self, looked: neighbours.Looked | None) -> Neighbour:
        if not self._has_mapper:
            return Neighbour.NONE
        if looked is None or self._clock() - looked.at > LOOKED_WITHIN:
            return Neighbour.UNKNOWN
        return Neighbour.ANSWERS if looked.answers else Neighbour.SILENT

    async def _identity_service(self) -> Neighbour:
        if self._relay is None:
            return Neighbour.NONE
        async with self._one_at_a_time:
            known = self._identity
            if known is None or self._ticks_s() - known[0] > ASK_AGAIN_S:
                found = await self._look(self._relay)
                known = self._identity = (self._ticks_s(), found)
        return known[1]

    async def _look(self, relay: Relay) -> Neighbour:
        if not await relay.answers():
            return Neighbour.SILENT
        known = self._refused
        if known is None or self._ticks_s() - known[0] > KEYS_AGAIN_S:
            known = self._refused = (self._ticks_s(), await _is_refused(relay))
        return Neighbour.REFUSES if known[1] else Neighbour.ANSWERS


async def _is_refused(relay: Relay) -> bool:
    """Why, the log says to whoever runs the center; a laptop learns no more than that."""
    refused = False
    for factor in relay.settings.policies:
        try:
            codes = await relay.refusals(factor)
        except Refused as error:  # silent, or not signed: nothing is said of our keys
            log.warning("the ID service said nothing of our keys (%s): %s", factor, error.code)
            continue
        if codes:
            log.warning("the ID service refuses us (%s): %s", factor, " ".join(codes))
        refused = refused or bool(codes)
    return refused
