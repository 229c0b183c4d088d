"""What lies on a device's sensor, how well it is read, and how the device misbehaves."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from spar_sandbox.people.population import PEOPLE
from spar_sandbox.sbi.errors import SUCCESS
from spar_sandbox.web.failures import FailingCall


class Misbehavior(StrEnum):
    """A lasting fault of a device; docs/sandbox.md says what each does."""

    NONE = ""
    SLOW = "slow"
    ENDLESS = "endless"
    WRONG_TRANSACTION = "wrong-transaction"
    WRONG_DOMAIN = "wrong-domain"
    WRONG_DEVICE = "wrong-device"
    BAD_SIGNATURE = "bad-signature"
    EXPIRED_KEY = "expired-key"
    UNTRUSTED = "untrusted"
    REPLAY = "replay"
    HTML = "html"
    HUGE = "huge"
    TAMPERED = "tampered"
    EXPIRED_FTM = "expired-ftm"
    UNTRUSTED_FTM = "untrusted-ftm"
    NEIGHBOUR = "neighbour"
    STREAM_STOPS = "stream-stops"
    STREAM_REFUSED = "stream-refused"


class DeviceStatus(StrEnum):
    """SBI's ``deviceStatus``."""

    READY = "Ready"
    BUSY = "Busy"
    NOT_READY = "Not Ready"
    NOT_REGISTERED = "Not Registered"


class Purpose(StrEnum):
    """SBI's ``purpose``: a reader serves one of them."""

    AUTH = "Auth"
    REGISTRATION = "Registration"


@dataclass(slots=True)
class SensorState:
    """Changed through ``/control``.

    person: UIN of who touches the sensor. qualities: scores 0 to 100 of the coming attempts, the
    last one repeats. missing: body parts that are not there. error: SBI code of every capture.
    first_answer: kept for a device that replays it.
    """

    person: str = PEOPLE[0].uin
    qualities: tuple[int, ...] = (42, 58, 71, 83)
    missing: frozenset[str] = frozenset()
    error: str = SUCCESS
    status: DeviceStatus = DeviceStatus.READY
    plugged: bool = True
    purpose: Purpose = Purpose.AUTH
    misbehavior: Misbehavior = Misbehavior.NONE
    misbehaves_on: FailingCall = FailingCall.ANY
    attempt: int = 0
    first_answer: dict[str, Any] | None = None

    def next_quality(self) -> int:
        """The quality of this attempt, 0 to 100; the last one planned stays. Counts the attempt."""
        place = min(self.attempt, len(self.qualities) - 1)
        self.attempt += 1
        return self.qualities[place]

    def misbehavior_in(self, call: FailingCall) -> Misbehavior:
        """The misbehavior, when it is for this ``call`` or for all."""
        is_meant = self.misbehaves_on in {FailingCall.ANY, call}
        return self.misbehavior if is_meant else Misbehavior.NONE
