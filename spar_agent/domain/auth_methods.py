"""How a person can be authenticated, and which methods to offer first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final

HOUR_S: Final = 3600.0


class AuthMethod(StrEnum):
    """How a person is authenticated.

    An agent offers finger, iris, face, phone and email; a proof keeps otp for the last two. Values
    stand on disk and in office files: never rename one.
    """

    FINGER = "finger"
    IRIS = "iris"
    FACE = "face"
    PHONE = "phone"  # a code sent to the phone
    EMAIL = "email"  # a code sent to the e-mail
    OTP = "otp"  # proven by a code, wherever it was sent
    OTP_BY_PHONE = "otp_by_phone"  # proven by a code that was read out over the telephone

    @property
    def otp_channel(self) -> "OtpChannel":
        """Where a code of this method goes. Raises ValueError for one without a code."""
        return OtpChannel(self.value)

    @property
    def proof_method(self) -> "AuthMethod":
        """What the proof says: OTP for both channels of a code, else the method itself."""
        return AuthMethod.OTP if self in {AuthMethod.PHONE, AuthMethod.EMAIL} else self


class OtpChannel(StrEnum):
    """Where the ID service sends a code. Values go on the wire: never rename one."""

    PHONE = "phone"
    EMAIL = "email"


OFFERED: Final = (
    AuthMethod.FINGER,
    AuthMethod.PHONE,
    AuthMethod.FACE,
    AuthMethod.IRIS,
    AuthMethod.EMAIL,
)
"""What an agent may offer, best first."""

SCORES: Final = MappingProxyType({AuthMethod.FINGER: 40, AuthMethod.IRIS: 60, AuthMethod.FACE: 9})
"""Least quality asked of a device, 0 to 100. Source: the defaults of MOSIP's own client."""


@dataclass(frozen=True, slots=True)
class IdentityPolicy:
    """What this deployment allows. Defaults are the careful ones.

    auth_methods: best first. fingers: how many are captured at once. both: a code and a biometric
    together. kyc: name and photo are fetched for the agent to compare. deferred_window_s: how old
    a sealed capture may be when it is sent; 0: none is ever kept. finish_within_s: how long the
    number of a person stays while the identity is still to be checked. by_telephone: a code may be
    read out over the telephone; such an enrollment is always reviewed.
    """

    auth_methods: tuple[AuthMethod, ...] = OFFERED
    scores: Mapping[AuthMethod, int] = field(default_factory=lambda: SCORES)
    fingers: int = 1
    both: bool = False
    kyc: bool = False
    deferred_window_s: float = 0.0
    finish_within_s: float = 14 * 24 * HOUR_S
    by_telephone: bool = False


def offered(
    policy: IdentityPolicy,
    devices: Collection[AuthMethod],
    unavailable: Collection[AuthMethod] = (),
    failed: Collection[AuthMethod] = (),
) -> tuple[AuthMethod, ...]:
    """The methods to offer now, best first.

    devices: what the readers of this computer can capture. unavailable: methods this person does
    not have or has locked. failed: methods that failed twice; they stay, behind the others.
    """
    usable = [
        auth_method
        for auth_method in policy.auth_methods
        if auth_method not in unavailable
        and _there(auth_method, devices)
        and _alone(policy, auth_method)
    ]
    return tuple(sorted(usable, key=lambda auth_method: auth_method in failed))


def sealable(
    policy: IdentityPolicy, auth_methods: Collection[AuthMethod]
) -> tuple[AuthMethod, ...]:
    """Those of ``auth_methods`` that need no network now: captures, where policy keeps them."""
    if policy.deferred_window_s <= 0:
        return ()
    return tuple(one for one in auth_methods if one.proof_method is not AuthMethod.OTP)


def _there(auth_method: AuthMethod, devices: Collection[AuthMethod]) -> bool:
    method = auth_method.proof_method
    return method is AuthMethod.OTP or method in devices


def _alone(policy: IdentityPolicy, auth_method: AuthMethod) -> bool:
    """Where both are wanted the code comes first, and the biometric after it."""
    return not policy.both or auth_method.proof_method is AuthMethod.OTP
