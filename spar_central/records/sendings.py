"""What is known of an enrollment's way to the mapper. Its state stands in ``enrollments``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

import msgspec

from spar_central.clock import to_ms
from spar_central.mappers.port import Held
from spar_central.mappers.sending import State
from spar_central.records.enrollments import COLUMNS as ENROLLMENT
from spar_central.records.enrollments import Key, Stored, stored
from spar_central.storage.port import Lookup, Row, Transaction, Value
from spar_central.storage.text import marks

WAITS: Final = "waits"
"""As ``mapper_code`` of what the registry has and carries out later."""


@dataclass(frozen=True, slots=True, repr=False)
class Sending:
    """Times in milliseconds, 0 for never.

    reference_id, operation: of the last order. due_at: not before. lease_until, lease_by: whose
    it is. failed_alone: how often the mapper failed it while it served others. held: what the
    mapper was last found to hold, before: when it was claimed; None: nobody asked. accepted: the
    account that two persons decided against. lost_at: when first it had no answer; read_at: when
    it is read again. code, mapper_code: why it came back.
    """

    enrollment_id: str
    revision: int
    reference_id: str = ""
    operation: str = ""
    due_at: int = 0
    lease_until: int = 0
    lease_by: str = ""
    tries: int = 0
    failed_alone: int = 0
    held: Held | None = None
    before: Held | None = None
    accepted: str = ""
    lost_at: int = 0
    readings: int = 0
    read_at: int = 0
    code: str = ""
    mapper_code: str = ""
    registered_at: int = 0
    changed_at: int = 0

    @property
    def effective_at(self) -> datetime | None:
        """When the registry carries it out; None where it does not wait there, or nobody knows."""
        waits = self.mapper_code == WAITS and self.held is not None
        return self.held.pending_until if waits and self.held is not None else None

    @property
    def key(self) -> Key:
        """enrollment_id and revision."""
        return self.enrollment_id, self.revision


_NAMES = Sending.__slots__
COLUMNS = ", ".join(_NAMES)
_HELD = ("held", "before")


def _sending(row: Row) -> Sending:
    values: dict[str, object] = dict(zip(_NAMES, row, strict=True))
    for name in _HELD:
        text = str(values[name])
        values[name] = msgspec.json.decode(text, type=Held) if text else None
    return msgspec.convert(values, Sending)


def _row(of: Sending) -> list[Value]:
    line: list[Value] = []
    for name in _NAMES:
        value = getattr(of, name)
        if name in _HELD:
            value = "" if value is None else msgspec.json.encode(value).decode()
        line.append(value)
    return line


async def of(tx: Transaction, ids: Iterable[str]) -> dict[Key, Sending]:
    """By revision; those that were never begun are left out."""
    named = sorted(set(ids))
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM sendings WHERE enrollment_id IN ({marks(len(named))})", *named
    )
    return {(one.enrollment_id, one.revision): one for one in map(_sending, rows)}


async def save(tx: Transaction, rows: Iterable[Sending]) -> None:
    """New ones are added, known ones replaced."""
    changed = ", ".join(f"{name} = excluded.{name}" for name in _NAMES[2:])
    await tx.insert(
        "sendings", COLUMNS, [_row(one) for one in rows],
        f"ON CONFLICT (enrollment_id, revision) DO UPDATE SET {changed}",
    )  # fmt: skip


_OF = ", ".join(f"e.{name}" for name in ENROLLMENT.split(", "))
_JOINED = (
    f"SELECT {_OF} FROM enrollments e LEFT JOIN sendings s"
    " ON s.enrollment_id = e.enrollment_id AND s.revision = e.revision"
)
_FREE = " coalesce(s.due_at, 0) <= $1 AND coalesce(s.lease_until, 0) <= $1"
_ALONE = (
    " AND NOT EXISTS (SELECT 1 FROM enrollments o WHERE o.psut_key = e.psut_key"
    " AND o.state IN ('sending', 'in_doubt'))"
    " AND NOT EXISTS (SELECT 1 FROM enrollments o WHERE o.psut_key = e.psut_key"
    " AND o.state = 'queued' AND (o.admitted_at, o.enrollment_id, o.revision)"
    " < (e.admitted_at, e.enrollment_id, e.revision))"
)
"""One unfinished write per person, and in the order in which they were admitted."""


async def due(tx: Transaction, now: datetime, most: int) -> list[Stored]:
    """Oldest first, admitted, nobody's, and the first of their persons."""
    rows = await tx.fetch(
        f"{_JOINED} WHERE e.state = 'queued' AND e.outcome = 'admitted' AND{_FREE}{_ALONE}"
        f" ORDER BY e.admitted_at, e.enrollment_id LIMIT {most}",
        to_ms(now),
    )
    return [stored(row) for row in rows]


