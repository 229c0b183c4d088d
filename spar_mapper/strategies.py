"""FA strategies: how an account's fields become SPAR's string, and how they are read back."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

_KEY = re.compile(
    r"\.(?:account_number|branch_name|branch_code|bank_name|bank_code|mobile_number"
    r"|email_address|wallet_provider_name|wallet_provider_code|fa_type):"
)
LONGEST_FIELD = 300


@dataclass(frozen=True, slots=True)
class Strategy:
    """One row: str.format template, and a regex with named groups."""

    number: int
    template: str
    pattern: str

    def build(self, fields: Mapping[str, Any]) -> str | None:
        """The string; None when a field is missing, spoils it, or would not be read back."""
        names = [name for _, name, _, _ in Formatter().parse(self.template) if name]
        taken = {name: fields.get(name) for name in names}
        if any(not isinstance(v, str) or spoils(v) for v in taken.values()):
            return None
        text = self.template.format(**taken)
        read = self.read(text)
        if read is None or any(read.get(name) != value for name, value in taken.items()):
            return None
        return text

    def read(self, text: str) -> dict[str, str] | None:
        """The fields; None when the string is of another strategy."""
        found = re.match(self.pattern, text)
        return found.groupdict() if found else None


def spoils(value: str) -> bool:
    """True for what would move text into another field, or break a line."""
    return (
        len(value) > LONGEST_FIELD
        or any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in value)
        or unicodedata.normalize("NFC", value) != value
        or bool(_KEY.search(value))
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
