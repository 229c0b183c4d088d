"""The first start of a laptop that joins a center."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret
from spar_agent.ports.joining import JoinAsked, JoinDesk, JoinWords
from spar_agent.ports.vault import StaffMember, Vault


class Joining:
    """Makes the vault of the first person, asks to join, waits until the words were compared."""

    def __init__(self, vault: Vault, desk: JoinDesk, new_id: Callable[[], str]) -> None:
        self._vault = vault
        self._desk = desk
        self._new_id = new_id
        self._first: StaffMember | None = None

    async def begin(
        self, url: str, code: str, staff_number: str, name: str, pin: Secret
    ) -> JoinWords:
        """Raises WeakPin, NoKeyring, JoinCodeWrong, network errors. May be tried again."""
        first = await self._made(name, pin)
        return await self.ask_again(url, code, staff_number, first)

    async def ask_again(
        self, url: str, code: str, staff_number: str, person: StaffMember
    ) -> JoinWords:
        """After a restart: somebody signed in, and the laptop has not asked yet."""
        await asyncio.to_thread(self._desk.prepare)
        return await self._desk.ask(url, code, staff_number, person.agent_id)

    async def begin_by_file(
        self, file: Path, code: str, staff_number: str, name: str, pin: Secret
    ) -> JoinAsked:
        """As ``begin``, without network: the request is written for a stick. Raises DiskFull..."""
        first = await self._made(name, pin)
        return await self.ask_by_file(file, code, staff_number, first)

    async def ask_by_file(
        self, file: Path, code: str, staff_number: str, person: StaffMember
    ) -> JoinAsked:
        """After a restart, without network."""
        await asyncio.to_thread(self._desk.prepare)
        return await self._desk.ask_by_file(file, code, staff_number, person.agent_id)

    async def save_again(self, file: Path) -> JoinAsked:
        """The request that waits, as when a stick was lost."""
        return await self._desk.save_again(file)

    async def read_answer(self, file: Path) -> JoinWords:
        """What to compare before it counts. Raises JoinFileBad and its neighbours."""
        return await self._desk.read_answer(file)

    async def take_answer(self, file: Path, compared: JoinWords) -> None:
        """The words are the same: the office can be worked in."""
        await self._desk.take_answer(file, compared)

    def asked(self) -> JoinAsked | None:
        """Of a request on a stick that waits for its answer."""
        return self._desk.asked()

    async def _made(self, name: str, pin: Secret) -> StaffMember:
        if self._first is None:
            first = StaffMember(self._new_id(), name, Role.SUPERVISOR)
            ready = await asyncio.to_thread(self._vault.prepare_create, first, pin)
            self._vault.finish_create(ready)
            self._first = first
        return self._first

    @property
    def first(self) -> StaffMember | None:
        """Who sits here, once their vault is made."""
        return self._first

    def words(self) -> JoinWords | None:
        """Of a join that waits; None when none was asked for."""
        return self._desk.words()

    def is_moving(self) -> bool:
        """True where people worked on this laptop before it had a center."""
        return self._desk.is_moving()

    async def is_ready(self) -> bool:
        """True when the office can be worked in."""
        return await self._desk.is_ready()
