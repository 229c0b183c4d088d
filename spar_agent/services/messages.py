"""Messages of the office, for whoever sits here."""

from spar_agent.ports.messages import MessageStore, OfficeMessage


class Messages:
    """Unread ones stand on Today until somebody says that they read them."""

    def __init__(self, store: MessageStore) -> None:
        self._store = store

    def unread(self) -> list[OfficeMessage]:
        """The oldest first."""
        return self._store.unread()

    def read(self, message_id: str, agent_id: str) -> list[OfficeMessage]:
        """``agent_id`` read it; the center hears of it at the next contact. What is left."""
        self._store.mark_read(message_id, agent_id)
        return self._store.unread()
