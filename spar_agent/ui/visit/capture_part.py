"""A reader at work: preview, attempts, the capture itself. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from spar_agent.domain.enrollment import Enrollment, Method, SealedCapture
from spar_agent.errors import CaptureFailed, SparError
from spar_agent.ports import Runner
from spar_agent.services.sensor import News
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.parts import IdentityParts
from spar_agent.ui.visit.state import NO_TROUBLE, Capturing


class CapturePart:
    """Holds the one capture of this visit, in memory, until it is sent, kept or dropped."""

    def __init__(
        self,
        board: Board,
        parts: IdentityParts,
        runner: Runner,
        done: Callable[[SealedCapture], None],
        failed: Callable[[SparError], None],
    ) -> None:
        self._board = board
        self._parts = parts
        self._runner = runner
        self._done = done
        self._told = failed
        self._held: SealedCapture | None = None
        self._method = Method.FINGER
        self._transaction = ""
        self._again = False
        self._stopped = False

    def start(self, method: Method, transaction_id: str = "") -> None:
        """Ask the reader; pictures and attempts are drawn as they come."""
        self._method, self._transaction, self._stopped = method, transaction_id, False
        now = self._board.state.identity.capturing
        parts = now.parts if now is not None and method is Method.FINGER else ()
        self._begin(parts)

    def part_marked(self, part: str) -> None:
        """The agent chose another finger, or any: begin again with that one."""
        now = self._board.state.identity.capturing
        if now is None:
            return
        self._show(replace(now, parts=(part,) if part else ()))
        self._again = True
        self._runner.run(self._parts.sensor.stop(), _nothing, self._board.failed)

    def stop(self) -> None:
        """The agent wants another way."""
        if self._board.state.identity.capturing is not None:
            self._stopped = True
            self._runner.run(self._parts.sensor.stop(), _nothing, self._board.failed)

    def keepable_until(self) -> datetime | None:
        """When the capture at hand would have to be gone; None: it may not be kept at all."""
        window_s = self._parts.sensor.policy.deferred_window_s
        draft = self._board.draft
        waiting = draft is not None and not self._board.state.finishing
        if self._held is None or window_s <= 0 or not waiting:
            return None
        return self._held.captured_at + timedelta(seconds=window_s)

    def seal(self, draft: Enrollment, done: Callable[[Enrollment], None]) -> None:
        """Keep it in the vault until the network is back, or its window is over."""
        if self._held is None:
            return
        self._board.wait()
        work = self._parts.visit.seal(draft, self._held)
        self._held = None
        self._runner.run(work, done, self._board.failed)

    def forget(self) -> None:
        """Nothing of it stays."""
        self._held = None

    def _begin(self, parts: tuple[str, ...]) -> None:
        score = self._parts.sensor.policy.scores[self._method]
        self._board.change(busy=False, trouble=NO_TROUBLE)
        self._show(Capturing(parts=parts, score=score))
        work = self._parts.sensor.capture(self._method, parts, self._transaction)
        self._runner.run(work, self._captured, self._failed)
        self._runner.run(self._parts.sensor.news(), self._news, _unheard)

    def _news(self, news: News) -> None:
        now = self._board.state.identity.capturing
        if news.over or now is None:
            return
        self._show(replace(now, picture=news.picture, attempt=news.attempt, quality=news.quality))
        self._runner.run(self._parts.sensor.news(), self._news, _unheard)

    def _captured(self, capture: SealedCapture) -> None:
        self._held = capture
        self._done(capture)

    def _failed(self, why: SparError) -> None:
        now = self._board.state.identity.capturing
        if self._again and now is not None:
            self._again = False
            self._begin(now.parts)
        elif self._stopped and isinstance(why, CaptureFailed):
            self._stopped = False
            self._board.change(
                identity=replace(self._board.state.identity, capturing=None, way=None)
            )
        else:
            self._told(why)

    def _show(self, capturing: Capturing) -> None:
        self._board.change(identity=replace(self._board.state.identity, capturing=capturing))


def _nothing(_: Any) -> None:
    """The capture ends with its own word."""


def _unheard(_: SparError) -> None:
    """The capture tells its own trouble."""
