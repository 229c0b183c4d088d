"""Real names in the scripts people write, found as people type them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.db import migrate
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import connect
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from spar_agent.domain.search import fold, query_of, spans
from spar_agent.domain.word_index import WordIndex, as_text
from tests.fakes import START, FakeClock

BANKS = (
    Dfsp("0001", "みずほ銀行", FaType.BANK),
    Dfsp("CBE", "የኢትዮጵያ ንግድ ባንክ", FaType.BANK),
    Dfsp("NBE", "البنك الأهلي المصري", FaType.BANK),
    Dfsp("SBIN", "भारतीय स्टेट बैंक", FaType.BANK),
    Dfsp("GTB", "Société Générale", FaType.BANK),
)
BRANCHES = (
    Branch("001", "東京営業部", "0001", "千代田区"),
    Branch("240", "新宿支店", "0001", "新宿区"),
    Branch("241", "ﾏﾙﾉｳﾁ", "0001", "千代田区"),
    Branch("ET1", "ሐዋሳ", "CBE", "ሲዳማ"),
    Branch("ET2", "አዲስ አበባ", "CBE"),
    Branch("EG1", "القاهرة الجديدة", "NBE", "القاهرة"),
    Branch("EG2", "الإسكندرية", "NBE"),
    Branch("SBIN0002649", "ड़ूमस", "SBIN", "सूरत"),
    Branch("SBIN0001234", "बाज़ार", "SBIN", "दिल्ली"),
    Branch("FR1", "Crécy-la-Chapelle", "GTB", "Seine-et-Marne"),
    Branch("DE1", "Straßburg", "GTB"),
)


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreDirectory]:
    conn = connect(tmp_path_factory.mktemp("d") / "vault.db", bytes(32))
    migrate(conn)
    made = StoreDirectory(conn, FakeClock())
    made.replace(Bundle("1", "XX", START, BANKS, BRANCHES))
    yield made
    conn.close()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("東京", "001"),
        ("営業", "001"),
        ("新宿支店", "240"),
        ("支店", "240"),
        ("みずほ新宿", "240"),
        ("みずほ銀行 新宿", "240"),
        ("マルノウチ", "241"),
        ("まるのうち", "241"),
        ("まる", "241"),
        ("ሐዋሳ", "ET1"),
        ("ሀዋሳ", "ET1"),
        ("ሃዋሳ", ""),
        ("አዲስ", "ET2"),
        ("ዐዲስ አበባ", "ET2"),
        ("القاهره", "EG1"),
        ("الجديدة", "EG1"),
        ("الاسكندرية", "EG2"),
        ("الأسكندرية", "EG2"),
        ("اسكندر", "EG2"),
        ("डूमस", "SBIN0002649"),
        ("सूरत डू", "SBIN0002649"),
        ("बाजार", "SBIN0001234"),
        ("SBIN००० २६४९", "SBIN0002649"),
        ("٢٦٤٩", "SBIN0002649"),
        ("2649", "SBIN0002649"),
        ("crecy", "FR1"),
        ("chapelle societe", "FR1"),
        ("strassburg", "DE1"),
        ("ＣＲＥＣＹ", "FR1"),
    ],
)
def test_a_branch_is_found_in_its_own_script(
    directory: StoreDirectory, typed: str, code: str
) -> None:
    hits = [hit for hit in directory.search(typed) if not hit.fuzzy]
    assert [hit.branch.code for hit in hits[:1] if hit.branch] == ([code] if code else [])


def test_letters_of_any_script_are_marked_where_they_stand() -> None:
    for name, typed, marked in (
        ("Straßburg", "strassb", "Straßb"),
        ("القاهرة الجديدة", "الجديده", "الجديدة"),
        ("新宿支店", "支店", "支店"),
        ("Crécy-la-Chapelle", "crecy chap", "Crécy|Chap"),
        ("ﾏﾙﾉｳﾁ", "まる", "ﾏﾙ"),
        ("Surat", "ura", "ura"),
    ):
        found = spans(name, query_of(typed))
        assert "|".join(name[start:end] for start, end in found) == marked


@pytest.mark.parametrize("typed", ["umas", "uma", "mas"])
def test_letters_from_the_middle_of_a_word_find_it(tmp_path: Path, typed: str) -> None:
    conn = connect(tmp_path / "v.db", bytes(32))
    migrate(conn)
    directory = StoreDirectory(conn, FakeClock())
    rows = (Branch("B1", "Dumas", "B"), Branch("B2", "Palanpur", "B"), Branch("B3", "Umta", "B"))
    directory.replace(Bundle("1", "IN", START, (Dfsp("B", "Bank", FaType.BANK),), rows))
    assert [hit.branch.code for hit in directory.search(typed) if hit.branch][:1] == ["B1"]
    conn.close()


def test_what_is_written_so_comes_before_what_is_nearly_so(tmp_path: Path) -> None:
    conn = connect(tmp_path / "v.db", bytes(32))
    migrate(conn)
    directory = StoreDirectory(conn, FakeClock())
    names = ("Dumas", "Dumad", "Dumasar Road", "Rumas", "Surat")
    rows = tuple(Branch(f"B{n}", name, "B") for n, name in enumerate(names))
    directory.replace(Bundle("1", "IN", START, (Dfsp("B", "Bank", FaType.BANK),), rows))
    hits = directory.search("dumas")
    found = [(hit.branch.name, hit.fuzzy) for hit in hits if hit.branch]
    assert found[:2] == [("Dumas", False), ("Dumasar Road", False)]
    assert dict(found[2:]) == {"Dumad": True, "Rumas": True}
    conn.close()


def test_words_one_typo_away_are_all_found_whatever_half_the_typo_is_in() -> None:
    words = WordIndex(as_text(["dumas", "baroda", "bharuch", "gandhinagar"]))
    for typed, meant in (
        ("udmas", "dumas"),
        ("duams", "dumas"),
        ("dumsa", "dumas"),
        ("xumas", "dumas"),
        ("dumax", "dumas"),
        ("umas", "dumas"),
        ("duma", "dumas"),
        ("ddumas", "dumas"),
        ("dumass", "dumas"),
        ("brauch", ""),
        ("bhrauch", "bharuch"),
        ("gandihna", "gandhinagar"),
    ):
        assert words.near(typed) == ([meant] if meant else [])


def test_folding_twice_changes_nothing() -> None:
    for branch in BRANCHES:
        assert fold(fold(branch.name)) == fold(branch.name)
