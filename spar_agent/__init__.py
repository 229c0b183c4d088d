"""The desktop app with which a field agent enrolls a beneficiary's account."""

from datetime import UTC, datetime
from typing import Final

__version__ = "0.1.0"
BUILT: Final = datetime(2026, 11, 20, tzinfo=UTC)
"""Not before this day was this version made: a clock that stands earlier is wrong."""
