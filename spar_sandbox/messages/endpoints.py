"""``POST /gateway/messages`` for who sends, ``/messages`` and ``/messages.json`` for who looks."""

from functools import cache
from importlib import resources
from typing import Final

import msgspec
from jinja2 import Environment, StrictUndefined, Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.messages.inbox import GatewayOrder, MessageInbox, SentMessage
from spar_sandbox.web.loopback import loopback_only
from spar_sandbox.web.server import read_body

_MAX_BYTES: Final = 64 * 1024
_NO_STORE: Final = {"cache-control": "no-store"}


@cache
def _template() -> Template:
    text = resources.files("spar_sandbox.messages").joinpath("messages.html.j2").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined).from_string(text)


class MessageEndpoints:
    """The gateway and its page; for this computer only."""

    def __init__(self, clock: SandboxClock) -> None:
        self._clock = clock
        self._inbox = MessageInbox()

    def routes(self) -> list[Route]:
        """To be served beside ID Authentication."""
        return [
            Route("/gateway/messages", loopback_only(self._take), methods=["POST"]),
            Route("/gateway/control", loopback_only(self._control), methods=["POST"]),
            Route("/messages", loopback_only(self._page), methods=["GET"]),
            Route("/messages.json", loopback_only(self._json), methods=["GET"]),
        ]

    async def _take(self, request: Request) -> Response:
        raw = await read_body(request, _MAX_BYTES)
        try:
            message = msgspec.json.decode(raw or b"", type=SentMessage)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return JSONResponse({"error": "id, channel, to and text are needed"}, 400)
        status = self._inbox.take(message, format_timestamp(self._clock.now()))
        return JSONResponse({"id": message.id}, status)

    async def _control(self, request: Request) -> Response:
        raw = await read_body(request, _MAX_BYTES)
        try:
            order = msgspec.json.decode(raw or b"", type=GatewayOrder)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return JSONResponse({"error": "status, times and taken are known"}, 400)
        self._inbox.carry_out(order)
        return JSONResponse({"ok": True})

    async def _page(self, _request: Request) -> Response:
        shown = [
            {
                "to": one.message.to, "at": one.at[11:19], "text": one.message.text,
                "channel": "SMS" if one.message.channel == "sms" else "E-mail",
            }
            for one in self._inbox.newest
        ]  # fmt: skip
        return HTMLResponse(_template().render(messages=shown), headers=_NO_STORE)

    async def _json(self, _request: Request) -> Response:
        kept = [msgspec.to_builtins(one) for one in self._inbox.newest]
        return JSONResponse(kept, headers=_NO_STORE)
