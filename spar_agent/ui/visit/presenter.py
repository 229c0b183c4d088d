"""One visit: which page comes when, and what is saved. No Qt in this file."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeVar

from spar_agent.domain.enrollment import Consent, ConsentChannel, Enrollment, Helper, Intent
from spar_agent.domain.ids import IdFormat
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.open_vault import Services
from spar_agent.services.visit import Submission
from spar_agent.ui.visit.account.presenter import AccountPresenter
from spar_agent.ui.visit.identity.presenter import IdentityPresenter
from spar_agent.ui.visit.person.card_presenter import CardPresenter
from spar_agent.ui.visit.state import BACK, VisitStep
from spar_agent.ui.visit.visit_store import VisitStore, VisitView

T = TypeVar("T")
CONSENT_TEXT_ID = "account-change/1"


class VisitPresenter:
    """Turns what the agent does into calls, and answers into the next page."""

    def __init__(
        self,
        view: VisitView,
        services: Services,
        clock: Clock,
        id_format: IdFormat,
        runner: Runner,
        agent: StaffMember,
    ) -> None:
        self._services = services
        self._clock = clock
        self._runner = runner
        self._consent: Consent | None = None
        self.visit_store = VisitStore(view)
        self.identity = IdentityPresenter(
            self.visit_store,
            services.visit,
            services.authentication,
            services.capture,
            services.identity_policy,
            clock,
            id_format,
            runner,
            agent,
            self._identity_settled,
        )
        self.card = CardPresenter(self.visit_store, services.cards, runner)
        self.account = AccountPresenter(
            self.visit_store,
            services.visit,
            services.bank_search,
            services.photos,
            runner,
            agent,
            self._account_settled,
        )

    def read(self, work: Work[T], done: Callable[[T], None]) -> None:
        """Read something for the page that is shown."""
        self._runner.run(work, done, self.visit_store.failed)

    def new_person(self) -> None:
        """The next person sits down."""
        self._consent = None
        self.visit_store.start()

    def resume(self, enrollment: Enrollment) -> None:
        """Go on with a draft: at the identity, or at what the registry holds now."""
        self.new_person()
        self.visit_store.enrollment = enrollment
        proven = enrollment.proof is not None
        self.account.look_for_photo()
        self.visit_store.change(
            person_mask=enrollment.person.mask,
            name=enrollment.person.name,
            proven=proven,
            helper=enrollment.person.helper,
        )
        self.account.resume(enrollment)
        if proven:
            self.account.look_up_present()
        elif enrollment.person.id is not None:
            self.identity.enter()
        else:
            self.visit_store.go(VisitStep.PERSON)

    def helper_given(self, helper: Helper | None) -> None:
        """Somebody helps the person, or nobody any more."""
        self.visit_store.change(helper=helper)

    def go_on_meanwhile(self) -> None:
        """While the code travels, the account can be picked."""
        self.account.open_picker()

    def return_to_code(self) -> None:
        """The code has arrived."""
        self.identity.enter()

    def back(self) -> bool:
        """One step back; False when there is none. Nothing is discarded."""
        state = self.visit_store.state
        if state.busy or state.step in {VisitStep.PERSON, VisitStep.DONE}:
            return False
        if state.step is VisitStep.IDENTITY and self.identity.step_back():
            return True
        if state.step is VisitStep.PLACE and self.account.place.back():
            return True
        step = BACK[state.step]
        if step is VisitStep.PRESENT and (state.unproven or not state.proven):
            step = VisitStep.IDENTITY
        if state.step is VisitStep.CONSENT and state.intent is Intent.REMOVE:
            step = VisitStep.PRESENT
        if step is VisitStep.IDENTITY and state.proven:
            return False
        if step is VisitStep.PERSON and state.finishing:
            return False
        if step is VisitStep.IDENTITY:
            self.identity.enter()
        else:
            self.visit_store.go(step)
        return True

    def keep(self) -> None:
        """The person keeps the account they have: the visit ends."""
        self._end("kept")

    def consented(self, language: str, channel: str, shown_s: float) -> None:
        """The person agreed to the text that was read aloud."""
        self._consent = Consent(
            CONSENT_TEXT_ID, language, ConsentChannel(channel), shown_s, self._now()
        )
        self.visit_store.go(VisitStep.READBACK)

    def declined(self) -> None:
        """The person does not agree: nothing is changed."""
        self._end("declined")

    def digits_wrong(self) -> None:
        """The person saw a wrong digit on the read-back."""
        removal = self.visit_store.state.intent is Intent.REMOVE
        if not removal:
            self.account.doubted()
        self.visit_store.go(VisitStep.CONSENT if removal else VisitStep.NUMBER)

    def save(self) -> None:
        """Ctrl+Enter on the read-back page."""
        enrollment, consent, state = (
            self.visit_store.enrollment,
            self._consent,
            self.visit_store.state,
        )
        if enrollment is None or consent is None or state.busy:
            return
        signals = self.account.signals()
        submission = Submission(
            state.intent,
            state.fa,
            consent,
            language=consent.language,
            signals=signals,
            note=state.note,
            holder=state.entry.holder if state.entry.relation else "",
            relation=state.entry.relation,
            helper=state.helper,
        )
        with_seen = enrollment.with_account(seen=state.seen or enrollment.account.seen)
        self.visit_store.wait()
        self._runner.run(
            partial(self._services.visit.submit, with_seen, submission),
            self._saved,
            self.visit_store.failed,
        )

    def refresh_result(self) -> None:
        """The engine reports: draw how the saved enrollment stands now."""
        saved = self.visit_store.state.saved
        if saved is None or self.visit_store.state.step is not VisitStep.DONE:
            return
        self._runner.run(
            partial(self._services.queue.get, saved.enrollment_id),
            self._refreshed,
            self.visit_store.failed,
        )

    def _identity_settled(self) -> None:
        state = self.visit_store.state
        if state.proven:
            self.account.look_up_present()
        elif state.fa is not None:
            self.visit_store.go(VisitStep.CONSENT)
        else:
            self.account.open_picker()

    def _account_settled(self) -> None:
        state = self.visit_store.state
        if state.proven or state.unproven:
            self.visit_store.go(VisitStep.CONSENT)
        else:
            self.identity.enter()

    def _end(self, reason: str) -> None:
        enrollment = self.visit_store.enrollment
        if enrollment is None:
            return
        self.visit_store.wait()
        self._runner.run(
            partial(self._services.visit.end, enrollment, reason),
            self._saved,
            self.visit_store.failed,
        )

    def _saved(self, saved: Enrollment) -> None:
        self.visit_store.enrollment = saved
        self.visit_store.go(VisitStep.DONE, saved=saved)

    def _refreshed(self, found: Enrollment | None) -> None:
        if found is not None and self.visit_store.state.step is VisitStep.DONE:
            self.visit_store.change(saved=found)

    def _now(self) -> datetime:
        return self._clock.now()


def _nothing(_: None) -> None:
    """The engine was woken; it tells by itself."""
