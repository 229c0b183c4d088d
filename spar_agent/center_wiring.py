"""How an open vault reaches the outside through SPAR Central."""

import logging
import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from spar_agent import __version__
from spar_agent.adapters.central.acts import ActSigner
from spar_agent.adapters.central.app_consents import HttpAppConsents
from spar_agent.adapters.central.author import PersonSigner
from spar_agent.adapters.central.chain import ATTESTATION
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.confirming import HttpConfirmations
from spar_agent.adapters.central.conflicts import HttpConflicts
from spar_agent.adapters.central.contact import CenterContact, device_head, person_head
from spar_agent.adapters.central.devices import HttpDevices
from spar_agent.adapters.central.directory import DirectoryFetch, forget_list, waiting_list
from spar_agent.adapters.central.gateway import HttpCenter
from spar_agent.adapters.central.heartbeat import facts_of
from spar_agent.adapters.central.identity import CenterIdentity
from spar_agent.adapters.central.keeping import HttpAccountKeeper
from spar_agent.adapters.central.keys import PublicKey, SigningKey
from spar_agent.adapters.central.membership import Membership, MembershipStore
from spar_agent.adapters.central.office import CenterOffice
from spar_agent.adapters.central.outbox import (
    MOST,
    PART,
    OutboxFiles,
    new_outbox,
    sealed_items,
    sealing_key,
)
from spar_agent.adapters.central.own_key import VaultOwnKey
from spar_agent.adapters.central.recovery import keep_recovery_slot
from spar_agent.adapters.central.request_numbers import RequestNumbers
from spar_agent.adapters.central.reviewing import HttpReviewer
from spar_agent.adapters.central.signals import HttpSignals
from spar_agent.adapters.central.sticks import ReceiptRules, VaultSticks
from spar_agent.adapters.central.while_locked import LockedContact
from spar_agent.adapters.http import Connections
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.journal import journal_head
from spar_agent.adapters.store.messages import SqlMessages
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.review import Role
from spar_agent.errors import KeyringRefused, ProfileBad, SparError
from spar_agent.errors.central import PersonUnconfirmed
from spar_agent.ports.clock import Clock
from spar_agent.ports.devices import OfficeLaptop
from spar_agent.sync.center_engine import CenterEngine
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.moved_proofs import MovedProofsPass
from spar_agent.sync.while_locked import LockedPass, repeated

log = logging.getLogger(__name__)


def fill_outbox(vault: FileVault, clock: Clock, certain: datetime | None) -> None:
    """The vault is about to close: what is due goes into the outbox, sealed to the center.

    Part by part, as ten thousand enrollments at once are more than a hundred megabytes; who is
    killed meanwhile leaves those first that expire first. certain: the time; None while nobody
    knows it: the center's key, verified before, is good. Raises what store and keyring raise; the
    vault has everything all the same.
    """
    members = MembershipStore(vault.connection)
    known = members.find()
    files = OutboxFiles(vault.database.folder, vault.keys.mac)
    files.remove()
    key = sealing_key(known, certain) if known is not None else None
    if known is None or key is None:
        return
    head, now = known.reporting or journal_head(vault.connection), clock.now()
    heads = {}
    if head is not None:
        heads["head"] = device_head(members, vault.keys.device_keys().signing, head, now)
        for agent_id in vault.keys.open_signing():
            signing = SigningKey(vault.keys.signing_secret(agent_id))
            heads["person_head"] = person_head(known.device_id, signing, head, now)
    files.write(replace(new_outbox(known), facts=facts_of(vault), **heads))
    due = vault.store.due_ids(now, MOST)
    for number, at in enumerate(range(0, len(due), PART)):
        files.add_part(number, sealed_items(vault.store.those(due[at : at + PART]), key))


async def locked_work(
    vault: FileVault, clock: Clock, connections: Connections, wiped: Callable[[], None]
) -> None:
    """While the vault is closed, until cancelled: what the outbox holds, orders of the center.

    Ends by itself where there is no outbox, or no key of this laptop.
    """
    files = OutboxFiles(vault.folder, vault.keys.mac)
    try:
        outbox = files.read()
        keys = vault.keys.device_keys()
    except SparError as error:
        log.info("nothing is sent while the screen is locked: %s", error)
        return
    if outbox is None:
        return
    obeying: list[LockedContact] = []

    def ordered(tokens: tuple[str, ...]) -> None:
        for one in obeying:
            one.obey(tokens)

    def wipe() -> None:
        files.remove()
        vault.keys.destroy()
        wiped()

    client = CenterClient(
        outbox.url,
        keys.signing,
        RequestNumbers(vault.folder),
        clock,
        ca_pem=outbox.ca_pem,
        connections=connections,
        ordered=ordered,
    )
    contact = LockedContact(files, client, clock, wipe)
    obeying.append(contact)
    try:
        await repeated(LockedPass(contact, clock, random.random).one_pass, random.random)
    finally:
        await client.close()


