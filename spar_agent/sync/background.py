"""The one thing that runs on the I/O thread beside the pages: the sync, or the outbox."""

import asyncio
from collections.abc import Coroutine
from typing import Any


class Background:
    """At most one work; the next begins once the former has ended. On the loop's thread only."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()  # what runs, and what waits for its end

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """``work`` in the place of what runs now."""
        former = self._end()
        task = asyncio.get_running_loop().create_task(_after(former, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: work.close())  # also where it never began

    async def stop(self) -> None:
        """Returns once nothing runs."""
        await asyncio.gather(*self._end(), return_exceptions=True)

    def _end(self) -> "list[asyncio.Task[None]]":
        """Those that have not ended; each is told to once: again would break off how it ends."""
        for task in self._tasks:
            if not task.cancelling():
                task.cancel()
        return list(self._tasks)


async def _after(former: "list[asyncio.Task[None]]", work: Coroutine[Any, Any, None]) -> None:
    """Two of them would number their requests twice."""
    if former:
        await asyncio.wait(former)  # cancelled, it tells them nothing a second time
    await work
