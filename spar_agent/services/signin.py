"""Opening and closing the vault for the person at the screen."""

import asyncio
from collections.abc import Callable
from enum import StrEnum

from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.vault import StaffMember, Vault


class SetupStage(StrEnum):
    """How far a first set-up is."""

    KEYS = "keys"
    VAULT = "vault"
    OFFICE = "office"


def _nobody(_stage: SetupStage) -> None:
    """Nobody watches."""


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

    async def create_first(
        self, name: str, pin: Secret, on_stage: Callable[[SetupStage], None] = _nobody
    ) -> StaffMember:
        """Make the vault with its first supervisor. Raises WeakPin, NoKeyring...

        on_stage: called on the I/O thread when a stage begins.
        """
        first = StaffMember(self._new_id(), name, Role.SUPERVISOR)
        on_stage(SetupStage.KEYS)
        ready = await asyncio.to_thread(self._vault.prepare_create, first, pin)
        on_stage(SetupStage.VAULT)
        self._vault.finish_create(ready)
        on_stage(SetupStage.OFFICE)
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
        """Where what comes after opening fails, the vault is closed: it can be opened again."""
        if self._open:
            return
        try:
            self._opened()
        except BaseException:
            self._vault.close()
            raise
        self._open = True
