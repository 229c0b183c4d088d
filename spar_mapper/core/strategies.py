"""FA strategies: how an account's fields become SPAR's string, and how they are read back."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Any, NamedTuple

FA_KEYS = (
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
FA_NUMBERS = frozenset({"account_number", "mobile_number", "email_address"})
"""The fields that say where the money goes: an account has one of them at least."""
_KEY = re.compile(rf"\.(?:{'|'.join(FA_KEYS)}):")
MAX_FIELD_CHARS = 300
_UNSAFE_CHARACTER = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Controls, line and paragraph separators, lone surrogates."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """How accounts are written. template: of ``str.format``. pattern: a regex with named groups."""

    number: int
    template: str
    pattern: str

    def build(self, fields: Mapping[str, Any]) -> str | None:
        """The FA string; None when a field is missing, unsafe, or would not be read back."""
        built = self.build_and_read(fields)
        return built[0] if built is not None else None

    def build_and_read(self, fields: Mapping[str, Any]) -> tuple[str, dict[str, str]] | None:
        """The FA string with the fields it is read back as; None as ``build``."""
        shape = _template_shape(self.template, self.pattern)
        taken: dict[str, str] = {}
        for name in shape.names:
            value = fields.get(name)
            if not isinstance(value, str):
                return None
            taken[name] = value
        text = self.template.format_map(taken)
        if shape.reads_back(text):
            return text, {**shape.constants, **taken}
        if any(is_unsafe(value) for value in taken.values()):
            return None
        read = self.read(text)
        if read is None or any(read.get(name) != value for name, value in taken.items()):
            return None
        return text, read

    def read(self, text: str) -> dict[str, str] | None:
        """The fields of an FA string; None when it is of another strategy."""
        found = _compiled(self.pattern).match(text)
        return found.groupdict() if found else None


class _TemplateShape(NamedTuple):
    """What is known of a template before any field is put in.

    constants: what is read besides the fields, such as an account type that is fixed.
    """

    names: tuple[str, ...]
    constants: dict[str, str]
    colons: int

    def reads_back(self, text: str) -> bool:
        """True when no value can harm ``text``: printable ASCII, short, and no colon but ours.

        A field begins only where a key with its colon stands, so it is read back as it was put in.
        """
        return (
            len(text) <= MAX_FIELD_CHARS
            and text.isascii()
            and text.isprintable()
            and text.count(":") == self.colons
        )


@lru_cache(maxsize=64)
def _template_shape(template: str, pattern: str) -> _TemplateShape:
    names = tuple(name for _, name, _, _ in Formatter().parse(template) if name)
    text = template.format_map(dict.fromkeys(names, "x"))
    found = _compiled(pattern).match(text)
    read = found.groupdict() if found else {}
    constants = {name: value for name, value in read.items() if name not in names}
    return _TemplateShape(names, constants, text.count(":"))


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def is_unsafe(value: str) -> bool:
    """True for a value that would move text into another field of the string, or break a line."""
    return (
        len(value) > MAX_FIELD_CHARS
        or _UNSAFE_CHARACTER.search(value) is not None
        or not (value.isascii() or unicodedata.is_normalized("NFC", value))
        or (":" in value and _KEY.search(value) is not None)
    )


def _template_and_pattern(*keys: str) -> tuple[str, str]:
    template = ".".join(f"{key}:{{{key}}}" for key in keys)
    pattern = r"\.".join(rf"{key}:(?P<{key}>.*)" for key in keys)
    return template, f"^{pattern}$"


_BRIDGE_KEYS = (
    "account_number",
    "branch_code",
    "bank_code",
    "mobile_number",
    "email_address",
    "fa_type",
)
SEED_STRATEGIES: dict[int, Strategy] = {
    s.number: s
    for s in (
        Strategy(
            2,
            *_template_and_pattern(
                "account_number", "branch_name", "branch_code", "bank_name", "bank_code", "fa_type"
            ),
        ),
        Strategy(
            3,
            *_template_and_pattern(
                "email_address", "wallet_provider_name", "wallet_provider_code", "fa_type"
            ),
        ),
        Strategy(
            4,
            *_template_and_pattern(
                "mobile_number", "wallet_provider_name", "wallet_provider_code", "fa_type"
            ),
        ),
        Strategy(
            5,
            "account_number:{account_number}.branch_code:{branch_code}.bank_code:{bank_code}"
            ".mobile_number:.email_address:.fa_type:BANK_ACCOUNT",
            _template_and_pattern(*_BRIDGE_KEYS)[1],
        ),
    )
}
"""Source: openg2p-spar-self-service 1.0.0 seed data; 5 from its successor's Helm values."""


