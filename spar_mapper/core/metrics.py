"""Counters and durations in Prometheus' text exposition format 0.0.4."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator

BOUNDS_S = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
Labels = tuple[tuple[str, str], ...]

HELP = {
    "spar_mapper_requests_total": "requests by path and status",
    "spar_mapper_items_total": "items by operation and outcome",
    "spar_mapper_refused_total": "requests that were not admitted, by reason",
    "spar_mapper_callbacks_total": "attempts to deliver a callback, by outcome",
    "spar_mapper_jobs_total": "acknowledged requests carried out",
}


class Metrics:
    """One process's counts. Labels come from our own code: there are few of each."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Labels]] = Counter()
        self._buckets: dict[str, list[int]] = {}
        self._sums: defaultdict[str, float] = defaultdict(float)

    def count(self, name: str, amount: int = 1, **labels: str) -> None:
        """Add ``amount`` to a counter of HELP."""
        self._counts[name, tuple(sorted(labels.items()))] += amount

    def observe(self, path: str, seconds: float) -> None:
        """Put the seconds one request on ``path`` took into its histogram."""
        buckets = self._buckets.setdefault(path, [0] * (len(BOUNDS_S) + 1))
        buckets[bisect_left(BOUNDS_S, seconds)] += 1
        self._sums[path] += seconds

    def text(self) -> str:
        """All counters and histograms in the exposition format, with a line feed at the end."""
        return "\n".join([*self._counter_lines(), *self._duration_lines(), ""])

    def _counter_lines(self) -> Iterator[str]:
        for name, help_text in HELP.items():
            yield f"# HELP {name} {help_text}"
            yield f"# TYPE {name} counter"
            for (counter, labels), value in sorted(self._counts.items()):
                if counter == name:
                    yield f"{name}{_label_text(labels)} {value}"

    def _duration_lines(self) -> Iterator[str]:
        name = "spar_mapper_request_seconds"
        yield f"# HELP {name} how long requests observe"
        yield f"# TYPE {name} histogram"
        for path, buckets in sorted(self._buckets.items()):
            below = 0
            for bound, inside in zip((*BOUNDS_S, "+Inf"), buckets, strict=True):
                below += inside
                yield f'{name}_bucket{{path="{path}",le="{bound}"}} {below}'
            yield f'{name}_sum{{path="{path}"}} {self._sums[path]:.6f}'
            yield f'{name}_count{{path="{path}"}} {below}'


def _label_text(labels: Labels) -> str:
    inside = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{inside}}}" if inside else ""
