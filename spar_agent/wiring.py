"""What lives on the I/O thread while the vault is open: services, store, engine."""

import asyncio
import logging
import os
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.adapters.card.reader import CardReader
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.inspection import HttpCenterInspection
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office import CenterOffice, office_of
from spar_agent.adapters.central.office_change import VaultOfficeChange
from spar_agent.adapters.central.recovery import VaultRecoveryDesk
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.http import Connections
from spar_agent.adapters.inspection import LaptopInspection, OpenVaultInspection
from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.adapters.mosip.sbi import SbiDevices
from spar_agent.adapters.new_ids import NewIds
from spar_agent.adapters.old_office import has_office, remove_office
from spar_agent.adapters.proxy import chosen_proxy
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.messages import SqlMessages
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.preferences import SqlPreferences
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.center_wiring import (
    CenterLine,
    center_client,
    center_line,
    fill_outbox,
    locked_work,
    stick_desk,
    take_published_list,
    this_laptop,
)
from spar_agent.domain.journal import Act
from spar_agent.domain.preferences import (
    OF_THE_COMPUTER,
    OF_THE_PERSON,
    Preferences,
)
from spar_agent.errors import SparError
from spar_agent.errors.central import JoinPending, NotJoined
from spar_agent.ports.center import Author
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import IdentityService
from spar_agent.ports.mapper import AccountReader
from spar_agent.ports.sticks import StickDesk
from spar_agent.services.authentication import Authentication, WrongTries
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.confirmations import Confirmations
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.maintenance import Maintenance
from spar_agent.services.messages import Messages
from spar_agent.services.moving import Moving
from spar_agent.services.office_change import OfficeChanges
from spar_agent.services.office_devices import OfficeDevices
from spar_agent.services.open_vault import Services
from spar_agent.services.own_key import OwnKey
from spar_agent.services.own_signals import OwnSignals
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.self_test import SelfTest, SelfTestRules
from spar_agent.services.signin import SignIn
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.settings import Settings, SettingsFile, ignored_variables
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from spar_agent.sync.sync_cycle import SyncCycle, SyncPass

log = logging.getLogger(__name__)

LIST_FOR_TRYING: Final = "demo-2026.11"
"""What the list calls itself that releases before 2026-11-26 took in."""


@dataclass(frozen=True, slots=True)
class Outside:
    """How one office reaches the registry and the ID service. close: gives connections back."""

    office: CenterOffice
    accounts: AccountReader
    identity: IdentityService
    engine: SyncPass
    author: Author
    close: Callable[[], Awaitable[object]]
    line: CenterLine


def build(
    vault: FileVault,
    clock: WatchedClock,
    settings: Settings,
    tell: Callable[[SyncState], None],
    first_list: Callable[[], Bundle] | None = None,
    wiped: Callable[[], None] = lambda: None,
    wrong_tries: WrongTries | None = None,
    ended: Callable[[], None] = lambda: None,
) -> tuple[Services, Coroutine[object, None, None]]:
    """The services of an open vault, and its work in the background until that is cancelled.

    tell: called on the I/O thread.
    first_list: gives the list of banks for a vault without one; a release has none to give. wiped:
    called when the center had this laptop forget its keys. wrong_tries: of this run of the app.
    ended: called when the center ended the access of who is signed in.
    Raises JoinPending before the join, and while it waits.
    """
    clock.journal_read(vault.database.last_written())
    directory = StoreDirectory(vault.connection, clock)
    outside = outside_of(vault, clock, settings, wiped, directory, ended)
    office = outside.office
    take_first_list(directory, first_list)
    take_published_list(directory, vault.database.folder, office)
    devices = readers(office, clock)
    sealed = SqlSealed(vault.connection)
    policy = office.auth_methods
    deferred = DeferredAuth(vault.store, sealed, outside.identity, clock, policy, office.review)
    passes = SyncCycle(deferred, outside.engine)
    schedule = Schedule(passes, clock, random.random, tell, settings.sync_every_s)
    rules = VisitRules(office.review, office.code, policy.deferred_window_s, policy.finish_within_s)
    visit = Visit(
        vault.store,
        sealed,
        outside.accounts,
        clock,
        os.urandom,
        vault.database.tag,
        rules,
        outside.author,
        outside.line.keeper,
    )
    moving = take_along(vault, sealed, outside.author, clock)
    authentication = Authentication(outside.identity, clock, wrong=wrong_tries)
    services = _services(
        vault, clock, settings, outside, visit, devices, schedule, directory, authentication, moving
    )
    services = _with_center(services, vault, clock, outside.line, directory, deferred)
    maintenance = Maintenance(vault.database, vault.store, clock, settings.retention_days)
    return services, _background(schedule, maintenance, outside, devices)


