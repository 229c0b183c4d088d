"""Joins, keys of people, and what a second person confirms."""

import uuid

from spar_central.acts.rules import WORDS, ActKind, needed_for_key
from spar_central.acts.signatures import needed_for
from spar_central.clock import Clock, from_ms
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.nonces import Nonces
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    AcceptedReply,
    ConfirmationRequest,
    JoinReply,
    JoinRequest,
    Nothing,
    PersonKeyReply,
    PersonKeyRequest,
    WaitingKey,
    WaitingKeysReply,
)
from spar_central.desks.wire_office import JoiningPerson, WaitingJoin, WaitingJoinsReply
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.records import acts, joining, log, members
from spar_central.records.counts import Counter, give_back, over, span_of
from spar_central.records.log import Entry
from spar_central.records.members import DeviceRow, KeyRow
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.joining import Confirmation, OpenedJoin, open_join, open_person_key
from spar_central.trust.jws import Typ
from spar_central.trust.keys import words
from spar_central.trust.passkeys import Act
from spar_central.web.brakes import home_of

CONFIRMERS = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
HOUR_S = 3600
MOST = 500


class PeopleDesk:
    """Makes nobody known: the certificates come from who holds the key for them."""

    def __init__(
        self,
        storage: Storage,
        keys: DesksKeys,
        nonces: Nonces,
        clock: Clock,
        tries_per_hour: int,
        offices: tuple[str, ...],
    ) -> None:
        """offices: whose people vouch beside those of the same office."""
        self._storage = storage
        self._keys = keys
        self._nonces = nonces
        self._clock = clock
        self._tries = tries_per_hour
        self._offices = offices

    async def join(self, body: bytes, address: str) -> JoinReply:
        """Raises Refused. The same join again, as after a lost reply, has the same answer."""
        opened = open_join(read(body, JoinRequest).request)
        now = self._clock()
        async with self._storage.transaction() as tx:
            known = await joining.joined_before(tx, opened)
            if known is not None:
                return self._joined(known, opened)
            counter = Counter("join.tries", home_of(address), span_of(now, HOUR_S))
            if await over(tx, [(counter, self._tries)]):
                raise Refused("join.tries")
        async with self._storage.transaction() as tx:
            made = await joining.add_device(tx, opened, now, f"d-{uuid.uuid4()}")
            await give_back(tx, [counter])  # many laptops of an office come from one address
        return self._joined(made, opened)

    def _joined(self, device: DeviceRow, opened: OpenedJoin) -> JoinReply:
        root = self._keys.chain.root
        return JoinReply(
            device.device_id, device.office, device.state, opened.device.words, root.jwk,
            root.words,
        )  # fmt: skip

    async def add_key(self, caller: Caller) -> PersonKeyReply:
        """A further person at this laptop, or a new PIN of one. Raises Refused."""
        values, key = open_person_key(read(caller.body, PersonKeyRequest).key, caller.device.kid)
        async with self._storage.transaction() as tx:
            rows = await tx.fetch(
                "SELECT person_id FROM people WHERE staff_number = $1 AND office = $2"
                " AND ended_at = 0",
                values.staff_number, caller.device.office,
            )  # fmt: skip
            if not rows:
                raise Refused("person.unknown")
            person_id = str(rows[0][0])
            await joining.add_key(tx, person_id, caller.device.device_id, key, caller.now)
            entry = Entry("key.asked", values.staff_number, caller.device.device_id, key.kid)
            await log.append(tx, caller.now, entry)
        return PersonKeyReply(key.kid, person_id, key.words)

    async def waiting(self, caller: Caller) -> WaitingKeysReply:
        """Keys of the office that wait for a second person."""
        read(caller.body, Nothing)
        asker = caller.signer
        async with self._storage.transaction() as tx:
            office = "" if asker.office in self._offices else asker.office
            rows = await members.uncertified_keys(tx, office)
            who = (asker.human, caller.device.device_id, asker.office)
            await log.append(tx, caller.now, Entry("read.keys", *who, {"count": len(rows)}))
            by = await joining.confirmed_by(tx, {row.kid for row in rows})
        return WaitingKeysReply(
            tuple(
                WaitingKey(
                    row.kid, words(row.kid), row.person_id, row.human, row.name, row.role,
                    row.office, row.device_id, self._nonces.new(_nonce_of(row.kid, asker.human),
                    caller.now), needed_for_key(row.role), tuple(by.get(row.kid, ())),
                )
                for row in rows
                if row.human != asker.human
                and row.device_id != asker.device_id
                and not row.ended_at
            )
        )  # fmt: skip

    async def joins(self, caller: Caller) -> WaitingJoinsReply:
        """Laptops whose words nobody compared yet, but for the own of who asks."""
        read(caller.body, Nothing)
        asker = caller.signer
        async with self._storage.transaction() as tx:
            office = "" if asker.role is Role.ADMINISTRATOR else asker.office
            rows = await members.pending_devices(tx, office)
            shown = [await _shown_join(tx, row) for row in rows]
            who = (asker.human, caller.device.device_id, asker.office)
            await log.append(tx, caller.now, Entry("read.joins", *who, {"count": len(rows)}))
        others = [
            one for one in shown if asker.human not in {each.staff_number for each in one.people}
        ]
        return WaitingJoinsReply(tuple(others))

    async def confirm(self, caller: Caller) -> AcceptedReply:
        """A second person, on another device, vouches for a key. Raises Refused."""
        asked = read(caller.body, ConfirmationRequest)
        confirmer = caller.signer
        async with self._storage.transaction() as tx:
            own = await joining.key_of(tx, caller.kid)
            confirmation = jws.read(asked.confirmation, Typ.CONFIRMATION, own.key, Confirmation)
            if confirmation.confirmer != confirmer.person_id:
                raise Refused("person.unknown", "confirmer")
            self._nonces.check(
                confirmation.nonce, _nonce_of(confirmation.kid, confirmer.human), caller.now
            )
            row = await joining.key_of(tx, confirmation.kid)
            _check_confirmation(confirmation, row, confirmer.human, caller.device.device_id)
            await joining.add_confirmation(
                tx, confirmation.kid, confirmer.person_id, asked.confirmation, caller.now
            )
            who = (confirmer.human, caller.device.device_id, confirmation.kid)
            await log.append(tx, caller.now, Entry("key.confirmed", *who, {"of": row.human}))
        return AcceptedReply()


