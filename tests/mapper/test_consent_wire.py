"""Consents over HTTP: apps, whoever proves people, people themselves, and who is none of these."""

import base64
import json
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jws, jwt
from joserfc.jwk import ECKey, KeySet

from tests.mapper.callback_server import CallbackServer, listening
from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.waiting import WAIT_S

PSUT_A, PSUT_S = "111122223333", "999988887777"
ISSUER = "https://id.example.org"
TERMS = {
    "title": "Pension app",
    "purposes": {
        "pension": {"text": {"en": "to pay your pension"}, "stops": {"en": "Your pension stops."}}
    },
    "controller": {"name": "Ministry of Pensions"},
    "programmes": {"school-2027": {"en": "School money 2027", "sw": "Pesa za shule 2027"}},
    "return_urls": ["https://app.example.org/back"],
}
SETTINGS = """
consent_page = "https://confirm.example.org/confirm/app"
id_template = "token:{{sub}}@nationalId"
partner_consents = true
person_jwks = "{jwks}"
person_issuer = "https://id.example.org"
person_audience = "people"
"""


def ec_key(who: PartnerClient) -> ECKey:
    key: Any = who.key
    return ECKey.import_key(key)


@dataclass
class ConsentWire:
    """A running registry and those who speak to it."""

    http: httpx.Client
    app: PartnerClient
    slow: PartnerClient
    other: PartnerClient
    prover: PartnerClient
    login: ECKey
    hooks: CallbackServer
    data: Path

    def ask(self, who: PartnerClient, path: str, payload: Any) -> httpx.Response:
        body = who.spar2("resolve")
        body["request_body"]["request_payload"] = payload
        return who.post(self.http, path, body)

    def done(self, who: PartnerClient, path: str, payload: Any) -> dict[str, Any]:
        reply = self.ask(who, path, payload)
        assert reply.status_code == 200, reply.text
        found: dict[str, Any] = reply.json()["response_body"]["response_payload"]
        return found

    def wanted(self, **changes: Any) -> dict[str, Any]:
        back = "https://app.example.org/back"
        return {"token": PSUT_A, "purposes": ["pension"], "return_url": back, **changes}

    def asked(self, **changes: Any) -> tuple[str, str]:
        pushed = self.done(self.app, "/consents", self.wanted(**changes))
        return pushed["consent_id"], parse_qs(urlsplit(pushed["consent_uri"]).query)["request"][0]

    def given(self, **changes: Any) -> tuple[str, str]:
        """The id, and the code that comes back with the browser."""
        consent, request = self.asked(**changes)
        done = self.done(self.prover, "/consents/answer", self.answer(request))
        return consent, parse_qs(urlsplit(done["return_to"]).query)["code"][0]

    def answer(self, request: str, **changes: Any) -> dict[str, Any]:
        proof = {"acr": ["otp"], "auth_time": 1, "id_token_sha256": "a" * 64}
        return {
            "request": request, "id": f"token:{PSUT_S}@nationalId", "answer": "allow",
            "proof": proof, "text_version": "1", "language": "en", **changes,
        }  # fmt: skip

    def token(self, who: PartnerClient) -> dict[str, str]:
        claims = {
            "iss": who.name, "sub": who.name, "aud": "spar-mapper", "exp": int(time.time()) + 60,
            "jti": str(uuid.uuid4()),
        }  # fmt: skip
        key = ec_key(who)
        asked = {
            "grant_type": "client_credentials",
            "client_assertion": jwt.encode({"alg": "ES256"}, claims, key, algorithms=["ES256"]),
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        }
        reply = self.http.post("/oauth/token", data=asked)
        return {"authorization": f"Bearer {reply.json()['access_token']}"}

    def person(self, sub: str = PSUT_S, **claims: Any) -> dict[str, str]:
        now = int(time.time())
        said = {"iss": ISSUER, "aud": "people", "sub": sub, "exp": now + 60, **claims}
        token = jwt.encode({"alg": "ES256"}, said, self.login, algorithms=["ES256"])
        return {"authorization": f"Bearer {token}"}

    def resolve(self, who: PartnerClient, person_id: str, **more: Any) -> dict[str, Any]:
        asked = item(id=person_id, fa=..., scope="details", **more)
        reply = who.post(self.http, "/mapper/resolve", who.spar2("resolve", asked))
        assert reply.status_code == 200, reply.text
        (found,) = reply.json()["response_body"]["response_payload"]["resolve_response"]
        made: dict[str, Any] = found
        return made


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConsentWire]:
    folder = tmp_path_factory.mktemp("consents")
    data = folder / "data"
    data.mkdir()
    login = ECKey.generate_key("P-256")
    (folder / "people.jwks").write_text(
        json.dumps(KeySet([login]).as_dict(private=False)), encoding="utf-8"
    )
    app, slow, other, prover, office = (
        PartnerClient(name, ec.generate_private_key(ec.SECP256R1()), "ES256")
        for name in ("pension-app", "slow-app", "other-app", "central-intake", "office")
    )
    with listening() as hooks:
        register(data, app, "--rights", "resolve-consented", "--callback", hooks.url)
        register(data, slow, "--rights", "resolve-consented", "--callback", hooks.url)
        register(data, other, "--rights", "resolve-consented")
        register(data, prover, "--rights", "person")
        register(data, office, "--rights", "link")
        (folder / "terms.json").write_text(json.dumps(TERMS), encoding="utf-8")
        mapper(data, "partner", "terms", app.name, str(folder / "terms.json"))
        few = json.dumps({**TERMS, "resolves_per_minute": 2})
        (folder / "few.json").write_text(few, encoding="utf-8")
        mapper(data, "partner", "terms", slow.name, str(folder / "few.json"))
        with (
            serving(data, SETTINGS.format(jwks=folder / "people.jwks")) as server,
            httpx.Client(base_url=server.url, timeout=30) as http,
        ):
            body = office.spar2("link", item(id=f"token:{PSUT_S}@nationalId", fa=FA_OBJECT))
            assert office.post(http, "/mapper/link", body).status_code == 200
            yield ConsentWire(http, app, slow, other, prover, login, hooks, data)


