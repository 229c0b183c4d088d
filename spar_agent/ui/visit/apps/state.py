"""What the page of apps draws. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.domain.app_consents import AppConsent, AppConsents, AskingApp
from spar_agent.domain.consent_slip import ConsentSlip
from spar_agent.ui.presenter import PageState


@dataclass(frozen=True, slots=True)
class AppsState(PageState):
    """Apps that may know the account. consents: None while the registry is being asked.

    asked: the app that asks the person now. stopping: what the person may stop now. done: what
    was just given or stopped; receipt: of it, for paper.
    """

    consents: AppConsents | None = None
    asked: AskingApp | None = None
    stopping: AppConsent | None = None
    done: AppConsent | None = None
    receipt: ConsentSlip | None = None
