"""What is said about numbers, and who the holder may be. English; pages translate it."""

from dataclasses import dataclass
from typing import Final

from spar_central.directory.lists import Dfsp
from spar_central.numbers.checking import NumberFault
from spar_central.trust.accounts import FaType
from spar_central.web.languages import for_later as _

CONSENT: Final = "portal-1"
"""Names the words of the check page; goes up with each change of them."""

FAULTS: Final = {
    NumberFault.EMPTY: _("Type the number first."),
    NumberFault.LENGTH: _("This bank's numbers are longer or shorter. Count the digits."),
    NumberFault.CHARACTERS: _(
        "There is a sign in it that no number of this kind has, or there are two numbers."
    ),
    NumberFault.CHECKSUM: _("The check digit does not fit. Compare it digit by digit."),
    NumberFault.PATTERN: _("Numbers of this bank look different. Compare it."),
    NumberFault.PHONE: _("This is not a mobile phone number."),
    NumberFault.EMAIL: _("This is not an e-mail address."),
    NumberFault.CORRUPTING: _("There is a sign in it that would spoil the address."),
}
RELATIONS: Final = {
    "spouse": _("Husband or wife"),
    "parent": _("Mother or father"),
    "child": _("Daughter or son"),
    "guardian": _("Guardian"),
    "joint": _("Holder of a joint account"),
    "other": _("Somebody else"),
}
"""Codes as the desk signs them."""

KINDS: Final = {
    FaType.BANK: _("Bank"),
    FaType.MOBILE_WALLET: _("Mobile wallet"),
    FaType.EMAIL_WALLET: _("Wallet with an e-mail address"),
}

_AGAIN = _("The login did not work. Nothing was changed; start again.")
_LATER = _("It does not work at the moment. Nothing was changed; try again later.")
_OLD = _("This page was open for too long. Nothing was changed; open it anew.")
_NOTHING = _("There is nothing at this address.")
_WAY = _("To change something, log in again in another way.")
_MANY = _("You asked for many changes today. Try again tomorrow.")
_OUT = _("You are not logged in any more. Nothing was changed; log in again.")
REFUSALS: Final = {
    "login.stopped": _("You stopped. Nothing was changed."),
    "login.too_slow": _("It took too long. Start again."),
    "login.blocked": _("There were too many tries. Wait 10 minutes, then start again."),
    "login.old": _("You logged in too long ago. Prove once more that it is you."),
    "change.seen": _("Your account changed since you looked at it. Look at it again."),
    "change.same": _("This account is registered already. Nothing was changed."),
    "change.often": _MANY,
    "change.late": _("This change cannot be stopped any more. Tell the office."),
    "change.token": _OUT,
    "renewal.refused": _(
        "Your account could not be kept for longer. Put it in again, or go to an office."
    ),
    "login.weak": _WAY,
    "portal.weak": _WAY,
    "portal.changes": _MANY,
    "web.signed_out": _OUT,
    "web.too_often": _("That was too often. Wait a minute, then try again."),
    "web.stale": _OLD,
    "web.origin": _OLD,
    "web.unknown": _NOTHING,
    "request.path": _NOTHING,
    "request.method": _NOTHING,
    "intake.away": _LATER,
    "mapper.away": _LATER,
    "storage.away": _LATER,
    "login.away": _LATER,
    "login.setup": _LATER,
    "directory.none": _LATER,
    "internal": _LATER,
}


def refusal_words(code: str) -> str:
    """What a visitor reads: what happened, what is safe, what to do. The code stands beside it."""
    return REFUSALS.get(code, _AGAIN if code.startswith("login.") else _OLD)


@dataclass(frozen=True, slots=True)
class NumberAsked:
    """How a number is asked for. label, where, rule: sentences; count: of digits, 0 for any.

    keyboard: of phones, as HTML's inputmode.
    """

    label: str
    where: str
    rule: str
    low: int
    high: int
    example: str
    keyboard: str


def number_asked(dfsp: Dfsp) -> NumberAsked:
    """For a bank, a wallet of phones, an alias or an e-mail address."""
    rule = dfsp.rule
    if dfsp.kind is FaType.MOBILE_WALLET:
        return NumberAsked(
            _("Mobile number of the wallet"),
            _("The number that the wallet runs on."),
            "", 0, 0, rule.example, "tel",
        )  # fmt: skip
    if dfsp.kind is FaType.EMAIL_WALLET:
        label = _("Payment address") if rule.check == "upi" else _("E-mail address of the wallet")
        return NumberAsked(label, "", "", 0, 0, rule.example, "email")
    letters = rule.check == "iban" or not rule.pattern or "A-Z" in rule.pattern
    words = ""
    if rule.max_len and rule.min_len == rule.max_len:
        words = _("{low} digits or letters.") if letters else _("{low} digits.")
    elif rule.max_len and rule.min_len:
        words = _("{low} to {high} digits or letters.") if letters else _("{low} to {high} digits.")
    return NumberAsked(
        _("Account number"),
        _("As in the passbook, or as your bank wrote it. Not the number of a card."),
        words, rule.min_len, rule.max_len, rule.example, "text" if letters else "numeric",
    )  # fmt: skip
