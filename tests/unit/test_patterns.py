"""Patterns that a list of banks brings: taken where they are quick, refused where they are not."""

import pytest

from spar_agent.domain.checks import rule_is_known
from spar_agent.domain.directory import AccountRule
from spar_agent.domain.patterns import is_safe_pattern


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "[0-9]{10}",
        r"\d{9,18}",
        "(?:01|02|03)[0-9]{8}",
        "[A-Z]{4}0[A-Z0-9]{6}",
        r"\+2547[0-9]{8}",
        "[0-9]{4}(-[0-9]{4}){2,3}",
        "KE[0-9]+",
        "[a-z0-9.]+@(?:upi|ybl|okaxis)",
        "^[0-9]{7}$",
    ],
)
def test_rules_as_banks_have_them_are_taken(pattern: str) -> None:
    assert is_safe_pattern(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(a+)+b",
        "(a|a)*b",
        "(a|aa)+$",
        "([0-9]+)*x",
        "(.*)(.*)(.*)(.*)x",
        "(a?){60}a{60}",
        "(?:a|a)(?:a|a)" * 10,
        "((a{1,9}){1,9}){1,9}",
        r"(a)\1",
        "(?=a)a",
        "(?<!a)b",
        "a" * 500,
        "[0-9",
        "(?P<x>a",
    ],
)
def test_those_that_could_hold_up_the_device_are_refused(pattern: str) -> None:
    assert not is_safe_pattern(pattern)
    assert not rule_is_known(AccountRule(pattern=pattern))
