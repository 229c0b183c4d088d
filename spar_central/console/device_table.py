"""The table of laptops: a row for each, a column for whatever can be wrong, in any order."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spar_central.clock import to_ms
from spar_central.records.device_troubles import (
    GRAVE,
    MINOR,
    SERIOUS,
    DeviceFault,
    DeviceLimits,
    TroubleCode,
    capture_left_s,
    faults_of,
    oldest_s,
    rank_of,
    version_of,
)
from spar_central.records.fleet import FleetRow
from spar_central.web.languages import for_later


@dataclass(frozen=True, slots=True)
class Trouble:
    """weight: GRAVE first. text: translated where it is shown; since: seconds, 0 for none."""

    weight: int
    text: str
    seconds: float = 0

    @property
    def kind(self) -> str:
        """Of the chip."""
        return {GRAVE: "bad", SERIOUS: "warn", MINOR: "info"}[self.weight]


@dataclass(frozen=True, slots=True)
class ShownDevice:
    """A laptop with what is wrong about it, the worst first. oldest, left: seconds by now.

    list_age: seconds since its list of banks was issued; -1 where the center never had that list.
    """

    row: FleetRow
    faults: tuple[DeviceFault, ...]
    oldest: float = 0
    left: float = 0
    list_age: float = -1

    @property
    def troubles(self) -> list[Trouble]:
        """The worst first."""
        return [Trouble(one.weight, TEXTS[one.code], one.seconds) for one in self.faults]

    @property
    def rank(self) -> tuple[int, int, float]:
        """Lowest: the worst."""
        return rank_of(self.faults)


FILTERS: Final[Mapping[str, Callable[[ShownDevice], bool]]] = {
    "all": lambda _: True,
    "trouble": lambda one: -one.rank[0] >= MINOR,
    "serious": lambda one: -one.rank[0] >= SERIOUS,
    "somebody": lambda one: bool(one.row.beat.needs_somebody or one.row.beat.identities),
}
"""By their names in addresses, in the order of the tabs and of the keys 1 to 4."""

Measure = float | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """text: translated where it is shown. measure: lowest first, which is the worst of it.

    of_reports: by what laptops report; those that never did stand last.
    """

    text: str
    measure: Callable[[ShownDevice], Measure]
    of_reports: bool = True


def _capture(one: ShownDevice) -> Measure:
    return one.left if one.row.beat.captures else math.inf


def _list(one: ShownDevice) -> Measure:
    return -one.list_age if one.list_age >= 0 else -math.inf


WORST: Final = "worst"
SORTS: Final[Mapping[str, Sort]] = {
    WORST: Sort(for_later("What worries most"), lambda _: 0, of_reports=False),
    "seen": Sort(
        for_later("Longest without contact"), lambda one: one.row.seen_at, of_reports=False
    ),
    "oldest": Sort(for_later("Oldest waiting there"), lambda one: -one.oldest),
    "somebody": Sort(
        for_later("Most that need somebody"),
        lambda one: -one.row.beat.needs_somebody,
    ),
    "capture": Sort(for_later("Capture that runs out first"), _capture),
    "version": Sort(for_later("Oldest version"), lambda one: version_of(one.row.beat.program)),
    "clock": Sort(for_later("Clock most wrong"), lambda one: -abs(one.row.clock_s)),
    "list": Sort(for_later("Oldest bank list"), _list),
    "space": Sort(
        for_later("Least space left"), lambda one: one.row.beat.disk_free_bytes or math.inf
    ),
}
"""By their names in addresses."""

TEXTS: Final = {
    TroubleCode.FORKED: for_later("Two computers use its key"),
    TroubleCode.JOURNAL: for_later("Its journal is not the one from before"),
    TroubleCode.HIT_SHARE: for_later("Many codes sent, few people proven"),
    TroubleCode.HELD: for_later("Held until two persons release it"),
    TroubleCode.BLOCKED: for_later("Blocked"),
    TroubleCode.WIPED: for_later("Told to wipe itself"),
    TroubleCode.PENDING: for_later("Joins: its words must be compared"),
    TroubleCode.SILENT: for_later("Silent for {time}"),
    TroubleCode.OLDEST: for_later("The oldest has waited {time}"),
    TroubleCode.CAPTURE_OVER: for_later("A sealed capture has run out"),
    TroubleCode.CAPTURE_SOON: for_later("A sealed capture runs out in {time}"),
    TroubleCode.OLD_PROGRAM: for_later("An old version of the program"),
    TroubleCode.CLOCK: for_later("Its clock is {time} wrong"),
    TroubleCode.OLD_FILE: for_later("An older office file"),
    TroubleCode.OLD_LIST: for_later("Not the newest bank list"),
    TroubleCode.DISK: for_later("Little space left"),
}


def seen_device(
    row: FleetRow, limits: DeviceLimits, now: datetime, issued: Mapping[str, datetime]
) -> ShownDevice:
    """With what a supervisor should know. issued: lists of banks, by what they call themselves."""
    faults = tuple(faults_of(row, limits, now))
    since = issued.get(row.beat.bank_list)
    age = -1.0 if since is None else (to_ms(now) - to_ms(since)) / 1000
    return ShownDevice(row, faults, oldest_s(row, now), capture_left_s(row, now), age)


def in_order(rows: list[ShownDevice], sort: str) -> list[ShownDevice]:
    """sort: of SORTS; among equals the worst first."""
    by = SORTS[sort]

    def key(one: ShownDevice) -> tuple[bool, Measure, tuple[int, int, float], int, str]:
        silent = by.of_reports and not one.row.beat_at
        return silent, by.measure(one), one.rank, one.row.seen_at, one.row.device_id

    return sorted(rows, key=key)
