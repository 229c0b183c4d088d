"""Tables as regulators and spreadsheets send them: read whole, or refused with the line."""

import json

import pytest

from spar_agent.adapters.directory.table import Table, read_table
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import AccountRule
from spar_agent.errors import DirectoryBad

HEAD = "bank_code;branch_code;branch;bank"
OK = ("01;010101;Central;Bank A", "01;010102;Market;Bank A")


def csv(*rows: str, head: str = HEAD) -> bytes:
    return ("\r\n".join([head, *rows]) + "\r\n").encode()


def reasons(table: Table) -> list[str]:
    return [f"{bad.number}: {bad.reason}" for bad in table.bad]


@pytest.mark.parametrize(
    "data",
    [
        csv(*OK),
        csv(*OK).decode().encode("utf-8-sig"),
        csv(*OK).decode().replace(";", "\t").encode("utf-16"),
        b"sep=;\r\n" + csv(*OK),
        csv(*OK) + b";;;\r\n;;;\r\n",
        csv(*(f"{row};;" for row in OK), head=f"{HEAD};;"),
        csv(
            "'01;0101\u200b01;Central;Bank A",
            "01;\uff10\uff11\uff101\u0660\u0662;Market;Bank\u00a0A",
        ),
        csv('01;010101;"Central";Bank A', "01;010102;  Market ;Bank A"),
        csv("01;010101;Central;", "01;010102;Market;Bank A"),
    ],
)
def test_what_a_spreadsheet_does_without_harm_is_taken(data: bytes) -> None:
    table = read_table(data)
    assert reasons(table) == []
    assert [(b.code, b.name) for b in table.branches] == [
        ("010101", "Central"),
        ("010102", "Market"),
    ]
    assert [(bank.code, bank.name) for bank in table.dfsps] == [("01", "Bank A")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("01;05-Jan;Central;Bank A", "code is a date"),
        ("01;Jan 05;Central;Bank A", "code is a date"),
        ("01;5-Mai;Central;Bank A", "code is a date"),
        ("01;2026-01-05 00:00:00;Central;Bank A", "code is a date"),
        ("01;6.02837E+11;Central;Bank A", "scientific notation"),
        ("01;6,02837E+11;Central;Bank A", "scientific notation"),
        ("01;1E10;Central;Bank A", "scientific notation"),
        ("01;010103.0;Central;Bank A", "ends in .0"),
        ("01;#N/A;Central;Bank A", "error of a spreadsheet"),
        ("01;010103;#N/A;Bank A", "name holds an error of a spreadsheet"),
        ("01;010103;#REF!;Bank A", "name holds an error of a spreadsheet"),
        ("01;010103;########;Bank A", "name holds an error of a spreadsheet"),
        ("01;010103;???? ???;Bank A", "name holds ?"),
        ("01;010103;Caf\ufffd;Bank A", "name holds ?"),
        ("01;010103;CafÃ©;Bank A", "wrong code page"),
        ("01;010103;NIMBA \u252c\u00e1BRANCH;Bank A", "wrong code page"),
        ("01;010103;Ø§Ù„Ù‚Ø§Ù‡Ø±Ø©;Bank A", "wrong code page"),
        ("01;010103;à¤¸à¥‚à¤°à¤¤;Bank A", "wrong code page"),
        ("01;10103;Third;Bank A", "code 10103 is shorter than the others"),
        ("1;010103;Third;Bank A", "bank_code 1 is shorter than the others"),
        ("01;10101;Central;Bank A", "shorter than the others"),
        ("01;010101;Again;Bank A", "the same branch as line 2"),
        ("01;010103;Third;Bank B", "another name"),
        ("01;010103;Third", "3 cells where 4 are due"),
        ("01;010103;;Bank A", "name is empty"),
        ("01;;Third;Bank A", "code is empty"),
        (";010103;Third;Bank A", "bank_code is empty"),
        ("01;010103;12345;Bank A", "two columns mixed up"),
        ("01;010103;A.branch_code:9;Bank A", "signs of an address"),
    ],
)
def test_damage_is_refused_with_its_line(row: str, reason: str) -> None:
    table = read_table(csv(*OK, row))
    (said,) = reasons(table)
    assert said.startswith("4: ")
    assert reason in said


