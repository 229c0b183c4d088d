"""What the ID system of one country decides: its numbers, its codes, what it calls things."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.ids import IdFormat

OTP_DIGITS = 6
"""MOSIP's default."""


@dataclass(frozen=True, slots=True)
class Deployment:
    """Out of the office file. way_names: in the office's own words, where it has any."""

    ids: IdFormat = field(default_factory=IdFormat)
    otp_digits: int = OTP_DIGITS
    way_names: Mapping[AuthMethod, str] = field(default_factory=lambda: MappingProxyType({}))
