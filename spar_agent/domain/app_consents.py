"""Which apps may know a person's account, and which they could let know it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

APP_CONSENT_TEXT_ID: Final = "app-consent/2"
"""The words that are read aloud before one is given. Another wording of them is another id."""


PERIODS_DAYS: Final = (730, 365, 180, 90, 30, 7, 1)
"""Those that a person may choose, as far as they are shorter than what was agreed on."""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme with which a consent may end. name: in the person's words."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class ConsentPeriod:
    """How long an app may know. until: its end; programme: with whose end it ends before."""

    days: int
    until: datetime
    programme: Programme | None = None


@dataclass(frozen=True, slots=True)
class AskingApp:
    """An app that may be let know. sees_account: else only whether there is one.

    may: the same, as it goes on the wire. purposes, wanted_for: codes, and the same in the
    person's words. days: as long as was agreed on with it; until: the end, as the center says.
    programmes: with which it may end before.
    """

    app: str
    title: str
    controller: str
    may: str
    purposes: tuple[str, ...]
    wanted_for: tuple[str, ...]
    days: int
    until: datetime
    programmes: tuple[Programme, ...] = ()

    @property
    def sees_account(self) -> bool:
        """True for the account itself."""
        return self.may == "resolve"

    def periods(self) -> tuple[ConsentPeriod, ...]:
        """Between which the person chooses: the longest first, as it was agreed on."""
        now = self.until - timedelta(days=self.days)
        shorter = (days for days in PERIODS_DAYS if days < self.days)
        longest = (
            ConsentPeriod(self.days, self.until),
            *(ConsentPeriod(self.days, self.until, one) for one in self.programmes),
        )
        return (*longest, *(ConsentPeriod(days, now + timedelta(days=days)) for days in shorter))

    def period_like(self, chosen: ConsentPeriod | None) -> ConsentPeriod:
        """The same period as ``chosen`` in newer words; the longest where it is gone, or none."""
        every = self.periods()
        return next((one for one in every if chosen and _key(one) == _key(chosen)), every[0])


@dataclass(frozen=True, slots=True)
class AppConsent:
    """One that was given. stops: what no longer comes without it, in the person's words.

    ends_with: the programme with whose end it ends before ``until``, in their words; or "".
    """

    consent_id: str
    app: str
    title: str
    controller: str
    sees_account: bool
    wanted_for: tuple[str, ...]
    stops: tuple[str, ...]
    until: datetime | None
    lives: bool = True
    ends_with: str = ""


@dataclass(frozen=True, slots=True)
class AppElsewhere:
    """An app that asks on its own pages alone: it knows people by a number of its own."""

    title: str
    controller: str


@dataclass(frozen=True, slots=True)
class AppConsents:
    """How it stands. done: the consent that was just given or stopped.

    elsewhere: apps that cannot be given one here.
    """

    living: tuple[AppConsent, ...] = ()
    asking: tuple[AskingApp, ...] = ()
    done: AppConsent | None = None
    elsewhere: tuple[AppElsewhere, ...] = ()


def _key(period: ConsentPeriod) -> tuple[int, str]:
    return period.days, period.programme.code if period.programme else ""
