"""What a supervisor should know about a laptop, the worst first; for console and desks alike."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from spar_central.admission.evidence import DeviceState
from spar_central.clock import to_ms
from spar_central.records import contact, directories
from spar_central.records.fleet import FleetRow
from spar_central.storage.port import Transaction

DAY_S: Final = 86_400
CLOCK_S: Final = 120
LITTLE_DISK: Final = 500_000_000
SOON_S: Final = 12 * 3600
LIST_TIME: Final = timedelta(days=7)
"""In which a list of banks reaches laptops by themselves."""

GRAVE, SERIOUS, MINOR = 3, 2, 1


class TroubleCode(StrEnum):
    """Values go on the wire: never rename one."""

    FORKED = "forked"
    JOURNAL = "journal"
    HIT_SHARE = "hit_share"
    HELD = "held"
    BLOCKED = "blocked"
    WIPED = "wiped"
    PENDING = "pending"
    SILENT = "silent"
    OLDEST = "oldest"
    CAPTURE_OVER = "capture_over"
    CAPTURE_SOON = "capture_soon"
    OLD_PROGRAM = "old_program"
    CLOCK = "clock"
    OLD_FILE = "old_file"
    OLD_LIST = "old_list"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class DeviceLimits:
    """Beyond these something is told. newest_file: the number of the office's newest file.

    newest_list: what the center's list of banks calls itself, once laptops had LIST_TIME to take
    it; "" before, and where there is none.
    """

    silent_days: int
    oldest_days: int
    least_program: str
    newest_file: int = 0
    newest_list: str = ""


@dataclass(frozen=True, slots=True)
class DeviceFault:
    """weight: GRAVE first. seconds: since when, or how far; 0 for none."""

    weight: int
    code: TroubleCode
    seconds: float = 0


async def limits_of(tx: Transaction, office: str, of: DeviceLimits, now: datetime) -> DeviceLimits:
    """With what this office's laptops should have by now."""
    file = await contact.newest_office_file(tx, office)
    taken = await directories.newest(tx)
    is_due = taken is not None and now - taken.issued > LIST_TIME
    return replace(
        of,
        newest_file=file.serial if file is not None else 0,
        newest_list=taken.version if taken is not None and is_due else "",
    )


def version_of(program: str) -> tuple[int, ...]:
    """The numbers in ``spar-agent 1.4.2``; empty when there are none."""
    text = program.rpartition(" ")[2]
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def faults_of(row: FleetRow, limits: DeviceLimits, now: datetime) -> list[DeviceFault]:
    """The worst first."""
    found = [*_standing(row), *_waiting(row, limits, now), *_upkeep(row, limits)]
    return sorted(found, key=lambda one: -one.weight)


def rank_of(faults: list[DeviceFault] | tuple[DeviceFault, ...]) -> tuple[int, int, float]:
    """Lowest: the worst."""
    worst = max((one.weight for one in faults), default=0)
    longest = max((one.seconds for one in faults), default=0)
    return -worst, -len(faults), -longest


_STOPPED = {
    "device.forked": TroubleCode.FORKED,
    "journal.fork": TroubleCode.JOURNAL,
    "device.hit_share": TroubleCode.HIT_SHARE,
}
_STANDING = {
    DeviceState.HELD: DeviceFault(SERIOUS, TroubleCode.HELD),
    DeviceState.BLOCKED: DeviceFault(SERIOUS, TroubleCode.BLOCKED),
    DeviceState.WIPED: DeviceFault(MINOR, TroubleCode.WIPED),
    DeviceState.PENDING: DeviceFault(SERIOUS, TroubleCode.PENDING),
}


def _standing(row: FleetRow) -> list[DeviceFault]:
    if row.state in {DeviceState.HELD, DeviceState.BLOCKED} and row.trouble in _STOPPED:
        return [DeviceFault(GRAVE, _STOPPED[row.trouble])]
    return [_STANDING[row.state]] if row.state in _STANDING else []


def _waiting(row: FleetRow, limits: DeviceLimits, now: datetime) -> list[DeviceFault]:
    if row.state is DeviceState.PENDING:
        return []
    found = []
    heard_at = max(row.seen_at, row.beat_at) or row.joined_at  # a stick's report came by itself
    silent = (to_ms(now) - heard_at) / 1000
    if silent > limits.silent_days * DAY_S and row.state is not DeviceState.WIPED:
        found.append(DeviceFault(GRAVE, TroubleCode.SILENT, silent))
    if not row.beat_at:
        return found
    oldest = oldest_s(row, now)
    if oldest > limits.oldest_days * DAY_S:
        found.append(DeviceFault(SERIOUS, TroubleCode.OLDEST, oldest))
    left = capture_left_s(row, now)
    if row.beat.captures and left <= 0:
        found.append(DeviceFault(GRAVE, TroubleCode.CAPTURE_OVER))
    elif row.beat.captures and left < SOON_S:
        found.append(DeviceFault(SERIOUS, TroubleCode.CAPTURE_SOON, left))
    return found


def oldest_s(row: FleetRow, now: datetime) -> float:
    """How long the oldest has waited there by now; 0 for none."""
    since = (to_ms(now) - row.beat_at) / 1000
    return row.beat.oldest_waiting_s + since if row.beat.oldest_waiting_s else 0


def capture_left_s(row: FleetRow, now: datetime) -> float:
    """Until its first sealed capture is worth nothing; below 0 once it is."""
    return row.beat.first_capture_ends_s - (to_ms(now) - row.beat_at) / 1000


def _upkeep(row: FleetRow, limits: DeviceLimits) -> list[DeviceFault]:
    if not row.beat_at:
        return []
    found = []
    least = version_of(limits.least_program)
    if least and version_of(row.beat.program) < least:
        found.append(DeviceFault(MINOR, TroubleCode.OLD_PROGRAM))
    if abs(row.clock_s) > CLOCK_S:
        found.append(DeviceFault(SERIOUS, TroubleCode.CLOCK, abs(row.clock_s)))
    if 0 <= row.office_file < limits.newest_file:
        found.append(DeviceFault(MINOR, TroubleCode.OLD_FILE))
    if limits.newest_list and row.beat.bank_list != limits.newest_list:
        found.append(DeviceFault(MINOR, TroubleCode.OLD_LIST))
    if 0 < row.beat.disk_free_bytes < LITTLE_DISK:
        found.append(DeviceFault(MINOR, TroubleCode.DISK))
    return found
