"""The port to the computer's clock."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> datetime:
        """Aware UTC; may jump when somebody sets the computer's clock."""
        ...

    def ticks_s(self) -> float:
        """Seconds that only go forward; for waits and time-outs."""
        ...
