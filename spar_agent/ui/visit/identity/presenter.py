"""The person and their identity: what these pages do. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import Enrollment, Intent, Proven, Reason, SeenAccount, State
from spar_agent.domain.ids import IdFault, IdFormat, read_person_id
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    CaptivePortal,
    CertificateDates,
    NoAnswer,
    OtpExpired,
    ProxyRefused,
    ProxySignIn,
    ServerFault,
    ServerSilent,
    SparError,
    TriesUsedUp,
    Unreachable,
)
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import OtpSent
from spar_agent.ports.runner import Runner, Work
from spar_agent.ports.vault import StaffMember
from spar_agent.services.authentication import Authentication
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.visit import Visit
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of
from spar_agent.ui.visit.identity.auth_methods_presenter import AuthMethodsPresenter
from spar_agent.ui.visit.identity.capture_presenter import CapturePresenter
from spar_agent.ui.visit.state import CodeAwaited, IdentityView, VisitStep
from spar_agent.ui.visit.visit_store import VisitStore

CAN_FINISH_LATER = {
    error.code
    for error in (
        Unreachable,
        ServerSilent,
        NoAnswer,
        CaptivePortal,
        ProxyRefused,
        ProxySignIn,
        CertificateDates,
        ServerFault,
    )
}


class IdentityPresenter:
    """P1 and P2 of a visit, and finishing a waiting enrollment.

    then: called once the person's identity is settled, or put off.
    """

    def __init__(
        self,
        visit_store: VisitStore,
        visit: Visit,
        authentication: Authentication,
        capture: BiometricCapture,
        policy: IdentityPolicy,
        clock: Clock,
        id_format: IdFormat,
        runner: Runner,
        agent: StaffMember,
        then: Callable[[], None],
    ) -> None:
        self._visit_store = visit_store
        self._visit = visit
        self._authentication = authentication
        self._policy = policy
        self._clock = clock
        self._id_format = id_format
        self._runner = runner
        self._agent = agent
        self._then = then
        self._typed = ""
        self._code: Secret | None = None
        self._transaction_id = ""  # under which the code was sent
        self._pending: Proven | None = None
        self.auth_methods = AuthMethodsPresenter(visit_store, capture, policy, runner)
        self.capture = CapturePresenter(
            visit_store, visit, capture, policy, runner, self._captured, self._bio_failed
        )

    def person_given(self, text: str) -> None:
        """The agent typed or scanned a number and pressed Enter."""
        read = read_person_id(text, self._id_format)
        if isinstance(read, IdFault):
            self._visit_store.change(id_fault=read.value)
            return
        self._typed = text
        self._visit_store.wait()
        self._runner.run(
            partial(self._visit.open_for, read), self._opens_found, self._visit_store.failed
        )

    def start_another(self) -> None:
        """There is an open visit for this person, and the agent wants a new one."""
        read = read_person_id(self._typed, self._id_format)
        if isinstance(read, IdFault):
            return
        self._visit_store.wait()
        card = self._visit_store.state.card
        name = card.name if card is not None else ""
        helper = self._visit_store.state.helper
        work = partial(self._visit.begin, read, self._agent.agent_id, "", name, helper)
        self._runner.run(work, self._begun, self._visit_store.failed)

    def resume(self, waiting: Enrollment) -> None:
        """Open a waiting enrollment whose identity is to be checked.

        After its window the number is gone from the disk: the person shows the card again, and
        what was typed now stays in memory only.
        """
        read = read_person_id(self._typed, self._id_format)
        if waiting.person.id is None and not isinstance(read, IdFault):
            waiting = waiting.with_person(id=read)
        self._typed = ""
        self._visit_store.start()
        self._visit_store.enrollment = waiting
        self.enter(person_mask=waiting.person.mask, finishing=True)

    def enter(self, **changes: Any) -> None:
        """Show the identity page for the draft on the board."""
        finishing = bool(changes.get("finishing", self._visit_store.state.finishing))
        policy = self._policy
        enrollment = self._visit_store.enrollment
        view = IdentityView(
            may_telephone=finishing and policy.by_telephone,
            code_first=policy.both,
            phone=enrollment.person.phone if enrollment is not None else "",
        )
        if self._visit_store.state.code is None:
            self._forget()
            changes["identity"] = view
        self._visit_store.go(VisitStep.IDENTITY, **changes)
        self.auth_methods.refresh()

    def auth_method_chosen(self, value: str) -> None:
        """The agent picked a way, or pressed Enter for the first one."""
        enrollment, auth_method = self._visit_store.enrollment, AuthMethod(value)
        if enrollment is None or enrollment.person.id is None or self._visit_store.state.busy:
            return
        self._show(auth_method=auth_method, choosing_excuse=False, sealable_until=None)
        if auth_method.proof_method is AuthMethod.OTP:
            self._visit_store.wait()
            work = self._authentication.request_otp(enrollment.person.id, [auth_method.otp_channel])
            self._runner.run(work, self._code_sent, self._method_failed)
        else:
            self.capture.start(auth_method.proof_method)

    def code_given(self, code: str) -> None:
        """The person read the code aloud."""
        enrollment = self._visit_store.enrollment
        if enrollment is None or enrollment.person.id is None:
            return
        if self._policy.both:
            self._code = Secret(code)
            self.auth_methods.second_method(self.capture, self._transaction_id)
            return
        self._visit_store.wait()
        telephone = self._visit_store.state.identity.telephone
        work = self._authentication.confirm_otp(
            enrollment.person.id, Secret(code), by_telephone=telephone
        )
        self._runner.run(work, self._proven, self._code_failed)

    def other_method(self) -> None:
        """The code does not come, or another way is quicker."""
        self._visit_store.change(code=None, trouble=NO_TROUBLE)
        self._show(auth_method=None)
        self.auth_methods.refresh()

    def excuse_asked(self) -> None:
        """Key 9: identity cannot be checked today; the page asks why."""
        self._show(choosing_excuse=True)

    def excused(self, reason: str) -> None:
        """The agent said why; a second person will look, and a later proof is needed."""
        enrollment = self._visit_store.enrollment
        if enrollment is not None:
            signals = dict.fromkeys((*enrollment.signals, Reason.EXCEPTION))
            self._visit_store.enrollment = replace(enrollment, signals=tuple(signals), note=reason)
        self.later()

    def later(self) -> None:
        """Identity is to be checked another time; capture goes on."""
        self._forget()
        self._visit_store.change(
            unproven=True, seen=SeenAccount(known=False), intent=Intent.PUT, trouble=NO_TROUBLE
        )
        self.auth_methods.rest()
        self._then()

    def step_back(self) -> bool:
        """Esc inside the page: out of the capture, the question or the call; False at its top."""
        view = self._visit_store.state.identity
        if view.capturing is not None:
            self.capture.stop()
            return True
        if view.choosing_excuse or view.telephone or view.sealable_until is not None:
            self._show(choosing_excuse=False, telephone=False, sealable_until=None)
            return True
        return view.holder is not None  # who this is must be answered

    def seal(self) -> None:
        """Keep the capture that could not be sent, inside its window."""
        if (enrollment := self._visit_store.enrollment) is not None:
            self.capture.seal(enrollment, self._sealed)

    def telephone_asked(self) -> None:
        """The person is not here: they are called, where policy allows it."""
        if self._visit_store.state.identity.may_telephone:
            self._show(telephone=True)

    def slip_said(self, text: str) -> None:
        """What the person on the telephone named as the number on their slip."""
        enrollment = self._visit_store.enrollment
        said = (
            enrollment is not None
            and bool(enrollment.slip)
            and _bare(text) == _bare(enrollment.slip)
        )
        self._show(slip_said=said)

    def holder_known(self, known: bool) -> None:
        """The agent compared name and photo with the person."""
        proven, enrollment = self._pending, self._visit_store.enrollment
        if proven is None or enrollment is None:
            return
        self._pending = None
        self._show(holder=None)
        if known:
            self._keep(proven)
            return
        self._visit_store.wait()
        work = partial(self._visit.not_the_person, enrollment, self._agent.agent_id)
        self._runner.run(work, self._stopped, self._visit_store.failed)

    def _opens_found(self, found: list[Enrollment]) -> None:
        if found:
            self._visit_store.change(busy=False, open_enrollments=tuple(found))
        else:
            self.start_another()

    def _begun(self, enrollment: Enrollment) -> None:
        self._typed = ""
        self._visit_store.enrollment = enrollment
        self.enter(
            person_mask=enrollment.person.mask,
            open_enrollments=(),
            id_fault="",
            name=enrollment.person.name,
        )

    def _code_sent(self, sent: OtpSent) -> None:
        self._transaction_id = sent.transaction_id
        until = self._clock.ticks_s() + sent.valid_s
        awaited = CodeAwaited(sent.masked_phone, sent.masked_email, until, sent.valid_s)
        self._visit_store.change(busy=False, code=awaited)

    def _code_failed(self, error: SparError) -> None:
        if isinstance(error, OtpExpired | TriesUsedUp):
            self._visit_store.change(code=None)
        self._method_failed(error)

    def _captured(self, capture: Any) -> None:
        enrollment = self._visit_store.enrollment
        if enrollment is None or enrollment.person.id is None:
            return
        self._visit_store.wait()
        if self._code is not None:
            work = self._authentication.confirm_otp(enrollment.person.id, self._code, capture)
            self._code = None
            self._runner.run(work, self._proven, self._code_failed)
        else:
            work = self._authentication.confirm_capture(enrollment.person.id, capture)
            self._runner.run(work, self._proven, self._bio_failed)

    def _bio_failed(self, error: SparError) -> None:
        trouble = trouble_of(error)
        until = self.capture.keepable_until() if can_finish_later(trouble) else None
        if until is None:
            self.capture.forget()
        self._show(sealable_until=until)
        self._method_failed(error)

    def _method_failed(self, error: SparError) -> None:
        self._code = None
        self.auth_methods.failed(self._visit_store.state.identity.auth_method, error)
        self._show(
            capturing=None,
            auth_method=None if self._visit_store.state.code is None else AuthMethod.PHONE,
        )
        self._visit_store.failed(error)

    def _proven(self, proven: Proven) -> None:
        self.capture.forget()
        if proven.holder is None:
            self._keep(proven)
            return
        self._pending = proven
        self._visit_store.change(busy=False, code=None)
        self._show(holder=proven.holder, capturing=None)

    def _keep(self, proven: Proven) -> None:
        enrollment = self._visit_store.enrollment
        if enrollment is None:
            return
        self._visit_store.wait()
        name = proven.holder.name if proven.holder is not None else ""
        if enrollment.state is State.DRAFT:
            work: Work[Enrollment] = partial(self._visit.proven, enrollment, proven.proof, name)
        else:
            work = self._visit.finish(enrollment, proven.proof, self._agent.agent_id)
        self._runner.run(work, self._kept, self._visit_store.failed)

    def _kept(self, kept: Enrollment) -> None:
        self._visit_store.enrollment = kept
        self.auth_methods.rest()
        self._show(capturing=None, auth_method=None)
        if kept.state is not State.DRAFT:
            self._visit_store.go(VisitStep.DONE, saved=kept, code=None)
            return
        self._visit_store.change(
            proven=True, unproven=False, code=None, busy=False, name=kept.person.name
        )
        self._then()

    def _sealed(self, kept: Enrollment) -> None:
        self._visit_store.enrollment = kept
        self._show(sealable_until=None)
        self.later()

    def _stopped(self, _: None) -> None:
        self._forget()
        self.auth_methods.rest()
        self._visit_store.start()

    def _forget(self) -> None:
        self._code = None
        self._pending = None
        self.auth_methods.forget()
        self.capture.forget()

    def _show(self, **changes: Any) -> None:
        self._visit_store.change(identity=replace(self._visit_store.state.identity, **changes))


def _bare(slip: str) -> str:
    return "".join(c for c in slip.casefold() if c.isalnum())


def can_finish_later(trouble: Trouble) -> bool:
    """True when the identity cannot be checked here and now, and capture may go on."""
    return trouble.code in CAN_FINISH_LATER
