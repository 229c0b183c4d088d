"""The ways in which a person can be authenticated, and which of them to offer first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_agent.domain.enrollment import Method

HOUR_S: Final = 3600.0


class Way(StrEnum):
    """What an agent can offer. Values stand in office files: never rename one."""

    FINGER = "finger"
    PHONE = "phone"
    FACE = "face"
    IRIS = "iris"
    EMAIL = "email"


METHODS: Final = MappingProxyType(
    {
        Way.PHONE: Method.OTP,
        Way.EMAIL: Method.OTP,
        Way.FINGER: Method.FINGER,
        Way.FACE: Method.FACE,
        Way.IRIS: Method.IRIS,
    }
)
"""What proof each way gives."""

SCORES: Final = MappingProxyType({Method.FINGER: 40, Method.IRIS: 60, Method.FACE: 9})
"""Least quality asked of a device, 0 to 100. Source: the defaults of MOSIP's own client."""


@dataclass(frozen=True, slots=True)
class IdentityPolicy:
    """What this deployment allows. Defaults are the careful ones.

    ways: best first. fingers: how many are captured at once. both: a code and a biometric
    together. kyc: name and photo are fetched for the agent to compare. deferred_window_s: how old
    a sealed capture may be when it is sent; 0: none is ever kept. finish_within_s: how long the
    number of a person stays while the identity is still to be checked. by_telephone: a code may be
    read out over the telephone; such an enrollment is always reviewed.
    """

    ways: tuple[Way, ...] = (Way.FINGER, Way.PHONE, Way.FACE, Way.IRIS, Way.EMAIL)
    scores: Mapping[Method, int] = field(default_factory=lambda: SCORES)
    fingers: int = 1
    both: bool = False
    kyc: bool = False
    deferred_window_s: float = 0.0
    finish_within_s: float = 14 * 24 * HOUR_S
    by_telephone: bool = False


def offered(
    policy: IdentityPolicy,
    devices: Collection[Method],
    closed: Collection[Way] = (),
    tired: Collection[Way] = (),
) -> tuple[Way, ...]:
    """The ways to offer now, best first.

    devices: what the readers of this computer can capture. closed: ways this person does not have
    or has locked. tired: ways that failed twice; they stay, behind the others.
    """
    usable = [
        way
        for way in policy.ways
        if way not in closed and _there(way, devices) and _alone(policy, way)
    ]
    return tuple(sorted(usable, key=lambda way: way in tired))


def _there(way: Way, devices: Collection[Method]) -> bool:
    method = METHODS[way]
    return method is Method.OTP or method in devices


def _alone(policy: IdentityPolicy, way: Way) -> bool:
    """Where both are wanted the code comes first, and the biometric after it."""
    return not policy.both or METHODS[way] is Method.OTP
