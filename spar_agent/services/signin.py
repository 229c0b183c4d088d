"""Opening and closing the vault for the person at the screen."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

from spar_agent.domain.journal import Act
from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.errors.central import RecoveryMissing
from spar_agent.ports.recovery import RecoveryAsked, RecoveryDesk, RecoveryGiven
from spar_agent.ports.vault import StaffMember, Vault

log = logging.getLogger(__name__)


class SignIn:
    """People, PINs, and what happens when the vault opens and closes.

    opened: called on the I/O thread each time the database opens, before anybody reads it.
    closing: before it closes, while it can still be read; closed: once it is. recovery: for a
    laptop on which nobody can sign in; None where there is no such way.
    """

    def __init__(
        self,
        vault: Vault,
        new_id: Callable[[], str],
        opened: Callable[[], None],
        closing: Callable[[], Awaitable[None]] | None = None,
        closed: Callable[[], None] = lambda: None,
        recovery: RecoveryDesk | None = None,
    ) -> None:
        self._vault = vault
        self._new_id = new_id
        self._opened = opened
        self._closing = closing
        self._closed = closed
        self._recovery = recovery
        self._open = False
        self._turn = asyncio.Lock()

    async def people(self) -> list[StaffMember]:
        """Everybody who may sign in on this computer, and last who may no more."""
        return await asyncio.to_thread(self._listed, self._vault.people)

    async def people_asking(self) -> list[StaffMember]:
        """The same when somebody pressed Try again: the key storage may ask for its password."""
        return await asyncio.to_thread(self._listed, self._vault.people_asking)

    def _listed(self, read: Callable[[], list[StaffMember]]) -> list[StaffMember]:
        return [*read(), *self._vault.ended_people()]

    async def open(self, agent_id: str, pin: Secret) -> StaffMember:
        """Check the PIN; open the database if it is closed. Raises WrongPin(left)..."""
        async with self._turn:  # a lock that is under way ends first
            key = await asyncio.to_thread(self._vault.unlock, agent_id, pin)
            person = self._vault.open_with(agent_id, key)
            self._vault.note(Act.SIGN_IN, person.agent_id)
            self._after_open()
        return person

    async def ask_recovery(self, file: Path) -> RecoveryAsked:
        """A request to the center to let somebody in. Raises RecoveryMissing, DiskFull..."""
        return await asyncio.to_thread(self._recovery_desk().ask, file)

    async def read_recovery(self, file: Path) -> RecoveryGiven:
        """Whom the center's answer lets in. Raises RecoveryUnfit, CenterUntrusted."""
        return await asyncio.to_thread(self._recovery_desk().read, file)

    async def recover(self, file: Path, pin: Secret) -> StaffMember:
        """They have a PIN from now on, and are signed in. Raises WeakPin, RecoveryUnfit..."""
        async with self._turn:
            person = await asyncio.to_thread(self._recovery_desk().open, file, pin)
        return await self.open(person.agent_id, pin)

    def _recovery_desk(self) -> RecoveryDesk:
        if self._recovery is None or self._open:
            raise RecoveryMissing
        return self._recovery

    def enter(self, person: StaffMember) -> StaffMember:
        """The laptop of ``person`` has joined its center: the office can be worked in now."""
        self._open = True
        self._opened()
        return person

    async def lock(self, kept: bytes = b"") -> bytes:
        """Nobody sits here: the vault is closed, its keys are gone from memory.

        kept: what a person's work needs when it goes on. Answers it sealed under the vault's key:
        nobody reads it before a PIN was given.
        """
        async with self._turn:
            sealed = self._vault.seal(kept) if kept and self._open else b""
            await self._close()
        return sealed

    def unsealed(self, sealed: bytes) -> bytes:
        """What ``lock`` was given, once the vault is open again; empty where it is another's."""
        return self._vault.unseal(sealed) if sealed else b""

    async def close(self) -> None:
        """Sign out, or the app ends."""
        async with self._turn:
            await self._close()

    async def _close(self) -> None:
        if self._open:
            try:
                self._vault.note(Act.SIGN_OUT, self._vault.signed_in)
            except SparError as error:
                log.warning("the sign-out is not in the journal: %s", error)
        if self._open and self._closing is not None:
            try:
                await self._closing()
            except SparError as error:  # nothing keeps a vault open
                log.warning("the vault is closed all the same: %s", error)
        self._vault.close()
        self._open = False
        self._closed()

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
