"""The ``Date`` header, by the simulator's own clock: a wrong server clock shows there too."""

from email.utils import format_datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spar_sandbox.core.clock import SandboxClock


class DateHeaderMiddleware:
    """ASGI middleware that dates every answer."""

    def __init__(self, app: ASGIApp, clock: SandboxClock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and adds ``Date`` to the answer's headers."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["date"] = format_datetime(
                    self._clock.now(), usegmt=True
                )
            await send(message)

        await self._app(scope, receive, dated)
