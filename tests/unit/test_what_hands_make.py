"""Numbers as people paste and type them: read right, or refused with a sentence; never a guess."""

from functools import partial
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum import verhoeff

from spar_agent.domain.account import FaType
from spar_agent.domain.check_digits import CHECKS
from spar_agent.domain.checks import CheckedNumber, NumberFault, check_number, rule_is_known
from spar_agent.domain.digits import compact
from spar_agent.domain.directory import AccountRule
from spar_agent.domain.ids import IdFault, IdKind, PersonId, read_person_id
from spar_agent.ui.visit.account.number_page import fault_words

N = "301234567890"
ANY = AccountRule(pattern="[0-9]{9,18}", min_len=9, max_len=18)
IBAN = AccountRule(check="iban", min_len=15, max_len=34)
KENYA = AccountRule(region="KE")
UPI = AccountRule(check="upi")

ACCOUNTS = {
    N: N, "3012 3456 7890": N, "3012\u00a03456\u00a07890": N, "3012\u202f3456\u20097890": N,
    "3012\u200b34567890": N, "\ufeff" + N: N, "\u202a" + N + "\u202c": N, "3012\u00ad34567890": N,
    "3012\u22123456\u20137890": N, "3012·3456·7890": N, "٣٠١٢٣٤٥٦٧٨٩٠": N, "३०१२३४५६७८९०": N,
    "３０１２３４５６７８９０": N, "၃၀၁၂၃၄၅၆၇၈၉၀": N, "3012.3456.7890": N, "3012/3456/7890": N,
    "'" + N: N, f'="{N}"': N, f'"{N}"': N, N + "\t": N, N + "\n": N,
    "A/C No. " + N: N, "a/c no:" + N: N, "Account number: " + N: N, "Acc. " + N: N, "Nr. " + N: N,
    "Konto " + N: N, "Compte n° " + N: N, "Número: " + N: N, "رقم الحساب: " + N: N,
    "खाता संख्या " + N: N, "口座番号 " + N: N, "№ " + N: N, "# " + N: N,
}  # fmt: skip
NO_ACCOUNTS = [
    "301234567890.0", "301234567890.00", "3.01235E+11", "3.01E11", "30123456789²", "3O1234567890",
    "301234567890 / 301234567891", "301234567890 or 301234567891", "301234567890;301234567891",
    "301234567890\n301234567891", "301,234,567,890", "Wanjiru 301234567890", "301234567890 (wife)",
    "+301234567890", "3012_3456_7890", "½301234567890", "3012/3", "፳፻፲፰፯፮፭፬፫",
]  # fmt: skip
PHONES = dict.fromkeys(
    [
        "0712345678", "712345678", "+254712345678", "00254712345678", "000254712345678",
        "254712345678", "+2540712345678", "+254 (0) 712 345 678", "(0712) 345-678", "0712.345.678",
        "\u202a+254 712 345 678\u202c", "0712\u200b345678", "٠٧١٢٣٤٥٦٧٨", "tel:+254712345678",
        "Tel. 0712 345 678", "https://wa.me/254712345678", "＋254712345678", "'0712345678",
        "WhatsApp: +254 712 345678", "رقم الهاتف: 0712345678", "0712–345–678",
    ],
    "+254712345678",
) | {"0110123456": "+254110123456", "0100123456": "+254100123456"}  # fmt: skip
NO_PHONES = [
    "0712HELLO8", "O712345678", "07I2345678", "0712345678 / 0733345678",
    "0712345678 or 0733345678", "0712345678 ext 5", "0712345678x5", "Wanjiru 0712345678",
    "712345678.0", "7.12E+08", "0712345678 (wife)", "0202222222", "071234567", "07123456789",
    "0712345678, 0733345678", "0712345678;ext=5", "*144*0712345678#",
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), ACCOUNTS.items())
def test_an_account_is_read_as_it_was_pasted(text: str, value: str) -> None:
    read = check_number(text, ANY, FaType.BANK)
    assert isinstance(read, CheckedNumber)
    assert read.value == value


@pytest.mark.parametrize("text", NO_ACCOUNTS)
def test_what_is_no_one_number_is_never_made_into_one(text: str) -> None:
    assert isinstance(check_number(text, ANY, FaType.BANK), NumberFault)


