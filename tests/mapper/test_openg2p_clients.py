"""OpenG2P's mapper client 2.0.0 as it was released, and what G2P Bridge 2.x sends.

The client signs with a key manager over HTTP, which by default puts the payload inside the JWS.
Source: PyPI openg2p-g2pconnect-mapper-lib 2.0.0; openg2p-g2p-bridge 2.x.
"""

import base64
import json
import subprocess
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from demo.processes import Server
from tests.foreign_environment import foreign_python
from tests.mapper.partner_client import (
    TEXT,
    PartnerClient,
    b64,
    item,
    mapper,
    register,
    serving,
    sorted_form,
)
from tests.mapper.waiting import WAIT_S

HERE = Path(__file__).parent
PINS = HERE / "openg2p-requirements.txt"
OPS = ("link", "update", "resolve", "unlink")
KOLKATA = ZoneInfo("Asia/Kolkata")


def attached(partner: PartnerClient, data: bytes, signed: bytes | None = None) -> str:
    """A JWS with the payload inside. signed: of other bytes than those inside."""
    head, _, tail = partner.sign(data if signed is None else signed).split(".")
    return f"{head}.{b64(data)}.{tail}"


class KeyManager:
    """jwtSign of OpenG2P's key manager, with the key of ``partner``."""

    def __init__(self, partner: PartnerClient) -> None:
        class SigningHandler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                asked = json.loads(self.rfile.read(length))["request"]
                text = asked["dataToSign"]
                data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
                inside = asked["includePayload"]
                token = attached(partner, data) if inside else partner.sign(data)
                body = json.dumps({"response": {"jwtSignedData": token}}).encode()
                self.send_response(200)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: Any) -> None:
                """Nothing on standard error."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), SigningHandler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class OpenG2pClient:
    """Their client in its own process. url: of the registry."""

    def __init__(self, url: str, partner: PartnerClient, key_manager: KeyManager) -> None:
        self._url, self._partner = url, partner
        python = foreign_python("openg2p-mapper-lib", PINS)
        self._process = subprocess.Popen(
            [str(python), str(HERE / "openg2p_client.py"), key_manager.url],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __call__(self, op: str, *items: dict[str, Any], **header: Any) -> dict[str, Any]:
        request = self._partner.g2p(op, *items, message_ts=str(datetime.now(KOLKATA))[:19])
        request["header"] |= header
        call = {"op": op, "url": f"{self._url}/sync/{op}", "request": request}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(call) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        self._process.communicate(timeout=WAIT_S)


class Bridge:
    """G2P Bridge 2.x: one resolve for a whole batch, naive local times, answers mapped by id."""

    def __init__(self, http: httpx.Client, partner: PartnerClient) -> None:
        self._http, self._partner = http, partner

    def resolve(self, *ids: str, at: datetime | None = None, inside: bool = True) -> httpx.Response:
        """inside: the signature holds the body, as their key manager makes it by default."""
        stamp = (at or datetime.now(KOLKATA)).replace(tzinfo=None).isoformat()
        items = [
            {
                "reference_id": one,
                "timestamp": stamp,
                "id": one,
                "fa": "",
                "scope": "details",
                "locale": "en",
            }
            for one in ids
        ]
        second = int(time.time())
        header = {
            "sender_app_mnemonic": self._partner.name,
            "sender_app_url": "",
            "request_id": f"req_{second}",
            "request_timestamp": stamp,
        }
        payload = {"transaction_id": f"txn_{second}", "resolve_request": items}
        body = {"request_header": header, "request_body": {"request_payload": payload}}
        data = sorted_form(body)
        signature = attached(self._partner, data) if inside else self._partner.sign(data)
        headers = {"signature": signature, "content-type": "application/json"}
        return self._http.post("/mapper/resolve", content=data, headers=headers)


def answers(reply: httpx.Response) -> dict[str, Any]:
    """As the Bridge reads a reply: by the id that stands in each answer."""
    rows = reply.json()["response_body"]["response_payload"]["resolve_response"]
    return {row["id"]: row for row in rows if row["id"]}


@pytest.fixture(scope="module")
def partner() -> PartnerClient:
    return PartnerClient("bridge")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory, partner: PartnerClient) -> Path:
    folder = tmp_path_factory.mktemp("openg2p") / "data"
    register(folder, partner)
    return folder


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with serving(data, "partner_cache_s = 0\nfailures_per_minute = 10000\n") as running:
        yield running


@pytest.fixture(scope="module")
def client(server: Server, partner: PartnerClient) -> Iterator[OpenG2pClient]:
    key_manager = KeyManager(partner)
    made = OpenG2pClient(server.url, partner, key_manager)
    try:
        yield made
    finally:
        made.close()
        key_manager.close()


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, timeout=WAIT_S) as made:
        yield made


def _items(op: str, reply: dict[str, Any]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = reply["reply"]["message"][f"{op}_response"]
    return rows


def test_their_client_links_resolves_updates_and_unlinks(client: OpenG2pClient) -> None:
    asked = item(id="Asha Devi/ÄÖ@nationalId", timestamp=str(datetime.now(KOLKATA))[:19])
    assert _items("link", client("link", asked))[0]["status"] == "succ"
    found = _items("resolve", client("resolve", {**asked, "fa": "", "scope": "details"}))[0]
    assert (found["id"], found["fa"]) == (asked["id"], TEXT)
    other = TEXT.replace("12345678901", "98765432109")
    changed = _items("update", client("update", {**asked, "reference_id": "u", "fa": other}))[0]
    assert changed["status"] == "succ"
    ended = _items("unlink", client("unlink", {**asked, "reference_id": "e", "fa": other}))[0]
    assert ended["status"] == "succ"


def test_two_thousand_people_are_resolved_in_one_request(
    http: httpx.Client, partner: PartnerClient, client: OpenG2pClient
) -> None:
    linked = [item(id=f"P{number}") for number in range(900)]
    assert client("link", *linked)["reply"]["header"]["completed_count"] == 900
    reply = Bridge(http, partner).resolve(*(f"p{number}" for number in range(2000)))
    assert reply.status_code == 200
    found = answers(reply)
    assert set(found) == {f"p{number}" for number in range(900)}  # spelt as they were asked
    assert all(row["fa"]["account_number"] == "12345678901" for row in found.values())


def test_what_is_too_much_is_an_error_and_told(http: httpx.Client, partner: PartnerClient) -> None:
    reply = Bridge(http, partner).resolve(*map(str, range(10_001)), inside=False)
    assert reply.status_code == 400
    assert "rjct.total_count.limit_exceeded" in reply.text
    assert 'refused_resolves_total{partner="bridge"} 1.0' in http.get("/metrics").text


def test_a_refused_resolve_is_an_error_in_every_dialect(
    http: httpx.Client, client: OpenG2pClient, partner: PartnerClient
) -> None:
    asked = {**item(), "fa": ""}
    assert client("resolve", asked, total_count=7) == {"error": "400"}
    late = str(datetime.now(UTC) - timedelta(days=2))
    assert client("resolve", asked, message_ts=late) == {"error": "401"}
    assert client("resolve", asked, sender_id="nobody") == {"error": "401"}
    day_before = datetime.now(KOLKATA) - timedelta(days=2)
    assert Bridge(http, partner).resolve("p1", at=day_before).status_code == 401
    unsigned = partner.spar2("resolve", asked)
    assert http.post("/mapper/resolve", json=unsigned).status_code == 401


def test_a_partner_that_wants_200_gets_it(data: Path, http: httpx.Client) -> None:
    wants = PartnerClient("wants-200")
    register(data, wants, "--always-200", "--rights", "resolve")
    assert "status 200" in mapper(data, "partner", "show", "wants-200")
    reply = Bridge(http, wants).resolve("p1", at=datetime.now(KOLKATA) - timedelta(days=2))
    assert reply.status_code == 200
    assert reply.json()["response_header"]["response_status"] == "ERROR"
    old_way = wants.g2p("resolve", item(fa=...), total_count=7)
    assert wants.post(http, "/sync/resolve", old_way).status_code == 200


def test_a_time_without_a_zone_is_read_where_the_partner_is(data: Path, http: httpx.Client) -> None:
    indian = PartnerClient("indian")
    register(data, indian, "--time-zone", "Asia/Kolkata")
    bridge = Bridge(http, indian)
    assert bridge.resolve("p1").status_code == 200
    assert bridge.resolve("p1", at=datetime.now(UTC)).status_code == 401
    with pytest.raises(subprocess.CalledProcessError):
        register(data, PartnerClient("lost"), "--time-zone", "Mars/Olympus")


def test_without_a_zone_any_places_time_is_taken_and_no_other(
    http: httpx.Client, partner: PartnerClient
) -> None:
    bridge, now = Bridge(http, partner), datetime.now(UTC)
    for number, hours in enumerate((-12, 5.5, 14)):
        assert bridge.resolve(f"z{number}", at=now + timedelta(hours=hours)).status_code == 200
    for hours in (-13, 15):
        assert bridge.resolve("p1", at=now + timedelta(hours=hours)).status_code == 401


def test_what_stands_inside_a_signature_must_be_the_body(
    http: httpx.Client, partner: PartnerClient
) -> None:
    body = partner.g2p("link", item())
    data = sorted_form(body)
    other = sorted_form(partner.g2p("link", item()))
    for signature in (
        attached(partner, other),
        attached(partner, data, signed=other),
        attached(partner, other, signed=data),
        attached(PartnerClient("bridge"), data),
    ):
        reply = http.post("/mapper/sync/link", content=data, headers={"signature": signature})
        assert reply.status_code == 401
    good = {"signature": attached(partner, data)}
    assert http.post("/mapper/sync/link", content=data, headers=good).status_code == 200
