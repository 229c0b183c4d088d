"""Account and wallet numbers: what was typed, as a canonical value or as a fault."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule
from spar_agent.domain.ids import ascii_digits
from spar_agent.domain.patterns import is_safe_pattern
from spar_agent.domain.strategy import is_unsafe


class NumberFault(StrEnum):
    """Why a number cannot be paid to. All of them bar."""

    EMPTY = "empty"
    LENGTH = "length"
    CHARACTERS = "characters"
    CHECKSUM = "checksum"
    PATTERN = "pattern"
    PHONE = "phone"
    EMAIL = "email"
    CORRUPTING = "corrupting"


@dataclass(frozen=True, slots=True, repr=False)
class CheckedNumber:
    """value: canonical, as it is stored. shown: grouped as people write it.

    operator: whose range a phone number is from. moved: the DFSP's are others' (ask-level).
    """

    value: str
    shown: str
    operator: str = ""
    moved: bool = False

    def __repr__(self) -> str:
        return "CheckedNumber(masked)"


MAX_LENGTH = 34
_NATIONAL = {
    "cbu": "ar.cbu",
    "ccc": "es.ccc",
    "kontonr": "no.kontonr",
    "rtn": "us.rtn",
    "nz": "nz.bankaccount",
    "luhn": "luhn",
    "verhoeff": "verhoeff",
}
CHECKS = frozenset({"none", "iban", "nuban", "upi", *_NATIONAL})
"""Names a directory may use; a list that names another is refused."""

_UPI = re.compile(r"[a-z0-9._-]{2,256}@[a-z][a-z0-9]{1,63}")
_IFSC = re.compile(r"[A-Z]{4}0[A-Z0-9]{6}")
_ALLOWED = re.compile(r"[A-Z0-9]+")
_NUBAN = (3, 7, 3, 3, 7, 3, 3, 7, 3, 3, 7, 3)


def check_number(text: str, rule: AccountRule, kind: FaType) -> CheckedNumber | NumberFault:
    """What ``text`` means for a DFSP with ``rule``. kind: BANK, MOBILE_WALLET or EMAIL_WALLET."""
    clean = unicodedata.normalize("NFC", text.strip())
    if not clean:
        return NumberFault.EMPTY
    if kind is FaType.MOBILE_WALLET:
        return _phone(clean, rule)
    if kind is FaType.EMAIL_WALLET:
        return _alias(clean, rule) if rule.check == "upi" else _email(clean)
    return _account(clean, rule)


def grouped(number: str, rule: AccountRule) -> str:
    """``number`` in the groups of its bank; in fours where the bank has no habit."""
    if number.startswith("+"):
        return _national(number)
    if not number.isalnum():
        return number
    parts, at = [], 0
    for size in rule.group:
        parts.append(number[at : at + size])
        at += size
    parts.extend(number[i : i + 4] for i in range(at, len(number), 4))
    return " ".join(part for part in parts if part)


def _account(text: str, rule: AccountRule) -> CheckedNumber | NumberFault:
    value = ascii_digits(text).upper()
    if not _ALLOWED.fullmatch(value):
        return NumberFault.CHARACTERS
    longest = rule.max_len or MAX_LENGTH
    if len(value) < max(rule.min_len, 4) or len(value) > longest:
        return NumberFault.LENGTH
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return NumberFault.PATTERN
    if not _check_digit(value, rule):
        return NumberFault.CHECKSUM
    return CheckedNumber(value, grouped(value, rule))


def _check_digit(value: str, rule: AccountRule) -> bool:
    national = _NATIONAL.get(rule.check)
    if national is not None:
        return bool(import_module(f"stdnum.{national}").is_valid(value))
    if rule.check == "iban":
        from schwifty import IBAN
        from schwifty.exceptions import SchwiftyException

        try:
            IBAN(value)
        except (SchwiftyException, ValueError):
            return False
        return True
    if rule.check == "nuban":
        # Source: CBN, NUBAN standard: weights 3-7-3 over bank code and serial.
        digits = rule.region + value[:9]
        total = sum(int(d) * w for d, w in zip(digits, _NUBAN, strict=False))
        return value.isdigit() and int(value[-1]) == (10 - total % 10) % 10
    return True


def _phone(text: str, rule: AccountRule) -> CheckedNumber | NumberFault:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, rule.region or None)
    except phonenumbers.NumberParseException:
        return NumberFault.PHONE
    mobile = {
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
    }
    if (
        not phonenumbers.is_valid_number(number)
        or phonenumbers.number_type(number) not in mobile
        or number.extension
    ):
        return NumberFault.PHONE
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return NumberFault.PATTERN
    from phonenumbers import carrier

    operator = carrier.name_for_number(number, "en")
    known = [one.casefold() for one in rule.operators]
    moved = bool(operator and known) and not any(one in operator.casefold() for one in known)
    return CheckedNumber(value, _national(value), operator, moved)


def _alias(text: str, rule: AccountRule) -> CheckedNumber | NumberFault:
    """A UPI-like alias, name@handle. Only the payer knows whether it exists."""
    value = text.casefold().replace(" ", "")
    if not _UPI.fullmatch(value) or (rule.pattern and not re.fullmatch(rule.pattern, value)):
        return NumberFault.PATTERN
    if is_unsafe(value) is not None:
        return NumberFault.CORRUPTING
    return CheckedNumber(value, value)


def is_ifsc(code: str) -> bool:
    """True for the form of an Indian branch code.

    It has no check digit: 40 of 100 codes with one wrong character are another real branch, so a
    branch is picked from the list and its code never taken as typed.
    """
    return _IFSC.fullmatch(code) is not None


def rule_is_known(rule: AccountRule) -> bool:
    """False for a check that this app cannot apply, or a pattern that it does not take."""
    return rule.check in CHECKS and is_safe_pattern(rule.pattern)


def _national(value: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _email(text: str) -> CheckedNumber | NumberFault:
    from email_validator import EmailNotValidError, validate_email

    if is_unsafe(text) is not None:
        return NumberFault.CORRUPTING
    try:
        value = validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return NumberFault.EMAIL
    if is_unsafe(value) is not None:
        return NumberFault.CORRUPTING
    return CheckedNumber(value, value)
