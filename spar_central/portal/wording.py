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

_GENERAL = _(
    "This could not be done. Try again; if it stays so, tell an office the code that stands here."
)
_AGAIN = _("The login did not work. Nothing was changed; start again.")
_LATER = _("It does not work at the moment. Nothing was changed; try again later.")
_OLD = _("This page was open for too long. Nothing was changed; open it anew.")
_NOTHING = _("There is nothing at this address.")
_WAY = _("To change something, log in again in another way.")
_MANY = _("You asked for many changes today. Try again tomorrow.")
_OUT = _("You are not logged in any more. Nothing was changed; log in again.")
_FORM = _("Something is missing in what was sent, or cannot be used. Nothing was changed.")
_OVER = _("This is over, or was answered already. Start again.")
_CODES = _("Too many codes were asked for, or tried. Try again tomorrow, or go to an office.")
_NEW_CODE = _("The code did not fit three times. Start again with a new one.")
REFUSALS: Final = {
    **dict.fromkeys(
        ("login.code", "login.failed", "login.identity", "login.known", "login.mix_up",
         "login.off", "login.state", "login.token", "login.unknown"),
        _AGAIN,
    ),
    "login.stopped": _("You stopped. Nothing was changed."),
    "login.too_slow": _("It took too long. Start again."),
    "login.blocked": _("There were too many tries. Wait 10 minutes, then start again."),
    "login.old": _("You logged in too long ago. Prove once more that it is you."),
    "change.seen": _("Your account changed since you looked at it. Look at it again."),
    "change.same": _("This account is registered already. Nothing was changed."),
    "change.often": _MANY,
    "change.form": _FORM,
    "change.over": _OVER,
    "change.person": _("Somebody else logged in than the one who asked for this change."),
    "change.digits": _("The digits did not fit. Nothing was changed. Start again."),
    "change.unknown": _("There is no such change of yours."),
    "change.late": _("This change cannot be stopped any more. Tell the office."),
    "change.token": _OUT,
    "renewal.refused": _(
        "Your account could not be kept for longer. Put it in again, or go to an office."
    ),
    "code.off": _LATER,
    "code.often": _CODES,
    "code.tries": _NEW_CODE,
    "consent.over": _("This is over already. Nothing was changed; look at the list again."),
    "consent.taken": _("The app knows somebody else by this name. Nothing was changed."),
    "consent.terms": _("The app may not ask for this any more. Nothing was changed."),
    "consent.proof": _("With this login another consent was given. Log in again."),
    "notice.code": _("This is not a code of a message of ours. Compare it sign by sign."),
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
    "directory.form": _LATER,
    "directory.untrusted": _LATER,
    "identity.away": _LATER,
    "identity.factor": _LATER,
    "identity.reply": _LATER,
    "identity.transaction": _OVER,
    "identity.unsigned": _LATER,
    "intake.stranger": _LATER,
    "login.discovery": _LATER,
    "mapper.off": _LATER,
    "request.form": _FORM,
    "request.too_long": _FORM,
    "internal": _LATER,
}  # fmt: skip


def refusal_words(code: str) -> str:
    """What a visitor reads: what happened, what is safe, what to do. The code stands beside it."""
    return REFUSALS.get(code, _GENERAL)


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
