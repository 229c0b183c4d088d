"""CBOR from strangers: looked over before a library decodes it.

The walk refuses what a card never holds and a decoder may choke on: depth, floods of items,
lengths past the end, indefinite lengths, and tags other than those of a signed or encrypted CWT.
Source: RFC 8949, section 3.
"""

from io import BytesIO
from typing import Any, Final

import cbor2

MAX_DEPTH: Final = 8
MAX_ITEMS: Final = 2_000
_TAGS: Final = frozenset({16, 18, 61, 55799})  # COSE_Encrypt0, COSE_Sign1, CWT, CBOR itself
_WIDTHS: Final = {24: 1, 25: 2, 26: 4, 27: 8}


class NotCbor(ValueError):
    """These bytes are not what a card may hold."""


def decode(data: bytes) -> Any:
    """The one item ``data`` holds. Raises NotCbor."""
    if _walk(data, 0, 0, [0]) != len(data):
        raise NotCbor("something follows")
    try:
        return cbor2.CBORDecoder(BytesIO(data)).decode()
    except (cbor2.CBORDecodeError, ValueError, TypeError, OverflowError) as error:
        raise NotCbor(type(error).__name__) from error


def _walk(data: bytes, at: int, depth: int, seen: list[int]) -> int:
    """Where the item at ``at`` ends."""
    seen[0] += 1
    if depth > MAX_DEPTH or seen[0] > MAX_ITEMS:
        raise NotCbor("too deep or too many")
    major, number, at = _head(data, at)
    if major in {2, 3}:
        if number > len(data) - at:
            raise NotCbor("cut short")
        return at + number
    if major in {4, 5}:
        if number > MAX_ITEMS:
            raise NotCbor("too many")
        for _ in range(number * (major - 3)):
            at = _walk(data, at, depth + 1, seen)
        return at
    if major == 6:
        if number not in _TAGS:
            raise NotCbor("tag")
        return _walk(data, at, depth + 1, seen)
    return at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    if at >= len(data):
        raise NotCbor("cut short")
    major, low = data[at] >> 5, data[at] & 31
    if low < 24:
        return major, low, at + 1
    width = _WIDTHS.get(low)
    if width is None or at + 1 + width > len(data):
        raise NotCbor("length")
    return major, int.from_bytes(data[at + 1 : at + 1 + width], "big"), at + 1 + width
