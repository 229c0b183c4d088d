"""Times as text: one way to write them on the wire, one on disk, one to read a stranger's."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, overload

YEARS: Final = range(2000, 2200)
"""What a stranger's time may be, so that arithmetic with it stays inside what datetime holds."""


def stamp(at: datetime) -> str:
    """``2026-11-23T10:00:00.000Z``: UTC with milliseconds, as MOSIP and mappers want it."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@overload
def stored(at: datetime) -> str: ...
@overload
def stored(at: datetime | None) -> str | None: ...
def stored(at: datetime | None) -> str | None:
    """``2026-11-23T10:00:00.000000+00:00``: UTC, sorts as text. Stands on disk: never change it."""
    return None if at is None else at.astimezone(UTC).isoformat(timespec="microseconds")


@overload
def from_stored(text: str) -> datetime: ...
@overload
def from_stored(text: str | None) -> datetime | None: ...
def from_stored(text: str | None) -> datetime | None:
    """The time that ``stored`` wrote. Raises ValueError for anything else."""
    return None if text is None else datetime.fromisoformat(text)


def parse_time(text: object) -> datetime | None:
    """A stranger's ISO 8601 time, aware; one without a zone is UTC. None for anything else."""
    if not isinstance(text, str):
        return None
    try:
        read = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None
    return _sane(read if read.tzinfo else read.replace(tzinfo=UTC))


def parse_http_date(text: str) -> datetime | None:
    """The time in a ``Date`` header, aware; None for anything else."""
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return _sane(read if read.tzinfo else read.replace(tzinfo=UTC))


def _sane(at: datetime) -> datetime | None:
    return at if at.year in YEARS else None
