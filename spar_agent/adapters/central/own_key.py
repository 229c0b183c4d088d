"""The key of who is signed in, in an open vault: an OwnKeyDesk."""

import logging
from collections.abc import Awaitable, Callable

from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.journal import Act
from spar_agent.errors import SparError
from spar_agent.errors.central import StaffNumberUnknown
from spar_agent.ports.own_key import KeyStanding, OwnKeyState

log = logging.getLogger(__name__)


async def _at_next_contact() -> None:
    """Where no line to the center is open."""


class VaultOwnKey:
    """offer: tells the center the keys that it has not seen."""

    def __init__(
        self, vault: FileVault, offer: Callable[[], Awaitable[None]] = _at_next_contact
    ) -> None:
        self._vault = vault
        self._members = MembershipStore(vault.connection)
        self._offer = offer

    def look(self) -> OwnKeyState:
        """Of the PIN that was given last."""
        known, me = self._members.load(), self._vault.signed_in
        key = SigningKey(self._vault.keys.signing_secret(me))
        words, number, member = key.public.words, known.staff.get(me, ""), known.key_of(key.kid)
        if member is not None and member.ended:
            return OwnKeyState(KeyStanding.ENDED, words, number, is_known=True)
        if member is not None and member.certificate:
            return OwnKeyState(KeyStanding.CONFIRMED, words, number, is_known=True)
        standing = KeyStanding.WAITS if number else KeyStanding.NO_NUMBER
        return OwnKeyState(standing, words, number, is_known=member is not None)

    async def give(self, number: str) -> None:
        """Kept before the center is asked: without network it goes with the next contact."""
        me = self._vault.signed_in
        self._vault.note(Act.STAFF_NUMBER, me)
        self._members.save(self._members.load().with_number(me, number))
        try:
            await self._offer()
        except SparError as error:
            log.info("the center is told at the next contact: %s", error)
        if not self._members.load().staff.get(me):
            raise StaffNumberUnknown
