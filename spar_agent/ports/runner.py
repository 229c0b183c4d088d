"""The port through which a presenter has work done off the GUI thread."""

from collections.abc import Callable, Coroutine
from typing import Protocol, TypeVar

from spar_agent.errors import SparError

T = TypeVar("T")

Work = Coroutine[object, None, T] | Callable[[], T]
"""A coroutine where something is waited for; else a function without arguments."""


class Runner(Protocol):
    """Does work on the I/O thread and answers on the caller's, which never waits."""

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        """Exactly one of ``done`` and ``failed`` is called, later, on the caller's thread."""
        ...
