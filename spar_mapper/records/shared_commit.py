"""Rows of several requests in one statement: what comes while one is written is in the next."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Entry = TypeVar("Entry")
Result = TypeVar("Result")


class SharedCommit(Generic[Entry, Result]):
    """Hands entries to ``write``, as many at once as wait, ``most`` at most."""

    def __init__(
        self, write: Callable[[Sequence[Entry]], Awaitable[Sequence[Result]]], most: int
    ) -> None:
        """write: a result for each entry, in their order."""
        self._write = write
        self._most = most
        self._waiting: list[tuple[Entry, asyncio.Future[Result]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, entry: Entry) -> Result:
        """The result once it is written. Raises what ``write`` raises."""
        result: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, result))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_waiting())
        return await result

    async def _write_waiting(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            try:
                results = await self._write([entry for entry, _ in batch])
            except Exception as error:  # handed to everybody who waits for it
                for _, future in batch:
                    if not future.done():
                        future.set_exception(error)
                continue
            for (_, future), result in zip(batch, results, strict=True):
                if not future.done():
                    future.set_result(result)
