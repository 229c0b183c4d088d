"""How the numbers of one bank or wallet look, as the list of banks says it."""

from msgspec import Struct

from spar_central.numbers.check_digits import CHECKS, nuban_code
from spar_central.numbers.patterns import is_safe_pattern


class AccountRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Severity: what fails here cannot be paid.

    check: none, or a name of ``check_digits.CHECKS``. region: phone region of wallets. operators:
    whose phone numbers a wallet has; another's number is asked about, as numbers move.
    """

    pattern: str = ""
    min_len: int = 0
    max_len: int = 0
    group: tuple[int, ...] = ()
    check: str = "none"
    example: str = ""
    region: str = ""
    operators: tuple[str, ...] = ()


def rule_is_known(rule: AccountRule) -> bool:
    """False for what cannot be applied here: a check, a pattern, or a NUBAN without its bank."""
    if rule.check == "nuban" and not nuban_code(rule.region):
        return False
    return rule.check in CHECKS and is_safe_pattern(rule.pattern)
