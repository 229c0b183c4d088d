"""What every answer of an entry with pages has in common, also its errors."""

import gzip
from collections.abc import Mapping
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

STATUS = {
    "request.form": 400, "request.too_long": 413, "request.path": 404, "request.method": 405,
    "review.unknown": 404, "device.unknown": 404, "person.unknown": 404, "web.signed_out": 401,
    "web.stale": 403, "web.origin": 403, "storage.away": 503, "internal": 500, "web.again": 409,
    "web.unknown": 404, "web.too_often": 429, "change.unknown": 404, "intake.stranger": 401,
    "change.token": 401, "registry.signature": 401, "mapper.away": 503,
    "intake.away": 503, "login.away": 503, "review.over": 409, "review.round": 409,
    "review.decided": 409, "act.unknown": 409, "act.form": 400, "passkey.form": 400,
    "review.number": 400, "review.held": 409, "review.not_held": 409, "review.hold_until": 409,
    "review.hold_form": 400,
    "passkey.link": 404, "join.tries": 429, "code.off": 404, "code.often": 429,
    "identity.away": 503, "identity.reply": 503, "identity.unsigned": 503,
}  # fmt: skip
"""403 for everything else that is refused."""


def status_of(code: str) -> int:
    """The HTTP status of a refusal."""
    return STATUS.get(code, 403)


LEVEL: Final = 6
"""Of gzip: half a millisecond a page."""


def packed(
    request: Request, body: bytes, status: int = 200, kind: str = "text/html; charset=utf-8"
) -> Response:
    """Compressed where the browser takes it.

    A token that stays the same while an attacker chooses other words on the page must be masked:
    the length would tell it.
    """
    headers = {"content-type": kind, "vary": "accept-encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        body = gzip.compress(body, LEVEL, mtime=0)
    return Response(body, status, headers)


def with_headers(app: Any, headers: Mapping[str, str]) -> Any:
    """``app``, whose every answer has these headers unless it says otherwise itself."""
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def answering(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return

        async def adding(message: Any) -> None:
            if message["type"] == "http.response.start":
                held = {name.lower() for name, _ in message["headers"]}
                rest = [(name, value) for name, value in pairs if name not in held]
                message = {**message, "headers": [*message["headers"], *rest]}
            await send(message)

        await app(scope, receive, adding)

    return answering