class Renewals:
    """What is renewed at the beginning of each pass, in this order."""

    def __init__(
        self,
        contact: CenterContact,
        lists: DirectoryFetch,
        proofs: MovedProofsPass,
        seal_key: Callable[[], None],
    ) -> None:
        self._contact = contact
        self._lists = lists
        self._proofs = proofs
        self._seal_key = seal_key

    async def renew(self) -> None:
        """Certificates, office files, orders; recovery slot, banks, proofs of before the join."""
        await self._contact.renew()
        self._seal_key()
        await self._lists.renew()
        await self._proofs.settle()


class SigningPeople:
    """Whose keys are open on this laptop, and what the center calls them."""

    def __init__(self, vault: FileVault, members: MembershipStore, clock: Clock) -> None:
        self._vault = vault
        self._members = members
        self._clock = clock

    def attesting(self) -> PublicKey:
        """The center's key for attestations. Raises CenterUntrusted."""
        return self._members.load().chain.center_key(ATTESTATION, self._clock.now())

    def kid(self) -> str:
        """Of who is signed in. Raises PersonUnconfirmed."""
        found = self._members.load().kids.get(self._vault.signed_in)
        if found is None:
            raise PersonUnconfirmed
        return found

    def key(self, agent_id: str) -> SigningKey:
        """Raises Locked."""
        return SigningKey(self._vault.keys.signing_secret(agent_id))

    def open_keys(self) -> dict[str, SigningKey]:
        """Of all whose PIN was given, by agent id."""
        return {one: self.key(one) for one in self._vault.keys.open_signing()}

    def number(self) -> str:
        """The staff number of who is signed in; empty where they have none here."""
        return self._members.load().staff.get(self._vault.signed_in, "")

    def reviewing(self) -> tuple[SigningKey, str]:
        """The key of who is signed in, and their person id. Raises PersonUnconfirmed, Locked."""
        person = self._members.load().key_of(self.kid())
        if person is None:
            raise PersonUnconfirmed
        return self.key(self._vault.signed_in), person.person_id


@dataclass(frozen=True, slots=True)
class CenterLine:
    """Everything of one office that goes through its center."""

    client: CenterClient
    center: HttpCenter
    keeper: HttpAccountKeeper
    app_consents: HttpAppConsents
    identity: CenterIdentity
    author: PersonSigner
    engine: CenterEngine
    contact: CenterContact
    reviewer: HttpReviewer
    conflicts: HttpConflicts
    devices: HttpDevices
    signals: HttpSignals
    confirmations: HttpConfirmations
    own_key: VaultOwnKey


def center_line(
    vault: FileVault,
    office: CenterOffice,
    clock: Clock,
    connections: Connections,
    wiped: Callable[[], None],
    directory: StoreDirectory,
    ended: Callable[[], None] = lambda: None,
) -> CenterLine:
    """wiped: called after the center ordered that this laptop forgets its keys.

    ended: called after the access of who is signed in is over.
    """
    if office.relay is None:
        raise ProfileBad("the center's office file: ida_certificate is missing")
    members = MembershipStore(vault.connection)
    known = members.load()
    keys = vault.keys.device_keys()
    obeying: list[CenterContact] = []

    def ordered(tokens: tuple[str, ...]) -> None:
        for one in obeying:
            one.obey(tokens)

    client = center_client(vault, known, clock, connections, ordered)
    people = SigningPeople(vault, members, clock)
    contact = _contact(vault, client, keys.signing, clock, people, directory, wiped, ended)
    obeying.append(contact)
    center = HttpCenter(client)
    acts = ActSigner(client, people.reviewing, clock)
    lists = _published_lists(vault, client, office, clock, directory)
    renewals = _renewals(vault, contact, lists, center, clock)
    return CenterLine(
        client=client,
        center=center,
        keeper=HttpAccountKeeper(client, people.reviewing),
        app_consents=HttpAppConsents(client, people.reviewing),
        identity=CenterIdentity(
            client, office.relay, keys.sealing, people.attesting, people.kid, clock
        ),
        author=PersonSigner(known.device_id, people.key, lambda: members.load().understood),
        engine=CenterEngine(vault.store, center, renewals, clock, random.random),
        contact=contact,
        reviewer=HttpReviewer(client, known.device_id, people.reviewing, clock),
        conflicts=HttpConflicts(client, people.reviewing, people.number, acts),
        devices=HttpDevices(client, known.device_id, people.reviewing, acts),
        signals=HttpSignals(client, people.reviewing),
        confirmations=HttpConfirmations(client, people.reviewing, people.number, acts, clock),
        own_key=VaultOwnKey(vault, contact.offer_keys),
    )


def _renewals(
    vault: FileVault,
    contact: CenterContact,
    lists: DirectoryFetch,
    center: HttpCenter,
    clock: Clock,
) -> Renewals:
    """What is renewed before each pass, the slot for a recovery among it."""
    members = MembershipStore(vault.connection)

    def sealed() -> None:
        with later_if_locked("the recovery slot"):
            keep_recovery_slot(vault, members.load(), clock)

    return Renewals(contact, lists, MovedProofsPass(vault.store, center, clock), sealed)


