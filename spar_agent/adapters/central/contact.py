"""Contact with the center: standing, certificates, office files, journal heads, orders."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.chain import (
    DEVICE,
    PEOPLE_AND_DEVICES,
    PERSON,
    Chain,
    follow_root,
)
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import (
    Head,
    JournalHead,
    Order,
    PersonHead,
    PersonKey,
    Typ,
)
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.membership import ACTIVE, MemberKey, Membership, MembershipStore
from spar_agent.adapters.central.office_file import (
    SignedOffice,
    SignedOfficeFile,
    changed_members,
    check_newer,
    open_file,
)
from spar_agent.adapters.central.signed import read, sign
from spar_agent.domain.journal import Act
from spar_agent.errors import SparError
from spar_agent.errors.central import CenterUntrusted, JoinPending, PersonUnconfirmed
from spar_agent.ports.center import OfficeWaiting
from spar_agent.ports.clock import Clock
from spar_agent.ports.messages import MessageStore, OfficeMessage

log = logging.getLogger(__name__)

EVERY_S: Final = 300.0
SOON_S: Final = 5.0
"""While somebody's key waits for a second person, or the join for its words."""
WIPE: Final = "wipe"
SUPERVISOR: Final = "supervisor"
NOBODY: Final = "-"
"""Who has no staff number at the center yet."""


class StandingReply(Struct):
    """How the center sees this laptop and its people."""

    device_id: str
    office: str
    state: str
    certificate: str
    people: tuple[MemberKey, ...]
    center: dict[str, str]
    understands: tuple[str, ...] = ()


class _FileReply(Struct):
    signed: SignedOfficeFile | None = None


class _Message(Struct):
    message_id: str
    text: str
    by: str
    at: datetime
    about: str = ""


class BeatReply(Struct):
    """What the center has for us at contact. messages: unread ones are told again each time.

    reviews, conflicts: see OfficeWaiting; an older center tells neither.
    """

    now: datetime
    orders: tuple[str, ...] = ()
    messages: tuple[_Message, ...] = ()
    reviews: int | None = None
    conflicts: int | None = None


class _Accepted(Struct):
    accepted: bool = True


class _KeyReply(Struct):
    kid: str
    person_id: str
    words: str


