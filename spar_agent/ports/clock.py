"""The port to the computer's clock, and to what is known of its faults."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from spar_agent.domain.clock_trust import ClockDoubt


class Clock(Protocol):
    """Time, so that tests can turn it."""

    def now(self) -> datetime:
        """Aware UTC; may jump when somebody sets the computer's clock."""
        ...

    def ticks_s(self) -> float:
        """Seconds that only go forward, also while the computer sleeps where it counts them."""
        ...


@dataclass(frozen=True, slots=True)
class ClockStatus:
    """What a page tells of the clock. doubt: None while it is believed. shown: what it shows.

    ahead: how far it is ahead of the servers' time, negative when behind; None when none told it.
    """

    shown: datetime
    doubt: ClockDoubt | None = None
    ahead: timedelta | None = None


class TrustedClock(Clock, Protocol):
    """A clock that knows when it may not be believed: in doubt nothing expires.

    ``now`` is the servers' time where they told another one than the computer's clock.
    """

    def is_in_doubt(self) -> bool:
        """True while nothing may be destroyed because of its age."""
        ...

    def deadline(self, window: timedelta) -> datetime | None:
        """Now and ``window``; None in doubt: ``fresh_deadline`` gives it once the time is known."""
        ...

    def may_expire(self, deadline: datetime, window: timedelta) -> bool:
        """True when a ``deadline`` that was given for ``window`` is over beyond doubt."""
        ...

    def fresh_deadline(self, deadline: datetime | None, window: timedelta) -> datetime | None:
        """Another one for a deadline that a wrong clock stamped; None: it stands, or in doubt."""
        ...

    def status(self) -> ClockStatus:
        """What the computer's clock says, what speaks against it, and how far it is ahead."""
        ...

    def confirm(self) -> None:
        """A person compared the clock with another one: it is right."""
        ...