async def in_doubt(tx: Transaction, now: datetime, most: int) -> list[Stored]:
    """What had no answer, and what was being sent by somebody whose lease is over."""
    rows = await tx.fetch(
        f"{_JOINED} WHERE e.state IN ('sending', 'in_doubt') AND{_FREE}"
        f" ORDER BY e.admitted_at, e.enrollment_id LIMIT {most}",
        to_ms(now),
    )
    return [stored(row) for row in rows]


async def to_read(tx: Transaction, now: datetime, most: int) -> list[Sending]:
    """What once had no answer and is to be read again."""
    rows = await tx.fetch(
        f"SELECT {COLUMNS} FROM sendings WHERE read_at > 0 AND read_at <= $1 AND lease_until <= $1"
        f" ORDER BY read_at LIMIT {most}",
        to_ms(now),
    )
    return [_sending(row) for row in rows]


async def lease(
    tx: Transaction, rows: Sequence[Stored], by: str, until: datetime
) -> dict[Key, Sending]:
    """They are now whose ``by`` is, until then. The caller holds the lock of sending."""
    known = await of(tx, (row.enrollment_id for row in rows))
    taken = {
        row.key: replace(
            known.get(row.key, Sending(*row.key)), lease_by=by, lease_until=to_ms(until)
        )
        for row in rows
    }
    await save(tx, taken.values())
    return taken


async def still_mine(tx: Transaction, keys: Iterable[Key], by: str, until: int = 0) -> set[Key]:
    """Those whose lease nobody else has taken; they are kept until the transaction ends.

    until: the new end of their lease; 0: as it was.
    """
    named = sorted({enrollment_id for enrollment_id, _ in keys})
    rows = await tx.fetch(
        "UPDATE sendings SET lease_until = CASE WHEN CAST($2 AS bigint) > 0"
        " THEN CAST($2 AS bigint) ELSE lease_until END"
        f" WHERE lease_by = $1 AND enrollment_id IN ({marks(len(named), 3)})"
        " RETURNING enrollment_id, revision",
        by, until, *named,
    )  # fmt: skip
    return {(str(one), int(revision)) for one, revision in rows}


async def give_back(tx: Transaction, by: str, due_at: int) -> None:
    """All of one lease is nobody's from now on, and due then."""
    await tx.fetch(
        "UPDATE sendings SET lease_until = 0, lease_by = '', due_at = $2"
        " WHERE lease_by = $1 AND lease_by <> ''",  # as its index has it
        by, due_at,
    )  # fmt: skip


async def put_off_reading(tx: Transaction, keys: Iterable[Key], until: int) -> None:
    """Somebody reads them now; another sender only after that."""
    for enrollment_id, revision in sorted(keys):
        await tx.fetch(
            "UPDATE sendings SET read_at = $3 WHERE enrollment_id = $1 AND revision = $2",
            enrollment_id, revision, until,
        )  # fmt: skip


async def is_open(tx: Transaction, psut_key: str) -> bool:
    """True while something of this person is on its way, or may be begun at any moment."""
    rows = await tx.fetch(
        "SELECT 1 FROM enrollments WHERE psut_key = $1"
        " AND state IN ('queued', 'sending', 'in_doubt') LIMIT 1",
        psut_key,
    )
    return bool(rows)


async def newest_registered(tx: Transaction, psut_key: str) -> Stored | None:
    """The person's enrollment that was registered last."""
    rows = await tx.fetch(
        f"{_JOINED} WHERE e.psut_key = $1 AND e.state = 'registered'"
        " ORDER BY coalesce(s.registered_at, 0) DESC, e.enrollment_id LIMIT 1",
        psut_key,
    )
    return stored(rows[0]) if rows else None


async def counts(look: Lookup) -> dict[str, int]:
    """How many are under way, by state; 0 for a state that none is in."""
    rows = await look.fetch(
        "SELECT state, count(*) FROM enrollments WHERE state IN ('queued', 'sending', 'in_doubt')"
        " GROUP BY state"
    )
    none = dict.fromkeys((State.QUEUED.value, State.SENDING.value, State.IN_DOUBT.value), 0)
    return none | {str(state): int(count) for state, count in rows}


async def undecided(look: Lookup, now: datetime) -> dict[str, int]:
    """How many wait for somebody's decision, and seconds since the oldest was put in."""
    rows = await look.fetch(
        "SELECT count(*), coalesce(min(arrived_at), 0) FROM enrollments WHERE outcome = 'waits'"
    )
    count, since = (int(one) for one in rows[0])
    oldest = max(0, to_ms(now) - since) // 1000 if since else 0
    return {"undecided": count, "undecided_oldest_s": oldest}


async def oldest_s(look: Lookup, now: datetime) -> int:
    """Seconds since the oldest that is under way was admitted; 0 when none is."""
    rows = await look.fetch(
        "SELECT coalesce(min(admitted_at), 0) FROM enrollments"
        " WHERE state IN ('queued', 'sending', 'in_doubt')"
    )
    since = int(rows[0][0])
    return max(0, to_ms(now) - since) // 1000 if since else 0
