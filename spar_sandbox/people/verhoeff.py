"""The check digit MOSIP puts at the end of every UIN and VID.

Source: J. Verhoeff, Error Detecting Decimal Codes, 1969; MOSIP kernel ChecksumUtils.
"""

from typing import Final

_DIHEDRAL: Final = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_SHUFFLE: Final = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def _permutations() -> tuple[tuple[int, ...], ...]:
    rows = [tuple(range(10))]
    for _ in range(7):
        rows.append(tuple(rows[-1][_SHUFFLE[d]] for d in range(10)))
    return tuple(rows)


_PERMUTED: Final = _permutations()


def _checksum(digits: str) -> int:
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = _DIHEDRAL[check][_PERMUTED[place % 8][int(digit)]]
    return check


def completed(digits: str) -> str:
    """``digits`` with the right one behind them."""
    return next(digits + last for last in "0123456789" if _checksum(digits + last) == 0)


def is_valid(digits: str) -> bool:
    """True when the last digit of ``digits`` is the right one."""
    return digits.isascii() and digits.isdigit() and _checksum(digits) == 0
