"""Figures by day, office and agent: counted as enrollments are decided.

A page that counted a year of enrollments anew would take seconds; here only the days in which
something changed are counted again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import product

import msgspec

from spar_central.admission.noticed import Noticed
from spar_central.clock import to_ms
from spar_central.mappers.sending import State
from spar_central.records import visit_times
from spar_central.records.periods import Period, in_coarse_and_fine
from spar_central.records.visit_times import MONDAY, WEEK_DAYS, first_day, week_of
from spar_central.storage.port import Lock, Transaction

DAY_MS = 86_400_000
OVERLAP = timedelta(minutes=2)
"""Decisions that were written while we counted."""

DAYS_AT_ONCE = 31
COLUMNS = (
    "arrived", "registered", "first_time", "returned", "refused", "reviewed", "code_alone",
    "offline", "signalled", "quick_consent", "odd_hours", "other_way", "exception",
    "staff_account",
)  # fmt: skip
_SUMS = ", ".join(f"coalesce(sum({name}), 0)" for name in COLUMNS)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of a period. first_time: registered with their first revision.

    took: visits by half minutes, where they were asked for (visit_times.counted).
    """

    key: str
    arrived: int = 0
    registered: int = 0
    first_time: int = 0
    returned: int = 0
    refused: int = 0
    reviewed: int = 0
    code_alone: int = 0
    offline: int = 0
    signalled: int = 0
    quick_consent: int = 0
    odd_hours: int = 0
    other_way: int = 0
    exception: int = 0
    staff_account: int = 0
    took: Counter[int] = field(default_factory=Counter, kw_only=True)

    @property
    def first_time_right(self) -> float:
        """Share of what is registered."""
        return self.first_time / self.registered if self.registered else 0.0

    @property
    def minutes(self) -> float | None:
        """Of the visit in the middle; None where no laptop says it."""
        return visit_times.minutes(visit_times.middle(self.took)) if self.took else None


async def counted_until(tx: Transaction, name: str) -> int:
    """Of figures or signals: everything decided until then is in them; milliseconds."""
    rows = await tx.fetch("SELECT until FROM tallied WHERE name = $1", name)
    return int(rows[0][0]) if rows else 0


async def note_counted(tx: Transaction, name: str, until: int) -> None:
    """As counted_until says from now on."""
    await tx.insert(
        "tallied", "name, until", [(name, until)],
        "ON CONFLICT (name) DO UPDATE SET until = excluded.until",
    )  # fmt: skip


async def tally(tx: Transaction, now: datetime) -> int:
    """Count the days anew in which something was decided since the last time; how many.

    At most DAYS_AT_ONCE days of an office in one transaction: call it until it returns 0.
    """
    await tx.lock(Lock.FIGURES)
    since = await counted_until(tx, "figures")
    rows = await tx.fetch(
        "SELECT office, arrived_at / 86400000, max(decided_at) FROM enrollments"
        " WHERE decided_at > $1 GROUP BY office, arrived_at / 86400000"
        f" ORDER BY max(decided_at) LIMIT {DAYS_AT_ONCE + 1}",
        since,
    )
    days = [(str(office), int(day)) for office, day, _last in rows[:DAYS_AT_ONCE]]
    for office, day in days:
        await _count_day(tx, office, day)
    weeks = sorted({(office, week_of(day)) for office, day in days})
    for office, week in weeks:
        await _count_week(tx, office, week)
    await visit_times.count_weeks(tx, weeks)
    if not rows:
        return 0
    whole = len(rows) <= DAYS_AT_ONCE
    until = to_ms(now - OVERLAP) if whole else int(rows[DAYS_AT_ONCE - 1][2])
    await note_counted(tx, "figures", max(until, since))
    return 0 if whole else DAYS_AT_ONCE


async def _count_day(tx: Transaction, office: str, day: int) -> None:
    rows = await tx.fetch(
        "SELECT human, device_id, revision, outcome, state, returned, codes, reasons, noticed"
        " FROM enrollments WHERE office = $1 AND arrived_at >= $2 AND arrived_at < $3",
        office, day * DAY_MS, (day + 1) * DAY_MS,
    )  # fmt: skip
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    causes: Counter[str] = Counter()
    for human, device_id, revision, outcome, state, returned, codes, reasons, noticed in rows:
        found = _what(int(revision), str(outcome), str(state), int(returned), str(reasons))
        found += [name for name in Noticed if f'"{name}"' in str(noticed)]
        counts[str(human), str(device_id)].update(found)
        if outcome == "refused" or state == State.RETURNED.value or returned:
            causes.update(msgspec.json.decode(str(codes), type=list[str]))
    for table in ("day_figures", "day_causes", "office_days"):
        await tx.fetch(f"DELETE FROM {table} WHERE office = $1 AND day = $2", office, day)
    await tx.insert(
        "day_figures", f"day, office, human, device_id, {', '.join(COLUMNS)}",
        [(day, office, *who, *(found[name] for name in COLUMNS)) for who, found in counts.items()],
    )  # fmt: skip
    whole = sum(counts.values(), Counter())
    await tx.insert(
        "office_days", f"day, office, {', '.join(COLUMNS)}",
        [(day, office, *(whole[name] for name in COLUMNS))] if rows else [],
    )  # fmt: skip
    await tx.insert(
        "day_causes", "day, office, code, count",
        [(day, office, code, count) for code, count in causes.items()],
    )  # fmt: skip


