"""When a person may be asked to come back. Pure."""

from datetime import date, datetime, timedelta
from typing import Final

from spar_agent.domain.enrollment import Enrollment, State

DAYS_OFFERED: Final = 14
COMES_BACK: Final = frozenset({State.AWAITING_AUTH, State.NEEDS_VISIT})
"""States in which the person is still needed."""


def days_to_offer(now: datetime, deadline: datetime | None) -> tuple[date, ...]:
    """From tomorrow on, here; none after the day of ``deadline``, where there is one."""
    today = now.astimezone().date()
    last = deadline.astimezone().date() if deadline is not None else date.max
    days = (today + timedelta(days=number) for number in range(1, DAYS_OFFERED + 1))
    return tuple(day for day in days if day <= last)


def days_to_come_back(enrollment: Enrollment, now: datetime) -> tuple[date, ...]:
    """The days that the person may be given; none where nobody has to come."""
    if enrollment.state not in COMES_BACK:
        return ()
    return days_to_offer(now, enrollment.expires_at)
