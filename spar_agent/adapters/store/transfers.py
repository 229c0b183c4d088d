"""Which transfer files were imported, and what they brought: a TransferStore."""

from datetime import datetime

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.times import from_stored, stored

SEQUENCE = "transfer_sequence"


class SqlTransfers:
    """Over the connection of the vault, on its thread."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def next_sequence(self) -> int:
        """Counts up for the files this device writes; never the same twice."""
        with transaction(self._conn):
            row = self._conn.execute(
                "INSERT INTO settings (name, value) VALUES (?, '1')"
                " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
                " RETURNING value",
                (SEQUENCE,),
            ).fetchone()
        return int(row[0])

    def imported_at(self, device: str, sequence: int) -> datetime | None:
        """When that file was imported whole; None when it was not."""
        with translated():
            row = self._conn.execute(
                "SELECT taken_at FROM transfers WHERE device = ? AND sequence = ?",
                (device, sequence),
            ).fetchone()
        return from_stored(row[0]) if row else None

    def was_imported(self, reference_id: str) -> bool:
        """True when an earlier file brought this enrollment."""
        with translated():
            sql = "SELECT 1 FROM carried WHERE reference_id = ?"
            return self._conn.execute(sql, (reference_id,)).fetchone() is not None

    def record_enrollment(
        self, reference_id: str, enrollment_id: str, device: str, sequence: int
    ) -> None:
        """Remember who brought the enrollment; once."""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT OR IGNORE INTO carried VALUES (?, ?, ?, ?)",
                (reference_id, enrollment_id, device, sequence),
            )

    def record_file(self, device: str, sequence: int, at: datetime, items: int) -> None:
        """Remember that the file with ``items`` enrollments was imported whole, at ``at``."""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT OR REPLACE INTO transfers VALUES (?, ?, ?, ?)",
                (device, sequence, stored(at), items),
            )

    def of_device(self, device: str) -> list[str]:
        """Enrollments that this device's files brought, oldest first."""
        with translated():
            rows = self._conn.execute(
                "SELECT enrollment_id FROM carried WHERE device = ? ORDER BY sequence", (device,)
            ).fetchall()
        return [str(row[0]) for row in rows]
