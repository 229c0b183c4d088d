"""The port to laptops that join and keys of people, which others of the office confirm."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from spar_agent.domain.review import Role


@dataclass(frozen=True, slots=True)
class AskingPerson:
    """Whose key it is. name: as the center has it."""

    staff_number: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class AskedConfirmation:
    """A laptop that joins with its first people, or a further key of one person.

    subject: the laptop's id, or the kid of the person's key. words: of the key, made on this
    laptop of what the center says; they must be those on the other screen. laptop: what it calls
    itself, "" for a key. needed: signatures of different persons. signed_by: staff numbers so far.
    is_mine: signed by who asks.
    """

    subject: str
    words: str
    people: tuple[AskingPerson, ...]
    office: str
    needed: int
    signed_by: tuple[str, ...] = ()
    laptop: str = ""
    asked_at: datetime | None = None
    is_laptop: bool = False
    is_mine: bool = False


class ConfirmationDesk(Protocol):
    """For supervisors. Raises as CenterGateway, Locked."""

    async def waiting(self) -> list[AskedConfirmation]:
        """Laptops first, then keys; the oldest of each first. None of one's own."""
        ...

    async def confirm(self, asked: AskedConfirmation) -> None:
        """Sign that the words are the same and the person is who they say.

        Raises ReviewOver where it does not wait any more, or is another's by now.
        """
        ...
