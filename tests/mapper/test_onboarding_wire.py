"""An app becomes a partner over HTTP, with callbacks that arrive and a secret that it decrypts."""

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jwe
from joserfc.jwk import RSAKey

from spar_mapper.__main__ import main
from spar_mapper.core.clock import now_ms
from spar_mapper.onboarding.requests import PartnerRequest, sign_request
from tests.mapper.callback_server import CallbackServer, listening
from tests.mapper.consent_world import TERMS
from tests.mapper.operated import new_key
from tests.mapper.partner_client import FA, PartnerClient, item, mapper, now, register, serving
from tests.mapper.waiting import WAIT_S

SETTINGS = """
partner_requests = true
consent_page = "https://confirm.example.org/confirm/app"
failures_per_minute = 100000
callback_tries = 1
partner_cache_s = 0
"""
PERSON = "token:real@nationalId"
PARTS = ("protected", "encrypted_key", "iv", "ciphertext", "tag")


def request_of(who: PartnerClient, callback: str, **changes: Any) -> str:
    values: dict[str, Any] = {
        "kind": "onboard", "name": who.name, "key": who.pem().decode(), "at": now_ms(),
        "organisation": "Ministry", "contact": "telephone", "rights": ("resolve-consented",),
        "callback": callback, "terms": TERMS, **changes,
    }  # fmt: skip
    return sign_request(PartnerRequest(**values), who.key)


@dataclass
class OnboardingWire:
    """A running registry with two operators, and one app."""

    http: httpx.Client
    data: Path
    app: PartnerClient
    center: PartnerClient
    hooks: CallbackServer

    def ask(self, path: str, payload: Any, who: PartnerClient | None = None) -> httpx.Response:
        who = who or self.app
        body = who.spar2("resolve")
        body["request_body"]["request_payload"] = payload
        return who.post(self.http, path, body)

    def done(self, path: str, payload: Any, who: PartnerClient | None = None) -> dict[str, Any]:
        reply = self.ask(path, payload, who)
        assert reply.status_code == 200, reply.text
        found: dict[str, Any] = reply.json()["response_body"]["response_payload"]
        return found

    def ordered(self, *words: str) -> None:
        """By two operators."""
        signed = ("--by", "anna", "--sign", str(self.data.parent / "anna.pem"))
        number = self.command(*words, *signed).split()[2].rstrip(":")
        second = ("--by", "ben", "--sign", str(self.data.parent / "ben.pem"))
        self.command("proposals", "approve", number, *second)

    def command(self, *words: str) -> str:
        """The command line; its output."""
        with redirect_stdout(StringIO()) as said:
            assert main([*words, "--data", str(self.data)]) == 0
        return said.getvalue()

    def resolve(self, person_id: str) -> dict[str, Any]:
        body = self.app.spar2("resolve", item(fa=..., id=person_id, scope="details"))
        reply = self.app.post(self.http, "/mapper/resolve", body)
        assert reply.status_code == 200, reply.text
        payload = reply.json()["response_body"]["response_payload"]
        found: dict[str, Any] = payload["resolve_response"][0]
        return found


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OnboardingWire]:
    folder = tmp_path_factory.mktemp("onboarding")
    data = folder / "data"
    writer = PartnerClient("office")
    register(data, writer, "--rights", "link")
    center = PartnerClient("center", ec.generate_private_key(ec.SECP256R1()), "ES256")
    rights = "partners,link-tokens,history,statement"
    register(data, center, "--rights", rights)
    for name in ("anna", "ben"):
        new_key(folder, name)
        mapper(data, "operator", "add", name, "--key", str(folder / f"{name}.pub"))
    with (
        listening() as hooks,
        serving(data, SETTINGS) as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as http,
    ):
        link = writer.spar2("link", item(id=PERSON, fa=FA))
        assert writer.post(http, "/mapper/link", link).status_code == 200
        yield OnboardingWire(http, data, PartnerClient("pension-app"), center, hooks)


