"""Identities that could not be checked in the field: sealed captures sent first, windows kept.

A capture lives until the ID service has answered or its window is over, whichever comes first.
An enrollment whose window is over keeps everything but the person's number: they must come back.
"""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from spar_agent.domain.auth_methods import IdentityPolicy
from spar_agent.domain.enrollment import Enrollment, Event, Proof, State, advance
from spar_agent.domain.review import ReviewPolicy, past_review
from spar_agent.domain.signed import Bound
from spar_agent.errors import (
    AuthMethodLocked,
    CaptureTooOld,
    ClockWrong,
    IdFinal,
    IdNotKnown,
    NoContact,
    NoMatch,
    SparError,
)
from spar_agent.errors.central import CenterRefused
from spar_agent.ports.clock import TrustedClock
from spar_agent.ports.identity import IdentityService, SealedStore
from spar_agent.ports.store import ENGINE, EnrollmentStore
from spar_agent.sync.report import OF_THIS_COMPUTER

log = logging.getLogger(__name__)

ALL = 100_000
SAID_OF_THE_PERSON = (
    NoMatch,
    IdNotKnown,
    IdFinal,
    AuthMethodLocked,
    NoContact,
    ClockWrong,
)
"""A refusal of this person or this capture; whatever else happens, the capture stays, inside its
window."""


@dataclass(frozen=True, slots=True)
class DeferredAuthReport:
    """One look. done: proven; come_back: refused or too old, the person must come back."""

    done: int = 0
    come_back: int = 0
    error: str = ""


