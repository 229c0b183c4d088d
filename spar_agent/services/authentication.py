"""Authenticating the person: codes, captures, and how many tries are left of each way."""

import hashlib
import logging
import secrets
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from typing import Any

from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import Proven, SealedCapture
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.errors import NoMatch, OtpExpired, OtpWrong, SparError, TriesUsedUp
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import IdentityService, OtpSent

log = logging.getLogger(__name__)

TRIES = 3
PAUSE_S = 900.0


class WrongTries:
    """Wrong tries by person and way, without anybody's number: under a hash with a salt."""

    def __init__(self) -> None:
        self._salt = secrets.token_bytes(32)
        self._counts: dict[tuple[bytes, AuthMethod], tuple[int, float]] = {}

    def get(self, person: PersonId, method: AuthMethod) -> tuple[int, float]:
        """How many, and when the last was, in ``ticks_s``."""
        return self._counts.get(self._key(person, method), (0, 0.0))

    def count(self, person: PersonId, method: AuthMethod, ticks_s: float) -> None:
        """One more."""
        wrong, _ = self.get(person, method)
        self._counts[self._key(person, method)] = (wrong + 1, ticks_s)

    def forget(self, person: PersonId, method: AuthMethod) -> None:
        """Count from nothing."""
        self._counts.pop(self._key(person, method), None)

    def _key(self, person: PersonId, method: AuthMethod) -> tuple[bytes, AuthMethod]:
        said = f"{person.kind.value}:{person.value}".encode()
        return hashlib.sha256(self._salt + said).digest(), method


class Authentication:
    """Holds the transaction between "send a code" and "here it is".

    After TRIES wrong ones of one way within PAUSE_S this device stops that way, so that nobody is
    locked out of the ID service by accident. The count is per person and survives a new code.
    """

    def __init__(
        self,
        identity: IdentityService,
        clock: Clock,
        *,
        tries: int = TRIES,
        pause_s: float = PAUSE_S,
        wrong: WrongTries | None = None,
    ) -> None:
        """wrong: counts of this run of the app; they outlive a lock."""
        self._identity = identity
        self._clock = clock
        self._tries = tries
        self._pause_s = pause_s
        self._sent: tuple[PersonId, str] | None = None
        self._wrong = wrong if wrong is not None else WrongTries()

    def left(self, person: PersonId, method: AuthMethod = AuthMethod.OTP) -> int:
        """Tries this person has left of this way, on this device, now."""
        wrong, since = self._wrong.get(person, method)
        if wrong and self._clock.ticks_s() - since > self._pause_s:
            self._wrong.forget(person, method)
            return self._tries
        return max(0, self._tries - wrong)

    async def request_otp(self, person: PersonId, channels: Sequence[OtpChannel]) -> OtpSent:
        """Have a code sent. Raises TriesUsedUp, NoContact, IdentityWait, network errors..."""
        self._may_try(person, AuthMethod.OTP)
        sent = await self._identity.send_otp(person, channels)
        self._sent = (person, sent.transaction_id)
        return sent

    def resume(self, person: PersonId, transaction_id: str) -> None:
        """A code that was sent before the screen locked is still awaited."""
        self._sent = (person, transaction_id)

    async def confirm_otp(
        self,
        person: PersonId,
        code: Secret,
        capture: SealedCapture | None = None,
        *,
        by_telephone: bool = False,
    ) -> Proven:
        """Trade the code for a proof. Raises OtpWrong(left), OtpExpired, TriesUsedUp...

        capture: where policy wants both, taken under the transaction of the code. by_telephone:
        the person is not here; the proof says so, and a second person will look.
        """
        self._may_try(person, AuthMethod.OTP)
        if self._sent is None or self._sent[0] != person:
            raise OtpExpired
        transaction = self._sent[1]
        try:
            proven = await self._counted(
                person,
                AuthMethod.OTP,
                self._identity.prove_by_otp(person, transaction, code, capture),
            )
        except OtpExpired:
            self._sent = None
            raise
        self._sent = None
        if by_telephone:
            return replace(proven, proof=replace(proven.proof, method=AuthMethod.OTP_BY_PHONE))
        return proven

    async def confirm_capture(self, person: PersonId, capture: SealedCapture) -> Proven:
        """Trade a capture for a proof. Raises NoMatch(left), TriesUsedUp, AuthMethodLocked..."""
        method = capture.method
        self._may_try(person, method)
        return await self._counted(person, method, self._identity.prove_by_capture(person, capture))

    def _may_try(self, person: PersonId, method: AuthMethod) -> None:
        if self.left(person, method) == 0:
            _, since = self._wrong.get(person, method)
            waited = self._clock.ticks_s() - since
            raise TriesUsedUp(wait_s=max(1.0, self._pause_s - waited))

    async def _counted(
        self, person: PersonId, method: AuthMethod, asked: Coroutine[Any, Any, Proven]
    ) -> Proven:
        """The proof; a clear no is counted, and told with the tries that are left."""
        try:
            proven = await asked
        except (OtpWrong, NoMatch) as error:
            raise self._refused(person, method, error) from error
        self._wrong.forget(person, method)
        return proven

    def _refused(self, person: PersonId, method: AuthMethod, error: SparError) -> SparError:
        self._wrong.count(person, method, self._clock.ticks_s())
        left = self.left(person, method)
        log.info("not confirmed by %s (%s), %d tries left", method, error.server_code, left)
        if left == 0:
            return TriesUsedUp(wait_s=self._pause_s, server_code=error.server_code)
        kind = OtpWrong if method is AuthMethod.OTP else NoMatch
        return kind(left=left, server_code=error.server_code)
