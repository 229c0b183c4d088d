"""Times: aware UTC inside, milliseconds since 1970 in the database, ISO 8601 on the wire."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Gives the time, aware UTC."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def now_utc() -> datetime:
    """The time of this computer."""
    return datetime.now(UTC)


def to_ms(moment: datetime) -> int:
    """Whole milliseconds since 1970."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def from_ms(number: int) -> datetime:
    """The moment of ``to_ms``."""
    return _EPOCH + timedelta(milliseconds=number)


def stamp(moment: datetime) -> str:
    """``2026-01-31T12:00:00.000Z``: UTC, milliseconds, as MOSIP and our own wires write it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
