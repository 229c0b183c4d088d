"""Traces: the way of a request through the processes, for OpenTelemetry. Off unless asked for.

As with logging, whoever notes a step does not know who collects. Off, nothing of OpenTelemetry is
imported (``otlp`` does that) and a step costs next to nothing.

A span holds names that stand in this source, times, counts, the route as it is declared and the
status of a reply: never a value of a person, an id, a text from outside.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Final, Protocol

HEADER: Final = "traceparent"
"""W3C Trace Context: ``00-<trace>-<span>-<flags>`` in hexadecimal."""


class TraceSpan(Protocol):
    """One step under way."""

    def tell(self, **counts: int) -> None:
        """How many, or a status: numbers of our own."""
        ...

    def served(self, method: str, route: str, status: int) -> None:
        """What a request was. route: as it is declared, never as it was asked for."""
        ...


class Tracer(Protocol):
    """Collects spans, or does not."""

    def request(self, parent: str) -> AbstractContextManager[TraceSpan]:
        """A request that came in. parent: its ``traceparent``; "": a trace begins here."""
        ...

    def step(self, name: str) -> AbstractContextManager[TraceSpan]:
        """A part of what is under way; nothing where nothing is."""
        ...

    def resumed(self, name: str, parents: Sequence[str]) -> AbstractContextManager[TraceSpan]:
        """What was put off goes on. parents: what ``here`` said of each; "" is left out.

        Several are one span in the trace of the first; each other trace gets a span that is
        linked with it.
        """
        ...

    def here(self) -> str:
        """The ``traceparent`` to hand on; "" where nothing is under way."""
        ...

    def close(self) -> None:
        """After the last span."""
        ...


class _Idle:
    def tell(self, **counts: int) -> None:
        pass

    def served(self, method: str, route: str, status: int) -> None:
        pass


IDLE: Final = _Idle()


class _Off:
    def request(self, parent: str) -> AbstractContextManager[TraceSpan]:
        return nullcontext(IDLE)

    def step(self, name: str) -> AbstractContextManager[TraceSpan]:
        return nullcontext(IDLE)

    def resumed(self, name: str, parents: Sequence[str]) -> AbstractContextManager[TraceSpan]:
        return nullcontext(IDLE)

    def here(self) -> str:
        return ""

    def close(self) -> None:
        pass


class _Process:
    """Of this process, as the root logger is."""

    tracer: Tracer = _Off()


def request(parent: str) -> AbstractContextManager[TraceSpan]:
    """As Tracer.request."""
    return _Process.tracer.request(parent)


def step(name: str) -> AbstractContextManager[TraceSpan]:
    """As Tracer.step."""
    return _Process.tracer.step(name)


def resumed(name: str, parents: Sequence[str]) -> AbstractContextManager[TraceSpan]:
    """As Tracer.resumed."""
    return _Process.tracer.resumed(name, parents)


def here() -> str:
    """As Tracer.here."""
    return _Process.tracer.here()


def headers() -> dict[str, str]:
    """What a request of ours to the next of our processes carries."""
    found = here()
    return {HEADER: found} if found else {}


def are_on() -> bool:
    """Whether somebody collects."""
    return not isinstance(_Process.tracer, _Off)


@contextmanager
def collected_by(tracer: Tracer) -> Iterator[None]:
    """While it lasts, the spans of this process go to ``tracer``, which is closed at the end."""
    _Process.tracer = tracer
    try:
        yield
    finally:
        _Process.tracer = _Off()
        tracer.close()
