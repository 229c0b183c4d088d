"""What the screen is told of the engine."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_agent.errors import (
    CaptivePortal,
    ProxyRefused,
    ServerSilent,
    SparError,
    Unreachable,
)
from spar_agent.errors.central import DeviceBlocked, DeviceHeld, NotJoined


class NetworkStatus(StrEnum):
    """What stands between this computer and the registry."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    NO_REGISTRY = "no_registry"
    WEB_LOGIN = "web_login"
    PROXY = "proxy"
    NOT_JOINED = "not_joined"
    HELD = "held"
    BLOCKED = "blocked"


OF_THIS_LAPTOP: Final = MappingProxyType(
    {
        NotJoined: NetworkStatus.NOT_JOINED,
        DeviceHeld: NetworkStatus.HELD,
        DeviceBlocked: NetworkStatus.BLOCKED,
    }
)
"""The center answers, and takes nothing from this laptop: each reason has its own words."""


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass did. Counts are enrollments; remaining: still to be sent.

    error: the stable code that ended it early, or empty; wait_s: as the server asked.
    """

    network: NetworkStatus = NetworkStatus.UNKNOWN
    linked: int = 0
    refused: int = 0
    conflicts: int = 0
    remaining: int = 0
    error: str = ""
    wait_s: float = 0.0
    identified: int = 0  # people whose sealed capture was believed
    must_come_back: int = 0  # refused, or too old


@dataclass(frozen=True, slots=True)
class SyncState:
    """What the header shows. error: stable code, or empty."""

    network: NetworkStatus = NetworkStatus.UNKNOWN
    working: bool = False
    last_success: datetime | None = None
    sent_bytes: int = 0
    received_bytes: int = 0
    error: str = ""
    identified: int = 0  # since the vault was opened
    must_come_back: int = 0


def network_status_of(error: SparError | None) -> NetworkStatus:
    """The network as the screen shows it, after a pass that ``error`` ended, or nothing did."""
    if error is None:
        return NetworkStatus.ONLINE
    if isinstance(error, CaptivePortal):
        return NetworkStatus.WEB_LOGIN
    for kind, status in OF_THIS_LAPTOP.items():
        if isinstance(error, kind):
            return status
    if isinstance(error, ProxyRefused):
        return NetworkStatus.PROXY
    if isinstance(error, Unreachable) and not isinstance(error, ServerSilent):
        return NetworkStatus.OFFLINE
    return NetworkStatus.NO_REGISTRY
