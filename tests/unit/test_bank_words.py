"""Words for bank and branch, in the languages people write them in: not needed, not harmful."""

import pytest

from spar_agent.domain.bank_words import BankNames, bare_name, fits
from spar_agent.domain.search import query_of, words_of

NAMES = BankNames(
    {
        "0001": ["みずほ", "ミズホ", "mizuho"],
        "BARB": ["Bank of Baroda"],
        "NBE": ["البنك الأهلي المصري"],
        "SBIN": ["भारतीय स्टेट बैंक"],
        "CBE": ["የኢትዮጵያ ንግድ ባንክ"],
    }
)


@pytest.mark.parametrize(
    ("typed", "bank", "rest"),
    [
        ("baroda dumas", "BARB", "dumas"),
        ("Bank of Baroda, Dumas branch", "BARB", "dumas"),
        ("dumas branch baroda bank", "BARB", "dumas"),
        ("agence dumas banque baroda", "BARB", "dumas"),
        ("sucursal dumas banco baroda", "BARB", "dumas"),
        ("agência dumas baroda", "BARB", "dumas"),
        ("dumas शाखा baroda बैंक", "BARB", "dumas"),
        ("فرع dumas baroda", "BARB", "dumas"),
        ("tawi dumas baroda benki", "BARB", "dumas"),
        ("みずほ銀行 新宿支店", "0001", "新宿"),
        ("みずほ銀行新宿支店", "0001", "新宿"),
        ("新宿みずほ", "0001", "新宿"),
        ("ﾐｽﾞﾎｷﾞﾝｺｳ ｼﾝｼﾞﾕｸｼﾃﾝ", "0001", "シンシユク"),
        ("فرع الإسكندرية البنك الأهلي المصري", "NBE", "الاسكندريه"),
        ("الاسكندرية الأهلي المصري", "NBE", "الاسكندريه"),
        ("सूरत शाखा भारतीय स्टेट", "SBIN", "सूरत"),
        ("ሐዋሳ ቅርንጫፍ የኢትዮጵያ ንግድ", "CBE", "".join(words_of("ሐዋሳ"))),
        ("0001240", "0001", "240"),
        ("0001-240", "0001", "240"),
        ("240 mizuho", "0001", "240"),
    ],
)
def test_bank_and_branch_are_read_apart(typed: str, bank: str, rest: str) -> None:
    best = NAMES.readings(query_of(typed))[-1]
    found = (best.banks[0], best.rest.whole) if best.banks else ("", "")
    assert found == (bank, rest)


def test_a_name_of_kind_words_alone_is_still_a_name() -> None:
    assert bare_name("The Bank") == "thebank"
    assert bare_name("Bank of Baroda") == "baroda"


@pytest.mark.parametrize("typed", ["新宿", "新宿支店", "shin", "mizuho bank", "branch", ""])
def test_the_rows_at_hand_are_narrowed_as_the_search_would(typed: str) -> None:
    words = words_of("新宿 シンジユク shinjuku 240 みずほ mizuho 0001")
    assert fits(words, query_of(typed))
    assert not fits(words, query_of(f"{typed} osaka"))
