"""Our running server beside the documents of the real ones: every operation, every refusal."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.mapper.contract import Contract, Finding
from tests.mapper.deviations import DEVIATIONS, STRICTER, Stricter
from tests.mapper.office import FA, TEXT, Office, item, mapper, now, register, serving
from tests.mapper.sink import Sink, listening

PARTNER = Contract("spar-partner-2.1")
PORTAL = Contract("spar-portal-2.1")
OLD = Contract("spar-mapper-1.1")
G2P = Contract("g2p-connect-1.0.0")
OPS = ("link", "update", "resolve", "unlink")
DIRECTORY = """kind,mnemonic,name,code,bank,strategy_id
bank,HDFC,HDFC Bank Ltd.,HDFC,,2
branch,HDFC0000522,Mumbai Central,HDFC0000522,HDFC,2
mobile_wallet,TMOB,T Mobile,TMOB,,4
email_wallet,PAYPAL,PayPal,PAYPAL,,3
"""


def unknown(found: Iterator[Finding] | list[Finding]) -> list[str]:
    """Those that are no deviation of ours."""
    return [str(one) for one in found if not any(known.covers(one) for known in DEVIATIONS)]


@dataclass
class World:
    http: httpx.Client
    sink: Sink
    office: Office
    narrow: Office
    reader: Office
    left: list[str] = field(default_factory=list)

    def ask(
        self, contract: Contract, path: str, body: Any, who: Office | None = None, **headers: str
    ) -> Any:
        """The answer, which is noted when it is not what the document says."""
        reply = (who or self.office).post(self.http, path, body, **headers)
        return self.read(contract, path, reply)

    def nothing_is_left(self) -> None:
        left, self.left = sorted(set(self.left)), []
        assert not left, "\n".join(left)

    def read(self, contract: Contract, path: str, reply: httpx.Response) -> Any:
        told = reply.json()
        self.left += unknown(contract.findings(path, reply.status_code, told))
        return reply.status_code, told


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    data = tmp_path_factory.mktemp("contract") / "data"
    office, narrow, reader = Office("office"), Office("narrow"), Office("reader")
    file = data.parent / "directory.csv"
    file.write_text(DIRECTORY, "utf-8")
    with listening() as sink:
        register(data, office, "--callback", sink.url)
        register(data, narrow, "--programmes", "pensions")
        register(data, reader, "--rights", "resolve")
        mapper(data, "directory", "import", str(file))
        with (
            serving(data, "most_bytes = 200000\n") as server,
            httpx.Client(base_url=server.url, timeout=30) as http,
        ):
            yield World(http, sink, office, narrow, reader)


def info(kind: str) -> Any:
    return [{"name": "strategy_id", "value": 2}] if kind == "g2p" else [{"strategy_id": 2}]


def wishes(op: str, fa: Any, kind: str) -> list[dict[str, Any]]:
    """Good ones and every kind of bad one; the first four are about one person."""
    first = item(fa=fa, additional_info=info(kind), name="Asha Rao", phone_number="+919900112233")
    person = {"id": first["id"]}
    more: dict[str, Any] = {"fa": ...} if op in {"resolve", "unlink"} else {"fa": fa}
    good = [item(**person, **more), item(**person, **more, scope="details")]
    bad = [
        item(**{**more, "reference_id": ""}),
        item(**{**more, "timestamp": "yesterday"}),
        item(**{**more, "id": ""}),
        item(**{**more, "fa": {} if kind == "spar2" else "\n"}),
        item(**more),
        item(**person, **more, expected_version=77),
    ]
    if kind == "g2p":
        bad = [{**one, "locale": "eng"} for one in bad]
    return [first, *good, *bad]


def walk(world: World, contract: Contract, kind: str, prefix: str) -> None:
    """One person's account is linked, changed, found and ended; everything is also done wrongly."""
    fa = FA if kind == "spar2" else TEXT
    make = "spar2" if kind == "spar2" else "g2p"
    first, *_ = rest = wishes("link", fa, kind)
    for op in ("link", "update", "resolve", "unlink"):
        path = f"{prefix}{op}"
        some = rest if op == "link" else wishes(op, fa, kind)
        for one in some[1:3]:
            one["id"] = first["id"]
        body = getattr(world.office, make)(op, *some)
        status, told = world.ask(contract, path, body)
        assert status == 200
        rows = rows_of(told, op)
        assert len(rows) == len(some)
        assert {row["status"] for row in rows} == ({"succ", "rjct"})
        refused(world, contract, path, op, make, some[0])


