"""What is known of an enrollment's way to the mapper. Its state stands in ``enrollments``."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from spar_central.mappers.port import Held
from spar_central.records.enrollments import Key
from spar_central.storage.port import Row, Transaction, Value
from spar_central.storage.text import marks


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
