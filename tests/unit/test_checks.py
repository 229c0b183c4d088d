import pytest

from spar_agent.domain.account import FaType
from spar_agent.domain.checks import (
    CheckedNumber,
    NumberFault,
    check_number,
    grouped,
    is_ifsc,
    rule_is_known,
)
from spar_agent.domain.digits import differing_positions
from spar_agent.domain.directory import AccountRule

ANY = AccountRule(min_len=9, max_len=18, pattern=r"[0-9]{9,18}")
INDIA = AccountRule(region="IN")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0001 2345 678", "00012345678"),
        (" 00012345678\t", "00012345678"),
        ("०००१२३४५६७८", "00012345678"),
        ("0001-2345-678", "00012345678"),
    ],
)
def test_an_account_is_read_as_people_write_it(text: str, value: str) -> None:
    read = check_number(text, ANY, FaType.BANK)
    assert isinstance(read, CheckedNumber)
    assert (read.value, read.shown) == (value, "0001 2345 678")
    assert value not in repr(read)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", NumberFault.EMPTY),
        ("12345", NumberFault.LENGTH),
        ("1" * 19, NumberFault.LENGTH),
        ("0001234ABCD", NumberFault.PATTERN),
        ("0001_345678", NumberFault.CHARACTERS),
        ("1.branch_code:2", NumberFault.CHARACTERS),
    ],
)
def test_what_cannot_be_paid_is_named(text: str, fault: NumberFault) -> None:
    assert check_number(text, ANY, FaType.BANK) is fault


def test_every_single_slip_in_an_iban_is_caught() -> None:
    iban = "DE89370400440532013000"
    rule = AccountRule(check="iban")
    assert isinstance(check_number("DE89 3704 0044 0532 0130 00", rule, FaType.BANK), CheckedNumber)
    for at in range(4, len(iban)):
        wrong = iban[:at] + str((int(iban[at]) + 1) % 10) + iban[at + 1 :]
        assert check_number(wrong, rule, FaType.BANK) is NumberFault.CHECKSUM


def test_a_nuban_needs_its_check_digit() -> None:
    rule = AccountRule(check="nuban", region="011", min_len=10, max_len=10)
    assert isinstance(check_number("0000014579", rule, FaType.BANK), CheckedNumber)
    assert check_number("0000014578", rule, FaType.BANK) is NumberFault.CHECKSUM


def test_a_wallet_takes_mobile_phones_only() -> None:
    read = check_number("९९००११२२३३", INDIA, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert read.value == "+919900112233"
    assert read.shown == "+91 99001 12233"
    assert check_number("1234567890", INDIA, FaType.MOBILE_WALLET) is NumberFault.PHONE
    assert (
        check_number("0917123456", AccountRule(region="PH"), FaType.MOBILE_WALLET)
        is NumberFault.PHONE
    )


def test_an_email_wallet_takes_addresses() -> None:
    read = check_number(" Asha@EXAMPLE.org ", AccountRule(), FaType.EMAIL_WALLET)
    assert isinstance(read, CheckedNumber)
    assert read.value == "Asha@example.org"
    assert check_number("asha@", AccountRule(), FaType.EMAIL_WALLET) is NumberFault.EMAIL
    assert (
        check_number("a.fa_type:b@x.org", AccountRule(), FaType.EMAIL_WALLET)
        is NumberFault.CORRUPTING
    )


def test_numbers_are_grouped_as_the_bank_writes_them() -> None:
    assert grouped("30123456789", AccountRule(group=(4, 4, 3))) == "3012 3456 789"
    assert grouped("123456789012", AccountRule(group=(3, 3))) == "123 456 7890 12"


def test_two_swapped_digits_are_always_seen() -> None:
    number = "48217700391"
    for at in range(len(number) - 1):
        if number[at] != number[at + 1]:
            swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
            assert list(differing_positions(number, swapped)) == [at, at + 1]
    assert list(differing_positions("12", "123")) == [2]


@pytest.mark.parametrize(
    ("check", "good"),
    [
        ("cbu", "2850590940090418135201"),
        ("kontonr", "86011117947"),
        ("rtn", "111000025"),
        ("luhn", "79927398713"),
        ("verhoeff", "2363"),
    ],
)
def test_a_national_check_digit_catches_every_single_slip(check: str, good: str) -> None:
    rule = AccountRule(check=check)
    assert isinstance(check_number(good, rule, FaType.BANK), CheckedNumber)
    for at, digit in enumerate(good):
        for other in "0123456789".replace(digit, ""):
            wrong = good[:at] + other + good[at + 1 :]
            assert check_number(wrong, rule, FaType.BANK) is NumberFault.CHECKSUM


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Asha.Rao@okbank", "asha.rao@okbank"),
        ("9900112233 @upi", "9900112233@upi"),
        ("asha", None),
        ("asha@ok bank!", None),
        ("@upi", None),
        ("asha@@upi", None),
    ],
)
def test_an_alias_has_a_name_and_a_handle(text: str, value: str | None) -> None:
    read = check_number(text, AccountRule(check="upi"), FaType.EMAIL_WALLET)
    if value is None:
        assert read is NumberFault.PATTERN
    else:
        assert isinstance(read, CheckedNumber)
        assert read.value == value


def test_whose_range_a_phone_number_is_from_is_a_hint() -> None:
    rule = AccountRule(region="KE", operators=("Airtel",))
    read = check_number("0722000000", rule, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert (read.value, read.operator, read.moved) == ("+254722000000", "Safaricom", True)
    read = check_number("0733000000", rule, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert not read.moved


@pytest.mark.parametrize(
    ("code", "right"),
    [("BARB0DUMASX", True), ("SBIN0002649", True), ("SBIN1002649", False), ("SBI00002649", False)],
)
def test_the_form_of_an_ifsc(code: str, right: bool) -> None:
    assert is_ifsc(code) is right


@pytest.mark.parametrize("rule", [AccountRule(check="md5"), AccountRule(pattern="[0-9")])
def test_a_rule_that_cannot_be_applied_is_known_as_such(rule: AccountRule) -> None:
    assert not rule_is_known(rule)
    assert rule_is_known(AccountRule(check="iban", pattern="[A-Z0-9]+"))
