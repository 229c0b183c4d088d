"""What the outside world must give for saying who somebody is: MOSIP, readers, sealed captures."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from spar_agent.domain.auth_methods import OtpChannel
from spar_agent.domain.device import BiometricDevice, CaptureRequest, FoundReaders
from spar_agent.domain.enrollment import Proven, SealedCapture
from spar_agent.domain.ids import PersonId
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import Bound


@dataclass(frozen=True, slots=True)
class OtpSent:
    """Where a code went (masked by the ID service) and how long it is good."""

    transaction_id: str
    masked_phone: str
    masked_email: str
    valid_s: int


class IdentityService(Protocol):
    """MOSIP ID Authentication. All calls raise the network and identity errors of errors.py."""

    async def send_otp(self, person: PersonId, channels: Sequence[OtpChannel]) -> OtpSent:
        """Have a code sent to ``channels``; a new transaction id is made."""
        ...

    async def prove_by_otp(
        self,
        person: PersonId,
        transaction_id: str,
        otp: Secret,
        capture: SealedCapture | None = None,
    ) -> Proven:
        """Trade a code for a proof. Raises OtpWrong, OtpExpired, IdentityWait...

        capture: where policy wants both; taken under the same ``transaction_id``.
        """
        ...

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        """Trade a sealed capture for a proof. Raises NoMatch, ClockWrong...

        bound: the signed enrollment that it was taken for, where there is a center.
        """
        ...


class BiometricDevices(Protocol):
    """The readers of this computer. Raises DeviceGone, DeviceFault, DeviceUntrusted."""

    async def discover(self) -> FoundReaders:
        """Verified devices in use, within 1.5 s, and why others that answered are not."""
        ...

    def watch(self, every_s: float = 2.0) -> AsyncIterator[FoundReaders]:
        """The devices now, and again whenever one was plugged in, out, or changed."""
        ...

    def live(
        self, device: BiometricDevice, sub_id: str = "0", lasting_s: float = 60
    ) -> AsyncIterator[bytes]:
        """JPEG or PNG pictures of what the device sees."""
        ...

    async def capture(
        self,
        device: BiometricDevice,
        wanted: CaptureRequest,
        progress: Callable[[int, float], None] = ...,
    ) -> SealedCapture:
        """Capture until good enough; cancelling the task ends it. Raises CaptureFailed.

        progress: told the number and the quality of every attempt.
        """
        ...


class SealedStore(Protocol):
    """Sealed captures of people who could not be authenticated yet, inside the vault.

    A capture goes with its enrollment's number: once the state is past AWAITING_AUTH, or there is
    a proof, the store itself destroys it.
    """

    def keep(self, enrollment_id: str, capture: SealedCapture, until: datetime) -> None:
        """Keep ``capture``; one before it is destroyed."""
        ...

    def get(self, enrollment_id: str) -> SealedCapture | None:
        """The sealed capture of this enrollment; None when none is kept."""
        ...

    def waiting(self) -> list[tuple[str, datetime]]:
        """Enrollments with a capture and when its window is over, first to expire first."""
        ...

    def destroy(self, enrollment_id: str) -> None:
        """Gone, also from free pages of the file."""
        ...
