"""A financial address (FA): where the money goes. Field names are SPAR's."""

from dataclasses import dataclass, replace
from enum import StrEnum

from spar_agent.domain.secret import masked


class FaType(StrEnum):
    """SPAR 2.x ``fa_type``. Values go on the wire and on disk."""

    BANK = "BANK"
    MOBILE_WALLET = "MOBILE_WALLET"
    EMAIL_WALLET = "EMAIL_WALLET"


@dataclass(frozen=True, slots=True, repr=False)
class BankAccount:
    """An account at a branch. ``account_number`` in the bank's canonical form, no spaces."""

    bank_name: str
    bank_code: str
    branch_name: str
    branch_code: str
    account_number: str

    @property
    def fa_type(self) -> FaType:
        """The type of this account on the wire: BANK."""
        return FaType.BANK

    @property
    def number(self) -> str:
        """What the person reads from the passbook."""
        return self.account_number

    def __repr__(self) -> str:
        return f"BankAccount({self.branch_code}, {masked(self.account_number)})"


@dataclass(frozen=True, slots=True, repr=False)
class MobileWallet:
    """A wallet named by a phone. ``mobile_number`` in E.164."""

    wallet_provider_name: str
    wallet_provider_code: str
    mobile_number: str

    @property
    def fa_type(self) -> FaType:
        """The type of this account on the wire: MOBILE_WALLET."""
        return FaType.MOBILE_WALLET

    @property
    def number(self) -> str:
        """The phone number of the wallet."""
        return self.mobile_number

    def __repr__(self) -> str:
        return f"MobileWallet({self.wallet_provider_code}, {masked(self.mobile_number)})"


@dataclass(frozen=True, slots=True, repr=False)
class EmailWallet:
    """A wallet named by an e-mail address."""

    wallet_provider_name: str
    wallet_provider_code: str
    email_address: str

    @property
    def fa_type(self) -> FaType:
        """The type of this account on the wire: EMAIL_WALLET."""
        return FaType.EMAIL_WALLET

    @property
    def number(self) -> str:
        """The e-mail address of the wallet."""
        return self.email_address

    def __repr__(self) -> str:
        return f"EmailWallet({self.wallet_provider_code}, {masked(self.email_address)})"


FinancialAddress = BankAccount | MobileWallet | EmailWallet

FA_KEYS: dict[FaType, tuple[str, ...]] = {
    FaType.BANK: ("bank_name", "bank_code", "branch_name", "branch_code", "account_number"),
    FaType.MOBILE_WALLET: ("wallet_provider_name", "wallet_provider_code", "mobile_number"),
    FaType.EMAIL_WALLET: ("wallet_provider_name", "wallet_provider_code", "email_address"),
}

PAYS_TO: dict[FaType, tuple[str, ...]] = {
    FaType.BANK: ("bank_code", "branch_code", "account_number"),
    FaType.MOBILE_WALLET: ("wallet_provider_code", "mobile_number"),
    FaType.EMAIL_WALLET: ("wallet_provider_code", "email_address"),
}
"""The fields that say where money goes; the others are names."""


def fields_of(fa: FinancialAddress) -> dict[str, str]:
    """The FA as SPAR's flat fields, ``fa_type`` included."""
    kind = fa.fa_type
    return {**{key: getattr(fa, key) for key in FA_KEYS[kind]}, "fa_type": kind.value}


def from_fields(fields: dict[str, str]) -> FinancialAddress | None:
    """The FA in SPAR's flat fields; None when they describe none.

    Names may be missing (strategy 5 carries none) and ``fa_type`` may be any spelling SPAR has
    used (``bank``, ``BANK_ACCOUNT``...): the number field decides.
    """
    if fields.get("account_number"):
        return BankAccount(*(fields.get(k, "") for k in FA_KEYS[FaType.BANK]))
    if fields.get("mobile_number"):
        return MobileWallet(*(fields.get(k, "") for k in FA_KEYS[FaType.MOBILE_WALLET]))
    if fields.get("email_address"):
        return EmailWallet(*(fields.get(k, "") for k in FA_KEYS[FaType.EMAIL_WALLET]))
    return None


def same_account(one: FinancialAddress, other: FinancialAddress) -> bool:
    """True when both pay to the same place: codes and number equal, names ignored.

    Names are part of SPAR's string and change when a branch is renamed; they pay nobody.
    """
    return account_key(one) == account_key(other)


def account_key(fa: FinancialAddress) -> tuple[str, ...]:
    """What pays, in one spelling: a phone without its plus, an e-mail address in small letters.

    (fa_type, codes..., number), equal for the same account.
    """
    codes = tuple(str(getattr(fa, key)) for key in PAYS_TO[fa.fa_type][:-1])
    number = fa.number.removeprefix("+") if isinstance(fa, MobileWallet) else fa.number
    if isinstance(fa, EmailWallet):
        number = number.casefold()
    return (fa.fa_type, *codes, number)


def is_whole(fa: FinancialAddress) -> bool:
    """False for an account at a bank that has no code here: no registry can be asked about it."""
    return not isinstance(fa, BankAccount) or bool(fa.bank_code)


def masked_number(fa: FinancialAddress) -> str:
    """The last four characters of the number, the rest hidden."""
    return masked(fa.number)


def institution(fa: FinancialAddress) -> str:
    """Bank and branch, or wallet, in one line."""
    if isinstance(fa, BankAccount):
        return ", ".join(part for part in (fa.bank_name, fa.branch_name) if part) or fa.branch_code
    return fa.wallet_provider_name or fa.wallet_provider_code


def without_number(fa: FinancialAddress) -> FinancialAddress:
    """``fa`` with all but the last digits of its number gone, for what is long finished."""
    if isinstance(fa, BankAccount):
        return replace(fa, account_number=masked(fa.account_number))
    if isinstance(fa, MobileWallet):
        return replace(fa, mobile_number=masked(fa.mobile_number))
    return replace(fa, email_address=masked(fa.email_address))
