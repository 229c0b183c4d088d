"""The port to signals about the own work: numbers that a supervisor looks at, too."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SeenEnrollment:
    """As the center has it, nothing about the person. slip: "" where no laptop told one.

    standing: registered, sent_back, refused, conflict, review, waits or sending; a later center may
    name others. codes: why it waits or was refused, in the center's words.
    """

    enrollment_id: str
    slip: str
    arrived_at: datetime
    standing: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnSignal:
    """A number in which the own work counts, or this laptop; no verdict.

    kind: as the center names it. usual: what the office has in thousandths, where it is a share.
    since: what it counts from. looked_by: a name, "" while nobody looked. is_open: nobody looked,
    or it grew since. enrollments: the own ones behind it, the newest first; more: there are others.
    """

    kind: str
    count: int
    since: datetime
    last_at: datetime
    usual: int = 0
    is_open: bool = True
    looked_by: str = ""
    looked_at: datetime | None = None
    enrollments: tuple[SeenEnrollment, ...] = ()
    more: bool = False


class SignalDesk(Protocol):
    """For whoever is signed in. Raises as CenterGateway, Locked."""

    async def own(self) -> list[OwnSignal]:
        """The newest first, then what this laptop reported of itself."""
        ...
