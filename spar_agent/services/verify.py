"""Authenticating the person: codes, and how many tries are left."""

import logging

from spar_agent.domain.enrollment import Proof
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import NoMatch, OtpExpired, OtpWrong, SparError, TriesUsedUp
from spar_agent.ports import Clock, IdentityService, OtpSent

log = logging.getLogger(__name__)

TRIES = 3
PAUSE_S = 900.0


class Verify:
    """Holds the transaction between "send a code" and "here it is".

    After TRIES wrong ones within PAUSE_S this device stops, so that nobody is locked out of the
    ID service by accident. The count is per person and survives a new code.
    """

    def __init__(
        self,
        identity: IdentityService,
        clock: Clock,
        *,
        tries: int = TRIES,
        pause_s: float = PAUSE_S,
    ) -> None:
        self._identity = identity
        self._clock = clock
        self._tries = tries
        self._pause_s = pause_s
        self._sent: tuple[PersonId, OtpSent] | None = None
        self._wrong: dict[PersonId, tuple[int, float]] = {}

    def left(self, person: PersonId) -> int:
        """Tries this person has left on this device now."""
        wrong, since = self._wrong.get(person, (0, 0.0))
        if wrong and self._clock.ticks_s() - since > self._pause_s:
            self._wrong.pop(person, None)
            return self._tries
        return max(0, self._tries - wrong)

    async def request_otp(self, person: PersonId, channels: list[str]) -> OtpSent:
        """Have a code sent. Raises TriesUsedUp, NoContact, IdentityWait, network errors..."""
        self._may_try(person)
        sent = await self._identity.send_otp(person, channels)
        self._sent = (person, sent)
        return sent

    async def confirm_otp(self, person: PersonId, code: Secret) -> Proof:
        """Trade the code for a proof. Raises OtpWrong(left), OtpExpired, TriesUsedUp..."""
        self._may_try(person)
        if self._sent is None or self._sent[0] != person:
            raise OtpExpired
        transaction = self._sent[1].transaction_id
        try:
            proof = await self._identity.prove_by_otp(person, transaction, code)
        except (OtpWrong, NoMatch) as why:
            raise self._counted(person, why) from why
        except OtpExpired:
            self._sent = None
            raise
        self._sent = None
        self._wrong.pop(person, None)
        return proof

    def _may_try(self, person: PersonId) -> None:
        if self.left(person) == 0:
            _, since = self._wrong[person]
            waited = self._clock.ticks_s() - since
            raise TriesUsedUp(wait_s=max(1.0, self._pause_s - waited))

    def _counted(self, person: PersonId, why: SparError) -> SparError:
        wrong, _ = self._wrong.get(person, (0, 0.0))
        self._wrong[person] = (wrong + 1, self._clock.ticks_s())
        left = self.left(person)
        log.info("identity not confirmed (%s), %d tries left", why.server_code, left)
        if left == 0:
            return TriesUsedUp(wait_s=self._pause_s, server_code=why.server_code)
        return OtpWrong(left=left, server_code=why.server_code)
