"""What the pages need of the process that admits changes.

The pages believe nothing and decide nothing (decision 280): that process says what is registered
to whoever just logged in, asks the person once more on a page of its own, and admits. No whole
number of a registered account comes this way.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from spar_central.identity.oidc.login import Login
from spar_central.trust.accounts import FaType, FinancialAddress
from spar_central.trust.enrollment import Operation


class Through(StrEnum):
    """Who registered an account, as far as that is known."""

    PORTAL = "portal"
    OFFICE = "office"
    OTHER = "other"


class ShownAccount(Struct, frozen=True):
    """An account as it may be shown. end: the last four signs of its number."""

    fa_type: FaType
    bank: str
    branch: str
    end: str


class ChangeState(StrEnum):
    """How a change stands; ``reason`` says more."""

    CHECKING = "checking"  # a person looks, or the time to object is not over
    SENDING = "sending"
    REGISTERED = "registered"
    REFUSED = "refused"
    OBJECTED = "objected"  # the person said: this was not me


class ChangeShown(Struct, frozen=True, rename={"reason": "why"}):
    """One change, newest first in a list. effective: from when it holds, where that is known.

    reason: code of what it waits for, or was refused for. number: of slip or receipt, as people
    say it; "" where there is none.
    """

    reference: str
    operation: Operation
    state: ChangeState
    at: datetime
    through: Through
    account: ShownAccount | None = None
    effective: datetime | None = None
    reason: str = ""
    number: str = ""


class BankSaid(StrEnum):
    """What bank or payer said about the registered account."""

    PAID = "paid"
    CLOSED = "closed"
    BLOCKED = "blocked"
    WRONG_NUMBER = "wrong_number"
    OTHER_NAME = "other_name"
    RETURNED = "returned"


class Statement(Struct, frozen=True):
    """What a person may see. readable: False when something is there that is not one account.

    known: False while the registry does not answer. frozen: the person, or the office, stopped it.
    contacts: where a receipt can be sent, masked. ended: the last day (expires) is over, and until
    ``grace_until`` the account can still be kept, whose number ends in ``account_end``. can_renew:
    the registry can put that day off.
    """

    known: bool = True
    readable: bool = True
    account: ShownAccount | None = None
    version: str = ""
    since: datetime | None = None
    through: Through = Through.OTHER
    office: str = ""
    expires: datetime | None = None
    said: BankSaid | None = None
    said_at: datetime | None = None
    ended: bool = False
    grace_until: datetime | None = None
    account_end: str = ""
    can_renew: bool = False
    frozen: bool = False
    changes: tuple[ChangeShown, ...] = ()
    contacts: tuple[str, ...] = ()


class WantedChange(Struct, frozen=True, omit_defaults=True):
    """What the person asks for. draft_id: the same one again is the same change.

    version: of the statement that the person saw.
    """

    draft_id: str
    operation: Operation
    version: str
    consent: str
    language: str
    fa: FinancialAddress | None = None
    holder: str = ""
    relation: str = ""


class HandedIn(Struct, frozen=True):
    """confirm_url: where the person confirms it, on the other process's own pages.

    number: of the receipt, as people say it.
    """

    reference: str
    number: str
    confirm_url: str


class PortalLogin(Struct, frozen=True):
    """login: as of ``signed_in``. may_change: this way of logging in is enough for that."""

    login: str
    may_change: bool = False

    def __repr__(self) -> str:
        return "PortalLogin(...)"


class Intake(Protocol):
    """Every call raises Refused; ``intake.away`` when that process does not answer."""

    async def signed_in(self, login: Login) -> str:
        """A login token for this person, in place of the id_token."""
        ...

    async def code_login(self, challenge: str, language: str) -> str:
        """Where a browser goes to log in by a code, on that process's own pages.

        challenge: S256 of what is kept here for this browser.
        """
        ...

    async def signed_in_by_code(self, code: str, verifier: str) -> PortalLogin:
        """Who came back with this code, to the browser that went."""
        ...

    async def statement(self, login_token: str) -> Statement:
        """What this person may see now."""
        ...

    async def hand_in(self, login_token: str, change: WantedChange) -> HandedIn:
        """A change, which nothing is done with before the person confirmed it there."""
        ...

    async def object_to(self, login_token: str, reference: str) -> None:
        """This was not me: the change stops, the account is frozen, the office is told."""
        ...

    async def object_by_code(self, code: str) -> None:
        """The same by the code of a message, without a login. Raises Refused ``notice.code``."""
        ...

    async def send_receipt(self, login_token: str, reference: str, language: str) -> bool:
        """Its number to the person's own phone; False when nobody took it."""
        ...


class AppConsent(Struct, frozen=True):
    """An app that may see where the person's money goes, or could.

    title: of the app. whole: it sees the account, not only whether there is one. stops: what no
    longer comes without it. over_at: None while it lives. ends_with: the programme with which it
    ends before ``until``, in the person's words, "" for none.
    """

    consent_id: str
    title: str
    controller: str
    state: str
    whole: bool
    purposes: tuple[str, ...]
    stops: tuple[str, ...]
    until: datetime | None = None
    since: datetime | None = None
    over_at: datetime | None = None
    last_used: datetime | None = None
    ends_with: str = ""

    @property
    def lives(self) -> bool:
        """True while it can be stopped."""
        return self.state in {"given", "paused"}


class AppConsents(Protocol):
    """The registry's linking of apps; not every registry has it."""

    async def list(self, login_token: str, language: str) -> Sequence[AppConsent]:
        """The latest first."""
        ...

    async def stop(self, login_token: str, consent_id: str, language: str) -> None:
        """From now on this app sees nothing; the person is told in ``language``."""
        ...


class Renewals(Protocol):
    """The registry's last days of accounts; not every registry has them."""

    async def still_right(self, login_token: str, version: str, expires: str) -> None:
        """The account is still the right one: its last day moves on.

        expires: the day that the person saw, ISO date, "" for none; again with it is no mistake.
        """
        ...
