"""What the self-test asks of the computer, of an open vault and of the center."""

from collections.abc import Sequence
from typing import Protocol

from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.self_test import CenterReading, CertificateEnd, FolderReading


class ComputerInspection(Protocol):
    """The computer itself. Blocking; any thread."""

    def keyring_would_ask(self) -> bool:
        """True where using the key storage may ask a person. Raises NoKeyring, KeyringRefused."""
        ...

    def ask_keyring(self) -> None:
        """Returns when the key storage answers. Raises NoKeyring, KeyringRefused."""
        ...

    def check_key_slots(self) -> bool:
        """False where nothing was set up. Raises KeyLost, VaultDamaged, KeyringRefused."""
        ...

    def folder(self) -> FolderReading:
        """The rights of the folder of the device's data. Raises OSError."""
        ...

    def free_bytes(self) -> int:
        """Room on the disk of that folder. Raises OSError."""
        ...

    def is_connected(self) -> bool | None:
        """Whether the system has a network; None where it does not tell."""
        ...

    def printers(self) -> Sequence[str] | None:
        """Names of the printers; None where the system does not tell."""
        ...

    def damaged_fonts(self) -> Sequence[str]:
        """Names of fonts of the app that are no fonts."""
        ...


class VaultInspection(Protocol):
    """An open vault. Blocking. Raises VaultDamaged, StoreUnavailable."""

    def pages_intact(self) -> bool:
        """True when every page and row verify."""
        ...

    def journal_fault(self) -> str:
        """Why the journal is not whole; empty when it is."""
        ...

    def list_age(self) -> DirectoryAge | None:
        """The list of banks in use."""
        ...


class OfficeInspection(Protocol):
    """The center of this laptop and what its office file names."""

    async def clock_ahead_s(self) -> float:
        """The center's time less ours, in seconds. Raises the network's errors."""
        ...

    async def ask_center(self) -> CenterReading:
        """How we stand, and what it says of the servers beside it. Raises as CenterGateway."""
        ...

    async def count_readers(self) -> int | None:
        """Biometric readers that are believed; None where the office uses none."""
        ...

    def certificates(self) -> Sequence[CertificateEnd]:
        """Every certificate in the office file, and its end."""
        ...
