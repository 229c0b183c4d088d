"""The port to updates of this program: what is offered, taking it, and the version before."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Comparison(StrEnum):
    """How what is offered compares with what is in use."""

    NOTHING = "nothing"
    SAME = "same"
    OLDER = "older"  # a publisher took a version back: nobody is brought back by itself
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class UpdateOffer:
    """present: the version in use. offered, size: version and bytes; "" and 0 for NOTHING."""

    comparison: Comparison
    present: str
    offered: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class VersionsKept:
    """starts: the version that starts next time. before: the one kept beside it; "" for none."""

    starts: str
    before: str


class ProgramUpdates(Protocol):
    """Of the program that runs. All but ``kept`` take seconds to minutes, off every thread of ours.

    Raises NotUpdatable, UpdateUntrusted, UpdateStale, UpdateUnfit, UpdateBusy, NoWayBack, the
    store's and the network's errors; whatever is raised, the version in use stays.
    """

    def kept(self) -> VersionsKept:
        """What lies on this computer."""
        ...

    async def look(self) -> UpdateOffer:
        """Ask where updates come from. Fetches some kilobytes."""
        ...

    async def take(self) -> str:
        """Fetch, verify and try the newest; which version starts next time."""
        ...

    async def back(self) -> str:
        """The version before starts next time; which one that is."""
        ...