class CenterContact:
    """Renews what the center knows of us and we of it. On the I/O thread.

    open_keys: signing keys that PINs have opened, by agent id. head: where the journal ends.
    facts: how the laptop is. wipe: obeys a verified order.
    bank_list: what the list of banks in use calls itself. note: writes a line into the journal.
    load: further counts and ages of a heartbeat. messages: None where nobody reads any.
    follow: given what each person here is certified as, by agent id; "" for whose key ended.
    """

    def __init__(
        self,
        client: CenterClient,
        device: SigningKey,
        members: MembershipStore,
        clock: Clock,
        *,
        open_keys: Callable[[], dict[str, SigningKey]],
        head: Callable[[], tuple[int, str] | None],
        facts: Callable[[], BeatFacts],
        wipe: Callable[[], None],
        bank_list: Callable[[], str] = lambda: "",
        note: Callable[[Act, str], None] = lambda _act, _detail: None,
        load: Callable[[], Mapping[str, int]] = dict,
        messages: MessageStore | None = None,
        follow: Callable[[Mapping[str, str]], None] = lambda _: None,
    ) -> None:
        self._client = client
        self._device = device
        self._members = members
        self._clock = clock
        self._open_keys = open_keys
        self._head = head
        self._facts = facts
        self._wipe = wipe
        self._note = note
        self._load = load
        self._messages = messages
        self._follow = follow
        self._bank_list = bank_list
        self._in_office: OfficeWaiting | None = None
        self._roles: Mapping[str, str] = {}
        self._due_s = 0.0
        self._vouched: dict[str, tuple[int, str]] = {}

    async def renew(self) -> None:
        """When it is time. Raises JoinPending until an administrator compared the words."""
        await self.offer_keys()
        known = self._members.load()
        if self._clock.ticks_s() < self._due_s and known.state == ACTIVE:
            return
        fresh = await self._seen(known)
        if fresh.state != ACTIVE:
            raise JoinPending
        self._roles = certified_roles(fresh, self._clock.now())
        self._follow(self._roles)
        await self._newer_file(fresh)
        await self._beat()
        await self._tell_person_heads()
        waits = any(not one.certificate for one in fresh.people if not one.ended)
        self._due_s = self._clock.ticks_s() + (SOON_S if waits else EVERY_S)

    async def _seen(self, known: Membership) -> Membership:
        """As ``look``. After a change of root only the office file tells who the new one is."""
        try:
            return await self.look()
        except CenterUntrusted:
            if known.state != ACTIVE:
                raise
            await self._newer_file(known)
            return await self.look()

    def waiting_for(self, agent_id: str) -> OfficeWaiting | None:
        """As the center told it last; another object after each contact. None: for no supervisor.

        A laptop takes its first person for one, whom the center may call an agent.
        """
        return self._in_office if self._roles.get(agent_id) == SUPERVISOR else None

    async def look(self) -> Membership:
        """Ask how we stand; every certificate is verified under our root before it is kept."""
        reply = await self._client.call("/desks/standing", {}, StandingReply)
        fresh = with_standing(self._members.load(), reply, self._clock.now())
        self._members.save(fresh)
        return fresh

    async def offer_keys(self) -> None:
        """Keys that the center has not seen: of a further person, or after a new PIN.

        A new PIN brings nobody back whose key has ended: the center is asked first, and their
        access ends here. A number of nobody there is forgotten. Raises as CenterGateway.
        """
        known = self._members.load()
        if known.state != ACTIVE:
            return
        fresh = {
            agent_id: key
            for agent_id, key in self._open_keys().items()
            if agent_id in known.staff and known.key_of(key.kid) is None
        }
        if fresh.keys() & known.kids.keys():
            known = await self._seen(known)
        for agent_id, key in fresh.items():
            if _has_ended(known, agent_id):
                self._due_s = 0.0
                continue
            staff = known.staff[agent_id]
            made = PersonKey(staff, key.public.jwk, self._device.kid, self._clock.now())
            body = {"key": sign(made, Typ.PERSON_KEY, key)}
            try:
                reply = await self._client.call("/desks/people/keys", body, _KeyReply)
            except PersonUnconfirmed as error:  # a number of nobody there: the others go on
                log.warning("a staff number is not one of this office: %s", error)
                self._members.save(self._members.load().with_number(agent_id, ""))
                continue
            member = MemberKey(key.kid, reply.person_id, staff)
            current = self._members.load().with_person(agent_id, staff, key.kid)
            self._members.save(replace(current, people=(*current.people, member)))

    async def _newer_file(self, known: Membership) -> None:
        """The first one, and one under a new root, are in use at once; others are read first."""
        body = {"present": max(known.serial, known.offered_serial)}
        reply = await self._client.call("/desks/office-file", body, _FileReply)
        if reply.signed is None:
            return
        now = self._clock.now()
        fresh = with_file(known, reply.signed, now)
        if known.file is None or fresh.root != known.root:
            taken, line = taken_in(known, fresh, now)
            self._note(Act.OFFICE_FILE, line)
            self._members.save(taken)
            return
        self._members.save(replace(known, offered=reply.signed, offered_serial=fresh.serial))

    async def _beat(self) -> None:
        known = self._members.load()
        body = self._facts().body(
            self._clock.now(), known.serial, known.understood, self._bank_list()
        )
        head = known.reporting or self._head()
        if head is not None:
            body["journal_head"] = device_head(self._members, self._device, head, self._clock.now())
        reply = await self._client.call("/desks/heartbeats", body, BeatReply)
        if head is not None:
            self._members.save(replace(self._members.load(), reported=head, reporting=None))
        if reply.reviews is not None and reply.conflicts is not None:
            self._in_office = OfficeWaiting(reply.reviews, reply.conflicts)
        if reply.orders:
            self.obey(reply.orders)
        if self._messages is not None:
            await self._exchange(self._messages, reply.messages, known)

    async def _exchange(
        self, kept: MessageStore, came: tuple[_Message, ...], known: Membership
    ) -> None:
        """Keep what is new, and say what was read. An older center takes none of that."""
        kept.take(
            [OfficeMessage(one.message_id, one.text, one.by, one.at, one.about) for one in came]
        )
        untold = kept.untold()
        if not untold:
            return
        by = [(message_id, known.staff.get(agent_id, NOBODY)) for message_id, agent_id in untold]
        body = {"read": [{"message_id": message_id, "by": who} for message_id, who in by]}
        try:
            await self._client.call("/desks/messages/read", body, _Accepted)
        except SparError as error:
            if error.server_code != "request.path":
                raise
        kept.mark_told([message_id for message_id, _ in untold])

    async def _tell_person_heads(self) -> None:
        """Who has given a PIN signs what the journal holds, once for each head."""
        known, head = self._members.load(), self._head()
        for agent_id, key in self._open_keys().items():
            if head is None or known.key_of(key.kid) is None or self._vouched.get(agent_id) == head:
                continue
            token = person_head(known.device_id, key, head, self._clock.now())
            await tell_person_head(self._client, token)
            self._vouched[agent_id] = head

    def obey(self, orders: tuple[str, ...]) -> None:
        """Those that the people-and-devices key signed for this laptop; others are noise."""
        known = self._members.load()
        if obeyed(orders, known.chain, known.device_id, self._clock.now()):
            self._wipe()