class StrategyRegistry:
    """The strategies in force: the seeds, and those an administrator added."""

    def __init__(self) -> None:
        self._by_number: dict[int, Strategy] = dict(SEED_STRATEGIES)

    def replace_added(self, added: Iterable[Strategy]) -> None:
        """Have ``added`` beside the seeds, which never change, and nothing else."""
        self._by_number = {**{s.number: s for s in added}, **SEED_STRATEGIES}

    def all(self) -> list[Strategy]:
        """All strategies in the order of their numbers."""
        return [self._by_number[number] for number in sorted(self._by_number)]

    def get(self, number: int) -> Strategy | None:
        """The strategy of this number, None when there is none."""
        return self._by_number.get(number)

    def find(self, text: str, hint: int | None = None) -> tuple[Strategy, dict[str, str]] | None:
        """The strategy that reads the FA string ``text``, with the fields it reads.

        hint: the number of the one that is tried first. None when no strategy reads it.
        """
        hinted = self._by_number.get(hint) if hint is not None else None
        for strategy in (*((hinted,) if hinted else ()), *self._by_number.values()):
            fields = strategy.read(text)
            if fields is not None:
                return strategy, fields
        return None


def only_fields(text: str, allowed: Collection[str]) -> str:
    """An FA string in which only fields of ``allowed`` have their values.

    Its keys stay, so that its strategy reads it. Empty where it has none: nothing can be told apart
    in it.
    """
    return ".".join(f"{name}:{one if name in allowed else ''}" for name, one in _cut(text))


def fields_in(text: str) -> dict[str, str]:
    """The values of an FA string by their keys, of whichever strategy; empty where it has none."""
    return dict(_cut(text))


def _cut(text: str) -> list[tuple[str, str]]:
    """The keys of an FA string with their values, in their order."""
    marked = f".{text}"
    keys = list(_KEY.finditer(marked))
    if not keys or keys[0].start():
        return []
    ends = [*(key.start() for key in keys[1:]), len(marked)]
    return [
        (key.group()[1:-1], marked[key.end() : end]) for key, end in zip(keys, ends, strict=True)
    ]


def repeats_a_key(text: str) -> bool:
    """True when a key stands twice: no value may hold one, and matching would take for ever."""
    found = _KEY.findall(f".{text}")
    return len(found) != len(set(found))


def strategy_from_template(number: int, template: str) -> Strategy | None:
    """A strategy that cannot mix up its fields; None when ``template`` could.

    ``key:{key}`` joined by dots, of FA_KEYS, each once; text instead of ``{key}`` is a constant.
    The regex is made here: nobody hands us one.
    """
    parts = template.split(".")
    patterns = []
    keys = []
    for part in parts:
        key, colon, value = part.partition(":")
        if not colon or key not in FA_KEYS or key in keys:
            return None
        keys.append(key)
        if value == f"{{{key}}}":
            patterns.append(rf"{key}:(?P<{key}>.*)")
        elif re.fullmatch(r"[A-Za-z0-9_ -]*", value):
            patterns.append(re.escape(part))
        else:
            return None
    has_number = any(f"{{{key}}}" in template for key in FA_NUMBERS)
    pattern = r"\.".join(patterns)
    return Strategy(number, template, f"^{pattern}$") if has_number else None
