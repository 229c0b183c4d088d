"""Acknowledged first: callbacks that are signed, correlated, retried and survive; txn/status."""

import base64
import json
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization as s
from joserfc import jwe, jws
from joserfc.jwk import RSAKey, import_key

from tests.mapper.office import Office, item, now, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.sink import Arrived, Sink, listening

QUICK = "callback_base_s = 0.05\nlease_s = 1\n"


@dataclass
class Town:
    http: httpx.Client
    office: Office
    other: Office
    sink: Sink

    def ask(self, path: str, body: Any, office: Office | None = None) -> Any:
        reply = (office or self.office).post(self.http, path, body)
        return reply.json()

    def status(self, op: str, attribute: str, value: Any, office: Office | None = None) -> Any:
        asker = office or self.office
        return self.ask("/registry/sync/txn/status", question(asker, op, attribute, value), asker)

    def finished(self, op: str, correlation: str) -> Any:
        """Asks until the answer is there."""
        for _ in range(2000):
            told = self.status(op, "correlation_id", correlation)
            if told["header"]["status"] == "succ":
                return told["message"]["txnstatus_response"]["txn_status"]
            assert told["header"]["status"] == "pdng", told
        raise AssertionError("not finished")


def question(office: Office, op: str, attribute: str, value: Any, **header: Any) -> dict[str, Any]:
    body = office.g2p("txn-status", **{"total_count": 1, **header})
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
def sink() -> Iterator[Sink]:
    with listening() as found:
        yield found


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def town(
    request: pytest.FixtureRequest, sink: Sink, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    data = tmp_path_factory.mktemp("later") / "data"
    office, other = Office("office"), Office("other")
    toml = QUICK
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        toml += f'database = "{server.database()}"\n'
    data.mkdir()
    (data / "settings.toml").write_text(toml)
    settings = ["--settings", str(data / "settings.toml")]
    register(data, office, "--callback", sink.url, *settings)
    register(data, other, *settings)
    with serving(data, toml) as server_, httpx.Client(base_url=server_.url, timeout=20) as http:
        yield Town(http, office, other, sink)


@pytest.fixture(autouse=True)
def empty(sink: Sink) -> None:
    with sink.changed:
        sink.arrived.clear()
        sink.answers.clear()


def test_an_answer_comes_signed_and_correlated(town: Town) -> None:
    good, bad = item(), item(id="")
    body = town.office.g2p("link", good, bad)
    ack = town.ask("/mapper/link", body)["message"]
    assert (ack["ack_status"], "error" in ack) == ("ACK", False)
    (call,) = town.sink.wait(1)
    assert call.path == "/mapper/on-link"
    told = call.body
    assert told["header"]["action"] == "on-link"
    assert told["header"]["message_id"] == body["header"]["message_id"]
    assert (told["header"]["total_count"], told["header"]["completed_count"]) == (2, 1)
    assert told["message"]["correlation_id"] == ack["correlation_id"]
    assert told["message"]["transaction_id"] == body["message"]["transaction_id"]
    assert [row["status"] for row in told["message"]["link_response"]] == ["succ", "rjct"]
    assert_ours(town.http, call)


def assert_ours(http: httpx.Client, call: Arrived) -> None:
    (key,) = [k for k in http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "sig"]
    head, _, tail = call.signature.split(".")
    middle = base64.urlsafe_b64encode(call.raw).rstrip(b"=").decode()
    jws.deserialize_compact(f"{head}.{middle}.{tail}", import_key(key), algorithms=["ES256"])


def test_a_callback_is_tried_until_it_arrives(town: Town) -> None:
    with town.sink.changed:
        town.sink.answers[:] = [500, 302, 404]
    town.ask("/mapper/link", town.office.g2p("link", item()))
    calls = town.sink.wait(4)
    assert len({call.raw for call in calls}) == 1


def test_every_operation_is_answered_on_both_asynchronous_wires(town: Town) -> None:
    wish = item()
    person = wish["id"]
    story: list[tuple[str, dict[str, Any]]] = [
        ("link", wish),
        ("resolve", item(id=person, fa=..., scope="details")),
        ("update", item(id=person)),
        ("unlink", item(id=person, fa=...)),
    ]
    for number, (op, told) in enumerate(story, 1):
        path = f"/mapper/{op}" if number % 2 else f"/async/{op}"
        assert town.ask(path, town.office.g2p(op, told))["message"]["ack_status"] == "ACK"
        call = town.sink.wait(number)[-1]
        assert call.path == (f"/mapper/on-{op}" if number % 2 else f"/on-{op}")
        assert call.body["header"]["action"] == (f"on-{op}" if number % 2 else op)
        assert call.body["message"][f"{op}_response"][0]["status"] == "succ", op


def test_status_by_transaction_correlation_and_references(town: Town) -> None:
    first, second = item(), item()
    body = town.office.g2p("link", first, second)
    ack = town.ask("/mapper/link", body)["message"]
    told = town.finished("link", ack["correlation_id"])
    assert [row["status"] for row in told["link_response"]] == ["succ", "succ"]
    assert told["transaction_id"] == body["message"]["transaction_id"]
    by_txn = town.status("link", "transaction_id", body["message"]["transaction_id"])
    assert by_txn["message"]["txnstatus_response"]["txn_status"] == told
    assert by_txn["message"]["txnstatus_response"]["txn_type"] == "on-link"
    one = town.status("link", "reference_id_list", [second["reference_id"]])
    rows = one["message"]["txnstatus_response"]["txn_status"]["link_response"]
    assert [row["reference_id"] for row in rows] == [second["reference_id"]]
    assert one["header"]["completed_count"] == 1
    for strange in (
        town.status("update", "correlation_id", ack["correlation_id"]),
        town.status("link", "correlation_id", ack["correlation_id"], town.other),
        town.status("link", "transaction_id", "never"),
    ):
        assert strange["header"]["status"] == "rjct"
        assert "txnstatus_response" not in strange["message"]


def test_status_is_also_told_by_callback(town: Town) -> None:
    ack = town.ask("/mapper/link", town.office.g2p("link", item()))["message"]
    town.sink.wait(1)
    asked = question(town.office, "link", "correlation_id", ack["correlation_id"])
    assert town.ask("/mapper/txn/status", asked)["message"]["ack_status"] == "ACK"
    call = town.sink.wait(2)[-1]
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
def test_a_question_that_cannot_be_answered_is_named(town: Town, change: dict[str, Any]) -> None:
    body = question(town.office, "link", "transaction_id", "t")
    body["message"]["txnstatus_request"].update(change)
    reply = town.ask("/mapper/sync/txn/status", body)
    assert reply["header"]["status"] == "rjct"
    assert next(iter(change)) in reply["header"]["status_reason_message"]
    ack = town.ask("/mapper/txn/status", {**body, "header": {**body["header"], "message_id": "z"}})
    assert ack["message"]["ack_status"] == "ERR"


def test_a_repeat_gets_the_same_acknowledgement_and_another_request_does_not(town: Town) -> None:
    wish = item()
    body = town.office.g2p("link", wish)
    first = town.ask("/mapper/link", body)["message"]["correlation_id"]
    same = body["header"]["message_id"]
    anew = town.office.g2p("link", wish, message_id=same, message_ts=now(seconds=1))
    anew["message"]["transaction_id"] = body["message"]["transaction_id"]
    assert town.ask("/mapper/link", anew)["message"]["correlation_id"] == first
    other = town.office.g2p("link", item(), message_id=body["header"]["message_id"])
    told = town.ask("/mapper/link", other)["message"]
    assert (told["ack_status"], told["error"]["code"]) == ("ERR", "err.request.bad")
    assert "duplicate" in told["error"]["message"]
    assert [call.body["message"]["correlation_id"] for call in town.sink.wait(1)] == [first]


def test_nobody_sends_our_answers_elsewhere(town: Town) -> None:
    with listening() as elsewhere:
        near = town.sink.url + "1"
        for uri in (elsewhere.url, near, "file:///etc/passwd", town.sink.url + "/../x"):
            told = town.ask("/mapper/link", town.office.g2p("link", item(), sender_uri=uri))
            assert told["message"]["error"]["code"] == "err.sender_uri.invalid", uri
        below = town.office.g2p("link", item(), sender_uri=town.sink.url + "/ns/mapper")
        assert town.ask("/mapper/link", below)["message"]["ack_status"] == "ACK"
        (call,) = town.sink.wait(1)
        assert call.path == "/ns/mapper/on-link"
        assert elsewhere.arrived == []


def test_without_an_address_the_answer_is_kept_to_be_asked_for(town: Town) -> None:
    body = town.other.g2p("link", item())
    ack = town.ask("/mapper/link", body, town.other)["message"]
    assert ack["ack_status"] == "ACK"
    told = town.status("link", "correlation_id", ack["correlation_id"], town.other)
    assert told["header"]["status"] in {"pdng", "succ"}


def test_what_is_not_proven_or_not_readable_is_not_acknowledged(town: Town) -> None:
    def posted(path: str, body: Any) -> tuple[int, str, str]:
        reply = town.http.post(path, json=body)
        told = reply.json()["message"]
        return reply.status_code, told["ack_status"], told["error"]["code"]

    body = town.office.g2p("link", item())
    assert posted("/mapper/link", body) == (401, "ERR", "err.signature.missing")
    assert posted("/async/link", body) == (200, "NACK", "rjct.jwt.invalid")
    for changes, code in (
        ({"version": "9"}, "err.version.not_supported"),
        ({"action": "update"}, "err.request.bad"),
        ({"total_count": 7}, "err.request.bad"),
        ({"message_id": ""}, "err.request.bad"),
    ):
        told = town.ask("/mapper/link", town.office.g2p("link", item(), **changes))["message"]
        assert (told["ack_status"], told["error"]["code"]) == ("ERR", code)
    assert town.http.post("/async/link", json={"request_header": {}}).status_code == 400
    assert town.sink.arrived == []


def test_an_encrypted_request_is_called_back_encrypted(town: Town) -> None:
    (key,) = [
        k for k in town.http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "enc"
    ]
    names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
    allowed = ["RSA-OAEP-256", "A256GCM"]
    head = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": key["kid"]}
    body = town.office.g2p("link", item(), is_msg_encrypted=True)
    made = jwe.encrypt_compact(head, json.dumps(body["message"]).encode(), import_key(key), allowed)
    body["message"] = {"header": head, **dict(zip(names, made.split("."), strict=True))}
    assert town.ask("/mapper/link", body)["message"]["ack_status"] == "ACK"
    (call,) = town.sink.wait(1)
    assert call.body["header"]["is_msg_encrypted"] is True
    mine = RSAKey.import_key(
        town.office.key.private_bytes(s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption())
    )
    inside = jwe.decrypt_compact(".".join(call.body["message"][n] for n in names), mine, allowed)
    assert json.loads(inside.plaintext or b"")["link_response"][0]["status"] == "succ"


def test_killed_after_its_word_it_keeps_it(tmp_path: Path) -> None:
    """Acknowledged work and owed callbacks outlive kill -9; each wish is carried out once."""
    data, office = tmp_path / "data", Office("office")
    with listening() as reserved:
        port = reserved.port  # nobody listens here while the first process lives
    register(data, office, "--callback", f"http://127.0.0.1:{port}")
    acks = []
    with serving(data, QUICK) as server:
        with httpx.Client(base_url=server.url, timeout=20) as http:
            for _ in range(12):
                body = office.g2p("link", *(item() for _ in range(50)))
                acks.append(office.post(http, "/mapper/link", body).json()["message"])
        server.kill()
    assert {ack["ack_status"] for ack in acks} == {"ACK"}
    with listening(port) as sink, serving(data, QUICK):
        wanted = {ack["correlation_id"] for ack in acks}
        sink.wait_until(lambda: correlations(sink) >= wanted)
        for call in sink.arrived:
            rows = call.body["message"]["link_response"]
            assert [row["status"] for row in rows] == ["succ"] * 50
    with sqlite3.connect(data / "registry.db") as conn:
        counts = conn.execute("SELECT count(*), count(DISTINCT reference) FROM history").fetchone()
    conn.close()
    assert counts == (600, 600)


def correlations(sink: Sink) -> set[str]:
    return {call.body["message"]["correlation_id"] for call in sink.arrived}


def test_a_job_taken_by_a_process_that_died_is_taken_up_again(tmp_path: Path) -> None:
    data, office = tmp_path / "data", Office("office")
    with listening() as sink:
        register(data, office, "--callback", sink.url)
        with serving(data, QUICK) as server, httpx.Client(base_url=server.url) as http:
            office.post(http, "/mapper/link", office.g2p("link", item()))
            sink.wait(1)
        with sqlite3.connect(data / "registry.db") as conn:
            message = json.dumps(office.g2p("link", item()))
            conn.execute(
                "INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms,"
                " callback, received_at, due, tries) SELECT 'left', partner, op, wire, 'm', txn,"
                " digest, ?, terms, callback, received_at, received_at + 100, 1 FROM jobs",
                (message,),
            )
        conn.close()
        with serving(data, QUICK):
            assert sink.wait(2)[-1].body["message"]["correlation_id"] == "left"


def test_it_gives_up_in_the_end_and_says_so(tmp_path: Path) -> None:
    data, office = tmp_path / "data", Office("office")
    with listening(0, *[503] * 50) as sink:
        register(data, office, "--callback", sink.url)
        toml = QUICK + "callback_tries = 3\n"
        with serving(data, toml) as server, httpx.Client(base_url=server.url) as http:
            ack = office.post(http, "/mapper/link", office.g2p("link", item())).json()["message"]
            sink.wait(3)
            waited(lambda: 'outcome="given up"' in http.get("/metrics").text)
            asked = question(office, "link", "correlation_id", ack["correlation_id"])
            told = office.post(http, "/mapper/sync/txn/status", asked).json()
            assert told["header"]["status"] == "succ"
        assert len(sink.arrived) == 3


def waited(true: Callable[[], bool]) -> None:
    assert any(true() for _ in range(2000))
