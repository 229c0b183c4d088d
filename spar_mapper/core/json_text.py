"""Values that are kept as JSON text in the database."""

from typing import Any

import msgspec


def to_json(value: Any) -> str:
    """JSON text of ``value``, without spaces, its keys sorted."""
    return msgspec.json.encode(value, order="sorted").decode()


def from_json(text: str) -> Any:
    """The value ``to_json`` was given. Raises msgspec.DecodeError."""
    return msgspec.json.decode(text)
