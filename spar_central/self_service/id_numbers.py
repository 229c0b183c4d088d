"""A number of the ID office as a person types it."""

from spar_central.identity.code_proving import IdNumber
from spar_central.numbers.check_digits import is_right
from spar_central.numbers.digits import ascii_digits
from spar_central.settings import CodeLogin


def id_number(typed: str, settings: CodeLogin) -> IdNumber | None:
    """None for what cannot be one: a digit too few, or a wrong one. Source: MOSIP, Verhoeff."""
    digits = ascii_digits(typed)
    if not (digits.isascii() and digits.isdigit() and is_right("verhoeff", digits, "")):
        return None
    if len(digits) == settings.uin_digits:
        return IdNumber(digits, "UIN")
    return IdNumber(digits, "VID") if len(digits) == settings.vid_digits else None
