"""What the self-test asks of the computer, of an open vault and of the servers."""

from collections.abc import Sequence
from typing import Protocol

from spar_agent.domain.directory import DirectoryAge
from spar_agent.domain.self_test import CertificateEnd, FolderReading


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
    """What the office file names. Raises the errors of MapperGateway."""

    async def ask_registry(self) -> None:
        """Returns when the registry resolved somebody who is not there, in the office's dialect."""
        ...

    async def ask_identity(self) -> None:
        """Returns when the ID service answers; it counts no try."""
        ...

    async def count_readers(self) -> int | None:
        """Biometric readers that are believed; None where the office uses none."""
        ...

    def certificates(self) -> Sequence[CertificateEnd]:
        """Every certificate in the office file, and its end."""
        ...
