"""One rule says which accounts are the same, for the engine and for what the store keeps."""

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.store.rows import account_text
from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FinancialAddress,
    MobileWallet,
    same_account,
)

words = st.sampled_from(["", "A", "a", "B"])
numbers = st.sampled_from(["+911", "911", "x@y.in", "X@Y.in", "1"])
accounts: st.SearchStrategy[FinancialAddress] = st.one_of(
    st.builds(BankAccount, words, words, words, words, numbers),
    st.builds(MobileWallet, words, words, numbers),
    st.builds(EmailWallet, words, words, numbers),
)


@given(accounts, accounts)
def test_the_store_hashes_the_same_text_for_the_same_account_only(
    one: FinancialAddress, other: FinancialAddress
) -> None:
    assert (account_text(one) == account_text(other)) == same_account(one, other)


def test_the_text_whose_hash_is_on_disk_stays_as_it_was() -> None:
    assert (
        account_text(BankAccount("Bank", "BARB", "Dumas", "BARB0", "1234"))
        == "bank|BARB|BARB0|1234"
    )
    assert account_text(MobileWallet("Pay", "PAY", "+91990")) == "mobile|PAY|91990"
    assert account_text(EmailWallet("Pay", "PAY", "Meena@X.in")) == "email|PAY|meena@x.in"
