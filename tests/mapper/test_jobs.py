"""Acknowledged first: callbacks that are signed, correlated, retried and survive; txn/status."""

import base64
import json
import sqlite3
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization as s
from joserfc import jwe, jws
from joserfc.jwk import RSAKey, import_key

from tests.mapper.callback_server import DRIPS, CallbackServer, ReceivedCallback, listening
from tests.mapper.partner_client import PartnerClient, item, now, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.waiting import WAIT_S, wait_until

QUICK = "callback_base_s = 0.05\nlease_s = 1\ncallback_wait_s = 3.0\n"


@dataclass
class RegistryWithCallbacks:
    http: httpx.Client
    partner: PartnerClient
    other: PartnerClient
    callback_server: CallbackServer

    def ask(self, path: str, body: Any, partner: PartnerClient | None = None) -> Any:
        reply = (partner or self.partner).post(self.http, path, body)
        return reply.json()

    def status(
        self, op: str, attribute: str, value: Any, partner: PartnerClient | None = None
    ) -> Any:
        partner = partner or self.partner
        return self.ask(
            "/registry/sync/txn/status", question(partner, op, attribute, value), partner
        )

    def finished(self, op: str, correlation: str) -> Any:
        """Asks until the answer is there."""
        result: Any = None

        def is_there() -> bool:
            nonlocal result
            result = self.status(op, "correlation_id", correlation)
            assert result["header"]["status"] in {"pdng", "succ"}, result
            return bool(result["header"]["status"] == "succ")

        wait_until(is_there)
        return result["message"]["txnstatus_response"]["txn_status"]


def question(
    partner: PartnerClient, op: str, attribute: str, value: Any, **header: Any
) -> dict[str, Any]:
    body = partner.g2p("txn-status", **{"total_count": 1, **header})
    body["message"] = {
        "transaction_id": str(uuid.uuid4()),
        "txnstatus_request": {
            "reference_id": "s1",
            "txn_type": op,
            "attribute_type": attribute,
            "attribute_value": value,
        },
    }
    return body