def refused(world: World, contract: Contract, path: str, op: str, make: str, one: Any) -> None:
    """Every way in which a whole request is turned away."""
    fresh = item(**{k: v for k, v in one.items() if k in {"id", "fa"}})
    body = getattr(world.office, make)(op, fresh)
    world.ask(contract, path, getattr(world.office, make)(op))
    world.ask(contract, path, getattr(world.narrow, make)(op, fresh), world.narrow)
    if op != "resolve":
        world.ask(contract, path, getattr(world.reader, make)(op, fresh), world.reader)
    world.ask(contract, path, body, Office("office", world.narrow.key))
    world.ask(contract, path, body, signature="a.b.c.d")
    stranger = Office("stranger", world.narrow.key)
    world.ask(contract, path, getattr(stranger, make)(op, fresh), stranger)
    late = {"request_timestamp" if make == "spar2" else "message_ts": now(hours=-3)}
    world.ask(contract, path, getattr(world.office, make)(op, fresh, **late))
    for _ in range(2):  # the second is a copy
        world.ask(contract, path, body)
    if make == "g2p":
        world.ask(contract, path, world.office.g2p(op, fresh, action="x"))
        world.ask(contract, path, world.office.g2p(op, fresh, version="9"))
        world.ask(contract, path, world.office.g2p(op, fresh, total_count=7))
    world.read(contract, path, world.http.post(path, content=b"{"))
    world.read(contract, path, world.http.post(path, content=b"[]"))
    world.read(contract, path, world.http.post(path, content=b" " * 200_001))


def rows_of(told: Any, op: str) -> Any:
    inside = told["response_body"]["response_payload"] if "response_body" in told else None
    return (inside or told["message"])[f"{op}_response"]


@pytest.mark.parametrize(
    ("contract", "kind", "prefix"),
    [(PARTNER, "spar2", "/mapper/"), (OLD, "spar1", "/sync/"), (G2P, "g2p", "/mapper/sync/")],
    ids=lambda one: getattr(one, "name", one),
)
def test_every_answer_of_every_operation_is_one_of_the_real_server(
    world: World, contract: Contract, kind: str, prefix: str
) -> None:
    walk(world, contract, kind, prefix)
    world.nothing_is_left()


@pytest.mark.parametrize(
    ("contract", "prefix"), [(OLD, "/async/"), (G2P, "/mapper/")], ids=lambda c: str(c)[:7]
)
def test_acknowledgements_and_callbacks_are_those_of_the_real_server(
    world: World, contract: Contract, prefix: str
) -> None:
    kind = "g2p" if contract is G2P else "spar1"
    for op in OPS:
        path, some = f"{prefix}{op}", wishes(op, TEXT, kind)
        before = len(world.sink.arrived)
        body = world.office.g2p(op, *some)
        if kind == "g2p":
            del body["header"]["sender_uri"]
        status, told = world.ask(contract, path, body)
        assert (status, told["message"]["ack_status"]) == (200, "ACK")
        called = world.sink.wait(before + 1)[before]
        name = f"On{op.capitalize()}" if kind == "g2p" else f"{op.capitalize()}Response"
        world.left += unknown(contract.faults_of(name, called.body))
        assert len(rows_of(called.body, op)) == len(some)
        refused(world, contract, path, op, "g2p", some[0])
        world.sink.wait(before + 2)  # of the good one among the refused
    world.nothing_is_left()


