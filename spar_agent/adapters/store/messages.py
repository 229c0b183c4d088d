"""Messages of the office in the encrypted database: a MessageStore."""

from collections.abc import Sequence
from typing import Final

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.times import from_stored, stored
from spar_agent.ports.messages import OfficeMessage

KEPT: Final = 200
"""Of those that were read and told, so many stay: the center may tell an old one again."""


class SqlMessages:
    """Over the connection of the vault, on its thread."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def take(self, messages: Sequence[OfficeMessage]) -> None:
        """Keep those that are new; one that came before stays as it is."""
        rows = [
            (one.message_id, one.text, one.sender, stored(one.sent_at), one.about)
            for one in messages
        ]
        with transaction(self._conn):
            self._conn.executemany(
                "INSERT INTO office_messages (message_id, text, sender, sent_at, about)"
                " VALUES (?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING",
                rows,
            )
            self._conn.execute(
                "DELETE FROM office_messages WHERE told = 1 AND message_id NOT IN (SELECT"
                " message_id FROM office_messages WHERE told = 1 ORDER BY sent_at DESC LIMIT ?)",
                (KEPT,),
            )

    def unread(self) -> list[OfficeMessage]:
        """The oldest first."""
        with translated():
            rows = self._conn.execute(
                "SELECT message_id, text, sender, sent_at, about FROM office_messages"
                " WHERE read_by = '' ORDER BY sent_at, message_id"
            ).fetchall()
        return [
            OfficeMessage(message_id, text, sender, from_stored(sent_at), about)
            for message_id, text, sender, sent_at, about in rows
        ]

    def mark_read(self, message_id: str, agent_id: str) -> None:
        """Somebody read it; the first one counts."""
        with transaction(self._conn):
            self._conn.execute(
                "UPDATE office_messages SET read_by = ? WHERE message_id = ? AND read_by = ''",
                (agent_id, message_id),
            )

    def untold(self) -> list[tuple[str, str]]:
        """Read, and the center does not know yet: message and agent id."""
        with translated():
            rows = self._conn.execute(
                "SELECT message_id, read_by FROM office_messages WHERE read_by <> '' AND told = 0"
                " ORDER BY sent_at LIMIT 100"
            ).fetchall()
        return [(str(message_id), str(agent_id)) for message_id, agent_id in rows]

    def mark_told(self, message_ids: Sequence[str]) -> None:
        """The center knows."""
        with transaction(self._conn):
            self._conn.executemany(
                "UPDATE office_messages SET told = 1 WHERE message_id = ?",
                [(one,) for one in message_ids],
            )
