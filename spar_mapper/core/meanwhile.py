"""Work that is done while something else is waited for."""

import asyncio
from typing import Any

_TURNS = 3
"""Of the event loop. A task that takes a connection out of a pool needs two until it has asked."""


async def until_started(task: "asyncio.Task[Any]") -> None:
    """Return when ``task`` has had time to send what it has to wait for.

    Without it a task that was just made has not even begun when its maker goes on computing.
    """
    for _ in range(_TURNS):
        if task.done():
            return
        await asyncio.sleep(0)
