"""How long visits take, as the laptops say: counted by week, so that the middle can be told.

Middles of days do not add up to that of a year; counts of visits by half minutes do.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from typing import Final

from spar_central.records.periods import Period, in_coarse_and_fine
from spar_central.storage.port import Transaction

DAY_MS: Final = 86_400_000
STEP_S: Final = 30
WEEK_DAYS: Final = 7
MONDAY: Final = 3
"""How many days before the first of 1970, a Thursday, its week began."""
QUARTER_WEEKS: Final = 13
"""A year is read by quarters in a third of the rows."""

LONGEST_S: Final = 7200
"""Visits that are said to take longer count as this long."""


def week_of(day: int) -> int:
    """Weeks since 1970, which begin on Monday, of a day since then."""
    return (day + MONDAY) // WEEK_DAYS


def first_day(week: int) -> int:
    """Its Monday, in days since 1970."""
    return week * WEEK_DAYS - MONDAY


async def count_weeks(tx: Transaction, weeks: Sequence[tuple[str, int]]) -> None:
    """Count the visits of these weeks anew, each with its office, and their quarters."""
    for office, week in weeks:
        await _count_week(tx, office, week)
    for office, quarter in sorted({(office, week // QUARTER_WEEKS) for office, week in weeks}):
        await _count_quarter(tx, office, quarter)


async def _count_week(tx: Transaction, office: str, week: int) -> None:
    begins = first_day(week) * DAY_MS
    steps = f"(CASE WHEN visit_s > {LONGEST_S} THEN {LONGEST_S} ELSE visit_s END + 15) / {STEP_S}"
    rows = await tx.fetch(
        f"SELECT human, device_id, {steps}, count(*) FROM enrollments"
        " WHERE office = $1 AND arrived_at >= $2 AND arrived_at < $3 AND visit_s >= 0"
        f" GROUP BY human, device_id, {steps}",
        office, begins, begins + WEEK_DAYS * DAY_MS,
    )  # fmt: skip
    await tx.fetch("DELETE FROM visit_times WHERE office = $1 AND week = $2", office, week)
    await tx.insert(
        "visit_times", "office, week, human, device_id, steps, visits",
        [(office, week, *row) for row in rows],
    )  # fmt: skip


async def _count_quarter(tx: Transaction, office: str, quarter: int) -> None:
    """From its weeks, which have been counted."""
    await tx.fetch("DELETE FROM visit_quarters WHERE office = $1 AND quarter = $2", office, quarter)
    await tx.fetch(
        "INSERT INTO visit_quarters (office, quarter, human, device_id, steps, visits)"
        f" SELECT office, {quarter}, human, device_id, steps, sum(visits) FROM visit_times"
        " WHERE office = $1 AND week BETWEEN $2 AND $3 GROUP BY office, human, device_id, steps",
        office, quarter * QUARTER_WEEKS, (quarter + 1) * QUARTER_WEEKS - 1,
    )  # fmt: skip


_GROUPS = {
    "week": "week",
    "human": "human",
    "office": "office",
    "device_id": "device_id",
}


async def counted(
    tx: Transaction, column: str, offices: Sequence[str], first: int, last: int
) -> dict[str, Counter[int]]:
    """Visits by steps of half a minute, by key; of the whole weeks that hold these days.

    column: one of _GROUPS; days since 1970, both included.
    """
    what = _GROUPS[column]
    weeks = week_of(first), week_of(last)
    periods = [Period(is_coarse=False, first=weeks[0], last=weeks[1])]
    if column != "week":
        periods = in_coarse_and_fine(*weeks, QUARTER_WEEKS)
    found: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for office, period in product(offices, periods):
        table, unit = ("visit_quarters", "quarter") if period.is_coarse else ("visit_times", "week")
        rows = await tx.fetch(
            f"SELECT {what}, steps, sum(visits) FROM {table}"
            f" WHERE office = $1 AND {unit} BETWEEN $2 AND $3 GROUP BY {what}, steps",
            office, period.first, period.last,
        )  # fmt: skip
        for key, steps, visits in rows:
            found[str(key)][int(steps)] += int(visits)
    return found


def minutes(steps: float) -> float:
    """Of steps of half a minute."""
    return steps * STEP_S / 60


def middle(visits: Counter[int]) -> float:
    """The median of what is counted; of an even number the mean of the two in the middle."""
    half = visits.total() / 2
    seen, below = 0, None
    for steps in sorted(visits):
        seen += visits[steps]
        if below is not None:
            return (below + steps) / 2
        if seen == half:
            below = steps
        elif seen > half:
            return float(steps)
    raise ValueError("nothing was counted")
