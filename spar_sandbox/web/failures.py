"""What a test or a demo asked a simulator to do wrong next."""

import asyncio
from enum import StrEnum
from typing import Annotated, Final

import msgspec
from msgspec import Meta


class FailingCall(StrEnum):
    """The call a planned failure is for: three of IDA's, four of a device's, six of eSignet's."""

    ANY = ""
    OTP = "otp"
    AUTH = "auth"
    KYC = "kyc"
    DISCOVER = "discover"
    INFO = "info"
    CAPTURE = "capture"
    STREAM = "stream"
    DISCOVERY = "discovery"
    KEYS = "keys"
    PAR = "par"
    AUTHORIZE = "authorize"
    TOKEN = "token"  # noqa: S105 -- the name of an endpoint
    USERINFO = "userinfo"


DEVICE_CALLS: Final = (
    FailingCall.ANY,
    FailingCall.DISCOVER,
    FailingCall.INFO,
    FailingCall.CAPTURE,
    FailingCall.STREAM,
)


class DropTime(StrEnum):
    """Whether a dropped call takes effect."""

    BEFORE = "before"
    AFTER = "after"


class PlannedFailure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One failure as ``POST /control`` orders it. The default does nothing wrong."""

    on: FailingCall = FailingCall.ANY
    times: Annotated[int, Meta(ge=1, le=1_000_000)] = 1
    fail_next: str = ""  # answer with this error code
    detail: str = ""  # fills the %s of the code's words
    http_status: Annotated[int, Meta(ge=200, le=599)] | None = None  # with a short text
    retry_after_s: Annotated[int, Meta(ge=0, le=86_400)] | None = None  # with http_status
    delay_ms: Annotated[int, Meta(ge=0, le=600_000)] = 0  # before the call is handled
    drop: bool = False  # hang up without an answer ...
    when: DropTime = DropTime.BEFORE  # ... before or after the call took effect
    html: bool = False  # answer 200 with a login page, as captive portals do
    truncate: bool = False  # half the answer, then hang up
    bad_signature: bool = False  # sign other bytes than are sent
    unsigned: bool = False  # leave the response signature out

    @property
    def is_empty(self) -> bool:
        """True when it would change nothing."""
        return self == PlannedFailure(on=self.on, times=self.times)


class FailurePlan:
    """Planned failures, used up in order. Used from one event loop only."""

    def __init__(self) -> None:
        self._planned: list[PlannedFailure] = []

    def add(self, failure: PlannedFailure) -> None:
        """Puts one failure behind those already planned; an empty one is left out."""
        if not failure.is_empty:
            self._planned.append(failure)

    def clear(self) -> None:
        """From now on everything works again."""
        self._planned.clear()

    async def next_for(self, call: FailingCall) -> PlannedFailure:
        """What to do wrong in this ``call``, after its delay; an empty one when none is planned."""
        failure = self._take(call)
        if failure.delay_ms:
            await asyncio.sleep(failure.delay_ms / 1000)
        return failure

    def _take(self, call: FailingCall) -> PlannedFailure:
        for place, failure in enumerate(self._planned):
            if failure.on in {FailingCall.ANY, call}:
                if failure.times > 1:
                    self._planned[place] = msgspec.structs.replace(failure, times=failure.times - 1)
                else:
                    del self._planned[place]
                return failure
        return PlannedFailure()
