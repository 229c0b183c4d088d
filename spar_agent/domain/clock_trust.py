"""Whether the computer's clock may be believed, and what time it probably is. Pure.

Laptops lose their clock: a flat battery starts them in 2016, a typing slip puts them into another
year for a minute. While the clock is in doubt nothing may expire, and requests carry the time that
a server told.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

MAX_SILENCE: Final = timedelta(days=45)
"""A journal that is silent for longer was more likely left behind by a clock than by people."""

TOLERANCE: Final = timedelta(minutes=5)
"""By how much clocks may differ without a word. Source: MOSIP's and SPAR's own limits."""

BUILT: Final = datetime(2026, 11, 20, tzinfo=UTC)
"""Not before this day was this version made: a clock that stands earlier is wrong. Moved with each
release, beside the version."""

FIRST_RELEASE: Final = datetime(2026, 10, 1, tzinfo=UTC)
"""Nothing that this program stamped is older: an older stamp is a wrong clock's. Not the date of
the version that runs, or an update would call what its predecessor stamped wrong."""

MAX_SERVER_ERROR: Final = timedelta(days=3650)
"""A server that tells another decade is not believed."""


class ClockDoubt(StrEnum):
    """Why the clock is not believed. Values stand in the log: never rename one."""

    BEFORE_BUILD = "before_build"  # earlier than this program was built
    BEFORE_JOURNAL = "before_journal"  # earlier than what is written down already
    LONG_SILENCE = "long_silence"  # much later than what is written down
    JUMPED = "jumped"  # moved while we watched
    UNLIKE_SERVERS = "unlike_servers"  # other than the time that a server told


@dataclass(frozen=True, slots=True)
class ClockReading:
    """One look at both clocks. wall: aware UTC, may be moved by anybody. ticks_s: only forward."""

    wall: datetime
    ticks_s: float


@dataclass(frozen=True, slots=True)
class ClockTrust:
    """What is known of the clock; every method answers a new value.

    built: when this program was built. last_written: the time of the newest entry of the journal
    at the start, None for a new vault. start: the first reading, from which elapsed time counts.
    server: what a server told, and the reading at that moment. confirmed: a person said at that
    reading that the clock is right.
    """

    built: datetime
    start: ClockReading
    last_written: datetime | None = None
    server: tuple[datetime, ClockReading] | None = None
    confirmed: ClockReading | None = None

    def hear_server(self, server_time: datetime, reading: ClockReading) -> "ClockTrust":
        """A server whose answer was authentic (TLS, or signed) told its time.

        A time before this program was built is nonsense and changes nothing.
        """
        if server_time < self.built - TOLERANCE or server_time > self.built + MAX_SERVER_ERROR:
            return self
        return replace(self, server=(server_time, reading))

    def confirmed_by_person(self, reading: ClockReading) -> "ClockTrust":
        """Somebody at the desk compared the clock with another one and says it is right."""
        return replace(self, confirmed=reading)

    def now(self, reading: ClockReading) -> datetime:
        """The best that is known: a server's time and what passed since, else the wall clock."""
        if self.server is None:
            return reading.wall
        server_time, then = self.server
        return server_time + timedelta(seconds=max(0.0, reading.ticks_s - then.ticks_s))

    def error(self, reading: ClockReading) -> timedelta:
        """How far the wall clock is ahead of the best that is known; negative when behind."""
        return reading.wall - self.now(reading)

    def doubt(self, reading: ClockReading) -> ClockDoubt | None:
        """Why the wall clock is not believed now; None when it may be."""
        if self.server is not None:
            return ClockDoubt.UNLIKE_SERVERS if abs(self.error(reading)) > TOLERANCE else None
        return self._local_doubt(reading)

    def _local_doubt(self, reading: ClockReading) -> ClockDoubt | None:
        """What speaks against the wall clock beside what servers told."""
        if reading.wall < self.built - TOLERANCE:
            return ClockDoubt.BEFORE_BUILD  # whatever a person says of it
        if self.confirmed is not None and not _jumped(self.confirmed, reading):
            return None
        if _jumped(self.start, reading):
            return ClockDoubt.JUMPED
        return self._unlike_the_journal(reading)

    def _unlike_the_journal(self, reading: ClockReading) -> ClockDoubt | None:
        if self.last_written is None:
            return None
        if reading.wall < self.last_written - TOLERANCE:
            return ClockDoubt.BEFORE_JOURNAL
        silence = self.start.wall - self.last_written
        return ClockDoubt.LONG_SILENCE if silence > MAX_SILENCE else None

    def possible_times(self, reading: ClockReading) -> tuple[datetime, ...]:
        """What time it may be: empty in doubt, two where a server contradicts a likely clock."""
        doubt = self.doubt(reading)
        if doubt is None or (doubt is ClockDoubt.UNLIKE_SERVERS and self._local_doubt(reading)):
            return (self.now(reading),)
        if doubt is ClockDoubt.UNLIKE_SERVERS:
            return (self.now(reading), reading.wall)
        return ()

    def may_expire(self, deadline: datetime, window: timedelta, reading: ClockReading) -> bool:
        """True when ``deadline`` is over beyond doubt.

        window: how long the deadline was given from its beginning. A beginning before the first
        release, or later than now, was stamped by a wrong clock: such a deadline is not over.
        """
        times = self.possible_times(reading)
        return (
            bool(times) and _is_credible(deadline - window, max(times)) and deadline <= min(times)
        )

    def fresh_deadline(
        self, deadline: datetime | None, window: timedelta, reading: ClockReading
    ) -> datetime | None:
        """Another deadline for one that a wrong clock stamped, once the time is certain.

        deadline: None where the clock was in doubt when it should have been stamped. Answers None
        while ``deadline`` stands.
        """
        times = self.possible_times(reading)
        if not times or (deadline is not None and _is_credible(deadline - window, max(times))):
            return None
        return self.now(reading) + window


def _is_credible(moment: datetime, now: datetime) -> bool:
    return FIRST_RELEASE <= moment <= now + TOLERANCE


def _jumped(one: ClockReading, other: ClockReading) -> bool:
    """The wall clock moved otherwise than time passed. A sleep of the computer is no jump back.

    Some systems stop ``ticks_s`` while they sleep, so a wall clock that is ahead by less than
    MAX_SILENCE is taken for a sleep.
    """
    moved = (other.wall - one.wall) - timedelta(seconds=other.ticks_s - one.ticks_s)
    return moved < -TOLERANCE or moved > MAX_SILENCE
