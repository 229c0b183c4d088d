"""A network line to one server that can be cut and mended while both ends run on."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

CHUNK = 65_536


class CutLine:
    """Carries bytes between ``url`` and the server behind it; cut, it refuses like no network."""

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._to = (str(parts.hostname), int(parts.port or 80))
        self._port = 0
        self._entry: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.mend()
        self.url = f"http://127.0.0.1:{self._port}"

    def cut(self) -> None:
        """What is under way breaks off, and nobody gets through."""
        self._run(self._cut())

    def mend(self) -> None:
        """Under the same address again."""
        self._run(self._mend())

    def close(self) -> None:
        """The thread ends."""
        self.cut()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _run(self, act: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(act, self._loop).result(10)

    async def _mend(self) -> None:
        if self._entry is None:
            self._entry = await asyncio.start_server(self._carry, "127.0.0.1", self._port)
            self._port = self._entry.sockets[0].getsockname()[1]

    async def _cut(self) -> None:
        if self._entry is not None:
            self._entry.close()
            self._entry = None
        for writer in list(self._open):
            writer.transport.abort()
        await asyncio.sleep(0)

    async def _carry(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, there = await asyncio.open_connection(*self._to)
        ends = {back, there}
        self._open |= ends
        try:
            await asyncio.gather(_copy(near, there), _copy(far, back))
        finally:
            self._open -= ends
            for writer in ends:
                writer.close()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Until either end is gone; then both are."""
    with suppress(OSError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    writer.close()


@contextmanager
def cut_line(server: str) -> Iterator[CutLine]:
    """A line to ``server``, whole at first."""
    line = CutLine(server)
    try:
        yield line
    finally:
        line.close()
