"""Photos of passbooks in the encrypted database: a PhotoStore."""

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.photo import PassbookPhoto
from spar_agent.domain.times import from_stored, stored


class SqlPhotos:
    """Over the connection of the vault, on its thread."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def keep(self, enrollment_id: str, photo: PassbookPhoto) -> None:
        """Keep ``photo``; one before it is destroyed."""
        with transaction(self._conn):
            self._conn.execute("DELETE FROM photos WHERE enrollment_id = ?", (enrollment_id,))
            self._conn.execute(
                "INSERT INTO photos VALUES (?, ?, ?)",
                (enrollment_id, photo.jpeg, stored(photo.taken_at)),
            )

    def get(self, enrollment_id: str) -> PassbookPhoto | None:
        """The photo of this enrollment as JPEG; None when none is kept."""
        with translated():
            row = self._conn.execute(
                "SELECT jpeg, taken_at FROM photos WHERE enrollment_id = ?", (enrollment_id,)
            ).fetchone()
        return PassbookPhoto(bytes(row[0]), from_stored(row[1])) if row else None

    def destroy(self, enrollment_id: str) -> None:
        """Gone, also from free pages of the file."""
        with transaction(self._conn):
            self._conn.execute("DELETE FROM photos WHERE enrollment_id = ?", (enrollment_id,))
