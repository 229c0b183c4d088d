"""What an answer of MOSIP ID Authentication means for the agent."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from spar_agent.errors import (
    AuthMethodLocked,
    ClockWrong,
    IdentityRefused,
    IdentityWait,
    IdFinal,
    IdNotKnown,
    NoContact,
    NoMatch,
    OtpExpired,
    OtpWrong,
    SparError,
)

_GROUPS: Final[Mapping[type[SparError], tuple[str, ...]]] = MappingProxyType(
    {
        OtpWrong: ("OTA-004",),
        NoMatch: (
            "BIA-001",
            "BIA-002",
            "BIA-003",
            "BIA-007",
            "BIA-008",
            "BIA-009",
            "BIA-010",
            "DEA-001",
        ),
        OtpExpired: ("OTA-003", "OTA-005", "OTA-010", "OTA-011", "OTA-012"),
        IdentityWait: (
            "OTA-001",
            "OTA-006",
            "OTA-007",
            "OTA-013",
            "MLC-007",
            "MLC-020",
            "MLC-021",
            "BIA-016",
            "BIA-017",
            "BIA-018",
        ),
        IdNotKnown: (
            "MLC-002",
            "MLC-004",
            "MLC-015",
            "MLC-018",
            "MLC-026",
            "MLC-027",
            "MLC-028",
            "MLC-029",
        ),
        NoContact: ("MLC-014", "OTA-008", "OTA-009"),
        AuthMethodLocked: ("MLC-019", "BIA-006"),
        ClockWrong: ("MLC-001", "MLC-030", "MLC-031"),
        IdFinal: ("MLC-003", "MLC-005", "MLC-010", "MLC-022", "MLC-023"),
    }
)
"""Source: MOSIP IdAuthenticationErrorConstants, 1.2 and 1.3; the rest is for the administrator."""

ERRORS_BY_CODE: Final[Mapping[str, type[SparError]]] = MappingProxyType(
    {f"IDA-{code}": kind for kind, codes in _GROUPS.items() for code in codes}
)

DEFAULT_WAIT_S: Final = 120.0


_CODE: Final = re.compile(r"[A-Z]{2,5}(-[A-Z]{2,5}){0,2}-[A-Z0-9]{1,5}")
"""What a code looks like. Anything else could be somebody's number, and is not kept."""


def error_of(code: str) -> SparError:
    """The error of ours for IDA's ``code``; unknown codes are for the administrator."""
    code = code if _CODE.fullmatch(code) else "unreadable"
    kind = ERRORS_BY_CODE.get(code)
    if kind is None and code.startswith("IDA-RST-"):
        kind = IdentityWait
    if kind is None:
        return IdentityRefused(server_code=code)
    wait_s = DEFAULT_WAIT_S if kind is IdentityWait else 0.0
    return kind(server_code=code, wait_s=wait_s)
