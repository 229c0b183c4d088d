"""What the center says no with, as the console shows it: in the language of whoever reads.

The sentences stand where they are said (``errors``, ``admission.rules``); here it is only told
which of them a page may show, so that catalogues hold exactly those.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from spar_central.admission.rules import BY_CODE
from spar_central.errors import SENTENCES

_ELSEWHERE: Final = (
    "change.", "clock.", "code.", "consent.", "device.b", "device.e", "device.f", "device.p",
    "directory.", "identity.", "intake.", "join.code", "journal.", "login.identity", "notice.",
    "outbox.", "person.e", "person.other", "person.pending", "portal.", "reading.", "recovery.",
    "request.d", "request.l", "request.n", "request.pr", "request.r", "request.too_s",
    "request.u", "root.", "stick.", "content.sealed", "office_file.f", "office_file.ot",
    "office_file.u",
)  # fmt: skip
"""How codes begin that only laptops, sticks, the command line or other pages are told."""

ALSO: Final = frozenset({"person.ended"})
"""Of those, what a page of the console says after all."""

ERRORS: Final[Mapping[str, str]] = MappingProxyType(
    {
        code: text
        for code, text in SENTENCES.items()
        if code in ALSO or not code.startswith(_ELSEWHERE)
    }
)
RULES: Final[Mapping[str, str]] = MappingProxyType(
    {code: rule.sentence for code, rule in BY_CODE.items()}
)


def error_words(code: str) -> str:
    """Why something was not done; English, translated where it is shown."""
    return ERRORS.get(code) or SENTENCES.get(code, SENTENCES["internal"])


def rule_words(code: str) -> str:
    """What a code of admission, of the mapper or a refusal means; the code where nobody knows."""
    return RULES.get(code) or SENTENCES.get(code, code)
