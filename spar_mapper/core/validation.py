"""What banks and payers found out about an account, and what that says about it.

A result belongs to one version of a mapping: whoever changes the account makes it unknown again.
It never keeps a payment or a change from being carried out.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple


class Result(StrEnum):
    """What was found. Values stand in the table: never rename one.

    MATCH, CLOSE, NO_MATCH, UNAVAILABLE: answers to a Confirmation of Payee. CREDITED, RETURNED: of
    a payment.
    """

    MATCH = "match"
    CLOSE = "close"
    NO_MATCH = "no_match"
    UNAVAILABLE = "unavailable"
    CREDITED = "credited"
    RETURNED = "returned"


Method = Literal["name_check", "zero_transfer", "small_transfer", "payment_return", "payment"]
"""How it was found out."""


class AccountState(StrEnum):
    """What is known of an account; others read it on the wire."""

    UNKNOWN = "unknown"
    MATCH = "match"
    NEAR_NAME = "near_name"
    PAID = "paid"
    OTHER_NAME = "other_name"
    CLOSED = "closed"
    BLOCKED = "blocked"
    WRONG_NUMBER = "wrong_number"
    DECEASED = "deceased"
    RETURNED = "returned"


class AccountFinding(NamedTuple):
    """A state, and the sentence for people who work with it."""

    state: AccountState
    sentence: str


_NOT_THE_ACCOUNT: Final = AccountFinding(
    AccountState.UNKNOWN, "This says nothing about the account."
)
_WRONG: Final = AccountFinding(AccountState.WRONG_NUMBER, "The bank does not know this number.")
_CLOSED: Final = AccountFinding(AccountState.CLOSED, "The bank says this account is closed.")
_BLOCKED: Final = AccountFinding(AccountState.BLOCKED, "The bank says this account is blocked.")
_OTHER_NAME: Final = AccountFinding(
    AccountState.OTHER_NAME, "The bank has another name for this account."
)
_BANK_CODE: Final = AccountFinding(AccountState.WRONG_NUMBER, "The code of the bank is wrong.")
RETURNED_WITHOUT_REASON: Final = AccountFinding(
    AccountState.RETURNED, "The bank sent a payment back, and did not say why."
)
RETURN_REASONS: Final[Mapping[str, AccountFinding]] = MappingProxyType(
    {
        "AC01": _WRONG,
        "AC03": _WRONG,
        "AC04": _CLOSED,
        "AC06": _BLOCKED,
        "AC07": _CLOSED,
        "AC14": AccountFinding(
            AccountState.RETURNED, "This kind of account takes no such payments."
        ),
        "AG01": AccountFinding(AccountState.BLOCKED, "Payments to this account are forbidden."),
        "AG02": _NOT_THE_ACCOUNT,
        "AM05": _NOT_THE_ACCOUNT,
        "BE01": _OTHER_NAME,
        "BE04": AccountFinding(AccountState.RETURNED, "The bank lacks the address of the holder."),
        "BE05": _NOT_THE_ACCOUNT,
        "BE06": AccountFinding(AccountState.WRONG_NUMBER, "The bank does not know this customer."),
        "BE07": _NOT_THE_ACCOUNT,
        "CNOR": AccountFinding(AccountState.RETURNED, "This bank cannot be reached this way."),
        "ED05": _NOT_THE_ACCOUNT,
        "FOCR": _NOT_THE_ACCOUNT,
        "MD07": AccountFinding(AccountState.DECEASED, "The bank says that the holder has died."),
        "MS02": AccountFinding(AccountState.RETURNED, "The holder did not take the payment."),
        "MS03": RETURNED_WITHOUT_REASON,
        "RC01": _BANK_CODE,
        "RC04": _BANK_CODE,
        "RR01": _NOT_THE_ACCOUNT,
        "RR02": _NOT_THE_ACCOUNT,
        "RR03": AccountFinding(
            AccountState.RETURNED, "The bank lacks name or address of the holder."
        ),
        "RR04": AccountFinding(AccountState.BLOCKED, "The bank may not take it: a regulation."),
        "TM01": _NOT_THE_ACCOUNT,
    }
)
"""Reasons of a returned payment. Source: ISO 20022, external code sets ExternalReturnReason1Code
and ExternalStatusReason1Code, by their public descriptions; AC02, AC05 and RR01 are the payer's."""
_RESULTS: Final[Mapping[Result, AccountFinding]] = MappingProxyType(
    {
        Result.MATCH: AccountFinding(
            AccountState.MATCH, "The bank has the same name for this account."
        ),
        Result.CLOSE: AccountFinding(AccountState.NEAR_NAME, "The bank has nearly the same name."),
        Result.NO_MATCH: _OTHER_NAME,
        Result.UNAVAILABLE: AccountFinding(AccountState.UNKNOWN, "The bank did not answer."),
        Result.CREDITED: AccountFinding(AccountState.PAID, "The bank paid it in."),
    }
)


def finding_of(result: Result, reason: str) -> AccountFinding:
    """What a result says. reason: of a return, an ISO 20022 code; else one is RETURNED."""
    if result is Result.RETURNED:
        return RETURN_REASONS.get(reason, RETURNED_WITHOUT_REASON)
    return _RESULTS[result]
