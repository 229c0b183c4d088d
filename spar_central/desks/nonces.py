"""Nonces of the center that need no table: the time, signed with a secret of all its processes."""

import base64
import hashlib
import hmac
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.errors import Refused

_TAG_BYTES = 18


class Nonces:
    """For one use of requests: ``of`` binds a nonce to what it is for."""

    def __init__(self, secret: bytes, life_s: int) -> None:
        self._secret = secret
        self.life_s = life_s

    def new(self, of: str, now: datetime) -> str:
        """For ``of`` only, from now on for ``life_s``."""
        return self._made(of, to_ms(now))

    def check(self, nonce: str, of: str, now: datetime) -> None:
        """Raises Refused ``request.nonce`` when it is not ours, not for ``of``, or over."""
        text = nonce.partition(".")[0]
        if not (text.isascii() and text.isdigit() and len(text) <= 16):
            raise Refused("request.nonce", "form")
        made = int(text)
        if not hmac.compare_digest(self._made(of, made).encode(), nonce.encode()):
            raise Refused("request.nonce", "not ours")
        if not 0 <= to_ms(now) - made < self.life_s * 1000:
            raise Refused("request.nonce", "over")

    def _made(self, of: str, at: int) -> str:
        tag = hmac.digest(self._secret, f"{at}\0{of}".encode(), hashlib.sha256)[:_TAG_BYTES]
        return f"{at}.{base64.urlsafe_b64encode(tag).decode()}"
