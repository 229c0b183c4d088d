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

from tests.mapper.callback_server import CallbackServer, listening
from tests.mapper.contract import Contract, Finding
from tests.mapper.deviations import DEVIATIONS, STRICTER, Stricter
from tests.mapper.partner_client import (
    FA,
    TEXT,
    PartnerClient,
    item,
    mapper,
    now,
    register,
    serving,
)
from tests.mapper.waiting import WAIT_S

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
class ContractRegistry:
    http: httpx.Client
    callback_server: CallbackServer
    partner: PartnerClient
    narrow: PartnerClient
    reader: PartnerClient
    unknown_findings: list[str] = field(default_factory=list)

    def ask(
        self,
        contract: Contract,
        path: str,
        body: Any,
        who: PartnerClient | None = None,
        **headers: str,
    ) -> Any:
        """The answer, which is noted when it is not what the document says."""
        reply = (who or self.partner).post(self.http, path, body, **headers)
        return self.read(contract, path, reply)

    def assert_no_unknown_findings(self) -> None:
        unknown_findings, self.unknown_findings = sorted(set(self.unknown_findings)), []
        assert not unknown_findings, "\n".join(unknown_findings)

    def read(self, contract: Contract, path: str, reply: httpx.Response) -> Any:
        result = reply.json()
        self.unknown_findings += unknown(contract.findings(path, reply.status_code, result))
        return reply.status_code, result


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ContractRegistry]:
    data = tmp_path_factory.mktemp("contract") / "data"
    partner, narrow, reader = (
        PartnerClient("partner"),
        PartnerClient("narrow"),
        PartnerClient("reader"),
    )
    file = data.parent / "directory.csv"
    file.write_text(DIRECTORY, "utf-8")
    with listening() as callback_server:
        register(data, partner, "--callback", callback_server.url)
        register(data, narrow, "--programmes", "pensions")
        register(data, reader, "--rights", "resolve")
        mapper(data, "directory", "import", str(file))
        with (
            serving(data, "most_bytes = 200000\n") as server,
            httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
        ):
            yield ContractRegistry(http, callback_server, partner, narrow, reader)


def info(kind: str) -> Any:
    return [{"name": "strategy_id", "value": 2}] if kind == "g2p" else [{"strategy_id": 2}]


def raw_items(op: str, fa: Any, kind: str) -> list[dict[str, Any]]:
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


def run_all_operations(
    registry: ContractRegistry, contract: Contract, kind: str, prefix: str
) -> None:
    """One person's account is linked, changed, found and ended; everything is also done wrongly."""
    fa = FA if kind == "spar2" else TEXT
    make = "spar2" if kind == "spar2" else "g2p"
    first, *_ = rest = raw_items("link", fa, kind)
    for op in ("link", "update", "resolve", "unlink"):
        path = f"{prefix}{op}"
        some = rest if op == "link" else raw_items(op, fa, kind)
        for one in some[1:3]:
            one["id"] = first["id"]
        body = getattr(registry.partner, make)(op, *some)
        status, result = registry.ask(contract, path, body)
        assert status == 200
        rows = rows_of(result, op)
        assert len(rows) == len(some)
        assert {row["status"] for row in rows} == ({"succ", "rjct"})
        refused(registry, contract, path, op, make, some[0])


def refused(
    registry: ContractRegistry, contract: Contract, path: str, op: str, make: str, one: Any
) -> None:
    """Every way in which a whole request is turned away."""
    fresh = item(**{k: v for k, v in one.items() if k in {"id", "fa"}})
    body = getattr(registry.partner, make)(op, fresh)
    registry.ask(contract, path, getattr(registry.partner, make)(op))
    registry.ask(contract, path, getattr(registry.narrow, make)(op, fresh), registry.narrow)
    if op != "resolve":
        registry.ask(contract, path, getattr(registry.reader, make)(op, fresh), registry.reader)
    registry.ask(contract, path, body, PartnerClient("partner", registry.narrow.key))
    registry.ask(contract, path, body, signature="a.b.c.d")
    stranger = PartnerClient("stranger", registry.narrow.key)
    registry.ask(contract, path, getattr(stranger, make)(op, fresh), stranger)
    late = {"request_timestamp" if make == "spar2" else "message_ts": now(hours=-3)}
    registry.ask(contract, path, getattr(registry.partner, make)(op, fresh, **late))
    for _ in range(2):  # the second is a copy
        registry.ask(contract, path, body)
    if make == "g2p":
        registry.ask(contract, path, registry.partner.g2p(op, fresh, action="x"))
        registry.ask(contract, path, registry.partner.g2p(op, fresh, version="9"))
        registry.ask(contract, path, registry.partner.g2p(op, fresh, total_count=7))
    registry.read(contract, path, registry.http.post(path, content=b"{"))
    registry.read(contract, path, registry.http.post(path, content=b"[]"))
    registry.read(contract, path, registry.http.post(path, content=b" " * 200_001))


def rows_of(result: Any, op: str) -> Any:
    inside = result["response_body"]["response_payload"] if "response_body" in result else None
    return (inside or result["message"])[f"{op}_response"]


