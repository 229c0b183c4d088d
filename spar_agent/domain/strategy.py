"""What must not stand in an account: the mapper keeps it in one string, unescaped.

SPAR's patterns are greedy, so a value that holds a delimiter moves text into another field,
silently. The center refuses such an account before it is sent; the desk says so while it is typed.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_agent.domain.account import FA_KEYS, FaType


class Corruption(StrEnum):
    """Why an account cannot be put into a string of SPAR."""

    CONTROL = "control"
    NOT_NFC = "not_nfc"
    DELIMITER = "delimiter"


DEFAULTS: Final[Mapping[FaType, int]] = MappingProxyType(
    {FaType.BANK: 2, FaType.EMAIL_WALLET: 3, FaType.MOBILE_WALLET: 4}
)
"""Numbers of SPAR's own strategies. Source: openg2p-spar-self-service 1.0.0 seed data."""

_ALL_KEYS: Final = sorted({"fa_type", *(key for keys in FA_KEYS.values() for key in keys)})
_ANY_DELIMITER: Final = re.compile(r"\.(?:" + "|".join(_ALL_KEYS) + "):")

_CONTROLS: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What turns the direction of the letters after it would show another number. Source: UAX 9."""


def is_unsafe(value: str) -> Corruption | None:
    """Why ``value`` must not stand in any SPAR string, or None."""
    if any(c in _TURNS or unicodedata.category(c) in _CONTROLS for c in value):
        return Corruption.CONTROL
    if unicodedata.normalize("NFC", value) != value:
        return Corruption.NOT_NFC
    if _ANY_DELIMITER.search(value):
        return Corruption.DELIMITER
    return None
