"""Slips for people: drawn up of what stands on disk, and told in the journal when printed."""

from collections.abc import Callable

from spar_agent.domain.app_consents import AppConsent
from spar_agent.domain.consent_slip import ConsentSlip, consent_slip_of
from spar_agent.domain.enrollment import Enrollment, Event
from spar_agent.domain.slip import COPY, QrModules, Slip, SlipTerms, slip_of
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import EnrollmentStore


class Slips:
    """Never changes an enrollment. code: the QR code of a text."""

    def __init__(
        self,
        store: EnrollmentStore,
        clock: Clock,
        terms: SlipTerms,
        code: Callable[[str], QrModules],
    ) -> None:
        self._store = store
        self._clock = clock
        self._terms = terms
        self._code = code

    def make(self, enrollment_id: str) -> Slip | None:
        """The slip as things stand now; None when the enrollment is gone."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is None:
            return None
        printed = self._was_printed(enrollment_id)
        code = self._code(enrollment.slip) if enrollment.slip else ()
        return slip_of(enrollment, self._terms, self._clock.now(), copy=printed, code=code)

    def of_consent(self, enrollment: Enrollment, consent: AppConsent) -> ConsentSlip:
        """The paper about a consent that was just given or stopped; no enrollment is changed."""
        return consent_slip_of(enrollment, consent, self._terms, self._clock.now())

    def printed(self, enrollment_id: str, actor: str) -> None:
        """Write down that a slip was printed: the first, or a copy."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is None:
            return
        detail = COPY if self._was_printed(enrollment_id) else ""
        self._store.save(
            enrollment, event=Event.PRINT_SLIP, actor=actor, detail=detail, expect=enrollment.state
        )

    def missing(self, enrollment_id: str, actor: str) -> None:
        """Write down that no slip came out: the next one is no copy of it."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is not None and self._was_printed(enrollment_id):
            self._store.save(
                enrollment, event=Event.MISS_SLIP, actor=actor, expect=enrollment.state
            )

    def _was_printed(self, enrollment_id: str) -> bool:
        """True when more slips were printed than are missing."""
        events = [entry.event for entry in self._store.timeline(enrollment_id)]
        return events.count(Event.PRINT_SLIP) > events.count(Event.MISS_SLIP)
