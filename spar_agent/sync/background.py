"""The one thing that runs on the I/O thread beside the pages: the sync, or the outbox."""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any


class Background:
    """At most one task; the next begins once the former has ended. On the loop's thread only."""

    def __init__(self) -> None:
        self._task: asyncio.Task[None] | None = None

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """``work`` in the place of what runs now."""
        former = self._task
        if former is not None:
            former.cancel()
        self._task = asyncio.get_running_loop().create_task(_after(former, work))

    async def stop(self) -> None:
        """Returns once nothing runs."""
        former, self._task = self._task, None
        if former is not None:
            former.cancel()
            await asyncio.gather(former, return_exceptions=True)


async def _after(former: "asyncio.Task[None] | None", work: Coroutine[Any, Any, None]) -> None:
    """Two of them would number their requests twice."""
    with contextlib.closing(work):
        if former is not None:
            await asyncio.gather(former, return_exceptions=True)
        await work
