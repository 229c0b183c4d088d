"""Consents for apps as tests need them: values, and a desk that gives and stops in memory."""

from dataclasses import dataclass, field, replace
from datetime import timedelta

from spar_agent.domain.app_consents import (
    AppConsent,
    AppConsents,
    AppElsewhere,
    AskingApp,
    ConsentPeriod,
    Programme,
)
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import SparError
from tests.fakes import START

PENSION = AskingApp(
    "pension-app", "Pension app", "Ministry of Pensions", "resolve", ("pension",),
    ("to pay your pension",), 365, START + timedelta(days=365),
    (Programme("pension-2027", "Pension of 2027"),),
)  # fmt: skip
SCHOOL = AskingApp(
    "school-app", "School money of the districts of the north", "Ministry of Education", "status",
    ("school",), ("to see who waits for school money",), 90, START + timedelta(days=90),
)  # fmt: skip
GIVEN = AppConsent(
    "c-1", "pension-app", "Pension app", "Ministry of Pensions", True, ("to pay your pension",),
    ("Your pension no longer reaches your account.",), START + timedelta(days=365),
)  # fmt: skip
ENDING = replace(GIVEN, ends_with="Pension of 2027")
BANK_APP = AppElsewhere("Bank app of the coast", "Bank of the Coast")
STOPPED = replace(GIVEN, lives=False)


@dataclass
class MemoryAppConsents:
    """An AppConsentDesk. trouble: raised once each, before anything is done."""

    trouble: list[SparError] = field(default_factory=list)
    acts: list[tuple[str, str, str]] = field(default_factory=list)
    living: bool = False
    periods: list[ConsentPeriod] = field(default_factory=list)

    async def look(self, enrollment: Enrollment, language: str) -> AppConsents:
        return self._answer("look", enrollment.enrollment_id, language)

    async def give(
        self, _enrollment: Enrollment, app: AskingApp, period: ConsentPeriod, language: str
    ) -> AppConsents:
        found = self._answer("give", app.app, language, living=True)
        self.periods.append(period)
        return replace(found, done=GIVEN)

    async def stop(self, _enrollment: Enrollment, consent_id: str, language: str) -> AppConsents:
        found = self._answer("stop", consent_id, language, living=False)
        return replace(found, done=STOPPED)

    def _answer(
        self, act: str, about: str, language: str, *, living: bool | None = None
    ) -> AppConsents:
        if self.trouble:
            raise self.trouble.pop()
        self.acts.append((act, about, language))
        self.living = self.living if living is None else living
        return (
            AppConsents((GIVEN,), (SCHOOL,)) if self.living else AppConsents((), (PENSION, SCHOOL))
        )
