"""How long a visit has been at hand, for the figures. No Qt in this file."""

from collections.abc import Callable
from typing import Final

LONGEST_PAUSE_S: Final = 300.0
"""Of a longer pause between two changes of the pages no more is counted: nobody worked, or the
computer slept."""


class VisitTime:
    """Counts while the visit is in front: not behind the lock, nor while it lies aside."""

    def __init__(self, ticks_s: Callable[[], float]) -> None:
        """ticks_s: seconds that only go forward."""
        self._ticks_s = ticks_s
        self._counted: float | None = 0.0
        self._mark: float | None = None

    def start(self, counted: float | None = 0.0) -> None:
        """Another visit. counted: its seconds so far; None where nobody counted, and nobody will.

        Such are drafts of a version of this program that did not count.
        """
        self._counted = counted
        if self._mark is not None:
            self._mark = self._ticks_s()

    def in_front(self, *, on: bool) -> None:
        """The pages of the visit are shown, or others."""
        self.touch()
        self._mark = self._ticks_s() if on else None

    def touch(self) -> None:
        """Somebody is at work: a page changed."""
        if self._mark is None:
            return
        now = self._ticks_s()
        if self._counted is not None:
            self._counted += max(0.0, min(now - self._mark, LONGEST_PAUSE_S))
        self._mark = now

    def seconds(self) -> int | None:
        """Whole seconds until now; None where nobody counted."""
        self.touch()
        return None if self._counted is None else int(self._counted)
