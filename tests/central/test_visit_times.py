"""Minutes per visit in the console's figures: the middle of weeks, as the laptops say."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import msgspec
import pytest

from spar_central.records.visit_times import middle, week_of
from spar_central.settings import Settings
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleOffice, office
from tests.central.world import account


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def visits(laptop: SigningLaptop, first: int, *took: int | None) -> None:
    items = []
    for at, visit_s in enumerate(took, first):
        of = laptop.enrollment(fa=account(f"7010{at:05}"))
        of = msgspec.structs.replace(of, visit_s=visit_s)
        items.append(laptop.proven(of, psut=f"{at}".zfill(36)))
    laptop.upload(*items)


@pytest.mark.parametrize("values", [[1], [1, 2], [1, 1, 1, 9], [2, 4, 4, 6], [0, 0, 240], [3] * 8])
def test_the_middle_is_the_median(values: list[int]) -> None:
    assert middle(Counter(values)) == median(values)


def test_weeks_begin_on_monday() -> None:
    """Of 1970, whose first day was a Thursday."""
    assert [week_of(day) for day in (0, 3, 4, 10, 11)] == [0, 0, 1, 1, 2]


def test_each_agent_has_the_middle_of_their_visits(there: ConsoleOffice) -> None:
    quick, slow, older = (there.center.laptop(staff) for staff in ("S-1", "S-2", "S-3"))
    visits(quick, 1, 58, 61, 3000)
    visits(slow, 10, 240, 300)
    visits(older, 20, None)  # its version says nothing
    there.count()
    browser = there.someone("R-1")

    def rows(group: str) -> dict[str, str]:
        text = browser.send("GET", f"/figures.csv?by={group}").content.decode("utf-8-sig")
        return {row[0]: row[-1] for row in list(csv.reader(io.StringIO(text)))[1:]}

    assert rows("human") == {"Name of S-1": "1.0", "Name of S-2": "4.5", "Name of S-3": ""}
    assert list(rows("week").values()) == ["4.0"]
    page = browser.get("/figures?by=human").text
    assert "Minutes per visit" in page
    assert "as the laptops say" in page
    assert "<b>4</b>" in page
    assert browser.send("GET", "/figures.pdf?by=human").content.startswith(b"%PDF")


def test_a_week_is_counted_anew_with_what_arrived_since(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    visits(laptop, 1, 60)
    there.count()
    visits(laptop, 2, 120, 120)
    there.count()
    there.count()
    assert there.center.rows("SELECT steps, visits FROM visit_times ORDER BY steps") == [
        (2, 1),
        (4, 2),
    ]


def test_what_a_laptop_says_of_itself_is_held_to_a_day(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    of = msgspec.structs.replace(laptop.enrollment(), visit_s=86_401)
    laptop.upload(laptop.proven(of))
    assert there.center.rows("SELECT count(*) FROM enrollments") == [(0,)]
