"""Phone numbers of wallets: what was dialled, by whose rules it is a mobile phone.

Imported late: the library takes 36 ms. Source: libphonenumber's metadata, ITU-T E.164.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType, carrier

from spar_central.numbers.digits import ascii_digits, without_label

_DIALLED: Final = re.compile(r"\+?[0-9]+")
_DOTTED: Final = re.compile(r"\+?[0-9]{2,}(?:\.[0-9]{2,})+")
_CHAT_LINK: Final = re.compile(
    r"https?://(?:wa\.me|api\.whatsapp\.com/send\?phone=)/?", re.IGNORECASE
)
_TRUNK_ZERO: Final = re.compile(r"^(\+[0-9 ]+|00[0-9 ]+)\(0\)")
_MOBILE: Final = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


def dialled(text: str) -> str:
    """Digits and a leading plus; empty for what has letters or further signs, as two numbers do."""
    plain = without_label(_CHAT_LINK.sub("", text)).replace("\uff0b", "+")
    digits = ascii_digits(_TRUNK_ZERO.sub(r"\1", plain)).translate({ord("("): None, ord(")"): None})
    if _DOTTED.fullmatch(digits) and not digits.endswith(".00"):
        digits = digits.replace(".", "")
    return digits if _DIALLED.fullmatch(digits) else ""


def mobile_phone(keys: str, region: str, pattern: str) -> PhoneNumber | None:
    """The mobile phone that ``keys`` reach from ``region``; None when they reach none.

    pattern: of E.164 forms a bank list names; it may know a prefix newer than the library.
    """
    return next((one for one in _readings(keys, region) if _is_mobile(one, pattern)), None)


def e164(phone: PhoneNumber) -> str:
    """``+254712345678``."""
    return phonenumbers.format_number(phone, PhoneNumberFormat.E164)


def international(value: str) -> str:
    """``+254 712 345678`` of an E.164 form; anything else as it is."""
    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def operator(phone: PhoneNumber) -> str:
    """Whose range the number is from, in English; empty where nobody knows."""
    return carrier.name_for_number(phone, "en")


def abroad(phone: PhoneNumber, region: str) -> str:
    """The calling code (``+256``) of a phone that is not of ``region``; empty at home."""
    home = phonenumbers.country_code_for_region(region) if region else 0
    return f"+{phone.country_code}" if home and phone.country_code != home else ""


def _readings(keys: str, region: str) -> Iterator[PhoneNumber]:
    """What the keys may mean: as dialled here, and with 00 for the plus of other countries."""
    candidates = [keys]
    if keys.startswith("00"):
        candidates.append("+" + keys.lstrip("0"))
    for candidate in candidates:
        with suppress(phonenumbers.NumberParseException):
            number = phonenumbers.parse(candidate, region or None)
            yield number
            if number.italian_leading_zero:  # +254 0712...: the zero of at home beside the code
                yield phonenumbers.parse(f"+{number.country_code}{number.national_number}", None)


def _is_mobile(number: PhoneNumber, pattern: str) -> bool:
    if phonenumbers.is_valid_number(number):
        return phonenumbers.number_type(number) in _MOBILE
    named = bool(pattern) and re.fullmatch(pattern, e164(number)) is not None
    return named and phonenumbers.is_possible_number(number)
