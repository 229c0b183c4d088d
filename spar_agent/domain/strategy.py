"""FA strategies: the template that makes SPAR's string, and the pattern that reads it back.

Nothing is escaped in SPAR's strings and its patterns are greedy, so a value that holds a delimiter
moves text into another field, silently. Such values are refused before they are sent.
"""

import re
import string
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from spar_agent.domain.account import (
    FA_KEYS,
    PAYS_TO,
    FaType,
    FinancialAddress,
    fields_of,
    from_fields,
    same_account,
)
from spar_agent.errors import AddressUnsafe


class Corruption(StrEnum):
    """Why an account cannot be put into a string of SPAR."""

    CONTROL = "control"
    NOT_NFC = "not_nfc"
    DELIMITER = "delimiter"
    NOT_READ_BACK = "not_read_back"


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


@dataclass(frozen=True, slots=True)
class Strategy:
    """One row of SPAR's strategy table. template: str.format; pattern: regex with named groups."""

    strategy_id: int
    template: str
    pattern: str

    @property
    def takes(self) -> tuple[str, ...]:
        """The fields the template takes."""
        return tuple(name for _, name in _pieces(self.template) if name)

    def delimiters(self) -> tuple[str, ...]:
        """The literal pieces between fields, such as ``.branch_code:``."""
        return tuple(text for text, _ in _pieces(self.template) if text)

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

    def writes(self, fa_type: FaType) -> bool:
        """True when it takes the number of this type of account, and nothing such a one lacks."""
        return PAYS_TO[fa_type][-1] in self.takes and set(self.takes) <= {
            *FA_KEYS[fa_type],
            "fa_type",
        }

    def build(self, fa: FinancialAddress) -> str:
        """SPAR's string for ``fa``; read again it is the same account, field by field.

        Raises AddressUnsafe, whose ``detail`` is a Corruption.
        """
        fields = fields_of(fa)
        if missing := set(self.takes) - set(fields):
            raise ValueError(f"strategy {self.strategy_id} has no {min(missing)} of {fa.fa_type}")
        taken = {key: fields[key] for key in self.takes}
        for value in taken.values():
            if found := is_unsafe(value, [self]):
                raise AddressUnsafe(found)
        text = self.template.format(**taken)
        read = self.deconstruct(text)
        if read is None or any(read.get(key) != value for key, value in taken.items()):
            raise AddressUnsafe(Corruption.NOT_READ_BACK)
        again = from_fields(read)
        if again is None or not same_account(again, fa):
            raise AddressUnsafe(Corruption.NOT_READ_BACK)
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

_ANY_DELIMITER = re.compile(r"\.(?:" + "|".join(sorted(_ALL_KEYS)) + "):")

_CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of the letters after it would show another number. Source: UAX 9."""


def is_unsafe(value: str, strategies: Iterable[Strategy] = ()) -> Corruption | None:
    """Why ``value`` must not stand in any SPAR string, or None."""
    if any(c in _TURNS or unicodedata.category(c) in _CONTROLS for c in value):
        return Corruption.CONTROL
    if unicodedata.normalize("NFC", value) != value:
        return Corruption.NOT_NFC
    if _ANY_DELIMITER.search(value):
        return Corruption.DELIMITER
    for strategy in strategies:
        if any(piece in value for piece in strategy.delimiters() if len(piece) > 2):
            return Corruption.DELIMITER
    return None


def read_any(text: str, strategies: Iterable[Strategy]) -> FinancialAddress | None:
    """The FA in SPAR's string by the first strategy that reads it; None when none does."""
    for strategy in strategies:
        fields = strategy.deconstruct(text)
        if fields is not None and (fa := from_fields(fields)) is not None:
            return fa
    return None
