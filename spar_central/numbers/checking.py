"""Account and wallet numbers: what was typed, as a canonical value or as a fault."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from spar_central.numbers.check_digits import is_right
from spar_central.numbers.digits import compact, visible, without_label
from spar_central.numbers.rule import AccountRule
from spar_central.trust.accounts import FaType, text_is_unsafe


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

    operator: whose range a phone number is from. moved: the DFSP's are others'. abroad: the
    calling code of a phone of another country. Both are asked about, and bar nothing.
    """

    value: str
    shown: str
    operator: str = ""
    moved: bool = False
    abroad: str = ""

    def __repr__(self) -> str:
        return "CheckedNumber(masked)"


MAX_LENGTH = 34

_UPI = re.compile(r"[a-z0-9._-]{2,256}@(?=[a-z0-9.]{2,64}$)[a-z][a-z0-9]*(?:\.[a-z0-9]+)*")
"""name@handle; a handle may have dots, as in account@IFSC.ifsc.npci (NPCI, UPI linking)."""
_ALIAS_LABEL = re.compile(r"(?:upi|vpa)(?:\s+id)?(?:\s*[:=]\s*|\s+)", re.IGNORECASE)
_ALLOWED = re.compile(r"[A-Z0-9]+")


def check_number(text: str, rule: AccountRule, kind: FaType) -> CheckedNumber | NumberFault:
    """What ``text`` means for a DFSP with ``rule``. kind: BANK, MOBILE_WALLET or EMAIL_WALLET."""
    clean = unicodedata.normalize("NFC", text.strip())
    if not without_label(clean):
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
    value = compact(text)
    if rule.check == "iban":
        value = value.removeprefix("IBAN")
    if not _ALLOWED.fullmatch(value):
        return NumberFault.CHARACTERS
    longest = rule.max_len or MAX_LENGTH
    if len(value) < max(rule.min_len, 4) or len(value) > longest:
        return NumberFault.LENGTH
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return NumberFault.PATTERN
    if not is_right(rule.check, value, rule.region):
        return NumberFault.CHECKSUM
    return CheckedNumber(value, grouped(value, rule))


def _phone(text: str, rule: AccountRule) -> CheckedNumber | NumberFault:
    from spar_central.numbers import phones

    keys = phones.dialled(text)
    if not keys:
        return NumberFault.CHARACTERS
    found = phones.mobile_phone(keys, rule.region, rule.pattern)
    if found is None:
        return NumberFault.PHONE
    value = phones.e164(found)
    if rule.pattern and not re.fullmatch(rule.pattern, value):
        return NumberFault.PATTERN
    operator = phones.operator(found)
    known = [one.casefold() for one in rule.operators]
    moved = bool(operator and known) and not any(one in operator.casefold() for one in known)
    abroad = phones.abroad(found, rule.region)
    return CheckedNumber(value, _national(value), operator, moved, abroad)


def _alias(text: str, rule: AccountRule) -> CheckedNumber | NumberFault:
    """A UPI-like alias, name@handle. Only the payer knows whether it exists."""
    value = "".join(_ALIAS_LABEL.sub("", visible(text)).casefold().split())
    if not _UPI.fullmatch(value) or (rule.pattern and not re.fullmatch(rule.pattern, value)):
        return NumberFault.PATTERN
    if text_is_unsafe(value):
        return NumberFault.CORRUPTING
    return CheckedNumber(value, value)


def _national(value: str) -> str:
    from spar_central.numbers import phones

    return phones.international(value)


def _email(text: str) -> CheckedNumber | NumberFault:
    from email_validator import EmailNotValidError, validate_email

    text = visible(text).removeprefix("mailto:")
    if text_is_unsafe(text):
        return NumberFault.CORRUPTING
    try:
        value = validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError:
        return NumberFault.EMAIL
    if text_is_unsafe(value):
        return NumberFault.CORRUPTING
    return CheckedNumber(value, value)
