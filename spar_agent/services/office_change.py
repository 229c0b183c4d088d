"""A newer office file: shown, then taken in."""

from spar_agent.ports.office_change import OfficeChange, OfficeChangeDesk


class OfficeChanges:
    """For whoever is signed in."""

    def __init__(self, desk: OfficeChangeDesk) -> None:
        self._desk = desk

    def look(self) -> OfficeChange | None:
        """What waits to be read. Raises as OfficeChangeDesk."""
        return self._desk.look()

    def take(self, change: OfficeChange) -> None:
        """What was shown, and nothing else. Raises as OfficeChangeDesk."""
        self._desk.take(change.serial)