def certified_roles(known: Membership, now: datetime) -> dict[str, str]:
    """What each person here is certified as; "" for whose key ended. Raises CenterUntrusted."""
    found = {}
    for agent_id, kid in known.kids.items():
        member = known.key_of(kid)
        if _has_ended(known, agent_id):
            found[agent_id] = ""
        elif member is not None and member.certificate:
            found[agent_id] = known.chain.member(member.certificate, PERSON, now).role or ""
    return found


def _has_ended(known: Membership, agent_id: str) -> bool:
    """The key that the center knows this person here by is over."""
    member = known.key_of(known.kids.get(agent_id, ""))
    return member is not None and member.ended


def device_head(
    members: MembershipStore, device: SigningKey, head: tuple[int, str], now: datetime
) -> str:
    """On disk before it is sent: a head whose reply was lost is told again, not another."""
    known = members.load()
    members.save(replace(known, reporting=head))
    before = Head(*known.reported) if known.reported is not None else None
    made = JournalHead(known.device_id, Head(*head), before, now)
    return sign(made, Typ.JOURNAL_HEAD, device)


def person_head(device_id: str, key: SigningKey, head: tuple[int, str], now: datetime) -> str:
    """``head`` signed by somebody who worked here."""
    return sign(PersonHead(device_id, Head(*head), now), Typ.PERSON_HEAD, key)


async def tell_person_head(client: CenterClient, token: str) -> None:
    """An older center takes none: it goes without."""
    try:
        await client.call("/desks/person-heads", {"head": token}, _Accepted)
    except SparError as error:
        if error.server_code not in {"request.path", "person.unknown"}:
            raise


def obeyed(orders: tuple[str, ...], chain: Chain, device_id: str, now: datetime) -> bool:
    """True when one of ``orders`` has this laptop forget its keys; forged ones are logged."""
    for token in orders:
        try:
            order = read(token, Typ.ORDER, chain.center_key(PEOPLE_AND_DEVICES, now), Order)
        except SparError as error:
            log.warning("an order that nobody signed: %s", error)
            continue
        if order.device_id == device_id and order.order == WIPE:
            log.warning("CENTER-WIPE: the center ordered that this laptop forgets its keys")
            return True
    return False


def with_standing(known: Membership, reply: StandingReply, now: datetime) -> Membership:
    """``known`` with what the center says, verified. Raises CenterUntrusted."""
    fresh = replace(
        known,
        center=reply.center,
        state=reply.state,
        people=reply.people,
        understood=reply.understands,
    )
    if reply.certificate:
        certificate = fresh.chain.member(reply.certificate, DEVICE, now)
        fresh = replace(fresh, certificate=reply.certificate, office=certificate.office)
    for one in reply.people:
        if one.certificate:
            fresh.chain.member(one.certificate, PERSON, now)
    return fresh


def _file_in_use(known: Membership, now: datetime) -> SignedOffice | None:
    """By the root of its time; None where its certificate is over: then everything is told."""
    if known.file is None:
        return None
    try:
        return open_file(known.file, known.root_key, known.office, now)
    except CenterUntrusted:
        return None


def taken_in(known: Membership, fresh: Membership, now: datetime) -> tuple[Membership, str]:
    """``fresh`` with nothing offered, and the line of the journal: it is written before."""
    names = changed_members(_file_in_use(known, now), _file_in_use(fresh, now))
    line = f"serial {fresh.serial}: {', '.join(names)}"
    return replace(fresh, offered=None, offered_serial=-1), line


def with_file(known: Membership, handed: SignedOfficeFile, now: datetime) -> Membership:
    """``known`` with a newer office file. Raises CenterUntrusted, OfficeFileOlder."""
    root = follow_root(known.root_key, known.center_office, handed.root_changes)
    file = open_file(handed, root, known.office, now)
    check_newer(file, known.serial)
    return replace(
        known,
        file=handed,
        serial=file.serial,
        root=root.jwk,
        url=file.central.url,
        ca_pem=file.central.ca_pem,
    )
