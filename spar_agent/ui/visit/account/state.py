"""What the account pages draw: what is registered, the place, the number. No Qt in this file."""

from dataclasses import dataclass
from enum import StrEnum

from spar_agent.domain.account import FaType, FinancialAddress
from spar_agent.domain.checks import NumberFault
from spar_agent.domain.directory import Dfsp, Hit
from spar_agent.domain.enrollment import (
    Intent,
    Relation,
)
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ui.presenter import PageState


@dataclass(frozen=True, slots=True)
class AccountState(PageState):
    """What is registered now, and what shall be.

    seen: None while the registry is being asked. fa: the account wanted, once it is right.
    written: bank and branch as on the passbook, where the list lacks one of them. note: why it is
    right all the same. kept: its last day was put off just now, as the person said.
    """

    seen: SeenAccount | None = None
    intent: Intent = Intent.PUT
    fa: FinancialAddress | None = None
    written: str = ""
    note: str = ""
    kept: bool = False


class PickerStep(StrEnum):
    """One question of the guided way to a branch."""

    KIND = "kind"
    BANK = "bank"
    REGION = "region"
    BRANCH = "branch"
    WRITE_BANK = "write_bank"  # the bank is not in the list either: its name is written
    WRITE = "write"  # the branch is not in the list: its place is written


Row = Hit | str
"""A row of the guided way: a bank or branch, or the value of a kind or region."""


@dataclass(frozen=True, slots=True)
class GuidedPicker:
    """How far the guided way is. rows: what can be chosen now and fits what was typed.

    unlisted: it leads to a written place. regions: the bank has several.
    fault: of the place.
    """

    picker_step: PickerStep
    rows: tuple[Row, ...] = ()
    kind: FaType | None = None
    dfsp: Dfsp | None = None
    region: str = ""
    regions: bool = False
    unlisted: bool = False
    fault: NumberFault | None = None


@dataclass(frozen=True, slots=True)
class PlaceState(PageState):
    """Finding a bank, branch or wallet.

    guided: None in the one search box. successor_of: hits are its successor and itself.
    stale_days: age of a list that is too old, else 0. no_list: the device has none. searching:
    the rows are not yet those of what stands in the box.
    """

    query: str = ""
    hits: tuple[Hit, ...] = ()
    searching: bool = False
    guided: GuidedPicker | None = None
    successor_of: Hit | None = None
    stale_days: int = 0
    no_list: bool = False


class NumberQuestion(StrEnum):
    """What is asked about a number that could be paid. Only a fault bars."""

    SAME_ACCOUNT = "same_account"
    OTHER_NAME = "other_name"
    OPERATOR = "operator"
    ABROAD = "abroad"


@dataclass(frozen=True, slots=True)
class NumberEntry:
    """How far the account number is.

    first, again: the two entries without blanks; grouped: the first as people write it. differs:
    positions at which they differ, from 0. operator: whose range a phone number is from. holder:
    the name in the passbook, where it is another; relation: whose name it is. asks: what the agent
    must answer before going on. others: how many other people this account is used for.
    """

    fault: NumberFault | None = None
    first_ok: bool = False
    grouped: str = ""
    operator: str = ""
    abroad: str = ""
    holder: str = ""
    relation: Relation | None = None
    asks: tuple[NumberQuestion, ...] = ()
    differs: tuple[int, ...] = ()
    first: str = ""
    again: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class NumberState(PageState):
    """The number at ``hit``, typed twice. photo: of the passbook."""

    hit: Hit | None = None
    entry: NumberEntry = NumberEntry()
    photo: PassbookPhoto | None = None


def settles(asks: tuple[NumberQuestion, ...], reason: str, relation: Relation | None) -> bool:
    """True when ``reason`` and ``relation`` answer all that is asked.

    A relation explains another name by itself; "other" does not.
    """
    if NumberQuestion.OTHER_NAME in asks and relation is None:
        return False
    unexplained = NumberQuestion.OTHER_NAME in asks and relation is Relation.OTHER
    return bool(reason.strip()) or not (NumberQuestion.SAME_ACCOUNT in asks or unexplained)