FA_OBJECT = {
    "strategy_id": 2, "fa_type": "BANK", "bank_name": "HDFC Bank Ltd.", "bank_code": "HDFC",
    "branch_name": "Mumbai Central", "branch_code": "HDFC0000522", "account_number": "12345678901",
}  # fmt: skip


def code_of(reply: httpx.Response) -> str:
    return str(reply.json()["errors"][0]["code"])


def test_an_app_asks_a_person_answers_and_the_account_is_seen(wire: ConsentWire) -> None:
    by_token = f"token:{PSUT_A}@pension-app"
    assert wire.resolve(wire.app, by_token)["status_reason_message"] == "consent.none"
    consent, code = wire.given()
    found = wire.resolve(wire.app, by_token)
    assert found["fa"]["account_number"] == "12345678901"
    assert found["id"] == by_token
    assert PSUT_S not in json.dumps(found)
    granted = wire.done(wire.app, "/consents/grant", {"code": code})
    keys = KeySet.import_key_set(wire.http.get("/.well-known/jwks.json").json())
    signed = jws.deserialize_compact(granted["grant"], keys, algorithms=["ES256"])
    assert json.loads(signed.payload)["jti"] == consent
    assert wire.ask(wire.app, "/consents/grant", {"code": code}).status_code == 404
    hook = wire.hooks.wait(1)[0]
    assert hook.path == "/on-consent"
    assert hook.body["event"] == "consent.given"
    assert hook.body["token"] == PSUT_A
    head, _, tail = hook.signature.split(".")
    middle = base64.urlsafe_b64encode(hook.raw).rstrip(b"=").decode()
    whole = f"{head}.{middle}.{tail}"
    assert jws.deserialize_compact(whole, keys, algorithms=["ES256"]).payload == hook.raw
    assert PSUT_S not in hook.raw.decode()


