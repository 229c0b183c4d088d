"""What was typed to find a visit means the same however it is written."""

import pytest

from spar_agent.domain.search import finds

NUMBERS = ("K7-0003-3", "··2640", "5678")


@pytest.mark.parametrize(
    "typed",
    [
        "K7-0003-3",
        "k700033",
        "K7 0003 3",
        "\u2066K7-0003-3\u2069",  # copied from the screen: isolated
        "\u200ek7\u20110003\u20113",  # another hyphen, and a mark of direction
        "٠٠٠٣",
        "२६४०",
        "5678",
        "meena",
        "MÉENA",
        "Devi Meena",
        "meena 2640",
        "",
        "  -- ",
    ],
)
def test_it_is_found(typed: str) -> None:
    assert finds(typed, "Méena Devi", NUMBERS)


@pytest.mark.parametrize(
    "typed", ["K7-0003-5", "k7 0003 5", "meena 2641", "Rita", "99", "56782640"]
)
def test_another_is_not(typed: str) -> None:
    assert not finds(typed, "Méena Devi", NUMBERS)


def test_a_name_of_another_script_is_found_without_its_marks() -> None:
    assert finds("محمد", "مُحَمَّد علي", ())
    assert finds("फातिमा", "फ़ातिमा", ())
