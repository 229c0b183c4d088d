"""The table of docs/numbers.md says what the rules do."""

from installer import measure_slips


def test_the_shares_on_the_page_are_those_of_the_rules() -> None:
    page = measure_slips.PAGE.read_text("utf-8")
    assert page.partition(measure_slips.MARK)[2].strip() == measure_slips.table()
