"""What lives on the I/O thread while the vault is open: services, store, engine."""

import asyncio
import os
import random
from collections.abc import Callable
from dataclasses import dataclass

from spar_agent.adapters.directory.bundle import Bundle, read_bundle
from spar_agent.adapters.g2p.mapper import HttpMapper
from spar_agent.adapters.mosip.ida import Ida
from spar_agent.adapters.office import keep_office, kept_office
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.ids import uuid7
from spar_agent.ports import Clock
from spar_agent.resources import resource
from spar_agent.services.conflicts import Conflicts
from spar_agent.services.figures import FiguresService
from spar_agent.services.pick import Pick
from spar_agent.services.queue import Queue
from spar_agent.services.review import Review
from spar_agent.services.verify import Verify
from spar_agent.services.visit import Visit, VisitRules
from spar_agent.settings import Settings
from spar_agent.sync.engine import Engine, EngineRules
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Workshop:
    """The services of an open vault. Their coroutines run on the I/O thread."""

    visit: Visit
    verify: Verify
    pick: Pick
    queue: Queue
    review: Review
    conflicts: Conflicts
    figures: FiguresService
    schedule: Schedule
    mapper: HttpMapper
    ida: Ida

    async def work(self) -> None:
        """Sync until cancelled, then give the connections back."""
        try:
            await self.schedule.run()
        finally:
            await asyncio.gather(self.mapper.close(), self.ida.close())

    async def wake(self) -> None:
        """Have the engine look now."""
        self.schedule.wake()


def build(
    vault: FileVault,
    clock: Clock,
    settings: Settings,
    office_text: str,
    tell: Callable[[SyncState], None],
) -> Workshop:
    """Everything an open vault needs. office_text: an office file to take in first, or empty."""
    if office_text:
        keep_office(vault.connection, office_text)
    office = kept_office(vault.connection)
    directory = StoreDirectory(vault.connection, clock)
    if directory.age() is None:
        directory.take_in(shipped_directory())
    mapper = HttpMapper(office.mapper, office.signing_key, clock)
    ida = Ida(office.identity, clock)
    rules = EngineRules(min(settings.batch_size, office.mapper.batch_size), office.put_overwrites)
    engine = Engine(vault.store, mapper, clock, random.random, rules)

    def new_id() -> str:
        return uuid7(int(clock.now().timestamp() * 1000), os.urandom(10))

    def names() -> dict[str, str]:
        return {person.agent_id: person.name for person in vault.people()}

    schedule = Schedule(engine, clock, random.random, tell, settings.sync_every_s)
    return Workshop(
        visit=Visit(
            vault.store,
            mapper,
            clock,
            os.urandom,
            vault.tag,
            VisitRules(office.review, office.code),
        ),
        verify=Verify(ida, clock),
        pick=Pick(directory),
        queue=Queue(vault.store, clock, schedule.wake),
        review=Review(vault.store, clock, office.review),
        conflicts=Conflicts(vault.store, mapper, clock, new_id, schedule.wake),
        figures=FiguresService(vault.store, clock, names),
        schedule=schedule,
        mapper=mapper,
        ida=ida,
    )


def shipped_directory() -> Bundle:
    """The demo list that ships with the app."""
    key = bytes.fromhex(resource("banks/demo.pub").decode().strip())
    return read_bundle(resource("banks/demo.spardir"), [key])
