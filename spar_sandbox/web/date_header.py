"""The ``Date`` header, by the simulator's own clock: a wrong server clock shows there too."""

from email.utils import format_datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from spar_sandbox.core.clock import SandboxClock


class DateHeaderMiddleware:
    """ASGI middleware that adds ``Date`` to every response."""

    def __init__(self, app: ASGIApp, clock: SandboxClock) -> None:
        self._app = app
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and adds ``Date`` to the response's headers."""

        async def send_with_date(message: Message) -> None:
            if message["type"] == "http.response.start":
                now = format_datetime(self._clock.now(), usegmt=True)
                MutableHeaders(scope=message)["date"] = now
            await send(message)

        await self._app(scope, receive, send_with_date)