@pytest.mark.parametrize(
    "text",
    ["GB29 NWBK 6016 1331 9268 19", "gb29nwbk60161331926819", "IBAN GB29NWBK60161331926819",
     "IBAN: GB29 NWBK 6016 1331 9268 19", "GB29\u200bNWBK60161331926819",
     "IBANGB29NWBK60161331926819",     "ＧＢ２９ＮＷＢＫ６０１６１３３１９２６８１９"],
)  # fmt: skip
def test_an_iban_is_read_with_its_label(text: str) -> None:
    read = check_number(text, IBAN, FaType.BANK)
    assert isinstance(read, CheckedNumber)
    assert read.value == "GB29NWBK60161331926819"


@pytest.mark.parametrize(
    "text", ["NO93 8601 1117 947", "no9386011117947", "FI21 1234 5600 0007 85"]
)
def test_a_country_is_not_taken_for_a_label(text: str) -> None:
    assert isinstance(check_number(text, IBAN, FaType.BANK), CheckedNumber)


def test_an_iban_of_another_country_than_the_banks_is_refused() -> None:
    rule = AccountRule(check="iban", region="DE")
    assert isinstance(check_number("DE89370400440532013000", rule, FaType.BANK), CheckedNumber)
    assert check_number("GB29NWBK60161331926819", rule, FaType.BANK) is NumberFault.CHECKSUM


@pytest.mark.parametrize(("text", "value"), PHONES.items())
def test_a_phone_is_read_as_people_write_it(text: str, value: str) -> None:
    read = check_number(text, KENYA, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert (read.value, read.abroad) == (value, "")


@pytest.mark.parametrize("text", NO_PHONES)
def test_what_is_no_one_mobile_phone_is_refused(text: str) -> None:
    assert isinstance(check_number(text, KENYA, FaType.MOBILE_WALLET), NumberFault)


@pytest.mark.parametrize("text", ["+256712345678", "00256712345678", "+256 (0)712 345678"])
def test_a_phone_of_another_country_is_asked_about(text: str) -> None:
    read = check_number(text, KENYA, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert (read.value, read.abroad) == ("+256712345678", "+256")


def test_a_prefix_newer_than_the_library_is_known_by_the_list() -> None:
    text = "0190123456"
    assert check_number(text, KENYA, FaType.MOBILE_WALLET) is NumberFault.PHONE
    listed = AccountRule(region="KE", pattern=r"\+254(?:7|1)[0-9]{8}")
    read = check_number(text, listed, FaType.MOBILE_WALLET)
    assert isinstance(read, CheckedNumber)
    assert read.value == "+254190123456"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("30123456789@SBIN0001234.ifsc.npci", "30123456789@sbin0001234.ifsc.npci"),
        ("UPI: asha.k@okaxis", "asha.k@okaxis"),
        ("VPA asha-1@ybl", "asha-1@ybl"),
    ],
)
def test_a_upi_handle_may_have_dots(text: str, value: str) -> None:
    read = check_number(text, UPI, FaType.EMAIL_WALLET)
    assert isinstance(read, CheckedNumber)
    assert read.value == value


@pytest.mark.parametrize(
    "text", ["no.reply@example.org", "id.asha@example.org", "tel.asha@example.org"]
)
def test_an_address_that_begins_like_a_label_stays_whole(text: str) -> None:
    for pasted in (text, "\u202a" + text + "\u202c", "mailto:" + text):
        read = check_number(pasted, AccountRule(), FaType.EMAIL_WALLET)
        assert isinstance(read, CheckedNumber)
        assert read.value == text


@pytest.mark.parametrize("text", ["asha@.npci", "asha@npci.", "asha@a..b", "a@ok", "asha@1bank"])
def test_a_upi_handle_has_its_dots_between_letters(text: str) -> None:
    assert isinstance(check_number(text, UPI, FaType.EMAIL_WALLET), NumberFault)


@pytest.mark.parametrize(
    ("text", "rule", "value"),
    [
        # Brazil: branch, account, check digit (which may be X); India: leading zeros stay
        ("0001-9 / 12345-6".replace(" / ", "/"), AccountRule(), "00019123456"),
        ("12345-x", AccountRule(pattern="[0-9]{4,12}[0-9X]"), "12345X"),
        ("00000012345", AccountRule(pattern="[0-9]{9,18}"), "00000012345"),
        ("0987 6543 2109 8765 43", AccountRule(min_len=9, max_len=18), "098765432109876543"),
        ("12-3456-7890123-00", AccountRule(), "123456789012300"),
    ],
)
def test_accounts_as_countries_write_them(text: str, rule: AccountRule, value: str) -> None:
    read = check_number(text, rule, FaType.BANK)
    assert isinstance(read, CheckedNumber)
    assert read.value == value


