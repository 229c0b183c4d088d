"""Long lists by key: a page begins after the last row of the one before, however long ago that was.

A page number would show a row twice, or never, when others are added meanwhile, and costs more the
further one turns.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from spar_central.errors import Refused

T = TypeVar("T")
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """rows: at most as many as were asked for; after: where the next page begins, "" for none."""

    rows: tuple[T, ...]
    after: str = ""


def page_of(rows: Sequence[T], most: int, key: Callable[[T], Key]) -> Page[T]:
    """rows: one more than ``most`` were asked for, so that we know whether there are others."""
    shown = tuple(rows[:most])
    return Page(shown, cursor(key(shown[-1])) if len(rows) > most else "")


def cursor(key: Key) -> str:
    """A key as it stands in an address."""
    return base64.urlsafe_b64encode(msgspec.json.encode(key)).decode().rstrip("=")


def key_of(text: str, first: Key) -> Key:
    """The key in an address; ``first``, which also tells its shape, for "". Raises Refused."""
    if not text:
        return first
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), b"-_", validate=True)
        found: list[str | int] = msgspec.json.decode(raw, type=list[str | int])
    except (binascii.Error, msgspec.MsgspecError, ValueError) as error:
        raise Refused("request.form", "page") from error
    if [type(one) for one in found] != [type(one) for one in first]:
        raise Refused("request.form", "page")
    return tuple(found)
