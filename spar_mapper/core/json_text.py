"""Values that are kept as JSON text in the database."""

from collections.abc import Sequence
from typing import Any

import msgspec


def to_json(value: Any) -> str:
    """JSON text of ``value``, without spaces, its keys sorted."""
    return msgspec.json.encode(value, order="sorted").decode()


def texts_to_json(values: Sequence[str]) -> list[str]:
    """``to_json`` of each text; where none has a character that is escaped, by quotes alone."""
    if "\\" in to_json(values):
        return list(map(to_json, values))
    return [f'"{value}"' for value in values]


def from_json(text: str) -> Any:
    """The value ``to_json`` was given. Raises msgspec.DecodeError."""
    return msgspec.json.decode(text)
