"""Figures of long spans: read by weeks and quarters, the same as by days and weeks."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from spar_central.clock import to_ms
from spar_central.records import figures, visit_times
from spar_central.records.figures import Figures
from spar_central.records.periods import in_coarse_and_fine
from spar_central.records.visit_times import first_day, week_of
from spar_central.settings import Settings
from tests.central.console import ConsoleOffice, office

DAY_MS = 86_400_000
DAYS, HUMANS, COUNT = 400, 3, 300


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def fill(there: ConsoleOffice, chance: random.Random) -> int:
    """Enrollments of many days; the last of them."""
    now = to_ms(there.center.clock())
    for n in range(COUNT):
        arrived = now - chance.randrange(DAYS) * DAY_MS
        human, state = f"S-{n % HUMANS}", chance.choice(("registered", ""))
        there.center.rows(
            "INSERT INTO enrollments (enrollment_id, revision, sha256, token, kid, person_id,"
            " human, device_id, office, sent_by, operation, psut_key, account_key, alike_key,"
            " arrived_at, outcome, codes, reasons, decided_at, admitted_at, state, visit_s)"
            f" VALUES ('e{n}', 1, 'x', 't', 'k', 'p', '{human}', 'd-{human}', 'office-1', 'd',"
            f" 'link', 'q{n}', 'a{n}', 'a{n}', {arrived}, 'admitted', '[]', '[]', {arrived},"
            f" {arrived}, '{state}', {chance.randrange(600)})"
        )
    there.count()
    return now // DAY_MS


def by_days(there: ConsoleOffice, column: str, first: int, last: int) -> dict[str, tuple[int, int]]:
    found = there.center.rows(
        f"SELECT {column}, sum(arrived), sum(registered) FROM day_figures"
        f" WHERE office = 'office-1' AND day BETWEEN {first} AND {last} GROUP BY {column}"
    )
    return {str(key): (int(arrived), int(registered)) for key, arrived, registered in found}


def by_weeks(there: ConsoleOffice, column: str, first: int, last: int) -> dict[str, Counter[int]]:
    found = there.center.rows(
        f"SELECT {column}, steps, sum(visits) FROM visit_times WHERE office = 'office-1'"
        f" AND week BETWEEN {week_of(first)} AND {week_of(last)} GROUP BY {column}, steps"
    )
    sums: dict[str, Counter[int]] = {}
    for key, steps, visits in found:
        sums.setdefault(str(key), Counter())[int(steps)] += int(visits)
    return sums


Span = tuple[str, list[str], int, int]


def figures_of(there: ConsoleOffice, span: Span) -> list[Figures]:
    return there.center.act(lambda tx: figures.by(tx, *span))


def times_of(there: ConsoleOffice, span: Span) -> dict[str, Counter[int]]:
    return there.center.act(lambda tx: visit_times.counted(tx, *span))


def test_any_span_has_the_sums_of_its_days(there: ConsoleOffice) -> None:
    chance = random.Random(20)
    last_day = fill(there, chance)
    spans = [(last_day - 363, last_day), (last_day, last_day), (last_day - 6, last_day)]
    for _ in range(40):
        first = last_day - chance.randrange(DAYS)
        spans.append((first, first + chance.randrange(DAYS)))
    for (first, last), column in zip(spans, ("human", "device_id") * len(spans), strict=False):
        span = (column, ["office-1"], first, last)
        sums = {one.key: (one.arrived, one.registered) for one in figures_of(there, span)}
        assert sums == by_days(there, column, first, last)
        assert times_of(there, span) == by_weeks(there, column, first, last)


def test_what_comes_later_is_in_its_week_too(there: ConsoleOffice) -> None:
    """A decision of today about a day long ago counts that day, its week and its quarter anew."""
    last_day = fill(there, random.Random(7))
    there.center.clock.forward(600)
    decided = to_ms(there.center.clock())
    there.center.rows(
        f"UPDATE enrollments SET state = 'registered', visit_s = 30,"
        f" decided_at = {decided} + CAST(substr(enrollment_id, 2) AS bigint) WHERE state = ''"
    )
    there.count()
    span = ("human", ["office-1"], last_day - DAYS, last_day)
    assert sum(one.registered for one in figures_of(there, span)) == COUNT
    assert times_of(there, span) == by_weeks(there, "human", last_day - DAYS, last_day)


@pytest.mark.parametrize("day", [0, 3, 4, 10, 11, 20_000])
def test_a_week_begins_with_its_first_day(day: int) -> None:
    week = week_of(day)
    assert first_day(week) <= day < first_day(week + 1)


@pytest.mark.parametrize(("length", "offset"), [(7, 3), (13, 0)])
def test_coarse_and_fine_spans_are_the_whole_once(length: int, offset: int) -> None:
    for first in range(20, 20 + length):
        for last in range(first, first + 3 * length):
            fine: list[int] = []
            for span in in_coarse_and_fine(first, last, length, offset):
                begins, ends = span.first, span.last + 1
                if span.is_coarse:
                    begins, ends = begins * length - offset, ends * length - offset
                fine += range(begins, ends)
            assert fine == list(range(first, last + 1))
