"""Which ways of authentication are offered now. No Qt in this file."""

from dataclasses import replace
from typing import Any

from spar_agent.domain.auth_methods import OFFERED, AuthMethod, IdentityPolicy, offered
from spar_agent.domain.device import BiometricDevice
from spar_agent.errors import AuthMethodLocked, NoContact, SparError, TriesUsedUp
from spar_agent.ports.runner import Runner
from spar_agent.services.capture import BiometricCapture
from spar_agent.ui.visit.identity.capture_presenter import CapturePresenter
from spar_agent.ui.visit.state import VisitStep
from spar_agent.ui.visit.visit_store import VisitStore

TIRED_AFTER = 2
"""Failures of one way before the next one is proposed."""


class AuthMethodsPresenter:
    """Watches the readers while the identity page is open, and remembers what failed."""

    def __init__(
        self,
        visit_store: VisitStore,
        capture_service: BiometricCapture,
        policy: IdentityPolicy,
        runner: Runner,
    ) -> None:
        self._visit_store = visit_store
        self._capture_service = capture_service
        self._policy = policy
        self._runner = runner
        self._devices: tuple[BiometricDevice, ...] = ()
        self._failures: dict[AuthMethod, int] = {}
        self._closed: set[AuthMethod] = set()
        self._watching = False

    def refresh(self) -> None:
        """The identity page is shown: offer what there is, notice what is plugged in."""
        self._offer()
        if not self._watching:
            self._watching = True
            self._runner.run(
                self._capture_service.changed(self._devices), self._changed, self._lost
            )

    def rest(self) -> None:
        """The identity page is left."""
        if self._watching:
            self._runner.run(self._capture_service.rest, _nothing, _unheard)

    def forget(self) -> None:
        """Another person: nothing has failed yet."""
        self._failures.clear()
        self._closed.clear()

    def failed(self, auth_method: AuthMethod | None, error: SparError) -> None:
        """``auth_method`` did not work; after TIRED_AFTER times another one comes first."""
        if auth_method is None:
            return
        self._failures[auth_method] = self._failures.get(auth_method, 0) + 1
        if isinstance(error, AuthMethodLocked | TriesUsedUp):
            self._closed |= {
                other for other in OFFERED if other.proof_method is auth_method.proof_method
            }
        elif isinstance(error, NoContact):
            self._closed.add(auth_method)
        self._offer()

    def second_method(self, capture: CapturePresenter, transaction_id: str) -> None:
        """Policy wants a biometric beside the code: the best one there is."""
        policy = replace(self._policy, both=False)
        methods = {device.method for device in self._devices}
        auth_methods = [
            auth_method
            for auth_method in offered(policy, methods)
            if auth_method not in {AuthMethod.PHONE, AuthMethod.EMAIL}
        ]
        auth_method = auth_methods[0] if auth_methods else AuthMethod.FINGER
        self._show(auth_method=auth_method)
        capture.start(auth_method.proof_method, transaction_id)

    def _offer(self) -> None:
        tired = {
            auth_method for auth_method, times in self._failures.items() if times >= TIRED_AFTER
        }
        methods = {device.method for device in self._devices}
        auth_methods = offered(self._policy, methods, self._closed, tired)
        self._show(auth_methods=auth_methods, readers=bool(self._devices))

    def _changed(self, devices: tuple[BiometricDevice, ...]) -> None:
        self._watching = False
        if devices == self._devices:
            return  # nobody watches any more
        self._devices = devices
        if self._visit_store.state.step is VisitStep.IDENTITY:
            self.refresh()

    def _lost(self, _: SparError) -> None:
        self._watching = False

    def _show(self, **changes: Any) -> None:
        self._visit_store.change(identity=replace(self._visit_store.state.identity, **changes))


def _nothing(_: None) -> None:
    """The watch has ended."""


def _unheard(_: SparError) -> None:
    """A watch that cannot be ended ends by itself."""
