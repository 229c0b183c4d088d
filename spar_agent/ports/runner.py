"""The port through which a presenter has work done off the GUI thread."""

from collections.abc import Callable, Coroutine
from typing import Any, Protocol, TypeVar

from spar_agent.errors import SparError

T = TypeVar("T")


class Runner(Protocol):
    """Runs a coroutine off the GUI thread and answers on it."""

    def run(
        self,
        work: Coroutine[Any, Any, T],
        done: Callable[[T], None],
        failed: Callable[[SparError], None],
    ) -> None:
        """Exactly one of ``done`` and ``failed`` is called, later, on the caller's thread."""
        ...
