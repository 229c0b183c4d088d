"""The last day of a mapping, the grace after it, and when somebody is to be warned of it.

Days are ISO dates in UTC. Reading goes by the clock, whether or not the worker came by.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

IN_GRACE: Final = "expiry.grace"
"""What a resolve says of an account after its last day, while it can still be extended."""
EXPIRED: Final = 0
"""The stage of a warning that the last day is over and the grace runs."""


def is_expired(expires: str, today: str) -> bool:
    """True after the last day. expires: empty for never."""
    return bool(expires) and expires < today


END_SIGNS: Final = 4
"""Of a number, and never more than half of it."""


def account_end(fields: Mapping[str, str]) -> str:
    """How the number of an account ends; empty for an e-mail address and for no number."""
    number = fields.get("account_number") or fields.get("mobile_number") or ""
    return number[-min(END_SIGNS, len(number) // 2) :] if len(number) > 1 else ""


def is_over(expires: str, today: str, grace_days: int) -> bool:
    """True after the grace: then there is no account any more."""
    return bool(expires) and expires < days_from(today, -grace_days)


def grace_ends(expires: str, grace_days: int) -> str:
    """The last day on which it can be extended; empty for an expiry date that is none."""
    try:
        return days_from(expires, grace_days)
    except (ValueError, OverflowError):
        return ""


def days_from(day: str, days: int) -> str:
    """The day that many days later. Raises ValueError, OverflowError."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


class WarningStage(NamedTuple):
    """A warning is due for those whose last day lies between first and last, both included.

    days: which warning, EXPIRED for the one that the grace has begun.
    """

    days: int
    first: str
    last: str


def warning_stages(today: str, days: Sequence[int], grace_days: int) -> list[WarningStage]:
    """Which warning is due for which last days. days: before the last day, in any order."""
    stages = []
    nearest = today
    for before in sorted(set(days)):
        last = days_from(today, before)
        stages.append(WarningStage(before, nearest, last))
        nearest = days_from(last, 1)
    ended = WarningStage(EXPIRED, days_from(today, -grace_days), days_from(today, -1))
    return [*stages, *([ended] if grace_days else [])]
