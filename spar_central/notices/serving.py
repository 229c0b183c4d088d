"""``spar-central notify``: one worker, until it is told to stop. Any number on one PostgreSQL."""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Final

from spar_central.clock import Clock, now_utc
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import BadSetting
from spar_central.health import Watch, WatchAddress, watched
from spar_central.keys_folder import read_chain, read_secret
from spar_central.logs import set_up
from spar_central.notices.account_notices import AccountNotices
from spar_central.notices.gateway import GatewayAway, HttpGateway, new_client
from spar_central.notices.notifier import Notifier
from spar_central.notices.reminders import Reminders
from spar_central.notices.texts import read_texts
from spar_central.records import account_notices, notices
from spar_central.settings import Settings
from spar_central.settings_file import metrics_token
from spar_central.stopping import stopped_within, told_to_stop
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, StorageBusy, StorageGone

logger = logging.getLogger(__name__)

NOTIFY, REMIND, ACCOUNTS = "notify", "remind", "accounts"
REMIND_EVERY_S: Final = 600.0
REST_S: Final = 10.0
GONE: Final = (StorageGone, StorageBusy)


@asynccontextmanager
async def opened(
    settings: Settings, clock: Clock = now_utc
) -> AsyncIterator[tuple[Notifier, AccountNotices, Reminders | None, Storage]]:
    """With its database and connections, closed in the other order. Raises BadSetting."""
    if settings.notices is None:
        raise BadSetting("there is no [notices] in the settings")
    chain = read_chain(settings.keys_folder, settings.office)
    secret = read_secret(settings.keys_folder, "person.key")
    texts = read_texts(settings.notices.texts_file)
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        await storage.ready()
        http = new_client(settings.notices)
        stack.push_async_callback(http.aclose)
        gateway = HttpGateway(settings.notices, http)
        admission = EnrollmentAdmission(storage, chain, settings.admission, secret)
        console, reminders = settings.console, None
        if console is not None:
            reminders = Reminders(storage, admission, gateway, settings, console, secret, clock)
        yield (
            Notifier(storage, admission, gateway, settings, settings.notices, texts, secret, clock),
            AccountNotices(storage, gateway, settings, settings.notices, secret, clock),
            reminders,
            storage,
        )


def notify(settings: Settings, watch_at: WatchAddress | None = None) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    set_up()
    asyncio.run(_notifying(settings, watch_at))


async def _notifying(settings: Settings, watch_at: WatchAddress | None) -> None:
    stop = told_to_stop()
    async with opened(settings) as (notifier, accounts, reminders, storage):

        async def figures() -> dict[str, int]:
            async with storage.reading() as look:
                return {**await notices.counts(look), **await account_notices.counts(look)}

        works = (NOTIFY, ACCOUNTS, *((REMIND,) if reminders is not None else ()))
        watch = Watch(*works, figures=figures, gone=GONE)
        async with watched(watch, watch_at, metrics_token(settings)) as url:
            said = f", watched at {url}" if url else ""
            sys.stdout.write(f"spar-central tells people{said}\n")
            sys.stdout.flush()
            every_s = settings.notices.look_every_s if settings.notices else REST_S
            async with asyncio.TaskGroup() as group:
                group.create_task(_again_and_again(NOTIFY, notifier.one_pass, every_s, watch, stop))
                group.create_task(
                    _again_and_again(ACCOUNTS, accounts.one_pass, every_s, watch, stop)
                )
                if reminders is not None:
                    group.create_task(
                        _again_and_again(REMIND, reminders.one_pass, REMIND_EVERY_S, watch, stop)
                    )


async def _again_and_again(
    kind: str,
    work: Callable[[], Awaitable[int]],
    every_s: float,
    watch: Watch,
    stop: asyncio.Event,
) -> None:
    while not stop.is_set():
        wait = every_s
        try:
            done = await work()
            if done:
                watch.well(kind, done)
                wait = 0.0
            else:
                watch.idle(kind)
        except GatewayAway as error:
            logger.warning("the gateway: %s", error.code)
            watch.failed(kind, f"gateway: {error.code}")
            wait = max(wait, REST_S)
        except GONE as error:
            logger.warning("the database: %s", type(error).__name__)
            watch.failed(kind, f"database: {type(error).__name__}")
            wait = max(wait, REST_S)
        await stopped_within(stop, wait)
