"""``POST /control``: reading an order strictly, whole or not at all."""

from collections.abc import Callable
from typing import Final, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_sandbox.web.failures import PlannedFailure
from spar_sandbox.web.loopback import loopback_only
from spar_sandbox.web.server import read_body

_MAX_BYTES: Final = 64 * 1024
_MAX_REASON: Final = 160
Order = TypeVar("Order", bound=PlannedFailure)


def control_route(order_type: type[Order], carry_out: Callable[[Order], None]) -> Route:
    """The route of ``/control``, for this machine only; ``carry_out`` gets each valid order.

    400 names the member and the reason and changes nothing. 415 unless the content type is JSON:
    a web page cannot send that to another origin without asking first.
    """

    async def control(request: Request) -> Response:
        if request.headers.get("content-type", "").partition(";")[0] != "application/json":
            return JSONResponse({"error": "content-type must be application/json"}, 415)
        raw = await read_body(request, _MAX_BYTES)
        try:
            order = msgspec.json.decode(raw or b"", type=order_type)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return JSONResponse({"error": f"cannot read: {str(error)[:_MAX_REASON]!a}"}, 400)
        carry_out(order)
        return JSONResponse({"ok": True})

    return Route("/control", loopback_only(control), methods=["POST"])


def failure_in(order: PlannedFailure) -> PlannedFailure:
    """The planned failure inside an order, without the acts that a simulator adds to it."""
    names = PlannedFailure.__struct_fields__
    return PlannedFailure(**{name: getattr(order, name) for name in names})
