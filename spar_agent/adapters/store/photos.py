"""Photos of passbooks in the encrypted database: a PhotoStore."""

from datetime import datetime

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.adapters.store.rows import stamp
from spar_agent.domain.photo import PassbookPhoto


class SqlPhotos:
    """Over the connection of the vault, on its thread."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def keep(self, enrollment_id: str, photo: PassbookPhoto) -> None:
        """See ports.PhotoStore."""
        with transaction(self._conn):
            self._conn.execute("DELETE FROM photos WHERE enrollment_id = ?", (enrollment_id,))
            self._conn.execute(
                "INSERT INTO photos VALUES (?, ?, ?)",
                (enrollment_id, photo.jpeg, stamp(photo.taken_at)),
            )

    def get(self, enrollment_id: str) -> PassbookPhoto | None:
        """See ports.PhotoStore."""
        with translated():
            row = self._conn.execute(
                "SELECT jpeg, taken_at FROM photos WHERE enrollment_id = ?", (enrollment_id,)
            ).fetchone()
        return PassbookPhoto(bytes(row[0]), datetime.fromisoformat(row[1])) if row else None

    def destroy(self, enrollment_id: str) -> None:
        """See ports.PhotoStore."""
        with transaction(self._conn):
            self._conn.execute("DELETE FROM photos WHERE enrollment_id = ?", (enrollment_id,))
