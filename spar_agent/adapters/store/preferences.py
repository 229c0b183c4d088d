"""What each person likes, in the encrypted database."""

import json
from collections.abc import Mapping

from spar_agent.adapters.store.driver import Connection, transaction, translated

PREFIX = "person:"


class SqlPreferences:
    """A PersonalPreferences in the table of settings."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def read(self, agent_id: str) -> Mapping[str, object]:
        """By name; empty when there are none, or when they cannot be read any more."""
        with translated():
            row = self._conn.execute(
                "SELECT value FROM settings WHERE name = ?", (PREFIX + agent_id,)
            ).fetchone()
        try:
            kept = json.loads(row[0]) if row else {}
        except ValueError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def write(self, agent_id: str, chosen: Mapping[str, object]) -> None:
        """In the place of those before."""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT INTO settings VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (PREFIX + agent_id, json.dumps(dict(chosen))),
            )
