"""The simulator refuses what the real ones refuse, by version."""

import json
import time
import uuid
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from joserfc import jws
from joserfc.jwk import RSAKey

from tests.login.country import BACK, OTP, Country, Registered, new_key

BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


def discovery(country: Country) -> dict[str, Any]:
    found: dict[str, Any] = httpx.get(f"{country.url}/.well-known/openid-configuration").json()
    return found


def assertion(client: Registered, audience: str, alg: str = "RS256", **changes: Any) -> str:
    now = int(time.time())
    name = client.client.client_id
    claims = {
        "iss": name, "sub": name, "aud": audience, "jti": str(uuid.uuid4()), "iat": now,
        "exp": now + 60, **changes,
    }  # fmt: skip
    kept = {key: value for key, value in claims.items() if value is not None}
    header = {"alg": alg, "kid": client.jwk()["kid"]}
    return jws.serialize_compact(
        header, json.dumps(kept).encode(), RSAKey.import_key(client.key), algorithms=[alg]
    )


def answer_to(country: Country, token: str) -> str:
    """The error of a token call with a wrong code: invalid_grant when the assertion was good."""
    form = {
        "grant_type": "authorization_code", "code": "wrong", "redirect_uri": BACK,
        "client_assertion_type": BEARER, "client_assertion": token,
    }  # fmt: skip
    return str(httpx.post(discovery(country)["token_endpoint"], data=form).json()["error"])


def alg_of(country: Country) -> str:
    return "PS256" if country.version in {"1.8", "2.0"} else "RS256"


def audience_of(country: Country) -> str:
    known = discovery(country)
    return str(known["issuer"] if country.version == "2.0" else known["token_endpoint"])


def test_the_issuer_is_where_this_version_has_it(country: Country) -> None:
    known = discovery(country)
    path = "" if country.version in {"1.8", "2.0"} else "/v1/esignet"
    assert known["issuer"] == country.url + path == country.issuer
    assert ("pushed_authorization_request_endpoint" in known) == (not path)


def test_the_audience_this_version_wants(country: Country) -> None:
    client, known, alg = country.new_client(), discovery(country), alg_of(country)
    taken = {
        name: answer_to(country, assertion(client, known[name], alg)) == "invalid_grant"
        for name in ("issuer", "token_endpoint")
    }
    wants = {
        "1.4": (False, True), "1.6": (False, True), "1.8": (True, True), "2.0": (True, False),
    }[country.version]  # fmt: skip
    assert tuple(taken.values()) == wants
    both: Any = [known["issuer"], known["token_endpoint"]]
    assert answer_to(country, assertion(client, both, alg)) == "invalid_client"


def test_jti_and_clock_as_this_version_looks_at_them(country: Country) -> None:
    client, audience, alg = country.new_client(), audience_of(country), alg_of(country)
    without = answer_to(country, assertion(client, audience, alg, jti=None))
    assert (without == "invalid_client") == (country.version != "1.4")
    one = assertion(client, audience, alg)
    assert answer_to(country, one) == "invalid_grant"
    again = answer_to(country, one)
    assert (again == "invalid_client") == (country.version in {"1.8", "2.0"})
    now = int(time.time())
    late = assertion(client, audience, alg, iat=now - 90, exp=now - 30)
    early = assertion(client, audience, alg, iat=now + 30, exp=now + 90)
    assert answer_to(country, late) == answer_to(country, early) == "invalid_client"


def test_ps256_is_taken_from_1_7_on(country: Country) -> None:
    reply = answer_to(country, assertion(country.new_client(), audience_of(country), "PS256"))
    assert (reply == "invalid_grant") == (country.version in {"1.8", "2.0"})


