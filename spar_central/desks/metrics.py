"""Counts of one process, for Prometheus. Labels come from our own code: there are few of each."""

import time
from collections.abc import Collection
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

BOUNDS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """A registry of its own, so that a test or a second app in one process shares nothing."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "spar_central_requests", "requests by path and status", ["path", "status"],
            registry=self.registry,
        )  # fmt: skip
        self.refused = Counter(
            "spar_central_refused", "requests that were not served, by code", ["code"],
            registry=self.registry,
        )  # fmt: skip
        self.decided = Counter(
            "spar_central_decisions", "enrollments by what was decided", ["outcome"],
            registry=self.registry,
        )  # fmt: skip
        self.identity = Counter(
            "spar_central_identity", "calls to ID Authentication, by outcome", ["call", "outcome"],
            registry=self.registry,
        )  # fmt: skip
        self.seconds = Histogram(
            "spar_central_request_seconds", "how long requests took", ["path"],
            buckets=BOUNDS_S, registry=self.registry,
        )  # fmt: skip

    def text(self) -> bytes:
        """In the text exposition format."""
        return generate_latest(self.registry)

    def around(self, app: Any, paths: Collection[str]) -> Any:
        """``app``, measured. Unknown paths are counted as one: a caller must not make labels."""

        async def measured(scope: Any, receive: Any, send: Any) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            path = scope["path"] if scope["path"] in paths else "other"
            began, status = time.perf_counter(), "500"

            async def noting(message: Any) -> None:
                nonlocal status
                if message["type"] == "http.response.start":
                    status = str(message["status"])
                await send(message)

            try:
                await app(scope, receive, noting)
            finally:
                self.seconds.labels(path).observe(time.perf_counter() - began)
                self.requests.labels(path, status).inc()

        return measured