@pytest.mark.parametrize(
    "name",
    [
        "Crédit Île",
        "Şişli İş",
        "فرع الوسط",
        "สาขาหลัก",
        "東京営業部",
        "ሐዋሳ",
        "सूरत",
        "Łódź",
        "Ñandú",
        "Ürümqi",
    ],
)
def test_a_name_in_its_own_letters_is_no_damage(name: str) -> None:
    assert reasons(read_table(csv(f"01;010101;{name};Bank A"))) == []


@pytest.mark.parametrize(
    ("encoding", "country", "name"),
    [
        ("cp1256", "EG", "فرع الوسط"),
        ("cp1254", "TR", "Şişli İş"),
        ("cp874", "TH", "สาขาหลัก"),
        ("cp932", "JP", "東京営業部"),
        ("gb18030", "CN", "北京支行"),
        ("cp1251", "UA", "Центральний"),
        ("cp1250", "PL", "Łódź Główna"),
        ("mac_roman", "FR", "Crédit Île"),
        ("cp1252", "FR", "Crédit Île"),
    ],
)
def test_an_encoding_is_guessed_and_shown_for_somebody_to_agree(
    encoding: str, country: str, name: str
) -> None:
    table = read_table(csv(f"01;010101;{name};Bank").decode().encode(encoding), country=country)
    assert table.sheet.guessed
    assert table.samples == (name,)


def test_columns_that_nobody_asked_for_are_told() -> None:
    table = read_table(csv("01;010101;Central;Bank A;x", head=f"{HEAD};Manager"))
    assert table.ignored == ("Manager",)
    with pytest.raises(DirectoryBad, match="stands twice"):
        read_table(csv("01;010101;Central;Bank A;x", head=f"{HEAD};bank"))


RULES = """kind,bank_code,bank_name,bank_readings,rule,length,min_length,max_length,pattern,check,\
prefix,phone_region,grouping,example,strategy,operators,bank_replaced_by
RULE,commercial,,,,10,,,,nuban,,,3-3-4,,,,
BANK,011,First Bank,FBN; First,commercial,,,,,,011,,,0000014579,2,,
BANK,063,Old Bank,,commercial,,,,,,063,,,,,,011
BANK,IBK,Iban Bank,,,,,,,iban,,,,KE,,,
MOBILE_WALLET,MP,Example Pesa,,,,,,,,,KE,,+254712345678,4,Safaricom,
EMAIL_WALLET,EM,Example Mail,,,,,,,,,,,a@example.org,,,
"""


def test_banks_without_branches_wallets_and_rules() -> None:
    table = read_table(RULES.replace("iban,,,,KE", "iban,,,,").encode())
    assert reasons(table) == []
    assert table.branches == ()
    by_code = {dfsp.code: dfsp for dfsp in table.dfsps}
    first = by_code["011"]
    assert first.readings == ("FBN", "First")
    assert first.rule == AccountRule("", 10, 10, (3, 3, 4), "nuban", "0000014579", "011")
    assert not first.branch_required
    assert by_code["063"].replaced_by == "011"
    wallet = by_code["MP"]
    assert (wallet.kind, wallet.strategy_id) == (FaType.MOBILE_WALLET, 4)
    assert wallet.rule.operators == ("Safaricom",)
    assert (by_code["EM"].kind, by_code["EM"].strategy_id) == (FaType.EMAIL_WALLET, 3)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("0000014579", "0000014578", "3: the example does not fit"),
        ("nuban,,,3-3-4", "magic,,,3-3-4", "2: check magic is none of"),
        (",,,,,,011,,,0000014579", ",,,,,,,,,", "3: check nuban wants the code of the bank"),
        ("First,commercial", "First,other", "3: rule other stands on no line"),
        (",10,,,,nuban", ",ten,,,,nuban", "2: min_length is no number"),
        ("3-3-4", "three", "2: grouping is not written like"),
        (",,,,,,011\nBANK", ",,,,,,999\nBANK", "4: bank_replaced_by 999 is no other bank"),
        ("+254712345678", "+25471234567", "6: the example does not fit"),
        ("a@example.org", "a@b", "7: the example does not fit"),
        ("MOBILE_WALLET", "PURSE", "6: kind is none of"),
        ("10,,,,nuban", "10,,,(a+)+b,nuban", "2: pattern is no regular expression"),
    ],
)
def test_a_rule_that_cannot_be_is_refused_with_its_line(old: str, new: str, reason: str) -> None:
    text = RULES.replace("iban,,,,KE", "iban,,,,")
    assert old in text
    said = reasons(read_table(text.replace(old, new, 1).encode()))
    assert any(one.startswith(reason) for one in said), said


