from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.digits import differing_positions


def test_two_swapped_digits_are_named_by_their_places() -> None:
    assert list(differing_positions("48217703091", "48217730091")) == [6, 7]


def test_a_digit_left_out_differs_to_the_end() -> None:
    assert list(differing_positions("1234", "124")) == [2, 3]


@given(st.text("0123456789", min_size=2, max_size=18), st.data())
def test_every_swap_of_two_unlike_neighbours_is_caught(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(number) - 2))
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    expected = [] if number[at] == number[at + 1] else [at, at + 1]
    assert list(differing_positions(number, swapped)) == expected
