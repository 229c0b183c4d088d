"""Names of one person in many spellings, and of two people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.names import ALIKE, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meena Devi", "MEENA DEVI"),
        ("Meena Devi", "Devi Meena"),
        ("Meena Devi", "Mina Devi"),
        ("Meena Devi", "M. Devi"),
        ("Meena Devi", "मीना देवी"),
        ("Mohammed Ali", "Muhamad Aly"),
        ("Mohammed", "محمد"),
        ("Mohammed", "मोहम्मद"),
        ("Fatima", "فاطمة"),
        ("Vijay Wadhwa", "Vijai Vadhva"),
        ("Sharma", "शर्मा"),
        ("Tigist Bekele", "ትግስት በቀለ"),
        ("Ольга", "Olga"),
        ("José García", "Jose Garcia"),
        ("Ama Serwaa Mensah", "Ama Mensah"),
        ("Maria", "Maria da Silva"),
        ("M Meena", "Meena Mohan"),
        ("李明", "李明"),
        ("", "Anybody"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meena Devi", "Rajesh Kumar"),
        ("Meena Devi", "राजेश कुमार"),
        ("Mohammed Ali", "Karim Yusuf"),
        ("فاطمة", "محمد"),
        ("Asha", "Rita"),
        ("Asha", "Sunita"),
        ("李明", "王伟"),
        ("Ana Maria Silva", "Rita Maria Silva"),
        ("Meena Devi", "Meena Kumar"),
        (
            "Meena Devi",
            "Rajesh Kumar Mohan Lal Meena Ravi Asha Devi Anil Sunita Vijay Latha Hari Ali Omar",
        ),
    ],
)
def test_names_of_two_people_are_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_a_share_and_the_same_both_ways_for_one_word(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0
    assert likeness(one, one) == 1.0
