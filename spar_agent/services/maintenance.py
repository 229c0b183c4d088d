"""What the app does for itself now and then: a copy a day, the journal's head, old numbers."""

import asyncio
import logging
from datetime import timedelta
from typing import Final

from spar_agent.errors import SparError
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.vault import VaultUpkeep

log = logging.getLogger(__name__)

ACTOR: Final = "upkeep"  # as journals have it: never rename it
EVERY_S: Final = 600.0
FIRST_AFTER_S: Final = 20.0


class Maintenance:
    """Runs beside the engine while the vault is open. Its trouble is for the log, and tried again.

    retention_days: after these the account numbers of finished enrollments go; 0: never.
    """

    def __init__(
        self, vault: VaultUpkeep, store: EnrollmentStore, clock: TrustedClock, retention_days: int
    ) -> None:
        self._vault = vault
        self._store = store
        self._clock = clock
        self._retention_days = retention_days

    async def run(self) -> None:
        """Do what is due soon after the start and then again and again, until cancelled."""
        await asyncio.sleep(FIRST_AFTER_S)
        while True:
            await self.once()
            await asyncio.sleep(EVERY_S)

    async def once(self) -> None:
        """Everything that is due; one trouble keeps nothing else from being done."""
        try:
            self._vault.anchor()
        except SparError as error:
            log.warning("the journal could not be anchored: %s", error)
        try:
            self._redact()
        except SparError as error:
            log.warning("old numbers could not be taken out: %s", error)
        try:
            if await asyncio.to_thread(self._vault.copy_today, keep_all=self._clock.is_in_doubt()):
                log.info("today's copy is made")
        except SparError as error:
            log.warning("no copy today: %s", error)

    def _redact(self) -> None:
        if self._retention_days <= 0 or self._clock.is_in_doubt():
            return
        before = self._clock.now() - timedelta(days=self._retention_days)
        if redacted := self._store.redact_accounts(before, ACTOR):
            log.info("%d finished enrollments lost their account numbers", redacted)