@pytest.fixture(scope="module")
def callback_server() -> Iterator[CallbackServer]:
    with listening() as found:
        yield found


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def registry(
    request: pytest.FixtureRequest,
    callback_server: CallbackServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[RegistryWithCallbacks]:
    data = tmp_path_factory.mktemp("later") / "data"
    partner, other = PartnerClient("partner"), PartnerClient("other")
    toml = QUICK
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        toml += f'database = "{server.database()}"\n'
    data.mkdir()
    (data / "settings.toml").write_text(toml, encoding="utf-8")
    settings = ["--settings", str(data / "settings.toml")]
    register(data, partner, "--callback", callback_server.url, *settings)
    register(data, other, *settings)
    with serving(data, toml) as server_, httpx.Client(base_url=server_.url, timeout=WAIT_S) as http:
        yield RegistryWithCallbacks(http, partner, other, callback_server)


@pytest.fixture(autouse=True)
def empty(callback_server: CallbackServer) -> None:
    with callback_server.changed:
        callback_server.arrived.clear()
        callback_server.answers.clear()


def test_an_answer_comes_signed_and_correlated(registry: RegistryWithCallbacks) -> None:
    good, bad = item(), item(id="")
    body = registry.partner.g2p("link", good, bad)
    ack = registry.ask("/mapper/link", body)["message"]
    assert (ack["ack_status"], "error" in ack) == ("ACK", False)
    (call,) = registry.callback_server.wait(1)
    assert call.path == "/mapper/on-link"
    result = call.body
    assert result["header"]["action"] == "on-link"
    assert result["header"]["message_id"] == body["header"]["message_id"]
    assert (result["header"]["total_count"], result["header"]["completed_count"]) == (2, 1)
    assert result["message"]["correlation_id"] == ack["correlation_id"]
    assert result["message"]["transaction_id"] == body["message"]["transaction_id"]
    assert [row["status"] for row in result["message"]["link_response"]] == ["succ", "rjct"]
    assert_ours(registry.http, call)


def assert_ours(http: httpx.Client, call: ReceivedCallback) -> None:
    (key,) = [k for k in http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "sig"]
    head, _, tail = call.signature.split(".")
    middle = base64.urlsafe_b64encode(call.raw).rstrip(b"=").decode()
    jws.deserialize_compact(f"{head}.{middle}.{tail}", import_key(key), algorithms=["ES256"])


def test_a_callback_is_tried_until_it_arrives(registry: RegistryWithCallbacks) -> None:
    with registry.callback_server.changed:
        registry.callback_server.answers[:] = [500, 302, 404]
    registry.ask("/mapper/link", registry.partner.g2p("link", item()))
    calls = registry.callback_server.wait(4)
    assert len({call.raw for call in calls}) == 1


def test_a_receiver_that_drips_is_given_up_and_asked_again(registry: RegistryWithCallbacks) -> None:
    """It sends a byte every tenth of a second, for 20 seconds."""
    with registry.callback_server.changed:
        before = len(registry.callback_server.arrived)
        registry.callback_server.answers[:] = [DRIPS]
    begun = time.monotonic()
    registry.ask("/mapper/link", registry.partner.g2p("link", item()))
    registry.callback_server.wait(before + 2)
    assert time.monotonic() - begun < 15


def test_every_operation_is_answered_on_both_asynchronous_wires(
    registry: RegistryWithCallbacks,
) -> None:
    raw_item = item()
    person = raw_item["id"]
    story: list[tuple[str, dict[str, Any]]] = [
        ("link", raw_item),
        ("resolve", item(id=person, fa=..., scope="details")),
        ("update", item(id=person)),
        ("unlink", item(id=person, fa=...)),
    ]
    for number, (op, result) in enumerate(story, 1):
        path = f"/mapper/{op}" if number % 2 else f"/async/{op}"
        assert (
            registry.ask(path, registry.partner.g2p(op, result))["message"]["ack_status"] == "ACK"
        )
        call = registry.callback_server.wait(number)[-1]
        assert call.path == (f"/mapper/on-{op}" if number % 2 else f"/on-{op}")
        assert call.body["header"]["action"] == (f"on-{op}" if number % 2 else op)
        assert call.body["message"][f"{op}_response"][0]["status"] == "succ", op


def test_status_by_transaction_correlation_and_references(registry: RegistryWithCallbacks) -> None:
    first, second = item(), item()
    body = registry.partner.g2p("link", first, second)
    ack = registry.ask("/mapper/link", body)["message"]
    result = registry.finished("link", ack["correlation_id"])
    assert [row["status"] for row in result["link_response"]] == ["succ", "succ"]
    assert result["transaction_id"] == body["message"]["transaction_id"]
    by_txn = registry.status("link", "transaction_id", body["message"]["transaction_id"])
    assert by_txn["message"]["txnstatus_response"]["txn_status"] == result
    assert by_txn["message"]["txnstatus_response"]["txn_type"] == "on-link"
    one = registry.status("link", "reference_id_list", [second["reference_id"]])
    rows = one["message"]["txnstatus_response"]["txn_status"]["link_response"]
    assert [row["reference_id"] for row in rows] == [second["reference_id"]]
    assert one["header"]["completed_count"] == 1
    for strange in (
        registry.status("update", "correlation_id", ack["correlation_id"]),
        registry.status("link", "correlation_id", ack["correlation_id"], registry.other),
        registry.status("link", "transaction_id", "never"),
    ):
        assert strange["header"]["status"] == "rjct"
        assert "txnstatus_response" not in strange["message"]


def test_status_is_also_told_by_callback(registry: RegistryWithCallbacks) -> None:
    ack = registry.ask("/mapper/link", registry.partner.g2p("link", item()))["message"]
    registry.callback_server.wait(1)
    asked = question(registry.partner, "link", "correlation_id", ack["correlation_id"])
    assert registry.ask("/mapper/txn/status", asked)["message"]["ack_status"] == "ACK"
    call = registry.callback_server.wait(2)[-1]
    assert call.path == "/mapper/txn/on-status"
    assert call.body["header"]["action"] == "txn-on-status"
    inner = call.body["message"]["txnstatus_response"]["txn_status"]
    assert inner["link_response"][0]["status"] == "succ"


@pytest.mark.parametrize(
    "change",
    [
        {"txn_type": "delete"},
        {"attribute_type": "id"},
        {"attribute_value": 5},
        {"attribute_value": []},
        {"attribute_value": "x" * 100},
        {"attribute_value": "a\x00"},
    ],
)
def test_a_question_that_cannot_be_answered_is_named(
    registry: RegistryWithCallbacks, change: dict[str, Any]
) -> None:
    body = question(registry.partner, "link", "transaction_id", "t")
    body["message"]["txnstatus_request"].update(change)
    reply = registry.ask("/mapper/sync/txn/status", body)
    assert reply["header"]["status"] == "rjct"
    assert next(iter(change)) in reply["header"]["status_reason_message"]
    ack = registry.ask(
        "/mapper/txn/status", {**body, "header": {**body["header"], "message_id": "z"}}
    )
    assert ack["message"]["ack_status"] == "ERR"


def test_a_repeat_gets_the_same_acknowledgement_and_another_request_does_not(
    registry: RegistryWithCallbacks,
) -> None:
    raw_item = item()
    body = registry.partner.g2p("link", raw_item)
    first = registry.ask("/mapper/link", body)["message"]["correlation_id"]
    same = body["header"]["message_id"]
    anew = registry.partner.g2p("link", raw_item, message_id=same, message_ts=now(seconds=1))
    anew["message"]["transaction_id"] = body["message"]["transaction_id"]
    assert registry.ask("/mapper/link", anew)["message"]["correlation_id"] == first
    other = registry.partner.g2p("link", item(), message_id=body["header"]["message_id"])
    result = registry.ask("/mapper/link", other)["message"]
    assert (result["ack_status"], result["error"]["code"]) == ("ERR", "err.request.bad")
    assert "duplicate" in result["error"]["message"]
    assert [
        call.body["message"]["correlation_id"] for call in registry.callback_server.wait(1)
    ] == [first]


def test_nobody_sends_our_answers_elsewhere(registry: RegistryWithCallbacks) -> None:
    with listening() as elsewhere:
        near = registry.callback_server.url + "1"
        for uri in (
            elsewhere.url,
            near,
            "file:///etc/passwd",
            registry.callback_server.url + "/../x",
        ):
            result = registry.ask(
                "/mapper/link", registry.partner.g2p("link", item(), sender_uri=uri)
            )
            assert result["message"]["error"]["code"] == "err.sender_uri.invalid", uri
        below = registry.partner.g2p(
            "link", item(), sender_uri=registry.callback_server.url + "/ns/mapper"
        )
        assert registry.ask("/mapper/link", below)["message"]["ack_status"] == "ACK"
        (call,) = registry.callback_server.wait(1)
        assert call.path == "/ns/mapper/on-link"
        assert elsewhere.arrived == []


def test_without_an_address_the_answer_is_kept_to_be_asked_for(
    registry: RegistryWithCallbacks,
) -> None:
    body = registry.other.g2p("link", item())
    ack = registry.ask("/mapper/link", body, registry.other)["message"]
    assert ack["ack_status"] == "ACK"
    result = registry.status("link", "correlation_id", ack["correlation_id"], registry.other)
    assert result["header"]["status"] in {"pdng", "succ"}


def test_what_is_not_proven_or_not_readable_is_not_acknowledged(
    registry: RegistryWithCallbacks,
) -> None:
    def posted(path: str, body: Any) -> tuple[int, str, str]:
        reply = registry.http.post(path, json=body)
        result = reply.json()["message"]
        return reply.status_code, result["ack_status"], result["error"]["code"]

    body = registry.partner.g2p("link", item())
    assert posted("/mapper/link", body) == (401, "ERR", "err.signature.missing")
    assert posted("/async/link", body) == (200, "NACK", "rjct.jwt.invalid")
    for changes, code in (
        ({"version": "9"}, "err.version.not_supported"),
        ({"action": "update"}, "err.request.bad"),
        ({"total_count": 7}, "err.request.bad"),
        ({"message_id": ""}, "err.request.bad"),
    ):
        result = registry.ask("/mapper/link", registry.partner.g2p("link", item(), **changes))[
            "message"
        ]
        assert (result["ack_status"], result["error"]["code"]) == ("ERR", code)
    assert registry.http.post("/async/link", json={"request_header": {}}).status_code == 400
    assert registry.callback_server.arrived == []


def test_an_encrypted_request_is_called_back_encrypted(registry: RegistryWithCallbacks) -> None:
    (key,) = [
        k for k in registry.http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "enc"
    ]
    names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
    allowed = ["RSA-OAEP-256", "A256GCM"]
    head = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": key["kid"]}
    body = registry.partner.g2p("link", item(), is_msg_encrypted=True)
    made = jwe.encrypt_compact(head, json.dumps(body["message"]).encode(), import_key(key), allowed)
    body["message"] = {"header": head, **dict(zip(names, made.split("."), strict=True))}
    assert registry.ask("/mapper/link", body)["message"]["ack_status"] == "ACK"
    (call,) = registry.callback_server.wait(1)
    assert call.body["header"]["is_msg_encrypted"] is True
    mine = RSAKey.import_key(
        registry.partner.key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption())
    )
    inside = jwe.decrypt_compact(".".join(call.body["message"][n] for n in names), mine, allowed)
    assert json.loads(inside.plaintext or b"")["link_response"][0]["status"] == "succ"


