"""Spans by OpenTelemetry's SDK, handed to a receiver over OTLP (HTTP, protobuf).

The only file that imports OpenTelemetry. What is not handed over is dropped: a receiver that is
away costs memory for QUEUE spans, and nothing waits for it but the end of the process, WAIT_S.
"""

import logging
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import httpx
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.common.trace_encoder import encode_spans
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.sampling import TraceIdRatioBased
from opentelemetry.trace import Link, SpanContext, SpanKind, Status, StatusCode
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from spar_central.traces import HEADER, IDLE, TraceSpan

logger = logging.getLogger(__name__)
QUEUE: Final = 2048
"""Spans that wait; with more the oldest go."""
BATCH: Final = 512
EVERY_MS: Final = 1000.0
WAIT_S: Final = 3.0
"""For one answer of the receiver."""

_PROPAGATOR: Final = TraceContextTextMapPropagator()


class _Recording:
    """One span; see TraceSpan."""

    def __init__(self, span: trace.Span) -> None:
        self._span = span

    def tell(self, **counts: int) -> None:
        for name, number in counts.items():
            self._span.set_attribute(f"spar.{name}", int(number))

    def served(self, method: str, route: str, status: int) -> None:
        self._span.update_name(f"{method} {route}")
        self._span.set_attribute("http.request.method", method)
        self._span.set_attribute("http.route", route)
        self._span.set_attribute("http.response.status_code", status)
        if status >= 500:
            self._span.set_status(Status(StatusCode.ERROR))

    def failed(self, error: BaseException) -> None:
        self._span.set_attribute("error.type", type(error).__name__)
        self._span.set_status(Status(StatusCode.ERROR))


class OtlpTracer:
    """A Tracer; see there."""

    def __init__(
        self, service: str, version: str, url: str, share: float, tls: ssl.SSLContext
    ) -> None:
        """share: of the traces, the same ones in every process that keeps the same share."""
        logging.getLogger("opentelemetry").setLevel(logging.CRITICAL)  # a line for each span lost
        self._receiver = _Receiver(url, tls)
        self._provider = TracerProvider(
            sampler=TraceIdRatioBased(share),
            resource=Resource({"service.name": service, "service.version": version}),
            shutdown_on_exit=False,
        )
        self._provider.add_span_processor(
            BatchSpanProcessor(
                self._receiver,
                max_queue_size=QUEUE,
                schedule_delay_millis=EVERY_MS,
                max_export_batch_size=BATCH,
                export_timeout_millis=WAIT_S * 1000,
            )
        )
        self._tracer = self._provider.get_tracer("spar", version)

    def close(self) -> None:
        """Hand over what waits, to a receiver that answers."""
        self._receiver.closing = True
        self._provider.shutdown()

    @contextmanager
    def request(self, parent: str) -> Iterator[TraceSpan]:
        """As Tracer."""
        began = _PROPAGATOR.extract({HEADER: parent}, Context())
        with self._under_way("request", began, SpanKind.SERVER) as span:
            yield span

    @contextmanager
    def step(self, name: str) -> Iterator[TraceSpan]:
        """As Tracer."""
        if not trace.get_current_span().is_recording():
            yield IDLE
            return
        with self._under_way(name, None, SpanKind.INTERNAL) as span:
            yield span

    @contextmanager
    def resumed(self, name: str, parents: Sequence[str]) -> Iterator[TraceSpan]:
        """As Tracer."""
        found = [_span_context(one) for one in dict.fromkeys(parents) if one]
        traces = {one.trace_id: one for one in reversed(found) if one.is_valid}
        if not traces:
            yield IDLE
            return
        first, *others = reversed(traces.values())
        links = [Link(one) for one in others]
        with self._under_way(name, _in(first), SpanKind.INTERNAL, links) as span:
            here = Link(trace.get_current_span().get_span_context())
            beside = [self._tracer.start_span(name, _in(one), links=[here]) for one in others]
            try:
                yield span
            finally:
                for one in beside:
                    one.end()

    @contextmanager
    def _under_way(
        self, name: str, parent: Context | None, kind: SpanKind, links: Sequence[Link] = ()
    ) -> Iterator[_Recording]:
        with self._tracer.start_as_current_span(
            name,
            parent,
            kind,
            links=links,
            record_exception=False,  # its text and its stack may name a person
            set_status_on_exception=False,
        ) as span:
            recording = _Recording(span)
            try:
                yield recording
            except BaseException as error:
                recording.failed(error)
                raise

    def here(self) -> str:
        """As Tracer."""
        found = trace.get_current_span().get_span_context()
        if not (found.is_valid and found.trace_flags.sampled):
            return ""
        return f"00-{found.trace_id:032x}-{found.span_id:016x}-01"


def _span_context(parent: str) -> SpanContext:
    """Not valid for what is no ``traceparent``."""
    context = _PROPAGATOR.extract({HEADER: parent}, Context())
    return trace.get_current_span(context).get_span_context()


def _in(parent: SpanContext) -> Context:
    return trace.set_span_in_context(trace.NonRecordingSpan(parent), Context())


class _Receiver(SpanExporter):
    """Where spans go. Its thread alone waits for it."""

    def __init__(self, url: str, tls: ssl.SSLContext) -> None:
        self._url = url
        self._http = httpx.Client(
            verify=tls, timeout=WAIT_S, trust_env=False, follow_redirects=False
        )
        self._away = False
        self.closing = False

    def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
        """One attempt; logged once when it begins to fail and once when it is over."""
        if self.closing and self._away:
            return SpanExportResult.FAILURE
        body = encode_spans(spans).SerializeToString()
        try:
            status = self._http.post(
                self._url, content=body, headers={"content-type": "application/x-protobuf"}
            ).status_code
            said = "" if status < 300 else str(status)
        except httpx.HTTPError as error:
            said = type(error).__name__
        if bool(said) != self._away:
            self._away = bool(said)
            logger.warning("the receiver of traces: %s", said or "answers again")
        return SpanExportResult.FAILURE if said else SpanExportResult.SUCCESS

    def shutdown(self) -> None:
        """Give the connection back."""
        self._http.close()
