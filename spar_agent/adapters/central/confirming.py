"""Laptops that join and keys of people, confirmed through the center: a ConfirmationDesk.

The words are made here, of the kid: a center that shows another key than the one on the other
screen shows other words, and what is signed names that kid or those words.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from spar_agent.adapters.central.acts import ActSigner
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import Confirmation, Typ
from spar_agent.adapters.central.keys import SigningKey, words
from spar_agent.adapters.central.signed import sign
from spar_agent.domain.review import Role
from spar_agent.errors import SparError
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.clock import Clock
from spar_agent.ports.confirming import AskedConfirmation, AskingPerson

CONFIRM_LAPTOP: Final = "device.confirm"
WORDS: Final = "words"


class _JoiningPerson(Struct):
    kid: str
    staff_number: str
    name: str
    role: Role


class _Join(Struct):
    device_id: str
    kid: str
    name: str
    office: str
    asked_at: datetime
    people: tuple[_JoiningPerson, ...]
    needed: int
    signed_by: tuple[str, ...] = ()


class _Joins(Struct):
    joins: tuple[_Join, ...]


class _WaitingKey(Struct):
    kid: str
    person_id: str
    staff_number: str
    name: str
    role: Role
    office: str
    nonce: str
    needed: int = 1
    confirmed_by: tuple[str, ...] = ()


class _Keys(Struct):
    keys: tuple[_WaitingKey, ...]


class _Confirmed(Struct):
    accepted: bool = True


class HttpConfirmations:
    """For whoever is signed in. me: their staff number."""

    def __init__(
        self,
        client: CenterClient,
        signing: Callable[[], tuple[SigningKey, str]],
        me: Callable[[], str],
        acts: ActSigner,
        clock: Clock,
    ) -> None:
        self._client = client
        self._signing = signing
        self._me = me
        self._acts = acts
        self._clock = clock

    async def waiting(self) -> list[AskedConfirmation]:
        """A key that came with a laptop is confirmed with it, not by itself."""
        joins = await self._joins()
        with_laptop = {person.kid for one in joins for person in one.people}
        keys = [one for one in await self._keys() if one.kid not in with_laptop]
        return [*map(self._laptop, joins), *map(self._key, keys)]

    async def confirm(self, asked: AskedConfirmation) -> None:
        """An act about a laptop, or a confirmation of a person's key."""
        if asked.is_laptop:
            await self._acts.sign(CONFIRM_LAPTOP, asked.subject, {WORDS: asked.words})
            return
        found = [one for one in await self._keys() if one.kid == asked.subject]
        if not found or self._key(found[0]).people != asked.people:
            raise ReviewOver  # confirmed meanwhile, or another person than was shown
        key, person_id = self._signing()
        one = found[0]
        made = Confirmation(
            one.kid, one.person_id, one.role.value, one.office, person_id, one.nonce,
            self._clock.now(),
        )  # fmt: skip
        body = {"confirmation": sign(made, Typ.CONFIRMATION, key)}
        await self._client.call("/desks/people/confirmations", body, _Confirmed, key)

    async def _joins(self) -> tuple[_Join, ...]:
        """None from a center that does not tell them yet."""
        key, _ = self._signing()
        try:
            return (await self._client.call("/desks/people/joins", {}, _Joins, key)).joins
        except SparError as error:
            if error.server_code != "request.path":
                raise
            return ()

    async def _keys(self) -> tuple[_WaitingKey, ...]:
        key, _ = self._signing()
        return (await self._client.call("/desks/people/waiting", {}, _Keys, key)).keys

    def _laptop(self, one: _Join) -> AskedConfirmation:
        people = tuple(AskingPerson(each.staff_number, each.name, each.role) for each in one.people)
        return AskedConfirmation(
            one.device_id, words(one.kid), people, one.office, one.needed, one.signed_by,
            one.name, one.asked_at, is_laptop=True, is_mine=self._me() in one.signed_by,
        )  # fmt: skip

    def _key(self, one: _WaitingKey) -> AskedConfirmation:
        person = AskingPerson(one.staff_number, one.name, one.role)
        return AskedConfirmation(
            one.kid, words(one.kid), (person,), one.office, one.needed, one.confirmed_by,
            is_mine=self._me() in one.confirmed_by,
        )  # fmt: skip