def test_the_status_of_a_request_is_told_as_g2p_connect_has_it(world: World) -> None:
    path = "/registry/sync/txn/status"
    linked = world.office.g2p("link", item())
    before = len(world.sink.arrived)
    world.office.post(world.http, "/mapper/link", linked)
    world.sink.wait(before + 1)
    for value, known in ((linked["message"]["transaction_id"], True), ("nobody's", False)):
        status, told = world.ask(G2P, path, question(world.office, value))
        assert (status, told["header"]["status"]) == (200, "succ" if known else "rjct")
    world.ask(G2P, path, question(world.office, "x", kind="y"))
    world.ask(G2P, path, question(world.office, "x"), world.narrow)
    before = len(world.sink.arrived)
    wanted = question(world.office, linked["message"]["transaction_id"])
    assert world.ask(G2P, "/mapper/txn/status", wanted)[0] == 200
    world.left += unknown(G2P.faults_of("OnTxnStatus", world.sink.wait(before + 1)[before].body))
    world.nothing_is_left()


def question(office: Office, value: str, kind: str = "transaction_id") -> Any:
    body = office.g2p("txn-status", total_count=1)
    told = {"reference_id": "q", "txn_type": "link", "attribute_type": kind}
    body["message"] = {
        "transaction_id": "t",
        "txnstatus_request": {**told, "attribute_value": value},
    }
    return body


def test_the_directory_is_told_as_spar_2_tells_it(world: World) -> None:
    names = {"banks": 1, "branches": 1, "wallet-service-providers": 2}
    for name, count in names.items():
        path = f"/dfsp/fetch-{name}"
        for paging in (
            None,
            {"current_page": 1, "page_size": 1.0},
            {"current_page": 9, "page_size": 9**9},
        ):
            body = world.office.spar2("x")
            body["request_body"] = {"request_payload": {}, "pagination_request": paging}
            status, told = world.ask(PORTAL, path, body)
            rows = next(iter(told["response_body"]["response_payload"].values()))
            shown = count if paging is None else 2 - min(paging["current_page"], 2)
            assert (status, len(rows)) == (200, shown)
        world.read(PORTAL, path, world.http.post(path, content=b"{"))
    world.nothing_is_left()


@pytest.fixture(scope="module")
def open_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    data = tmp_path_factory.mktemp("generated") / "data"
    with (
        serving(data, "", "--insecure-unsigned") as server,
        httpx.Client(base_url=server.url, timeout=30) as http,
    ):
        yield http


@pytest.mark.parametrize(
    ("contract", "path"),
    [(c, p) for c in (PARTNER, PORTAL, OLD, G2P) for p in c.paths],
    ids=lambda one: getattr(one, "name", one),
)
def test_what_the_real_server_takes_we_take(
    open_http: httpx.Client, contract: Contract, path: str
) -> None:
    @settings(
        max_examples=25,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(contract.requests(path), st.booleans())
    def take(body: Any, honest: bool) -> None:
        op = path.rsplit("/", 1)[1]
        if contract is G2P:  # true goes with an EncryptedMessage, which nobody can invent
            body["header"]["is_msg_encrypted"] = False
        if honest and "header" in body and f"{op}_request" in body["message"]:
            body["header"]["action"] = op
            body["header"]["total_count"] = len(body["message"][f"{op}_request"])
        reply = open_http.post(path, content=json.dumps(body).encode())
        assert reply.status_code == 200, reply.text
        assert not unknown(contract.findings(path, 200, reply.json()))

    take()


def test_every_deviation_is_told_to_operators() -> None:
    told = " ".join(Path("docs/registry.md").read_text("utf-8").split())
    for sentence in [one.sentence for one in (*DEVIATIONS, *STRICTER)]:
        assert sentence in told, sentence


@pytest.mark.parametrize("one", STRICTER, ids=lambda one: one.sentence[:30])
def test_where_we_are_stricter_the_answer_says_so(world: World, one: Stricter) -> None:
    body = world.office.g2p("link", *[item(**one.item) for _ in range(one.items)], **one.header)
    reply = world.office.post(world.http, "/sync/link", body)
    told = reply.json()
    assert (reply.status_code, told["header"]["status"]) == (200, "rjct")
    assert not unknown(OLD.findings("/sync/link", 200, told))
