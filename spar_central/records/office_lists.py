"""Lists of one office, by key: what waits, what came from a laptop, people, the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.records.enrollments import COLUMNS, Key, Stored, stored
from spar_central.records.review_holds import IS_HELD
from spar_central.storage.port import Row, Transaction, Value
from spar_central.storage.text import marks
from spar_central.trust.certificates import Role


def _in(column: str, offices: Sequence[str] | None, first: int) -> tuple[str, list[Value]]:
    """A condition on offices; None: of all."""
    if offices is None:
        return "", []
    return f" AND {column} IN ({marks(len(offices), first)})", list(offices)


ReviewKey = tuple[int, int, str]
"""Of a list of reviews: 1 for those on hold, which come last; arrived_at; enrollment_id."""
FIRST_REVIEW: ReviewKey = (0, 0, "")
_FOR_REVIEW = "outcome = 'waits' AND codes LIKE $1"
_NEEDS_REVIEW = '%"review.missing"%'


async def for_review(
    tx: Transaction,
    offices: Sequence[str] | None,
    human: str,
    after: ReviewKey,
    most: int,
    now: datetime,
) -> list[Stored]:
    """Oldest first, those on hold last: what waits for a second person.

    human: what this one touched is left out; "" for nobody.
    """
    found: list[Stored] = []
    for held in range(after[0], 2):
        start = after[1:] if held == after[0] else FIRST_REVIEW[1:]
        left = most - len(found)
        found += await _for_review(tx, offices, human, start, left, now, held=bool(held))
        if len(found) == most:
            break
    return found


async def _for_review(
    tx: Transaction,
    offices: Sequence[str] | None,
    human: str,
    after: tuple[int, str],
    most: int,
    now: datetime,
    *,
    held: bool,
) -> list[Stored]:
    where, named = _in("office", offices, 6)
    which = ("" if held else "NOT ") + IS_HELD.format(now="$5")
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE {_FOR_REVIEW}"
        " AND (arrived_at, enrollment_id) > ($2, $3) AND NOT EXISTS (SELECT 1 FROM touches t"
        " WHERE t.enrollment_id = enrollments.enrollment_id AND t.human = $4)"
        f" AND {which}{where} ORDER BY arrived_at, enrollment_id LIMIT {most}",
        _NEEDS_REVIEW, *after, human, to_ms(now), *named,
    )  # fmt: skip
    return [stored(row) for row in rows]


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """waiting: for a second person now; late: of them, since long ago; held: not yet again."""

    waiting: int
    late: int
    held: int


async def review_counts(
    tx: Transaction, offices: Sequence[str] | None, before: int, now: datetime
) -> ReviewCounts:
    """before: what has waited since then is late, unless somebody holds it until a day."""
    where, named = _in("office", offices, 4)
    held = IS_HELD.format(now="$3")
    rows = await tx.fetch(
        f"SELECT count(*), coalesce(sum(CASE WHEN {held} THEN 1 ELSE 0 END), 0),"
        f" coalesce(sum(CASE WHEN arrived_at < $2 AND NOT {held} THEN 1 ELSE 0 END), 0)"
        f" FROM enrollments WHERE {_FOR_REVIEW}{where}",
        _NEEDS_REVIEW, before, to_ms(now), *named,
    )  # fmt: skip
    every, on_hold, late = (int(one) for one in rows[0])
    return ReviewCounts(every - on_hold, late, on_hold)


async def late_reviews(
    tx: Transaction, offices: Sequence[str] | None, before: int, now: datetime
) -> tuple[int, int]:
    """How many have waited for a second person since ``before``, and since when the oldest has.

    Without those on hold: somebody looks at them, until a day.
    """
    where, named = _in("office", offices, 4)
    rows = await tx.fetch(
        "SELECT count(*), coalesce(min(arrived_at), 0) FROM enrollments"
        f" WHERE {_FOR_REVIEW} AND arrived_at < $2 AND NOT {IS_HELD.format(now='$3')}{where}",
        _NEEDS_REVIEW, before, to_ms(now), *named,
    )  # fmt: skip
    return int(rows[0][0]), int(rows[0][1])


async def waiting_for_two(
    tx: Transaction, offices: Sequence[str] | None, most: int
) -> list[Stored]:
    """What only two persons can let pass: conflicts and budgets; oldest first."""
    where, named = _in("office", offices, 3)
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE outcome = 'waits'"
        f" AND (codes LIKE $1 OR codes LIKE $2){where}"
        f" ORDER BY arrived_at, enrollment_id LIMIT {most}",
        '%"budget.%', '%"registered.conflict"%', *named,
    )  # fmt: skip
    return [stored(row) for row in rows]


async def of_device(
    tx: Transaction, device_id: str, before: tuple[int, str], most: int
) -> list[Stored]:
    """The newest first."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE device_id = $1"
        " AND (arrived_at, enrollment_id) < ($2, $3)"
        f" ORDER BY arrived_at DESC, enrollment_id DESC LIMIT {most}",
        device_id, *before,
    )  # fmt: skip
    return [stored(row) for row in rows]


