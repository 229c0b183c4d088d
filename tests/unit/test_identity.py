"""What IDA's codes mean for the agent."""

import pytest

from spar_agent.domain.identity import ERRORS_BY_CODE, error_of
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

EXPECTED: dict[type[SparError], str] = {
    OtpWrong: "OTA-004",
    NoMatch: "BIA-001 BIA-002 BIA-003 BIA-007 BIA-008 BIA-009 BIA-010 DEA-001",
    OtpExpired: "OTA-003 OTA-005 OTA-010 OTA-011 OTA-012",
    IdentityWait: "OTA-001 OTA-006 OTA-007 OTA-013 MLC-007 MLC-020 MLC-021 BIA-016 RST-001",
    IdNotKnown: "MLC-002 MLC-004 MLC-015 MLC-026 MLC-027 MLC-028 MLC-029",
    NoContact: "MLC-014 OTA-008 OTA-009",
    AuthMethodLocked: "MLC-019 BIA-006",
    ClockWrong: "MLC-001 MLC-030 MLC-031",
    IdFinal: "MLC-005 MLC-010 MLC-022 MLC-023",
    IdentityRefused: "MPA-021 DPM-001 BIA-004 MLC-006 MLC-009 MLC-012 MLC-025 ZZZ-999",
}


@pytest.mark.parametrize(
    ("code", "kind"),
    [(f"IDA-{code}", kind) for kind, codes in EXPECTED.items() for code in codes.split()],
)
def test_each_code_has_its_own_next_step(code: str, kind: type[SparError]) -> None:
    raised = error_of(code)
    assert type(raised) is kind
    assert raised.server_code == code


def test_whoever_must_wait_reads_how_long() -> None:
    waits = [error_of(code) for code, kind in ERRORS_BY_CODE.items() if kind is IdentityWait]
    assert waits
    assert all(raised.wait_s > 0 for raised in waits)


def test_no_code_at_all_is_for_the_administrator() -> None:
    assert type(error_of("")) is IdentityRefused
