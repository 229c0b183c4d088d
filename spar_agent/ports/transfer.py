"""What carrying files by hand needs from the vault."""

from datetime import datetime
from typing import Protocol


class TransferStore(Protocol):
    """Which files were imported, and which enrollments they brought."""

    def next_sequence(self) -> int:
        """Counts up for the files this device writes; never the same twice."""
        ...

    def imported_at(self, device: str, sequence: int) -> datetime | None:
        """When that file was imported whole; None when it was not."""
        ...

    def was_imported(self, reference_id: str) -> bool:
        """True when an earlier file brought this enrollment."""
        ...

    def record_enrollment(
        self, reference_id: str, enrollment_id: str, device: str, sequence: int
    ) -> None:
        """Remember which file brought it; once."""
        ...

    def record_file(self, device: str, sequence: int, at: datetime, items: int) -> None:
        """Remember that the file with ``items`` enrollments was imported whole, at ``at``."""
        ...

    def of_device(self, device: str) -> list[str]:
        """Enrollments that this device's files brought, oldest first."""
        ...
