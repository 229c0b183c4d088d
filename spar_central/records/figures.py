"""Figures by day, office and agent, and signals: counted as enrollments are decided.

A page that counted a year of enrollments anew would take seconds; here only the days in which
something changed are counted again.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from spar_central.clock import to_ms
from spar_central.mappers.sending import State
from spar_central.storage.port import Lock, Row, Transaction

DAY_MS = 86_400_000
MONTH = timedelta(days=30)
OVERLAP = timedelta(minutes=2)
"""Decisions that were written while we counted."""

DAYS_AT_ONCE = 31
CHANGES_OF_PERSON = 3
TIMES_THE_OFFICE = 3
OBJECTION = "objection"
"""Kind of a signal: "this was not me". Stored: never rename it."""
LEAST = 5
"""Cases of an agent before a share says anything."""

COLUMNS = (
    "arrived", "registered", "first_time", "returned", "refused", "reviewed", "code_alone",
    "offline", "signalled",
)  # fmt: skip
_SUMS = ", ".join(f"coalesce(sum({name}), 0)" for name in COLUMNS)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of a span of time. first_time: registered with their first revision."""

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

    @property
    def first_time_right(self) -> float:
        """Share of what is registered."""
        return self.first_time / self.registered if self.registered else 0.0


async def _since(tx: Transaction, name: str) -> int:
    rows = await tx.fetch("SELECT until FROM tallied WHERE name = $1", name)
    return int(rows[0][0]) if rows else 0


async def tally(tx: Transaction, now: datetime) -> int:
    """Count the days anew in which something was decided since the last time; how many.

    At most DAYS_AT_ONCE days of an office in one transaction: call it until it returns 0.
    """
    await tx.lock(Lock.FIGURES)
    since = await _since(tx, "figures")
    rows = await tx.fetch(
        "SELECT office, arrived_at / 86400000, max(decided_at) FROM enrollments"
        " WHERE decided_at > $1 GROUP BY office, arrived_at / 86400000"
        f" ORDER BY max(decided_at) LIMIT {DAYS_AT_ONCE + 1}",
        since,
    )
    for office, day, _last in rows[:DAYS_AT_ONCE]:
        await _count_day(tx, str(office), int(day))
    if not rows:
        return 0
    whole = len(rows) <= DAYS_AT_ONCE
    until = to_ms(now - OVERLAP) if whole else int(rows[DAYS_AT_ONCE - 1][2])
    until = max(until, since)
    await tx.insert(
        "tallied", "name, until", [("figures", until)],
        "ON CONFLICT (name) DO UPDATE SET until = excluded.until",
    )  # fmt: skip
    return 0 if whole else DAYS_AT_ONCE


async def _count_day(tx: Transaction, office: str, day: int) -> None:
    rows = await tx.fetch(
        "SELECT human, device_id, revision, outcome, state, returned, codes, reasons"
        " FROM enrollments WHERE office = $1 AND arrived_at >= $2 AND arrived_at < $3",
        office, day * DAY_MS, (day + 1) * DAY_MS,
    )  # fmt: skip
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    causes: Counter[str] = Counter()
    for human, device_id, revision, outcome, state, returned, codes, reasons in rows:
        found = _what(int(revision), str(outcome), str(state), int(returned), str(reasons))
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


_BY_REASON = (("otp_only", "code_alone"), ("offline", "offline"), ("signal", "signalled"))


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
    for reason, name in (
        ("otp_only", "code_alone"),
        ("offline", "offline"),
        ("signal", "signalled"),
    ):
        if f'"{reason}"' in reasons:
            found.append(name)
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
    table = "office_days" if column in _OF_WHOLE_DAYS else "day_figures"
    found: dict[str, list[int]] = {}
    for office in offices:
        rows = await tx.fetch(
            f"SELECT {what}, {_SUMS} FROM {table} WHERE office = $1 AND day BETWEEN $2 AND $3"
            f" GROUP BY {what}",
            office, first, last,
        )  # fmt: skip
        for key, *sums in rows:
            held = found.setdefault(str(key), [0] * len(COLUMNS))
            found[str(key)] = [a + int(b) for a, b in zip(held, sums, strict=True)]
    return [Figures(key, *sums) for key, sums in sorted(found.items())]


def together(rows: Iterable[Figures]) -> Figures:
    """The sum of rows that share nothing, as those of weeks or agents."""
    parts = list(rows)
    return Figures("", *(sum(getattr(one, name) for one in parts) for name in COLUMNS))


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


# signals


@dataclass(frozen=True, slots=True)
class Signal:
    """A number that somebody may want to look at; no verdict.

    about: an alike_key, a psut_key, an enrollment_id or a staff number, by ``kind``. usual: what
    the office has in thousandths, where it is a share. looked_count: the number when somebody said
    it is fine.
    """

    kind: str
    office: str
    about: str
    count: int
    usual: int
    since: int
    last_at: int
    looked_at: int = 0
    looked_by: str = ""
    looked_count: int = 0
    note: str = ""

    @property
    def is_open(self) -> bool:
        """Nobody looked, or it grew since."""
        return not self.looked_at or self.count > self.looked_count


_SIGNAL = (
    "kind, office, about, count, usual, since, last_at, looked_at, looked_by, looked_count, note"
)


