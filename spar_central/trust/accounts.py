"""A financial address (FA): where the money goes, and when two are the same place."""

import unicodedata
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct
from msgspec.structs import replace

from spar_central.trust.canonical import sha256_hex

_Part = Annotated[str, Meta(max_length=200)]
_Must = Annotated[str, Meta(min_length=1, max_length=200)]


class FaType(StrEnum):
    """SPAR 2.x ``fa_type``. Values are signed, stored and sent: never rename one."""

    BANK = "BANK"
    MOBILE_WALLET = "MOBILE_WALLET"
    EMAIL_WALLET = "EMAIL_WALLET"


class _Fa(Struct, frozen=True, forbid_unknown_fields=True, tag_field="fa_type"):
    """Flat fields with SPAR 2.x's names; ``fa_type`` says which."""


class BankAccount(_Fa, frozen=True, tag=FaType.BANK.value):
    """An account at a branch."""

    bank_name: _Part
    bank_code: _Must
    branch_name: _Part
    branch_code: _Part
    account_number: _Must

    @property
    def number(self) -> str:
        """What the person reads from the passbook."""
        return self.account_number


class MobileWallet(_Fa, frozen=True, tag=FaType.MOBILE_WALLET.value):
    """A wallet named by a phone number."""

    wallet_provider_name: _Part
    wallet_provider_code: _Must
    mobile_number: _Must

    @property
    def number(self) -> str:
        """The phone number."""
        return self.mobile_number


class EmailWallet(_Fa, frozen=True, tag=FaType.EMAIL_WALLET.value):
    """A wallet named by an e-mail address."""

    wallet_provider_name: _Part
    wallet_provider_code: _Must
    email_address: _Must

    @property
    def number(self) -> str:
        """The address."""
        return self.email_address


class WrittenBankAccount(_Fa, frozen=True, tag="BANK_AS_WRITTEN"):
    """An account as the passbook has it, whose bank or branch no list of the desk had.

    bank_code: "" when not even the bank was in the list. No mapper can be asked about it: a
    reviewer says first which bank and branch it is (see ``settles``).
    """

    bank_name: _Must
    bank_code: _Part
    branch_name: _Part
    account_number: _Must


FinancialAddress = BankAccount | MobileWallet | EmailWallet

SignedAccount = FinancialAddress | WrittenBankAccount
"""What a person may have signed in the village."""


def settles(account: BankAccount | None, written: SignedAccount | None) -> bool:
    """True when a reviewer's ``account`` may stand for what was signed.

    Only where something was written, with the same digits; a bank that the agent took from the
    list stays. For everything else a reviewer names no account.
    """
    if not isinstance(written, WrittenBankAccount):
        return account is None
    return (
        account is not None
        and not is_unsafe(account)
        and written.bank_code in {"", account.bank_code}
        and _number(account.account_number) == _number(written.account_number)
    )


def account_key(fa: SignedAccount | None) -> str:
    """A digest of exactly this account; "" for none. Names, which pay nobody, are left out."""
    if fa is None:
        return ""
    if isinstance(fa, WrittenBankAccount):
        parts: tuple[str, ...] = (
            "written", fa.bank_name, fa.bank_code, fa.branch_name, fa.account_number,
        )  # fmt: skip
    elif isinstance(fa, BankAccount):
        parts = ("bank", fa.bank_code, fa.branch_code, fa.account_number)
    elif isinstance(fa, MobileWallet):
        parts = ("mobile", fa.wallet_provider_code, fa.mobile_number)
    else:
        parts = ("email", fa.wallet_provider_code, fa.email_address)
    return sha256_hex("\x1f".join(parts).encode())


def same_account(one: FinancialAddress | None, other: FinancialAddress | None) -> bool:
    """True when both pay to the same place, or both are none.

    As ``account_key``, but for what a mapper may have been told to write otherwise: a phone
    without its plus, an e-mail address in other letters.
    """
    return account_key(_plainly(one)) == account_key(_plainly(other))


def _plainly(fa: FinancialAddress | None) -> FinancialAddress | None:
    if isinstance(fa, MobileWallet):
        return replace(fa, mobile_number=fa.mobile_number.removeprefix("+"))
    if isinstance(fa, EmailWallet):
        return replace(fa, email_address=fa.email_address.casefold())
    return fa


def alike_key(fa: SignedAccount | None) -> str:
    """A digest that two spellings of one account share; "" for none.

    For counting people per account only: spaces, dashes, case, leading zeros, the branch and
    Unicode's compatibility forms are left out, or one account could be enrolled for any number of
    people under as many spellings. It may take two accounts for one, so it decides nothing else.
    """
    if fa is None:
        return ""
    if isinstance(fa, BankAccount | WrittenBankAccount):
        parts: tuple[str, ...] = ("bank", fa.bank_code, _number(fa.account_number))
    elif isinstance(fa, MobileWallet):
        parts = ("mobile", fa.wallet_provider_code, _number(fa.mobile_number))
    else:
        parts = ("email", fa.wallet_provider_code, fa.email_address)
    return sha256_hex("\x1f".join(_plain(part) for part in parts).encode())


def _number(text: str) -> str:
    return _plain(text).lstrip("+0")


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign not in " -./" and sign.isprintable())


_KEYS = (
    "account_number", "branch_name", "branch_code", "bank_name", "bank_code", "fa_type",
    "email_address", "mobile_number", "wallet_provider_name", "wallet_provider_code",
)  # fmt: skip

_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates. Source: Unicode 16, UAX 9."""


def is_unsafe(fa: SignedAccount) -> bool:
    """True when a registry's string of it would be parsed into something else by the payer.

    Source: ``.key:`` separates the parts of SPAR's strategies, and nothing is escaped.
    """
    return any(text_is_unsafe(getattr(fa, name)) for name in fa.__struct_fields__)


def text_is_unsafe(text: str) -> bool:
    """True for one part of an account that a payer would read as several.

    The same signs as at the desk. Blanks of other scripts and joiners stand in the names of banks;
    what turns the direction of the letters after it does not: it would show another number.
    """
    return (
        any(sign in _TURNS or unicodedata.category(sign) in _CONTROLS for sign in text)
        or unicodedata.normalize("NFC", text) != text
        or any(f".{key}:" in text for key in _KEYS)
    )
