"""A process without an entry of its own tells whoever watches it how it is and what it does.

``send``, ``notify`` and ``people certify`` answer ``/ping``, ``/ready`` and ``/metrics`` where
``--watch-port`` says.
"""

import asyncio
import hmac
import logging
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Final

import uvicorn
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central.errors import BadSetting

logger = logging.getLogger(__name__)

ILL_AFTER: Final = 3
"""Passes that failed with no good one between; fewer are what a network does."""

ILL_FOR_S: Final = 1800.0
"""What fails is tried again within 15 minutes: if it was not, it is not there any more."""

FORWARDED: Final = frozenset({"forwarded", "x-forwarded-for", "x-real-ip", "via"})
"""Headers by which proxies say for whom they ask."""

Figures = Callable[[], Awaitable[Mapping[str, int]]]
"""Counts by name, asked whenever somebody looks. Raises what a storage raises."""


def may_look(request: Request, token: str) -> bool:
    """Whoever has the token; without one whoever sits at this computer.

    What a proxy on this computer brings comes from elsewhere.
    """
    if token:
        given = request.headers.get("authorization", "").encode()
        return hmac.compare_digest(given, f"Bearer {token}".encode())
    if not FORWARDED.isdisjoint(request.headers):
        return False
    try:
        return ip_address(request.client.host if request.client else "").is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class WatchAddress:
    """Where whoever watches the process asks. port: 0 for any that is free."""

    host: str
    port: int


class Watch:
    """The health of one process. kinds: what it does again and again."""

    def __init__(
        self, *kinds: str, figures: Figures | None = None, gone: tuple[type[Exception], ...] = ()
    ) -> None:
        """figures: shown as ``spar_central_waiting``; gone: what they raise without a database."""
        self.registry = CollectorRegistry()
        self._failing = dict.fromkeys(kinds, 0)
        self._causes = dict.fromkeys(kinds, "")
        self._failed_at = dict.fromkeys(kinds, 0.0)
        self._figures = figures
        self._gone = gone
        self._passes = Counter(
            "spar_central_passes", "passes by kind and outcome", ["kind", "outcome"],
            registry=self.registry,
        )  # fmt: skip
        self._done = Counter(
            "spar_central_done", "how much was there to do, by kind", ["kind"],
            registry=self.registry,
        )  # fmt: skip
        self._last = Gauge(
            "spar_central_last_pass_seconds", "when the last good pass ended, since 1970",
            ["kind"], registry=self.registry,
        )  # fmt: skip
        self._database = Gauge(
            "spar_central_database_up", "1: it answered the last look", registry=self.registry
        )
        self._waiting = Gauge(
            "spar_central_waiting", "how many wait, by state", ["state"], registry=self.registry
        )

    def well(self, kind: str, done: int) -> None:
        """A pass ended: it did what was to be done."""
        self._failing[kind], self._causes[kind] = 0, ""
        self._passes.labels(kind, "well").inc()
        self._done.labels(kind).inc(done)
        self._last.labels(kind).set(time.time())

    def idle(self, kind: str) -> None:
        """A pass ended that had nothing to do: it proves nothing about whoever failed before."""
        self._passes.labels(kind, "idle").inc()
        self._last.labels(kind).set(time.time())

    def failed(self, kind: str, cause: str) -> None:
        """A pass ended with a failure; cause: never a person's data."""
        self._failing[kind] += 1
        self._causes[kind] = cause
        self._failed_at[kind] = time.monotonic()
        self._passes.labels(kind, "failed").inc()

    @property
    def ills(self) -> dict[str, str]:
        """What fails again and again, and the cause of each."""
        since = time.monotonic() - ILL_FOR_S
        return {
            kind: self._causes[kind]
            for kind, count in self._failing.items()
            if count >= ILL_AFTER and self._failed_at[kind] > since
        }

    def app(self, token: str = "") -> Starlette:
        """token: of /metrics."""

        async def ping(_request: Request) -> Response:
            return JSONResponse("pong")

        async def ready(_request: Request) -> Response:
            ills = self.ills | await self._look()
            return JSONResponse({"ready": not ills, "why": ills}, 503 if ills else 200)

        async def metrics(request: Request) -> Response:
            if not may_look(request, token):
                return JSONResponse({"error": "not for you"}, 401)
            await self._look()
            text = generate_latest(self.registry)
            return Response(text, media_type="text/plain; version=0.0.4")

        return Starlette(
            routes=[Route("/ping", ping), Route("/ready", ready), Route("/metrics", metrics)]
        )

    async def _look(self) -> dict[str, str]:
        """Brings the figures up to date; what stands against it."""
        if self._figures is None:
            return {}
        try:
            for state, count in (await self._figures()).items():
                self._waiting.labels(state).set(count)
        except self._gone as error:
            self._database.set(0)
            return {"database": type(error).__name__}
        self._database.set(1)
        return {}


@asynccontextmanager
async def watched(watch: Watch, at: WatchAddress | None, token: str = "") -> AsyncIterator[str]:
    """Answers as long as the block lasts; the address. None: not at all.

    Raises BadSetting when the port is taken, or others than this computer need no token.
    """
    if at is None:
        yield ""
        return
    if not (token or ip_address(at.host).is_loopback):
        raise BadSetting("--watch-host: off this computer desks.metrics_token_file is needed")
    family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((at.host, at.port))
        sock.listen()  # who is told the address finds it open, also before the server's first turn
    except OSError as error:
        sock.close()
        raise BadSetting(f"--watch-port {at.port}: {error.strerror}") from error
    config = uvicorn.Config(
        watch.app(token), log_config=None, log_level="warning", lifespan="off",
        server_header=False, proxy_headers=False,
    )  # fmt: skip
    server = _Beside(config)
    task = asyncio.create_task(server.serve([sock]))
    shown = f"[{at.host}]" if ":" in at.host else at.host
    url = f"http://{shown}:{sock.getsockname()[1]}"
    try:
        logger.info("watched at %s", url)
        yield url
    finally:
        server.should_exit = True
        await asyncio.gather(task, return_exceptions=True)


class _Beside(uvicorn.Server):
    """Leaves the signals to the work that it stands beside."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """None of them."""
        yield