def nuban(code: str) -> partial[CheckedNumber | NumberFault]:
    rule = AccountRule(check="nuban", region=code, min_len=10, max_len=10)
    return partial(check_number, rule=rule, kind=FaType.BANK)


def test_a_nuban_of_a_bank_and_of_another_institution() -> None:
    assert isinstance(nuban("011")("0000014579"), CheckedNumber)  # the standard's own example
    assert isinstance(nuban("000011")("0000014579"), CheckedNumber)
    good = [d for d in "0123456789" if isinstance(nuban("50547")("100000000" + d), CheckedNumber)]
    assert good == ["1"]  # 9x3 5x7 0x3 5x3 4x7 7x3 and 1x3 of the account make 129
    assert isinstance(nuban("950547")("1000000001"), CheckedNumber)


@pytest.mark.parametrize("text", ["00000A4579", "000001457A", "A" * 10, "0000014578"])
def test_a_nuban_with_a_letter_is_refused_and_no_exception(text: str) -> None:
    assert isinstance(nuban("011")(text), NumberFault)


@pytest.mark.parametrize("region", ["", "11", "ABC", "0111", "²²²", "1234567"])
def test_a_nuban_without_its_institution_is_no_rule(region: str) -> None:
    rule = AccountRule(check="nuban", region=region)
    assert not rule_is_known(rule)
    assert check_number("0000014579", rule, FaType.BANK) is NumberFault.CHECKSUM


@pytest.mark.parametrize(
    ("check", "good"),
    [("clabe", "032180000118359719"), ("clabe", "002010077777777771"), ("abn", "83914571673")],
)
def test_clabe_and_abn(check: str, good: str) -> None:
    rule = AccountRule(check=check)
    assert isinstance(check_number(good, rule, FaType.BANK), CheckedNumber)
    wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
    assert check_number(wrong, rule, FaType.BANK) is NumberFault.CHECKSUM


UIN = "602837194" + verhoeff.calc_check_digit("602837194")


@pytest.mark.parametrize(
    "text",
    [UIN, UIN + "\u200b", "\u202a" + UIN + "\u202c", "UIN: " + UIN, "UIN " + UIN, "ID. " + UIN,
     f"{UIN[:4]}/{UIN[4:]}", f"{UIN[:4]}.{UIN[4:]}", "'" + UIN, "رقم: " + UIN],
)  # fmt: skip
def test_an_id_is_read_as_it_was_pasted(text: str) -> None:
    assert read_person_id(text) == PersonId(IdKind.UIN, UIN)


@pytest.mark.parametrize("text", [UIN[:-1] + "²", UIN + ".0", f"{UIN} / {UIN}", "²" * 10])
def test_what_is_no_id_is_refused(text: str) -> None:
    assert isinstance(read_person_id(text), IdFault)


RULES = [
    *(AccountRule(check=check, region=region) for check in sorted(CHECKS)
      for region in ("", "011", "KE")),
    ANY, IBAN, KENYA, AccountRule(region="IN", operators=("Jio",)), AccountRule(region="??"),
]  # fmt: skip
NUMBERISH = st.text(
    st.sampled_from("0123456789٣३፩３²½AbX+-/.@ '\"()#\u200b\u202a:IBAN№"), max_size=40
)


@given(st.text() | NUMBERISH, st.sampled_from(RULES), st.sampled_from(FaType))
@example("00000A4579", AccountRule(check="nuban", region="011"), FaType.BANK)
@example("²" * 10, AccountRule(check="verhoeff"), FaType.BANK)
def test_any_text_is_a_value_or_a_sentence(text: str, rule: AccountRule, kind: FaType) -> None:
    read: Any = check_number(text, rule, kind)
    if isinstance(read, NumberFault):
        assert fault_words(read)
        return
    assert read.value
    again = check_number(read.value, rule, kind)
    assert isinstance(again, CheckedNumber)
    assert again.value == read.value  # what is stored is read as itself


@given(st.text() | NUMBERISH)
def test_any_text_is_an_id_or_a_fault(text: str) -> None:
    assert isinstance(read_person_id(text), PersonId | IdFault)
    assert not any(sign.isspace() for sign in compact(text))
