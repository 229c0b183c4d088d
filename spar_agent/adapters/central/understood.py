"""Members that only a center reads which says so: one of before refuses what it does not know.

Without the center's word each is left out; it then counts nothing, and nothing else is lost.
"""

from collections.abc import Collection
from typing import Any, Final

CONSENT_SECONDS: Final = "enrollment.consent.shown_s"
VISIT_SECONDS: Final = "enrollment.visit_s"
COUNTS: Final = ("clock_back", "wrong_pins")
"""Of a heartbeat."""


def without_unknown_counts(beat: dict[str, Any], understood: Collection[str]) -> dict[str, Any]:
    """The heartbeat ``beat`` as a center reads it that named ``understood``."""
    left_out = {name for name in COUNTS if f"heartbeats.{name}" not in understood}
    return {name: value for name, value in beat.items() if name not in left_out}
