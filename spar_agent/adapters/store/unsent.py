"""How many enrollments exist on this computer alone, told to who has no PIN.

Whoever removes the program is told what waits, without a name or a number of anybody.
"""

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from spar_agent.adapters.files import put_in_place
from spar_agent.adapters.store.driver import Connection, DatabaseError
from spar_agent.domain.enrollment import State

FILE: Final = "unsent"
UNSENT: Final = (State.QUEUED, State.SENDING, State.IN_DOUBT)
UNFINISHED: Final = (State.DRAFT, State.AWAITING_AUTH, State.NEEDS_VISIT)


class Unsent(NamedTuple):
    """unsent: captured, and not known to have arrived. unfinished: begun, or without a proof."""

    unsent: int
    unfinished: int


class UnsentFile:
    """Two lines of digits in the profile; where it cannot be written, it is not there.

    The uninstaller for Windows reads it (installer/windows/setup.nsi).
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def keep(self, counted: Unsent) -> None:
        """Not flushed to the disk: after a lost battery the next opening counts anew."""
        fresh = self._path.with_name(f"{FILE}.new")
        try:
            with os.fdopen(
                os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
            ) as file:
                file.write(b"%d\r\n%d\r\n" % counted)
            put_in_place(fresh, self._path)
        except OSError:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)  # none says "unknown"; a number says "none more"


class UnsentCount:
    """Keeps what is told from being lower than what is true, whenever we are killed.

    More is told before it is on disk, less after it. tell: None where nobody asks.
    """

    def __init__(self, conn: Connection, tell: Callable[[Unsent], None] | None) -> None:
        self._conn = conn
        self._tell = tell
        self._last: Unsent | None = None
        self._moved = tell is not None
        self.after_commit()

    def step(self, before: str | None, after: State | None) -> None:
        """One enrollment went from one state to another in the open transaction; None: none."""
        if self._tell is not None:
            self._moved = self._moved or _group(before) != _group(after)

    def before_commit(self) -> None:
        """Of the outermost transaction."""
        if self._moved:
            last, now = self._last or Unsent(0, 0), self._counted()
            self._say(Unsent(max(last.unsent, now.unsent), max(last.unfinished, now.unfinished)))

    def after_commit(self) -> None:
        """It is on disk. What was rolled back is told with the next one that is."""
        if self._moved:
            self._moved = False
            with contextlib.suppress(DatabaseError):  # it is saved; a number is not worth a fault
                self._say(self._counted())

    def _say(self, counted: Unsent) -> None:
        if self._tell is not None and counted != self._last:
            self._last = counted
            self._tell(counted)

    def _counted(self) -> Unsent:
        return Unsent(self._number(UNSENT), self._number(UNFINISHED))

    def _number(self, states: Sequence[State]) -> int:
        marks = ", ".join("?" * len(states))
        row = self._conn.execute(
            f"SELECT count(*) FROM enrollments WHERE state IN ({marks})",  # noqa: S608 -- marks only
            tuple(states),
        ).fetchone()
        return int(row[0])


def _group(state: str | None) -> int:
    if state in UNSENT:
        return 1
    return 2 if state in UNFINISHED else 0
