"""Which apps may know a person's account, and which they could let know it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

APP_CONSENT_TEXT_ID: Final = "app-consent/1"
"""The words that are read aloud before one is given. Another wording of them is another id."""


@dataclass(frozen=True, slots=True)
class AskingApp:
    """An app that may be let know. sees_account: else only whether there is one.

    may: the same, as it goes on the wire. purposes, wanted_for: codes, and the same in the
    person's words. days: as long as was agreed on with it; until: the end, as the center says.
    """

    app: str
    title: str
    controller: str
    may: str
    purposes: tuple[str, ...]
    wanted_for: tuple[str, ...]
    days: int
    until: datetime

    @property
    def sees_account(self) -> bool:
        """True for the account itself."""
        return self.may == "resolve"


@dataclass(frozen=True, slots=True)
class AppConsent:
    """One that was given. stops: what no longer comes without it, in the person's words."""

    consent_id: str
    app: str
    title: str
    controller: str
    sees_account: bool
    wanted_for: tuple[str, ...]
    stops: tuple[str, ...]
    until: datetime | None
    lives: bool = True


@dataclass(frozen=True, slots=True)
class AppConsents:
    """How it stands. done: the consent that was just given or stopped."""

    living: tuple[AppConsent, ...] = ()
    asking: tuple[AskingApp, ...] = ()
    done: AppConsent | None = None
