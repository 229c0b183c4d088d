"""Enrollments as tests need them."""

from datetime import timedelta

from spar_agent.domain.account import BankAccount
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Enrollment, Intent, Proof, SeenAccount, State
from tests.fakes import START

FA = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", "00012345678")
OTHER = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", "99912345678")


def queued(number: int = 1, **changes: object) -> Enrollment:
    """A proven wish to add FA, ready to be sent."""
    fields: dict[str, object] = {
        "enrollment_id": f"e{number:05d}",
        "agent_id": "agent-1",
        "captured_at": START + timedelta(seconds=number),
        "state": State.QUEUED,
        "intent": Intent.ADD,
        "reference_id": f"ref-{number:05d}",
        "slip": f"K7-{number:04d}-0",
        "person_tag": f"tag-{number}",
        "person_mask": "··2640",
        "fa": FA,
        "seen": SeenAccount(known=True),
        "proof": Proof("1234567890", f"psut-{number}", START, AuthMethod.OTP),
    }
    return Enrollment(**{**fields, **changes})  # type: ignore[arg-type]  # its own fields
