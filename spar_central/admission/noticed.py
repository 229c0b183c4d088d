"""What of an enrollment is counted for the signals of an office. It decides nothing. Pure."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from spar_central.admission.policy import Policy
from spar_central.trust.enrollment import SELF_SERVICE, Enrollment

QUICK_S: Final = 3
"""Seconds in which nobody has read a consent aloud."""

UNCHECKED: Final = "exception"
"""What a desk calls a visit in which the identity could not be checked, among its signals."""


class Noticed(StrEnum):
    """Stored: never rename one."""

    QUICK_CONSENT = "quick_consent"
    """The words that the person agreed to were on the screen for less than QUICK_S."""
    ODD_HOURS = "odd_hours"
    """Captured outside of the hours of work."""
    OTHER_WAY = "other_way"
    """Codes were sent for this person and none was right; then the proof came in another way."""
    EXCEPTION = "exception"
    """The identity could not be checked in the visit, for a reason that the agent chose."""
    STAFF_ACCOUNT = "staff_account"
    """Captured for an account of somebody who works here."""


def noticed(
    enrollment: Enrollment,
    policy: Policy,
    former: Sequence[Noticed] = (),
    *,
    tried_codes: bool,
    to_staff: bool = False,
) -> tuple[Noticed, ...]:
    """former: of the same revision, earlier. tried_codes: before its proof, which is by no code.

    to_staff: the account is one of somebody who works here. Who asks for it on the portal asks for
    an own account.
    """
    found = set(former)
    shown_s = enrollment.consent.shown_s
    if shown_s is not None and shown_s < QUICK_S:
        found.add(Noticed.QUICK_CONSENT)
    if policy.zone and not _at_work(enrollment.captured_at, policy):
        found.add(Noticed.ODD_HOURS)
    if tried_codes:
        found.add(Noticed.OTHER_WAY)
    if UNCHECKED in enrollment.signals:
        found.add(Noticed.EXCEPTION)
    if to_staff and enrollment.device_id != SELF_SERVICE:
        found.add(Noticed.STAFF_ACCOUNT)
    return tuple(sorted(found))


def _at_work(moment: datetime, policy: Policy) -> bool:
    """By the laptop's clock, which is all that is known of a village."""
    return policy.work_from <= moment.astimezone(_zone(policy.zone)).hour < policy.work_until


@cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
