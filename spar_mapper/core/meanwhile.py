"""Work that is done while something else is waited for."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Waited = TypeVar("Waited")
Made = TypeVar("Made")

_TURNS = 3
"""Of the event loop. A task that takes a connection out of a pool needs two until it has asked."""


async def do_meanwhile(
    waiting: Coroutine[Any, Any, Waited], act: Callable[[], Made]
) -> tuple[Waited, Made]:
    """What ``waiting`` gives, and what ``act`` makes once ``waiting`` has asked for it.

    Nothing ends before both have. Raises what ``waiting`` raises, whatever ``act`` raised.
    """
    task = asyncio.create_task(waiting)
    try:
        for _ in range(_TURNS):  # a task that was just made has not even begun
            await asyncio.sleep(0)
        made = act()
    finally:
        waited = await task
    return waited, made
