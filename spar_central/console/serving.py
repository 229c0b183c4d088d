"""``spar-central serve console``: one process, until it is told to stop."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from spar_central.clock import now_utc
from spar_central.console.app import ConsoleApp
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import BadSetting
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.keys_folder import read_chain, read_secret
from spar_central.logs import set_up
from spar_central.notices.contacts import ContactSeal
from spar_central.people.carrying_out import Hands
from spar_central.records import figures, signals
from spar_central.settings import Console, Settings
from spar_central.settings_file import metrics_token
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, StorageBusy, StorageGone
from spar_central.traced import traced
from spar_central.web.banks import BanksInUse
from spar_central.web.serving import bound, run_app, run_loop, tls_of, url_of

TALLY_S = 30.0


def serve(settings: Settings, host: str, port: int) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    console = console_of(settings)
    tls = tls_of(console.tls_certificate, console.tls_key, host, "console")
    set_up()
    sock = bound(host, port)
    url = url_of(sock, host, tls=bool(tls))
    with traced("console", settings.traces):
        run_loop(lambda: _serving(settings, console, sock, url, tls))


def console_of(settings: Settings) -> Console:
    """Raises BadSetting."""
    if settings.console is None:
        raise BadSetting("there is no [console] in the settings")
    return settings.console


async def _serving(
    settings: Settings, console: Console, sock: socket.socket, url: str, tls: dict[str, Any]
) -> None:
    async with opened(settings, console) as (app, banks):
        beside = [
            asyncio.create_task(keep_counting(app.storage)),
            asyncio.create_task(banks.keep_looking()),
        ]
        try:
            await run_app(app.app(), "console", sock, url, tls, settings.proxies)
        finally:
            for one in beside:
                one.cancel()
            await asyncio.gather(*beside, return_exceptions=True)


async def keep_counting(storage: Storage) -> None:
    """Figures and signals, every half minute. A database that is away is asked again."""
    while True:
        with suppress(StorageGone, StorageBusy):
            await count(storage)
        await asyncio.sleep(TALLY_S)


async def count(storage: Storage) -> None:
    """Everything that was decided since the last time."""
    more = True
    while more:
        async with storage.transaction() as tx:
            more = bool(await figures.tally(tx, now_utc()))
    async with storage.transaction() as tx:
        await signals.find_signals(tx, now_utc())


@asynccontextmanager
async def opened(
    settings: Settings, console: Console
) -> AsyncIterator[tuple[ConsoleApp, BanksInUse]]:
    """The entry with everything that it needs; closed in the other order."""
    folder = settings.keys_folder
    chain = read_chain(folder, settings.office)
    secret = read_secret(folder, "person.key")
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        await storage.ready()
        admission = EnrollmentAdmission(storage, chain, settings.admission, secret, console.party)
        hands = Hands(chain, console.party, admission)
        token = metrics_token(settings)
        banks = BanksInUse(storage, Path(settings.data))
        await banks.look()
        seal = ContactSeal(secret) if settings.notices is not None else None
        party = None
        if console.login is not None:
            party = open_relying_party(console.login, console.login.client, now_utc)
            stack.push_async_callback(party.close)
        app = ConsoleApp(
            settings, console, hands, storage, metrics_token=token, banks=banks.current, seal=seal,
            party=party,
        )  # fmt: skip
        yield app, banks
