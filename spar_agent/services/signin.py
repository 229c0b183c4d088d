"""Opening and closing the vault for the person at the screen."""

import asyncio
from collections.abc import Callable

from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember, Vault


class SignIn:
    """People, PINs, and what happens when the vault opens.

    opened: called on the I/O thread each time the database opens, before anybody reads it.
    """

    def __init__(self, vault: Vault, new_id: Callable[[], str], opened: Callable[[], None]) -> None:
        self._vault = vault
        self._new_id = new_id
        self._opened = opened
        self._open = False

    async def people(self) -> list[StaffMember]:
        """Everybody who may sign in on this computer."""
        return await asyncio.to_thread(self._vault.people)

    async def people_asking(self) -> list[StaffMember]:
        """The same when somebody pressed Try again: the key storage may ask for its password."""
        return await asyncio.to_thread(self._vault.people_asking)

    async def create_first(self, name: str, pin: Secret) -> StaffMember:
        """Make the vault with its first supervisor. Raises WeakPin, NoKeyring..."""
        first = StaffMember(self._new_id(), name, Role.SUPERVISOR)
        ready = await asyncio.to_thread(self._vault.prepare_create, first, pin)
        self._vault.finish_create(ready)
        self._after_open()
        return first

    async def open(self, agent_id: str, pin: Secret) -> StaffMember:
        """Check the PIN; open the database if it is closed. Raises WrongPin(left)..."""
        key = await asyncio.to_thread(self._vault.unlock, agent_id, pin)
        person = self._vault.open_with(agent_id, key)
        self._after_open()
        return person

    def enter(self, person: StaffMember) -> StaffMember:
        """The laptop of ``person`` has joined its center: the office can be worked in now."""
        self._open = True
        self._opened()
        return person

    def lock(self) -> None:
        """Nobody sits here: nothing can be signed until a PIN is given."""
        self._vault.forget_signing()

    def close(self) -> None:
        """Sign out: the database is closed and its key wiped."""
        self._vault.close()
        self._open = False

    def _after_open(self) -> None:
        if not self._open:
            self._open = True
            self._opened()
