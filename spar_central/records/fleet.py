"""Laptops as an office sees them: last contact, last heartbeat, what became of their journals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.storage.port import Transaction
from spar_central.storage.text import marks

ON_LAPTOP: Final = ("awaiting_auth", "needs_visit", "queued")
"""States of a laptop that the center does not have yet."""

NEEDS_SOMEBODY: Final = ("returned", "conflict")
UNPROVEN: Final = ("awaiting_auth", "needs_visit")


class Beat(msgspec.Struct, frozen=True):
    """A kept heartbeat: counts and ages only; what a laptop left out is its default."""

    program: str = ""
    waiting: dict[str, int] = {}
    oldest_waiting_s: int = 0
    captures: int = 0
    first_capture_ends_s: int = 0
    disk_free_bytes: int = 0
    bank_list: str = ""

    @property
    def not_handed_over(self) -> int:
        """Saved there and nowhere else."""
        return sum(self.waiting.get(state, 0) for state in ON_LAPTOP)

    @property
    def needs_somebody(self) -> int:
        """Sent back, or another account is registered: nothing goes on by itself."""
        return sum(self.waiting.get(state, 0) for state in NEEDS_SOMEBODY)

    @property
    def identities(self) -> int:
        """People whose identity is still to be checked, with their appointment or without."""
        return sum(self.waiting.get(state, 0) for state in UNPROVEN)

    @property
    def holds_something(self) -> bool:
        """What would be lost with it: saved and not handed over, or a capture still of use."""
        return bool(self.captures or self.not_handed_over)


@dataclass(frozen=True, slots=True)
class FleetRow:
    """Times in milliseconds, 0 for never. clock_s: how far its clock was ahead of ours.

    trouble: what its last entry in the log of forks and holds says, "" for none.
    """

    device_id: str
    name: str
    office: str
    state: DeviceState
    joined_at: int
    seen_at: int
    office_file: int
    revoked_at: int
    beat_at: int
    clock_s: int
    beat: Beat
    trouble: str
    people: str


_SELECT = (
    "SELECT d.device_id, d.name, d.office, d.state, d.joined_at, d.seen_at, d.office_file,"
    " coalesce(r.at, 0), coalesce(h.at, 0), coalesce(h.clock_s, 0), coalesce(h.body, ''),"
    " coalesce((SELECT x.kind FROM records x WHERE x.device_id = d.device_id AND x.kind IN"
    " ('device.forked', 'journal.fork', 'device.hit_share') ORDER BY x.number DESC LIMIT 1), '')"
    " FROM devices d LEFT JOIN revocations r ON r.kid = d.kid LEFT JOIN heartbeats h"
    " ON h.device_id = d.device_id AND h.day ="
    " (SELECT max(l.day) FROM heartbeats l WHERE l.device_id = d.device_id)"
)


async def of_office(tx: Transaction, office: str) -> list[FleetRow]:
    """Every laptop of one office that is not revoked."""
    rows = await tx.fetch(f"{_SELECT} WHERE d.office = $1 AND r.at IS NULL", office)
    names = await _people(tx, office)
    return [_row(row, names.get(str(row[0]), "")) for row in rows]


async def one(tx: Transaction, device_id: str) -> FleetRow | None:
    """Also a revoked one."""
    rows = await tx.fetch(f"{_SELECT} WHERE d.device_id = $1", device_id)
    if not rows:
        return None
    names = await _people(tx, str(rows[0][2]))
    return _row(rows[0], names.get(device_id, ""))


def _row(row: Sequence[str | int], people: str) -> FleetRow:
    device_id, name, office, state, joined, seen, file, revoked, beat_at, clock, body, trouble = row
    beat = msgspec.json.decode(str(body), type=Beat) if body else Beat()
    return FleetRow(
        str(device_id), str(name), str(office), DeviceState(str(state)), int(joined), int(seen),
        int(file), int(revoked), int(beat_at), int(clock), beat, str(trouble), people,
    )  # fmt: skip


async def names(tx: Transaction, device_ids: Iterable[str]) -> dict[str, str]:
    """By device_id."""
    named = sorted(device_ids)
    rows = await tx.fetch(
        f"SELECT device_id, name FROM devices WHERE device_id IN ({marks(len(named))})", *named
    )
    return {str(device_id): str(name) for device_id, name in rows}


async def _people(tx: Transaction, office: str) -> dict[str, str]:
    """Names of those with a key on each laptop, by device_id."""
    rows = await tx.fetch(
        "SELECT DISTINCT k.device_id, p.name FROM person_keys k"
        " JOIN people p ON p.person_id = k.person_id"
        " WHERE p.office = $1 AND p.ended_at = 0 ORDER BY k.device_id, p.name",
        office,
    )
    found: dict[str, list[str]] = {}
    for device_id, name in rows:
        found.setdefault(str(device_id), []).append(str(name))
    return {device_id: ", ".join(names) for device_id, names in found.items()}


@dataclass(frozen=True, slots=True)
class DeviceMessage:
    """From the office to whoever sits at a laptop. about: an enrollment, "" for none.

    read_by: the staff number of who read it there, as the laptop says.
    """

    message_id: str
    device_id: str
    text: str
    about: str
    by_whom: str
    at: int
    delivered_at: int = 0
    read_at: int = 0
    read_by: str = ""


_MESSAGE = "message_id, device_id, text, about, by_whom, at, delivered_at, read_at, read_by"


async def send_message(tx: Transaction, of: DeviceMessage) -> None:
    """It goes with the next contact."""
    await tx.insert(
        "device_messages", "message_id, device_id, text, about, by_whom, at",
        [(of.message_id, of.device_id, of.text, of.about, of.by_whom, of.at)],
    )  # fmt: skip


async def messages(tx: Transaction, device_id: str, most: int) -> list[DeviceMessage]:
    """The newest first."""
    rows = await tx.fetch(
        f"SELECT {_MESSAGE} FROM device_messages WHERE device_id = $1"
        f" ORDER BY at DESC LIMIT {most}",
        device_id,
    )
    return [_message(row) for row in rows]


async def mark_read(
    tx: Transaction, device_id: str, read: Sequence[tuple[str, str]], now: datetime
) -> None:
    """By message_id and staff number; the first to read one counts, another's message stays."""
    for message_id, by in read:
        await tx.fetch(
            "UPDATE device_messages SET read_at = $3, read_by = $4"
            " WHERE message_id = $1 AND device_id = $2 AND read_at = 0",
            message_id, device_id, to_ms(now), by,
        )  # fmt: skip


async def deliver(
    tx: Transaction, device_id: str, now: datetime, since: int
) -> tuple[DeviceMessage, ...]:
    """Told at every contact of some days until somebody read it; the oldest first."""
    rows = await tx.fetch(
        "UPDATE device_messages SET delivered_at ="
        " CASE WHEN delivered_at = 0 THEN $2 ELSE delivered_at END"
        f" WHERE device_id = $1 AND at > $3 AND read_at = 0 RETURNING {_MESSAGE}",
        device_id, to_ms(now), since,
    )  # fmt: skip
    return tuple(sorted((_message(row) for row in rows), key=lambda one: one.at))


def _message(row: Sequence[str | int]) -> DeviceMessage:
    message_id, device_id, text, about, by_whom, at, delivered, read_at, read_by = row
    return DeviceMessage(
        str(message_id), str(device_id), str(text), str(about), str(by_whom), int(at),
        int(delivered), int(read_at), str(read_by),
    )  # fmt: skip
