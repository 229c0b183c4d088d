"""What carrying files by hand needs from the vault."""

from datetime import datetime
from typing import Protocol


class TransferStore(Protocol):
    """Which files were taken in, and which enrollments they brought."""

    def next_sequence(self) -> int:
        """Counts up for the files this device writes; never the same twice."""
        ...

    def taken(self, device: str, sequence: int) -> datetime | None:
        """When that file was taken in whole; None when it was not."""
        ...

    def carried(self, reference_id: str) -> bool:
        """True when an earlier file brought this enrollment."""
        ...

    def carry(self, reference_id: str, enrollment_id: str, device: str, sequence: int) -> None:
        """Remember which file brought it; once."""
        ...

    def close_file(self, device: str, sequence: int, at: datetime, items: int) -> None:
        """The file was taken in whole."""
        ...

    def of_device(self, device: str) -> list[str]:
        """Enrollments that this device's files brought, oldest first."""
        ...