class DeferredAuth:
    """Sends what was sealed without network, and ends what waited too long."""

    def __init__(
        self,
        store: EnrollmentStore,
        sealed: SealedStore,
        identity: IdentityService,
        clock: TrustedClock,
        policy: IdentityPolicy,
        review: ReviewPolicy,
    ) -> None:
        self._store = store
        self._sealed = sealed
        self._identity = identity
        self._clock = clock
        self._review = review
        self._deferred_window = timedelta(seconds=policy.deferred_window_s)
        self._finish_within = timedelta(seconds=policy.finish_within_s)

    async def one_pass(self) -> DeferredAuthReport:
        """Destroy what is over, then ask the ID service, first to expire first.

        In doubt of the clock nothing is over; what it stamped meanwhile begins anew afterwards.
        Raises what is wrong with this computer itself, such as DiskFull: the capture stays.
        """
        self._begin_anew_what_a_wrong_clock_stamped()
        come_back = self._end_what_is_over()
        done, refused = 0, ""
        for enrollment_id, _ in self._sealed.waiting():
            enrollment = self._store.get(enrollment_id)
            if enrollment is None or enrollment.state is not State.AWAITING_AUTH:
                continue
            try:
                proven = await self._send(enrollment)
            except CenterRefused as error:  # of this one alone: the others must not wait for it
                log.info("a sealed capture was refused by the center: %s", error)
                refused = error.code
                continue
            except OF_THIS_COMPUTER:
                raise
            except SparError as error:
                log.info("sealed captures wait: %s", error)
                return DeferredAuthReport(done, come_back, error.code)
            done, come_back = done + proven, come_back + (not proven)
        return DeferredAuthReport(done, come_back, refused)

    def until(self, captured_at: datetime) -> datetime:
        """When a capture made now has to be gone."""
        return captured_at + self._deferred_window

    def take_proof(self, enrollment_id: str) -> None:
        """The center has the proof of a capture that went by stick; we keep that it has.

        Its token of the person stays there: nothing here needs it.
        """
        enrollment = self._store.get(enrollment_id)
        capture = self._sealed.get(enrollment_id)
        if enrollment is None or enrollment.state is not State.AWAITING_AUTH or capture is None:
            return
        now = self._clock.now()
        self._finish(
            enrollment, Proof(capture.transaction_id, "", now, capture.method, capture.device)
        )

    def take_refusal(self, enrollment_id: str, error: SparError) -> None:
        """ID Authentication said no to a capture that went by stick: the person must come back."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is None or enrollment.state is not State.AWAITING_AUTH:
            return
        if isinstance(error, SAID_OF_THE_PERSON):
            self._come_back(
                enrollment, CaptureTooOld.code if isinstance(error, ClockWrong) else error.code
            )

    def _begin_anew_what_a_wrong_clock_stamped(self) -> None:
        sealed = dict(self._sealed.waiting())
        for enrollment in self._store.in_states([State.AWAITING_AUTH], ALL):
            until = sealed.get(enrollment.enrollment_id)
            window = self._finish_within if until is None else self._deferred_window
            stamped = (
                until if enrollment.expires_at is not None and until else enrollment.expires_at
            )
            fresh = self._clock.fresh_deadline(stamped, window)
            if fresh is None:
                continue
            capture = self._sealed.get(enrollment.enrollment_id) if until is not None else None
            with self._store.transaction():
                if capture is not None:
                    self._sealed.keep(enrollment.enrollment_id, capture, fresh)
                self._store.save(
                    replace(enrollment, expires_at=fresh),
                    event=Event.RENEW_DEADLINE,
                    actor=ENGINE,
                    expect=State.AWAITING_AUTH,
                )

    def _end_what_is_over(self) -> int:
        ended = 0
        for enrollment_id, until in self._sealed.waiting():
            if self._clock.may_expire(until, self._deferred_window):
                enrollment = self._store.get(enrollment_id)
                with self._store.transaction():  # or a kill between takes away why it ended
                    self._sealed.destroy(enrollment_id)
                    if enrollment is not None and enrollment.state is State.AWAITING_AUTH:
                        self._come_back(enrollment, CaptureTooOld.code)
                        ended += 1
        sealed = {enrollment_id for enrollment_id, _ in self._sealed.waiting()}
        for enrollment in self._store.in_states([State.AWAITING_AUTH], ALL):
            if enrollment.expires_at is None or enrollment.enrollment_id in sealed:
                continue
            if self._clock.may_expire(enrollment.expires_at, self._finish_within):
                self._come_back(enrollment, "")
                ended += 1
        return ended

    async def _send(self, enrollment: Enrollment) -> bool:
        """True when the person was proven; False when they must come back."""
        capture = self._sealed.get(enrollment.enrollment_id)
        if capture is None or enrollment.person.id is None:
            return False
        try:
            proven = await self._identity.prove_by_capture(
                enrollment.person.id, capture, _bound(enrollment)
            )
        except SAID_OF_THE_PERSON as error:
            log.info("a sealed capture was refused: %s", error)
            self._come_back(
                enrollment, CaptureTooOld.code if isinstance(error, ClockWrong) else error.code
            )
            return False
        self._finish(enrollment, proven.proof)
        return True

    def _finish(self, enrollment: Enrollment, proof: Proof) -> None:
        proven = replace(
            enrollment.with_delivery(error=""),
            proof=proof,
            expires_at=None,
            changed_at=self._clock.now(),
        )
        after = past_review(proven, self._review)
        self._store.save(
            after, event=Event.PROVE, actor=ENGINE, detail=after.state, expect=State.AWAITING_AUTH
        )

    def _come_back(self, enrollment: Enrollment, error: str) -> None:
        expired = advance(enrollment, Event.EXPIRE).with_delivery(error=error)
        after = replace(expired, expires_at=None, changed_at=self._clock.now())
        self._store.save(
            after, event=Event.EXPIRE, actor=ENGINE, detail=error, expect=State.AWAITING_AUTH
        )


def _bound(enrollment: Enrollment) -> Bound | None:
    """What was signed in the village; None where nothing is."""
    if enrollment.signed is None:
        return None
    return Bound(enrollment.signed.token, enrollment.person.salt)
