"""One trace from a laptop to the row, over processes, and nothing of a person in it."""

import os
import re
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import (
    ExportTraceServiceRequest,
)

from demo.office import ID_TEMPLATE
from demo.processes import Server, Starting, start_python
from spar_central import traces as central_traces
from spar_central.http_client import tls_context
from spar_central.otlp import QUEUE, OtlpTracer
from spar_central.settings_file import load
from spar_central.trust.certificates import Role
from spar_mapper.core import traces as registry_traces
from spar_mapper.core.otlp import OtlpTracer as RegistryTracer
from spar_mapper.settings import Settings as RegistrySettings
from tests.central.center import ADMINS, Center, TurnedClock, made_keys
from tests.conftest import ExpectedLogs
from tests.joined import JoinedLaptop, hand_out
from tests.mapper.waiting import wait_until
from tests.servers import RunningRegistry, running_registry

WAIT_S = 60.0
NAMES = {
    "http.request.method", "http.route", "http.response.status_code", "error.type", "spar.items",
}  # fmt: skip
"""All that a span may tell."""


@dataclass(frozen=True)
class ReceivedSpan:
    service: str
    name: str
    trace: str
    id: str
    parent: str
    links: tuple[str, ...]
    attributes: dict[str, Any]


@dataclass
class Receiver:
    """OTLP over HTTP, as a collector speaks it."""

    url: str = ""
    bodies: list[bytes] = field(default_factory=list)
    answer: int = 200
    arrived: threading.Condition = field(default_factory=threading.Condition)

    @property
    def spans(self) -> list[ReceivedSpan]:
        found = []
        for body in list(self.bodies):
            for resource in ExportTraceServiceRequest.FromString(body).resource_spans:
                about = {one.key: one.value.string_value for one in resource.resource.attributes}
                assert set(about) == {"service.name", "service.version"}
                for scope in resource.scope_spans:
                    found += [_span(about["service.name"], one) for one in scope.spans]
        return found

    def wait(self, *wanted: tuple[str, str]) -> list[ReceivedSpan]:
        """Until each of these (service, name) arrived."""

        def is_there() -> bool:
            return {*wanted} <= {(one.service, one.name) for one in self.spans}

        with self.arrived:
            assert self.arrived.wait_for(is_there, WAIT_S), self.spans
        return self.spans


def _span(service: str, one: Any) -> ReceivedSpan:
    assert not one.events, "an exception's text may name a person"
    assert not one.status.message
    attributes = {
        each.key: each.value.string_value
        if each.value.HasField("string_value")
        else each.value.int_value
        for each in one.attributes
    }
    links = tuple(link.trace_id.hex() for link in one.links)
    return ReceivedSpan(
        service, one.name, one.trace_id.hex(), one.span_id.hex(), one.parent_span_id.hex(), links,
        attributes,
    )  # fmt: skip


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class OtlpHandler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.path == "/v1/traces"
            assert self.headers["content-type"] == "application/x-protobuf"
            with receiver.arrived:
                receiver.bodies.append(self.rfile.read(int(self.headers["content-length"])))
                receiver.arrived.notify_all()
            self.send_response(receiver.answer)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), OtlpHandler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/v1/traces"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def settings_file(folder: Path, registry: RunningRegistry, receiver: str) -> Path:
    key = folder / "mapper.pem"
    key.touch(mode=0o600)
    key.write_text(registry.key_pem, encoding="utf-8")
    file = folder / "central.toml"
    traces = f'[traces]\nurl = "{receiver}"\n' if receiver else ""
    file.write_text(
        f'office = "office-1"\noffice_name = "o"\ndata = "{folder / "data"}"\n'
        f'[mapper]\ndialect = "spar-2.x"\nbase_url = "{registry.url}"\n'
        f'sender = "{registry.sender}"\nkey_file = "{key}"\nid_template = "{ID_TEMPLATE}"\n'
        f"look_every_s = 0.05\n{traces}",
        encoding="utf-8",
    )
    return file


