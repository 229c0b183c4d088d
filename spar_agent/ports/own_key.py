"""The port to the key of who is signed in, as the center knows it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class KeyStanding(StrEnum):
    """How a person's key stands at the center."""

    NO_NUMBER = "no_number"  # nobody told the center whose key this is
    WAITS = "waits"  # others have not compared its words yet
    CONFIRMED = "confirmed"
    ENDED = "ended"  # the office ended person or key


@dataclass(frozen=True, slots=True)
class OwnKeyState:
    """words: of the key, for others to compare. number: the staff number, "" for none.

    is_known: the center has the key; else the next contact tells it.
    """

    standing: KeyStanding
    words: str
    number: str = ""
    is_known: bool = False


class OwnKeyDesk(Protocol):
    """For whoever is signed in."""

    def look(self) -> OwnKeyState:
        """As this laptop was told last. Raises Locked, NotJoined."""
        ...

    async def give(self, number: str) -> None:
        """Say whose key it is, and tell the center where it answers.

        Raises StaffNumberUnknown where it knows nobody with it, Locked, DiskFull.
        """
        ...
