"""Putting the IDA simulator together; tests pass their own clock."""

from collections.abc import Callable

from starlette.applications import Starlette

from spar_sandbox.clock import Clock
from spar_sandbox.ida.http import IdaSite
from spar_sandbox.ida.otp import Message, OtpOffice
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.service import IdaService
from spar_sandbox.keys import Keys


def ida_app(
    keys: Keys,
    clock: Clock,
    policy: IdaPolicy | None = None,
    deliver: Callable[[Message], None] = lambda _message: None,
) -> Starlette:
    """The IDA simulator as an ASGI app; ``deliver`` is told every message sent."""
    policy = policy or IdaPolicy()
    otps = OtpOffice(clock, policy, deliver)
    service = IdaService(keys, clock, policy, otps)
    return IdaSite(keys, clock, service, otps).app()
