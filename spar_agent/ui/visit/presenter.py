"""One visit: which page comes when, and what is saved. No Qt in this file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol, TypeVar

from spar_agent.domain.appointment import days_to_come_back
from spar_agent.domain.enrollment import EndReason, Enrollment, Intent
from spar_agent.errors import SparError
from spar_agent.ports.clock import Clock
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import RoundSheet
from spar_agent.services.open_vault import Services
from spar_agent.services.visit import Submission
from spar_agent.ui.presenter import PageState, Presenter
from spar_agent.ui.visit.account.presenter import AccountPresenter
from spar_agent.ui.visit.apps.presenter import AppsPresenter
from spar_agent.ui.visit.consent.presenter import ConsentPresenter
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import BACK, VisitStep
from spar_agent.ui.visit.held import HeldVisit, TypedOnPages, at_rest
from spar_agent.ui.visit.identity.presenter import IdentityPresenter
from spar_agent.ui.visit.identity.state import IdentityState, ProofStatus
from spar_agent.ui.visit.person.presenter import PersonPresenter
from spar_agent.ui.visit.person.state import PersonState
from spar_agent.ui.visit.state import DoneState, ReadbackState, VisitState
from spar_agent.ui.visit.visit_store import VisitStore, VisitView

T = TypeVar("T")


class _Page(Protocol):
    """What the presenters of all pages have."""

    def read(self, work: Work[T], done: Callable[[T], None]) -> None: ...

    def clear_trouble(self) -> None: ...


class VisitPresenter:
    """Joins the presenters of the pages: who comes after whom, and what is saved in the end.

    on_open: called with an enrollment of this person that was begun earlier and shall go on.
    """

    def __init__(
        self,
        view: VisitView,
        services: Services,
        clock: Clock,
        runner: Runner,
        agent: StaffMember,
        on_open: Callable[[Enrollment], None],
    ) -> None:
        self._services = services
        self._clock = clock
        self.current = current = CurrentVisit(runner, agent, self._show_step, clock.ticks_s)
        self.store = store = VisitStore(view, current.time.touch)
        visit = services.visit
        self.person = PersonPresenter(
            store.person,
            visit,
            services.cards,
            services.queue,
            current,
            services.deployment.ids,
            self._enter_identity,
            on_open,
        )
        self.identity = self._identity_presenter(runner)
        self.account = AccountPresenter(
            store.account,
            store.place,
            store.number,
            visit,
            services.bank_search,
            services.photos,
            current,
            self._account_settled,
        )
        self.apps = AppsPresenter(store.apps, services.app_consents, services.slips, current)
        self.consent = ConsentPresenter(store.consent, visit, clock, current, self._saved)
        self.readback = Presenter(store.readback, ReadbackState(), current)
        self.ending = Presenter(store.ending, PageState(), current)
        self._ends_from = VisitStep.PERSON
        self._place = ""
        self.done = Presenter(store.done, DoneState(), current)

    def _identity_presenter(self, runner: Runner) -> IdentityPresenter:
        services = self._services
        return IdentityPresenter(
            self.store.identity,
            services.visit,
            services.authentication,
            services.capture,
            services.identity_policy,
            self._clock,
            self.current,
            runner,
            services.wake,
            self._identity_settled,
            self._saved,
            self.new_person,
        )

    @property
    def state(self) -> VisitState:
        """What the pages show now."""
        return self.store.state

    def read(self, work: Work[T], done: Callable[[T], None]) -> None:
        """Read something for the page that is shown."""
        self._shown().read(work, done)

    def new_person(self) -> None:
        """The next person sits down."""
        self._start(VisitState(person=PersonState(place=self._place)))
        if self._place:
            work = partial(self._services.figures.round_sheet, self.current.agent, self._place)
            self.person.read(work, self._round_counted)

    def round_changed(self, place: str) -> None:
        """A village round began at ``place``, or it is over: empty.

        While it is on, the bank and branch of the last person come first.
        """
        self._place = place
        self.account.place.keep_last(on=bool(place))

    def _round_counted(self, sheet: RoundSheet) -> None:
        self.person.change(so_far=sheet.visits)

    def resume(self, enrollment: Enrollment) -> None:
        """Go on with a draft: at the identity, or at what the registry holds now.

        One that another agent began is this agent's from here on.
        """
        agent_id = self.current.agent.agent_id
        if enrollment.agent_id == agent_id:
            self._go_on(enrollment)
            return
        self._start(VisitState())
        self.person.act(partial(self._services.visit.take_over, enrollment, agent_id), self._go_on)

    def _go_on(self, enrollment: Enrollment) -> None:
        proven = enrollment.proof is not None
        status = ProofStatus.PROVEN if proven else ProofStatus.OPEN
        self._start(
            VisitState(
                person=PersonState(helper=enrollment.person.helper),
                identity=IdentityState(status=status, person_mask=enrollment.person.mask),
            )
        )
        self.current.go_on_with(enrollment)
        self.account.number.find_photo()
        self.account.resume(enrollment)
        if proven:
            self.account.look_up_present()
        elif enrollment.person.id is not None:
            self.identity.enter()

    def in_front(self, *, on: bool) -> None:
        """The pages of the visit are shown, or others: only then its time goes on."""
        self.current.time.in_front(on=on)

    def hold(self, typed: TypedOnPages) -> HeldVisit | None:
        """The screen locks: all there is of the visit; None for one that was not begun.

        typed: what stands in the fields of the pages.
        """
        identity, enrollment = self.identity, self.current.enrollment
        words = (one for page in typed.values() for one in page if isinstance(one, str))
        if enrollment is None and not any(words):
            return None
        return HeldVisit(
            at_rest(self.state),
            enrollment,
            self._place,
            self._ends_from,
            self.person.typed_number,
            identity.transaction_id,
            identity.unconfirmed,
            typed,
            self.current.time.seconds(),
        )

    def forget(self) -> None:
        """Nothing of anybody stays at hand; nothing is drawn any more."""
        self._begin_anew(VisitState())
        self.store.state = VisitState()

    def restore(self, held: HeldVisit, drawn: Callable[[], None]) -> None:
        """Go on where the visit stood before the lock. drawn: called once its pages show it.

        What was written down meanwhile, as a Save that the lock met half-way, is believed.
        """
        self._place = held.place
        self.account.place.keep_last(on=bool(held.place))
        if held.enrollment is None:
            self._fill(held, None)
            drawn()
            return
        work = partial(self._services.queue.get, held.enrollment.enrollment_id)

        def found(kept: Enrollment | None) -> None:
            self._fill(held, kept)
            drawn()

        self.person.read(work, found)

    def _fill(self, held: HeldVisit, kept: Enrollment | None) -> None:
        state, enrollment = held.state, held.enrollment
        moved = enrollment is not None and (kept is None or kept.state is not enrollment.state)
        if enrollment is not None and moved and state.step is not VisitStep.DONE:
            self._start(VisitState())
            if kept is not None:
                self._saved(kept)
            return
        self._start(state)
        self.current.enrollment = enrollment
        self.current.time.start(held.visit_s)
        self._ends_from = held.ends_from
        self.person.typed_number = held.typed_number
        shown = state.step is VisitStep.IDENTITY
        self.identity.restore(held.transaction_id, held.unconfirmed, is_shown=shown)
        if state.step is VisitStep.PRESENT and state.account.seen is None:
            self.account.look_up_present()
        if state.place.searching:
            self.account.place.typed(state.place.query)
        self.refresh_result()

    def finish_identity(self, waiting: Enrollment) -> None:
        """Open a waiting enrollment whose identity is to be checked.

        After its window the number is gone from the disk: the person shows the card again, and
        what was typed now stays in memory only.
        """
        typed = self.person.take_typed_number()
        if waiting.person.id is None and typed is not None:
            waiting = waiting.with_person(id=typed)
        self._start(VisitState(identity=IdentityState(status=ProofStatus.FINISHING)))
        self.current.enrollment = waiting
        self._enter_identity()

    def go_on_meanwhile(self) -> None:
        """While the code travels, the account can be picked."""
        self.account.place.open()

    def return_to_code(self) -> None:
        """The code has arrived."""
        self._enter_identity()

    def back(self) -> bool:
        """One step back; False when there is none. Nothing is discarded."""
        state, status = self.state, self.state.identity.status
        if state.shown.busy or state.step in {VisitStep.PERSON, VisitStep.DONE}:
            return False
        if self._back_inside(state.step):
            return True
        step = BACK[state.step]
        if step is VisitStep.PRESENT and status is not ProofStatus.PROVEN:
            step = VisitStep.IDENTITY
        if state.step is VisitStep.CONSENT and state.account.intent is Intent.REMOVE:
            step = VisitStep.PRESENT
        if step is VisitStep.IDENTITY and status is ProofStatus.PROVEN:
            return False
        if step is VisitStep.PERSON and status is ProofStatus.FINISHING:
            return False
        if step is VisitStep.IDENTITY:
            self._enter_identity()
        else:
            self._show_step(step)
        return True

    def _back_inside(self, step: VisitStep) -> bool:
        """True when the page itself had something to go back from."""
        if step is VisitStep.END:
            self._show_step(self._ends_from)
            return True
        if step is VisitStep.IDENTITY:
            return self.identity.step_back()
        if step is VisitStep.APPS:
            return self.apps.put_away()
        return step is VisitStep.PLACE and self.account.place.back()

    def keep(self) -> None:
        """The person keeps the account they have: the visit ends."""
        enrollment = self.current.enrollment
        if enrollment is not None:
            self.account.act(
                partial(self._services.visit.end, enrollment, EndReason.KEPT), self._saved
            )

    def end_asked(self) -> None:
        """The visit shall end here: a reason is asked for. One that is saved cannot end so."""
        state = self.state
        if not state.may_end or self.current.enrollment is None:
            return
        self._ends_from = state.step
        self._show_step(VisitStep.END)

    def ended(self, reason: EndReason) -> None:
        """Nothing is changed, and that is written down."""
        enrollment = self.current.enrollment
        if (
            enrollment is not None
            and self.state.step is VisitStep.END
            and not self.ending.state.busy
        ):
            self.ending.act(partial(self._services.visit.end, enrollment, reason), self._saved)

    def digits_wrong(self) -> None:
        """The person saw a wrong digit on the read-back."""
        removal = self.state.account.intent is Intent.REMOVE
        self.readback.change(wrong_before=True)
        if not removal:
            self.account.discard_kept()
        self._show_step(VisitStep.CONSENT if removal else VisitStep.NUMBER)

    def stop(self) -> None:
        """The person said no at the read-back again, and the visit ends with nothing to send."""
        enrollment = self.current.enrollment
        if enrollment is not None:
            self.readback.act(
                partial(self._services.visit.end, enrollment, EndReason.DECLINED), self._saved
            )

    def save(self) -> None:
        """Ctrl+Enter on the read-back page."""
        state, enrollment = self.state, self.current.enrollment
        consent, entry = state.consent.consent, state.number.entry
        if enrollment is None or consent is None or state.readback.busy:
            return
        submission = Submission(
            state.account.intent,
            state.account.fa,
            consent,
            language=consent.language,
            signals=self.account.signals(),
            note=state.account.note,
            holder=entry.holder,
            relation=entry.relation,
            helper=state.person.helper,
            written=state.account.written,
            visit_s=self.current.time.seconds(),
        )
        with_seen = enrollment.with_account(seen=state.account.seen or enrollment.account.seen)
        self.readback.act(partial(self._services.visit.submit, with_seen, submission), self._saved)

    def take_back(self) -> None:
        """Undo the Save, while nothing was sent; it is a draft again before it is shown."""
        saved = self.state.done.saved
        if saved is None or self.state.done.busy:
            return
        actor = self.current.agent.agent_id
        work = partial(self._services.visit.take_back, saved.enrollment_id, actor)
        self.done.act(work, self.resume, self._take_back_failed)

    def network_changed(self, error: str) -> None:
        """What the engine met last: the identity page knows it before anything is tried."""
        self.identity.network_changed(error)

    def refresh_result(self) -> None:
        """The engine reports: draw how the saved enrollment stands now."""
        saved = self.state.done.saved
        if saved is not None and self.state.step is VisitStep.DONE:
            self.done.read(partial(self._services.queue.get, saved.enrollment_id), self._refreshed)

    def _start(self, state: VisitState) -> None:
        """Every page begins again; answers for the last person reach nobody."""
        self._begin_anew(state)
        self.store.start(state)

    def _begin_anew(self, state: VisitState) -> None:
        self.current.start()
        self.person.reset(state.person)
        self.identity.reset(state.identity)
        self.account.reset(state.account)
        self.apps.reset(state.apps)
        self.account.place.reset(state.place)
        self.account.number.reset(state.number)
        self.consent.reset(state.consent)
        self.readback.reset(state.readback)
        self.ending.reset(state.ending)
        self.done.reset(state.done)

    def _show_step(self, step: VisitStep) -> None:
        """Leave a page; what was wrong there is over."""
        self._shown().clear_trouble()
        enrollment = self.current.enrollment
        name = enrollment.person.name if enrollment is not None else ""
        self.store.change(step=step, name=name)

    def _enter_identity(self) -> None:
        self.identity.enter()

    def _identity_settled(self) -> None:
        state = self.state
        if state.identity.status is ProofStatus.PROVEN:
            self.account.look_up_present()
            return
        self.account.identity_put_off()
        if state.account.fa is not None:
            self._show_step(VisitStep.CONSENT)
        else:
            self.account.place.open()

    def _account_settled(self) -> None:
        if self.state.identity.is_settled:
            self._show_step(VisitStep.CONSENT)
        else:
            self._enter_identity()

    def appointed(self, day: date | None) -> None:
        """The person was asked to come back on ``day``; None: no day was agreed."""
        saved = self.state.done.saved
        if saved is not None:
            agent_id = self.current.agent.agent_id
            work = partial(self._services.visit.appoint, saved.enrollment_id, day, agent_id)
            self.done.act(work, self._refreshed)

    def show_saved(self, saved: Enrollment) -> None:
        """Draw how ``saved`` stands, and the days on which the person may come back."""
        self.done.change(saved=saved, days=days_to_come_back(saved, self._clock.now()))

    def _saved(self, saved: Enrollment) -> None:
        self.current.enrollment = saved
        self.show_saved(saved)
        self._show_step(VisitStep.DONE)

    def _take_back_failed(self, error: SparError) -> None:
        """It is under way: say so, and draw how it stands."""
        self.done.failed(error)
        self.refresh_result()

    def _refreshed(self, found: Enrollment | None) -> None:
        if found is not None and self.state.step is VisitStep.DONE:
            self.show_saved(found)

    def _shown(self) -> _Page:
        pages: dict[VisitStep, _Page] = {
            VisitStep.PERSON: self.person,
            VisitStep.IDENTITY: self.identity,
            VisitStep.PRESENT: self.account,
            VisitStep.APPS: self.apps,
            VisitStep.PLACE: self.account.place,
            VisitStep.NUMBER: self.account.number,
            VisitStep.CONSENT: self.consent,
            VisitStep.READBACK: self.readback,
            VisitStep.END: self.ending,
            VisitStep.DONE: self.done,
        }
        return pages[self.state.step]
