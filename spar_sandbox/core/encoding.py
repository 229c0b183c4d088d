"""Base64url and JSON: read from strangers, and written.

The one place of the sandbox where base64url is read or made.
"""

import base64
import binascii
import json
import re
from typing import Any, Final

_URL_SAFE: Final = re.compile(r"[A-Za-z0-9_-]*={0,2}", re.ASCII)


class MalformedInput(ValueError):
    """The bytes are not what they claim to be."""


def encode_base64url(raw: bytes) -> str:
    """``raw`` as unpadded base64url."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def decode_base64url(text: object) -> bytes:
    """The bytes behind base64url, padded or not.

    Raises Malformed for anything else.
    """
    if not isinstance(text, str) or not _URL_SAFE.fullmatch(text):
        raise MalformedInput("not base64url")
    bare = text.rstrip("=")
    try:
        return base64.urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except binascii.Error as error:
        raise MalformedInput("not base64url") from error


def read_object(raw: bytes | str) -> dict[str, Any]:
    """The JSON object in ``raw``.

    Raises Malformed when it is none, is nested too deep, or is no UTF-8.
    """
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise MalformedInput("not JSON") from error
    if not isinstance(value, dict):
        raise MalformedInput("not a JSON object")
    return value


def compact_json(value: object) -> bytes:
    """``value`` as JSON without spaces, ASCII only: what is signed is what is sent."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")
