"""SPAR's strings: what is let through reads back; what would corrupt is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from spar_agent.domain.strategy import Corruption, is_unsafe
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.strategies import (
    SEEDS,
    AccountUnsafe,
    Strategy,
    fa_type,
    fields_of,
    from_fields,
    read_any,
)
from spar_central.settings import Dialect
from spar_central.trust.accounts import (
    BankAccount,
    EmailWallet,
    FaType,
    FinancialAddress,
    MobileWallet,
    same_account,
)
from spar_mapper.core.strategies import SEED_STRATEGIES as SERVER_SEEDS

text = st.text(min_size=0, max_size=40)
pieces = st.sampled_from([".branch_code:", ".fa_type:", ":", ".", "\n", "a", "é", "é"])
nasty = st.lists(st.one_of(text, pieces), max_size=5).map("".join)
banks = st.builds(BankAccount, nasty, nasty, nasty, nasty, nasty)
wallets = st.builds(MobileWallet, nasty, nasty, nasty)
mails = st.builds(EmailWallet, nasty, nasty, nasty)
word = st.from_regex(r"\A[A-Z0-9][A-Za-z0-9 /]{0,8}\Z")
plain_banks = st.builds(BankAccount, word, word, word, word, word)


@st.composite
def strategies_of_a_profile(draw: st.DrawFn) -> Strategy:
    """What an administrator may write: any fields in any order between any signs."""
    names = draw(st.lists(st.sampled_from(["branch_name", "bank_name"]), unique=True))
    keys = draw(st.permutations(["bank_code", "branch_code", "account_number", *names]))
    signs = [draw(st.sampled_from(["", "/", ";", "|", "acc=", " ", "."])) for _ in range(len(keys))]
    joined = list(zip(signs, keys, strict=True))
    template = "".join(f"{sign}{{{key}}}" for sign, key in joined)
    pattern = "".join(f"{re.escape(sign)}(?P<{key}>.*)" for sign, key in joined)
    return Strategy(9, template, f"^{pattern}$")


@given(st.one_of(banks, wallets, mails), st.sampled_from([2, 3, 4, 5]))
def test_what_is_built_reads_back_as_the_same_account(
    fa: BankAccount | MobileWallet | EmailWallet, number: int
) -> None:
    if SEEDS[number].writes(fa_type(fa)):
        built_reads_back_or_raises(fa, SEEDS[number])


@given(st.one_of(banks, plain_banks), strategies_of_a_profile())
def test_so_does_what_a_strategy_of_the_profile_builds(fa: BankAccount, strategy: Strategy) -> None:
    built_reads_back_or_raises(fa, strategy)


def built_reads_back_or_raises(fa: FinancialAddress, strategy: Strategy) -> None:
    try:
        text = strategy.build(fa)
    except AccountUnsafe:
        return
    fields = strategy.deconstruct(text)
    assert fields is not None
    read = from_fields(fields)
    assert read is not None
    assert same_account(read, fa)
    assert {key: fields[key] for key in strategy.takes} == {
        key: fields_of(fa)[key] for key in strategy.takes
    }


SLASHES = Strategy(
    9,
    "{bank_code}/{branch_name}/{branch_code}/{account_number}",
    r"^(?P<bank_code>[^/]*)/(?P<branch_name>[^/]*)/(?P<branch_code>[^/]*)/(?P<account_number>.*)$",
)


def test_a_branch_that_holds_the_sign_between_fields_is_not_built() -> None:
    plain = BankAccount("Bank", "SBIN", "Main Rd", "7001", "123456789")
    assert SLASHES.build(plain) == "SBIN/Main Rd/7001/123456789"
    with pytest.raises(AccountUnsafe) as error:
        SLASHES.build(replace(plain, branch_name="Main Rd/East"))
    assert str(error.value) == "not read back"
    assert "Main Rd" not in str(error.value)


def profile(dialect: Dialect) -> MapperProfile:
    return MapperProfile(dialect, "http://127.0.0.1:1", "office", strategies={FaType.BANK: SLASHES})


@pytest.mark.parametrize("dialect", Dialect)
@given(fa=st.one_of(plain_banks, banks, wallets, mails))
def test_what_a_profile_writes_it_reads_as_the_same_account(
    dialect: Dialect, fa: FinancialAddress
) -> None:
    try:
        written = profile(dialect).write(fa)
    except AccountUnsafe:
        return
    if dialect is not Dialect.SPAR_2:
        read = profile(dialect).read(written.text)
        assert read is not None
        assert same_account(read, fa)


def test_a_text_that_another_strategy_of_the_profile_reads_first_is_not_written() -> None:
    fa = MobileWallet("A/B/C/E", "D", "+919900112233")
    assert SEEDS[4].build(fa)
    with pytest.raises(AccountUnsafe):
        profile(Dialect.G2P).write(fa)
    assert profile(Dialect.SPAR_2).write(fa).strategy_id == 4


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ("T.wallet_provider_name:Mobile", Corruption.DELIMITER),
        ("Main\nBranch", Corruption.CONTROL),
        ("Cafe\u0301", Corruption.NOT_NFC),
        ("St. Mary: 2nd", None),
        ("भारतीय", None),
    ],
)
def test_spoiling_values_are_named(value: str, error: Corruption | None) -> None:
    assert is_unsafe(value) is error


def test_a_string_is_read_by_whichever_strategy_made_it() -> None:
    fa = BankAccount("Bank", "B", "Branch. 2", "B0001", "123456789")
    assert read_any(SEEDS[2].build(fa), SEEDS.values()) == fa
    assert read_any("account:1@bank", SEEDS.values()) is None


def test_center_and_registry_hold_the_same_seeds_without_sharing_them() -> None:
    for number, ours in SEEDS.items():
        theirs = SERVER_SEEDS[number]
        assert (ours.template, ours.pattern) == (theirs.template, theirs.pattern)
