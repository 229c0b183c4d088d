"""``spar-mapper serve``: one process, until it is told to stop."""

import asyncio
import ctypes
import gc
import signal
import socket
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import uvicorn

from spar_mapper import __version__
from spar_mapper.core import traces
from spar_mapper.http.app import RegistryApp
from spar_mapper.http.slow_clients import guarded_protocol
from spar_mapper.logs import configure_logging
from spar_mapper.security.callback_url import LOOPBACK_HOSTS
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_keys import open_record_key
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.opening import open_storage

STOP_TIMEOUT_S = 20
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3


def serve(settings: Settings, host: str, port: int) -> int:
    """Answer requests until told to stop; the exit status. port: 0 for any that is free.

    Raises BadSetting, BadKey, OSError and what ``open_storage`` raises.
    """
    if settings.unsigned and host not in LOOPBACK_HOSTS:
        raise BadSetting("--insecure-unsigned is for loopback only")
    if not (settings.tls_cert or settings.plain_http or host in LOOPBACK_HOSTS):
        raise BadSetting(
            "others than this computer are served with TLS (tls_cert, tls_key) only;"
            " plain_http where a proxy before it does that"
        )
    if bool(settings.tls_cert) != bool(settings.tls_key):
        raise BadSetting("tls_cert and tls_key belong together")
    _check_tls(settings)
    _check_traces(settings)
    configure_logging()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends at once (TCP_NODELAY) on sockets that name their protocol only
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        raise BadSetting(f"cannot listen on {host}:{port}: {error.strerror}") from error
    scheme = "https" if settings.tls_cert else "http"
    url = f"{scheme}://{host}:{sock.getsockname()[1]}"
    with _traced(settings):
        if sys.platform == "win32":
            asyncio.run(_serve(settings, sock, url))
        else:
            import uvloop

            uvloop.run(_serve(settings, sock, url))
    return 0


@contextmanager
def _traced(settings: Settings) -> Iterator[None]:
    """While it lasts, traces go where the settings say. Raises BadSetting."""
    if not settings.traces_url:
        yield
        return
    from spar_mapper.core.otlp import OtlpTracer

    with traces.collected_by(OtlpTracer("spar-mapper", __version__, settings)):
        yield


async def _serve(settings: Settings, sock: socket.socket, url: str) -> None:
    """Answer requests until told to stop; what is under way is finished first."""
    keys = load_server_keys(settings.keys_folder())
    storage = await open_storage(settings)
    try:
        record_key = await open_record_key(storage, keys)
        app = RegistryApp(storage, settings, keys, record_key)
        _keep_freed_memory()
        gc.freeze()  # what was made until now stays: the collector need not look at it again
        gc.set_threshold(50_000, 20, 20)  # a batch makes thousands of short-lived values, no cycles
        proxies = frozenset(one.strip() for one in settings.proxies.split(",") if one.strip())
        config = uvicorn.Config(
            app.asgi(),
            log_config=None,
            log_level="warning",
            lifespan="off",
            server_header=False,
            limit_concurrency=settings.most_connections,
            proxy_headers=bool(settings.proxies),
            forwarded_allow_ips=settings.proxies,
            http=guarded_protocol(
                settings.head_wait_s, settings.connections_per_address, app.throttled_s, proxies
            ),
            timeout_graceful_shutdown=STOP_TIMEOUT_S,
            **_tls_options(settings),
        )
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _ignore_second_signal)
        async with app.working():
            await _AnnouncingServer(config, url).serve([sock])
    finally:
        await storage.close()


def _keep_freed_memory() -> None:
    """Have the C library use again what was freed, where it would hand it back to the system.

    A batch of 1,000 takes and frees megabytes; to get them anew each time, cleared page by page,
    was a tenth of its cost. What is larger than any part of such a batch goes back at once, or a
    flood of large bodies would leave the process large. Source: mallopt(3) of glibc.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, 2**20)
        mallopt(_M_TRIM_THRESHOLD, 8 * 2**20)


def _ignore_second_signal(_number: int, _frame: object) -> None:
    """Do nothing: uvicorn stops at a signal, and then raises it once more.

    By default that would end the process before the worker has finished what it has in hand, and
    before the database is closed.
    """


def _check_traces(settings: Settings) -> None:
    """Raises BadSetting for an address that is none, and for http off this computer."""
    parts = urlsplit(settings.traces_url)
    if not settings.traces_url:
        return
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path in {"", "/"}:
        raise BadSetting("traces_url: https://collector.example.org:4318/v1/traces is needed")
    if parts.scheme == "http" and parts.hostname not in LOOPBACK_HOSTS:
        raise BadSetting("traces_url: https is needed off this computer")


def _check_tls(settings: Settings) -> None:
    """Read the TLS files before anything else begins. Raises BadSetting that names the file."""
    if not settings.tls_cert:
        return
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(settings.tls_cert, settings.tls_key)
    except OSError as error:
        files = f"tls_cert {settings.tls_cert}, tls_key {settings.tls_key}"
        raise BadSetting(f"{files}: {_tls_error_text(error)}") from error
    try:
        if settings.tls_client_ca:
            context.load_verify_locations(settings.tls_client_ca)
    except OSError as error:
        raise BadSetting(
            f"tls_client_ca {settings.tls_client_ca}: {_tls_error_text(error)}"
        ) from error


def _tls_error_text(error: OSError) -> str:
    if isinstance(error, ssl.SSLError):
        return "no PEM certificate with its key"
    return error.strerror or "cannot be read"


def _tls_options(settings: Settings) -> dict[str, Any]:
    """Keyword arguments of uvicorn.Config."""
    if not settings.tls_cert:
        return {}
    options: dict[str, Any] = {"ssl_certfile": settings.tls_cert, "ssl_keyfile": settings.tls_key}
    if settings.tls_client_ca:
        options["ssl_ca_certs"] = settings.tls_client_ca
        options["ssl_cert_reqs"] = ssl.CERT_REQUIRED
    return options


class _AnnouncingServer(uvicorn.Server):
    """Prints where it listens, once it does."""

    def __init__(self, config: uvicorn.Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(f"spar-mapper listening on {self._url}\n")
        sys.stdout.flush()
