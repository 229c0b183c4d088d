"""What the screen is told of the engine."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_agent.errors import (
    CaptivePortal,
    DiskFull,
    KeyLost,
    KeyringRefused,
    Locked,
    NoKeyring,
    OwnFault,
    ProxyRefused,
    ServerSilent,
    SparError,
    StoreUnavailable,
    TlsRefused,
    Unreachable,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultNewer,
    VaultReadOnly,
)
from spar_agent.errors.central import (
    CenterClock,
    CenterRefused,
    CenterUntrusted,
    DeviceBlocked,
    DeviceHeld,
    JoinPending,
    NotJoined,
    PersonUnconfirmed,
    ProgramOld,
)


class NetworkStatus(StrEnum):
    """What stands between this computer and the registry."""

    UNKNOWN = "unknown"
    ONLINE = "online"
    OFFLINE = "offline"
    NO_REGISTRY = "no_registry"
    WEB_LOGIN = "web_login"
    PROXY = "proxy"
    UNTRUSTED = "untrusted"
    CLOCK = "clock"
    PROGRAM_OLD = "program_old"
    REFUSED = "refused"
    NOT_JOINED = "not_joined"
    HELD = "held"
    BLOCKED = "blocked"
    DISK_FULL = "disk_full"
    COMPUTER = "computer"
    """Something on this computer, other than its line, keeps everything from being sent."""


OF_THIS_COMPUTER: Final = (
    DiskFull,
    StoreUnavailable,
    VaultDamaged,
    VaultInUse,
    VaultMissing,
    VaultNewer,
    VaultReadOnly,
    Locked,
    KeyLost,
    KeyringRefused,
    NoKeyring,
    OwnFault,
)
"""Errors that say nothing about line, center and registry: they end a pass, whatever it was at."""

STATUSES: Final = MappingProxyType(
    {
        CaptivePortal: NetworkStatus.WEB_LOGIN,
        ProxyRefused: NetworkStatus.PROXY,
        TlsRefused: NetworkStatus.UNTRUSTED,
        CenterUntrusted: NetworkStatus.UNTRUSTED,
        CenterClock: NetworkStatus.CLOCK,
        ProgramOld: NetworkStatus.PROGRAM_OLD,
        NotJoined: NetworkStatus.NOT_JOINED,
        JoinPending: NetworkStatus.NOT_JOINED,
        DeviceHeld: NetworkStatus.HELD,
        DeviceBlocked: NetworkStatus.BLOCKED,
        CenterRefused: NetworkStatus.REFUSED,
        PersonUnconfirmed: NetworkStatus.REFUSED,
        ServerSilent: NetworkStatus.NO_REGISTRY,
        Unreachable: NetworkStatus.OFFLINE,
        **dict.fromkeys(OF_THIS_COMPUTER, NetworkStatus.COMPUTER),
        DiskFull: NetworkStatus.DISK_FULL,
    }
)
"""By the error that ended a pass; the first that it is one of. A narrower one stands before."""


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
    for kind, status in STATUSES.items():
        if isinstance(error, kind):
            return status
    return NetworkStatus.NO_REGISTRY
