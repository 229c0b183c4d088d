"""Patterns of a list of banks that may be tried on a number: never one that takes long. Pure.

A pattern comes from outside, and Python's engine goes back: ``(a+)+b`` tries 2^n ways over n
letters. So a pattern is taken only where the ways through it can be counted and are few, whatever
is typed: no more than MAX_WAYS for a number of MAX_LENGTH signs.
"""

import re
import warnings
from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import Any

MAX_LENGTH = 64
MAX_WAYS = 20_000
MAX_PATTERN = 400
_ONE = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN", "AT"})


@cache
def is_safe_pattern(pattern: str) -> bool:
    """True for a pattern that Python understands and that is quickly tried on any number.

    False for one that looks around or back, and for repeated choices of many ways.
    """
    if len(pattern) > MAX_PATTERN:
        return False
    try:
        re.compile(pattern)
        return _ways(_parser().parse(pattern)) <= MAX_WAYS
    except (re.error, ValueError, OverflowError, RecursionError):
        return False


def _ways(parsed: Iterable[Any]) -> int:
    """The most ways to go through a sequence. Raises ValueError for what cannot be counted."""
    ways = 1
    for sign, held in parsed:
        ways = min(ways * _ways_of(str(sign), held), MAX_WAYS + 1)
    return ways


def _ways_of(sign: str, held: Any) -> int:
    if sign in _ONE:
        return 1
    if sign == "SUBPATTERN":
        return _ways(held[-1])
    if sign == "BRANCH":
        return sum(map(_ways, held[1]))
    if sign in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        low, high, inner = held
        return _repeated(_ways(inner), low, min(int(high), MAX_LENGTH))
    raise ValueError(f"{sign} is not taken")


def _repeated(ways: int, low: int, high: int) -> int:
    total = 0
    for times in range(low, max(low, high) + 1):
        total += ways ** min(times, MAX_LENGTH)
        if total > MAX_WAYS:
            break
    return total


def _parser() -> ModuleType:
    """The parser of ``re``, which has no public name since Python 3.11."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import sre_parse
    return sre_parse
