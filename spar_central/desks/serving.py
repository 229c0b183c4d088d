"""``spar-central serve desks``: one process, until it is told to stop."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from spar_central.clock import now_utc
from spar_central.desks.app import DesksApp
from spar_central.identity.credentials import read_credentials
from spar_central.identity.relay import Relay, new_client
from spar_central.keys_folder import read_desks_keys, readable_office_keys
from spar_central.logs import set_up
from spar_central.records.maintenance import forget
from spar_central.settings import Settings
from spar_central.settings_file import metrics_token
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, StorageBusy, StorageGone
from spar_central.traced import traced
from spar_central.web.serving import bound, run_app, run_loop, tls_of, url_of

CHORES_S = 3600.0
logger = logging.getLogger(__name__)


def serve(settings: Settings, host: str, port: int) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    desks = settings.desks
    tls = tls_of(desks.tls_certificate, desks.tls_key, host, "desks")
    set_up()
    sock = bound(host, port)
    with traced("desks", settings.traces):
        run_loop(lambda: _serving(settings, sock, url_of(sock, host, tls=bool(tls)), tls))


async def _serving(settings: Settings, sock: socket.socket, url: str, tls: dict[str, Any]) -> None:
    async with opened(settings) as desks:
        maintenance = asyncio.create_task(_chores(settings, desks.storage))
        try:
            await run_app(desks.app(), "desks", sock, url, tls, settings.proxies)
        finally:
            maintenance.cancel()
            await asyncio.gather(maintenance, return_exceptions=True)


async def _chores(settings: Settings, storage: Storage) -> None:
    """Every hour. A database that is away is asked again the next time."""
    while True:
        with suppress(StorageGone, StorageBusy):
            async with storage.transaction() as tx:
                await forget(tx, now_utc(), settings.desks.request_days, settings.contact_days)
        await asyncio.sleep(CHORES_S)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[DesksApp]:
    """The entry with everything that it needs; closed in the other order."""
    keys = read_desks_keys(settings.keys_folder, settings.office, now_utc())
    for name in readable_office_keys(settings.keys_folder):
        logger.warning("this process can read %s: run it as another user in production", name)
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        await storage.ready()
        relay = None
        if settings.identity is not None:
            credentials = read_credentials(settings.identity)
            http = new_client(settings.identity)
            relay = Relay(settings.identity, credentials, http, now_utc)
            stack.push_async_callback(relay.close)
        yield DesksApp(settings, keys, storage, relay, metrics_token=metrics_token(settings))