def test_the_whole_way(wire: OnboardingWire) -> None:
    asked = {"request": request_of(wire.app, wire.hooks.url)}
    taken = wire.http.post("/partner-requests", json=asked).json()
    assert wire.http.post("/partner-requests", json=asked).json() == taken
    assert wire.ask("/self-test", {}).status_code == 401, "it is nobody yet"
    assert taken["words"] in wire.command("partner", "request", taken["request_id"])
    (asking,) = wire.done("/partners/overview", {}, wire.center)["requests"]
    assert (asking["id"], asking["words"]) == (taken["request_id"], taken["words"])
    wire.ordered("partner", "onboard", taken["request_id"])

    consent = wire.done("/consents", {
        "token": "1111", "purposes": ["pension"], "return_url": TERMS.return_urls[0],
    })  # fmt: skip
    request = parse_qs(urlsplit(consent["consent_uri"]).query)["request"][0]
    answer = {"request": request, "id": "sandbox:ama", "answer": "allow"}
    assert wire.ask("/sandbox/consents/answer", {**answer, "id": PERSON}).status_code == 403
    back = wire.done("/sandbox/consents/answer", answer)["return_to"]
    code = parse_qs(urlsplit(back).query)["code"][0]
    assert wire.done("/consents/grant", {"code": code})["consent_id"] == consent["consent_id"]
    assert wire.resolve("token:1111@pension-app")["fa"]["account_number"] == "000000000001"
    assert wire.hooks.wait(1)[0].body["event"] == "consent.given"

    begun = wire.done("/self-test", {})
    assert not begun["passed"]
    posted = wire.hooks.wait(2)[1]
    assert posted.path == "/on-self-test"
    assert posted.signature
    sealed = ".".join(posted.body["encrypted"][part] for part in PARTS)
    key: Any = wire.app.key
    plain = jwe.decrypt_compact(
        sealed, RSAKey.import_key(key), algorithms=["RSA-OAEP-256", "A256GCM"]
    ).plaintext
    assert plain is not None
    answers = {"test_id": begun["test_id"], "code": posted.body["code"]}
    result = wire.done("/self-test/answer", {**answers, **json.loads(plain)})
    assert result["passed"], result
    assert {one["code"] for one in result["checks"]} == {
        "signature.ok", "clock.ok", "callback.ok", "decryption.ok",
    }  # fmt: skip

    desk = {
        "app": "pension-app",
        "token": "2222",
        "id": PERSON,
        "purposes": ["pension"],
        "proof": {"acr": ["otp"], "auth_time": 1, "id_token_sha256": ""},
        "text_version": "1",
    }
    assert wire.ask("/consents/given", desk, wire.center).status_code == 409, "in the sandbox"
    wire.ordered("partner", "activate", "pension-app")
    named = {**desk, "ends_with": "no programme of the terms"}
    assert wire.ask("/consents/given", named, wire.center).status_code == 403
    given = wire.done("/consents/given", desk, wire.center)
    assert given["receipt"]["jws"]
    asked = {"id": PERSON, "language": "en"}
    listed = wire.done("/consents/apps", asked, wire.center)
    assert listed["apps"] == [], "it has its own tokens"
    assert [one["app"] for one in listed["elsewhere"]] == ["pension-app"]
    del desk["token"]
    refused = wire.ask("/consents/given", desk, wire.center)
    assert refused.json()["errors"][0]["code"] == "consent.token"
    assert wire.resolve("token:2222@pension-app")["fa"]["account_number"] == FA["account_number"]
    lines = wire.done("/history", {"id": PERSON}, wire.center)["lines"]
    assert [line["op"] for line in lines] == ["link"]
    assert wire.done("/statements", {"id": PERSON}, wire.center)["statement"].count(".") == 2
    assert wire.resolve("token:1111@pension-app")["fa"] is None
    assert wire.ask("/sandbox/consents/answer", answer).status_code == 403

    second = PartnerClient("pension-app", ec.generate_private_key(ec.SECP256R1()), "ES256")
    more = {"request": request_of(second, "", kind="key", rights=(), terms=None)}
    key_asked = wire.done("/partner-keys", more)
    assert wire.ask("/self-test", {}, second).status_code == 401, "pending"
    wire.ordered("partner", "onboard", key_asked["request_id"])
    overview = wire.done("/partners/overview", {}, wire.center)
    (app,) = [one for one in overview["partners"] if one["name"] == "pension-app"]
    assert (app["stage"], app["ready"], app["test"]["passed"]) == ("production", True, True)
    assert [key["state"] for key in app["keys"]] == ["active", "active"]
    assert overview["proposals"] == []
    assert overview["requests"] == []
    assert wire.ask("/self-test", {}, second).status_code == 200, "both are good now"
    assert wire.ask("/self-test", {}).status_code == 200


