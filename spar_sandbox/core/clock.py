"""The sandbox's own time, and the one way in which it writes and reads time stamps."""

import time
from datetime import UTC, datetime, timedelta


class SandboxClock:
    """The time in UTC; ``offset_s`` stands for a server whose clock is wrong."""

    def __init__(self, offset_s: float = 0.0) -> None:
        self.offset_s = offset_s

    def now(self) -> datetime:
        """The present, in UTC, with the offset."""
        return datetime.now(UTC) + timedelta(seconds=self.offset_s)

    def monotonic_s(self) -> float:
        """Seconds that only go forward; a code's life and a freeze are counted with it."""
        return time.monotonic()


def format_timestamp(moment: datetime) -> str:
    """``moment`` as MOSIP writes it: UTC, milliseconds, ``Z``."""
    utc = moment.astimezone(UTC)
    return f"{utc:%Y-%m-%dT%H:%M:%S}.{utc.microsecond // 1000:03d}Z"


def parse_timestamp(text: str) -> datetime:
    """The moment ``text`` names.

    Raises ValueError when it is not ISO 8601 with an offset, or lies outside the calendar.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None or "T" not in text:
        raise ValueError("no offset from UTC")
    try:
        return moment.astimezone(UTC)
    except OverflowError as over:
        raise ValueError("outside the calendar") from over
