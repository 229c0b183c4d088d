"""The computer's clock."""

import time
from datetime import UTC, datetime


class SystemClock:
    """See ports.Clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)

    def ticks_s(self) -> float:
        """Seconds that only go forward."""
        return time.monotonic()
