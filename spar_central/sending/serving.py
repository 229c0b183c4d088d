"""``spar-central send``: one worker, until it is told to stop. Any number on one PostgreSQL."""

import asyncio
import logging
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from spar_central.clock import Clock, now_utc
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import BadSetting
from spar_central.health import Watch, WatchAddress, watched
from spar_central.http_client import new_client
from spar_central.keys_folder import read_chain, read_secret
from spar_central.logs import set_up
from spar_central.mappers.admission import read_admission_signer
from spar_central.mappers.extending import AccountExtender, RegistryExtender
from spar_central.mappers.freezing import PersonFreezer, RegistryFreezer
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.partners import PartnersSource, RegistryPartnersSource
from spar_central.mappers.port import MapperError, MapperGateway
from spar_central.mappers.profile import profile_of
from spar_central.mappers.registry_consents import consents_of_mapper
from spar_central.mappers.reply_keys import read_reply_keys
from spar_central.mappers.signature import read_signer
from spar_central.records import sendings
from spar_central.sending.answering import Answering
from spar_central.sending.bookkeeping import Bookkeeping
from spar_central.sending.chores import decide_waiting
from spar_central.sending.consents import ConsentRegistry
from spar_central.sending.freezing import freeze_at_registry
from spar_central.sending.looking import Looking
from spar_central.sending.partners import carry_operator_words, look_at_partners
from spar_central.sending.rereading import Rereading
from spar_central.sending.sender import MapperSender
from spar_central.settings import Mapper, Settings
from spar_central.settings_file import metrics_token
from spar_central.stopping import stopped_within, told_to_stop
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, StorageBusy, StorageGone
from spar_central.traced import traced
from spar_central.trust.certificates import Chain

logger = logging.getLogger(__name__)

ANSWER_EVERY_S: Final = 0.1
REREAD_EVERY_S: Final = 5.0
CHORES_S: Final = 30.0
MAX_REST_S: Final = 60.0
LOOK_EVERY_S: Final = 30.0
FREEZE_EVERY_S: Final = 5.0
SEND, ANSWER, REREAD, DECIDE, LOOK = "send", "answer", "reread", "decide", "look"
PARTNERS_EVERY_S: Final = 60.0
OPERATORS_EVERY_S: Final = 2.0
FREEZE: Final = "freeze"
PARTNERS: Final = "partners"
OPERATORS: Final = "operators"
"""What it does again and again, as its metrics name it."""

_JITTER: Final = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Worker:
    """The parts of one sender process."""

    sender: MapperSender
    rereading: Rereading
    answering: Answering
    looking: Looking
    storage: Storage
    admission: EnrollmentAdmission
    settings: Settings
    clock: Clock
    freezer: PersonFreezer | None = None
    """None where the mapper freezes nobody."""
    partners: PartnersSource | None = None
    """None where the mapper does not say who its partners are."""


def make_worker(
    settings: Settings,
    mapper: Mapper,
    storage: Storage,
    chain: Chain,
    person_secret: bytes,
    gateway: MapperGateway,
    clock: Clock = now_utc,
    freezer: PersonFreezer | None = None,
    extender: AccountExtender | None = None,
    partners: PartnersSource | None = None,
    consents: ConsentRegistry | None = None,
) -> Worker:
    """Put together; nothing runs yet."""
    admission = EnrollmentAdmission(
        storage, chain, settings.admission, person_secret, settings.party
    )
    books = Bookkeeping(storage, admission, mapper, clock)
    return Worker(
        MapperSender(books, gateway, mapper, _JITTER.random),
        Rereading(storage, gateway, timedelta(seconds=mapper.lease_s), clock),
        Answering(storage, chain, gateway, clock, extender, consents, admission.psut_key),
        Looking(storage, gateway, clock),
        storage,
        admission,
        settings,
        clock,
        freezer,
        partners,
    )


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Worker]:
    """With its database and connections, closed in the other order. Raises BadSetting."""
    mapper = settings.mapper
    if mapper is None:
        raise BadSetting("there is no [mapper] in the settings")
    profile, signer = profile_of(mapper), read_signer(mapper.key_file)
    admits = read_admission_signer(mapper.admission_key_file)
    reply_keys = read_reply_keys(mapper.reply_keys_file, "mapper.reply_keys_file")
    chain = read_chain(settings.keys_folder, settings.office)
    secret = read_secret(settings.keys_folder, "person.key")
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        await storage.ready()
        http = new_client(mapper.wait_s, mapper.ca_file, "mapper.ca_file")
        stack.push_async_callback(http.aclose)
        gateway = HttpMapper(
            profile, signer, http, now_utc, admission=admits, reply_keys=reply_keys
        )
        freezer = None
        if mapper.freezes:
            freezer = RegistryFreezer(profile, signer, http, now_utc, reply_keys)
        extender = None
        if mapper.extends:
            extender = RegistryExtender(profile, signer, http, now_utc, admits, reply_keys)
        partners = None
        if mapper.shows_partners:
            partners = RegistryPartnersSource(profile, signer, http, now_utc, reply_keys)
        consents = None
        if mapper.links_apps:
            consents = consents_of_mapper(mapper, signer, http, now_utc, reply_keys)
        yield make_worker(
            settings, mapper, storage, chain, secret, gateway,
            freezer=freezer, extender=extender, partners=partners, consents=consents,
        )  # fmt: skip


