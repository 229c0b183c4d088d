"""SPAR's strings: what is let through reads back; what would corrupt is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FinancialAddress,
    MobileWallet,
    fields_of,
)
from spar_agent.domain.strategy import SEEDS, Corruption, Strategy, corruption, read_any, spoils
from spar_mapper.core.strategies import SEED_STRATEGIES as SERVER_SEEDS

text = st.text(min_size=0, max_size=40)
pieces = st.sampled_from([".branch_code:", ".fa_type:", ":", ".", "\n", "a", "é", "é"])
nasty = st.lists(st.one_of(text, pieces), max_size=5).map("".join)
banks = st.builds(BankAccount, nasty, nasty, nasty, nasty, nasty)
wallets = st.builds(MobileWallet, nasty, nasty, nasty)
mails = st.builds(EmailWallet, nasty, nasty, nasty)
BANK_KEYS = ("account_number", "branch_name", "branch_code", "bank_name", "bank_code")


@st.composite
def strategies_of_a_profile(draw: st.DrawFn) -> Strategy:
    """What an administrator may write: any fields in any order between any signs."""
    keys = draw(st.lists(st.sampled_from(BANK_KEYS), min_size=1, unique=True))
    signs = [draw(st.sampled_from(["", "/", ";", "|", "acc=", " ", "."])) for _ in range(len(keys))]
    joined = list(zip(signs, keys, strict=True))
    template = "".join(f"{sign}{{{key}}}" for sign, key in joined)
    pattern = "".join(f"{re.escape(sign)}(?P<{key}>.*)" for sign, key in joined)
    return Strategy(9, template, f"^{pattern}$")


@given(st.one_of(banks, wallets, mails), st.sampled_from([2, 3, 4, 5]))
def test_what_is_let_through_reads_back_field_by_field(
    fa: BankAccount | MobileWallet | EmailWallet, number: int
) -> None:
    made_for = {2: BankAccount, 3: EmailWallet, 4: MobileWallet, 5: BankAccount}
    if isinstance(fa, made_for[number]):
        reads_back(fa, SEEDS[number])


@given(banks, strategies_of_a_profile())
def test_so_does_what_a_strategy_of_the_profile_lets_through(
    fa: BankAccount, strategy: Strategy
) -> None:
    reads_back(fa, strategy)


def reads_back(fa: FinancialAddress, strategy: Strategy) -> None:
    if corruption(fa, strategy) is None:
        fields = fields_of(fa)
        read = strategy.deconstruct(strategy.construct(fields))
        taken = strategy.keys()
        assert read is not None
        assert {key: read[key] for key in taken} == {key: fields[key] for key in taken}


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("T.wallet_provider_name:Mobile", Corruption.DELIMITER),
        ("Main\nBranch", Corruption.CONTROL),
        ("Cafe\u0301", Corruption.NOT_NFC),
        ("St. Mary: 2nd", None),
        ("भारतीय", None),
    ],
)
def test_spoiling_values_are_named(value: str, why: Corruption | None) -> None:
    assert spoils(value) is why


def test_a_string_is_read_by_whichever_strategy_made_it() -> None:
    fa = BankAccount("Bank", "B", "Branch. 2", "B0001", "123456789")
    assert read_any(SEEDS[2].construct(fields_of(fa)), SEEDS.values()) == fa
    assert read_any("account:1@bank", SEEDS.values()) is None


def test_app_and_registry_hold_the_same_seeds_without_sharing_them() -> None:
    for number, ours in SEEDS.items():
        theirs = SERVER_SEEDS[number]
        assert (ours.template, ours.pattern) == (theirs.template, theirs.pattern)
