"""What of an enrollment is counted for the signals of an office. It decides nothing. Pure."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from spar_central.admission.policy import Policy
from spar_central.trust.enrollment import Enrollment

QUICK_S: Final = 3
"""Seconds in which nobody has read a consent aloud."""


class Noticed(StrEnum):
    """Stored: never rename one."""

    QUICK_CONSENT = "quick_consent"
    """The words that the person agreed to were on the screen for less than QUICK_S."""
    ODD_HOURS = "odd_hours"
    """Captured outside of the hours of work."""
    OTHER_WAY = "other_way"
    """Codes were sent for this person and none was right; then the proof came in another way."""


def noticed(
    enrollment: Enrollment, policy: Policy, former: Sequence[Noticed] = (), *, tried_codes: bool
) -> tuple[Noticed, ...]:
    """former: of the same revision, earlier. tried_codes: before its proof, which is by no code."""
    found = set(former)
    shown_s = enrollment.consent.shown_s
    if shown_s is not None and shown_s < QUICK_S:
        found.add(Noticed.QUICK_CONSENT)
    if policy.zone and not _at_work(enrollment.captured_at, policy):
        found.add(Noticed.ODD_HOURS)
    if tried_codes:
        found.add(Noticed.OTHER_WAY)
    return tuple(sorted(found))


def _at_work(moment: datetime, policy: Policy) -> bool:
    """By the laptop's clock, which is all that is known of a village."""
    return policy.work_from <= moment.astimezone(_zone(policy.zone)).hour < policy.work_until


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
