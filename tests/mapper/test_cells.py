"""Cells that a spreadsheet would compute, and back."""

import pytest

from spar_mapper.bulk.cells import defused, plain


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+91 98250", "-5", "@cmd", "\tx", " =1", "'=1", "''+1", "abc", "", "'abc", "O'Neill"],
)
def test_what_is_defused_comes_back_as_it_was(cell: str) -> None:
    shown = defused(cell)
    assert not shown.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))
    assert plain(shown) == cell


def test_only_what_is_dangerous_is_changed() -> None:
    assert [defused(one) for one in ("abc", "12", "token:1@x")] == ["abc", "12", "token:1@x"]
    assert plain("'abc") == "'abc"
