"""Codes of banks and branches: unique only within a bank, typed apart or glued; banks as rows."""

from collections.abc import Iterator

import pytest

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.directory.public_lists import schwifty_list
from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import Connection, connect
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from tests.fakes import START, FakeClock

BANKS = tuple(
    Dfsp(f"{n:04}", f"Bank {chr(65 + n // 26)}{chr(65 + n % 26)}lo", FaType.BANK)
    for n in range(300)
)
NAMED = Dfsp("0900", "京都銀行", FaType.BANK, readings=("キヨウト", "kyoto"))
OPEN = Dfsp("0901", "Paylight", FaType.BANK, branch_required=False, readings=("PL",))
BRANCHES = (
    *(Branch("001", "Head Office", bank.code) for bank in BANKS),
    *(Branch(f"{n:03}", f"Kyoto {n}", "0007") for n in range(2, 40)),
    Branch("001", "本店", "0900"),
)


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    made = connect(tmp_path_factory.mktemp("d") / "vault.db", bytes(32))
    migrate(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def directory(conn: Connection) -> StoreDirectory:
    made = StoreDirectory(conn, FakeClock())
    made.replace(Bundle("1", "XX", START, (*BANKS, NAMED, OPEN), BRANCHES))
    return made


def first(directory: StoreDirectory, typed: str) -> tuple[str, str]:
    hit = directory.search(typed)[0]
    return hit.dfsp.code, hit.branch.code if hit.branch else ""


@pytest.mark.parametrize("bank", ["0000", "0150", "0299", "0900"])
def test_one_code_in_three_hundred_banks_means_each_of_them(
    directory: StoreDirectory, bank: str
) -> None:
    hit = directory.find(bank, "001")
    assert hit is not None
    assert hit.branch is not None
    assert hit.branch.dfsp_code == bank
    for typed in (f"{bank} 001", f"{bank}001", f"{bank}-001", f"001 {bank}"):
        assert first(directory, typed) == (bank, "001"), typed


def test_what_was_picked_of_a_code_that_many_have_comes_back(directory: StoreDirectory) -> None:
    hit = directory.find("0233", "001")
    assert hit is not None
    directory.picked(hit, "agent")
    assert [h.dfsp.code for h in directory.search("", agent_id="agent")] == ["0233"]
    assert directory.search("001", agent_id="agent")[0].dfsp.code == "0233"


@pytest.mark.parametrize(
    "typed", ["京都", "京都銀行", "kyoto", "ｷﾖｳﾄ", "きょうと", "kyoto bank", "0900"]
)
def test_the_bank_itself_stands_before_branches_of_its_name(
    directory: StoreDirectory, typed: str
) -> None:
    assert first(directory, typed) == ("0900", "")


@pytest.mark.parametrize("typed", ["paylight", "PL", "payl", "0901", "paylight bank"])
def test_a_bank_without_branches_is_found_by_all_its_names(
    directory: StoreDirectory, typed: str
) -> None:
    assert first(directory, typed) == ("0901", "")


def test_a_list_that_was_indexed_in_another_way_is_indexed_again(
    directory: StoreDirectory, conn: Connection
) -> None:
    conn.execute("INSERT INTO branch_words (branch_words) VALUES ('delete-all')")
    conn.execute("UPDATE directory_info SET folding = 0")
    again = StoreDirectory(conn, FakeClock())
    assert first(again, "0900 本店") == ("0900", "001")
    assert again.age() == directory.age()
    assert again.dfsps() == directory.dfsps()


@pytest.fixture(scope="module")
def germany(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreDirectory]:
    conn = connect(tmp_path_factory.mktemp("d") / "vault.db", bytes(32))
    migrate(conn)
    made = StoreDirectory(conn, FakeClock())
    dfsps, branches = schwifty_list("DE")
    made.replace(Bundle("1", "DE", START, tuple(dfsps), tuple(branches)))
    yield made
    conn.close()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("stadtsparkasse munchen", "Stadtsparkasse München"),
        ("münchen stadtsparkasse", "Stadtsparkasse München"),
        ("berliner sparkasse", "Berliner Sparkasse"),
        ("sparkasse berliner", "Berliner Sparkasse"),
        ("berlinre sparkasse", "Berliner Sparkasse"),
        ("SSKMDEMM", "Stadtsparkasse München"),
    ],
)
def test_among_thousands_of_banks_without_branches(
    germany: StoreDirectory, typed: str, name: str
) -> None:
    found = [hit.dfsp.name for hit in germany.search(typed)]
    assert any(name in one for one in found), found
