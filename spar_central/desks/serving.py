"""``spar-central serve desks``: one process, until it is told to stop."""

import asyncio
import logging
import signal
import socket
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import uvicorn

from spar_central.clock import now_utc
from spar_central.desks.app import DesksApp
from spar_central.desks.head_limit import HeadLimit
from spar_central.errors import BadSetting
from spar_central.identity.credentials import read_credentials
from spar_central.identity.relay import Relay, new_client
from spar_central.keys_folder import read_desks_keys, readable_office_keys
from spar_central.logs import set_up
from spar_central.records.maintenance import forget
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage, StorageBusy, StorageGone

STOP_WITHIN_S = 20
KEEP_ALIVE_S = 75
CHORES_S = 3600.0
logger = logging.getLogger(__name__)


def serve(settings: Settings, host: str, port: int) -> None:
    """Raises BadSetting, OSError, and what opening a storage raises."""
    tls = _tls(settings, host)
    set_up()
    sock = _bound(host, port)
    scheme = "https" if tls else "http"
    shown = f"[{host}]" if ":" in host else host
    url = f"{scheme}://{shown}:{sock.getsockname()[1]}"
    if sys.platform == "win32":
        asyncio.run(_serving(settings, sock, url, tls))
    else:
        import uvloop

        uvloop.run(_serving(settings, sock, url, tls))


async def _serving(settings: Settings, sock: socket.socket, url: str, tls: dict[str, Any]) -> None:
    async with opened(settings) as desks:
        config = uvicorn.Config(
            desks.app(),
            log_config=None,
            log_level="warning",
            lifespan="off",
            server_header=False,
            proxy_headers=False,
            http=HeadLimit,
            timeout_keep_alive=KEEP_ALIVE_S,
            timeout_graceful_shutdown=STOP_WITHIN_S,
            **tls,
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _already_heard)
        maintenance = asyncio.create_task(_chores(settings, desks.storage))
        try:
            await _Announcing(config, url).serve([sock])
        finally:
            maintenance.cancel()
            await asyncio.gather(maintenance, return_exceptions=True)


async def _chores(settings: Settings, storage: Storage) -> None:
    """Every hour. A database that is away is asked again the next time."""
    while True:
        with suppress(StorageGone, StorageBusy):
            async with storage.transaction() as tx:
                await forget(tx, now_utc(), settings.desks.request_days)
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
        yield DesksApp(settings, keys, storage, relay, metrics_token=_metrics_token(settings))


def _metrics_token(settings: Settings) -> str:
    name = settings.desks.metrics_token_file
    if not name:
        return ""
    try:
        return Path(name).read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise BadSetting(f"desks.metrics_token_file: {name} cannot be read") from error


def _already_heard(_number: int, _frame: object) -> None:
    """Do nothing: uvicorn stops at a signal, and then raises it once more."""


def _bound(host: str, port: int) -> socket.socket:
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        raise BadSetting(f"cannot listen on {host}:{port}: {error.strerror}") from error
    return sock


def _tls(settings: Settings, host: str) -> dict[str, Any]:
    """TLS, or loopback only. Raises BadSetting, which says which file cannot be used."""
    desks = settings.desks
    if not desks.tls_certificate:
        try:
            inside = host == "localhost" or ip_address(host).is_loopback
        except ValueError:
            inside = False
        if not inside:
            raise BadSetting("off this computer TLS is needed: desks.tls_certificate and tls_key")
        return {}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(desks.tls_certificate, desks.tls_key)
    except OSError as error:
        raise BadSetting(
            "desks.tls_certificate, desks.tls_key: no PEM file with its key"
        ) from error
    return {"ssl_certfile": desks.tls_certificate, "ssl_keyfile": desks.tls_key}


class _Announcing(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(f"spar-central desks listening on {self._url}\n")
        sys.stdout.flush()
