"""The paper about a consent for an app: what may stand on it, and nothing else."""

from dataclasses import dataclass
from datetime import datetime

from spar_agent.domain.app_consents import AppConsent
from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.slip import SlipTerms, agent_number, name_on_paper


@dataclass(frozen=True, slots=True)
class ConsentSlip:
    """Facts for one paper: no account, no number of the person. at: when it was given or stopped.

    enrollment_id: of the visit. name: as short as on every slip. agent: a short number, never the
    name.
    """

    enrollment_id: str
    consent: AppConsent
    at: datetime
    name: str
    terms: SlipTerms
    agent: str


def consent_slip_of(
    enrollment: Enrollment, consent: AppConsent, terms: SlipTerms, now: datetime
) -> ConsentSlip:
    """The paper for the person of ``enrollment``."""
    name, agent = name_on_paper(enrollment), agent_number(enrollment.agent_id)
    return ConsentSlip(enrollment.enrollment_id, consent, now, name, terms, agent)
