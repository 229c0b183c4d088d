"""Who reviews for an office that is not their own, and until when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from spar_central.clock import to_ms
from spar_central.storage.port import Lookup, Row, Transaction
from spar_central.storage.text import marks
from spar_central.trust.certificates import Chain
from spar_central.trust.deputies import Deputation, is_deputy


@dataclass(frozen=True, slots=True)
class DeputyRow:
    """token: a signed Deputation, which alone counts. Times in milliseconds; ended_at: 0, never."""

    deputy_id: str
    person_id: str
    office: str
    token: str
    made_at: int
    ends_at: int
    ended_at: int
    staff_number: str
    name: str
    own_office: str


_SELECT = (
    "SELECT d.deputy_id, d.person_id, d.office, d.token, d.made_at, d.ends_at, d.ended_at,"
    " p.staff_number, p.name, p.office FROM deputies d JOIN people p ON p.person_id = d.person_id"
)


def _row(row: Row) -> DeputyRow:
    a, b, c, d, made, ends, ended, *rest = row
    staff, name, own = (str(one) for one in rest)
    return DeputyRow(
        str(a), str(b), str(c), str(d), int(made), int(ends), int(ended), staff, name, own
    )


async def add(tx: Transaction, of: Deputation, token: str, now: datetime) -> None:
    """From now on."""
    await tx.insert(
        "deputies", "deputy_id, person_id, office, token, made_at, ends_at",
        [(of.deputy_id, of.person_id, of.office, token, to_ms(now), to_ms(of.valid_until))],
    )  # fmt: skip


async def one(tx: Transaction, deputy_id: str) -> DeputyRow | None:
    """Also one that is over."""
    rows = await tx.fetch(f"{_SELECT} WHERE d.deputy_id = $1", deputy_id)
    return _row(rows[0]) if rows else None


async def names(tx: Transaction, deputy_ids: Iterable[str]) -> list[tuple[str, str]]:
    """deputy_id and the deputy's name."""
    named = sorted(deputy_ids)
    rows = await tx.fetch(f"{_SELECT} WHERE d.deputy_id IN ({marks(len(named))})", *named)
    return [(row.deputy_id, row.name) for row in map(_row, rows)]


async def of_office(tx: Transaction, office: str, now: datetime) -> list[DeputyRow]:
    """Those who review for it now, who is longest first."""
    rows = await tx.fetch(
        f"{_SELECT} WHERE d.office = $1 AND d.ended_at = 0 AND d.ends_at > $2"
        " ORDER BY d.made_at, d.deputy_id",
        office, to_ms(now),
    )  # fmt: skip
    return [_row(row) for row in rows]


async def of_people(look: Lookup, people: Iterable[str]) -> dict[str, list[DeputyRow]]:
    """By person_id, over or not: what was signed while it lasted counts."""
    named = sorted(set(people))
    found: defaultdict[str, list[DeputyRow]] = defaultdict(list)
    if named:
        rows = await look.fetch(f"{_SELECT} WHERE d.person_id IN ({marks(len(named))})", *named)
        for row in map(_row, rows):
            found[row.person_id].append(row)
    return found


def offices_at(
    rows: Iterable[DeputyRow], person_id: str, chain: Chain, moment: datetime
) -> frozenset[str]:
    """For which this person could review then."""
    at = to_ms(moment)
    found = {
        is_deputy(row.token, person_id, chain, moment)
        for row in rows
        if not row.ended_at or at < row.ended_at
    }
    return frozenset(found - {""})


async def end(tx: Transaction, deputy_id: str, by: str, now: datetime) -> bool:
    """False when it was over before."""
    rows = await tx.fetch(
        "UPDATE deputies SET ended_at = $2, ended_by = $3 WHERE deputy_id = $1 AND ended_at = 0"
        " RETURNING deputy_id",
        deputy_id, to_ms(now), by,
    )  # fmt: skip
    return bool(rows)