def test_what_fails_is_named(wire: OnboardingWire, tmp_path: Path) -> None:
    app = PartnerClient("tester")
    dead = "http://127.0.0.1:9/nobody"
    register(tmp_path / "none", app)  # another registry: it only makes the file of the key
    key = str(tmp_path / f"{app.name}.key")
    wire.ordered(
        "partner", "add", app.name, "--cert", key, "--rights", "resolve", "--callback", dead
    )

    def ask(path: str, payload: Any, who: PartnerClient = app, **header: Any) -> httpx.Response:
        body = who.spar2("resolve", **header)
        body["request_body"]["request_payload"] = payload
        return who.post(wire.http, path, body)

    def code(reply: httpx.Response) -> str:
        error = reply.json()["errors"][0]
        assert len(error["message"]) > 20, "a sentence"
        return str(error["code"])

    assert code(ask("/self-test", {}, PartnerClient("tester"))) == "signature.wrong"
    assert code(ask("/self-test", {}, request_timestamp=now(hours=-1))) == "clock.far"
    unsigned = wire.http.post("/self-test", json=app.spar2("resolve"))
    assert (unsigned.status_code, code(unsigned)) == (401, "signature.none")
    begun = ask("/self-test", {}, request_timestamp=now(minutes=3))
    assert begun.status_code == 200
    test = begun.json()["response_body"]["response_payload"]
    assert [one["code"] for one in test["checks"]] == ["signature.ok", "clock.off"]
    answer = {"test_id": test["test_id"], "code": "?", "secret": "?"}
    answered = ask("/self-test/answer", answer).json()["response_body"]["response_payload"]
    wrong = {one["code"] for one in answered["checks"] if not one["passed"]}
    assert {"clock.off", "decryption.secret"} < wrong
    assert wrong & {"callback.undelivered", "callback.code"}
    assert code(ask("/self-test/answer", answer)) == "self-test.unknown"


def test_what_strangers_send_is_bounded(wire: OnboardingWire) -> None:
    def post(body: Any) -> httpx.Response:
        return wire.http.post("/partner-requests", json=body)

    stranger = PartnerClient("stranger", ec.generate_private_key(ec.SECP256R1()), "ES256")
    right = request_of(stranger, "https://s.example.org")
    head, middle, _ = right.split(".")
    bad: list[Any] = [{}, [], {"request": 1}, {"request": f"{head}.{middle}.AAAA"},
                      {"request": right[: len(right) // 2]}, {"request": "x" * 50_000},
                      {"request": request_of(stranger, "", kind="key", terms=None)}]  # fmt: skip
    assert [post(one).status_code for one in bad] == [400] * len(bad)
    codes = [
        post({"request": request_of(stranger, f"https://s{n}.example.org")}).status_code
        for n in range(4)
    ]
    assert codes[-1] in {429, 503}
    assert 429 in [post({"request": right}).status_code for _ in range(4)]


def test_a_key_is_asked_for_by_its_own_partner_alone(wire: OnboardingWire) -> None:
    other = PartnerClient("somebody-else", ec.generate_private_key(ec.SECP256R1()), "ES256")
    asked = {"request": request_of(other, "", kind="key", rights=(), terms=None)}
    reply = wire.ask("/partner-keys", asked)
    assert (reply.status_code, reply.json()["errors"][0]["code"]) == (400, "request.kind")
    onboarding = {"request": request_of(wire.app, "https://a.example.org")}
    assert wire.ask("/partner-keys", onboarding).status_code == 400


def test_without_the_setting_nobody_asks(tmp_path: Path) -> None:
    with serving(tmp_path / "data") as server:
        reply = httpx.post(f"{server.url}/partner-requests", json={"request": "x"})
        assert (reply.status_code, reply.json()["errors"][0]["code"]) == (404, "request.off")
