"""The ports to where preferences are kept."""

from collections.abc import Mapping
from typing import Protocol


class PersonalPreferences(Protocol):
    """In the vault, by person. Raises the errors of the store."""

    def read(self, agent_id: str) -> Mapping[str, object]:
        """By name, as they were kept; empty when there are none."""
        ...

    def write(self, agent_id: str, chosen: Mapping[str, object]) -> None:
        """In the place of those before."""
        ...


class ComputerSettings(Protocol):
    """Beside the vault. Raises SettingsFileBad, and then nothing was written."""

    def fixed(self) -> frozenset[str]:
        """Names of the settings that the policy of the computer says."""
        ...

    def keep(self, changes: Mapping[str, object]) -> None:
        """Check and write ``changes``."""
        ...
