"""A process that is killed at a call of one of its ports, played within this one."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class Killed(BaseException):
    """The process is gone; nothing of it runs on."""


class RaiseAtCall:
    """Passes port calls through until the one it dies before or after; dead from then on."""

    def __init__(self, inner: object, budget: "CallBudget") -> None:
        self._inner = inner
        self._budget = budget

    def __getattr__(self, name: str) -> Callable[..., Any]:
        inner, tick = getattr(self._inner, name), self._budget.tick

        async def later(*args: Any, **more: Any) -> Any:
            tick()
            answer = await inner(*args, **more)
            tick()
            return answer

        def now(*args: Any, **more: Any) -> Any:
            tick()
            answer = inner(*args, **more)
            tick()
            return answer

        return later if inspect.iscoroutinefunction(inner) else now


@dataclass
class CallBudget:
    """Counts calls down to the end; below zero it never ends."""

    left: int = -1

    def tick(self) -> None:
        if self.left == 0:
            raise Killed
        self.left -= self.left > 0
