"""The demo list of banks is built from a public list that was read in a wrong code page."""

import pytest

from demo.banks import demo_list
from installer.make_demo_bundle import mended


@pytest.mark.parametrize(
    ("spoilt", "whole"),
    [
        ("NIMBA \u252c\u00e1BRANCH", "NIMBA  BRANCH"),
        ("GUNTUR\u252c\u00fb522002", "GUNTUR\u2013522002"),
        ("DOOR NO\u251c\u255c5-354", "DOOR NO 5-354"),
        ("\u0938\u0942\u0930\u0924", "\u0938\u0942\u0930\u0924"),
        ("Caf\u00e9", "Caf\u00e9"),
        ("plain", "plain"),
    ],
)
def test_text_read_in_a_wrong_code_page_is_mended_and_other_text_stays(
    spoilt: str, whole: str
) -> None:
    assert mended(spoilt) == whole


def test_no_branch_of_the_demo_has_letters_of_a_wrong_code_page() -> None:
    bundle = demo_list()
    texts = [f"{b.name} {b.place} {b.region} {b.street}" for b in bundle.branches]
    assert len(texts) == 9_999
    odd = {char for text in texts for char in text if not char.isascii()}
    assert odd <= set("\u2013\u2018\u2019\u201c\u201d")
