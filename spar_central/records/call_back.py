"""Of a laptop that is lost: whom the center knows to have been there, and what is not at its end.

What was saved and never handed over lies on the laptop alone: a heartbeat tells how many, nobody
tells who. Here is what was handed over, what was proven or begun through the center, and who
worked there on which days.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import msgspec

from spar_central.clock import to_ms
from spar_central.records.enrollments import COLUMNS, Stored, stored
from spar_central.records.fleet import Beat
from spar_central.records.maintenance import TRANSACTIONS
from spar_central.storage.port import Row, Transaction

BACK: Final = TRANSACTIONS
"""Identity checks that came to nothing are forgotten after it."""

DAY_MS: Final = int(timedelta(days=1).total_seconds() * 1000)
_AGAIN: Final = 4
"""Checks that are read for each line: people are asked for a code more than once."""


class BegunHow(StrEnum):
    """How far a visit came of which nothing was handed over."""

    PROVEN = "proven"
    ASKED = "asked"  # identity was asked about, and not proven


@dataclass(frozen=True, slots=True)
class BegunVisit:
    """at: milliseconds. who: the agent's name."""

    at: int
    how: BegunHow
    who: str


@dataclass(slots=True)
class LaptopDay:
    """What the center saw of it on one day.

    day: of UTC since 1970. waiting: saved there and not handed over, as the day's last report
    said; None without one. arrived: what was handed over; checks: people whose identity was asked
    about; people: names of who worked there.
    """

    day: int
    waiting: int | None = None
    arrived: int = 0
    checks: int = 0
    people: set[str] = field(default_factory=set)


_UNFINISHED = (
    f"SELECT {COLUMNS} FROM enrollments e WHERE device_id = $1"
    " AND (arrived_at, enrollment_id) < ($2, $3) AND state <> 'registered'"
    " AND NOT EXISTS (SELECT 1 FROM enrollments n WHERE n.enrollment_id = e.enrollment_id"
    " AND n.revision > e.revision)"
    " AND NOT EXISTS (SELECT 1 FROM enrollments l WHERE l.psut_key = e.psut_key"
    " AND e.psut_key <> '' AND l.enrollment_id <> e.enrollment_id"
    " AND l.arrived_at > e.arrived_at)"
    " ORDER BY arrived_at DESC, enrollment_id DESC LIMIT {most}"
)
_PROVEN = (
    "SELECT a.psut_key, a.at, coalesce(p.name, '') FROM transactions t"
    " JOIN attestations a ON a.transaction_id = t.transaction_id"
    " LEFT JOIN people p ON p.person_id = t.person_id"
    " WHERE t.device_id = $1 AND t.started_at >= $2 AND a.used_enrollment = ''"
    " AND NOT EXISTS (SELECT 1 FROM enrollments e WHERE e.psut_key = a.psut_key"
    " AND e.arrived_at >= t.started_at) ORDER BY a.at DESC LIMIT {most}"
)
_ASKED = (
    "SELECT t.id_key, t.started_at, coalesce(p.name, '') FROM transactions t"
    " LEFT JOIN people p ON p.person_id = t.person_id"
    " WHERE t.device_id = $1 AND t.started_at >= $2"
    " AND NOT EXISTS (SELECT 1 FROM transactions o JOIN attestations a"
    " ON a.transaction_id = o.transaction_id"
    " WHERE o.id_key = t.id_key AND o.started_at >= t.started_at)"
    " ORDER BY t.started_at DESC LIMIT {most}"
)


async def unfinished(
    tx: Transaction, device_id: str, before: tuple[int, str], most: int
) -> list[Stored]:
    """Handed over and not at the registry, the newest first.

    Left out is who came again since: what is asked for now stands there.
    """
    rows = await tx.fetch(_UNFINISHED.format(most=most), device_id, *before)
    return [stored(row) for row in rows]


async def begun(tx: Transaction, device_id: str, now: datetime, most: int) -> list[BegunVisit]:
    """Visits of the last BACK of which nothing was handed over, one line a person, newest first.

    Some ended as they should, with nothing changed: the center cannot tell them apart.
    """
    found = []
    for how, sql in ((BegunHow.PROVEN, _PROVEN), (BegunHow.ASKED, _ASKED)):
        rows = await tx.fetch(sql.format(most=_AGAIN * most), device_id, to_ms(now - BACK))
        found += [BegunVisit(int(at), how, str(who)) for _, at, who in _newest_of_each(rows)]
    return sorted(found, key=lambda one: -one.at)[:most]


def _newest_of_each(rows: Iterable[Row]) -> list[Row]:
    """rows: newest first, each beginning with what stands for a person."""
    kept: dict[str, Row] = {}
    for row in rows:
        kept.setdefault(str(row[0]), row)
    return list(kept.values())


_BY_DAY = {
    "arrived": f"SELECT arrived_at / {DAY_MS}, coalesce(p.name, ''), count(*) FROM enrollments e"
    " LEFT JOIN people p ON p.staff_number = e.human WHERE e.device_id = $1 AND arrived_at >= $2"
    f" GROUP BY arrived_at / {DAY_MS}, coalesce(p.name, '')",
    "checks": f"SELECT started_at / {DAY_MS}, coalesce(p.name, ''), count(DISTINCT id_key)"
    " FROM transactions t LEFT JOIN people p ON p.person_id = t.person_id"
    " WHERE t.device_id = $1 AND started_at >= $2"
    f" GROUP BY started_at / {DAY_MS}, coalesce(p.name, '')",
    "signed": f"SELECT h.at / {DAY_MS}, coalesce(p.name, ''), 0 FROM person_heads h"
    " JOIN person_keys k ON k.kid = h.kid LEFT JOIN people p ON p.person_id = k.person_id"
    " WHERE h.device_id = $1 AND h.at >= $2",
}


async def days(tx: Transaction, device_id: str, now: datetime) -> list[LaptopDay]:
    """Of the last BACK those on which it was in contact, or something came; the newest first."""
    since = to_ms(now - BACK)
    found: dict[int, LaptopDay] = {}
    beats = "SELECT day, body FROM heartbeats WHERE device_id = $1 AND at >= $2"
    for day, body in await tx.fetch(beats, device_id, since):
        beat = msgspec.json.decode(str(body), type=Beat)
        found[int(day)] = LaptopDay(int(day), beat.not_handed_over)
    for what, sql in _BY_DAY.items():
        for day, who, count in await tx.fetch(sql, device_id, since):
            one = found.setdefault(int(day), LaptopDay(int(day)))
            one.people |= {str(who)} - {""}
            one.arrived += int(count) if what == "arrived" else 0
            one.checks += int(count) if what == "checks" else 0
    return [one for _, one in sorted(found.items(), reverse=True)]
