"""What is kept as JSON text, and times as they go on the wire."""

from datetime import UTC, datetime
from typing import Any

import msgspec


def packed(value: Any) -> str:
    """JSON text."""
    return msgspec.json.encode(value).decode()


def unpacked(text: str) -> Any:
    """The value of ``packed``."""
    return msgspec.json.decode(text)


def now_utc() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """ISO 8601 with zone, milliseconds."""
    if moment.tzinfo is not UTC:  # as a database tells it; to ask again takes half of the time
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="milliseconds")
