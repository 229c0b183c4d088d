"""Signals: numbers that somebody should look at. None says that anybody did wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from spar_central.admission.noticed import Noticed
from spar_central.clock import to_ms
from spar_central.mappers.sending import State
from spar_central.records import figures
from spar_central.records.enrollments import COLUMNS, Stored, stored
from spar_central.records.figures import DAY_MS, OVERLAP, Figures
from spar_central.storage.port import Lock, Row, Transaction, Value
from spar_central.storage.text import marks

MONTH = timedelta(days=30)
CHANGES_OF_PERSON = 3
TIMES_THE_OFFICE = 3
LEAST = 5
"""Cases of an agent before a share says anything."""

# kinds; stored, and sent to laptops: never rename one
SHARED_ACCOUNT: Final = "shared_account"
CHANGED_OFTEN: Final = "changed_often"
OBJECTION: Final = "objection"
"""A person said "this was not me"."""
CLOCK_BACK: Final = "clock_back"
WRONG_PINS: Final = "wrong_pins"
OF_LAPTOPS: Final = {CLOCK_BACK: 2, WRONG_PINS: 10}
"""What heartbeats report of 30 days, each with the number from which on somebody should look."""
SHARES: Final = {
    "code_alone": "code_alone",
    "offline": "offline",
    "returned": "returned",
    "desk_signals": "signalled",
    "quick_consent": "quick_consent",
    "odd_hours": "odd_hours",
    "other_way": "other_way",
    "exception": "exception",
    "staff_account": "staff_account",
}
"""Kinds of an agent's shares, each with its column of Figures."""
FROM_ONE: Final = frozenset({"staff_account"})
"""Of those, what somebody should look at from the first, whatever is usual in the office."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A number that somebody may want to look at; no verdict.

    about: an alike_key, a psut_key, an enrollment_id, a staff number or a device_id, by ``kind``.
    usual: what the office has in thousandths, where it is a share. looked_count: the number when
    somebody said it is fine; 0 for who looks closer, which leaves it open.
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

    @property
    def is_closer(self) -> bool:
        """Somebody found it worth a closer look, and nobody that it is fine since."""
        return bool(self.looked_at) and not self.looked_count


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
    since = await figures.counted_until(tx, "signals")
    accounts = await tx.fetch(_SHARED_ACCOUNTS, since)
    people = await tx.fetch(_CHANGED_OFTEN, since, to_ms(now - MONTH))
    found = [_found(SHARED_ACCOUNT, row) for row in accounts]
    found += [_found(CHANGED_OFTEN, row) for row in people]
    for row in await tx.fetch("SELECT DISTINCT office FROM day_figures"):
        found += await _shares(tx, str(row[0]), now)
    await _keep(tx, found)
    await _keep_laptops(tx, since, now)
    await figures.note_counted(tx, "signals", to_ms(now - OVERLAP))


def _found(kind: str, row: Row) -> Signal:
    office, about, count, first, last = row
    return Signal(kind, str(office), str(about), int(count), 0, int(first), int(last))


async def _shares(tx: Transaction, office: str, now: datetime) -> list[Signal]:
    """Of each agent beside the whole office, over 30 days."""
    last = to_ms(now) // DAY_MS
    first = last - MONTH.days
    whole = (await figures.by(tx, "whole", [office], first, last) or [Figures("")])[0]
    found = []
    for one in await figures.by(tx, "human", [office], first, last):
        for kind, column in SHARES.items():
            mine, all_of = int(getattr(one, column)), int(getattr(whole, column))
            if mine < (1 if kind in FROM_ONE else LEAST) or not whole.arrived:
                continue
            usual = all_of / whole.arrived
            if kind in FROM_ONE or mine / one.arrived > TIMES_THE_OFFICE * usual:
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


async def _keep_laptops(tx: Transaction, since: int, now: datetime) -> None:
    """What laptops reported since then; a number that stays the same is no news."""
    rows = await tx.fetch(
        "SELECT d.office, h.device_id, h.heard_at, h.body FROM heartbeats h"
        " JOIN devices d ON d.device_id = h.device_id WHERE h.heard_at > $1 ORDER BY h.at",
        since,
    )
    found: dict[tuple[str, str], list[Value]] = {}
    for office, device_id, at, body in rows:
        counts = msgspec.json.decode(str(body), type=dict[str, Any])
        for kind, least in OF_LAPTOPS.items():
            count = int(counts.get(kind, 0))
            if count >= least:
                first = to_ms(now - MONTH)
                found[kind, str(device_id)] = [kind, office, device_id, count, 0, first, at]
    await tx.insert(
        "signals", "kind, office, about, count, usual, since, last_at", list(found.values()),
        "ON CONFLICT (office, kind, about) DO UPDATE SET count = excluded.count,"
        " since = excluded.since, last_at = CASE WHEN excluded.count > signals.count"
        " THEN excluded.last_at ELSE signals.last_at END",
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
    return [_signal(row) for row in rows]


def _signal(row: Row) -> Signal:
    return msgspec.convert(dict(zip(Signal.__slots__, row, strict=True)), Signal)


async def signal(tx: Transaction, office: str, kind: str, about: str) -> Signal | None:
    """One of this office."""
    rows = await tx.fetch(
        f"SELECT {_SIGNAL} FROM signals WHERE office = $1 AND kind = $2 AND about = $3",
        office, kind, about,
    )  # fmt: skip
    return _signal(rows[0]) if rows else None


async def of_agent(tx: Transaction, office: str, human: str, since: int, most: int) -> list[Signal]:
    """Those in which one agent's work counts, last found since then; the newest first.

    Left out is "this was not me": whom it is about is not told to whom it is about.
    """
    kinds = list(SHARES)
    own = "FROM enrollments WHERE human = $2 AND office = $1 AND outcome <> 'refused'"
    rows = await tx.fetch(
        f"SELECT {_SIGNAL} FROM signals WHERE office = $1 AND last_at >= $3 AND ("
        f" (kind IN ({marks(len(kinds), 6)}) AND about = $2)"
        f" OR (kind = $4 AND about IN (SELECT alike_key {own}))"
        f" OR (kind = $5 AND about IN (SELECT psut_key {own}))"
        f") ORDER BY last_at DESC, kind DESC, about DESC LIMIT {most}",
        office, human, since, SHARED_ACCOUNT, CHANGED_OFTEN, *kinds,
    )  # fmt: skip
    return [_signal(row) for row in rows]


async def of_laptop(tx: Transaction, office: str, device_id: str, since: int) -> list[Signal]:
    """What this laptop reported of itself, last news since then; the newest first."""
    kinds = list(OF_LAPTOPS)
    rows = await tx.fetch(
        f"SELECT {_SIGNAL} FROM signals WHERE office = $1 AND about = $2 AND last_at >= $3"
        f" AND kind IN ({marks(len(kinds), 4)}) ORDER BY last_at DESC, kind DESC",
        office, device_id, since, *kinds,
    )  # fmt: skip
    return [_signal(row) for row in rows]


_REASONS = {column: reason for reason, column in figures.BY_REASON.items()}
_BEHIND = {
    SHARED_ACCOUNT: "alike_key = $2 AND outcome <> 'refused'",
    CHANGED_OFTEN: "psut_key = $2 AND outcome = 'admitted' AND operation <> 'link'"
    " AND admitted_at >= $3",
    OBJECTION: "enrollment_id = $2",
    **dict.fromkeys(OF_LAPTOPS, "device_id = $2 AND arrived_at >= $3"),
}


async def behind(tx: Transaction, of: Signal, most: int, human: str = "") -> list[Stored]:
    """What the number counts in its office, the newest first. human: this agent's alone."""
    mine = f"human = $2 AND arrived_at >= $3 AND {_counted(of.kind)}"
    where = _BEHIND.get(of.kind, mine)
    values: list[Value] = [of.office, of.about, *([of.since] if "$3" in where else [])]
    if human:
        values.append(human)
        where += f" AND human = ${len(values)}"
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE office = $1 AND {where}"
        f" ORDER BY arrived_at DESC LIMIT {most}",
        *values,
    )
    return [stored(row) for row in rows]


def _counted(kind: str) -> str:
    """A condition: of an agent's enrollments those that this share counts."""
    if kind in set(Noticed):
        return f"noticed LIKE '%\"{kind}\"%'"
    reason = _REASONS.get(SHARES.get(kind, ""))
    if reason is None:
        return f"(returned <> 0 OR state = '{State.RETURNED.value}')"
    return f"reasons LIKE '%\"{reason}\"%'"


async def looked(
    tx: Transaction, of: Signal, by_whom: str, note: str, now: datetime, *, closer: bool = False
) -> bool:
    """Somebody said of it as it was shown that it is fine, or that they look closer.

    False when it grew in the meantime.
    """
    rows = await tx.fetch(
        "UPDATE signals SET looked_at = $5, looked_by = $6, looked_count = $8, note = $7"
        " WHERE office = $1 AND kind = $2 AND about = $3 AND count = $4 RETURNING kind",
        of.office, of.kind, of.about, of.count, to_ms(now), by_whom, note,
        0 if closer else of.count,
    )  # fmt: skip
    return bool(rows)