def _with_center(
    services: Services,
    vault: FileVault,
    clock: WatchedClock,
    line: CenterLine,
    directory: StoreDirectory,
    deferred: DeferredAuth,
) -> Services:
    """What practice does not show: it has neither an office nor a laptop of its own."""
    return replace(
        services,
        app_consents=line.app_consents,
        sticks=stick_desk(vault, clock, line, deferred),
        inspect_office=partial(office_inspection, vault, clock, line.client),
        devices=OfficeDevices(line.devices, lambda: this_laptop(vault, clock, directory)),
        signals=OwnSignals(line.signals, vault.store),
        confirmations=Confirmations(line.confirmations),
        own_key=OwnKey(line.own_key),
        office_changes=OfficeChanges(VaultOfficeChange(vault, clock)),
        messages=Messages(SqlMessages(vault.connection)),
    )


def _services(
    vault: FileVault,
    clock: WatchedClock,
    settings: Settings,
    outside: Outside,
    visit: Visit,
    devices: SbiDevices | None,
    schedule: Schedule,
    directory: StoreDirectory,
    authentication: Authentication,
    moving: Moving,
) -> Services:
    office, line = outside.office, outside.line
    conflicts = Conflicts(line.conflicts, vault.store)

    def names() -> dict[str, str]:
        return {person.agent_id: person.name for person in vault.people()}

    return Services(
        visit=visit,
        authentication=authentication,
        capture=BiometricCapture(devices, office.auth_methods),
        cards=Cards(
            CardReader(office.card_issuers, clock),
            read_qr,
            believed=bool(office.card_issuers),
        ),
        bank_search=BankSearch(directory, clock, settings.directory_stale_days),
        queue=Queue(vault.store, clock, schedule.wake),
        review=Review(
            line.reviewer, vault.store, moving, conflicts, counts=line.contact.waiting_for
        ),
        conflicts=conflicts,
        figures=FiguresService(vault.store, clock, names),
        people=People(vault.staff, NewIds(clock)),
        photos=Photos(SqlPhotos(vault.connection), vault.store, clock),
        slips=Slips(
            vault.store,
            clock,
            replace(office.slip, ask_after_days=settings.sync_days_limit),
            qr_modules,
        ),
        preferences=_preference_keeper(vault, settings, office),
        schedule=schedule,
        office_name=office.name,
        identity_policy=office.auth_methods,
        review_policy=office.review,
        deployment=office.deployment,
    )


def _preference_keeper(
    vault: FileVault, settings: Settings, office: CenterOffice
) -> PreferenceKeeper:
    return PreferenceKeeper(
        SqlPreferences(vault.connection),
        SettingsFile(settings.profile),
        preferences(settings),
        office.longest_lock_s,
    )


def outside_of(
    vault: FileVault,
    clock: WatchedClock,
    settings: Settings,
    wiped: Callable[[], None],
    directory: StoreDirectory,
    ended: Callable[[], None],
) -> Outside:
    """Through the center of this laptop. Raises JoinPending, ProfileBad."""
    known = MembershipStore(vault.connection).find()
    if known is None:
        raise JoinPending("no center yet")
    office = office_of(known, clock.certain_now())
    connections = connections_of(settings, clock, allow_system=office.allow_system_proxy)
    line = center_line(vault, office, clock, connections, wiped, directory, ended)
    return Outside(
        office,
        line.center,
        line.identity,
        line.engine,
        line.author,
        line.client.close,
        line,
    )


def sign_in(
    vault: FileVault,
    clock: WatchedClock,
    opened: Callable[[], None],
    closing: Callable[[], Awaitable[None]],
    closed: Callable[[], None],
) -> SignIn:
    """Who opens the vault; what the calls are for: see SignIn."""
    recovery = VaultRecoveryDesk(vault, clock)
    return SignIn(vault, NewIds(clock), opened, closing, closed, recovery)


@asynccontextmanager
async def sticks_of(
    vault: FileVault, clock: WatchedClock, settings: Settings
) -> AsyncIterator[StickDesk]:
    """Of an open vault, at the command line. Raises NotJoined, JoinPending, ProfileBad."""
    office = office_of(MembershipStore(vault.connection).load(), clock.certain_now())
    connections = connections_of(settings, clock, allow_system=office.allow_system_proxy)
    directory = StoreDirectory(vault.connection, clock)
    line = center_line(vault, office, clock, connections, lambda: None, directory)
    sealed = SqlSealed(vault.connection)
    deferred = DeferredAuth(
        vault.store, sealed, line.identity, clock, office.auth_methods, office.review
    )
    try:
        yield stick_desk(vault, clock, line, deferred)
    finally:
        await line.client.close()


def put_out(vault: FileVault, clock: WatchedClock) -> None:
    """The vault is about to close: what is due at the center goes into the outbox.

    An office without a center has none: its sync rests until the next PIN.
    """
    fill_outbox(vault, clock, clock.certain_now())


