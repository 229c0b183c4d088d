"""Long lists of the portal: every row can be come to, and no page is long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_central.portal.spans import LONGEST, narrowed


def reached(rows: list[str], at: str = "") -> list[str]:
    """Every row that a person comes to from here, who opens all spans."""
    part = narrowed(rows, at, str)
    assert len(part.rows) <= LONGEST
    assert len(part.spans) <= LONGEST
    if not part.spans:
        return list(part.rows)
    low = 0
    for one in part.spans:
        start, end = map(int, one.at.split("-"))
        assert (one.first, one.last) == (rows[start], rows[end - 1])
        assert end - start < len(rows) - low or low, "each step comes nearer"
        low = start
    return [row for one in part.spans for row in reached(rows, one.at)]


@given(st.integers(0, 30_000))
def test_every_row_is_reached_once_and_in_order(count: int) -> None:
    rows = [str(number) for number in range(count)]
    assert reached(rows) == rows


@pytest.mark.parametrize(
    "at", ["", "x", "5", "9-5", "-1-5", "0-99999", "\u0665-\u0669", "0-5-9", "1" * 5000]
)
def test_an_address_that_names_no_part_shows_the_whole(at: str) -> None:
    rows = [str(number) for number in range(100)]
    part = narrowed(rows, at, str)
    assert [one.first for one in part.spans] == ["0", "30", "60", "90"]