def test_a_list_whose_codes_may_all_have_lost_their_zeros_says_so() -> None:
    heads = "bank_code;branch_code;branch;bank;bank_replaced_by"
    lines = ("1;101;Central;Bank A;44", "44;44150;Market;Bank B;", "101;9;Harbour;Bank C;")
    spoilt = read_table(csv(*lines, head=heads))
    assert reasons(spoilt) == []
    assert spoilt.uneven == {"bank_code": (1, 2, 3)}
    mended = read_table(csv(*lines, head=heads), digits={"bank_code": 3, "code": 6})
    assert mended.uneven == {}
    assert [dfsp.code for dfsp in mended.dfsps] == ["001", "044", "101"]
    assert mended.dfsps[0].replaced_by == "044"
    assert [branch.code for branch in mended.branches] == ["000101", "044150", "000009"]
    one_bank = read_table(csv("01;101;Central;Bank A;", "01;44150;Market;Bank A;", head=heads))
    assert one_bank.uneven == {"code": (3, 5)}
    whole = read_table(csv("01;0101;Central;Bank A;", "44;4415;Market;Bank B;", head=heads))
    assert whole.uneven == {}


@pytest.mark.parametrize("on", ["bank", "rule"])
def test_codes_of_branches_have_the_form_that_their_bank_asks_for(on: str) -> None:
    own, named = ("ifsc", "") if on == "bank" else ("", "in")
    head = "kind,bank_code,bank,code,name,check,rule"
    rows = ["RULE,in,,,,ifsc,", f"BANK,HDFC,HDFC Bank,HDFC0000001,Fort,{own},{named}"]
    good = read_table("\n".join([head, *rows]).encode())
    assert reasons(good) == []
    assert good.dfsps[0].rule.check == "none"
    bad = read_table("\n".join([head, *rows, "BANK,HDFC,,HDFC1000001,Kala,,"]).encode())
    assert reasons(bad) == ["4: code has not the form of an IFSC"]


def test_json_says_the_same() -> None:
    rows: list[dict[str, object]] = [
        {"bank_code": "01", "bank": "Bank A", "code": "010101", "name": "Central",
         "readings": ["Zentrum", "Centre"]},
        {"bank_code": "02", "bank": "Bank B", "length": 10, "branch_required": False},
        {"bank_code": "W", "bank": "Wallet", "kind": "mobile wallet", "phone_region": "KE"},
    ]  # fmt: skip
    for data in (rows, {"list": rows}):
        table = read_table(json.dumps(data).encode())
        assert reasons(table) == []
        assert [dfsp.code for dfsp in table.dfsps] == ["01", "02", "W"]
        assert table.branches[0].readings == ("Zentrum", "Centre")
    assert reasons(read_table(json.dumps([{**rows[0], "code": 1.5}]).encode()))
    for bad in (b"[1]", b"{}", b"[" * 5000, b'{"a": [], "b": []}'):
        with pytest.raises(DirectoryBad):
            read_table(bad)
