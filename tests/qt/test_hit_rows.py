"""What stands below the name in a row of the picker."""

from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.ui.widgets.hit_list import second_line

BANK = Dfsp("0001", "みずほ", FaType.BANK, readings=("ミズホ", "mizuho"))
BRANCH = Branch(
    "240", "新宿", "0001", "新宿区", "東京", "西新宿", readings=("シンジユク", "shinjuku")
)


def test_a_branch_found_by_its_reading_shows_the_reading() -> None:
    assert second_line(Hit(BANK, BRANCH, name_spans=((0, 2),))) == "みずほ · 新宿区 · 東京"
    assert second_line(Hit(BANK, BRANCH)) == "シンジユク · みずほ · 新宿区 · 東京"
    twin = Hit(BANK, BRANCH, twin=True, name_spans=((0, 2),))
    assert second_line(twin) == "みずほ · 新宿区 · 東京 · 西新宿"


def test_a_bank_says_that_its_branch_is_still_asked() -> None:
    assert "branch is asked next" in second_line(Hit(BANK, None, dfsp_spans=((0, 3),)))
    assert second_line(Hit(BANK, None)) == "ミズホ"
    wallet = Dfsp("W", "Example", FaType.MOBILE_WALLET)
    assert second_line(Hit(wallet, None, dfsp_spans=((0, 2),))) == ""