def test_killed_after_its_word_it_keeps_it(tmp_path: Path) -> None:
    """Acknowledged work and owed callbacks outlive kill -9; each item is carried out once."""
    data, partner = tmp_path / "data", PartnerClient("partner")
    with listening() as reserved:
        port = reserved.port  # nobody listens here while the first process lives
    register(data, partner, "--callback", f"http://127.0.0.1:{port}")
    acks = []
    with serving(data, QUICK) as server:
        with httpx.Client(base_url=server.url, timeout=WAIT_S) as http:
            for _ in range(12):
                body = partner.g2p("link", *(item() for _ in range(50)))
                acks.append(partner.post(http, "/mapper/link", body).json()["message"])
        server.kill()
    assert {ack["ack_status"] for ack in acks} == {"ACK"}
    with listening(port) as callback_server, serving(data, QUICK):
        wanted = {ack["correlation_id"] for ack in acks}
        callback_server.wait_until(lambda: correlations(callback_server) >= wanted)
        for call in callback_server.arrived:
            rows = call.body["message"]["link_response"]
            assert [row["status"] for row in rows] == ["succ"] * 50
    with sqlite3.connect(data / "registry.db") as conn:
        counts = conn.execute("SELECT count(*), count(DISTINCT reference) FROM history").fetchone()
    conn.close()
    assert counts == (600, 600)


