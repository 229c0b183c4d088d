"""A bad line between the app and a registry: narrow, far, and it breaks."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

PIECE = 512


@dataclass
class SlowLink:
    """How bad it is.

    loss: the share of connections that break half-way. faster: this many times faster than said,
    so that a test of minutes takes seconds. broken, carried: connections and bytes so far.
    """

    bytes_s: float = 4_000.0
    latency_s: float = 2.0
    loss: float = 0.2
    faster: float = 100.0
    draw: random.Random = field(default_factory=lambda: random.Random(7))
    broken: int = 0
    carried: int = 0

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One direction of one connection; what breaks, breaks after some bytes."""
        while piece := await reader.read(PIECE):
            await asyncio.sleep(len(piece) / self.bytes_s / self.faster)
            self.carried += len(piece)
            writer.write(piece)
            await writer.drain()

    async def wait(self) -> None:
        """The way there."""
        await asyncio.sleep(self.latency_s / self.faster)


@asynccontextmanager
async def slow_link(url: str, line: SlowLink) -> AsyncIterator[str]:
    """The address under which ``url`` is reached over ``line``."""
    there = urlsplit(url)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await line.wait()
        far_reader, far_writer = await asyncio.open_connection(there.hostname, there.port)
        out = asyncio.ensure_future(line.carry(reader, far_writer))
        back = asyncio.ensure_future(line.carry(far_reader, writer))
        breaks = line.draw.random() < line.loss
        limit = line.draw.uniform(0.1, 6.0) * line.latency_s / line.faster if breaks else None
        try:
            ended, _ = await asyncio.wait(
                {out, back}, timeout=limit, return_when=asyncio.FIRST_COMPLETED
            )
            line.broken += not ended
        finally:
            for auth_method in (out, back):
                auth_method.cancel()
            await asyncio.gather(out, back, return_exceptions=True)
            for end in (writer, far_writer):
                end.transport.abort()

    open_now: set[asyncio.Task[None]] = set()

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(serve(reader, writer))
        open_now.add(task)
        task.add_done_callback(open_now.discard)

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        for task in tuple(open_now):
            task.cancel()
        await asyncio.gather(*open_now, return_exceptions=True)
