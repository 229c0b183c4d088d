"""A port that the process does not survive: it dies before or after a call that was counted."""

import inspect
import os
import signal
from collections.abc import Callable
from typing import Any


class KillAtCall:
    """Passes calls through; the process dies before or after call number ``at``."""

    calls = 0

    def __init__(self, inner: object, at: int) -> None:
        self._inner = inner
        self._at = at

    def __getattr__(self, name: str) -> Any:
        inner = getattr(self._inner, name)
        if not callable(inner):
            return inner
        return (
            _later(inner, self._at) if inspect.iscoroutinefunction(inner) else _now(inner, self._at)
        )


def tick(at: int) -> None:
    """One more call, begun or ended."""
    KillAtCall.calls += 1
    if KillAtCall.calls == at:
        os.kill(os.getpid(), signal.SIGKILL)


def _later(inner: Callable[..., Any], at: int) -> Callable[..., Any]:
    async def call(*args: Any, **more: Any) -> Any:
        tick(at)
        answer = await inner(*args, **more)
        tick(at)
        return answer

    return call


def _now(inner: Callable[..., Any], at: int) -> Callable[..., Any]:
    def call(*args: Any, **more: Any) -> Any:
        tick(at)
        answer = inner(*args, **more)
        tick(at)
        return answer

    return call
