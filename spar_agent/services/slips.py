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

    def of_consent(self, enrollment: Enrollment, consent: AppConsent, actor: str) -> ConsentSlip:
        """The paper about a consent that was just given or stopped, which the journal tells.

        Of the consent it has the id alone: which app it is, only the center and the registry know.
        """
        event = Event.GIVE_APP_CONSENT if consent.lives else Event.STOP_APP_CONSENT
        if not self._is_told(enrollment.enrollment_id, event, consent.consent_id):
            self._tell(enrollment.enrollment_id, event, actor, consent.consent_id)
        return consent_slip_of(enrollment, consent, self._terms, self._clock.now())

    def receipt_printed(self, slip: ConsentSlip, actor: str) -> None:
        """Write down that the paper about a consent was printed."""
        consent_id = slip.consent.consent_id
        self._tell(slip.enrollment_id, Event.PRINT_RECEIPT, actor, consent_id)

    def printed(self, enrollment_id: str, actor: str) -> None:
        """Write down that a slip was printed: the first, or a copy."""
        detail = COPY if self._was_printed(enrollment_id) else ""
        self._tell(enrollment_id, Event.PRINT_SLIP, actor, detail)

    def missing(self, enrollment_id: str, actor: str) -> None:
        """Write down that no slip came out: the next one is no copy of it."""
        if self._was_printed(enrollment_id):
            self._tell(enrollment_id, Event.MISS_SLIP, actor)

    def _tell(self, enrollment_id: str, event: Event, actor: str, detail: str = "") -> None:
        """One line of the journal; none about an enrollment that is gone."""
        found = self._store.get(enrollment_id)
        if found is not None:
            self._store.save(found, event=event, actor=actor, detail=detail, expect=found.state)

    def _is_told(self, enrollment_id: str, event: Event, detail: str) -> bool:
        lines = self._store.timeline(enrollment_id)
        return any((one.event, one.detail) == (event, detail) for one in lines)

    def _was_printed(self, enrollment_id: str) -> bool:
        """True when more slips were printed than are missing."""
        events = [entry.event for entry in self._store.timeline(enrollment_id)]
        return events.count(Event.PRINT_SLIP) > events.count(Event.MISS_SLIP)
