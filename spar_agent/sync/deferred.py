"""Identities that could not be checked in the field: sealed captures sent first, windows kept.

A capture lives until the ID service has answered or its window is over, whichever comes first.
A wish whose window is over keeps everything but the person's number: they must come back.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from spar_agent.domain.enrollment import Enrollment, Event, Proof, State, advance
from spar_agent.domain.review import ReviewPolicy, past_review
from spar_agent.domain.ways import IdentityPolicy
from spar_agent.errors import (
    BadReply,
    CaptivePortal,
    CaptureTooOld,
    ClockWrong,
    IdentityRefused,
    IdentityWait,
    NoAnswer,
    ServerFault,
    SparError,
    TlsRefused,
    Unreachable,
)
from spar_agent.ports import Clock, EnrollmentStore, IdentityService, SealedStore

log = logging.getLogger(__name__)

ACTOR = "engine"
NOT_ANSWERED = (
    Unreachable,
    CaptivePortal,
    TlsRefused,
    NoAnswer,
    ServerFault,
    BadReply,
    IdentityWait,
    IdentityRefused,
)
"""Nothing was said about the person: the capture stays, inside its window."""


@dataclass(frozen=True, slots=True)
class DeferredReport:
    """One look. done: proven; come_back: refused or too old, the person must come back."""

    done: int = 0
    come_back: int = 0
    error: str = ""


class Deferred:
    """Sends what was sealed without network, and ends what waited too long."""

    def __init__(
        self,
        store: EnrollmentStore,
        sealed: SealedStore,
        identity: IdentityService,
        clock: Clock,
        policy: IdentityPolicy,
        review: ReviewPolicy,
    ) -> None:
        self._store = store
        self._sealed = sealed
        self._identity = identity
        self._clock = clock
        self._policy = policy
        self._review = review

    async def one_pass(self) -> DeferredReport:
        """Destroy what is over, then ask the ID service, first to expire first."""
        come_back = self._end_what_is_over()
        done = 0
        for enrollment_id, _ in self._sealed.waiting():
            case = self._store.get(enrollment_id)
            if case is None or case.state is not State.AWAITING_AUTH:
                continue
            try:
                proven = await self._send(case)
            except NOT_ANSWERED as why:
                log.info("sealed captures wait: %s", why)
                return DeferredReport(done, come_back, why.code)
            done, come_back = done + proven, come_back + (not proven)
        return DeferredReport(done, come_back)

    def until(self, captured_at: datetime) -> datetime:
        """When a capture made now has to be gone."""
        return captured_at + timedelta(seconds=self._policy.deferred_window_s)

    def _end_what_is_over(self) -> int:
        now, ended = self._clock.now(), 0
        for enrollment_id, until in self._sealed.waiting():
            if until <= now:
                case = self._store.get(enrollment_id)
                with self._store.together():  # or a kill between takes away why it ended
                    self._sealed.destroy(enrollment_id)
                    if case is not None and case.state is State.AWAITING_AUTH:
                        self._come_back(case, CaptureTooOld.code)
                        ended += 1
        for case in self._store.in_states([State.AWAITING_AUTH]):
            if case.expires_at is not None and case.expires_at <= now:
                self._come_back(case, "")
                ended += 1
        return ended

    async def _send(self, case: Enrollment) -> bool:
        """True when the person was proven; False when they must come back."""
        capture = self._sealed.get(case.enrollment_id)
        if capture is None or case.person is None:
            return False
        try:
            proven = await self._identity.prove_by_capture(case.person, capture)
        except NOT_ANSWERED:
            raise
        except SparError as why:
            log.info("a sealed capture was refused: %s", why)
            self._come_back(case, CaptureTooOld.code if isinstance(why, ClockWrong) else why.code)
            return False
        self._finish(case, proven.proof)
        return True

    def _finish(self, case: Enrollment, proof: Proof) -> None:
        held = replace(case, proof=proof, expires_at=None, error="", changed_at=self._clock.now())
        after = past_review(held, self._review)
        self._store.save(
            after, event=Event.PROVE, actor=ACTOR, detail=after.state, expect=State.AWAITING_AUTH
        )

    def _come_back(self, case: Enrollment, error: str) -> None:
        after = replace(
            advance(case, Event.EXPIRE), expires_at=None, error=error, changed_at=self._clock.now()
        )
        self._store.save(
            after, event=Event.EXPIRE, actor=ACTOR, detail=error, expect=State.AWAITING_AUTH
        )
