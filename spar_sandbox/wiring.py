"""Putting the simulators together; tests pass their own clock."""

from collections.abc import Callable

from starlette.types import ASGIApp

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.biometric_check import BiometricCheck
from spar_sandbox.ida.endpoints import IdaEndpoints
from spar_sandbox.ida.otp import OtpMessage, OtpService
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.service import IdaService
from spar_sandbox.sbi.capture import CaptureService
from spar_sandbox.sbi.device import SimulatedDevice
from spar_sandbox.sbi.endpoints import DeviceEndpoints
from spar_sandbox.storage.keys import SandboxKeys
from spar_sandbox.web.date_header import DateHeaderMiddleware


def ida_app(
    keys: SandboxKeys,
    clock: SandboxClock,
    policy: IdaPolicy | None = None,
    deliver: Callable[[OtpMessage], None] = lambda _message: None,
) -> ASGIApp:
    """The IDA simulator as an ASGI app; ``deliver`` is called with every message sent."""
    policy = policy or IdaPolicy()
    otps = OtpService(clock, policy, deliver)
    service = IdaService(keys, clock, policy, otps, BiometricCheck(keys, clock, policy))
    return DateHeaderMiddleware(IdaEndpoints(keys, clock, service, otps).app(), clock)


def device_app(
    device: SimulatedDevice, keys: SandboxKeys, clock: SandboxClock, capture_s: float = 0.4
) -> ASGIApp:
    """The service of one device as an ASGI app; a capture takes ``capture_s`` seconds."""
    capture = CaptureService(device, clock, keys.ida_encryption.certificate)
    return DateHeaderMiddleware(DeviceEndpoints(device, capture, capture_s).app(), clock)