def send(settings: Settings, watch_at: WatchAddress | None = None) -> None:
    """watch_at: where it says how it is; 0: any that is free.

    Raises BadSetting, OSError, and what opening a storage raises.
    """
    set_up()
    with traced("send", settings.traces):
        asyncio.run(_sending(settings, watch_at))


async def _sending(settings: Settings, watch_at: WatchAddress | None) -> None:
    stop = told_to_stop()
    async with opened(settings) as worker:
        watch = watch_of(worker)
        async with watched(watch, watch_at, metrics_token(settings)) as url:
            said = f", watched at {url}" if url else ""
            sys.stdout.write(f"spar-central sends to the mapper{said}\n")
            sys.stdout.flush()
            await run(worker, stop, watch)


def watch_of(worker: Worker) -> Watch:
    """Nothing has happened yet."""

    async def figures() -> dict[str, int]:
        async with worker.storage.reading() as look:
            return {
                **await sendings.counts(look),
                "oldest_s": await sendings.oldest_s(look, worker.clock()),
                **await sendings.undecided(look, worker.clock()),
            }

    works = [SEND, ANSWER, REREAD, DECIDE, LOOK]
    if worker.freezer is not None:
        works.append(FREEZE)
    if worker.partners is not None:
        works += [PARTNERS, OPERATORS]
    return Watch(*works, figures=figures, gone=(StorageGone, StorageBusy))


async def run(worker: Worker, stop: asyncio.Event, watch: Watch) -> None:
    """Until told to stop: then what is under way is finished first."""
    mapper = worker.settings.mapper
    if mapper is None:
        raise BadSetting("there is no [mapper] in the settings")
    batch = mapper.batch_size

    async def decide() -> int:
        return await decide_waiting(worker.storage, worker.admission, worker.clock)

    async def reread() -> int:
        return await worker.rereading.one_pass(batch)

    each: list[tuple[str, Callable[[], Awaitable[int]], float]] = [
        (SEND, worker.sender.one_pass, mapper.look_every_s),
        (ANSWER, worker.answering.one_pass, ANSWER_EVERY_S),
        (REREAD, reread, REREAD_EVERY_S),
        (DECIDE, decide, CHORES_S),
        (LOOK, worker.looking.one_pass, LOOK_EVERY_S),
    ]
    freezer = worker.freezer
    if freezer is not None:
        each.append(
            (
                FREEZE,
                lambda: freeze_at_registry(worker.storage, freezer, worker.clock),
                FREEZE_EVERY_S,
            )
        )
    partners = worker.partners
    if partners is not None:
        each.append(
            (
                PARTNERS,
                lambda: look_at_partners(worker.storage, partners, worker.clock),
                PARTNERS_EVERY_S,
            )
        )
        each.append(
            (
                OPERATORS,
                lambda: carry_operator_words(worker.storage, partners, worker.clock),
                OPERATORS_EVERY_S,
            )
        )
    async with asyncio.TaskGroup() as group:
        for kind, work, every_s in each:
            group.create_task(_again_and_again(kind, work, every_s, stop, watch))


async def _again_and_again(
    kind: str,
    work: Callable[[], Awaitable[int]],
    every_s: float,
    stop: asyncio.Event,
    watch: Watch,
) -> None:
    """At once while there is something to do, else after a while; longer when it fails."""
    failures = 0
    while not stop.is_set():
        wait = every_s
        try:
            done = await work()
            wait = 0.0 if done else every_s
            failures = 0
            if done or kind == LOOK:  # the mapper answered, whatever else there was to do
                watch.well(kind, done)
            else:
                watch.idle(kind)
        except MapperError as error:
            failures += 1
            logger.warning("the mapper: %s (%s)", type(error).__name__, error.code)
            wait = max(error.wait_s, _rest(failures, every_s))
            watch.failed(kind, f"mapper: {type(error).__name__}")
        except (StorageGone, StorageBusy) as error:
            failures += 1
            logger.warning("the database: %s", type(error).__name__)
            wait = _rest(failures, every_s)
            watch.failed(kind, f"database: {type(error).__name__}")
        await stopped_within(stop, wait)


def _rest(failures: int, every_s: float) -> float:
    longest: float = every_s * 2.0 ** min(failures, 12)
    return min(MAX_REST_S, longest) * (0.5 + _JITTER.random() / 2)
