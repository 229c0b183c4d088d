"""FA strategies: how an account's fields become SPAR's string, and how they are read back."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any

_KEY = re.compile(
    r"\.(?:account_number|branch_name|branch_code|bank_name|bank_code|mobile_number"
    r"|email_address|wallet_provider_name|wallet_provider_code|fa_type):"
)
LONGEST_FIELD = 300
_BREAKING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Controls, line and paragraph separators, lone surrogates."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """One row: str.format template, and a regex with named groups."""

    number: int
    template: str
    pattern: str

    def build(self, fields: Mapping[str, Any]) -> str | None:
        """The string; None when a field is missing, spoils it, or would not be read back."""
        built = self.build_and_read(fields)
        return built[0] if built is not None else None

    def build_and_read(self, fields: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
        """The string with what it is read back as; None as ``build``."""
        taken = {name: fields.get(name) for name in _names(self.template)}
        for value in taken.values():
            if not isinstance(value, str) or spoils(value):
                return None
        text = self.template.format(**taken)
        read = self.read(text)
        if read is None or any(read.get(name) != value for name, value in taken.items()):
            return None
        return text, read

    def read(self, text: str) -> dict[str, str] | None:
        """The fields; None when the string is of another strategy."""
        found = _compiled(self.pattern).match(text)
        return found.groupdict() if found else None


@lru_cache(maxsize=64)
def _names(template: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def spoils(value: str) -> bool:
    """True for what would move text into another field, or break a line."""
    return (
        len(value) > LONGEST_FIELD
        or _BREAKING.search(value) is not None
        or not (value.isascii() or unicodedata.is_normalized("NFC", value))
        or (":" in value and _KEY.search(value) is not None)
    )


def _both(*keys: str) -> tuple[str, str]:
    template = ".".join(f"{key}:{{{key}}}" for key in keys)
    pattern = r"\.".join(rf"{key}:(?P<{key}>.*)" for key in keys)
    return template, f"^{pattern}$"


_BRIDGE = (
    "account_number",
    "branch_code",
    "bank_code",
    "mobile_number",
    "email_address",
    "fa_type",
)
SEEDS: dict[int, Strategy] = {
    s.number: s
    for s in (
        Strategy(
            2,
            *_both(
                "account_number", "branch_name", "branch_code", "bank_name", "bank_code", "fa_type"
            ),
        ),
        Strategy(
            3, *_both("email_address", "wallet_provider_name", "wallet_provider_code", "fa_type")
        ),
        Strategy(
            4, *_both("mobile_number", "wallet_provider_name", "wallet_provider_code", "fa_type")
        ),
        Strategy(
            5,
            "account_number:{account_number}.branch_code:{branch_code}.bank_code:{bank_code}"
            ".mobile_number:.email_address:.fa_type:BANK_ACCOUNT",
            _both(*_BRIDGE)[1],
        ),
    )
}
"""Source: openg2p-spar-self-service 1.0.0 seed data; 5 from its successor's Helm values."""


def find(text: str, hint: int | None = None) -> tuple[Strategy, dict[str, str]] | None:
    """The strategy that reads ``text``, the hinted one first."""
    order = [SEEDS[hint]] if hint in SEEDS else []
    for strategy in (*order, *SEEDS.values()):
        fields = strategy.read(text)
        if fields is not None:
            return strategy, fields
    return None
