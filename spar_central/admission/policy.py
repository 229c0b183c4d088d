"""The numbers an office may choose; each has a range, so that none is switched off by a typo."""

from typing import Annotated

from msgspec import Meta, Struct

from spar_central.trust.shapes import Code, Text

Hours = Annotated[int, Meta(ge=0, le=24 * 30)]


class Policy(Struct, frozen=True, forbid_unknown_fields=True):
    """Of admission. The defaults are the careful ones."""

    fresh_minutes: Annotated[int, Meta(ge=1, le=24 * 60)] = 30
    """From IDA's answer to the arrival of the first enrollment that uses it."""
    skew_s: Annotated[int, Meta(ge=1, le=3600)] = 300
    """How far ahead of ours a laptop's clock may be."""
    oldest_days: Annotated[int, Meta(ge=1, le=366)] = 60
    """From capture to arrival."""
    late_days: Annotated[int, Meta(ge=0, le=366)] = 7
    """From capture to arrival; later than this a second person looks."""
    review_days: Annotated[int, Meta(ge=1, le=90)] = 14
    """From arrival to the decision; a review may not keep a proof alive for ever."""
    hold_days: Annotated[int, Meta(ge=1, le=14)] = 3
    """So long a reviewer may put one on hold, never beyond ``review_days``."""
    otp_wait_hours: Hours = 72
    """Before an account is changed or removed on a proof by code alone; the person is told."""
    notice: bool = False
    """The person is told before anything is written; without a number a second person looks."""
    notice_wait_hours: Hours = 24
    """From that message to the change or removal of an account, so that they can object."""
    holder_wait_hours: Hours = 24
    """From that message to the writing of an account whose holder nobody confirmed."""
    agent_per_day: Annotated[int, Meta(ge=1, le=1000)] = 60
    device_per_day: Annotated[int, Meta(ge=1, le=5000)] = 120
    people_per_account: Annotated[int, Meta(ge=1, le=50)] = 3
    """People whose money goes to one account, over all offices."""
    changes_per_person: Annotated[int, Meta(ge=1, le=30)] = 2
    """In 30 days."""
    review_changes: bool = True
    review_offline: bool = True
    review_same_account: bool = True
    review_holder: bool = False
    """Whether a second person looks at every account whose holder nobody confirmed."""
    self_service_acr: tuple[Text, ...] = (
        "mosip:idp:acr:generated-code",
        "mosip:idp:acr:biometrics",
    )
    """Ways of logging in that are enough to change an account without a desk."""
    self_service_minutes: Annotated[int, Meta(ge=1, le=10)] = 10
    """From the login to the confirmation of a change."""
    self_service_wait_hours: Hours = 24
    """Before a change or removal without a desk takes effect; the person is told at once."""
    self_service_review: bool = False
    """Whether a second person looks at every change or removal without a desk."""
    programmes: tuple[Text, ...] = ()
    """Named: only these; none named: any."""
    review_offices: tuple[Code, ...] = ()
    """Offices whose supervisors review beside those of the author's own."""
    zone: Annotated[str, Meta(max_length=60)] = ""
    """Of the offices, such as ``Asia/Kolkata``; empty: hours of work are not looked at."""
    work_from: Annotated[int, Meta(ge=0, le=23)] = 6
    """Hour of the day; what is captured before it, or not before ``work_until``, is counted."""
    work_until: Annotated[int, Meta(ge=1, le=24)] = 21
    deputy_by_two: bool = True
    """Two persons name a deputy for an office; else one of its supervisors does."""
    deputy_days: Annotated[int, Meta(ge=1, le=90)] = 30
    """So long a deputy may be named for, at most."""
