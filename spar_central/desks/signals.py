"""Signals about the own work and this laptop: numbers that a supervisor sees, the cases behind."""

from datetime import timedelta
from typing import Final

from spar_central.clock import from_ms, to_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.seen import seen
from spar_central.desks.wire import Nothing
from spar_central.desks.wire_office import OwnSignal, OwnSignalsReply
from spar_central.records import log, signals
from spar_central.records.log import Entry
from spar_central.records.signals import Signal
from spar_central.storage.port import Storage, Transaction

BACK: Final = timedelta(days=90)
MOST: Final = 30
MAX_SHOWN: Final = 20


class SignalDesk:
    """For everybody with a key; about nobody else."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def own(self, caller: Caller) -> OwnSignalsReply:
        """Reading is on record."""
        read(caller.body, Nothing)
        signer, now = caller.signer, caller.now
        async with self._storage.transaction() as tx:
            since = to_ms(now - BACK)
            found = await signals.of_agent(tx, signer.office, signer.human, since, MOST)
            shown = [await _shown(tx, one, signer.human) for one in found]
            device = caller.device
            reported = await signals.of_laptop(tx, device.office, device.device_id, since)
            here = [await _shown(tx, one, signer.human) for one in reported]
            who = (signer.human, device.device_id, signer.human)
            count = len(shown) + len(here)
            await log.append(tx, now, Entry("read.own_signals", *who, {"count": count}))
        return OwnSignalsReply(tuple(shown), tuple(here))


async def _shown(tx: Transaction, of: Signal, human: str) -> OwnSignal:
    rows = await signals.behind(tx, of, MAX_SHOWN + 1, human)
    shows_who = bool(of.looked_at) and not of.is_closer  # who is looked at closer is not told so
    return OwnSignal(
        of.kind,
        of.count,
        from_ms(of.since),
        from_ms(of.last_at),
        of.usual,
        of.is_open,
        of.looked_by if shows_who else "",
        from_ms(of.looked_at) if shows_who else None,
        of.looked_count,
        await seen(tx, rows[:MAX_SHOWN]),
        len(rows) > MAX_SHOWN,
    )
