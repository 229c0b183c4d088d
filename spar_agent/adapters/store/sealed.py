"""Sealed captures in the encrypted database: a SealedStore."""

from datetime import datetime
from typing import Final

from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import SealedCapture
from spar_agent.domain.times import from_stored, stored

COLUMNS: Final = "elements, transaction_id, method, captured_at, device"


class SqlSealed:
    """Over the connection of the vault, on its thread."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def keep(self, enrollment_id: str, capture: SealedCapture, until: datetime) -> None:
        """Keep ``capture``; one before it is destroyed."""
        row = (
            enrollment_id,
            capture.elements,
            capture.transaction_id,
            capture.method,
            stored(capture.captured_at),
            capture.device,
            stored(until),
        )
        with transaction(self._conn):
            self._conn.execute(
                "DELETE FROM sealed_captures WHERE enrollment_id = ?", (enrollment_id,)
            )
            self._conn.execute(
                f"INSERT INTO sealed_captures (enrollment_id, {COLUMNS}, until)"  # noqa: S608 -- ours
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                row,
            )

    def get(self, enrollment_id: str) -> SealedCapture | None:
        """The sealed capture of this enrollment; None when none is kept."""
        with translated():
            row = self._conn.execute(
                f"SELECT {COLUMNS} FROM sealed_captures WHERE enrollment_id = ?",  # noqa: S608
                (enrollment_id,),
            ).fetchone()
        if row is None:
            return None
        elements, transaction_id, method, captured_at, device = row
        when = from_stored(captured_at)
        return SealedCapture(elements, transaction_id, AuthMethod(method), when, device)

    def waiting(self) -> list[tuple[str, datetime]]:
        """Enrollments with a capture and when its window is over, first to expire first."""
        with translated():
            rows = self._conn.execute(
                "SELECT enrollment_id, until FROM sealed_captures ORDER BY until, enrollment_id"
            ).fetchall()
        return [(enrollment_id, from_stored(until)) for enrollment_id, until in rows]

    def destroy(self, enrollment_id: str) -> None:
        """Gone, also from free pages of the file."""
        with transaction(self._conn):
            self._conn.execute(
                "DELETE FROM sealed_captures WHERE enrollment_id = ?", (enrollment_id,)
            )
