"""What time it is, and how a time is written on the wire and in the database."""

from datetime import UTC, datetime


def now_utc() -> datetime:
    """The present moment, aware of its zone (UTC)."""
    return datetime.now(UTC)


def now_ms() -> int:
    """The present moment in milliseconds since 1970."""
    return int(now_utc().timestamp() * 1000)


def now_iso() -> str:
    """The present moment as ``iso_utc`` writes it."""
    return iso_utc(now_utc())


def iso_of_ms(at_ms: int) -> str:
    """A moment in milliseconds since 1970 as ``iso_utc`` writes it."""
    return iso_utc(datetime.fromtimestamp(at_ms / 1000, UTC))


def iso_utc(moment: datetime) -> str:
    """ISO 8601 in UTC, with zone and milliseconds: ``2026-11-23T10:00:00.000+00:00``."""
    if moment.tzinfo is not UTC:  # as a database gives it; converting twice takes half of the time
        moment = moment.astimezone(UTC)
    return moment.isoformat(timespec="milliseconds")
