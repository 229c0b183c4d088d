"""An account as it is shown, and the signs of it that a person types to confirm it."""

import hmac
from typing import Final

from spar_central.numbers.digits import ascii_digits
from spar_central.self_service.wire import MaskedAccount
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FaType,
    SignedAccount,
    WrittenBankAccount,
)

SIGNS: Final = 4
HIDDEN: Final = "•"


def masked(fa: SignedAccount | None) -> MaskedAccount | None:
    """Without its number but for the last four signs."""
    if fa is None:
        return None
    if isinstance(fa, WrittenBankAccount):
        bank, branch, kind = fa.bank_name, fa.branch_name, FaType.BANK
    elif isinstance(fa, BankAccount):
        bank, branch, kind = fa.bank_name or fa.bank_code, fa.branch_name, FaType.BANK
    else:
        bank, branch = fa.wallet_provider_name or fa.wallet_provider_code, ""
        kind = FaType.EMAIL_WALLET if isinstance(fa, EmailWallet) else FaType.MOBILE_WALLET
    return MaskedAccount(kind, bank, branch, _number(fa)[-SIGNS:])


def without_end(fa: SignedAccount) -> str:
    """The number with what must be typed hidden."""
    text, hidden = _typed_part(fa)
    return text[: len(text) - hidden] + HIDDEN * hidden + _number(fa)[len(text) :]


def is_end(fa: SignedAccount, typed: str) -> bool:
    """True for exactly the hidden signs, in digits of any script. Also for the whole number."""
    text, hidden = _typed_part(fa)
    given = _plain(typed)
    fitting = {_plain(text)[-hidden:], _plain(text), _plain(_number(fa))}
    return bool(given) and any(hmac.compare_digest(given.encode(), one.encode()) for one in fitting)


def _typed_part(fa: SignedAccount) -> tuple[str, int]:
    """What stands before an @, or the whole number; and how many of its signs are hidden."""
    text = _number(fa).partition("@")[0] if isinstance(fa, EmailWallet) else _number(fa)
    return text, min(len(text), SIGNS)


def _number(fa: SignedAccount) -> str:
    return fa.account_number if isinstance(fa, WrittenBankAccount) else fa.number


def _plain(text: str) -> str:
    return ascii_digits(text).casefold()