def test_a_consent_for_as_long_as_a_programme_ends_with_it(wire: ConsentWire) -> None:
    refused = wire.ask(wire.app, "/consents", wire.wanted(ends_with="other"))
    assert (refused.status_code, code_of(refused)) == (403, "consent.programme")
    asked = {"token": "777", "ends_with": "school-2027"}
    _, request = wire.asked(**asked)
    shown = wire.done(wire.prover, "/consents/show", {"request": request, "language": "sw"})
    assert shown["ends_with"] == "Pesa za shule 2027"
    consent, _ = wire.given(**asked)
    by_token = "token:777@pension-app"
    assert wire.resolve(wire.app, by_token)["fa"]["account_number"] == "12345678901"
    mapper(wire.data, "programme", "end", "school-2027")
    assert wire.resolve(wire.app, by_token)["status_reason_message"] == "consent.ended"
    state = wire.http.get(f"/consents/{consent}/status", headers=wire.token(wire.app)).json()
    assert (state["status"], state["state"]) == ("expired", "ended")
    over = datetime.fromisoformat(state["valid_until"])
    assert abs((over - datetime.now(UTC)).total_seconds()) < WAIT_S


def test_what_the_page_shows_and_what_a_person_may_do(wire: ConsentWire) -> None:
    consent, request = wire.asked(token="222")
    shown = wire.done(wire.prover, "/consents/show", {"request": request, "language": "sw"})
    assert shown["title"] == "Pension app"
    assert shown["purposes"] == [
        {"code": "pension", "text": "to pay your pension", "stops": "Your pension stops."}
    ]
    later = (datetime.now(UTC) + timedelta(days=5)).isoformat()
    wire.done(wire.prover, "/consents/answer", wire.answer(request, until=later))
    person = {"id": f"token:{PSUT_S}@nationalId"}
    listed = wire.done(wire.prover, "/people/consents", person)["consents"]
    assert consent in [one["consent_id"] for one in listed]
    act = {**person, "consent_id": consent, "act": "stop", "reason": "no more"}
    assert wire.done(wire.prover, "/people/consents/act", act)["state"] == "withdrawn"
    again = wire.ask(wire.prover, "/people/consents/act", act)
    assert (again.status_code, code_of(again)) == (409, "consent.state")
    receipt = wire.done(wire.prover, "/people/receipt", {**person, "consent_id": consent})
    assert receipt["receipt_content"]["events"][-1]["event_state"] == "withdrawn"


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"purposes": ["votes"]}, 403, "consent.purpose"),
        ({"return_url": "https://evil.example/back"}, 403, "consent.return_url"),
        ({"until": "2020-01-01"}, 403, "consent.period"),
        ({"until": "soon"}, 400, "G2P-REQ-102"),
        ({"purposes": []}, 400, "G2P-REQ-102"),
        ({"token": ""}, 400, "G2P-REQ-102"),
        ({"token": "a\u0007b"}, 400, "consent.token"),
    ],
)
def test_a_request_that_is_more_than_agreed_on_is_refused(
    wire: ConsentWire, changes: dict[str, Any], status: int, code: str
) -> None:
    reply = wire.ask(wire.app, "/consents", wire.wanted(**changes))
    assert (reply.status_code, code_of(reply)) == (status, code)


def test_each_act_needs_its_own_right(wire: ConsentWire) -> None:
    _, request = wire.asked(token="333")
    for who, path, payload in (
        (wire.app, "/consents/show", {"request": request}),
        (wire.app, "/consents/answer", wire.answer(request)),
        (wire.app, "/people/consents", {"id": f"token:{PSUT_S}@nationalId"}),
        (wire.prover, "/consents", wire.wanted()),
        (wire.other, "/people/consents/act",
         {"id": PSUT_S, "consent_id": "x", "act": "stop"}),
    ):  # fmt: skip
        assert wire.ask(who, path, payload).status_code == 403, path
    refused = wire.ask(wire.other, "/consents", wire.wanted())
    assert (refused.status_code, code_of(refused)) == (403, "consent.terms")
    assert wire.http.post("/consents", json={}).status_code == 400
    unsigned = wire.app.spar2("resolve")
    assert wire.http.post("/consents", json=unsigned).status_code == 401


