"""The choices a deployment of ID Authentication makes."""

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

Seconds = Annotated[float, Meta(gt=0, lt=1e9)]
Count = Annotated[int, Meta(ge=1, le=1_000_000)]


class AuthTokenType(StrEnum):
    """``authTokenType`` of the partner's policy: whom a person's token (PSUT) is the same for."""

    PARTNER = "partner"
    POLICY = "policy"  # every partner under the policy: all of them here
    RANDOM = "random"  # nobody: another one each time


class IdaPolicy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Every number a country may set; defaults as MOSIP's own, shortened where a demo waits."""

    otp_life_s: Seconds = 180.0  # mosip.kernel.otp.expiry-time
    otp_digits: Annotated[int, Meta(ge=4, le=12)] = 6
    uin_digits: Annotated[int, Meta(ge=4, le=20)] = 10  # mosip.kernel.uin.length
    otp_attempts: Count = 5  # wrong codes until the person is frozen
    otp_freeze_s: Seconds = 120.0  # mosip.kernel.otp.key-freeze-time
    max_otp_requests: Count = 10  # for one person ...
    otp_request_window_s: Seconds = 120.0  # ... within this time
    time_window_s: Seconds = 120.0  # authrequest.received-time-allowed.seconds
    time_adjustment_s: Seconds = 30.0  # authrequest.received-time-adjustment.seconds
    segment_gap_s: Seconds = 120.0  # ...allowed-segment-time-difference-in-seconds
    max_fingers: Annotated[int, Meta(ge=1, le=10)] = 10
    auth_token_type: AuthTokenType = AuthTokenType.PARTNER
    crowd: Annotated[int, Meta(ge=0, le=100_000_000)] = 0  # people beside those with a name
