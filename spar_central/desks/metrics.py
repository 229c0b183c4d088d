"""What the entry for laptops counts besides its requests."""

from collections.abc import Awaitable, Callable

from spar_central.web.metrics import RequestMetrics


class Metrics(RequestMetrics):
    """Decisions and identity calls, too."""

    def __init__(self, ready: Callable[[], Awaitable[None]], token: str = "") -> None:
        """As RequestMetrics."""
        super().__init__(ready, token)
        self.decided = self.counter("decisions", "enrollments by what was decided", "outcome")
        self.identity = self.counter(
            "identity", "calls to ID Authentication, by outcome", "call", "outcome"
        )
