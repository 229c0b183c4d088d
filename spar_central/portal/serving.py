"""``spar-central serve portal``: one process, until it is told to stop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from spar_central.clock import now_utc
from spar_central.errors import BadSetting
from spar_central.http_client import new_client
from spar_central.identity.oidc.opening import open_relying_party
from spar_central.logs import set_up
from spar_central.portal.app import PortalApp
from spar_central.portal.intake_client import (
    WAIT_S,
    AppConsentsClient,
    IntakeClient,
    RenewalsClient,
)
from spar_central.settings import Portal, Settings
from spar_central.settings_file import metrics_token
from spar_central.storage.opening import open_storage
from spar_central.traced import traced
from spar_central.web.banks import BanksInUse
from spar_central.web.serving import bound, run_app, run_loop, tls_of, url_of


def serve_portal(settings: Settings, host: str, port: int) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    portal = settings.portal
    if portal is None or settings.login is None or settings.login.portal is None:
        raise BadSetting("portal and login.portal are needed")
    if not portal.intake_url or not portal.token_file:
        raise BadSetting("portal.intake_url and portal.token_file are needed")
    tls = tls_of(portal.tls_certificate, portal.tls_key, host, "portal")
    set_up()
    sock = bound(host, port)
    url = url_of(sock, host, tls=bool(tls))

    async def serving() -> None:
        async with opened(settings) as (app, banks):
            looking = asyncio.create_task(banks.keep_looking())
            try:
                await run_app(app.app(), "portal", sock, url, tls, settings.proxies)
            finally:
                looking.cancel()
                await asyncio.gather(looking, return_exceptions=True)

    with traced("portal", settings.traces):
        run_loop(serving)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[tuple[PortalApp, BanksInUse]]:
    """Everything the pages need, closed at the end. The settings are as ``serve_portal`` checks."""
    portal, login = settings.portal, settings.login
    if portal is None or login is None or login.portal is None:
        raise BadSetting("portal and login.portal are needed")
    async with AsyncExitStack() as stack:
        storage = await open_storage(settings, migrate=settings.migrate)
        stack.push_async_callback(storage.close)
        party = open_relying_party(login, login.portal, now_utc)
        stack.push_async_callback(party.close)
        intake = open_intake(portal)
        stack.push_async_callback(intake.close)
        banks = BanksInUse(storage, Path(settings.data))
        await banks.look()
        confirm = portal.confirm_origin or _origin(portal.intake_url)
        apps = AppConsentsClient(intake) if portal.app_consents else None
        app = PortalApp(
            settings,
            storage,
            party,
            intake,
            banks.current,
            now_utc,
            apps=apps,
            renewals=RenewalsClient(intake),
            forms_to=(confirm,),
            metrics_token=metrics_token(settings),
        )
        yield app, banks


def open_intake(portal: Portal) -> IntakeClient:
    """Raises BadSetting."""
    file = Path(portal.token_file)
    try:
        token = file.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"portal.token_file: {file.name} cannot be read") from error
    if len(token) < 32:
        raise BadSetting("portal.token_file: 32 signs or more are needed")
    client = new_client(
        WAIT_S, portal.intake_ca_file, "portal.intake_ca_file", base_url=portal.intake_url
    )
    return IntakeClient(client, token, portal.confirm_origin or _origin(portal.intake_url))


def _origin(url: str) -> str:
    return "/".join(url.split("/")[:3])
