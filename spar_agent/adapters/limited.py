"""Blocking work with a time limit: a disk or a service that hangs holds nobody up."""

import threading
from collections.abc import Callable
from typing import TypeVar

from spar_agent.errors import StoreUnavailable

T = TypeVar("T")


def within(limit_s: float, work: Callable[[], T]) -> T:
    """What ``work`` returns, done on a thread of its own; what it raises is raised here.

    Raises StoreUnavailable when ``limit_s`` seconds are over: the thread is left behind, and the
    program ends without it.
    """
    value: list[T] = []
    trouble: list[BaseException] = []

    def run() -> None:
        try:
            value.append(work())
        except BaseException as error:  # raised where somebody waits
            trouble.append(error)

    thread = threading.Thread(target=run, name="spar-limited", daemon=True)
    thread.start()
    thread.join(limit_s)
    if trouble:
        raise trouble[0]
    if not value:
        raise StoreUnavailable(f"no answer within {limit_s:g} s")
    return value[0]
