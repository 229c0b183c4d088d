"""A reader at work: preview, attempts, the capture itself. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import Enrollment, SealedCapture
from spar_agent.errors import CaptureFailed, SparError
from spar_agent.ports.runner import Runner
from spar_agent.services.capture import BiometricCapture, CaptureProgress
from spar_agent.services.visit import Visit
from spar_agent.ui.trouble import NO_TROUBLE
from spar_agent.ui.visit.state import Capturing
from spar_agent.ui.visit.visit_store import VisitStore


class CapturePresenter:
    """Holds the one capture of this visit, in memory, until it is sent, kept or dropped."""

    def __init__(
        self,
        visit_store: VisitStore,
        visit: Visit,
        capture: BiometricCapture,
        policy: IdentityPolicy,
        runner: Runner,
        done: Callable[[SealedCapture], None],
        failed: Callable[[SparError], None],
    ) -> None:
        self._visit_store = visit_store
        self._visit = visit
        self._capture = capture
        self._policy = policy
        self._runner = runner
        self._done = done
        self._told = failed
        self._registered: SealedCapture | None = None
        self._method = AuthMethod.FINGER
        self._transaction = ""
        self._again = False
        self._stopped = False

    def start(self, method: AuthMethod, transaction_id: str = "") -> None:
        """Ask the reader; pictures and attempts are drawn as they come."""
        self._method, self._transaction, self._stopped = method, transaction_id, False
        now = self._visit_store.state.identity.capturing
        parts = now.parts if now is not None and method is AuthMethod.FINGER else ()
        self._begin(parts)

    def part_marked(self, part: str) -> None:
        """The agent chose another finger, or any: begin again with that one."""
        now = self._visit_store.state.identity.capturing
        if now is None:
            return
        self._show(replace(now, parts=(part,) if part else ()))
        self._again = True
        self._runner.run(self._capture.stop(), _nothing, self._visit_store.failed)

    def stop(self) -> None:
        """The agent wants another way."""
        if self._visit_store.state.identity.capturing is not None:
            self._stopped = True
            self._runner.run(self._capture.stop(), _nothing, self._visit_store.failed)

    def keepable_until(self) -> datetime | None:
        """When the capture at hand would have to be gone; None: it may not be kept at all."""
        window_s = self._policy.deferred_window_s
        enrollment = self._visit_store.enrollment
        waiting = enrollment is not None and not self._visit_store.state.finishing
        if self._registered is None or window_s <= 0 or not waiting:
            return None
        return self._registered.captured_at + timedelta(seconds=window_s)

    def seal(self, enrollment: Enrollment, done: Callable[[Enrollment], None]) -> None:
        """Keep it in the vault until the network is back, or its window is over."""
        if self._registered is None:
            return
        self._visit_store.wait()
        work = partial(self._visit.seal, enrollment, self._registered)
        self._registered = None
        self._runner.run(work, done, self._visit_store.failed)

    def forget(self) -> None:
        """Nothing of it stays."""
        self._registered = None

    def _begin(self, parts: tuple[str, ...]) -> None:
        score = self._policy.scores[self._method]
        self._visit_store.change(busy=False, trouble=NO_TROUBLE)
        self._show(Capturing(parts=parts, score=score))
        work = self._capture.capture(self._method, parts, self._transaction)
        self._runner.run(work, self._captured, self._failed)
        self._runner.run(self._capture.news(), self._news, _unheard)

    def _news(self, news: CaptureProgress) -> None:
        now = self._visit_store.state.identity.capturing
        if news.over or now is None:
            return
        self._show(replace(now, picture=news.picture, attempt=news.attempt, quality=news.quality))
        self._runner.run(self._capture.news(), self._news, _unheard)

    def _captured(self, capture: SealedCapture) -> None:
        self._registered = capture
        self._done(capture)

    def _failed(self, error: SparError) -> None:
        now = self._visit_store.state.identity.capturing
        if self._again and now is not None:
            self._again = False
            self._begin(now.parts)
        elif self._stopped and isinstance(error, CaptureFailed):
            self._stopped = False
            self._visit_store.change(
                identity=replace(self._visit_store.state.identity, capturing=None, auth_method=None)
            )
        else:
            self._told(error)

    def _show(self, capturing: Capturing) -> None:
        self._visit_store.change(
            identity=replace(self._visit_store.state.identity, capturing=capturing)
        )


def _nothing(_: Any) -> None:
    """The capture ends with its own word."""


def _unheard(_: SparError) -> None:
    """The capture tells its own trouble."""