@contextmanager
def chain(folder: Path, receiver: str) -> Iterator[tuple[Center, JoinedLaptop, list[Server]]]:
    """Registry, desks and sender as processes, and one laptop that joined."""
    more = f'traces_url = "{receiver}"\n' if receiver else ""
    folder.mkdir(exist_ok=True)
    servers: list[Server] = []
    try:
        with running_registry(folder / "registry", more=more) as registry:
            file = settings_file(folder, registry, receiver)
            settings, clock = load(file), TurnedClock()
            keys, registrar = made_keys(settings, folder, clock)
            center = Center(settings, keys, registrar, clock)
            words = ["spar_central", "--settings", str(file)]
            servers += [
                Server("desks", [*words, "serve", "desks", "--port", "0"], folder / "desks.log"),
                Server("send", [*words, "send"], folder / "send.log"),
            ]
            center.url = servers[0].wait_until_listening()
            for staff in ADMINS:
                center.hire(staff, Role.ADMINISTRATOR, by=("X-1", "X-2"))
            hand_out(center)
            yield center, JoinedLaptop(center, folder / "laptop").joined(), servers
    finally:
        for server in servers:
            server.stop()


def wait_for_registered(center: Center, count: int) -> None:
    sql = "SELECT state FROM enrollments"
    wait_until(lambda: center.rows(sql) == [("registered",)] * count)


WAY = (
    ("spar-central-desks", "POST /desks/enrollments"),
    ("spar-central-desks", "admission"),
    ("spar-central-send", "send"),
    ("spar-central-send", "mapper link"),
    ("spar-mapper", "POST /mapper/link"),
    ("spar-mapper", "database link"),
    ("spar-mapper", "POST /mapper/resolve"),
    ("spar-mapper", "database resolve"),
)


def test_one_trace_from_the_laptop_to_the_row(tmp_path: Path) -> None:
    with receiving() as receiver, chain(tmp_path, receiver.url) as (center, laptop, servers):
        made = laptop.captured()
        laptop.one_pass()
        wait_for_registered(center, 1)
        spans = receiver.wait(*WAY)
        check_one_trace(spans)
        (row,) = center.rows("SELECT psut_key, account_key, person_id, device_id FROM enrollments")
        number = str(getattr(made.account.fa, "account_number", None))
        secrets = [made.enrollment_id, "psut-1", number, laptop.staff, *map(str, row)]
        check_nothing_personal(receiver, spans, secrets)
        receiver.answer = 503  # from here on nobody takes them
        laptop.captured(2)
        laptop.one_pass()
        wait_for_registered(center, 2)
        began = time.monotonic()
        for server in servers:
            server.stop()
        assert time.monotonic() - began < 15
        assert [server.returncode for server in servers] == [0, 0]
    assert "receiver of traces: 503" in (tmp_path / "desks.log").read_text("utf-8")


def check_one_trace(spans: Sequence[ReceivedSpan]) -> None:
    (upload,) = [one for one in spans if one.name == "POST /desks/enrollments"]
    ours = {one.id: one for one in spans if one.trace == upload.trace}
    assert {(one.service, one.name) for one in ours.values()} >= {*WAY}
    assert upload.parent, "the laptop's own"
    assert upload.parent not in ours
    for one in ours.values():  # each hangs on another, up to the laptop's request
        at = one
        while at.id != upload.id:
            at = ours[at.parent]
    (row,) = [one for one in ours.values() if one.name == "database link"]
    assert row.attributes == {"spar.items": 1}


def check_nothing_personal(
    receiver: Receiver, spans: Sequence[ReceivedSpan], secrets: Sequence[str]
) -> None:
    for one in spans:
        assert set(one.attributes) <= NAMES, one
        assert re.fullmatch(r"[A-Za-z /{}_.-]+", one.name), one.name
        texts = [value for value in one.attributes.values() if isinstance(value, str)]
        assert [text for text in texts if not re.fullmatch("[A-Za-z/{}_.-]+", text)] == []
    raw = b"".join(receiver.bodies)
    assert [one for one in secrets if one.encode() in raw] == []


