"""The port to opening a vault on which nobody can sign in any more."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember


@dataclass(frozen=True, slots=True)
class RecoveryAsked:
    """words: of this laptop's key, to read out to the two at the center."""

    words: str
    file: str


@dataclass(frozen=True, slots=True)
class RecoveryGiven:
    """Who may sign in by the center's answer."""

    name: str
    staff_number: str


class RecoveryDesk(Protocol):
    """For a closed vault. Blocking: off the loop but ``open``.

    Raises RecoveryMissing where no center could open it, KeyringRefused, NotJoined.
    """

    def ask(self, file: Path) -> RecoveryAsked:
        """Write a request; answers to those before count no more. Raises OSError's of ours."""
        ...

    def read(self, file: Path) -> RecoveryGiven:
        """Who may sign in. Raises RecoveryUnfit, CenterUntrusted."""
        ...

    def open(self, file: Path, pin: Secret) -> StaffMember:
        """Their PIN opens the vault from now on. Raises WeakPin, RecoveryUnfit, VaultDamaged..."""
        ...
