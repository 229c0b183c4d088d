"""The port to the encrypted vault and the people who may open it."""

from dataclasses import dataclass
from typing import Protocol

from spar_agent.domain.journal import Act
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody who works at this device."""

    agent_id: str
    name: str
    role: Role
    closed: bool = False


class PreparedVault:
    """The keys of a new vault, derived and not on disk yet; for the vault that prepared them."""

    __slots__ = ()


class Vault(Protocol):
    """Signing in: key slots and the database they open. Blocking; derive keys off the loop.

    Raises the vault errors of errors.py.
    """

    def exists(self) -> bool:
        """True when this profile has been set up."""
        ...

    def people(self) -> list[StaffMember]:
        """Who may sign in; readable without a PIN."""
        ...

    def ended_people(self) -> list[StaffMember]:
        """Who could sign in until the center ended their key: they are told at their PIN."""
        ...

    def people_asking(self) -> list[StaffMember]:
        """The same for somebody who waits for it: the key storage may ask for its password."""
        ...

    def prepare_create(self, first: StaffMember, pin: Secret) -> PreparedVault:
        """Derive what a new vault needs; any thread, slow. Raises WeakPin."""
        ...

    def finish_create(self, ready: PreparedVault) -> None:
        """Write the new vault with what ``prepare_create`` gave, and open it."""
        ...

    def unlock(self, agent_id: str, pin: Secret) -> bytes:
        """The master key; any thread, slow. Raises WrongPin, PinWait, SlotClosed."""
        ...

    def open_with(self, agent_id: str, key: bytes) -> StaffMember:
        """Open the database if it is closed. Raises VaultDamaged, VaultInUse, VaultNewer..."""
        ...

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """A line of the journal about the vault itself. Raises Locked."""
        ...

    def seal(self, data: bytes) -> bytes:
        """``data`` under a key of the open vault. Raises Locked."""
        ...

    def unseal(self, sealed: bytes) -> bytes:
        """What ``seal`` was given; empty where another vault sealed it. Raises Locked."""
        ...

    @property
    def signed_in(self) -> str:
        """Whose PIN was given last, by agent id; empty when it is closed."""
        ...

    def close(self) -> None:
        """Close the database and drop the keys."""
        ...


class StaffAccess(Protocol):
    """Who may open the vault. Blocking; what derives keys is slow and goes off the loop.

    Raises the vault errors of errors.py.
    """

    def note(self, act: Act, actor: str, detail: str = "") -> None:
        """A line of the journal, before the act: a kill leaves no change without one."""
        ...

    def people(self) -> list[StaffMember]:
        """Everybody who has a key to this vault."""
        ...

    def add_person(self, by: StaffMember, person: StaffMember, pin: Secret) -> None:
        """Give somebody a slot; slow. Raises NotAllowed, WeakPin."""
        ...

    def reopen_slot(self, by: StaffMember, agent_id: str, pin: Secret) -> None:
        """A new PIN for somebody's slot, its wrong tries forgotten; slow. Raises NotAllowed."""
        ...

    def change_pin(self, agent_id: str, old: Secret, new: Secret) -> None:
        """One's own PIN; slow. Raises WrongPin, PinWait, SlotClosed, WeakPin."""
        ...

    def remove_person(self, by: StaffMember, agent_id: str) -> None:
        """Take somebody's access away; their enrollments stay. Raises NotAllowed, UnknownAgent."""
        ...


class VaultUpkeep(Protocol):
    """What an open vault needs now and then. Raises Locked when it is closed."""

    def anchor(self) -> None:
        """Write down outside how far the journal goes. Raises KeyringRefused."""
        ...

    def copy_today(self, *, keep_all: bool = False) -> bool:
        """Once a day, a verified copy beside the vault; any thread. Raises DiskFull...

        keep_all: none of the older ones goes, because the date is in doubt.
        """
        ...
