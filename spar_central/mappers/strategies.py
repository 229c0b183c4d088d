"""FA strategies: the template that makes SPAR's string, and the pattern that reads it back.

Nothing is escaped in SPAR's strings and its patterns are greedy, so a value that holds a delimiter
moves text into another field, silently. Such values are refused before they are sent.
"""

import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

import msgspec

from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FaType,
    FinancialAddress,
    MobileWallet,
    is_unsafe,
    same_account,
)


class AccountUnsafe(Exception):
    """The account would be read as another one; the text says by which rule."""


_BANK = ("account_number", "branch_name", "branch_code", "bank_name", "bank_code", "fa_type")
_MAIL = ("email_address", "wallet_provider_name", "wallet_provider_code", "fa_type")
_PHONE = ("mobile_number", "wallet_provider_name", "wallet_provider_code", "fa_type")
_BRIDGE = (
    "account_number",
    "branch_code",
    "bank_code",
    "mobile_number",
    "email_address",
    "fa_type",
)
_ALL_KEYS = frozenset((*_BANK, *_MAIL, *_PHONE, *_BRIDGE))
_KINDS: Final = MappingProxyType(
    {FaType.BANK: BankAccount, FaType.MOBILE_WALLET: MobileWallet, FaType.EMAIL_WALLET: EmailWallet}
)
_NUMBERS: Final = MappingProxyType(
    {
        FaType.BANK: "account_number",
        FaType.MOBILE_WALLET: "mobile_number",
        FaType.EMAIL_WALLET: "email_address",
    }
)
LEAST_DELIMITER: Final = 3


def fa_type(fa: FinancialAddress) -> FaType:
    """Its type on the wire."""
    return FaType(str(fa.__struct_config__.tag))


def fields_of(fa: FinancialAddress) -> dict[str, str]:
    """The FA as SPAR's flat fields, ``fa_type`` included."""
    fields: dict[str, str] = msgspec.to_builtins(fa)
    return fields


def from_fields(fields: Mapping[str, str]) -> FinancialAddress | None:
    """The FA in SPAR's flat fields; None when they describe none.

    Names may be missing (strategy 5 carries none) and ``fa_type`` may be any spelling SPAR has
    used (``bank``, ``BANK_ACCOUNT``...): the number field decides.
    """
    for kind, name in _NUMBERS.items():
        if fields.get(name):
            values = {key: fields.get(key, "") for key in _KINDS[kind].__struct_fields__}
            try:
                found: FinancialAddress = msgspec.convert(
                    {**values, "fa_type": kind.value}, FinancialAddress
                )
            except msgspec.ValidationError:
                return None
            return found
    return None


@dataclass(frozen=True, slots=True)
class Strategy:
    """One row of SPAR's strategy table. template: str.format; pattern: regex with named groups.

    Raises ValueError for what cannot be one.
    """

    strategy_id: int
    template: str
    pattern: str

    def __post_init__(self) -> None:
        if not self.takes:
            raise ValueError("the template takes no fields")
        if unknown := set(self.takes) - _ALL_KEYS:
            raise ValueError(f"the template takes an unknown field {min(unknown)}")
        try:
            groups = re.compile(self.pattern).groupindex
        except re.error as error:
            raise ValueError("the pattern is no regular expression") from error
        if unread := set(self.takes) - set(groups):
            raise ValueError(f"the pattern does not read {min(unread)}")

    @property
    def takes(self) -> tuple[str, ...]:
        """The fields the template takes."""
        return tuple(name for _, name in _pieces(self.template) if name)

    def delimiters(self) -> tuple[str, ...]:
        """The literal pieces between fields, such as ``.branch_code:``."""
        return tuple(text for text, _ in _pieces(self.template) if text)

    def writes(self, kind: FaType) -> bool:
        """True when it takes the number of this type of account, and nothing such a one lacks."""
        has = {*_KINDS[kind].__struct_fields__, "fa_type"}
        return _NUMBERS[kind] in self.takes and set(self.takes) <= has

    def build(self, fa: FinancialAddress) -> str:
        """SPAR's string for ``fa``; read again it is the same account, field by field.

        Raises AccountUnsafe.
        """
        fields = fields_of(fa)
        if set(self.takes) - set(fields):
            raise AccountUnsafe("fields")
        taken = {key: fields[key] for key in self.takes}
        pieces = [piece for piece in self.delimiters() if len(piece) >= LEAST_DELIMITER]
        if is_unsafe(fa) or any(piece in value for value in taken.values() for piece in pieces):
            raise AccountUnsafe("delimiter")
        text = self.template.format(**taken)
        read = self.deconstruct(text)
        if read is None or any(read.get(key) != value for key, value in taken.items()):
            raise AccountUnsafe("not read back")
        again = from_fields(read)
        if again is None or not same_account(again, fa):
            raise AccountUnsafe("not read back")
        return text

    def deconstruct(self, text: str) -> dict[str, str] | None:
        """The fields in SPAR's string, or None when it is of another strategy."""
        found = re.match(self.pattern, text)
        return found.groupdict("") if found else None


@cache
def _pieces(template: str) -> tuple[tuple[str, str], ...]:
    """Literal text and the field after it, in turn. Raises ValueError."""
    return tuple((text, name or "") for text, name, _, _ in string.Formatter().parse(template))


def _pattern(*keys: str) -> str:
    groups = r"\.".join(rf"{key}:(?P<{key}>.*)" for key in keys)
    return f"^{groups}$"


def _template(*keys: str) -> str:
    return ".".join(f"{key}:{{{key}}}" for key in keys)


SEEDS: Final[Mapping[int, Strategy]] = MappingProxyType(
    {
        2: Strategy(2, _template(*_BANK), _pattern(*_BANK)),
        3: Strategy(3, _template(*_MAIL), _pattern(*_MAIL)),
        4: Strategy(4, _template(*_PHONE), _pattern(*_PHONE)),
        5: Strategy(
            5,
            "account_number:{account_number}.branch_code:{branch_code}.bank_code:{bank_code}"
            ".mobile_number:.email_address:.fa_type:BANK_ACCOUNT",
            _pattern(*_BRIDGE),
        ),
    }
)
"""SPAR's seeds. Source: openg2p-spar-self-service 1.0.0 seed data; 5 from its successor."""

DEFAULTS: Final[Mapping[FaType, int]] = MappingProxyType(
    {FaType.BANK: 2, FaType.EMAIL_WALLET: 3, FaType.MOBILE_WALLET: 4}
)


def read_any(text: str, strategies: Iterable[Strategy]) -> FinancialAddress | None:
    """The FA in SPAR's string by the first strategy that reads it; None when none does."""
    for strategy in strategies:
        fields = strategy.deconstruct(text)
        if fields is not None and (fa := from_fields(fields)) is not None:
            return fa
    return None
