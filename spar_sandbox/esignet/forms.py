"""Form bodies, bounded; a name that stands there twice is refused by taking none of it."""

from typing import Final
from urllib.parse import parse_qsl

from starlette.requests import Request

from spar_sandbox.web.server import read_body

_MAX_BYTES: Final = 64 * 1024


async def read_form(request: Request) -> dict[str, str]:
    """Empty when it is too long, no form, or holds a name twice."""
    raw = await read_body(request, _MAX_BYTES)
    kind = request.headers.get("content-type", "").partition(";")[0]
    if raw is None or kind != "application/x-www-form-urlencoded":
        return {}
    try:
        pairs = parse_qsl(raw.decode("utf-8"), keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return {}
    return dict(pairs) if len({name for name, _ in pairs}) == len(pairs) else {}
