"""A process whose traces are collected, where settings say so."""

from collections.abc import Iterator
from contextlib import contextmanager

from spar_central import __version__, traces
from spar_central.http_client import tls_context
from spar_central.settings import Traces


@contextmanager
def traced(part: str, settings: Traces | None) -> Iterator[None]:
    """While it lasts, this process is ``spar-central-<part>`` to the receiver; None: to nobody.

    Raises BadSetting.
    """
    if settings is None:
        yield
        return
    from spar_central.otlp import OtlpTracer

    tls = tls_context(settings.ca_file, "traces.ca_file")
    name = f"spar-central-{part}"
    with traces.collected_by(OtlpTracer(name, __version__, settings.url, settings.share, tls)):
        yield
