"""The choices a deployment of ID Authentication makes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdaPolicy:
    """Every number a country may set; defaults as MOSIP's own, shortened where a demo waits."""

    otp_life_s: float = 180.0  # mosip.kernel.otp.expiry-time
    otp_digits: int = 6
    otp_attempts: int = 5  # wrong codes until the person is frozen
    otp_freeze_s: float = 120.0  # mosip.kernel.otp.key-freeze-time
    otp_flood: int = 10  # requests for one person ...
    otp_flood_window_s: float = 120.0  # ... within this time
    time_window_s: float = 120.0  # authrequest.received-time-allowed.seconds
    time_adjustment_s: float = 30.0  # authrequest.received-time-adjustment.seconds
    segment_gap_s: float = 120.0  # ...allowed-segment-time-difference-in-seconds
    max_fingers: int = 10
