"""The code of a notice: what a person says or opens to object. Made of its id, so none is kept."""

import hashlib
import hmac
from typing import Final

LETTERS: Final = 10
_ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I or O: codes are read aloud and typed."""


def code_of(secret: bytes, notice_id: str) -> str:
    """50 bits in two groups of five."""
    digest = hmac.digest(secret, f"notice\0{notice_id}".encode(), hashlib.sha256)
    signs = [_ALPHABET[byte & 31] for byte in digest[:LETTERS]]
    return f"{''.join(signs[:5])}-{''.join(signs[5:])}"


def hash_of(secret: bytes, code: str) -> str:
    """What is kept of a code; keyed, because 50 bits could be tried out."""
    plain = "".join(one for one in code.upper() if one in _ALPHABET)
    return hmac.digest(secret, f"notice code\0{plain}".encode(), hashlib.sha256).hex()
