"""What a registry tells of the account that is there now, as a visit saw it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from spar_agent.domain.account import FinancialAddress


class BankWord(StrEnum):
    """What bank or payer found out about an account. Values go on the wire."""

    PAID = "paid"
    CLOSED = "closed"
    BLOCKED = "blocked"
    WRONG_NUMBER = "wrong_number"
    OTHER_NAME = "other_name"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class AccountStanding:
    """What a registry tells beside an account; nothing of it is signed.

    last_day: on which the account is good. grace_until: that day is over, and until this one the
    account can still be kept. bank_word: what bank or payer found out. effective_at: when another
    account takes its place. can_keep: the person can put that day off by saying that it stays.
    links_apps: it can be asked which apps may know the account. account_end: in the grace, how the
    number of that account ends; "" where that is not told.
    """

    last_day: date | None = None
    grace_until: date | None = None
    bank_word: BankWord | None = None
    effective_at: datetime | None = None
    can_keep: bool = False
    links_apps: bool = False
    account_end: str = ""


@dataclass(frozen=True, slots=True)
class SeenAccount:
    """What the agent saw at the registry during the visit.

    known: False when it could not be asked. fa: None when nothing was registered.
    since, by: when and by whom it was written, if the server tells; version: the server's.
    readable: False when something is registered that we cannot read.
    """

    known: bool = field(default=False, kw_only=True)
    fa: FinancialAddress | None = None
    since: datetime | None = None
    by: str = ""
    version: int | None = None
    readable: bool = field(default=True, kw_only=True)
    standing: AccountStanding = field(
        default=AccountStanding(), kw_only=True, compare=False, repr=False
    )


NOT_SEEN: Final = SeenAccount()
"""Nobody asked the registry yet."""
