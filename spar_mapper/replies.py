"""Replies: encoded, signed for those who signed, and errors in the shape SPAR gives them."""

import math
from typing import Any

from starlette.responses import Response

from spar_mapper.security.gate import Admitted
from spar_mapper.security.keys import ServerKeys, kid_of
from spar_mapper.security.signature import Form, encoded, sign

MEDIA = "application/json"


class Replies:
    """Makes responses. keys: None when replies are not signed."""

    def __init__(self, keys: ServerKeys | None) -> None:
        self._key = keys.signer if keys else None
        self._kid = kid_of(self._key) if keys else ""

    def signed(
        self, body: Any, admitted: Admitted | None, status: int = 200, wait_s: float = 0.0
    ) -> Response:
        """``body``, with a Signature over exactly its bytes for a partner who signs."""
        form = admitted.form if admitted else None
        data = encoded(body, form or Form.SORTED)
        headers = {}
        if self._key is not None and form is not None:
            headers["signature"] = sign(data, self._key, self._kid)
        if wait_s:
            headers["retry-after"] = str(math.ceil(wait_s))
        return Response(data, status, headers, MEDIA)

    def outgoing(self, body: Any, *, ascii_only: bool) -> tuple[bytes, dict[str, str]]:
        """A callback's bytes and headers."""
        data = encoded(body, Form.ASCII if ascii_only else Form.SORTED)
        headers = {"content-type": MEDIA}
        if self._key is not None:
            headers["signature"] = sign(data, self._key, self._kid)
        return data, headers


def error(status: int, code: str, text: str, wait_s: float = 0.0) -> Response:
    """What is wrong with the call itself."""
    headers = {"retry-after": str(math.ceil(wait_s))} if wait_s else {}
    if status == 401:
        headers["www-authenticate"] = "Bearer"
    return Response(
        encoded({"errors": [{"code": code, "message": text}]}, Form.SORTED), status, headers, MEDIA
    )