async def of_psut(tx: Transaction, psut_key: str, most: int) -> list[Stored]:
    """What was asked for one person, the newest first."""
    if not psut_key:
        return []
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM enrollments WHERE psut_key = $1"
        f" ORDER BY arrived_at DESC LIMIT {most}",
        psut_key,
    )
    return [stored(row) for row in rows]


async def before(tx: Transaction, rows: Sequence[Stored], most: int) -> dict[Key, list[Stored]]:
    """Of each of ``rows``: what else its office has of the same person, the newest ``most``."""
    people = sorted({row.psut_key for row in rows if row.psut_key})
    if not people:
        return {}
    found = await tx.fetch(
        f"SELECT {COLUMNS} FROM (SELECT {COLUMNS}, row_number() OVER (PARTITION BY psut_key, office"
        " ORDER BY arrived_at DESC, revision DESC) AS place FROM enrollments"
        f" WHERE psut_key IN ({marks(len(people))})) AS ranked WHERE place <= {most + 1}"
        " ORDER BY arrived_at DESC, revision DESC",
        *people,
    )
    known = [stored(one) for one in found]
    return {
        row.key: [
            one
            for one in known
            if (one.psut_key, one.office) == (row.psut_key, row.office) and one.key != row.key
        ][:most]
        for row in rows
        if row.psut_key
    }


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody who works here. Times in milliseconds, 0 for never. keys: certified ones."""

    person_id: str
    staff_number: str
    name: str
    office: str
    role: Role
    ended_at: int
    keys: int
    passkeys: int


_PERSON = (
    "SELECT p.person_id, p.staff_number, p.name, p.office, p.role, p.ended_at,"
    " (SELECT count(*) FROM person_keys k WHERE k.person_id = p.person_id AND k.certificate <> ''),"
    " (SELECT count(*) FROM passkeys w WHERE w.person_id = p.person_id AND w.certificate <> ''"
    " AND NOT EXISTS (SELECT 1 FROM revocations r WHERE r.kid = w.kid)) FROM people p"
)


def _person(row: Row) -> PersonRow:
    person_id, staff, name, office, role, *numbers = row
    ended, keys, passkeys = (int(one) for one in numbers)
    return PersonRow(
        str(person_id), str(staff), str(name), str(office), Role(str(role)), ended, keys,
        passkeys,
    )  # fmt: skip


async def people(tx: Transaction, office: str, after: str, most: int) -> list[PersonRow]:
    """By staff number, those who left too."""
    rows = await tx.fetch(
        f"{_PERSON} WHERE p.office = $1 AND p.staff_number > $2"
        f" ORDER BY p.staff_number LIMIT {most}",
        office, after,
    )  # fmt: skip
    return [_person(row) for row in rows]


async def person(tx: Transaction, person_id: str) -> PersonRow | None:
    """One of any office."""
    rows = await tx.fetch(f"{_PERSON} WHERE p.person_id = $1", person_id)
    return _person(rows[0]) if rows else None


async def person_by_number(tx: Transaction, staff_number: str) -> PersonRow | None:
    """One of any office."""
    rows = await tx.fetch(f"{_PERSON} WHERE p.staff_number = $1", staff_number)
    return _person(rows[0]) if rows else None


async def names(tx: Transaction, humans: set[str]) -> dict[str, str]:
    """By staff number."""
    named = sorted(humans - {""})
    rows = await tx.fetch(
        f"SELECT staff_number, name FROM people WHERE staff_number IN ({marks(len(named))})", *named
    )
    return {str(staff): str(name) for staff, name in rows}


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """Counts of one office. file: number of its newest office file, 0 for none."""

    office: str
    people: int
    devices: int
    waiting: int
    file: int


async def offices(tx: Transaction) -> list[OfficeRow]:
    """All that have people, devices or a file."""
    found: dict[str, list[int]] = {}
    for at, sql in enumerate((
        "SELECT office, count(*) FROM people WHERE ended_at = 0 GROUP BY office",
        "SELECT office, count(*) FROM devices WHERE state <> 'wiped' GROUP BY office",
        "SELECT office, count(*) FROM enrollments WHERE outcome = 'waits' GROUP BY office",
        "SELECT office, max(serial) FROM office_files GROUP BY office",
    )):  # fmt: skip
        for office, count in await tx.fetch(sql):
            found.setdefault(str(office), [0, 0, 0, 0])[at] = int(count)
    return [OfficeRow(office, *counts) for office, counts in sorted(found.items())]


@dataclass(frozen=True, slots=True)
class LogRow:
    """One entry of the log, as it is chained."""

    number: int
    at: int
    kind: str
    actor: str
    device_id: str
    subject: str
    detail: str
    hash: str


async def log_entries(
    tx: Transaction, office: str | None, start: str, before: int, most: int, actor: str = ""
) -> list[LogRow]:
    """The newest first; of what people and laptops of one office did; None: everything.

    start: of the kind; actor: a staff number, "" for anybody.
    """
    values: list[Value] = [before, f"{start}%"]
    where = ""
    if office is not None:
        values.append(office)
        where = (
            " AND (device_id IN (SELECT device_id FROM devices WHERE office = $3)"
            " OR actor IN (SELECT staff_number FROM people WHERE office = $3))"
        )
    if actor:
        values.append(actor)
        where += f" AND actor = ${len(values)}"
    rows = await tx.fetch(
        "SELECT number, at, kind, actor, device_id, subject, detail, hash FROM records"
        f" WHERE number < $1 AND kind LIKE $2{where} ORDER BY number DESC LIMIT {most}",
        *values,
    )
    return [LogRow(int(number), int(at), *(str(one) for one in rest)) for number, at, *rest in rows]


async def log_of_subject(tx: Transaction, subject: str, most: int) -> list[LogRow]:
    """Everything that was done about one thing, oldest first; reads are left out."""
    rows = await tx.fetch(
        "SELECT number, at, kind, actor, device_id, subject, detail, hash FROM records"
        " WHERE subject = $1 AND kind NOT LIKE 'read.%' ORDER BY number"
        f" LIMIT {most}",
        subject,
    )
    return [LogRow(int(number), int(at), *(str(one) for one in rest)) for number, at, *rest in rows]


async def device_names(tx: Transaction, offices: Sequence[str]) -> dict[str, str]:
    """Of laptops, by device_id."""
    rows = await tx.fetch(
        f"SELECT device_id, name FROM devices WHERE office IN ({marks(len(offices))})", *offices
    )
    return {str(device_id): str(name) for device_id, name in rows}
