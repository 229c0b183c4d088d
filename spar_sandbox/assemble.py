"""Putting the simulators together; tests pass their own clock."""

from collections.abc import Callable

from starlette.types import ASGIApp

from spar_sandbox.clock import Clock
from spar_sandbox.ida.biometric_check import BiometricCheck
from spar_sandbox.ida.http import IdaSite
from spar_sandbox.ida.otp import Message, OtpOffice
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.service import IdaService
from spar_sandbox.keys import Keys
from spar_sandbox.sbi.capture import Capture
from spar_sandbox.sbi.device import Device
from spar_sandbox.sbi.http import DeviceSite
from spar_sandbox.web.dating import Dated


def ida_app(
    keys: Keys,
    clock: Clock,
    policy: IdaPolicy | None = None,
    deliver: Callable[[Message], None] = lambda _message: None,
) -> ASGIApp:
    """The IDA simulator as an ASGI app; ``deliver`` is told every message sent."""
    policy = policy or IdaPolicy()
    otps = OtpOffice(clock, policy, deliver)
    service = IdaService(keys, clock, policy, otps, BiometricCheck(keys, clock, policy))
    return Dated(IdaSite(keys, clock, service, otps).app(), clock)


def device_app(device: Device, keys: Keys, clock: Clock, capture_s: float = 0.4) -> ASGIApp:
    """The service of one device as an ASGI app; a capture takes ``capture_s``."""
    capture = Capture(device, clock, keys.ida_encryption.certificate)
    return Dated(DeviceSite(device, capture, capture_s).app(), clock)
