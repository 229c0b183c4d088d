"""FA strategies: how an account's fields become SPAR's string, and how they are read back."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any, NamedTuple

KEYS = (
    "account_number",
    "branch_name",
    "branch_code",
    "bank_name",
    "bank_code",
    "mobile_number",
    "email_address",
    "wallet_provider_name",
    "wallet_provider_code",
    "fa_type",
)
NUMBERS = frozenset({"account_number", "mobile_number", "email_address"})
"""One of them is what somebody is paid on."""
_KEY = re.compile(rf"\.(?:{'|'.join(KEYS)}):")
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
        shape = _shape(self.template, self.pattern)
        taken: dict[str, str] = {}
        for name in shape.names:
            value = fields.get(name)
            if not isinstance(value, str):
                return None
            taken[name] = value
        text = self.template.format_map(taken)
        if shape.is_kept_by(text):
            return text, {**shape.constants, **taken}
        if any(spoils(value) for value in taken.values()):
            return None
        read = self.read(text)
        if read is None or any(read.get(name) != value for name, value in taken.items()):
            return None
        return text, read

    def read(self, text: str) -> dict[str, str] | None:
        """The fields; None when the string is of another strategy."""
        found = _compiled(self.pattern).match(text)
        return found.groupdict() if found else None


class _Shape(NamedTuple):
    """What is known of a template before any field is put in.

    constants: what is read besides the fields, such as an account type that is fixed.
    """

    names: tuple[str, ...]
    constants: dict[str, str]
    colons: int

    def is_kept_by(self, text: str) -> bool:
        """True when no value can spoil ``text``: printable ASCII, short, and no colon but ours.

        A field begins only where a key with its colon stands, so it is read back as it was put in.
        """
        return (
            len(text) <= LONGEST_FIELD
            and text.isascii()
            and text.isprintable()
            and text.count(":") == self.colons
        )


@lru_cache(maxsize=64)
def _shape(template: str, pattern: str) -> _Shape:
    names = tuple(name for _, name, _, _ in Formatter().parse(template) if name)
    text = template.format_map(dict.fromkeys(names, "x"))
    found = _compiled(pattern).match(text)
    read = found.groupdict() if found else {}
    constants = {name: value for name, value in read.items() if name not in names}
    return _Shape(names, constants, text.count(":"))


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


class Book:
    """The strategies in force: the seeds, and those an administrator added."""

    def __init__(self) -> None:
        self._held: dict[int, Strategy] = dict(SEEDS)

    def learn(self, added: Iterable[Strategy]) -> None:
        """Put ``added`` beside the seeds, which never change."""
        self._held = {**{s.number: s for s in added}, **SEEDS}

    def all(self) -> list[Strategy]:
        """By number."""
        return [self._held[number] for number in sorted(self._held)]

    def get(self, number: int) -> Strategy | None:
        """The strategy of this number."""
        return self._held.get(number)

    def find(self, text: str, hint: int | None = None) -> tuple[Strategy, dict[str, str]] | None:
        """The strategy that reads ``text``, the hinted one first."""
        hinted = self._held.get(hint) if hint is not None else None
        for strategy in (*((hinted,) if hinted else ()), *self._held.values()):
            fields = strategy.read(text)
            if fields is not None:
                return strategy, fields
        return None


def repeats_a_key(text: str) -> bool:
    """True when a key stands twice: no value may hold one, and matching would take for ever."""
    found = _KEY.findall(f".{text}")
    return len(found) != len(set(found))


def of_template(number: int, template: str) -> Strategy | None:
    """A strategy that cannot mix up its fields; None when ``template`` could.

    ``key:{key}`` joined by dots, of KEYS, each once; text instead of ``{key}`` is a constant. The
    regex is made here: nobody hands us one.
    """
    parts = template.split(".")
    patterns = []
    keys = []
    for part in parts:
        key, colon, value = part.partition(":")
        if not colon or key not in KEYS or key in keys:
            return None
        keys.append(key)
        if value == f"{{{key}}}":
            patterns.append(rf"{key}:(?P<{key}>.*)")
        elif re.fullmatch(r"[A-Za-z0-9_ -]*", value):
            patterns.append(re.escape(part))
        else:
            return None
    has_number = any(f"{{{key}}}" in template for key in NUMBERS)
    pattern = r"\.".join(patterns)
    return Strategy(number, template, f"^{pattern}$") if has_number else None
