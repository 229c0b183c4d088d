"""The center's client of a mapper in tests: one call at a time, in whichever dialect."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from spar_central.clock import now_utc
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperOrder
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.settings import Dialect, Mapper
from tests.async_line import AsyncLine
from tests.central.sending import at_once, key_for
from tests.central.world import account
from tests.servers import RunningRegistry

T = TypeVar("T")
NUMBERS = itertools.count(1)
DIALECTS = ["spar-2.x", "g2p-connect-1.0", "spar-1.x"]
WAYS = [*DIALECTS, "g2p-connect-1.0 async"]
"""Those that say what became of a write; ``spar-1.x async`` acknowledges and never tells."""


def run(
    registry: RunningRegistry,
    way: str,
    act: Callable[[HttpMapper], Awaitable[T]],
    signer: RequestSigner | None = None,
    line: AsyncLine | None = None,
    **more: Any,
) -> T:
    """way: a dialect, or one and `` async``: then ``line``, or a usual one, acknowledges."""

    async def go() -> T:
        dialect, _, asynchronous = way.partition(" ")
        between = line or (AsyncLine() if asynchronous else None)
        settings = Mapper(Dialect(dialect), registry.url, registry.sender,
                          asynchronous=between is not None, **more)  # fmt: skip
        http = new_client(settings.wait_s, transport=between)
        try:
            key = signer or key_for(registry)
            return await act(HttpMapper(profile_of(settings), key, http, now_utc, at_once))
        finally:
            await http.aclose()

    return asyncio.run(go())


def order(psut: str = "", **changes: Any) -> MapperOrder:
    """For a person nobody has linked yet."""
    number = next(NUMBERS)
    facts = {"agent": "S-1", "office": "office-1"}
    made = {"reference_id": f"ref-{number}", "psut": psut or f"person-{number}",
            "fa": account(f"50{number}"), "name": "आशा राव", "facts": facts}  # fmt: skip
    return MapperOrder(**{**made, **changes})


@asynccontextmanager
async def answering(answer: bytes) -> AsyncIterator[str]:
    """A server that says ``answer`` to whatever comes, and hangs up."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        lines = [one for one in head.split(b"\r\n") if one.lower().startswith(b"content-length")]
        await reader.readexactly(int(lines[0].split(b":")[1]))
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
