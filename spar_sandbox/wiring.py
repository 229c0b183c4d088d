"""Putting the simulators together; tests pass their own clock."""

from collections.abc import Callable

from starlette.types import ASGIApp

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.esignet.clients import ClientStore
from spar_sandbox.esignet.endpoints import EsignetEndpoints, read_clients, write_clients
from spar_sandbox.esignet.ida_client import IdaClient
from spar_sandbox.esignet.signing_keys import SigningKeys
from spar_sandbox.esignet.versions import RULES, EsignetVersion
from spar_sandbox.ida.biometric_check import BiometricCheck
from spar_sandbox.ida.endpoints import IdaEndpoints
from spar_sandbox.ida.otp import OtpMessage, OtpService
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.service import IdaService
from spar_sandbox.messages.endpoints import MessageEndpoints
from spar_sandbox.partners.endpoints import PartnersEndpoints
from spar_sandbox.partners.store import ManagedPartners
from spar_sandbox.sbi.capture import CaptureService
from spar_sandbox.sbi.device import SimulatedDevice
from spar_sandbox.sbi.endpoints import DeviceEndpoints
from spar_sandbox.storage.esignet_files import EsignetFiles
from spar_sandbox.storage.keys import SandboxKeys
from spar_sandbox.storage.partner_manager_files import PartnerManagerFiles
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
    app = IdaEndpoints(keys, clock, service, otps).app()
    app.router.routes.extend(MessageEndpoints(clock).routes())
    return DateHeaderMiddleware(app, clock)


def device_app(
    device: SimulatedDevice, keys: SandboxKeys, clock: SandboxClock, capture_s: float = 0.4
) -> ASGIApp:
    """The service of one device as an ASGI app; a capture takes ``capture_s`` seconds."""
    capture = CaptureService(device, clock, keys.ida_encryption.certificate)
    return DateHeaderMiddleware(DeviceEndpoints(device, capture, capture_s).app(), clock)


def partner_manager_app(files: PartnerManagerFiles, clock: SandboxClock) -> ASGIApp:
    """The Partner Manager. Raises msgspec.DecodeError when its file was written by others."""
    partners = ManagedPartners(files.read(), files.write)
    return PartnersEndpoints(partners, clock, files.staff_token()).app()


def esignet_app(
    files: EsignetFiles,
    keys: SandboxKeys,
    clock: SandboxClock,
    version: EsignetVersion,
    host: str,
    ida_url: str,
    reader: str = "",
) -> ASGIApp:
    """ESignet at ``host``, asking the IDA at ``ida_url`` and the device at ``reader``."""
    rules = RULES[version]
    store = ClientStore(rules, read_clients(files.read_clients() or b"[]"))
    signing = SigningKeys(files.signing_key(clock.now()), keys.ida_signing, rules, clock)
    endpoints = EsignetEndpoints(
        rules,
        host,
        store,
        signing,
        IdaClient(keys, clock, ida_url, reader),
        clock,
        files.management_token(),
        lambda clients: files.write_clients(write_clients(clients)),
    )
    return DateHeaderMiddleware(endpoints.app(), clock)
