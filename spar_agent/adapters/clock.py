"""The computer's clock, and the watch over it."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from spar_agent.domain.clock_trust import ClockDoubt, ClockReading, ClockTrust
from spar_agent.ports.clock import Clock, ClockStatus

log = logging.getLogger(__name__)

CORRECT_FROM: Final = timedelta(seconds=30)
"""Servers tell whole seconds, and their answers travel: a smaller difference is no error."""
BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")

ServerTimeTold = Callable[[datetime], None]
"""Called with the time that a server told in an authentic answer."""


def _counted_through_sleep() -> Callable[[], float]:
    """Linux and macOS stop ``time.monotonic`` in a sleep; these clocks go on. Windows' does too."""
    for name in ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC"):
        number = getattr(time, name, None)
        if number is not None:
            return lambda: time.clock_gettime(number)
    return time.monotonic


_ticks_s: Final = _counted_through_sleep()


@dataclass(frozen=True, slots=True)
class BootReading:
    """How long this computer runs. boot: another text after each start; empty where unknown."""

    boot: str = ""
    ticks_s: float = 0.0


def no_boot() -> BootReading:
    """For computers that do not tell when they started."""
    return BootReading()


def system_boot() -> BootReading:
    """This start of the computer. Linux tells one from another; elsewhere none is told."""
    try:
        boot = BOOT_ID.read_text("ascii").strip()
    except (OSError, ValueError):
        return BootReading()
    return BootReading(boot, _ticks_s())


class SystemClock:
    """The computer's clock (a Clock), and seconds that only go forward."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)

    def ticks_s(self) -> float:
        """Seconds that only go forward."""
        return _ticks_s()


class WatchedClock:
    """A TrustedClock: the one owner of what is known of the computer's clock.

    built: when this program was built. May be asked on any thread; told on any, one at a time.
    """

    def __init__(self, built: datetime, computer: Clock | None = None) -> None:
        self._computer = computer or SystemClock()
        self._trust = ClockTrust(built, self._reading())
        self._doubt: ClockDoubt | None = None

    def now(self) -> datetime:
        """The servers' time where it differs from the computer's clock, else that."""
        reading = self._reading()
        if abs(self._trust.error(reading)) < CORRECT_FROM:
            return reading.wall
        return self._trust.now(reading)

    def ticks_s(self) -> float:
        """Seconds that only go forward."""
        return self._computer.ticks_s()

    def journal_read(self, last_written: datetime | None) -> None:
        """The vault opened: its newest entry is of ``last_written``.

        In doubt the one of before stays: those since were written by this very clock.
        """
        if self._trust.last_written is not None and self.is_in_doubt():
            return
        self._trust = replace(self._trust, last_written=last_written, start=self._reading())
        self._note()

    def hear_server(self, server_time: datetime) -> None:
        """Take the time that a server wrote over TLS."""
        self._trust = self._trust.hear_server(server_time, self._reading())
        self._note()

    def confirm(self) -> None:
        """A person compared the clock with another one: it is right."""
        log.warning("CLOCK-CONFIRMED: somebody says that the clock of this computer is right")
        self._trust = self._trust.confirmed_by_person(self._reading())
        self._note()

    def is_in_doubt(self) -> bool:
        """True while nothing may be destroyed because of its age."""
        self._note()
        return not self._trust.possible_times(self._reading())

    def certain_now(self) -> datetime | None:
        """``now``; None while nobody knows the time.

        A flat battery makes no certificate "not yet valid" that was verified before.
        """
        return None if self.is_in_doubt() else self.now()

    def deadline(self, window: timedelta) -> datetime | None:
        """Now and ``window``; None in doubt: ``fresh_deadline`` gives it once the time is known."""
        return None if self.is_in_doubt() else self.now() + window

    def may_expire(self, deadline: datetime, window: timedelta) -> bool:
        """True when a ``deadline`` that was given for ``window`` is over beyond doubt."""
        return self._trust.may_expire(deadline, window, self._reading())

    def fresh_deadline(self, deadline: datetime | None, window: timedelta) -> datetime | None:
        """Another one for a deadline that a wrong clock stamped; None: it stands, or in doubt."""
        return self._trust.fresh_deadline(deadline, window, self._reading())

    def status(self) -> ClockStatus:
        """What the computer's clock says, what speaks against it, and how far it is ahead."""
        reading = self._reading()
        is_known = self._trust.server is not None
        return ClockStatus(
            reading.wall,
            self._trust.doubt(reading),
            self._trust.error(reading) if is_known else None,
        )

    def _reading(self) -> ClockReading:
        return ClockReading(self._computer.now(), self._computer.ticks_s())

    def _note(self) -> None:
        """Each change of mind stands in the log once."""
        doubt = self._trust.doubt(self._reading())
        if doubt is not self._doubt:
            self._doubt = doubt
            if doubt is None:
                log.info("CLOCK-RIGHT: the clock of this computer is believed again")
            else:
                log.warning("CLOCK-DOUBT: %s; nothing expires meanwhile", doubt)
