"""Forms as browsers send them without script. Read strictly, with limits."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from spar_central.errors import Refused

MAX_BYTES = 200_000
MAX_FIELDS = 200


async def read_form(request: Request) -> Mapping[str, str]:
    """Fields by name, the last of a name. Raises Refused ``request.form`` or ``…too_long``."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise Refused("request.form", "kind")
    body = await read_body(request)
    try:
        pairs = parse_qsl(
            body.decode("utf-8"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="strict"
        )
    except ValueError as error:  # also UnicodeDecodeError
        raise Refused("request.form") from error
    return {name: _plain(value) for name, value in pairs}


async def read_body(request: Request) -> bytes:
    """Raises Refused ``request.too_long``; nothing beyond the limit is read."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MAX_BYTES:
            raise Refused("request.too_long")
        parts.append(part)
    return b"".join(parts)


def _plain(value: str) -> str:
    """Browsers send line breaks as CR LF; a NUL is no text to the database."""
    return value.replace("\r\n", "\n").replace("\0", "")
