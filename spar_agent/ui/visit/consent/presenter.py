"""Whether the person agrees: what the consent page does. No Qt in this file."""

from collections.abc import Callable
from functools import partial

from spar_agent.domain.enrollment import Consent, ConsentChannel, EndReason, Enrollment
from spar_agent.domain.speech import CONSENT_TEXT_ID
from spar_agent.ports.clock import Clock
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.visit.consent.state import ConsentState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep


class ConsentPresenter(Presenter[ConsentState]):
    """The consent page. on_ended: called with the enrollment when the person does not agree."""

    def __init__(
        self,
        view: View[ConsentState],
        visit: Visit,
        clock: Clock,
        current: CurrentVisit,
        on_ended: Callable[[Enrollment], None],
    ) -> None:
        super().__init__(view, ConsentState(), current)
        self._visit = visit
        self._clock = clock
        self._current = current
        self._on_ended = on_ended

    def agreed(self, language: str, channel: ConsentChannel, shown_s: float) -> None:
        """The person agreed to the text that was read aloud for ``shown_s`` seconds."""
        consent = Consent(CONSENT_TEXT_ID, language, channel, shown_s, self._clock.now())
        self.change(consent=consent)
        self._current.go(VisitStep.READBACK)

    def declined(self) -> None:
        """The person does not agree: nothing is changed."""
        enrollment = self._current.enrollment
        if enrollment is not None:
            self.act(partial(self._visit.end, enrollment, EndReason.DECLINED), self._on_ended)
