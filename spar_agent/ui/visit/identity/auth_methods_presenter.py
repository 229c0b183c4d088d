"""Which methods of authentication are offered now. No Qt in this file."""

from dataclasses import replace

from spar_agent.domain.auth_methods import OFFERED, AuthMethod, IdentityPolicy, offered, sealable
from spar_agent.domain.device import FoundReaders
from spar_agent.errors import (
    AuthMethodLocked,
    IdFinal,
    IdNotKnown,
    NoContact,
    SparError,
    TriesUsedUp,
)
from spar_agent.ports.runner import Runner
from spar_agent.services.capture import BiometricCapture
from spar_agent.ui.presenter import Presenter
from spar_agent.ui.visit.identity.capture_presenter import CapturePresenter
from spar_agent.ui.visit.identity.state import IdentityState

MAX_FAILURES = 2
"""Failures of one method before the next one is proposed."""


class AuthMethodsPresenter:
    """Watches the readers while the identity page is open, and remembers what failed.

    runner: one that answers in any visit, as the readers are the same.
    """

    def __init__(
        self,
        page: Presenter[IdentityState],
        capture: BiometricCapture,
        policy: IdentityPolicy,
        runner: Runner,
    ) -> None:
        self._page = page
        self._capture = capture
        self._policy = policy
        self._runner = runner
        self._found = FoundReaders()
        self._failures: dict[AuthMethod, int] = {}
        self._unavailable: set[AuthMethod] = set()
        self._is_watching = False
        self._is_wanted = False

    def start(self) -> None:
        """The identity page is shown: offer what there is, notice what is plugged in."""
        self._is_wanted = True
        self.offer()
        if not self._is_watching:
            self._is_watching = True
            self._runner.run(self._capture.changed(self._found), self._changed, self._lost)

    def stop(self) -> None:
        """The identity page is left."""
        self._is_wanted = False
        if self._is_watching:
            self._runner.run(self._capture.stop_watching, _ignore, _ignore_error)

    def reset(self) -> None:
        """Another person: nothing has failed yet."""
        self._failures.clear()
        self._unavailable.clear()

    def failed(self, auth_method: AuthMethod | None, error: SparError) -> None:
        """``auth_method`` did not work; after MAX_FAILURES times another one comes first."""
        if auth_method is None:
            return
        self._failures[auth_method] = self._failures.get(auth_method, 0) + 1
        if isinstance(error, AuthMethodLocked | TriesUsedUp):
            self._unavailable |= {
                other for other in OFFERED if other.proof_method is auth_method.proof_method
            }
        elif isinstance(error, IdFinal | IdNotKnown):
            self._unavailable |= set(OFFERED)  # whatever the way, it is the ID that is refused
        elif isinstance(error, NoContact):
            self._unavailable.add(auth_method)
        self.offer()

    def start_second(self, capture: CapturePresenter, transaction_id: str) -> None:
        """Policy wants a biometric beside the code: the best one there is."""
        policy = replace(self._policy, both=False)
        methods = {device.method for device in self._found.devices}
        biometric = [
            auth_method
            for auth_method in offered(policy, methods)
            if auth_method not in {AuthMethod.PHONE, AuthMethod.EMAIL}
        ]
        auth_method = biometric[0] if biometric else AuthMethod.FINGER
        self._page.change(auth_method=auth_method)
        capture.start(auth_method.proof_method, transaction_id)

    def offer(self) -> None:
        """Show what can be done now. Without network only what can be sealed for later.

        Where only nobody answered, that comes first: who was silent may be there again.
        """
        failed = {method for method, times in self._failures.items() if times >= MAX_FAILURES}
        methods = {device.method for device in self._found.devices}
        auth_methods = offered(self._policy, methods, self._unavailable, failed)
        kept = sealable(self._policy, auth_methods) if self._page.state.no_way else ()
        if self._page.state.offline:
            auth_methods = kept
        elif kept:
            auth_methods = tuple(sorted(auth_methods, key=lambda one: one not in kept))
        self._page.change(
            auth_methods=auth_methods,
            can_seal=bool(kept),
            readers=bool(self._found.devices),
            refused_readers=self._found.refused,
        )

    def _changed(self, found: FoundReaders) -> None:
        self._is_watching = False
        if found == self._found:
            return  # nobody watches any more
        self._found = found
        if self._is_wanted:
            self.start()

    def _lost(self, _: SparError) -> None:
        self._is_watching = False


def _ignore(_: None) -> None:
    """Looking for readers was cancelled: nothing to show."""


def _ignore_error(_: SparError) -> None:
    """A watch that cannot be ended ends by itself."""
