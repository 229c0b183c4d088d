"""Check digits of account numbers, by their names in a bank list. Never an exception: a bool."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final

_STDNUM: Final = {
    "abn": "au.abn",
    "cbu": "ar.cbu",
    "ccc": "es.ccc",
    "kontonr": "no.kontonr",
    "rtn": "us.rtn",
    "nz": "nz.bankaccount",
    "luhn": "luhn",
    "verhoeff": "verhoeff",
}
_THREE_SEVEN_THREE: Final = (3, 7, 3)
_CLABE: Final = (3, 7, 1)
_NUBAN_DIGITS: Final = 10
_CLABE_DIGITS: Final = 18


def is_right(check: str, value: str, region: str) -> bool:
    """True when ``value`` (capital letters and digits) passes ``check``; a check of CHECKS.

    region: the country of an IBAN, the code of a NUBAN's bank; empty: any country.
    """
    national = _STDNUM.get(check)
    if national is not None:
        return _by_library(national, value)
    own = _OWN.get(check)
    return own is None or own(value, region)


def _by_library(module: str, value: str) -> bool:
    try:
        return bool(import_module(f"stdnum.{module}").is_valid(value))
    except (ValueError, ArithmeticError, LookupError):
        return False


def _iban(value: str, region: str) -> bool:
    from schwifty import IBAN
    from schwifty.exceptions import SchwiftyException

    try:
        IBAN(value)
    except (SchwiftyException, ValueError):
        return False
    return not region or value.startswith(region)


def _nuban(value: str, region: str) -> bool:
    """Source: Central Bank of Nigeria, NUBAN standard of 2020: weights 3-7-3 over 15 digits.

    Six of the institution (a bank's three after three zeros, another's five after a nine) and nine
    of the account.
    """
    code = nuban_code(region)
    if not code or len(value) != _NUBAN_DIGITS or not _digits_only(value):
        return False
    total = _weighted(code + value[:-1], _THREE_SEVEN_THREE)
    return int(value[-1]) == -total % 10


def nuban_code(region: str) -> str:
    """The six digits of a Nigerian institution; empty for a code that is none."""
    if not _digits_only(region):
        return ""
    return {3: "000" + region, 5: "9" + region, 6: region}.get(len(region), "")


def _clabe(value: str, _region: str) -> bool:
    """Source: Banco de México, CLABE: weights 3-7-1, each product modulo 10."""
    if len(value) != _CLABE_DIGITS or not _digits_only(value):
        return False
    return int(value[-1]) == -_weighted(value[:-1], _CLABE) % 10


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weights[at % len(weights)] for at, digit in enumerate(digits))


def _digits_only(text: str) -> bool:
    return text.isascii() and text.isdigit()


_OWN: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "iban": _iban,
    "nuban": _nuban,
    "clabe": _clabe,
}
CHECKS: Final = frozenset({"none", "upi", *_OWN, *_STDNUM})
"""Names a bank list may use; a list that names another is refused."""
