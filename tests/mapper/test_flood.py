"""One stranger with large bodies, large headers and many connections: others are answered.

Memory is measured, time is not: how quickly ``/ready`` answers meanwhile is for the bench.
"""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_mapper.http.requests import MAX_UNPROVEN_BYTES
from spar_mapper.http.slow_clients import Doorkeeper
from spar_mapper.security.held_bytes import HeldBytes, Holding
from tests.mapper.partner_client import PartnerClient, item, register, serving
from tests.mapper.waiting import WAIT_S

STRANGER = ("127.0.0.2", 0)
"""Another address of this computer: limits by address must not be met by who only looks."""
MAX_MEMORY_KB = 32 * 1024
BODY_BYTES = 3_900_000
HEAD = (
    "POST /mapper/sync/{op} HTTP/1.1\r\nhost: x\r\nsignature: eyJ4IjoxfQ..eA\r\n"
    "content-type: application/json\r\ncontent-length: {size}\r\n\r\n"
)


def highest_memory_kb(server: Server) -> int:
    """The most that the process ever held."""
    status = Path(f"/proc/{server.pid}/status").read_text("utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


@contextmanager
def strangers_line(server: Server) -> Iterator[socket.socket]:
    url = httpx.URL(server.url)
    assert url.port is not None
    address = (url.host, url.port)
    with socket.create_connection(address, timeout=WAIT_S, source_address=STRANGER) as line:
        yield line


def send(line: socket.socket, data: bytes, wait_s: float = 1.0) -> None:
    """As much of it as the other side takes; it may close at any time."""
    line.settimeout(wait_s)
    with suppress(OSError):
        line.sendall(data)


def hostile_bodies() -> list[bytes]:
    """Many small values, many small objects, and a long text in the name of a partner."""
    values = b"[" + b"1.5," * (BODY_BYTES // 4 - 1) + b"1]"
    objects = b"[" + b"{}," * (BODY_BYTES // 3 - 1) + b"1]"
    envelope = PartnerClient("partner", object()).g2p("link", item(name="x" * BODY_BYTES))
    return [values, objects, json.dumps(envelope).encode()]


def hostile_resolves() -> list[bytes]:
    """A header of many members, one member over and over, and as many people as are let in."""
    stranger = PartnerClient("partner", object())
    one = {"reference_id": "r", "timestamp": "t", "id": "i"}
    members = {f"k{n}": "" for n in range(BODY_BYTES // 17)}
    header = json.dumps(stranger.g2p("resolve", one, **members)).encode()
    short = json.dumps(stranger.g2p("resolve", one)).encode()
    again = short.replace(
        b'{"version"', b"{" + b'"action":"x",' * (BODY_BYTES // 14) + b'"version"'
    )
    plain = {"reference_id": "r" * 90, "timestamp": "t" * 60, "id": "i" * 150}
    people = json.dumps(stranger.g2p("resolve", *[plain] * (BODY_BYTES // 400))).encode()
    bodies = [header, again, people]
    assert max(map(len, bodies)) < 4_000_000  # not refused for its length alone
    return bodies


def assert_others_are_answered(server: Server) -> None:
    with httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        assert http.get("/ready").status_code == 200


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    data = tmp_path / "data"
    register(data, PartnerClient("partner"))
    with serving(data, "connections_per_address = 100\nbody_wait_s = 600\n") as started:
        assert_others_are_answered(started)
        yield started


def test_bodies_that_stand_still_are_held_within_a_bound(server: Server) -> None:
    before = highest_memory_kb(server)
    with ExitStack() as stack:
        for _ in range(40):
            line = stack.enter_context(strangers_line(server))
            send(line, HEAD.format(op="link", size=BODY_BYTES).encode() + b"x" * (BODY_BYTES - 10))
            if _ % 10 == 0:
                assert_others_are_answered(server)
        assert_others_are_answered(server)
        assert highest_memory_kb(server) - before < MAX_MEMORY_KB


def test_headers_that_stand_still_are_held_within_a_bound(server: Server) -> None:
    before = highest_memory_kb(server)
    with ExitStack() as stack:
        for _ in range(60):
            line = stack.enter_context(strangers_line(server))
            send(line, b"POST /mapper/link HTTP/1.1\r\nhost: x\r\nsignature: " + b"y" * 900_000)
        assert_others_are_answered(server)
        assert highest_memory_kb(server) - before < MAX_MEMORY_KB


def test_headers_are_not_held_once_answered_or_given_up(server: Server) -> None:
    """All that the connections of one address ever sent is more than it may have held."""
    long_head = {"signature": "y" * 900_000}
    transport = httpx.HTTPTransport(local_address=STRANGER[0])
    with httpx.Client(base_url=server.url, timeout=WAIT_S, transport=transport) as http:
        for _ in range(8):  # on one connection
            assert http.get("/ping", headers=long_head).status_code == 200
        for _ in range(8):
            with strangers_line(server) as line:
                send(line, b"POST /mapper/link HTTP/1.1\r\nsignature: " + b"y" * 900_000)
        assert http.get("/ping", headers=long_head).status_code == 200


def test_without_any_proof_little_is_read(server: Server) -> None:
    with httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
        for size, status in ((MAX_UNPROVEN_BYTES, 400), (MAX_UNPROVEN_BYTES + 1, 413)):
            assert http.post("/mapper/sync/link", content=b"x" * size).status_code == status


@pytest.mark.parametrize(
    ("op", "make", "alone"),
    [
        ("link", hostile_bodies, [b"413", b"413", b"401"]),
        ("resolve", hostile_resolves, [b"413", b"401", b"401"]),
    ],
)
def test_bodies_that_are_read_whole_cost_little(
    server: Server, op: str, make: Callable[[], list[bytes]], alone: list[bytes]
) -> None:
    """Each by itself is read to its end; all at once most are told to come back."""
    before, bodies = highest_memory_kb(server), make()
    replies: list[bytes] = []

    def post(number: int, wait_s: float = 1.0) -> None:
        body = bodies[number % len(bodies)]
        with strangers_line(server) as line, suppress(OSError):
            send(line, HEAD.format(op=op, size=len(body)).encode() + body, wait_s)
            line.settimeout(WAIT_S)
            replies.append(line.recv(100)[9:12])

    for number in range(len(bodies)):
        post(number, WAIT_S)
    assert replies == alone
    threads = [threading.Thread(target=post, args=(number,)) for number in range(24)]
    for thread in threads:
        thread.start()
    assert_others_are_answered(server)
    for thread in threads:
        thread.join()
    assert_others_are_answered(server)
    assert set(replies) <= {b"401", b"413", b"429", b"503", b""}
    assert highest_memory_kb(server) - before < MAX_MEMORY_KB


def test_one_address_takes_no_more_than_its_connections(server: Server) -> None:
    with ExitStack() as stack:
        lines = [stack.enter_context(strangers_line(server)) for _ in range(130)]
        refused = 0
        for line in lines[100:]:
            with suppress(OSError):
                line.settimeout(WAIT_S)
                refused += line.recv(1) != b""
        assert refused == 0
        lines[0].sendall(b"GET /ping HTTP/1.1\r\nhost: x\r\n\r\n")
        assert b"200" in lines[0].recv(100)
        assert_others_are_answered(server)


def test_who_is_throttled_is_not_even_parsed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with serving(data, "failures_per_minute = 1\n") as server:
        with strangers_line(server) as line:
            stranger = PartnerClient("stranger", object())
            body = json.dumps(stranger.g2p("link", item())).encode()
            send(line, HEAD.format(op="link", size=len(body)).encode() + body)
            line.settimeout(WAIT_S)
            assert line.recv(4096)[9:12] == b"401"
            send(line, b"POST no HTTP at all")  # on the connection that is open
            rest = b""
            while part := line.recv(4096):
                rest += part
            assert b"429" in rest
            assert b"retry-after" in rest
        assert_others_are_answered(server)


def test_nobody_behind_a_named_proxy_is_turned_away_for_another(tmp_path: Path) -> None:
    stranger = PartnerClient("stranger", object())
    body = json.dumps(stranger.g2p("link", item())).encode()
    head = HEAD.format(op="link", size=len(body))
    settings = f'failures_per_minute = 1\nproxies = "{STRANGER[0]}"\n'
    with serving(tmp_path / "data", settings) as server:
        for name in ("", "x-forwarded-for: 198.51.100.7\r\n"):
            with strangers_line(server) as line:
                send(line, head.replace("host:", f"{name}host:").encode() + body)
                line.settimeout(WAIT_S)
                assert line.recv(4096)[9:12] == b"401"


def test_bytes_are_counted_by_address_and_together() -> None:
    held = HeldBytes(10, 6)
    one, more, other = Holding(held, "a"), Holding(held, "a"), Holding(held, "b")
    assert [one.take(4), more.take(3), more.take(2), other.take(5), other.take(4)] == [
        True, False, True, False, True,
    ]  # fmt: skip
    one.give_back()
    one.give_back()
    assert [more.take(4), more.take(1)] == [True, False]


def test_a_named_proxy_is_many_people() -> None:
    keeper = Doorkeeper(1, lambda _address: 0.0, {"10.0.0.5"})
    assert [keeper.enters("10.0.0.5"), keeper.enters("10.0.0.5")] == [True, True]
    assert [keeper.enters("10.0.0.6"), keeper.enters("10.0.0.6")] == [True, False]
    keeper.leaves("10.0.0.6")
    keeper.leaves("10.0.0.6")
    assert keeper.enters("10.0.0.6")
