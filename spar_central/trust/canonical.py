"""Canonical JSON, and signed content that is a msgspec Struct.

Source: RFC 8785 (JCS). The sha256 of an enrollment is over exactly these bytes.
"""

import hashlib
from typing import Any, TypeVar

import msgspec
import rfc8785

from spar_central.errors import Refused

S = TypeVar("S", bound=msgspec.Struct)


def canonical(value: msgspec.Struct | dict[str, Any]) -> bytes:
    """UTF-8 bytes, keys sorted, one form only. Raises ValueError for what JSON cannot hold."""
    return rfc8785.dumps(msgspec.to_builtins(value))


def sha256_hex(data: bytes) -> str:
    """64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def read_canonical(data: bytes, kind: type[S]) -> S:
    """The Struct in ``data``, which must be in canonical form.

    Two spellings of one content would have two hashes, and so could be admitted twice. Raises
    Refused ``content.form`` or ``content.not_canonical``.
    """
    try:
        plain = msgspec.json.decode(data)
        same = rfc8785.dumps(plain) == data
        read = msgspec.convert(plain, kind)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Refused("content.form", type(error).__name__) from error
    if not same:
        raise Refused("content.not_canonical")
    return read
