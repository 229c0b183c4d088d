"""What the entry for laptops counts besides its requests."""

from spar_central.web.metrics import RequestMetrics


class Metrics(RequestMetrics):
    """Decisions and identity calls, too."""

    def __init__(self, token: str = "") -> None:
        """token: of /metrics."""
        super().__init__(token)
        self.decided = self.counter("decisions", "enrollments by what was decided", "outcome")
        self.identity = self.counter(
            "identity", "calls to ID Authentication, by outcome", "call", "outcome"
        )
