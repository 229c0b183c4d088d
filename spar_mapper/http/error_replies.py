"""What is wrong with a call itself, in the shape SPAR gives it."""

import math

from starlette.responses import Response

from spar_mapper.dialects.envelope import ErrorEntry, ErrorReply
from spar_mapper.operations.replies import MEDIA_TYPE
from spar_mapper.security.signature import CanonicalForm, canonical_bytes


def error_reply(status: int, code: str, text: str, wait_s: float = 0.0) -> Response:
    """An ErrorReply with one entry. wait_s: for a header Retry-After, 0: none."""
    headers = {"retry-after": str(math.ceil(wait_s))} if wait_s else {}
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    body = ErrorReply([ErrorEntry(code, text)])
    return Response(canonical_bytes(body, CanonicalForm.SORTED), status, headers, MEDIA_TYPE)
