"""For those who run the registry: is it there, is it ready, how much does it do."""

import asyncio
import hmac
import time
from collections.abc import Collection
from ipaddress import ip_address
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.core import traces
from spar_mapper.core.clock import now_ms
from spar_mapper.core.metrics import EXPOSITION_FORMAT, Metrics
from spar_mapper.http.error_replies import error_reply
from spar_mapper.operations.replies import MEDIA_TYPE
from spar_mapper.records.backlog import backlog
from spar_mapper.settings import Settings
from spar_mapper.storage.port import SchemaMismatch, Storage, StorageBusy, StorageUnavailable

_FORWARDED = frozenset({"forwarded", "x-forwarded-for", "x-real-ip", "via"})
WATCHED = frozenset({"/ping", "/ready", "/metrics"})
"""Asked all the time by who watches, and no trace."""
READY_TIMEOUT_S = 3.0
"""A load balancer does not wait for long; a database that needs more serves nobody."""


class Readiness(msgspec.Struct, omit_defaults=True):
    """Whether requests can be carried out; why not, where they cannot."""

    ready: bool
    reason: str | msgspec.UnsetType = msgspec.field(default=msgspec.UNSET, name="why")


class HealthEndpoints:
    """``/ping``, ``/ready``, ``/metrics``, and the measuring around all endpoints."""

    def __init__(self, storage: Storage, settings: Settings, metrics: Metrics) -> None:
        self._storage = storage
        self._settings = settings
        self._metrics = metrics

    async def ping(self, _request: Request) -> Response:
        """``"pong"``: the process answers."""
        return Response(msgspec.json.encode("pong"), media_type=MEDIA_TYPE)

    async def ready(self, _request: Request) -> Response:
        """200 when the database answers and has our schema, else 503 with the reason."""
        try:
            async with asyncio.timeout(READY_TIMEOUT_S):
                await self._storage.ready()
        except (StorageUnavailable, SchemaMismatch, TimeoutError) as error:
            reason = str(error) or type(error).__name__
            return _readiness(503, Readiness(ready=False, reason=reason))
        return _readiness(200, Readiness(ready=True))

    async def metrics(self, request: Request) -> Response:
        """For Prometheus: with the token, or without one from this computer; else 401."""
        if not self._may_read_metrics(request):
            return error_reply(401, "G2P-AUT-401", "not for you")
        await self._look()
        return Response(self._metrics.text(), media_type=EXPOSITION_FORMAT)

    async def _look(self) -> None:
        """Bring up to date what stands in the database; away is a figure, too."""
        try:
            async with asyncio.timeout(READY_TIMEOUT_S):
                queues = await backlog(self._storage, now_ms())
        except (StorageUnavailable, StorageBusy, SchemaMismatch, TimeoutError):
            self._metrics.database_up.set(0)
            return
        self._metrics.database_up.set(1)
        for queue in queues:
            self._metrics.waiting.labels(queue.name).set(queue.count)
            self._metrics.oldest_seconds.labels(queue.name).set(queue.oldest_s)

    def _may_read_metrics(self, request: Request) -> bool:
        if self._settings.metrics_token:
            given = request.headers.get("authorization", "")
            expected = f"Bearer {self._settings.metrics_token}"
            return hmac.compare_digest(given.encode(), expected.encode())
        if not _FORWARDED.isdisjoint(request.headers):
            return False  # a proxy on this computer asks for somebody elsewhere
        try:
            return request.client is not None and ip_address(request.client.host).is_loopback
        except ValueError:
            return False

    def measured(self, app: Any, paths: Collection[str]) -> Any:
        """The ASGI app ``app``, its requests counted and timed by path.

        Other paths than ``paths`` are counted as one: a caller must not make labels.
        """

        async def measure(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            path = scope["path"] if scope["path"] in paths else "other"
            started_at, status = time.perf_counter(), "500"

            async def send_and_note_status(message: Any) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = str(message["status"])
                await send(message)

            async def count() -> None:
                try:
                    await app(scope, receive, send_and_note_status)
                finally:
                    seconds = time.perf_counter() - started_at
                    self._metrics.request_seconds.labels(path=path).observe(seconds)
                    self._metrics.requests.labels(path=path, status=status).inc()

            if path in WATCHED:
                await count()
                return
            with traces.request(_traceparent(scope)) as span:
                await count()
                span.served(_method(scope), path, int(status))

        return measure


def _traceparent(scope: Any) -> str:
    name = traces.HEADER.encode()
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _method(scope: Any) -> str:
    """A caller must not make names."""
    return scope["method"] if scope["method"] in {"GET", "HEAD", "POST"} else "other"


def _readiness(status: int, readiness: Readiness) -> Response:
    return Response(msgspec.json.encode(readiness), status, media_type=MEDIA_TYPE)