def while_locked(
    vault: FileVault, clock: WatchedClock, settings: Settings, wiped: Callable[[], None]
) -> Coroutine[object, None, None]:
    """The work of the outbox until that is cancelled; it ends at once where there is none."""
    connections = connections_of(settings, clock, allow_system=False)
    return locked_work(vault, clock, connections, wiped)


async def _background(
    schedule: Schedule,
    maintenance: Maintenance,
    outside: Outside,
    devices: SbiDevices | None,
) -> None:
    """Sync and maintenance until cancelled, then give the connections back."""
    try:
        await asyncio.gather(schedule.run(), maintenance.run())
    finally:
        await outside.close()
        if devices is not None:
            await devices.close()


def connections_of(settings: Settings, clock: WatchedClock, *, allow_system: bool) -> Connections:
    """How servers are reached. A proxy of the system that cannot be used is told, and not used."""
    try:
        proxy = chosen_proxy(settings.proxy, allow_system=allow_system)
    except ValueError as error:
        log.warning("NET-PROXY: the system's proxy is not used: %s", error)
        proxy = None
    return Connections(proxy, clock.hear_server)


def readers(office: CenterOffice, clock: Clock) -> SbiDevices | None:
    """The readers of this computer; None where the office names nobody to believe."""
    if office.devices.anchors is None:
        return None
    return SbiDevices(
        office.devices.anchors, office.domain_uri, office.env, clock, office.devices.ports
    )


def take_along(vault: FileVault, sealed: SqlSealed, author: Author, clock: Clock) -> Moving:
    """What waited here before this laptop joined, signed by whoever signed in.

    What cannot be done now is done at a later PIN; it keeps nobody from working.
    """
    moving = Moving(vault.store, sealed, author, clock, os.urandom, vault.people)
    try:
        moving.sign_for(vault.signed_in)
        forget_office(vault)
    except SparError as error:
        log.warning("what waited before the join is not signed yet: %s", error)
    return moving


def forget_office(vault: FileVault) -> None:
    """The keys of registry and ID service that this laptop used itself: nothing needs them now."""
    if not has_office(vault.connection):
        return
    with vault.store.transaction():
        vault.note(Act.KEYS_REMOVED, vault.signed_in, "registry, ID service")
        remove_office(vault.connection)


def take_first_list(directory: StoreDirectory, first_list: Callable[[], Bundle] | None) -> None:
    """No vault of a release holds the list that is for trying the app: it pays nobody.

    Earlier releases took it in by themselves.
    """
    age = directory.age()
    if first_list is not None and age is None:
        directory.replace(first_list())
    elif first_list is None and age is not None and age.version == LIST_FOR_TRYING:
        directory.remove()


def self_test(
    vault: FileVault,
    keyring: KeyringThread,
    clock: WatchedClock,
    settings: Settings,
    services: Services | None,
) -> SelfTest:
    """On the I/O thread: what this computer and, once it is open, its center need.

    services: of the open vault; None while it has none, or has not joined.
    """
    rules = SelfTestRules(
        settings.directory_stale_days,
        settings.slip_printer,
        ignored_variables(),
        is_set_up=vault.exists(),
    )
    computer = LaptopInspection(settings.profile, keyring, clock)
    if not vault.database.is_open:
        return SelfTest(computer, clock, rules)
    opened = OpenVaultInspection(vault, clock)
    if services is None or services.inspect_office is None:
        return SelfTest(computer, clock, rules, opened, NotJoined())
    try:
        office = services.inspect_office()
    except SparError as error:
        return SelfTest(computer, clock, rules, opened, error)
    return SelfTest(computer, clock, rules, opened, office)


def office_inspection(
    vault: FileVault, clock: WatchedClock, client: CenterClient
) -> HttpCenterInspection:
    """Of who is signed in. Raises NotJoined, JoinPending, CenterUntrusted, ProfileBad."""
    known = MembershipStore(vault.connection).load()
    office = office_of(known, clock.certain_now())
    found = readers(office, clock)
    return HttpCenterInspection(client, known, office, vault.signed_in, clock, found)


def inspection_client(vault: FileVault, clock: WatchedClock, settings: Settings) -> CenterClient:
    """For a command that looks; whoever asks for it closes it. Raises as office_inspection."""
    known = MembershipStore(vault.connection).load()
    office = office_of(known, clock.certain_now())
    connections = connections_of(settings, clock, allow_system=office.allow_system_proxy)
    return center_client(vault, known, clock, connections)


def preferences(settings: Settings) -> Preferences:
    """What the settings page shows of ``settings``."""
    names = (*OF_THE_PERSON, *OF_THE_COMPUTER)
    return Preferences(**{name: getattr(settings, name) for name in names})
