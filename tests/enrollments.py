"""Enrollments as tests need them."""

from dataclasses import replace
from datetime import timedelta

from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    AccountChange,
    Beneficiary,
    Delivery,
    Enrollment,
    Intent,
    Proof,
    State,
)
from spar_agent.domain.seen_account import SeenAccount
from tests.fakes import START

FA = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", "00012345678")
OTHER = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", "99912345678")


def changed(enrollment: Enrollment, **changes: object) -> Enrollment:
    """``enrollment`` with fields replaced, whichever of its parts they are in."""
    parts: dict[str, object] = {}
    for part in ("person", "account", "delivery"):
        before = getattr(enrollment, part)
        own = {name: changes.pop(name) for name in before.__slots__ if name in changes}
        parts[part] = replace(before, **own)
    return replace(enrollment, **parts, **changes)  # type: ignore[arg-type]  # its own fields


def queued(number: int = 1, **changes: object) -> Enrollment:
    """A proven enrollment that is to add FA, ready to be sent, with ``changes`` as ``changed``."""
    made = Enrollment(
        f"e{number:05d}",
        "agent-1",
        START + timedelta(seconds=number),
        state=State.QUEUED,
        person=Beneficiary(tag=f"tag-{number}", mask="··2640"),
        account=AccountChange(Intent.ADD, FA, SeenAccount(known=True)),
        delivery=Delivery(f"ref-{number:05d}"),
        slip=f"K7-{number:04d}-0",
        proof=Proof("1234567890", f"psut-{number}", START, AuthMethod.OTP),
    )
    return changed(made, **changes)