def test_consents_are_answered_in_the_form_of_the_consent_manager(wire: ConsentWire) -> None:
    consent, _ = wire.given(token="444")
    mine = wire.person()
    for prefix in ("", "/consent/v1"):
        listed = wire.http.get(f"{prefix}/my/consents", headers=mine).json()["consents"]
        assert consent in [one["consent_id"] for one in listed]
        one = wire.http.get(f"{prefix}/my/consents/{consent}", headers=mine)
        assert one.json()["state"] == "given"
        receipt = wire.http.get(f"{prefix}/receipts/{consent}", headers=mine)
        assert receipt.json()["receipt_metadata"]["schema_version"] == "ISO-27560-2023"
    other = wire.person("555566667777")
    assert wire.http.get(f"/my/consents/{consent}", headers=other).status_code == 404
    assert wire.http.get(f"/receipts/{consent}", headers=other).status_code == 404
    for wrong in (
        wire.person(aud="apps"), wire.person(iss="https://evil.example"), wire.person(exp=1),
        {"authorization": "Bearer nonsense"}, {},
    ):  # fmt: skip
        assert wire.http.get("/my/consents", headers=wrong).status_code == 401
    revoked = wire.http.post(f"/my/consents/{consent}/revoke", headers=mine)
    assert revoked.json()["state"] == "withdrawn"
    assert wire.http.post(f"/my/consents/{consent}/revoke", headers=mine).status_code == 409


def test_an_app_asks_after_its_own_consents_only(wire: ConsentWire) -> None:
    consent, _ = wire.given(token="666")
    assert wire.http.get(f"/consents/{consent}/status").status_code == 401
    tokens = {who.name: wire.token(who) for who in (wire.app, wire.other)}
    for prefix in ("", "/consent/v1"):
        path = f"{prefix}/consents/{consent}/status"
        status = wire.http.get(path, headers=tokens["pension-app"]).json()
        assert (status["status"], status["state"]) == ("active", "given")
        assert wire.http.get(path, headers=tokens["other-app"]).status_code == 404
    receipt = wire.http.get(f"/receipts/{consent}", headers=tokens["pension-app"])
    assert receipt.status_code == 200
    assert PSUT_S not in receipt.text
    assert wire.http.get(f"/receipts/{consent}", headers=tokens["other-app"]).status_code == 404


def own_consent(wire: ConsentWire, **changes: Any) -> str:
    """As OpenG2P's clients sign one."""
    now = datetime.now(UTC)
    claims = {
        "jti": str(uuid.uuid4()), "aud": "spar",
        "subject_id": {"type": "PSUT", "value": f"token:{PSUT_S}@nationalId"},
        "purpose": {"code": "pension", "text": "to pay"},
        "grants": [{"data_controller": "spar", "data_scopes": ["spar.financial_address"]}],
        "fetch_type": "periodic",
        "validity": {
            "valid_from": now.isoformat(), "valid_until": (now + timedelta(days=9)).isoformat(),
        },
        "issued_at": now.isoformat(), **changes,
    }  # fmt: skip
    key = ec_key(wire.app)
    return jws.serialize_compact({"alg": "ES256"}, json.dumps(claims), key, algorithms=["ES256"])


def decided(wire: ConsentWire, text: str, **more: Any) -> dict[str, Any]:
    body = {"consent_jws": text, **more}
    found = wire.http.post("/consent/v1/validate", json=body, headers=wire.token(wire.app))
    assert found.status_code == 200, found.text
    made: dict[str, Any] = found.json()
    return made


