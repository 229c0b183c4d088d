import json
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.sandbox.clients import IdaClient, call
from tests.sandbox.partner_client import b64, unb64


def body_of(ida: IdaClient) -> bytes:
    return json.dumps(ida.partner.otp_body(ida.clock.now())).encode()


@pytest.mark.parametrize("form", ["der", "pem"])
def test_the_signature_is_taken_with_either_form_of_certificate(ida: IdaClient, form: str) -> None:
    raw = body_of(ida)
    answer = ida.post("otp", raw, signature=ida.partner.sign(raw, form=form)).json()
    assert answer["errors"] is None


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("misp_licence_key", "IDA-MPA-007"),
        ("partner_id", "IDA-MPA-009"),
        ("api_key", "IDA-MPA-014"),
    ],
)
def test_each_part_of_the_path_must_be_registered(ida: IdaClient, part: str, code: str) -> None:
    path = ida.partner.path("otp", **{part: "other"})
    assert ida.code(ida.post("otp", body_of(ida), path=path).json()) == code


def test_one_changed_byte_after_signing_is_refused(ida: IdaClient) -> None:
    raw = body_of(ida)
    signature = ida.partner.sign(raw)
    for changed in (raw + b" ", raw.replace(b"phone", b"PHONE"), raw[:-1]):
        assert ida.code(ida.post("otp", changed, signature=signature).json()) == "IDA-MPA-001"


def test_another_key_behind_the_partners_certificate_is_refused(ida: IdaClient) -> None:
    raw = body_of(ida)
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    signature = ida.partner.sign(raw, key=stranger)
    assert ida.code(ida.post("otp", raw, signature=signature).json()) == "IDA-MPA-001"


def test_another_certificate_is_refused_even_if_its_signature_holds(
    ida: IdaClient, keys: Any
) -> None:
    raw = body_of(ida)
    other = keys.ida_signing
    partner = type(ida.partner)(ida.partner.settings)
    partner.cert, partner.key = other.certificate, other.key
    assert ida.code(ida.post("otp", raw, signature=partner.sign(raw)).json()) == "IDA-MPA-021"


def _with_header(signature: str, **change: Any) -> str:
    head, _, rest = signature.partition(".")
    header = json.loads(unb64(head)) | change
    kept = {k: v for k, v in header.items() if v is not None}
    return f"{b64(json.dumps(kept).encode())}.{rest}"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"x5c": None}, "IDA-MPA-022"),
        ({"x5c": []}, "IDA-MPA-022"),
        ({"x5c": ["AAAA"]}, "IDA-MPA-002"),
        ({"x5c": [5]}, "IDA-MPA-002"),
        ({"alg": "none"}, "IDA-MPA-001"),
        ({"alg": "HS256"}, "IDA-MPA-001"),
        ({"alg": None}, "IDA-MPA-001"),
        ({"crit": ["exp"]}, "IDA-MPA-001"),
    ],
)
def test_a_bent_header_is_refused(ida: IdaClient, change: dict[str, Any], code: str) -> None:
    raw = body_of(ida)
    signature = _with_header(ida.partner.sign(raw), **change)
    assert ida.code(ida.post("otp", raw, signature=signature).json()) == code


@pytest.mark.parametrize("signature", ["", "x", "..", "a.b.c", "é..é", "." * 300])
def test_what_is_no_signature_is_refused(ida: IdaClient, signature: str) -> None:
    raw = body_of(ida)
    headers = {
        "authorization": ida.partner.settings["authorization"],
        "signature": signature.encode(),
    }
    answer = call(ida.app, "POST", ida.partner.path("otp"), content=raw, headers=headers)
    assert ida.code(answer.json()) in {"IDA-MPA-001", "IDA-MPA-002"}


def test_an_attached_payload_is_refused(ida: IdaClient) -> None:
    raw = body_of(ida)
    head, _, signed = ida.partner.sign(raw).split(".")
    answer = ida.post("otp", raw, signature=f"{head}.{b64(raw)}.{signed}").json()
    assert ida.code(answer) == "IDA-MPA-001"


def test_a_wrong_authorization_never_reaches_ida(ida: IdaClient) -> None:
    answer = ida.post("otp", body_of(ida), authorization="Bearer wrong")
    assert answer.status_code == 401
    assert ida.code(answer.json()) == "KER-ATH-401"
    assert ida.messages() == []


def test_a_policy_allows_its_own_factor_and_no_other(ida: IdaClient, keys: Any) -> None:
    registered = keys.registration
    by_code = ida.partner.path("auth", api_key=registered.otp_api_key)
    by_body = ida.partner.path("auth", api_key=registered.biometric_api_key)
    code = ida.otp()
    given: dict[str, dict[str, Any]] = {
        "otp": {"otp": code},
        "demographics": {"demographics": {"name": [{"language": "eng", "value": "x"}]}},
        "biometrics": {"biometrics": [{}]},
    }

    def answer(path: str, factor: str) -> str:
        body = ida.partner.auth_body(ida.clock.now(), given[factor])
        return ida.code(ida.post("auth", body, path=path).json())

    assert answer(by_code, "demographics") == answer(by_code, "biometrics") == "IDA-MPA-006"
    assert answer(by_body, "demographics") == answer(by_body, "otp") == "IDA-MPA-006"
    assert answer(by_body, "biometrics") != "IDA-MPA-006"
    body = ida.partner.auth_body(ida.clock.now(), given["otp"])
    assert ida.post("auth", body, path=by_code).json()["errors"] is None
    sends = ida.partner.path("otp", api_key=registered.biometric_api_key)
    assert ida.code(ida.post("otp", body_of(ida), path=sends).json()) == "IDA-MPA-005"
