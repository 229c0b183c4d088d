"""How much may wait on one device before somebody has to care. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

NEAR, CLOSE = 0.7, 0.9


class Level(IntEnum):
    """How urgent sending is. Capture goes on at every one of them."""

    FINE = 0
    NEAR = 1  # 70 %: a line on the home page
    CLOSE = 2  # 90 %: on every page
    REACHED = 3


@dataclass(frozen=True, slots=True)
class RemainingRoom:
    """What is left until a limit is reached: people, and days since the oldest began to wait."""

    people: int = 0
    days: int = 0
    level: Level = Level.FINE


PLENTY_OF_ROOM = RemainingRoom()


def room(
    waiting: int, oldest: datetime | None, now: datetime, *, max_people: int, max_days: int
) -> RemainingRoom:
    """Room left with ``waiting`` people, the first of whom was captured at ``oldest``.

    A clock that went back makes nobody wait for less than no time.
    """
    waited_s = max(0.0, (now - oldest).total_seconds()) if oldest is not None else 0.0
    limit_s = max_days * 86_400.0
    share = max(
        waiting / max_people if max_people > 0 else 1.0, waited_s / limit_s if limit_s > 0 else 1.0
    )
    level = Level.FINE
    for least, reached in ((NEAR, Level.NEAR), (CLOSE, Level.CLOSE), (1.0, Level.REACHED)):
        if share >= least:
            level = reached
    return RemainingRoom(
        max(0, max_people - waiting), max(0, int((limit_s - waited_s) // 86_400)), level
    )


@dataclass(frozen=True, slots=True)
class Limits:
    """Settings of the device: people that may wait, and days until they must be sent."""

    max_people: int = 100
    max_days: int = 7

    def room(self, waiting: int, oldest: datetime | None, now: datetime) -> RemainingRoom:
        """How many more people this device has room for, and for how long."""
        return room(waiting, oldest, now, max_people=self.max_people, max_days=self.max_days)


class DailyReminder:
    """Says a thing once a day, and again only when it has become worse."""

    def __init__(self) -> None:
        self._reminded = Level.FINE
        self._day = ""

    def due(self, level: Level, now: datetime) -> bool:
        """True when ``level`` is to be told now."""
        day = f"{now.astimezone():%Y-%m-%d}"
        if day != self._day:
            self._day, self._reminded = day, Level.FINE
        worse = level > self._reminded
        self._reminded = max(self._reminded, level)
        return worse