def _published_lists(
    vault: FileVault,
    client: CenterClient,
    office: CenterOffice,
    clock: Clock,
    directory: StoreDirectory,
) -> DirectoryFetch:
    folder = vault.database.folder
    return DirectoryFetch(
        client,
        folder,
        clock,
        office.list_signers,
        present=lambda: issued_at(directory),
        taken=lambda _: take_published_list(directory, folder, office, first=True),
    )


def _contact(
    vault: FileVault,
    client: CenterClient,
    signing: SigningKey,
    clock: Clock,
    people: SigningPeople,
    directory: StoreDirectory,
    wiped: Callable[[], None],
    ended: Callable[[], None],
) -> CenterContact:
    """What is told to the center at each contact, and what it orders."""

    def wipe() -> None:
        vault.keys.destroy()
        wiped()

    def follow(certified: Mapping[str, str]) -> None:
        with later_if_locked("who may do what here"):
            follow_center(vault, certified, ended)

    return CenterContact(
        client,
        signing,
        MembershipStore(vault.connection),
        clock,
        open_keys=people.open_keys,
        head=lambda: journal_head(vault.connection),
        facts=lambda: facts_of(vault),
        wipe=wipe,
        bank_list=lambda: version_of(directory),
        note=lambda act, detail: vault.note(act, "center", detail),
        messages=SqlMessages(vault.connection),
        follow=follow,
    )


def center_client(
    vault: FileVault,
    known: Membership,
    clock: Clock,
    connections: Connections,
    ordered: Callable[[tuple[str, ...]], None] = lambda _: None,
) -> CenterClient:
    """Speaks for this laptop. ordered: called with signed orders of the center."""
    return CenterClient(
        known.url,
        vault.keys.device_keys().signing,
        RequestNumbers(vault.database.folder),
        clock,
        ca_pem=known.ca_pem,
        connections=connections,
        ordered=ordered,
    )


def stick_desk(
    vault: FileVault, clock: Clock, line: CenterLine, deferred: DeferredAuth
) -> VaultSticks:
    """For sites without network, and whoever travels to them."""
    rules = ReceiptRules(line.engine.take_answers, deferred.take_proof, deferred.take_refusal)
    return VaultSticks(vault, clock, line.client, line.identity, rules)


@contextmanager
def later_if_locked(what: str) -> Iterator[None]:
    """What a locked key storage does not let us look at is looked at next time.

    The keys of an open vault are in memory: nothing else has to wait for a person to unlock it.
    """
    try:
        yield
    except KeyringRefused as error:
        log.info("%s: not now: %s", what, error)


def follow_center(
    vault: FileVault, certified: Mapping[str, str], ended: Callable[[], None]
) -> None:
    """Roles and access here become what the center says; "": the key ended.

    Roles first: whoever has become a supervisor can let others in. ended: called when the access of
    who is signed in is over.
    """
    vault.staff.follow(local_roles(certified))
    over = vault.staff.end_access([agent_id for agent_id, role in certified.items() if not role])
    if vault.signed_in in over:
        ended()


def local_roles(certified: Mapping[str, str]) -> dict[str, Role]:
    """A role that we do not know is left alone."""
    known = {role.value for role in Role}
    return {agent_id: Role(role) for agent_id, role in certified.items() if role in known}


def this_laptop(vault: FileVault, clock: Clock, directory: StoreDirectory) -> OfficeLaptop:
    """As the office would see it, where nobody can be asked."""
    known, facts, now = MembershipStore(vault.connection).load(), facts_of(vault), clock.now()
    return OfficeLaptop(
        known.device_id,
        "",
        ", ".join(person.name for person in vault.people()),
        known.state,
        seen_at=now,
        waiting=facts.waiting,
        oldest_s=facts.oldest_s(now),
        captures=facts.captures,
        capture_ends_s=facts.capture_ends_s(now),
        program=__version__,
        bank_list=version_of(directory),
        disk_free=facts.disk_free_bytes,
        is_here=True,
    )


def version_of(directory: StoreDirectory) -> str:
    """What the list of banks in use calls itself; empty without one."""
    age = directory.age()
    return age.version if age is not None else ""


def issued_at(directory: StoreDirectory) -> datetime | None:
    """When the list of banks in use was issued; None without one."""
    age = directory.age()
    return age.issued if age is not None else None


def take_published_list(
    directory: StoreDirectory, folder: Path, office: CenterOffice, *, first: bool = False
) -> None:
    """Take in the list that came from the center, when it was issued later than the one in use.

    first: only where there is none yet. Else it waits until the vault is opened: a list does not
    change while somebody picks from it.
    """
    present = issued_at(directory)
    if first and present is not None:
        return
    try:
        bundle = waiting_list(folder, office.list_signers)
        if bundle is None:
            return
        if present is None or bundle.issued > present:
            directory.replace(bundle)
            log.info("the list of banks %s is in use", bundle.version)
        forget_list(folder)
    except SparError as error:
        # a full disk keeps nobody from working with the old list
        log.warning("the list of banks that came is not in use yet: %s", error)
