"""What ``POST /control`` of the IDA simulator takes, and how it is carried out."""

from typing import Annotated

from msgspec import Meta

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.otp import OtpService
from spar_sandbox.web.control import failure_in
from spar_sandbox.web.failures import FailurePlan, PlannedFailure


class IdaControlOrder(PlannedFailure, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A planned failure, acts, or both."""

    clock_offset_s: Annotated[float, Meta(ge=-1e8, le=1e8)] | None = None  # stays until reset
    reset: bool = False  # no failures planned, nobody frozen, the clock right
    expire_otps: bool = False  # every code sent so far is too old
    forgive: bool = False  # nobody frozen or asking too often


class IdaControl:
    """Carries out orders on one simulator."""

    def __init__(self, clock: SandboxClock, otps: OtpService, failures: FailurePlan) -> None:
        self._clock = clock
        self._otps = otps
        self._failures = failures

    def carry_out(self, order: IdaControlOrder) -> None:
        """The acts first, then the failure is planned."""
        if order.clock_offset_s is not None:
            self._clock.offset_s = order.clock_offset_s
        if order.reset:
            self._failures.clear()
            self._clock.offset_s = 0.0
        if order.expire_otps:
            self._otps.expire_all()
        if order.forgive or order.reset:
            self._otps.clear_limits()
        self._failures.add(failure_in(order))