async def _shown_join(tx: Transaction, row: DeviceRow) -> WaitingJoin:
    """With who signed that these are the words; the same words under another act do not count."""
    values = {WORDS: words(row.kid)}
    act = Act("", ActKind.DEVICE_CONFIRM, row.office, row.device_id, values)
    asked = [
        one
        for one in await acts.waiting(tx, [row.office], MOST, [act.kind])
        if (one.act.subject, dict(one.act.values)) == (act.subject, values)
    ]
    by = [each.human for one in asked for each in await acts.signatures(tx, one.act.act_id)]
    people = tuple(
        JoiningPerson(one.kid, one.human, one.name, one.role)
        for one in await members.keys_on_device(tx, row.device_id)
    )
    return WaitingJoin(
        row.device_id, row.kid, row.name, row.office, from_ms(row.joined_at), people,
        await needed_for(tx, act), tuple(by),
    )  # fmt: skip


def _nonce_of(kid: str, human: str) -> str:
    return f"confirm\0{kid}\0{human}"


def _check_confirmation(
    confirmation: Confirmation, row: KeyRow, human: str, device_id: str
) -> None:
    if row.human == human:
        raise Refused("person.same")
    if row.device_id == device_id:
        raise Refused("review.same_device")
    if (confirmation.person_id, confirmation.role, confirmation.office) != (
        row.person_id,
        row.role,
        row.office,
    ):
        raise Refused("content.form", "another person")
