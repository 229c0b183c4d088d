from spar_agent.domain.account import (
    BankAccount,
    EmailWallet,
    FaType,
    MobileWallet,
    fields_of,
    from_fields,
    institution,
    masked_number,
    same_account,
)

BANK = BankAccount("State Bank of India", "SBIN", "Dumas", "SBIN0002649", "00012345678")
PHONE = MobileWallet("Example Money", "EXM", "+919900112233")
MAIL = EmailWallet("Example Mail", "EXE", "asha@example.org")


def test_spars_fields_make_the_same_address_again() -> None:
    for fa in (BANK, PHONE, MAIL):
        assert from_fields(fields_of(fa)) == fa
        assert fields_of(fa)["fa_type"] == fa.fa_type.value


def test_spellings_spar_has_used_are_read() -> None:
    bridge = {**fields_of(BANK), "fa_type": "BANK_ACCOUNT", "bank_name": "", "mobile_number": ""}
    read = from_fields(bridge)
    assert isinstance(read, BankAccount)
    assert read.fa_type is FaType.BANK
    assert from_fields({"strategy_id": "2"}) is None


def test_a_renamed_branch_is_the_same_account_and_another_digit_is_not() -> None:
    renamed = BankAccount("SBI", "SBIN", "Dumas Road", "SBIN0002649", "00012345678")
    wrong = BankAccount("State Bank of India", "SBIN", "Dumas", "SBIN0002649", "00012345687")
    assert same_account(BANK, renamed)
    assert not same_account(BANK, wrong)
    assert not same_account(BANK, PHONE)


def test_a_wallet_is_the_same_with_and_without_plus() -> None:
    assert same_account(PHONE, MobileWallet("EM", "EXM", "919900112233"))
    assert same_account(MAIL, EmailWallet("E", "EXE", "Asha@Example.org"))


def test_an_address_never_shows_its_number() -> None:
    for fa in (BANK, PHONE, MAIL):
        assert fa.number not in repr(fa)
        assert fa.number not in masked_number(fa)


def test_an_institution_is_named_by_what_is_known() -> None:
    assert institution(BANK) == "State Bank of India, Dumas"
    assert institution(BankAccount("", "SBIN", "", "SBIN0002649", "1")) == "SBIN0002649"
    assert institution(PHONE) == "Example Money"
