"""Whether the person is who they say: what the identity page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import Enrollment, Proven, Reason, SealedCapture, State
from spar_agent.domain.secret import Secret
from spar_agent.errors import (
    CaptivePortal,
    CertificateDates,
    IdFinal,
    IdNotKnown,
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
from spar_agent.services.authentication import Authentication
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import Presenter, View
from spar_agent.ui.trouble import Trouble, trouble_of
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.identity.auth_methods_presenter import AuthMethodsPresenter
from spar_agent.ui.visit.identity.capture_presenter import CapturePresenter
from spar_agent.ui.visit.identity.state import CodeAwaited, Excuse, IdentityState, ProofStatus

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
"""Codes of what is wrong with the network or the server, not with the person."""

NO_WAY = {
    error.code for error in (Unreachable, ServerSilent, CaptivePortal, ProxyRefused, ProxySignIn)
}
"""Codes of what lets nothing through: the next try would end like the last one, after its wait.

A reply that got lost is none of them: on a slow line the next, shorter one may arrive.
"""


class IdentityPresenter(Presenter[IdentityState]):
    """The identity page of a visit, and finishing a waiting enrollment.

    look_again: has the engine find out whether the way is open. on_settled: called once identity
    is proven, or put off. on_finished: called with a waiting enrollment that was proven.
    on_stranger: called when this is not the person of the ID.
    """

    def __init__(
        self,
        view: View[IdentityState],
        visit: Visit,
        authentication: Authentication,
        capture: BiometricCapture,
        policy: IdentityPolicy,
        clock: Clock,
        current: CurrentVisit,
        runner: Runner,
        look_again: Work[None],
        on_settled: Callable[[], None],
        on_finished: Callable[[Enrollment], None],
        on_stranger: Callable[[], None],
    ) -> None:
        super().__init__(view, IdentityState(), current)
        self._visit = visit
        self._authentication = authentication
        self._policy = policy
        self._clock = clock
        self._current = current
        self._look_again = look_again
        self._on_settled = on_settled
        self._on_finished = on_finished
        self._on_stranger = on_stranger
        self._no_way = ""
        self._code: Secret | None = None
        self._transaction_id = ""  # under which the code was sent
        self._unconfirmed: Proven | None = None
        self.auth_methods = AuthMethodsPresenter(self, capture, policy, runner)
        self.capture = CapturePresenter(
            self, visit, capture, policy, current, self._captured, self._capture_failed
        )

    def reset(self, state: IdentityState) -> None:
        """Begin again with ``state``. Nothing is drawn."""
        self.capture.reset()
        self._forget()
        super().reset(replace(state, no_way=self._no_way))

    def enter(self) -> None:
        """Show the page for the enrollment at hand; a code that is awaited stays awaited."""
        enrollment = self._current.enrollment
        if self.state.code is None:
            self._forget()
            status, policy = self.state.status, self._policy
            self.reset(
                IdentityState(
                    status=status,
                    person_mask=enrollment.person.mask if enrollment is not None else "",
                    code_first=policy.both,
                    may_telephone=status is ProofStatus.FINISHING and policy.by_telephone,
                    phone=enrollment.person.phone if enrollment is not None else "",
                )
            )
        self.change()
        self._current.go(VisitStep.IDENTITY)
        self.auth_methods.start()
        if self._no_way:
            self.run(self._look_again, _ignore, _ignore_error)

    @property
    def transaction_id(self) -> str:
        """Under which the code was sent that is awaited; empty when none is."""
        return self._transaction_id if self.state.code is not None else ""

    @property
    def unconfirmed(self) -> Proven | None:
        """A proof whose name and photo nobody has compared with the person yet."""
        return self._unconfirmed

    def restore(self, transaction_id: str, unconfirmed: Proven | None, *, is_shown: bool) -> None:
        """After a lock: a code stays awaited, a proof stays to be compared; the rest begins anew.

        A capture is gone: nothing of a body waits behind a lock. is_shown: this page is.
        """
        self._transaction_id, self._unconfirmed = transaction_id, unconfirmed
        enrollment = self._current.enrollment
        if enrollment is None or self.state.status not in {ProofStatus.OPEN, ProofStatus.FINISHING}:
            return
        if transaction_id and enrollment.person.id is not None:
            work = partial(self._authentication.resume, enrollment.person.id, transaction_id)
            self.run(work, _ignore, self.failed)
        if is_shown and unconfirmed is None:
            self.enter()

    def network_changed(self, error: str) -> None:
        """``error`` ended the last contact, or nothing did: what can be done here is offered now.

        Nothing has to be tried, and waited for, to learn what is known already.
        """
        no_way = error if error in NO_WAY else ""
        if no_way != self._no_way:
            self._no_way = no_way
            self.change(no_way=no_way)
            self.auth_methods.offer()

    def auth_method_chosen(self, auth_method: AuthMethod) -> None:
        """The agent picked one, or pressed Enter for the first."""
        enrollment = self._current.enrollment
        if enrollment is None or enrollment.person.id is None or self.state.busy:
            return
        self.change(auth_method=auth_method, choosing_excuse=False, sealable_until=None)
        if auth_method.proof_method is AuthMethod.OTP:
            work = self._authentication.request_otp(enrollment.person.id, [auth_method.otp_channel])
            self.act(work, self._code_sent, self._method_failed)
        else:
            self.capture.start(auth_method.proof_method)

    def code_given(self, code: str) -> None:
        """The person read the code aloud."""
        enrollment = self._current.enrollment
        if enrollment is None or enrollment.person.id is None:
            return
        if self._policy.both:
            self._code = Secret(code)
            self.auth_methods.start_second(self.capture, self._transaction_id)
            return
        work = self._authentication.confirm_otp(
            enrollment.person.id, Secret(code), by_telephone=self.state.telephone
        )
        self.act(work, self._proven, self._code_failed)

    def other_method_asked(self) -> None:
        """The code does not come, or another way is quicker."""
        self.clear_trouble()
        self.change(code=None, auth_method=None)
        self.auth_methods.start()

    def excuse_asked(self) -> None:
        """Key 9: identity cannot be checked today; the page asks why."""
        self.change(choosing_excuse=True)

    def excused(self, excuse: Excuse) -> None:
        """The agent said why; a second person will look, and a later proof is needed."""
        enrollment = self._current.enrollment
        if enrollment is not None:
            signals = dict.fromkeys((*enrollment.signals, Reason.EXCEPTION))
            self._current.enrollment = replace(
                enrollment, signals=tuple(signals), note=excuse.value
            )
        self.put_off()

    def put_off(self) -> None:
        """Identity is to be checked another time; capture goes on."""
        self._forget()
        self.clear_trouble()
        self.change(status=ProofStatus.PUT_OFF)
        self.auth_methods.stop()
        self._on_settled()

    def step_back(self) -> bool:
        """Esc inside the page: out of the capture, the question or the call; False at its top."""
        state = self.state
        if state.capturing is not None:
            self.capture.stop()
            return True
        if state.choosing_excuse or state.telephone or state.sealable_until is not None:
            self.change(choosing_excuse=False, telephone=False, sealable_until=None)
            return True
        return state.ekyc is not None  # who this is must be answered

    def seal(self) -> None:
        """Keep the capture that could not be sent, inside its window."""
        if (enrollment := self._current.enrollment) is not None:
            self.capture.seal(enrollment, self._sealed)

    def telephone_asked(self) -> None:
        """The person is not here: they are called, where policy allows it."""
        if self.state.may_telephone:
            self.change(telephone=True)

    def slip_number_said(self, text: str) -> None:
        """What the person on the telephone named as the number on their slip."""
        enrollment = self._current.enrollment
        slip = _bare(enrollment.slip) if enrollment is not None else ""
        self.change(slip_matches=bool(slip) and _bare(text) == slip)

    def same_person(self) -> None:
        """The agent compared name and photo: this is the person."""
        proven = self._unconfirmed
        if proven is not None:
            self._unconfirmed = None
            self.change(ekyc=None)
            self._keep(proven)

    def other_person(self) -> None:
        """The agent compared name and photo: this is somebody else."""
        enrollment = self._current.enrollment
        if self._unconfirmed is None or enrollment is None:
            return
        self._unconfirmed = None
        self.change(ekyc=None)
        work = partial(self._visit.not_the_person, enrollment, self._current.agent.agent_id)
        self.act(work, self._refused)

    def _code_sent(self, sent: OtpSent) -> None:
        self._transaction_id = sent.transaction_id
        until = self._clock.ticks_s() + sent.valid_s
        self.change(code=CodeAwaited(sent.masked_phone, sent.masked_email, until, sent.valid_s))

    def _code_failed(self, error: SparError) -> None:
        if isinstance(error, OtpExpired | TriesUsedUp | IdFinal | IdNotKnown):
            self.change(code=None)
        self._method_failed(error)

    def _captured(self, capture: SealedCapture) -> None:
        enrollment = self._current.enrollment
        if enrollment is None or enrollment.person.id is None:
            return
        self.change(captures=self.state.captures + 1)
        if self._code is not None:
            work = self._authentication.confirm_otp(enrollment.person.id, self._code, capture)
            self._code = None
            self.act(work, self._proven, self._code_failed)
        else:
            work = self._authentication.confirm_capture(enrollment.person.id, capture)
            self.act(work, self._proven, self._capture_failed)

    def _capture_failed(self, error: SparError) -> None:
        until = self.capture.keepable_until() if can_finish_later(trouble_of(error)) else None
        if until is None:
            self.capture.forget()
        self.change(sealable_until=until)
        self._method_failed(error)

    def _method_failed(self, error: SparError) -> None:
        self._code = None
        if error.code in NO_WAY:
            self.network_changed(error.code)  # the next person does not wait for it again
            self.run(self._look_again, _ignore, _ignore_error)
        self.auth_methods.failed(self.state.auth_method, error)
        auth_method = None if self.state.code is None else AuthMethod.PHONE
        refused = error.code if isinstance(error, IdFinal | IdNotKnown) else ""
        self.change(capturing=None, auth_method=auth_method, id_refused=refused)
        self.failed(error)

    def _proven(self, proven: Proven) -> None:
        self.capture.forget()
        if proven.ekyc is None:
            self._keep(proven)
            return
        self._unconfirmed = proven
        self.change(ekyc=proven.ekyc, code=None, capturing=None)

    def _keep(self, proven: Proven) -> None:
        enrollment = self._current.enrollment
        if enrollment is None:
            return
        name = proven.ekyc.name if proven.ekyc is not None else ""
        if enrollment.state is State.DRAFT:
            work: Work[Enrollment] = partial(self._visit.proven, enrollment, proven.proof, name)
        else:
            agent_id = self._current.agent.agent_id
            work = self._visit.finish(enrollment, proven.proof, agent_id)
        self.act(work, self._kept)

    def _kept(self, kept: Enrollment) -> None:
        self._current.enrollment = kept
        self.auth_methods.stop()
        self.change(capturing=None, auth_method=None, code=None)
        if kept.state is not State.DRAFT:
            self._on_finished(kept)
            return
        self.change(status=ProofStatus.PROVEN)
        self._on_settled()

    def _sealed(self, kept: Enrollment) -> None:
        self._current.enrollment = kept
        self.change(sealable_until=None)
        self.put_off()

    def _refused(self, _: None) -> None:
        self._forget()
        self.auth_methods.stop()
        self._on_stranger()

    def _forget(self) -> None:
        self._code = None
        self._unconfirmed = None
        self.auth_methods.reset()
        self.capture.forget()


def _ignore(_: None) -> None:
    """Nothing to draw."""


def _ignore_error(_: SparError) -> None:
    """The engine looks by itself, only later."""


def _bare(slip: str) -> str:
    return "".join(c for c in slip.casefold() if c.isalnum())


def can_finish_later(trouble: Trouble) -> bool:
    """True when the identity cannot be checked here and now, and capture may go on."""
    return trouble.code in CAN_FINISH_LATER
