"""The port to messages of the office, which come with a contact and are read once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OfficeMessage:
    """To whoever sits at this laptop. about: an enrollment here, "" for none."""

    message_id: str
    text: str
    sender: str
    sent_at: datetime
    about: str = ""


class MessageStore(Protocol):
    """In the vault. Raises the errors of the store."""

    def take(self, messages: Sequence[OfficeMessage]) -> None:
        """Keep those that are new; one that came before stays as it is."""
        ...

    def unread(self) -> list[OfficeMessage]:
        """The oldest first."""
        ...

    def mark_read(self, message_id: str, agent_id: str) -> None:
        """Somebody read it; the first one counts."""
        ...

    def untold(self) -> list[tuple[str, str]]:
        """Read, and the center does not know yet: message and agent id."""
        ...

    def mark_told(self, message_ids: Sequence[str]) -> None:
        """The center knows."""
        ...
