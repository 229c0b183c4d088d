"""One entry as a process: its socket, TLS or loopback, and the end at a signal."""

import gc
import signal
import socket
import ssl
import sys
from collections.abc import Callable, Coroutine, Sequence
from ipaddress import ip_address
from typing import Any

import uvicorn

from spar_central.errors import BadSetting
from spar_central.web.head_limit import HeadLimit

STOP_WITHIN_S = 20
KEEP_ALIVE_S = 75


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises BadSetting."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sends at once (TCP_NODELAY) on sockets that name their protocol only
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((host, port))
    except OSError as error:
        sock.close()
        raise BadSetting(f"cannot listen on {host}:{port}: {error.strerror}") from error
    return sock


def url_of(sock: socket.socket, host: str, *, tls: bool) -> str:
    """Where it listens."""
    shown = f"[{host}]" if ":" in host else host
    return f"{'https' if tls else 'http'}://{shown}:{sock.getsockname()[1]}"


def tls_of(certificate: str, key: str, host: str, entry: str) -> dict[str, Any]:
    """TLS, or loopback only. Raises BadSetting, which says which file cannot be used."""
    if not certificate:
        try:
            inside = host == "localhost" or ip_address(host).is_loopback
        except ValueError:
            inside = False
        if not inside:
            raise BadSetting(f"off this computer TLS is needed: {entry}.tls_certificate, tls_key")
        return {}
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:
        raise BadSetting(
            f"{entry}.tls_certificate, {entry}.tls_key: no PEM file with its key"
        ) from error
    return {"ssl_certfile": certificate, "ssl_keyfile": key}


async def run_app(
    app: Any,
    entry: str,
    sock: socket.socket,
    url: str,
    tls: dict[str, Any],
    proxies: Sequence[str] = (),
) -> None:
    """Until a signal: then what is under way is finished first.

    proxies: whose word about the caller's address is taken.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        lifespan="off",
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(proxies),
        http=HeadLimit,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=STOP_WITHIN_S,
        **tls,
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _already_heard)
    await _Announcing(config, entry, url).serve([sock])


def run_loop(serve: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """On the fastest loop that the system has."""
    import asyncio

    if sys.platform == "win32":
        asyncio.run(serve())
    else:
        import uvloop

        uvloop.run(serve())


def _already_heard(_number: int, _frame: object) -> None:
    """Do nothing: uvicorn stops at a signal, and then raises it once more."""


class _Announcing(uvicorn.Server):
    """Says where it listens once it does."""

    def __init__(self, config: uvicorn.Config, entry: str, url: str) -> None:
        super().__init__(config)
        self._entry = entry
        self._url = url

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        gc.freeze()  # what was made until now stays: looking at it again held requests up for 20 ms
        gc.set_threshold(50_000, 20, 20)
        sys.stdout.write(f"spar-central {self._entry} listening on {self._url}\n")
        sys.stdout.flush()