def correlations(callback_server: CallbackServer) -> set[str]:
    return {call.body["message"]["correlation_id"] for call in callback_server.arrived}


def test_a_job_taken_by_a_process_that_died_is_taken_up_again(tmp_path: Path) -> None:
    """Not for a partner that was disabled since: nothing is posted to it any more."""
    data, partner = tmp_path / "data", PartnerClient("partner")
    with listening() as callback_server:
        register(data, partner, "--callback", callback_server.url)
        register(data, PartnerClient("barred"), "--callback", callback_server.url)
        with serving(data, QUICK) as server, httpx.Client(base_url=server.url) as http:
            partner.post(http, "/mapper/link", partner.g2p("link", item()))
            callback_server.wait(1)
        with sqlite3.connect(data / "registry.db") as conn:
            message = json.dumps(partner.g2p("link", item()))
            conn.execute("UPDATE partner_terms SET stage = 'disabled' WHERE partner = 'barred'")
            conn.executemany(
                "INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms,"
                " callback, received_at, due, tries) SELECT ?, ?, op, wire, 'm', txn, digest, ?,"
                " terms, callback, received_at, received_at + ?, 1 FROM jobs LIMIT 1",
                [("first", "barred", message, 99), ("left", "partner", message, 100)],
            )
        conn.close()
        with serving(data, QUICK):
            assert callback_server.wait(2)[-1].body["message"]["correlation_id"] == "left"
        with sqlite3.connect(data / "registry.db") as conn:
            assert conn.execute("SELECT job FROM callbacks WHERE job = 'first'").fetchall() == []
            ((done,),) = conn.execute("SELECT reply <> '' FROM jobs WHERE id = 'first'").fetchall()
            assert done
        conn.close()


def test_a_job_that_an_earlier_version_took_and_ours_would_not_is_refused(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    with listening() as callback_server:
        register(data, partner, "--callback", callback_server.url)
        with serving(data, QUICK) as server, httpx.Client(base_url=server.url) as http:
            partner.post(http, "/mapper/link", partner.g2p("link", item()))
            callback_server.wait(1)
        with sqlite3.connect(data / "registry.db") as conn:
            conn.execute(
                "INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms,"
                " callback, received_at, due, tries) SELECT 'left', partner, op, wire, 'm', txn,"
                " digest, ?, terms, callback, received_at, received_at + 100, 1 FROM jobs",
                (json.dumps(partner.g2p("link", item(), total_count="1")),),
            )
        conn.close()
        with serving(data, QUICK) as server, httpx.Client(base_url=server.url) as http:
            refused = callback_server.wait(2)[-1].body["header"]
            assert (refused["action"], refused["status"]) == ("on-link", "rjct")
            partner.post(http, "/mapper/link", partner.g2p("link", item()))
            assert callback_server.wait(3)[-1].body["header"]["status"] == "succ"


def test_it_gives_up_in_the_end_and_says_so(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    with listening(0, *[503] * 50) as callback_server:
        register(data, partner, "--callback", callback_server.url)
        toml = QUICK + "callback_tries = 3\n"
        with serving(data, toml) as server, httpx.Client(base_url=server.url) as http:
            ack = partner.post(http, "/mapper/link", partner.g2p("link", item())).json()["message"]
            callback_server.wait(3)
            wait_until(lambda: 'outcome="given up"' in http.get("/metrics").text)
            asked = question(partner, "link", "correlation_id", ack["correlation_id"])
            result = partner.post(http, "/mapper/sync/txn/status", asked).json()
            assert result["header"]["status"] == "succ"
        assert len(callback_server.arrived) == 3