async def _count_week(tx: Transaction, office: str, week: int) -> None:
    """From its days, which have been counted."""
    await tx.fetch("DELETE FROM week_figures WHERE office = $1 AND week = $2", office, week)
    sums = ", ".join(f"sum({name})" for name in COLUMNS)
    await tx.fetch(
        f"INSERT INTO week_figures (week, office, human, device_id, {', '.join(COLUMNS)})"
        f" SELECT {week}, office, human, device_id, {sums} FROM day_figures"
        " WHERE office = $1 AND day BETWEEN $2 AND $3 GROUP BY office, human, device_id",
        office, first_day(week), first_day(week + 1) - 1,
    )  # fmt: skip


BY_REASON = {"otp_only": "code_alone", "offline": "offline", "signal": "signalled"}
"""What is counted of the reasons for a review."""


def _what(
    revision: int,
    outcome: str,
    state: str,
    returned: int,
    reasons: str,
) -> list[str]:
    found = ["arrived"]
    if state == State.REGISTERED.value:
        found += ["registered", *(["first_time"] if revision == 1 else [])]
    if returned or state == State.RETURNED.value:
        found.append("returned")
    elif outcome == "refused":
        found.append("refused")
    if reasons != "[]":
        found.append("reviewed")
    found += [name for reason, name in BY_REASON.items() if f'"{reason}"' in reasons]
    return found


_GROUPS = {
    "week": "(day + 3) / 7",
    "human": "human",
    "office": "office",
    "device_id": "device_id",
    "whole": "CASE WHEN day >= 0 THEN '' ELSE '' END",
}
_OF_WHOLE_DAYS = frozenset({"week", "office", "whole"})
"""Who and where does not matter: one row a day is enough."""


async def by(
    tx: Transaction, column: str, offices: Sequence[str], first: int, last: int
) -> list[Figures]:
    """column: one of _GROUPS; days since 1970, both included. Weeks begin on Monday."""
    what = _GROUPS[column]
    days, periods = "office_days", [Period(is_coarse=False, first=first, last=last)]
    if column not in _OF_WHOLE_DAYS:
        days, periods = "day_figures", in_coarse_and_fine(first, last, WEEK_DAYS, MONDAY)
    found: dict[str, list[int]] = {}
    for office, period in product(offices, periods):
        table, unit = ("week_figures", "week") if period.is_coarse else (days, "day")
        rows = await tx.fetch(
            f"SELECT {what}, {_SUMS} FROM {table}"
            f" WHERE office = $1 AND {unit} BETWEEN $2 AND $3 GROUP BY {what}",
            office, period.first, period.last,
        )  # fmt: skip
        for key, *sums in rows:
            held = found.setdefault(str(key), [0] * len(COLUMNS))
            found[str(key)] = [a + int(b) for a, b in zip(held, sums, strict=True)]
    return [Figures(key, *sums) for key, sums in sorted(found.items())]


def together(rows: Iterable[Figures]) -> Figures:
    """The sum of rows that share nothing, as those of weeks or agents."""
    parts = list(rows)
    took: Counter[int] = Counter()
    for one in parts:
        took.update(one.took)
    return Figures("", *(sum(getattr(one, name) for one in parts) for name in COLUMNS), took=took)


async def causes(
    tx: Transaction, offices: Sequence[str], first: int, last: int
) -> list[tuple[str, int]]:
    """Codes of what was refused or returned, the most frequent first."""
    found: Counter[str] = Counter()
    for office in offices:
        rows = await tx.fetch(
            "SELECT code, sum(count) FROM day_causes WHERE office = $1 AND day BETWEEN $2 AND $3"
            " GROUP BY code",
            office, first, last,
        )  # fmt: skip
        for code, count in rows:
            found[str(code)] += int(count)
    return found.most_common(20)


async def waiting_since(tx: Transaction, offices: Sequence[str], before: int) -> int:
    """How many wait for whatever since before then."""
    total = 0
    for office in offices:
        rows = await tx.fetch(
            "SELECT count(*) FROM enrollments WHERE outcome = 'waits' AND office = $1"
            " AND arrived_at < $2",
            office, before,
        )  # fmt: skip
        total += int(rows[0][0])
    return total
