"""What the page of apps draws. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.domain.app_consents import AppConsent, AppConsents, AskingApp, ConsentPeriod
from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.ui.presenter import PageState


@dataclass(frozen=True, slots=True)
class AppsState(PageState):
    """Apps that may know the account. consents: None while the registry is being asked.

    asked: the app that asks the person now; period: as the person chose, None for as long as was
    agreed on with it. stopping: what the person may stop now. done: what was just given or stopped;
    receipt: of it, for paper. has_account: one is registered; without one an app may be let know,
    and sees none yet.
    """

    consents: AppConsents | None = None
    asked: AskingApp | None = None
    period: ConsentPeriod | None = None
    stopping: AppConsent | None = None
    done: AppConsent | None = None
    receipt: ConsentSlip | None = None
    has_account: bool = True

    @property
    def wanted(self) -> ConsentPeriod | None:
        """For how long the person is asked; None where nobody asks."""
        return self.asked.period_like(self.period) if self.asked is not None else None
