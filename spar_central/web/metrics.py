"""Counts of one entry, for Prometheus. Labels come from our own code: there are few of each."""

import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from spar_central import traces
from spar_central.health import may_look
from spar_central.storage.port import StorageBusy, StorageGone, StorageOld

BOUNDS_S: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
WATCHED: Final = frozenset({"/ping", "/ready", "/metrics"})
"""Asked all the time by who watches, and no trace."""
EXPOSITION_FORMAT: Final = "text/plain; version=0.0.4; charset=utf-8"


class RequestMetrics:
    """A registry of its own, so that a test or a second app in one process shares nothing."""

    def __init__(self, ready: Callable[[], Awaitable[None]], token: str = "") -> None:
        """ready: of the storage. token: of /metrics; without one only this computer may look."""
        self._ready = ready
        self._token = token
        self.registry = CollectorRegistry()
        self.requests = self.counter("requests", "requests by path and status", "path", "status")
        self.refused = self.counter("refused", "requests that were not served, by code", "code")
        self.seconds = Histogram(
            "spar_central_request_seconds", "how long requests took", ["path"],
            buckets=BOUNDS_S, registry=self.registry,
        )  # fmt: skip

        self._database = Gauge(
            "spar_central_database_up", "1: it answered the last look", registry=self.registry
        )

    def counter(self, name: str, help_text: str, *labels: str) -> Counter:
        """One more, in this registry."""
        return Counter(f"spar_central_{name}", help_text, labels, registry=self.registry)

    def route(self) -> Route:
        """``/metrics``."""
        return Route("/metrics", self._show, methods=["GET"])

    async def _show(self, request: Request) -> Response:
        if not may_look(request, self._token):
            return JSONResponse({"error": "not for you"}, 401)
        try:
            await self._ready()
            self._database.set(1)
        except (StorageGone, StorageBusy, StorageOld):
            self._database.set(0)
        return Response(generate_latest(self.registry), media_type=EXPOSITION_FORMAT)

    def around(self, app: Any, routes: Iterable[Route], *, inside: bool = False) -> Any:
        """``app``, measured by the path of its route as it is declared, without anybody's values.

        Unknown paths are counted as one: a caller must not make labels. inside: programs of ours
        call it, and their traces go on here; else each begins here.
        """
        paths = {id(route.endpoint): route.path for route in routes}

        async def measured(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            began, status = time.perf_counter(), "500"

            async def noting(message: Any) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = str(message["status"])
                await send(message)

            async def counted() -> str:
                try:
                    await app(scope, receive, noting)
                finally:
                    path = paths.get(id(scope.get("endpoint")), "other")
                    self.seconds.labels(path).observe(time.perf_counter() - began)
                    self.requests.labels(path, status).inc()
                return path

            if scope["path"] in WATCHED:
                await counted()
                return
            with traces.request(_traceparent(scope) if inside else "") as span:
                span.served(_method(scope), await counted(), int(status))

        return measured


def _traceparent(scope: Any) -> str:
    name = traces.HEADER.encode()
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _method(scope: Any) -> str:
    """A caller must not make names."""
    return scope["method"] if scope["method"] in {"GET", "HEAD", "POST"} else "other"
