"""``spar-mapper serve``: one process, until it is told to stop."""

import asyncio
import gc
import signal
import socket
import ssl
import sys
from pathlib import Path
from typing import Any

import uvicorn

from spar_mapper import logs
from spar_mapper.app import Registry
from spar_mapper.patience import patient
from spar_mapper.security.addresses import LOOPBACK
from spar_mapper.security.keys import load_server_keys
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.opening import open_storage

STOP_WITHIN_S = 20


def serve(settings: Settings, host: str, port: int) -> int:
    """Raises BadSetting, BadKey, OSError and what opening a storage raises."""
    if settings.unsigned and host not in LOOPBACK:
        raise BadSetting("--insecure-unsigned is for loopback only")
    if bool(settings.tls_cert) != bool(settings.tls_key):
        raise BadSetting("tls_cert and tls_key belong together")
    _check_tls(settings)
    logs.set_up()
    sock = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as why:
        sock.close()
        raise BadSetting(f"cannot listen on {host}:{port}: {why.strerror}") from why
    scheme = "https" if settings.tls_cert else "http"
    url = f"{scheme}://{host}:{sock.getsockname()[1]}"
    if sys.platform == "win32":
        asyncio.run(_serving(settings, sock, url))
    else:
        import uvloop

        uvloop.run(_serving(settings, sock, url))
    return 0


async def _serving(settings: Settings, sock: socket.socket, url: str) -> None:
    """Until told to stop; what is under way is finished first."""
    keys = load_server_keys(Path(settings.keys) if settings.keys else settings.data / "keys")
    storage = await open_storage(settings)
    try:
        registry = Registry(storage, settings, keys)
        gc.freeze()  # what was made until now stays: the collector need not look at it again
        gc.set_threshold(50_000, 20, 20)  # a batch makes thousands of short-lived values, no cycles
        config = uvicorn.Config(
            registry.app(),
            log_config=None,
            log_level="warning",
            lifespan="off",
            server_header=False,
            http=patient(settings.head_wait_s),
            timeout_graceful_shutdown=STOP_WITHIN_S,
            **_tls(settings),
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _already_heard)
        async with registry.working():
            await _Announcing(config, url).serve([sock])
    finally:
        await storage.close()


def _already_heard(_number: int, _frame: object) -> None:
    """Do nothing: uvicorn stops at a signal, and then raises it once more.

    By default that would end the process before the worker has finished what it has in hand, and
    before the database is closed.
    """


def _check_tls(settings: Settings) -> None:
    """Say which file it is, before anything else begins. Raises BadSetting."""
    if not settings.tls_cert:
        return
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(settings.tls_cert, settings.tls_key)
    except OSError as why:
        files = f"tls_cert {settings.tls_cert}, tls_key {settings.tls_key}"
        raise BadSetting(f"{files}: {_reason(why)}") from why
    try:
        if settings.tls_client_ca:
            context.load_verify_locations(settings.tls_client_ca)
    except OSError as why:
        raise BadSetting(f"tls_client_ca {settings.tls_client_ca}: {_reason(why)}") from why


def _reason(why: OSError) -> str:
    if isinstance(why, ssl.SSLError):
        return "no PEM certificate with its key"
    return why.strerror or "cannot be read"


def _tls(settings: Settings) -> dict[str, Any]:
    if not settings.tls_cert:
        return {}
    told: dict[str, Any] = {"ssl_certfile": settings.tls_cert, "ssl_keyfile": settings.tls_key}
    if settings.tls_client_ca:
        told["ssl_ca_certs"] = settings.tls_client_ca
        told["ssl_cert_reqs"] = ssl.CERT_REQUIRED
    return told


class _Announcing(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(f"spar-mapper listening on {self._url}\n")
        sys.stdout.flush()
