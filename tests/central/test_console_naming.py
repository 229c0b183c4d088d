"""Bank and branch of an account that no list has, named in the console by a passkey."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from spar_central.console.naming import BankNaming
from spar_central.directory.catalogue import open_catalogue
from spar_central.directory.lists import Branch, Dfsp, DirectoryList
from spar_central.errors import Refused
from spar_central.numbers.rule import AccountRule
from spar_central.settings import Settings
from spar_central.trust.accounts import BankAccount, FaType, WrittenBankAccount
from spar_central.trust.passkeys import approval_of
from tests.bad_mapper import BadMapper
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.sending import MAPPER, passes
from tests.central.test_directory import catalogue
from tests.lists.lists import list_of

WRITTEN = WrittenBankAccount("Sonali Bank", "", "Behind the temple", "0012 3456-789")


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(msgspec.structs.replace(engine, mapper=MAPPER), tmp_path) as made:
        yield made


def waiting(there: ConsoleOffice, fa: WrittenBankAccount = WRITTEN) -> str:
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment(fa=fa)
    (item,) = laptop.upload(laptop.proven(of, psut="p1"))
    assert item["reasons"] == ["not_listed"]
    return of.enrollment_id


def name(browser: ConsoleBrowser, case: str, **fields: str) -> int:
    """The status of what answers: 200 is the page that asks for the signature."""
    held = browser.open_case(case)
    return browser.post(f"/review/{case}", decision="approve", **held, **fields).status_code


def signed(there: ConsoleOffice) -> BankAccount | None:
    rows = there.center.rows("SELECT token FROM approvals")
    return approval_of(rows[0][0]).account if rows else None


def test_a_branch_of_the_list_is_found_signed_and_sent(
    there: ConsoleOffice, tmp_path: Path
) -> None:
    there.banks = catalogue(list_of("bangladesh"), tmp_path)
    hit = next(one for one in there.banks.search("sonali dhaka", 8) if one.branch is not None)
    assert hit.branch is not None
    case = waiting(there)
    browser = there.someone("R-1")
    page = browser.get(f"/review/{case}?show=1&bank=sonali+dhaka").text
    pick = f"{hit.dfsp.code}|{hit.branch.code}"
    assert f'value="{pick}"' in page
    assert name(browser, case, pick=pick) == 200
    assert hit.branch.name.replace("&", "&amp;") in browser.page  # what is signed is shown
    assert "00123456789" in browser.page
    assert browser.sign().status_code == 200
    named = signed(there)
    assert named is not None
    assert (named.bank_code, named.branch_code) == (hit.dfsp.code, hit.branch.code)
    bad = BadMapper()
    assert passes(there.center, bad) == []
    assert bad.account("p1") == "00123456789"
    assert there.center.is_whole()


def test_what_the_bank_says_is_written_where_no_list_has_it(there: ConsoleOffice) -> None:
    case = waiting(there)
    browser = there.someone("R-1")
    assert "This center has no list of banks" in browser.get(f"/review/{case}").text
    fields = {"bank_name": "Sonali Bank Ltd.", "branch_name": "Temple Road", "branch_code": "T42"}
    assert name(browser, case, **fields, bank_code="") == 400
    assert name(browser, case, **fields, bank_code="SNLI") == 200
    assert browser.sign().status_code == 200
    assert signed(there) == BankAccount(
        "Sonali Bank Ltd.", "SNLI", "Temple Road", "T42", "00123456789"
    )


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, 400),
        ({"bank_name": "x.bank_code:Z", "bank_code": "Z"}, 403),
        ({"bank_name": "A\u202eB", "bank_code": "Z"}, 403),
        ({"pick": "NONE|1"}, 403),
    ],
)
def test_nothing_else_is_signed(there: ConsoleOffice, fields: dict[str, str], status: int) -> None:
    case = waiting(there)
    browser = there.someone("R-1")
    assert name(browser, case, **fields) == status
    assert signed(there) is None


def test_a_bank_that_the_agent_chose_stays(there: ConsoleOffice, tmp_path: Path) -> None:
    there.banks = catalogue(list_of("bangladesh"), tmp_path)
    hits = [one for one in there.banks.search("dhaka", 8) if one.branch is not None]
    chosen = hits[0].dfsp
    case = waiting(there, msgspec.structs.replace(WRITTEN, bank_code=chosen.code))
    browser = there.someone("R-1")
    other = next(
        one
        for one in there.banks.search("agrani dhaka", 8)
        if one.branch is not None and one.dfsp.code != chosen.code
    )
    assert other.branch is not None
    pick = f"{other.dfsp.code}|{other.branch.code}"
    assert f'value="{pick}"' not in browser.get(f"/review/{case}?bank=agrani+dhaka").text
    assert name(browser, case, pick=pick) == 403
    fields = {"bank_name": "Another", "bank_code": "OTHR", "branch_code": "1"}
    assert name(browser, case, **fields) == 200  # the code of the form does not count
    assert "OTHR" not in browser.page
    browser.sign()
    named = signed(there)
    assert named is not None
    assert named.bank_code == chosen.code


def test_a_listed_account_takes_no_bank_from_the_form(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment(signals=("other_name",))
    laptop.upload(laptop.proven(of))
    browser = there.someone("R-1")
    assert name(browser, of.enrollment_id, bank_name="X", bank_code="Y") == 200
    browser.sign()
    assert signed(there) is None
    assert there.center.rows("SELECT outcome FROM enrollments") == [("admitted",)]


BANKS = DirectoryList(
    "1", "BD", datetime(2026, 11, 1, tzinfo=UTC),
    (
        Dfsp("GONE", "Gone Bank", FaType.BANK, replaced_by="WHOLE", branch_required=False),
        Dfsp("WHOLE", "Whole Bank", FaType.BANK),
        Dfsp("BARE", "Bare Bank", FaType.BANK, branch_required=False),
        Dfsp("PAY", "Pay Wallet", FaType.MOBILE_WALLET, branch_required=False),
        Dfsp("TEN", "Ten Bank", FaType.BANK, AccountRule(max_len=10), branch_required=False),
        Dfsp("MX", "Clabe Bank", FaType.BANK, AccountRule(check="clabe"), branch_required=False),
    ),
    (
        Branch("1", "Market", "WHOLE"),
        Branch("2", "Old Market", "WHOLE", replaced_by="1"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("pick", "code"),
    [
        ("WHOLE|1", ""), ("BARE|", ""), ("GONE|", "web.stale"), ("WHOLE|", "web.stale"),
        ("WHOLE|2", "web.stale"), ("PAY|", "web.stale"), ("NONE|1", "web.stale"),
        ("", "act.form"),
    ],
)  # fmt: skip
def test_only_a_bank_in_use_with_the_branch_it_needs_is_chosen(
    tmp_path: Path, pick: str, code: str
) -> None:
    banks = open_catalogue(BANKS, tmp_path)
    naming = BankNaming(lambda: banks)
    form = {"pick": pick} if pick else {"bank_name": "Sonali Bank", "bank_code": ""}
    if not code:
        assert naming.chosen(form, WRITTEN).account_number == "00123456789"
        return
    with pytest.raises(Refused) as found:
        naming.chosen(form, WRITTEN)
    assert found.value.code == code


@pytest.mark.parametrize(
    ("form", "number", "code"),
    [
        ({"pick": "TEN|"}, "0012345678", ""),
        ({"pick": "TEN|"}, "00123456789", "review.number"),
        ({"bank_name": "Ten", "bank_code": "TEN", "branch_code": "1"}, "0012 3456-78", ""),
        ({"bank_name": "Ten", "bank_code": "TEN"}, "00123456789", "review.number"),
        ({"bank_name": "Ten", "bank_code": "ten"}, "00123456789", "review.number"),
        ({"bank_name": "Pay", "bank_code": "PAY"}, "00123456789", "review.number"),
        ({"pick": "MX|"}, "032180000118359719", ""),
        ({"pick": "MX|"}, "032180000118359718", "review.number"),
        ({"bank_name": "Unheard of", "bank_code": "NEW"}, "00123456789", ""),
    ],
)
def test_the_number_is_held_to_the_rule_of_the_bank_that_is_named(
    tmp_path: Path, form: dict[str, str], number: str, code: str
) -> None:
    """Chosen in the list, or written: what the agent typed was held to no rule before."""
    banks = open_catalogue(BANKS, tmp_path)
    naming = BankNaming(lambda: banks)
    written = msgspec.structs.replace(WRITTEN, account_number=number)
    if not code:
        assert naming.chosen(form, written).account_number == number.replace(" ", "").replace(
            "-", ""
        )
        return
    with pytest.raises(Refused) as found:
        naming.chosen(form, written)
    assert found.value.code == code


def test_a_number_that_the_bank_cannot_have_is_told_and_not_signed(
    there: ConsoleOffice, tmp_path: Path
) -> None:
    there.banks = open_catalogue(BANKS, tmp_path)
    case = waiting(there)
    browser = there.someone("R-1")
    browser.language = "fr"
    held = browser.open_case(case)
    reply = browser.post(f"/review/{case}", decision="approve", **held, pick="TEN|")
    assert reply.status_code == 400
    assert "Cette banque" in browser.page
    assert signed(there) is None
    assert there.center.rows("SELECT outcome FROM enrollments") == [("waits",)]


@pytest.mark.parametrize("name", ["Bank\x07", "Ba\x00nk", "Bank\x7f", "Bank\u2067South"])
def test_signs_that_no_name_of_a_bank_holds_are_not_signed(name: str) -> None:
    """Nobody sees them, and a payer may read another name."""
    form = {"bank_name": name, "bank_code": "SNLI"}
    with pytest.raises(Refused) as found:
        BankNaming(lambda: None).chosen(form, WRITTEN)
    assert found.value.code == "review.account"
