"""What the app does for itself now and then: a copy a day, the journal's head, what is old."""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from spar_agent.domain.enrollment import EndReason, Enrollment, Event, State, advance
from spar_agent.errors import SparError
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.store import EnrollmentChange, EnrollmentStore
from spar_agent.ports.vault import VaultUpkeep

log = logging.getLogger(__name__)

ACTOR: Final = "upkeep"  # as journals have it: never rename it
EVERY_S: Final = 600.0
FIRST_AFTER_S: Final = 20.0

DRAFT_KEPT: Final = timedelta(days=7)
"""So long a draft waits for somebody to go on with it."""


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
            self._end_old_drafts()
        except SparError as error:
            log.warning("old drafts could not be ended: %s", error)
        try:
            self._redact()
        except SparError as error:
            log.warning("old numbers could not be taken out: %s", error)
        try:
            if await asyncio.to_thread(self._vault.copy_today, keep_all=self._clock.is_in_doubt()):
                log.info("today's copy is made")
        except SparError as error:
            log.warning("no copy today: %s", error)

    def _end_old_drafts(self) -> None:
        """A draft that a person has the slip of, as it was sent back, is kept until somebody acts.

        A clock in doubt ends nothing.
        """
        if self._clock.is_in_doubt():
            return
        now = self._clock.now()
        old = [
            draft
            for draft in self._store.in_states([State.DRAFT])
            if not draft.slip and (draft.changed_at or draft.captured_at) < now - DRAFT_KEPT
        ]
        self._store.save_many([_ended(draft, now) for draft in old])
        if old:
            log.info("%d drafts were too old", len(old))

    def _redact(self) -> None:
        if self._retention_days <= 0 or self._clock.is_in_doubt():
            return
        before = self._clock.now() - timedelta(days=self._retention_days)
        if redacted := self._store.redact_accounts(before, ACTOR):
            log.info("%d finished enrollments lost their account numbers", redacted)


def _ended(draft: Enrollment, now: datetime) -> EnrollmentChange:
    after = replace(advance(draft, Event.CANCEL), changed_at=now)
    return EnrollmentChange(after, Event.CANCEL, ACTOR, EndReason.TOO_OLD, State.DRAFT)
