"""What the consent page draws. No Qt in this file."""

from dataclasses import dataclass, field

from spar_agent.domain.enrollment import Consent, Helper
from spar_agent.ui.presenter import PageState
from spar_agent.ui.visit.account.state import AccountState


@dataclass(frozen=True, slots=True)
class ConsentState(PageState):
    """What is read aloud, of which account; helper: who helps the person. consent: once given."""

    account: AccountState = field(default_factory=AccountState)
    helper: Helper | None = None
    consent: Consent | None = None