@pytest.mark.parametrize(
    ("contract", "kind", "prefix"),
    [(PARTNER, "spar2", "/mapper/"), (OLD, "spar1", "/sync/"), (G2P, "g2p", "/mapper/sync/")],
    ids=lambda one: getattr(one, "name", one),
)
def test_every_answer_of_every_operation_is_one_of_the_real_server(
    registry: ContractRegistry, contract: Contract, kind: str, prefix: str
) -> None:
    run_all_operations(registry, contract, kind, prefix)
    registry.assert_no_unknown_findings()


@pytest.mark.parametrize(
    ("contract", "prefix"), [(OLD, "/async/"), (G2P, "/mapper/")], ids=lambda c: str(c)[:7]
)
def test_acknowledgements_and_callbacks_are_those_of_the_real_server(
    registry: ContractRegistry, contract: Contract, prefix: str
) -> None:
    kind = "g2p" if contract is G2P else "spar1"
    for op in OPS:
        path, some = f"{prefix}{op}", raw_items(op, TEXT, kind)
        before = len(registry.callback_server.arrived)
        body = registry.partner.g2p(op, *some)
        if kind == "g2p":
            del body["header"]["sender_uri"]
        status, result = registry.ask(contract, path, body)
        assert (status, result["message"]["ack_status"]) == (200, "ACK")
        called = registry.callback_server.wait(before + 1)[before]
        name = f"On{op.capitalize()}" if kind == "g2p" else f"{op.capitalize()}Response"
        registry.unknown_findings += unknown(contract.faults_of(name, called.body))
        assert len(rows_of(called.body, op)) == len(some)
        refused(registry, contract, path, op, "g2p", some[0])
        registry.callback_server.wait(before + 2)  # of the good one among the refused
    registry.assert_no_unknown_findings()


def test_the_status_of_a_request_is_told_as_g2p_connect_has_it(registry: ContractRegistry) -> None:
    path = "/registry/sync/txn/status"
    linked = registry.partner.g2p("link", item())
    before = len(registry.callback_server.arrived)
    registry.partner.post(registry.http, "/mapper/link", linked)
    registry.callback_server.wait(before + 1)
    for value, known in ((linked["message"]["transaction_id"], True), ("nobody's", False)):
        status, result = registry.ask(G2P, path, question(registry.partner, value))
        assert (status, result["header"]["status"]) == (200, "succ" if known else "rjct")
    registry.ask(G2P, path, question(registry.partner, "x", kind="y"))
    registry.ask(G2P, path, question(registry.partner, "x"), registry.narrow)
    before = len(registry.callback_server.arrived)
    wanted = question(registry.partner, linked["message"]["transaction_id"])
    assert registry.ask(G2P, "/mapper/txn/status", wanted)[0] == 200
    registry.unknown_findings += unknown(
        G2P.faults_of("OnTxnStatus", registry.callback_server.wait(before + 1)[before].body)
    )
    registry.assert_no_unknown_findings()


def question(partner: PartnerClient, value: str, kind: str = "transaction_id") -> Any:
    body = partner.g2p("txn-status", total_count=1)
    result = {"reference_id": "q", "txn_type": "link", "attribute_type": kind}
    body["message"] = {
        "transaction_id": "t",
        "txnstatus_request": {**result, "attribute_value": value},
    }
    return body


def test_the_directory_is_told_as_spar_2_tells_it(registry: ContractRegistry) -> None:
    names = {"banks": 1, "branches": 1, "wallet-service-providers": 2}
    for name, count in names.items():
        path = f"/dfsp/fetch-{name}"
        for paging in (
            None,
            {"current_page": 1, "page_size": 1.0},
            {"current_page": 9, "page_size": 9**9},
        ):
            body = registry.partner.spar2("x")
            body["request_body"] = {"request_payload": {}, "pagination_request": paging}
            status, result = registry.ask(PORTAL, path, body)
            rows = next(iter(result["response_body"]["response_payload"].values()))
            shown = count if paging is None else 2 - min(paging["current_page"], 2)
            assert (status, len(rows)) == (200, shown)
        registry.read(PORTAL, path, registry.http.post(path, content=b"{"))
    registry.assert_no_unknown_findings()


@pytest.fixture(scope="module")
def open_http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    data = tmp_path_factory.mktemp("generated") / "data"
    with (
        serving(data, "", "--insecure-unsigned") as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
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
        status = reply.status_code
        assert status == 200 or (op, status) == ("resolve", 400), reply.text
        assert not unknown(contract.findings(path, status, reply.json()))

    take()


def test_every_deviation_is_told_to_operators() -> None:
    result = " ".join(Path("docs/registry.md").read_text("utf-8").split())
    for sentence in [one.sentence for one in (*DEVIATIONS, *STRICTER)]:
        assert sentence in result, sentence


@pytest.mark.parametrize("one", STRICTER, ids=lambda one: one.sentence[:30])
def test_where_we_are_stricter_the_answer_says_so(
    registry: ContractRegistry, one: Stricter
) -> None:
    body = registry.partner.g2p("link", *[item(**one.item) for _ in range(one.items)], **one.header)
    reply = registry.partner.post(registry.http, "/sync/link", body)
    result = reply.json()
    assert (reply.status_code, result["header"]["status"]) == (200, "rjct")
    assert not unknown(OLD.findings("/sync/link", 200, result))
