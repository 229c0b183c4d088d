"""What lives on the I/O thread while the vault is open: services, store, engine."""

import asyncio
import logging
import os
import random
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Final

from spar_agent.adapters.card.qr_reader import read_qr
from spar_agent.adapters.card.qr_writer import qr_modules
from spar_agent.adapters.card.reader import CardReader
from spar_agent.adapters.clock import WatchedClock
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.http import Connections
from spar_agent.adapters.mosip.ida import IdaClient
from spar_agent.adapters.mosip.sbi import SbiDevices
from spar_agent.adapters.new_ids import NewIds
from spar_agent.adapters.office import Office, load_office, save_office
from spar_agent.adapters.proxy import chosen_proxy
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.ports.clock import Clock
from spar_agent.services.authentication import Authentication
from spar_agent.services.bank_search import BankSearch
from spar_agent.services.capture import BiometricCapture
from spar_agent.services.cards import Cards
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.maintenance import Maintenance
from spar_agent.services.open_vault import Services
from spar_agent.services.people import People
from spar_agent.services.photos import Photos
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.slips import Slips
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.settings import Settings
from spar_agent.sync.deferred_auth import DeferredAuth
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from spar_agent.sync.sync_cycle import SyncCycle

log = logging.getLogger(__name__)

LIST_FOR_TRYING: Final = "demo-2026.11"
"""What the list calls itself that releases before 2026-11-26 took in."""


def build(
    vault: FileVault,
    clock: WatchedClock,
    settings: Settings,
    office_text: str,
    tell: Callable[[SyncState], None],
    first_list: Callable[[], Bundle] | None = None,
) -> tuple[Services, Coroutine[object, None, None]]:
    """The services of an open vault, and its work in the background until that is cancelled.

    office_text: an office file to take in first, or empty. tell: called on the I/O thread.
    first_list: gives the list of banks for a vault without one; a release has none to give.
    """
    clock.journal_read(vault.database.last_written())
    if office_text:
        save_office(vault.connection, office_text)
    office = load_office(vault.connection)
    directory = StoreDirectory(vault.connection, clock)
    take_first_list(directory, first_list)
    connections = connections_of(settings, office, clock)
    mapper = HttpMapper(office.mapper, office.signing_key, clock, connections=connections)
    ida = IdaClient(office.identity, clock, connections=connections)
    devices = readers(office, clock)
    sealed = SqlSealed(vault.connection)
    rules = EngineRules(
        batch_size=min(settings.batch_size, office.mapper.batch_size),
        overwrite_older_entries=office.overwrite_older_entries,
    )
    engine = Engine(vault.store, mapper, clock, random.random, rules)
    deferred = DeferredAuth(vault.store, sealed, ida, clock, office.auth_methods, office.review)
    passes = SyncCycle(deferred, engine)
    schedule = Schedule(passes, clock, random.random, tell, settings.sync_every_s)
    visit_rules = VisitRules(
        office.review,
        office.code,
        office.auth_methods.deferred_window_s,
        office.auth_methods.finish_within_s,
    )

    new_id = NewIds(clock)

    def names() -> dict[str, str]:
        return {person.agent_id: person.name for person in vault.people()}

    services = Services(
        visit=Visit(
            vault.store, sealed, mapper, clock, os.urandom, vault.database.tag, visit_rules
        ),
        authentication=Authentication(ida, clock),
        capture=BiometricCapture(devices, office.auth_methods),
        cards=Cards(
            CardReader(office.card_issuers, clock, office.card_keys),
            read_qr,
            believed=bool(office.card_issuers),
        ),
        bank_search=BankSearch(directory, clock, settings.directory_stale_days),
        queue=Queue(vault.store, clock, schedule.wake),
        review=Review(vault.store, clock),
        conflicts=Conflicts(vault.store, mapper, clock, new_id),
        figures=FiguresService(vault.store, clock, names),
        people=People(vault.staff, new_id),
        photos=Photos(SqlPhotos(vault.connection), vault.store, clock),
        slips=Slips(
            vault.store,
            clock,
            replace(office.slip, ask_after_days=settings.sync_days_limit),
            qr_modules,
        ),
        schedule=schedule,
        identity_policy=office.auth_methods,
        review_policy=office.review,
    )
    maintenance = Maintenance(vault.database, vault.store, clock, settings.retention_days)
    return services, _background(schedule, maintenance, mapper, ida, devices)


async def _background(
    schedule: Schedule,
    maintenance: Maintenance,
    mapper: HttpMapper,
    ida: IdaClient,
    devices: SbiDevices | None,
) -> None:
    """Sync and maintenance until cancelled, then give the connections back."""
    try:
        await asyncio.gather(schedule.run(), maintenance.run())
    finally:
        await asyncio.gather(mapper.close(), ida.close())
        if devices is not None:
            await devices.close()


def connections_of(settings: Settings, office: Office, clock: WatchedClock) -> Connections:
    """How servers are reached. A proxy of the system that cannot be used is told, and not used."""
    try:
        proxy = chosen_proxy(settings.proxy, allow_system=office.allow_system_proxy)
    except ValueError as error:
        log.warning("NET-PROXY: the system's proxy is not used: %s", error)
        proxy = None
    return Connections(proxy, clock.hear_server)


def readers(office: Office, clock: Clock) -> SbiDevices | None:
    """The readers of this computer; None where the office names nobody to believe."""
    if office.devices.anchors is None:
        return None
    identity = office.identity
    return SbiDevices(
        office.devices.anchors, identity.domain_uri, identity.env, clock, office.devices.ports
    )


def take_first_list(directory: StoreDirectory, first_list: Callable[[], Bundle] | None) -> None:
    """No vault of a release holds the list that is for trying the app: it pays nobody.

    Earlier releases took it in by themselves.
    """
    age = directory.age()
    if first_list is not None and age is None:
        directory.replace(first_list())
    elif first_list is None and age is not None and age.version == LIST_FOR_TRYING:
        directory.remove()
