"""Proofs from before the laptop joined: the center attests them, or the person comes back.

Nothing is handed over before its proof is settled; a line that breaks leaves it for the next pass,
and the center gives the same answer to the same question.
"""

import logging
from dataclasses import replace
from typing import Final

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.moving import without_proof
from spar_agent.errors import IdentityRefused
from spar_agent.errors.central import (
    CenterOlder,
    CenterRefused,
    IdentityMissing,
    PersonUnconfirmed,
)
from spar_agent.ports.center import MovedProofs
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import ENGINE, EnrollmentChange, EnrollmentStore

log = logging.getLogger(__name__)

ALL: Final = 100_000


class MovedProofsPass:
    """One look at what is signed and lacks the center's word on its proof."""

    def __init__(self, store: EnrollmentStore, center: MovedProofs, clock: Clock) -> None:
        self._store = store
        self._center = center
        self._clock = clock

    async def settle(self) -> None:
        """Raises the network's errors: then the rest is asked about at the next pass."""
        for row in self._store.in_states([State.QUEUED], ALL, not_for_center=True):
            if row.signed is not None and row.proof is not None:
                await self._settle(row)

    async def _settle(self, row: Enrollment) -> None:
        now = self._clock.now()
        try:
            attestation = await self._center.attest_moved(row)
        except IdentityMissing as error:
            back = without_proof(row, error.code, now)
            self._save(EnrollmentChange(back, Event.UNPROVE, ENGINE, error.detail, row.state))
            return
        except (
            CenterOlder,
            CenterRefused,
            PersonUnconfirmed,
            IdentityRefused,
        ) as error:  # of this one alone: others go on
            log.info("a proof of before the join waits: %s", error)
            return
        if row.proof is not None:
            known = replace(row.proof, attestation=attestation)
            after = replace(row, proof=known, changed_at=now)
            self._save(EnrollmentChange(after, Event.KEEP_PROOF, ENGINE, "moved", row.state))

    def _save(self, step: EnrollmentChange) -> None:
        self._store.save_many([step])