_CHANGED = (
    "(SELECT DISTINCT office, {key} FROM enrollments WHERE decided_at > $1"
    " AND outcome <> 'refused' AND psut_key <> '' AND {key} <> '')"
)
_SHARED_ACCOUNTS = (
    "SELECT c.office, e.alike_key, count(DISTINCT e.psut_key), min(e.arrived_at),"
    f" max(e.arrived_at) FROM {_CHANGED.format(key='alike_key')} c"
    " JOIN enrollments e ON e.alike_key = c.alike_key"
    " WHERE e.outcome <> 'refused' AND e.psut_key <> ''"
    " GROUP BY c.office, e.alike_key HAVING count(DISTINCT e.psut_key) > 1"
)
_CHANGED_OFTEN = (
    "SELECT c.office, e.psut_key, count(*), min(e.admitted_at), max(e.admitted_at)"
    f" FROM {_CHANGED.format(key='psut_key')} c JOIN enrollments e ON e.psut_key = c.psut_key"
    " WHERE e.outcome = 'admitted' AND e.operation <> 'link' AND e.admitted_at >= $2"
    f" GROUP BY c.office, e.psut_key HAVING count(*) >= {CHANGES_OF_PERSON}"
)


async def find_signals(tx: Transaction, now: datetime) -> None:
    """Those of accounts and people touched since the last time, and of agents by their shares."""
    await tx.lock(Lock.FIGURES)
    since = await _since(tx, "signals")
    accounts = await tx.fetch(_SHARED_ACCOUNTS, since)
    people = await tx.fetch(_CHANGED_OFTEN, since, to_ms(now - MONTH))
    found = [_found("shared_account", row) for row in accounts]
    found += [_found("changed_often", row) for row in people]
    for row in await tx.fetch("SELECT DISTINCT office FROM day_figures"):
        found += await _shares(tx, str(row[0]), now)
    await _keep(tx, found)
    await tx.insert(
        "tallied", "name, until", [("signals", to_ms(now - OVERLAP))],
        "ON CONFLICT (name) DO UPDATE SET until = excluded.until",
    )  # fmt: skip


def _found(kind: str, row: Row) -> Signal:
    office, about, count, first, last = row
    return Signal(kind, str(office), str(about), int(count), 0, int(first), int(last))


async def _shares(tx: Transaction, office: str, now: datetime) -> list[Signal]:
    """Of each agent beside the whole office, over 30 days."""
    last = to_ms(now) // DAY_MS
    first = last - MONTH.days
    whole = (await by(tx, "whole", [office], first, last) or [Figures("")])[0]
    found = []
    for one in await by(tx, "human", [office], first, last):
        for kind, mine, all_of in (
            ("code_alone", one.code_alone, whole.code_alone),
            ("offline", one.offline, whole.offline),
            ("returned", one.returned, whole.returned),
            ("desk_signals", one.signalled, whole.signalled),
        ):
            if mine < LEAST or not whole.arrived:
                continue
            usual = all_of / whole.arrived
            if mine / one.arrived > TIMES_THE_OFFICE * usual:
                span = first * DAY_MS, to_ms(now)
                found.append(Signal(kind, office, one.key, mine, int(1000 * usual), *span))
    return found


async def _keep(tx: Transaction, found: Sequence[Signal]) -> None:
    rows = [
        (of.kind, of.office, of.about, of.count, of.usual, of.since, of.last_at) for of in found
    ]
    await tx.insert(
        "signals", "kind, office, about, count, usual, since, last_at", rows,
        "ON CONFLICT (office, kind, about) DO UPDATE SET count = excluded.count,"
        " usual = excluded.usual, since = excluded.since, last_at = excluded.last_at",
    )  # fmt: skip


async def note_objection(tx: Transaction, office: str, enrollment_id: str, now: datetime) -> None:
    """A person says that they did not ask for this one; once more is one more."""
    at = to_ms(now)
    await tx.insert(
        "signals", "kind, office, about, count, usual, since, last_at",
        [(OBJECTION, office, enrollment_id, 1, 0, at, at)],
        "ON CONFLICT (office, kind, about) DO UPDATE SET count = signals.count + 1,"
        " last_at = excluded.last_at",
    )  # fmt: skip


async def signals(
    tx: Transaction, office: str, before: tuple[int, str, str], most: int
) -> list[Signal]:
    """The newest first."""
    rows = await tx.fetch(
        f"SELECT {_SIGNAL} FROM signals WHERE office = $1 AND (last_at, kind, about) < ($2, $3, $4)"
        f" ORDER BY last_at DESC, kind DESC, about DESC LIMIT {most}",
        office, *before,
    )  # fmt: skip
    return [msgspec.convert(dict(zip(Signal.__slots__, row, strict=True)), Signal) for row in rows]


async def signal(tx: Transaction, office: str, kind: str, about: str) -> Signal | None:
    """One of this office."""
    rows = await tx.fetch(
        f"SELECT {_SIGNAL} FROM signals WHERE office = $1 AND kind = $2 AND about = $3",
        office, kind, about,
    )  # fmt: skip
    if not rows:
        return None
    return msgspec.convert(dict(zip(Signal.__slots__, rows[0], strict=True)), Signal)


async def looked(tx: Transaction, of: Signal, by_whom: str, note: str, now: datetime) -> bool:
    """Somebody said it is fine as it was shown; False when it grew in the meantime."""
    rows = await tx.fetch(
        "UPDATE signals SET looked_at = $5, looked_by = $6, looked_count = $4, note = $7"
        " WHERE office = $1 AND kind = $2 AND about = $3 AND count = $4 RETURNING kind",
        of.office, of.kind, of.about, of.count, to_ms(now), by_whom, note,
    )  # fmt: skip
    return bool(rows)