def test_off_nothing_of_it_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "PYTHONPROFILEIMPORTTIME", "1")
    monkeypatch.setattr(Starting, "start", start_python)  # a fork has imported everything
    with chain(tmp_path, "") as (center, laptop, _):
        laptop.captured()
        laptop.one_pass()
        wait_for_registered(center, 1)
        assert center.rows("SELECT count(*) FROM enrollment_traces") == [(0,)]
    for log in ("registry/mapper.log", "desks.log", "send.log"):
        text = (tmp_path / log).read_text("utf-8")
        assert "import time:" in text
        assert "uvicorn" in text or "spar_central.sending" in text
        assert "opentelemetry" not in text, log


def tracer(receiver: Receiver, share: float = 1.0) -> OtlpTracer:
    return OtlpTracer("spar-central-send", "1", receiver.url, share, tls_context("", ""))


def parents(count: int) -> list[str]:
    return [f"00-{n:032x}-{n:016x}-01" for n in range(1, count + 1)]


def test_a_batch_of_several_traces_is_linked_in_each() -> None:
    one, two, three = parents(3)
    with receiving() as receiver:
        with central_traces.collected_by(tracer(receiver)):
            batch = [two, "", one, two, three, "nonsense", "00-zz-1-01"]
            with central_traces.resumed("send", batch) as span:
                span.tell(items=3)
                assert central_traces.here().split("-")[1] == two.split("-")[1]
                with central_traces.step("mapper link"):
                    pass
        by_trace = {s.trace: s for s in receiver.spans if s.name == "send"}
        ids = [parent.split("-")[1] for parent in (one, two, three)]
        assert sorted(by_trace) == sorted(ids)
        assert set(by_trace[ids[1]].links) == {ids[0], ids[2]}
        assert by_trace[ids[0]].links == by_trace[ids[2]].links == (ids[1],)
        assert {s.trace for s in receiver.spans if s.name == "mapper link"} == {ids[1]}


def test_steps_without_a_beginning_and_outside_the_share_are_not_told() -> None:
    with receiving() as receiver:
        with (
            central_traces.collected_by(tracer(receiver)),
            central_traces.step("alone"),
            central_traces.resumed("send", ["", "x"]),
        ):
            assert central_traces.here() == ""
        with (
            central_traces.collected_by(tracer(receiver, share=0.0)),
            central_traces.request(parents(1)[0]),
            central_traces.step("inside"),
        ):
            assert central_traces.headers() == {}
        assert receiver.bodies == []
    assert central_traces.here() == ""


def test_a_receiver_that_is_away_costs_a_bounded_queue_and_one_line(logs: ExpectedLogs) -> None:
    with receiving() as receiver:
        url = receiver.url
    receiver.url = url  # nobody listens there any more
    collector = tracer(receiver)
    began = time.monotonic()
    with central_traces.collected_by(collector):
        for _ in range(3 * QUEUE):
            with central_traces.request("") as span:
                span.served("GET", "/a", 200)
    assert time.monotonic() - began < 20
    logs.expect("receiver of traces: ConnectError")


def test_what_fails_is_named_by_its_class_alone() -> None:
    def serve() -> None:
        with registry_traces.request("") as span:
            span.tell(items=2)
            raise ValueError("SECRET")

    with receiving() as receiver:
        settings = RegistrySettings(traces_url=receiver.url)
        with (
            registry_traces.collected_by(RegistryTracer("spar-mapper", "1", settings)),
            pytest.raises(ValueError, match="SECRET"),
        ):
            serve()
        (one,) = receiver.spans
        assert one.attributes == {"spar.items": 2, "error.type": "ValueError"}
        assert b"SECRET" not in b"".join(receiver.bodies)
