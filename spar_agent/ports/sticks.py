"""The port to sticks: how a site without network reaches its center."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StickSaved:
    """count: enrollments in the file. captures_until: when the first sealed capture is over."""

    count: int
    captures_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class StickTaken:
    """count: enrollments of ours that a receipt said something about."""

    count: int


class StickDesk(Protocol):
    """For the open vault of a laptop that has joined. Raises TransferBad, DiskFull..."""

    def save(self, file: Path) -> StickSaved:
        """Everything that waits, sealed to the center, into a new file."""
        ...

    async def hand_in(self, file: Path, receipt: Path) -> int:
        """Bring another laptop's file to the center; its answer goes into ``receipt``. How many.

        Nothing of it is kept here. Raises the network's errors and those of ``errors.central``.
        """
        ...

    def take(self, file: Path) -> StickTaken:
        """Back at the site: what the receipt says is written down. Twice changes nothing."""
        ...
