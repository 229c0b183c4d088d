"""Running a small ASGI app on a port until SIGTERM, and responses that break off."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Final, Protocol

import uvicorn
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

_HANG_UP: Final = "spar.hang_up"
_GRACE_S: Final = 1


class _HangUp(Protocol):
    """Closes the connection of a request; ``flush`` sends what is written first."""

    def __call__(self, *, flush: bool) -> None: ...


class _ClosableProtocol(H11Protocol):
    """uvicorn's h11 protocol, which also lets the app close the connection."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        inner = self.app

        async def with_hang_up(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[_HANG_UP] = self._hang_up
            await inner(scope, receive, send)

        self.app = with_hang_up

    def _hang_up(self, *, flush: bool) -> None:
        if flush:
            self.transport.close()
        else:
            self.transport.abort()


class DroppedResponse(Response):
    """No response, or the first ``sent`` bytes of ``whole``; then the connection is closed."""

    def __init__(self, whole: bytes = b"", sent: int = 0) -> None:
        super().__init__(whole, media_type="application/json")
        self._sent = sent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sends the part, closes the connection, and waits until it is gone."""
        if self._sent:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            part = bytes(self.body)[: self._sent]
            await send({"type": "http.response.body", "body": part, "more_body": True})
        hang_up: _HangUp | None = scope.get("extensions", {}).get(_HANG_UP)
        if hang_up is not None:
            hang_up(flush=bool(self._sent))
        while (await receive())["type"] != "http.disconnect":
            pass


class _Server(uvicorn.Server):
    """Announces itself once it listens, and ends with status 0 on SIGTERM and SIGINT."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        ending = (signal.SIGINT, signal.SIGTERM)
        before = {number: signal.signal(number, self._stop) for number in ending}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.should_exit = True


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 picks a free one.

    Raises OSError when the address is taken or not ours.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends at once (TCP_NODELAY) on sockets that name their protocol only
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
        listener.setblocking(False)  # noqa: FBT003 -- the library takes it by position only
    except OSError:
        listener.close()
        raise
    return listener


def base_url_of(listener: socket.socket) -> str:
    """``http://HOST:PORT`` of a listening socket."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(app: ASGIApp, listener: socket.socket, announce: Callable[[], None]) -> None:
    """Serves ``app`` until SIGTERM or SIGINT; ``announce`` is called once it listens."""
    config = uvicorn.Config(
        app,
        http=_ClosableProtocol,
        ws="none",
        loop="asyncio",
        lifespan="off",
        access_log=False,
        log_config=None,
        proxy_headers=False,
        server_header=False,
        date_header=False,  # each simulator dates its responses by its own clock
        timeout_graceful_shutdown=_GRACE_S,
    )
    asyncio.run(_Server(config, announce).serve(sockets=[listener]))


async def read_body(request: Request, limit: int) -> bytes | None:
    """The request's body, or None when it is longer than ``limit`` bytes: it is not read on."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            return None
        parts.append(part)
    return b"".join(parts)
