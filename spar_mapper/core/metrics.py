"""What one process counts for Prometheus."""

from typing import Final

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

SECONDS_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
disable_created_metrics()  # type: ignore[no-untyped-call]  # a line per series that nobody draws
EXPOSITION_FORMAT: Final = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Counters and a histogram in a registry of their own. Labels come from our own code only."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry(auto_describe=True)
        self.requests = self._counter("requests", "requests by path and status", "path", "status")
        self.items = self._counter("items", "items by operation and outcome", "op", "outcome")
        self.refused = self._counter(
            "refused", "requests that were not admitted, by reason", "reason"
        )
        self.refused_resolves = self._counter(
            "refused_resolves",
            "resolves refused as a whole, by registered partner: raise an alert on each",
            "partner",
        )
        self.callbacks = self._counter(
            "callbacks", "attempts to deliver a callback, by outcome", "outcome"
        )
        self.jobs = self._counter("jobs", "acknowledged requests carried out", "op")
        self.database_up = Gauge(
            "spar_mapper_database_up", "1: it answered the last look", registry=self.registry
        )
        self.waiting = Gauge(
            "spar_mapper_waiting", "how many wait, by queue", ("queue",), registry=self.registry
        )
        self.oldest_seconds = Gauge(
            "spar_mapper_oldest_seconds",
            "how long the oldest of a queue waits",
            ("queue",),
            registry=self.registry,
        )
        self.request_seconds = Histogram(
            "spar_mapper_request_seconds",
            "how long requests take, by path",
            ("path",),
            buckets=SECONDS_BUCKETS,
            registry=self.registry,
        )

    def text(self) -> bytes:
        """All of them in EXPOSITION_FORMAT, UTF-8."""
        return generate_latest(self.registry)

    def _counter(self, name: str, help_text: str, *labels: str) -> Counter:
        return Counter(f"spar_mapper_{name}", help_text, labels, registry=self.registry)
