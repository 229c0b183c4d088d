"""The port to the consents by which apps know a person's account, through the center."""

from typing import Protocol

from spar_agent.domain.app_consents import AppConsents, AskingApp, ConsentPeriod
from spar_agent.domain.enrollment import Enrollment


class AppConsentDesk(Protocol):
    """For the person of ``enrollment``, who has a proof; texts come in ``language``.

    All raise the network's errors, AppConsentRefused, AppConsentProofUsed, AppConsentStopped,
    AskedTooOften, ProofOver, and IllegalEvent without a proof. Asked again after an answer
    that was lost, nothing more is done.
    """

    async def look(self, enrollment: Enrollment, language: str) -> AppConsents:
        """What lives, and who may ask."""
        ...

    async def give(
        self, enrollment: Enrollment, app: AskingApp, period: ConsentPeriod, language: str
    ) -> AppConsents:
        """The person heard what ``app`` asks, and agreed for ``period``, one of its own."""
        ...

    async def stop(self, enrollment: Enrollment, consent_id: str, language: str) -> AppConsents:
        """The app sees nothing from now on."""
        ...
