"""SPAR's strings: what is let through reads back; what would corrupt is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.account import BankAccount, MobileWallet, fields_of
from spar_agent.domain.strategy import SEEDS, Corruption, corruption, read_any, spoils
from spar_mapper.strategies import SEEDS as SERVER_SEEDS

text = st.text(min_size=0, max_size=40)
pieces = st.sampled_from([".branch_code:", ".fa_type:", ":", ".", "\n", "a", "é", "é"])
nasty = st.lists(st.one_of(text, pieces), max_size=5).map("".join)
banks = st.builds(BankAccount, nasty, nasty, nasty, nasty, nasty)
wallets = st.builds(MobileWallet, nasty, nasty, nasty)


@given(st.one_of(banks, wallets), st.sampled_from([2, 4, 5]))
def test_what_is_let_through_reads_back_field_by_field(
    fa: BankAccount | MobileWallet, number: int
) -> None:
    if isinstance(fa, BankAccount) == (number == 4):
        return
    strategy = SEEDS[number]
    if corruption(fa, strategy) is None:
        read = strategy.deconstruct(strategy.construct(fields_of(fa)))
        assert read is not None
        fields = fields_of(fa)
        taken = strategy.keys()
        assert all(read[key] == fields[key] for key in taken)


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