def test_a_nonce_works_once(country: Country) -> None:
    client = country.new_client()
    values = {
        "client_id": client.client.client_id, "redirect_uri": BACK, "response_type": "code",
        "scope": "openid", "nonce": uuid.uuid4().hex, "state": "s",
    }  # fmt: skip
    where = discovery(country)["authorization_endpoint"]
    first = httpx.get(where, params=values)
    assert first.status_code == (302 if country.version == "2.0" else 200)
    again = httpx.get(where, params=values)
    query = parse_qs(urlsplit(again.headers["location"]).query)
    assert query["error"] == ["invalid_request"]
    assert query["state"] == ["s"]
    assert ("iss" in query) == (country.version in {"1.8", "2.0"})


def test_an_unknown_client_or_redirect_uri_is_a_dead_end(country: Country) -> None:
    client = country.new_client().client.client_id
    where = discovery(country)["authorization_endpoint"]
    for changes in ({"client_id": "nobody"}, {"redirect_uri": "https://evil.example/"}):
        values = {
            "client_id": client, "redirect_uri": BACK, "response_type": "code",
            "scope": "openid", **changes,
        }  # fmt: skip
        reply = httpx.get(where, params=values)
        assert reply.status_code == 400
        assert "location" not in reply.headers


def test_java_publishes_an_end_that_is_no_member_of_a_key(country: Country) -> None:
    keys = httpx.get(discovery(country)["jwks_uri"]).json()["keys"]
    assert all(("exp" in one) == (country.version != "2.0") for one in keys)
    assert len(keys) > 1 or country.version == "2.0"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"clientId": ""}, "invalid_client_id"),
        ({"authContextRefs": ["mosip:idp:acr:nothing"]}, "invalid_acr"),
        ({"authContextRefs": []}, "invalid_acr"),
        ({"redirectUris": []}, "invalid_redirect_uri"),
        ({"redirectUris": ["https://x/?a=b"]}, "invalid_redirect_uri"),
        ({"publicKey": {"kty": "RSA"}}, "invalid_public_key"),
        ({"grantTypes": ["implicit"]}, "invalid_grant_type"),
        ({"additionalConfig": {"anything": 1}}, "invalid_additional_config"),
    ],
)
def test_registration_is_refused_with_200(
    java: Country, changes: dict[str, Any], code: str
) -> None:
    client = java.new_client()
    request = {
        "clientId": f"c-{uuid.uuid4()}", "clientName": "n", "relyingPartyId": "p",
        "publicKey": Registered(client.client, new_key()).jwk(), "authContextRefs": [OTP],
        "redirectUris": [BACK], "grantTypes": ["authorization_code"],
    }  # fmt: skip
    assert java.manage({**request, **changes})["errors"][0]["errorCode"] == code


def test_a_key_is_unique_and_stays(java: Country) -> None:
    client = java.new_client()
    again = {
        "clientId": "another", "clientName": "n", "relyingPartyId": "p", "publicKey": client.jwk(),
        "authContextRefs": [OTP], "redirectUris": [BACK],
    }  # fmt: skip
    assert java.manage(again)["errors"][0]["errorCode"] == "duplicate_public_key"
    name = client.client.client_id
    other = {"publicKey": Registered(client.client, new_key()).jwk(), "clientName": "another name"}
    assert not java.manage(other, name, "PUT")["errors"]
    token = assertion(client, audience_of(java))
    assert answer_to(java, token) == "invalid_grant"


def test_nobody_registers_without_the_token_of_the_country(java: Country) -> None:
    where = f"{java.url}/v1/esignet/client-mgmt/client"
    reply = httpx.post(where, json={"request": {}}, headers={"authorization": "Bearer guess"})
    assert reply.status_code == 401


def test_go_forgets_a_key_without_kid(country: Country) -> None:
    if country.version != "2.0":
        return
    key = new_key()
    public = dict(RSAKey.import_key(key.public_key()).as_dict(private=False))
    client = country.new_client(publicKey=public)
    asked = Registered(client.client, key)
    assert answer_to(country, assertion(asked, audience_of(country), "PS256")) == "invalid_client"
