"""Who is let in, and what comes back: signatures, keys, tokens, encryption, rights, limits."""

import base64
import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization as s
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from joserfc import jwe, jws, jwt
from joserfc.jwk import ECKey, RSAKey, import_key

from spar_mapper.records.partners import PartnerKey
from spar_mapper.security.signature import CHUNK_BYTES, sign, verify_signature
from tests.mapper.partner_client import (
    TEXT,
    PartnerClient,
    ascii_form,
    item,
    mapper,
    now,
    register,
    serving,
    sorted_form,
)
from tests.mapper.waiting import WAIT_S

JWE = ["RSA-OAEP-256", "A256GCM"]


class SecuredRegistry:
    """One registry with the partners these tests need."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.partner = PartnerClient("partner")
        self.reader = PartnerClient("reader")
        self.narrow = PartnerClient("narrow")
        self.curve = PartnerClient("curve", ec.generate_private_key(ec.SECP256R1()), "ES256")
        self.edwards = PartnerClient("edwards", ed25519.Ed25519PrivateKey.generate(), "EdDSA")
        self.large = PartnerClient("large", ec.generate_private_key(ec.SECP384R1()), "ES384")
        self.salted = PartnerClient("salted", alg="PS256")
        self.late = PartnerClient("late")
        register(data, self.partner)
        register(data, self.reader, "--rights", "resolve")
        register(data, self.narrow, "--programmes", "pensions,school")
        jwk = ECKey.import_key(self.curve.pem()).as_dict(private=False, kid="curve-1")
        register(data, self.curve, key=json.dumps(jwk).encode())
        register(data, self.edwards, key=self.edwards.pem())
        register(data, self.large, key=self.large.pem())
        register(data, self.salted)
        register(data, self.late, key=self.late.certificate(days=-1))


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> SecuredRegistry:
    return SecuredRegistry(tmp_path_factory.mktemp("security") / "data")


@pytest.fixture(scope="module")
def http(registry: SecuredRegistry) -> Iterator[httpx.Client]:
    with (
        serving(registry.data, "failures_per_minute = 100000\npartner_cache_s = 0\n") as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as client,
    ):
        yield client


def code(reply: httpx.Response) -> Any:
    result = reply.json()
    if "header" in result:
        return result["header"]["status_reason_code"]
    return result["response_header"]["response_error_message"]


@pytest.mark.parametrize("form", [sorted_form, ascii_form, lambda body: json.dumps(body).encode()])
def test_both_canonicalisations_and_the_bytes_themselves_are_signed_forms(
    registry: SecuredRegistry, http: httpx.Client, form: Any
) -> None:
    body = registry.partner.g2p("link", item(name="आशा"))
    headers = {"signature": registry.partner.sign(form(body))}
    reply = http.post("/mapper/sync/link", content=json.dumps(body), headers=headers)
    assert reply.json()["header"]["completed_count"] == 1


@pytest.mark.parametrize("name", ["curve", "edwards", "large", "salted"])
def test_other_kinds_of_keys_sign_as_well(
    registry: SecuredRegistry, http: httpx.Client, name: str
) -> None:
    partner: PartnerClient = getattr(registry, name)
    reply = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
    assert reply.json()["header"]["completed_count"] == 1
    other = PartnerClient(name, alg="RS256")
    assert code(other.post(http, "/mapper/sync/link", partner.g2p("link", item()))) == (
        "rjct.jwt.invalid"
    )


@pytest.mark.parametrize("kind", ["RS256", "ES256", "ES384"])
def test_a_long_body_is_signed_as_a_library_that_holds_it_whole_signs_it(kind: str) -> None:
    makes: dict[str, Any] = {
        "RS256": lambda: rsa.generate_private_key(65537, 2048),
        "ES256": lambda: ec.generate_private_key(ec.SECP256R1()),
        "ES384": lambda: ec.generate_private_key(ec.SECP384R1()),
    }
    key = makes[kind]()
    public = key.public_key().public_bytes(s.Encoding.PEM, s.PublicFormat.SubjectPublicKeyInfo)
    public_key = RSAKey.import_key(public) if kind == "RS256" else ECKey.import_key(public)
    partner = PartnerKey("k", public.decode())
    for size in (0, 1, 2, 3, *(2 * CHUNK_BYTES + more for more in (-2, -1, 0, 1, 2))):
        data = json.dumps("x" * size).encode()
        ours = sign(data, key, "k")
        result = jws.deserialize_compact(ours, public_key, algorithms=[kind], payload=data)
        assert result.payload == data
        theirs = PartnerClient("partner", key, kind).sign(data)
        assert verify_signature(theirs, data, [partner]) is not None
        assert verify_signature(theirs, data[:-1] + b" ", [partner]) is None


def test_what_is_not_proven_ends_at_the_gate(registry: SecuredRegistry, http: httpx.Client) -> None:
    partner, path = registry.partner, "/mapper/sync/link"
    body = partner.g2p("link", item())
    good = partner.sign(sorted_form(body))
    none = good.replace(good.split("..")[0], "eyJhbGciOiJub25lIn0")
    symmetric = good.replace(good.split("..")[0], "eyJhbGciOiJIUzI1NiJ9")
    critical = partner.sign(sorted_form(body), crit=["b64"])
    changed = partner.g2p("link", item(id="token:mallory@nationalId"))
    for signature in ("", "x", "a.b.c", "..", good[:-4] + "AAAA", none, symmetric, critical):
        reply = http.post(path, json=body, headers={"signature": signature})
        assert (reply.status_code, code(reply)) == (401, "rjct.jwt.invalid"), signature
    assert http.post(path, json=changed, headers={"signature": good}).status_code == 401
    stranger = PartnerClient("partner").post(http, path, body)
    assert stranger.status_code == 401
    assert (
        PartnerClient("nobody")
        .post(http, path, PartnerClient("nobody").g2p("link", item()))
        .status_code
        == 401
    )
    assert partner.post(http, path, body).json()["header"]["completed_count"] == 1


def test_every_operation_and_path_is_guarded(http: httpx.Client) -> None:
    open_paths = {"/ping", "/health", "/ready", "/metrics", "/openapi.json", "/docs"}
    paths = set(http.get("/openapi.json").json()["paths"]) - open_paths
    assert len(paths) > 10
    body = PartnerClient("partner").g2p("link", item())
    for path in paths:
        if path.startswith("/dfsp/") or path == "/.well-known/jwks.json":
            continue
        reply = http.post(path, json=body)
        said = reply.text
        words = ("rjct.jwt", "err.", ".off")  # off: it answers nobody, with proof or not
        refused = reply.status_code in {400, 401, 403, 405} or any(word in said for word in words)
        assert refused, (path, reply.status_code, said)


def test_a_signature_from_another_time_is_refused(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    for sent_at in (now(minutes=-16), now(minutes=16), "yesterday", ""):
        body = registry.partner.g2p("link", item(), message_ts=sent_at)
        reply = registry.partner.post(http, "/mapper/sync/link", body)
        assert (reply.status_code, code(reply)) == (401, "rjct.message_ts.invalid")
    late = registry.partner.spar2("resolve", item(fa=...), request_timestamp=now(hours=-1))
    reply = registry.partner.post(http, "/mapper/resolve", late)
    assert (reply.status_code, code(reply)) == (401, "rjct.message_ts.invalid")


def test_a_copy_of_a_request_is_refused_however_it_is_written(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    for partner in (registry.partner, registry.curve):
        body = partner.g2p("resolve", item(fa=...))
        assert partner.post(http, "/mapper/sync/resolve", body).status_code == 200
        again = partner.post(http, "/mapper/sync/resolve", body)
        assert (again.status_code, code(again)) == (409, "rjct.message_id.duplicate")
        turned = {"message": body["message"], "header": body["header"]}
        headers = {"signature": partner.sign(sorted_form(body))}
        spaced = json.dumps(turned, indent=3)
        other = http.post("/mapper/sync/resolve", content=spaced, headers=headers)
        assert other.status_code == 409
        sent_anew = partner.g2p("resolve", item(fa=...))
        assert partner.post(http, "/mapper/sync/resolve", sent_anew).status_code == 200


def test_a_copy_is_seen_by_a_registry_that_was_started_anew(tmp_path: Path) -> None:
    partner, data = PartnerClient("partner"), tmp_path / "data"
    register(data, partner)
    body = partner.g2p("resolve", item(fa=...))
    for status in (200, 409):
        with serving(data) as server, httpx.Client(base_url=server.url) as http:
            assert partner.post(http, "/mapper/sync/resolve", body).status_code == status


def test_rights_are_per_operation(registry: SecuredRegistry, http: httpx.Client) -> None:
    reply = registry.reader.post(http, "/mapper/sync/link", registry.reader.g2p("link", item()))
    assert (reply.status_code, code(reply)) == (403, "rjct.permission.denied")
    reply = registry.reader.post(
        http, "/mapper/resolve", registry.reader.spar2("resolve", item(fa=...))
    )
    assert reply.json()["response_header"]["response_status"] == "SUCCESS"


def test_rights_are_per_programme_and_per_item(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    narrow = registry.narrow
    body = narrow.g2p(
        "link",
        item(),
        item(additional_info=[{"programme": "pensions"}]),
        item(additional_info=[{"name": "programme", "value": "school"}]),
        item(additional_info=[{"programme": "taxes"}]),
    )
    rows = narrow.post(http, "/mapper/sync/link", body).json()["message"]["link_response"]
    assert [row["status"] for row in rows] == ["rjct", "succ", "succ", "rjct"]
    assert rows[0]["status_reason_code"] == "rjct.permission.denied"
    assert rows[0]["status_reason_message"].startswith("link_request[0]")
    meant = narrow.g2p("resolve", item(fa=...), meta={"programme": "school"})
    reply = narrow.post(http, "/mapper/sync/resolve", meant).json()
    assert reply["message"]["resolve_response"][0]["status"] == "succ"


def test_keys_follow_one_another(
    registry: SecuredRegistry, http: httpx.Client, tmp_path: Path
) -> None:
    old = PartnerClient("turning")
    register(registry.data, old)
    new = PartnerClient("turning")
    file = tmp_path / "new.pem"
    file.write_bytes(new.pem())
    mapper(registry.data, "partner", "add-key", "turning", "--cert", str(file))
    for partner in (old, new):
        assert (
            partner.post(http, "/mapper/sync/link", partner.g2p("link", item())).status_code == 200
        )
    shown = mapper(registry.data, "partner", "show", "turning")
    kids = re.findall(r"key\t(\S+)", shown)
    assert sorted(re.findall(r"until (\S+)", shown))[1] == "ever"  # a key; the other a certificate
    new_kid = RSAKey.import_key(new.pem()).thumbprint()
    (old_kid,) = set(kids) - {new_kid}
    mapper(registry.data, "partner", "remove-key", "turning", old_kid)
    assert old.post(http, "/mapper/sync/link", old.g2p("link", item())).status_code == 401
    assert new.post(http, "/mapper/sync/link", new.g2p("link", item())).status_code == 200


def test_a_certificate_that_is_over_proves_nothing(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    late = registry.late
    assert late.post(http, "/mapper/sync/link", late.g2p("link", item())).status_code == 401


@pytest.mark.parametrize("name", ["आशा", "Asha"])
def test_replies_are_signed_in_the_form_of_the_request(
    registry: SecuredRegistry, http: httpx.Client, name: str
) -> None:
    partner = registry.partner
    (key,) = [k for k in http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "sig"]
    for form in (sorted_form, ascii_form):
        fa = {"name": name}
        body = partner.g2p("link", item(fa=f"{TEXT}"), meta=fa)
        body["message"]["transaction_id"] = name
        headers = {"signature": partner.sign(form(body))}
        reply = http.post("/sync/link", content=form(body), headers=headers)
        head, _, tail = reply.headers["signature"].split(".")
        middle = base64.urlsafe_b64encode(form(reply.json())).rstrip(b"=").decode()
        checked = jws.deserialize_compact(
            f"{head}.{middle}.{tail}", import_key(key), algorithms=["ES256"]
        )
        assert checked.headers()["kid"] == key["kid"]


def test_a_token_by_secret_stands_in_for_a_signature(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    secret = mapper(registry.data, "partner", "secret", "partner").strip()
    form = {"grant_type": "client_credentials", "client_id": "partner", "client_secret": secret}
    result = http.post("/oauth/token", data=form)
    assert result.headers["cache-control"] == "no-store"
    token = result.json()["access_token"]
    basic = http.post(
        "/oauth/token", data={"grant_type": "client_credentials"}, auth=("partner", secret)
    )
    assert basic.json()["token_type"] == "Bearer"
    headers = {"authorization": f"Bearer {token}"}
    body = registry.partner.g2p("link", item())
    reply = http.post("/mapper/sync/link", json=body, headers=headers)
    assert reply.json()["header"]["completed_count"] == 1
    assert "signature" not in reply.headers
    other = http.post(
        "/mapper/sync/link", json=registry.reader.g2p("link", item()), headers=headers
    )
    assert (other.status_code, code(other)) == (403, "rjct.permission.denied")
    for wrong in ({**form, "client_secret": "x"}, {**form, "client_id": "nobody"}):
        assert http.post("/oauth/token", data=wrong).status_code == 401
    assert http.post("/oauth/token", data={"grant_type": "password"}).status_code == 400
    spoiled = {"authorization": f"Bearer {token[:-6]}AAAAAA"}
    assert http.post("/mapper/sync/link", json=body, headers=spoiled).status_code == 401


def test_a_token_by_assertion_is_given_once(registry: SecuredRegistry, http: httpx.Client) -> None:
    partner = registry.partner
    result = {
        "iss": "partner",
        "sub": "partner",
        "aud": "spar-mapper",
        "exp": int(time.time()) + 60,
    }
    key = RSAKey.import_key(
        partner.key.private_bytes(*_pkcs8()),
    )
    made = jwt.encode({"alg": "RS256"}, {**result, "jti": "once"}, key)
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": made,
    }
    assert http.post("/oauth/token", data=form).status_code == 200
    assert http.post("/oauth/token", data=form).status_code == 401
    stale = jwt.encode({"alg": "RS256"}, {**result, "jti": "b", "exp": 5}, key)
    assert http.post("/oauth/token", data={**form, "client_assertion": stale}).status_code == 401
    hour = int(time.time()) + 3600
    for changes in ({"exp": hour}, {"aud": str(http.base_url.join("/oauth/token"))}):
        bad = jwt.encode({"alg": "RS256"}, {**result, "jti": "c", **changes}, key)
        assert http.post("/oauth/token", data={**form, "client_assertion": bad}).status_code == 401
    for junk in ("", "a.b.c", "x" * 500):
        assert http.post("/oauth/token", data={**form, "client_assertion": junk}).status_code == 401


def _pkcs8() -> tuple[Any, Any, Any]:
    return s.Encoding.PEM, s.PrivateFormat.PKCS8, s.NoEncryption()


def test_tokens_of_a_configured_issuer_are_read_and_ours_are_not_given(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    issuer = RSAKey.generate_key(2048, parameters={"kid": "i"})
    jwks = tmp_path / "jwks.json"
    jwks.write_text(json.dumps({"keys": [issuer.as_dict(private=False)]}), encoding="utf-8")
    settings = f'token_jwks = "{jwks}"\ntoken_issuer = "https://iam"\ntoken_audience = "spar"\n'
    claims = {
        "iss": "https://iam",
        "aud": ["spar"],
        "azp": "partner",
        "sub": "5d7e",
        "preferred_username": "service-account-partner",
        "exp": int(time.time()) + 60,
    }
    with serving(data, settings) as server, httpx.Client(base_url=server.url) as http:

        def ask(**changes: Any) -> int:
            token = jwt.encode({"alg": "RS256", "kid": "i"}, {**claims, **changes}, issuer)
            headers = {"authorization": f"Bearer {token}"}
            body = partner.g2p("link", item())
            return http.post("/mapper/sync/link", json=body, headers=headers).status_code

        assert ask() == 200
        assert ask(aud="other") == ask(iss="https://evil") == ask(exp=5) == 401
        assert ask(azp="nobody") == 401
        assert ask(preferred_username="asha") == ask(preferred_username=None) == 401
        assert ask(azp=None, sub="partner") == 401
        assert ask(azp=None, client_id="partner", sub="partner") == 200
        assert ask(client_id="partner", preferred_username="asha") == 401
        form = {"grant_type": "client_credentials", "client_id": "partner", "client_secret": "x"}
        assert http.post("/oauth/token", data=form).status_code == 400


def encrypted(http: httpx.Client, message: Any, **head: Any) -> dict[str, Any]:
    (key,) = [k for k in http.get("/.well-known/jwks.json").json()["keys"] if k["use"] == "enc"]
    result = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": key["kid"], **head}
    names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
    made = jwe.encrypt_compact(result, json.dumps(message).encode(), import_key(key), JWE)
    return {"header": result, **dict(zip(names, made.split("."), strict=True))}


def test_an_encrypted_request_gets_an_encrypted_answer(
    registry: SecuredRegistry, http: httpx.Client
) -> None:
    partner = registry.partner
    body = partner.g2p("link", item(), is_msg_encrypted=True)
    clear = body["message"]
    for without in ("protected", ""):
        clear["link_request"] = [item()]
        sent = encrypted(http, clear)
        body = partner.g2p("link", item(), is_msg_encrypted=True)
        body["message"] = {k: v for k, v in sent.items() if k != without}
        reply = partner.post(http, "/mapper/sync/link", body).json()
        assert reply["header"]["is_msg_encrypted"] is True
        assert TEXT not in json.dumps(reply)
        result = reply["message"]
        names = ("protected", "encrypted_key", "iv", "ciphertext", "tag")
        key = RSAKey.import_key(partner.key.private_bytes(*_pkcs8()))
        inside = jwe.decrypt_compact(".".join(result[n] for n in names), key, JWE)
        assert json.loads(inside.plaintext or b"")["link_response"][0]["status"] == "succ"


def test_what_cannot_be_decrypted_is_named(registry: SecuredRegistry, http: httpx.Client) -> None:
    partner = registry.partner
    good = encrypted(http, {"link_request": [item()]})
    bad: list[Any] = [
        {},
        {**good, "tag": "AAAA"},
        {**good, "header": {**good["header"], "zip": "DEF"}},
        {k: v for k, v in good.items() if k != "iv"},
        {**good, "protected": "e30"},
        {**good, "ciphertext": 5},
    ]
    for message in bad:
        body = partner.g2p("link", item(), is_msg_encrypted=True)
        body["message"] = message
        reply = partner.post(http, "/mapper/sync/link", body)
        assert (reply.status_code, code(reply)) == (400, "err.encryption.invalid"), message
    curve = registry.curve.g2p("link", item(), is_msg_encrypted=True)
    curve["message"] = good
    assert registry.curve.post(http, "/mapper/sync/link", curve).status_code == 400


def test_who_asks_too_much_is_told_when_to_come_back(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    slow = "requests_per_s = 0.02\nfailures_per_minute = 3\n"
    with serving(data, slow) as server, httpx.Client(base_url=server.url) as http:
        first = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
        assert first.status_code == 200
        second = partner.post(http, "/mapper/sync/link", partner.g2p("link", item()))
        assert second.status_code == 429
        assert 1 <= int(second.headers["retry-after"]) <= 60
        strange = PartnerClient("nobody")
        result = [
            strange.post(http, "/mapper/sync/link", strange.g2p("link", item())).status_code
            for _ in range(5)
        ]
        assert result == [401, 401, 401, 429, 429]


def test_honest_codes_for_spar_2_when_wanted(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    honest = "spar2_always_200 = false\n"
    with serving(data, honest) as server, httpx.Client(base_url=server.url) as http:
        reply = http.post("/mapper/link", json=partner.spar2("link", item()))
        assert reply.status_code == 401
        assert reply.json()["response_header"]["response_status"] == "ERROR"
        assert partner.post(http, "/mapper/link", partner.spar2("link")).status_code == 400


def test_weak_keys_and_junk_cannot_be_registered(tmp_path: Path) -> None:
    data, file = tmp_path / "data", tmp_path / "key"
    weak = PartnerClient("x", rsa.generate_private_key(65537, 1024)).pem()  # noqa: S505
    other_curve = PartnerClient("x", ec.generate_private_key(ec.SECP521R1()), "ES512").pem()
    symmetric = b'{"kty":"oct","k":"AAAA"}'
    for bytes_ in (weak, other_curve, symmetric, b"junk", b"{}", b"{", b"-----BEGIN CERTIFICATE"):
        file.write_bytes(bytes_)
        with pytest.raises(subprocess.CalledProcessError) as error:
            mapper(data, "partner", "add", "x", "--cert", str(file))
        assert error.value.returncode == 2
    assert mapper(data, "partner", "list") == ""
