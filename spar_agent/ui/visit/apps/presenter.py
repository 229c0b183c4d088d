"""Which apps may know the account: what the page of apps does. No Qt in this file."""

from functools import partial

from spar_agent.domain.app_consents import AppConsent, AppConsents, AskingApp, ConsentPeriod
from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.ports.app_consents import AppConsentDesk
from spar_agent.services.slips import Slips
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.visit.apps.state import AppsState
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep


class AppsPresenter(Presenter[AppsState]):
    """desk: None where there is no center, and nothing leads here."""

    def __init__(
        self,
        view: View[AppsState],
        desk: AppConsentDesk | None,
        slips: Slips,
        current: CurrentVisit,
    ) -> None:
        super().__init__(view, AppsState(), current)
        self._desk = desk
        self._slips = slips
        self._current = current

    def open(self, language: str) -> None:
        """Ask what lives and who may ask, in the person's language."""
        enrollment = self._current.enrollment
        if enrollment is not None and self._desk is not None:
            self.clear_trouble()
            seen = enrollment.account.seen
            has_account = seen.fa is not None or not seen.readable
            self.change(
                consents=None, asked=None, stopping=None, done=None, receipt=None,
                has_account=has_account,
            )  # fmt: skip
            self._current.go(VisitStep.APPS)
            self._look(language)

    def language_changed(self, language: str) -> None:
        """Purposes are read aloud in another language now."""
        self._look(language)

    def ask(self, app: AskingApp) -> None:
        """It is read aloud to the person what ``app`` asks."""
        self.clear_trouble()
        self.change(asked=app, period=None, stopping=None, done=None, receipt=None)

    def period_chosen(self, period: ConsentPeriod) -> None:
        """The person wants it for this long; they hear it before they agree."""
        if self.state.asked is not None and period in self.state.asked.periods():
            self.change(period=period)

    def ask_to_stop(self, consent: AppConsent) -> None:
        """The person hears what no longer comes."""
        self.clear_trouble()
        self.change(stopping=consent, asked=None, done=None, receipt=None)

    def put_away(self) -> bool:
        """Nothing is given or stopped: the list again. False where nothing was asked."""
        asked = self.state.asked is not None or self.state.stopping is not None
        if asked and not self.state.busy:
            self.clear_trouble()
            self.change(asked=None, stopping=None)
        return asked

    def agreed(self, language: str) -> None:
        """The person heard it and agreed."""
        enrollment, desk = self._current.enrollment, self._desk
        app, period = self.state.asked, self.state.wanted
        if enrollment is None or app is None or period is None or desk is None or self.state.busy:
            return
        self.act(desk.give(enrollment, app, period, language), self._done)

    def stop(self, language: str) -> None:
        """The person stops it."""
        enrollment, consent, desk = self._current.enrollment, self.state.stopping, self._desk
        if enrollment is None or consent is None or desk is None or self.state.busy:
            return
        self.act(desk.stop(enrollment, consent.consent_id, language), self._done)

    def _look(self, language: str) -> None:
        enrollment, desk = self._current.enrollment, self._desk
        if enrollment is not None and desk is not None:
            self.read(desk.look(enrollment, language), self._looked)

    def _looked(self, found: AppConsents) -> None:
        """What is asked just now is the same in its new words, or no longer there."""
        state = self.state
        asked = {one.app: one for one in found.asking}.get(state.asked.app if state.asked else "")
        living = {one.consent_id: one for one in found.living}
        stopping = living.get(state.stopping.consent_id if state.stopping else "")
        self.change(consents=found, asked=asked, stopping=stopping)

    def _done(self, found: AppConsents) -> None:
        self.change(consents=found, asked=None, stopping=None, done=found.done)
        enrollment = self._current.enrollment
        if enrollment is not None and found.done is not None:
            actor = self._current.agent.agent_id
            work = partial(self._slips.of_consent, enrollment, found.done, actor)
            self.read(work, self._receipt_made)

    def _receipt_made(self, receipt: ConsentSlip) -> None:
        self.change(receipt=receipt)
