"""A reader at work: preview, attempts, the capture itself. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from spar_agent.domain.auth_methods import AuthMethod, IdentityPolicy
from spar_agent.domain.enrollment import Enrollment, SealedCapture
from spar_agent.errors import CaptureFailed, SparError
from spar_agent.services.capture import BiometricCapture, CaptureProgress
from spar_agent.services.visit import Visit
from spar_agent.ui.presenter import Presenter
from spar_agent.ui.visit.flow.current_visit import CurrentVisit
from spar_agent.ui.visit.identity.state import Capturing, IdentityState, ProofStatus


class CapturePresenter:
    """Holds the one capture of this visit, in memory, until it is sent, kept or dropped.

    on_captured: called with it. on_failed: called when there is none.
    """

    def __init__(
        self,
        page: Presenter[IdentityState],
        visit: Visit,
        capture: BiometricCapture,
        policy: IdentityPolicy,
        current: CurrentVisit,
        on_captured: Callable[[SealedCapture], None],
        on_failed: Callable[[SparError], None],
    ) -> None:
        self._page = page
        self._visit = visit
        self._capture = capture
        self._policy = policy
        self._current = current
        self._on_captured = on_captured
        self._on_failed = on_failed
        self._captured: SealedCapture | None = None
        self._method = AuthMethod.FINGER
        self._transaction_id = ""
        self._begin_again = False
        self._was_stopped = False

    def start(self, method: AuthMethod, transaction_id: str = "") -> None:
        """Ask the reader; pictures and attempts are drawn as they come."""
        self._method, self._transaction_id, self._was_stopped = method, transaction_id, False
        now = self._page.state.capturing
        fingers = now.fingers if now is not None and method is AuthMethod.FINGER else ()
        self._begin(fingers)

    def finger_chosen(self, finger: str) -> None:
        """The agent chose another finger, or any (empty): begin again with that one."""
        now = self._page.state.capturing
        if now is None:
            return
        self._page.change(capturing=replace(now, fingers=(finger,) if finger else ()))
        self._begin_again = True
        self._page.run(self._capture.stop(), _ignore, self._page.failed)

    def stop(self) -> None:
        """The agent wants another way."""
        if self._page.state.capturing is not None:
            self._was_stopped = True
            self._page.run(self._capture.stop(), _ignore, self._page.failed)

    def keepable_until(self) -> datetime | None:
        """When the capture at hand would have to be gone; None: it may not be kept at all."""
        window_s = self._policy.deferred_window_s
        may_wait = self._page.state.status is not ProofStatus.FINISHING
        if self._captured is None or window_s <= 0 or not may_wait:
            return None
        if self._current.enrollment is None:
            return None
        return self._captured.captured_at + timedelta(seconds=window_s)

    def seal(self, enrollment: Enrollment, done: Callable[[Enrollment], None]) -> None:
        """Keep it in the vault until the network is back, or its window is over."""
        if self._captured is None:
            return
        work = partial(self._visit.seal, enrollment, self._captured, self._current.agent.agent_id)
        self._captured = None
        self._page.act(work, done)

    def forget(self) -> None:
        """Drop what was captured, so that nothing of it stays in memory."""
        self._captured = None

    def reset(self) -> None:
        """The next person: a capture that is under way ends, and is nobody's."""
        self.forget()
        self.stop()
        self._begin_again = self._was_stopped = False

    def _begin(self, fingers: tuple[str, ...]) -> None:
        score = self._policy.scores[self._method]
        self._page.clear_trouble()
        self._page.change(busy=False, capturing=Capturing(fingers=fingers, score=score))
        work = self._capture.capture(self._method, fingers, self._transaction_id)
        self._page.run(work, self._done, self._failed)
        self._page.run(self._capture.news(), self._show_progress, _ignore_error)

    def _show_progress(self, news: CaptureProgress) -> None:
        now = self._page.state.capturing
        if news.over or now is None:
            return
        shown = replace(now, picture=news.picture, attempt=news.attempt, quality=news.quality)
        self._page.change(capturing=shown)
        self._page.run(self._capture.news(), self._show_progress, _ignore_error)

    def _done(self, capture: SealedCapture) -> None:
        self._captured = capture
        self._on_captured(capture)

    def _failed(self, error: SparError) -> None:
        now = self._page.state.capturing
        if self._begin_again and now is not None:
            self._begin_again = False
            self._begin(now.fingers)
        elif self._was_stopped and isinstance(error, CaptureFailed):
            self._was_stopped = False
            self._page.change(capturing=None, auth_method=None)
        else:
            self._on_failed(error)


def _ignore(_: None) -> None:
    """The capture ends with its own word."""


def _ignore_error(_: SparError) -> None:
    """The capture tells its own trouble."""
