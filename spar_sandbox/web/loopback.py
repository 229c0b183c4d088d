"""Keeping the control and phone pages to this machine."""

import ipaddress
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

Endpoint = Callable[[Request], Awaitable[Response]]


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _named_host(request: Request) -> str:
    """The host the client believes it talks to, without the port."""
    host = request.headers.get("host", "")
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def loopback_only(endpoint: Endpoint) -> Endpoint:
    """``endpoint`` for callers on this machine; 403 for all others.

    The Host header is checked as well, so that a web page cannot reach it by a name of its own
    that resolves to 127.0.0.1.
    """

    async def guarded(request: Request) -> Response:
        caller = request.client.host if request.client else ""
        if _is_loopback(caller) and _is_loopback(_named_host(request)):
            return await endpoint(request)
        return PlainTextResponse("only from this machine\n", 403)

    return guarded
