"""What a laptop asks for at contact: a nonce, its standing, office files, heartbeats, orders."""

from datetime import timedelta
from functools import partial

import msgspec

from spar_central.admission.evidence import DeviceState
from spar_central.clock import Clock, from_ms, to_ms
from spar_central.desks.acts import CONFLICT
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.nonces import Nonces
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    MAX_HEARTBEAT,
    PROTOCOL,
    UNDERSTANDS,
    AcceptedReply,
    CertifiedKey,
    DeskMessage,
    Heartbeat,
    HeartbeatReply,
    MessagesReadRequest,
    NonceReply,
    NonceRequest,
    Nothing,
    OfficeFileReply,
    OfficeFileRequest,
    PersonHeadRequest,
    StandingReply,
)
from spar_central.errors import Refused
from spar_central.keys_folder import DesksKeys
from spar_central.records import contact, enrollments, fleet, members
from spar_central.records.log import Entry
from spar_central.records.standing import set_state
from spar_central.storage.port import Storage
from spar_central.trust import jws
from spar_central.trust.certificates import Use
from spar_central.trust.joining import JournalHead, PersonHead
from spar_central.trust.jws import Typ

FAR_S = 300
MESSAGE_DAYS = 14


class ContactDesk:
    """Everything that needs no enrollment."""

    def __init__(self, storage: Storage, keys: DesksKeys, nonces: Nonces, clock: Clock) -> None:
        self._storage = storage
        self._keys = keys
        self._nonces = nonces
        self._clock = clock

    def nonce(self, body: bytes) -> NonceReply:
        """For anybody: it says nothing about who is known. Raises Refused."""
        asked = read(body, NonceRequest)
        now = self._clock()
        return NonceReply(self._nonces.new(asked.kid, now), self._nonces.life_s, now, PROTOCOL)

    async def standing(self, caller: Caller) -> StandingReply:
        """Also while the join is pending: the laptop asks until the words were compared."""
        read(caller.body, Nothing)
        device = caller.device
        async with self._storage.transaction() as tx:
            rows = await members.keys_on_device(tx, device.device_id)
        people = tuple(
            CertifiedKey(row.kid, row.person_id, row.human, row.certificate, bool(row.ended_at))
            for row in rows
        )
        return StandingReply(
            device.device_id, device.office, device.state, device.certificate, people,
            self._keys.certificates, UNDERSTANDS,
        )  # fmt: skip

    async def office_file(self, caller: Caller) -> OfficeFileReply:
        """The newest, when it is newer than what the laptop has."""
        asked = read(caller.body, OfficeFileRequest)
        async with self._storage.transaction() as tx:
            found = await contact.newest_office_file(tx, caller.device.office)
        if found is None or found.serial <= asked.present:
            return OfficeFileReply()
        return OfficeFileReply(found.signed)

    async def heartbeat(self, caller: Caller) -> HeartbeatReply:
        """Kept once a day and for now; a journal that does not go on from its head is a fork."""
        if len(caller.body) > MAX_HEARTBEAT:
            raise Refused("request.too_long")
        heartbeat = read(caller.body, Heartbeat)
        device, now = caller.device, caller.now
        forked = False
        async with self._storage.transaction() as tx:
            kept = msgspec.structs.replace(heartbeat, journal_head=None)
            await contact.keep_heartbeat(
                tx, device.device_id, now, msgspec.json.encode(kept).decode(),
                heartbeat.office_file, caller.clock_s,
            )  # fmt: skip
            delivered = await fleet.deliver(
                tx, device.device_id, now, to_ms(now - timedelta(days=MESSAGE_DAYS))
            )
            orders = await contact.orders(tx, device.device_id, now)
            newest = await contact.newest_office_file(tx, device.office)
            elsewhere = partial(enrollments.waiting_elsewhere, tx, device.office)
            reviews = await elsewhere("review.missing", device.device_id, without=CONFLICT)
            conflicts = await elsewhere(CONFLICT, device.device_id)
            if heartbeat.journal_head is not None:
                head = self._head(caller, heartbeat.journal_head)
                forked = not await contact.follows(tx, head, heartbeat.journal_head, now)
            if forked:
                entry = Entry("journal.fork", "center", device.device_id)
                await set_state(tx, device.device_id, DeviceState.BLOCKED, entry, now)
        if forked:
            raise Refused("journal.fork")
        until = self._keys.chain.member(device.certificate, Use.DEVICE, now).valid_until
        messages = tuple(
            DeskMessage(one.message_id, one.text, one.by_whom, from_ms(one.at), one.about)
            for one in delivered
        )
        serial = newest.serial if newest else -1
        return HeartbeatReply(now, serial, until, orders, messages, reviews, conflicts)

    async def messages_read(self, caller: Caller) -> AcceptedReply:
        """They are not told again."""
        read_ones = read(caller.body, MessagesReadRequest).read
        async with self._storage.transaction() as tx:
            pairs = [(one.message_id, one.by) for one in read_ones]
            await fleet.mark_read(tx, caller.device.device_id, pairs, caller.now)
        return AcceptedReply()

    async def person_head(self, caller: Caller) -> AcceptedReply:
        """A person of this device vouches for its journal; another than it told is a fork."""
        token, now = read(caller.body, PersonHeadRequest).head, caller.now
        device_id = caller.device.device_id
        async with self._storage.transaction() as tx:
            rows = await members.keys_on_device(tx, device_id)
            kid = jws.kid_of(token)
            signer = next((row for row in rows if row.kid == kid and not row.ended_at), None)
            if signer is None:
                raise Refused("person.unknown")
            found = jws.read(token, Typ.PERSON_HEAD, signer.key, PersonHead)
            if found.device_id != device_id:
                raise Refused("certificate.use", "another device")
            forked = not await contact.keep_person_head(tx, found, kid, token, now)
            if forked:
                entry = Entry("journal.fork", "center", device_id, kid)
                await set_state(tx, device_id, DeviceState.BLOCKED, entry, now)
        if forked:
            raise Refused("journal.fork")
        return AcceptedReply()

    def _head(self, caller: Caller, token: str) -> JournalHead:
        found = jws.read(token, Typ.JOURNAL_HEAD, caller.device.key, JournalHead)
        if found.device_id != caller.device.device_id:
            raise Refused("certificate.use", "another device")
        if found.at > caller.now + timedelta(seconds=FAR_S):
            raise Refused("clock.wrong")
        return found

    async def orders(self, device_id: str) -> tuple[str, ...]:
        """Also for a device that is not served any more: that is when they matter."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            return await contact.orders(tx, device_id, now)