def test_a_consent_that_an_app_signed_itself_is_decided_as_openg2p_does(wire: ConsentWire) -> None:
    good = own_consent(wire)
    first = decided(wire, good)
    assert first["decision"] == "permit"
    assert first["effective_data_scopes"] == ["spar.financial_address"]
    assert decided(wire, good)["decision"] == "permit", "a repeat gets the same answer"
    now = datetime.now(UTC)
    past = {"valid_from": "2026-01-01T00:00:00Z", "valid_until": "2026-01-02T00:00:00Z"}
    long = {"valid_from": now.isoformat(), "valid_until": "2199-01-01T00:00:00Z"}
    head, body, tail = good.split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    for text, reason in (
        (f"{head}.{body}.{tail[:-6]}AAAAAA", "signature_invalid"),
        ("nonsense", "signature_invalid"),
        (own_consent(wire, aud="bank"), "audience_mismatch"),
        (own_consent(wire, grants=[]), "controller_not_granted"),
        (own_consent(wire, purpose={"code": "votes"}), "purpose_not_allowed"),
        (own_consent(wire, validity=past), "expired"),
        (own_consent(wire, validity=long), "purpose_not_allowed"),
        (own_consent(wire, jti=""), "malformed_object"),
        (own_consent(wire, subject_id="x"), "malformed_object"),
        (own_consent(wire, jti=claims["jti"]), "replay"),
    ):
        found = decided(wire, text)
        assert (found["decision"], found["reason_code"]) == ("deny", reason)
    wider = {"requested_scopes": ["spar.financial_address", "health"]}
    assert decided(wire, own_consent(wire), request_context=wider)["reason_code"] == (
        "scope_exceeds_policy"
    )


def test_such_a_consent_opens_one_resolve(wire: ConsentWire) -> None:
    person = f"token:{PSUT_S}@nationalId"
    once = own_consent(wire, fetch_type="oneshot")
    found = wire.resolve(wire.app, person, additional_info=[{"consent_jws": once}])
    assert found["fa"]["account_number"] == "12345678901"
    again = wire.resolve(wire.app, person, additional_info=[{"consent_jws": once}])
    assert (again["status"], again["status_reason_message"]) == ("rjct", "replay")
    stranger = wire.resolve(wire.app, "token:5@nationalId", additional_info=[{"consent_jws": once}])
    assert stranger["status_reason_message"] == "subject_mismatch"
    assert wire.resolve(wire.app, person)["status"] == "rjct"


def test_it_is_off_unless_it_is_set(tmp_path: Path) -> None:
    app = PartnerClient("pension-app", ec.generate_private_key(ec.SECP256R1()), "ES256")
    data = tmp_path / "data"
    data.mkdir()
    register(data, app, "--rights", "resolve-consented")
    with serving(data) as server, httpx.Client(base_url=server.url) as http:
        assert http.post("/consent/v1/validate", json={}).status_code == 404
        body = app.spar2("resolve")
        body["request_body"]["request_payload"] = {
            "token": "1", "purposes": ["x"], "return_url": "https://a.example"
        }  # fmt: skip
        reply = app.post(http, "/consents", body)
        assert (reply.status_code, reply.json()["errors"][0]["code"]) == (404, "consent.off")
        assert http.get("/my/consents").status_code == 401


def test_an_app_that_asks_about_more_than_agreed_on_is_told_so_in_its_callback(
    wire: ConsentWire,
) -> None:
    asked = [item(id=f"token:{n}@slow-app", fa=..., scope="details") for n in range(3)]
    for _twice in range(2):
        ack = wire.slow.post(wire.http, "/mapper/resolve", wire.slow.g2p("resolve", *asked))
        assert ack.json()["message"]["ack_status"] == "ACK"

    def headers() -> list[Any]:
        calls = [call for call in wire.hooks.arrived if call.path == "/mapper/on-resolve"]
        return [call.body["header"] for call in calls]

    wire.hooks.wait_until(lambda: len(headers()) == 2)
    (refused,) = (one for one in headers() if one["status"] == "rjct")
    assert "ask again after" in refused["status_reason_message"]
